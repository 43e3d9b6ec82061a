#pragma once

#include <QLabel>
#include <QTimer>

namespace revisit {

/// A few words over a widget that go by themselves: what has just happened, or how to get out of here. In the middle of
/// the widget's upper edge, in several lines where one is too short; takes no clicks, and screen readers are told of
/// it. Owned by the widget. UI thread.
class BriefNotice final : public QLabel {
    Q_OBJECT
public:
    static constexpr int kShownMs = 2'500; ///< at least; long texts take longer to read
    static constexpr int kMsPerCharacter = 60;

    explicit BriefNotice(QWidget& over);

    /// In place of what it said before.
    void say(const QString& text);
    /// How long the text is shown.
    [[nodiscard]] static int shownMs(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();

    QWidget& m_over;
    QTimer m_timer;
};

} // namespace revisit
