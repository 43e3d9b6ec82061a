#include "viewer/panels/note_editor.h"

#include "viewer/error_text.h"
#include "viewer/field_start.h"
#include "viewer/theme.h"
#include "viewer/theme_style_painting.h"
#include "viewer/timeline/note_style.h"

#include <QAccessible>
#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace revisit {

namespace {

/// Qt 6.4 looks at the first format of what is pasted, and crashes where a clipboard that nobody owns has none.
class TextField final : public QPlainTextEdit {
public:
    using QPlainTextEdit::QPlainTextEdit;

protected:
    void insertFromMimeData(const QMimeData* source) override
    {
        if (source != nullptr && !source->formats().isEmpty()) QPlainTextEdit::insertFromMimeData(source);
    }
};

/// The ground of a field of several lines, as rounded as those of one.
class FieldBox final : public QWidget {
public:
    FieldBox(QPlainTextEdit& text, QWidget* parent)
        : QWidget(parent)
        , m_text(text)
    {
        auto* inside = new QVBoxLayout(this);
        inside->setContentsMargins(theme::kSpace1, theme::kSpace1, theme::kSpace1, theme::kSpace1);
        inside->addWidget(&text);
        text.setFrameShape(QFrame::NoFrame);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        QStyleOption option;
        option.initFrom(this);
        option.state.setFlag(QStyle::State_HasFocus, m_text.hasFocus());
        look::paintField(painter, option, true);
    }

private:
    QPlainTextEdit& m_text;
};

} // namespace

NoteEditor::NoteEditor(const SessionNote& mark, const Moment& moment, Save save, QWidget* parent)
    : QDialog(parent)
    , m_mark(mark)
    , m_save(std::move(save))
    , m_text(new TextField(this))
    , m_styles(new QButtonGroup(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
    , m_failure(new QLabel(this))
{
    const bool isBookmark = mark.kind == SessionNote::Kind::Bookmark;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isBookmark ? tr("Bookmark at %1").arg(moment.time) : tr("Note at %1").arg(moment.time));
    auto* about = new QLabel(
        moment.screen.isEmpty() ? tr("For %1").arg(moment.time) : tr("For %1, on “%2”").arg(moment.time, moment.screen),
        this);
    about->setObjectName(QStringLiteral("noteMoment"));
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
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
    column->addWidget(about);
    column->addWidget(new FieldBox(*m_text, this), 1);
    addStyles();
    m_failure->setObjectName(QStringLiteral("noteFailure"));
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    column->addWidget(m_failure);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &NoteEditor::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::checkText);
    checkText();
    m_text->setFocus();
}

void NoteEditor::standBeside(const QRect& subject, const QRect& room)
{
    const QSize size = sizeHint().expandedTo(minimumSizeHint());
    const int after = subject.right() + 1 + theme::kSpace3;
    const int before = subject.left() - theme::kSpace3 - size.width();
    const bool fitsAfter = after + size.width() <= room.right() + 1;
    const bool fitsBefore = before >= room.left();
    if (!fitsAfter && !fitsBefore) return; // over it, as dialogs stand
    const bool isAfter = fitsAfter && (!fitsBefore || !isRightToLeft());
    const int lowest = std::max(room.top(), room.bottom() + 1 - size.height());
    move(isAfter ? after : before, std::clamp(subject.center().y() - size.height() / 2, room.top(), lowest));
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
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isComplete && !m_isSaving);
}

bool NoteEditor::eventFilter(QObject* watched, QEvent* event)
{
    const bool isFocus = event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut;
    if (isFocus) m_text->parentWidget()->update(); // its line tells
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
    m_isSaving = true;
    m_text->setReadOnly(true);
    checkText();
    m_save(m_mark, [self = QPointer(this)](const Result<>& written) {
        if (!self.isNull()) self->finish(written);
    });
}

void NoteEditor::finish(const Result<>& written)
{
    if (written) return QDialog::accept();
    m_isSaving = false;
    m_text->setReadOnly(false);
    checkText();
    m_failure->setText(tr("This was not saved. %1").arg(errorText(written.error())));
    m_failure->show();
    m_text->setFocus();
    QAccessibleEvent told(m_failure, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

} // namespace revisit
