#include "viewer/panels/json_highlighter.h"

#include "viewer/theme.h"

namespace revisit {

namespace {

/// One past the closing quote, or the end.
qsizetype stringEnd(const QString& text, qsizetype start)
{
    qsizetype at = start + 1;
    while (at < text.size() && text[at] != u'"') at += text[at] == u'\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

bool isKey(const QString& text, qsizetype end)
{
    while (end < text.size() && text[end].isSpace()) ++end;
    return end < text.size() && text[end] == u':';
}

} // namespace

JsonHighlighter::JsonHighlighter(QTextDocument* document, const QPalette& palette)
    : QSyntaxHighlighter(document)
{
    setPalette(palette);
}

void JsonHighlighter::setPalette(const QPalette& palette)
{
    m_key.setForeground(theme::color(MarkKind::Gesture, palette));
    m_string.setForeground(theme::color(theme::Surface::Success, palette));
    m_number.setForeground(theme::color(theme::Surface::Warning, palette));
    m_word.setForeground(theme::color(MarkKind::Anr, palette));
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString& text)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at + 1;
        if (text[at] == u'"') {
            end = stringEnd(text, at);
            setFormat(static_cast<int>(at), static_cast<int>(end - at), isKey(text, end) ? m_key : m_string);
        } else if (text[at].isDigit() || text[at] == u'-') {
            while (end < text.size() && (text[end].isLetterOrNumber() || QStringLiteral("+-.").contains(text[end])))
                ++end;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), m_number);
        } else if (text[at].isLetter()) {
            while (end < text.size() && text[end].isLetter()) ++end;
            setFormat(static_cast<int>(at), static_cast<int>(end - at), m_word);
        }
        at = end;
    }
}

} // namespace revisit
