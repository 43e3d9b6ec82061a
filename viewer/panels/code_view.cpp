#include "viewer/panels/code_view.h"

#include "viewer/panels/json_highlighter.h"
#include "viewer/theme.h"

#include <QEvent>
#include <QLocale>

namespace revisit {

CodeView::CodeView(QWidget* parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new JsonHighlighter(document(), palette()))
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setFont(theme::monospacedFont(theme::smallFont(font())));
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    document()->setDocumentMargin(theme::kSpace2);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLayoutDirection(Qt::LeftToRight); // JSON, bodies and stacks are written from left to right in any language
}

void CodeView::showText(const QString& text, Language language)
{
    m_text = text;
    const bool isColoured = language == Language::Json && text.size() <= kMaxColoured;
    m_highlighter->setDocument(isColoured ? document() : nullptr);
    if (text.size() <= kMaxShown) return setPlainText(text);
    const QString note = tr("\u2026 cut here: %1 of %2 characters are shown, Copy takes all")
                             .arg(QLocale().toString(kMaxShown), QLocale().toString(text.size()));
    setPlainText(text.left(kMaxShown) + u'\n' + note);
}

void CodeView::clearText()
{
    m_text.clear();
    clear();
}

void CodeView::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) m_highlighter->setPalette(palette());
}

} // namespace revisit
