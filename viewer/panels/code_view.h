#pragma once

#include <QPlainTextEdit>

namespace revisit {

class JsonHighlighter;

/// Read-only text in equal widths: JSON, bodies, stacks. JSON is coloured. Very long texts are shown without colours or
/// cut, and say so; fullText() is always whole. UI thread.
class CodeView final : public QPlainTextEdit {
    Q_OBJECT
public:
    static constexpr qsizetype kMaxColoured = 128 * 1024;
    static constexpr qsizetype kMaxShown = 1024 * 1024;
    enum class Language { Text, Json };

    explicit CodeView(QWidget* parent = nullptr);

    void showText(const QString& text, Language language);
    void clearText();
    [[nodiscard]] const QString& fullText() const { return m_text; }

protected:
    void changeEvent(QEvent* event) override;

private:
    JsonHighlighter* m_highlighter;
    QString m_text;
};

} // namespace revisit
