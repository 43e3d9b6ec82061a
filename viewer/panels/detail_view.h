#pragma once

#include "viewer/latest_only.h"

#include <QWidget>

#include <functional>
#include <string>

QT_BEGIN_NAMESPACE
class QLabel;
class QPlainTextEdit;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class JsonHighlighter;

/// Shows one thing in full: a heading, and its JSON as received, laid out and coloured. The JSON is fetched and laid
/// out on a worker. Very long texts are shown without colours or cut, and say so; Copy always takes all of it.
class DetailView final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMaxColoured = 128 * 1024;
    static constexpr std::size_t kMaxShown = 1024 * 1024;
    /// Runs on the worker.
    using MakeJson = std::function<std::string()>;

    explicit DetailView(QWidget* parent = nullptr);
    ~DetailView() override;

    void show(const QIcon& icon, const QString& title, const QString& subtitle, MakeJson makeJson);
    void clear(const QString& hint);
    /// All of the JSON shown, laid out; empty until it arrived.
    [[nodiscard]] const QString& text() const { return m_text; }

Q_SIGNALS:
    /// The JSON asked for last is on screen.
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    void apply(const std::string& json);

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_subtitle;
    QToolButton* m_copy;
    QPlainTextEdit* m_json;
    JsonHighlighter* m_highlighter;
    QString m_text;
    LatestOnly m_making;
};

} // namespace revisit
