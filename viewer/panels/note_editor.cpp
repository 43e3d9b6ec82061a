#include "viewer/panels/note_editor.h"

#include "viewer/field_start.h"
#include "viewer/theme.h"
#include "viewer/timeline/note_style.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit {

NoteEditor::NoteEditor(
    const SessionNote& mark, const QString& when, std::function<void(const SessionNote&)> save, QWidget* parent)
    : QDialog(parent)
    , m_mark(mark)
    , m_save(std::move(save))
    , m_text(new QPlainTextEdit(this))
    , m_styles(new QButtonGroup(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    const bool isBookmark = mark.kind == SessionNote::Kind::Bookmark;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isBookmark ? tr("Bookmark at %1").arg(when) : tr("Note at %1").arg(when));
    m_text->setPlainText(QString::fromStdString(mark.text));
    m_text->setPlaceholderText(isBookmark ? tr("A name, if you like") : tr("What is there to see?"));
    m_text->setAccessibleName(tr("Text"));
    m_text->setTabChangesFocus(true);
    FieldStart::keep(*m_text);
    m_text->setMinimumSize(360, 96);
    m_text->moveCursor(QTextCursor::End);
    m_text->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_text, 1);
    addStyles();
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NoteEditor::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::checkText);
    checkText();
    m_text->setFocus();
}

void NoteEditor::addStyles()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace1);
    row->addWidget(new QLabel(tr("Look:"), this));
    for (int style = 0; style < kNoteStyles; ++style) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setIcon(noteIcon(style, m_mark.kind == SessionNote::Kind::Bookmark, palette()));
        button->setToolTip(noteStyleName(style));
        button->setAccessibleName(noteStyleName(style));
        button->setChecked(static_cast<int>(m_mark.style) == style);
        m_styles->addButton(button, style);
        row->addWidget(button);
    }
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

/// A note says something; a bookmark need not.
void NoteEditor::checkText()
{
    const bool isComplete = m_mark.kind == SessionNote::Kind::Bookmark || !m_text->toPlainText().trimmed().isEmpty();
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isComplete);
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void NoteEditor::accept()
{
    if (!m_buttons->button(QDialogButtonBox::Save)->isEnabled()) return;
    m_mark.text = m_text->toPlainText().trimmed().toStdString();
    m_mark.style = static_cast<std::uint32_t>(std::max(0, m_styles->checkedId()));
    m_save(m_mark);
    QDialog::accept();
}

} // namespace revisit
