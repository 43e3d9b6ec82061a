#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
QT_END_NAMESPACE

namespace revisit {

class ReplaySession;

/// What stands in for the frame view while a recording is being opened: its first picture, found before all the rest
/// is read, with how far the rest is. Follows the session by itself; the session outlives it. UI thread.
class PreviewPage final : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPage(ReplaySession& session, QWidget* parent = nullptr);

    /// Where the picture is painted; empty while there is none.
    [[nodiscard]] QRectF pictureRect() const;

Q_SIGNALS:
    /// After each paint with a picture.
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showProgress(qulonglong done, qulonglong total);
    void showSession();

    ReplaySession& m_session;
    QLabel* m_text;
    QProgressBar* m_progress;
};

} // namespace revisit
