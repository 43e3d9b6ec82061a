#include "viewer/field_start.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextOption>

#include <type_traits>

namespace revisit {

namespace {

/// A text says itself where it begins.
void placeLine(QObject& object)
{
    auto& field = static_cast<QLineEdit&>(object);
    const bool isFromRight = field.text().isEmpty() && field.layoutDirection() == Qt::RightToLeft;
    const Qt::Alignment upright = field.alignment() & Qt::AlignVertical_Mask;
    field.setAlignment(upright | (isFromRight ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeft));
}

void placeText(QObject& object)
{
    auto& field = static_cast<QPlainTextEdit&>(object);
    const bool isFromRight = field.document()->isEmpty() && field.layoutDirection() == Qt::RightToLeft;
    const Qt::LayoutDirection wanted = isFromRight ? Qt::RightToLeft : Qt::LayoutDirectionAuto;
    QTextOption option = field.document()->defaultTextOption();
    if (option.textDirection() == wanted) return; // a change lays the document out, which tells of a change
    option.setTextDirection(wanted);
    field.document()->setDefaultTextOption(option);
}

bool isLeading(const QLineEdit& field)
{
    const Qt::Alignment side = field.alignment() & Qt::AlignHorizontal_Mask;
    return side == Qt::Alignment() || side == Qt::AlignLeft;
}

} // namespace

FieldStart::FieldStart(QObject& field, void (*place)(QObject& field))
    : QObject(&field)
    , m_place(place)
{
    field.installEventFilter(this);
    m_place(field);
}

template <typename Field>
void FieldStart::keepOnce(Field& field)
{
    if (field.template findChild<FieldStart*>(QString(), Qt::FindDirectChildrenOnly) != nullptr) return;
    auto* start = new FieldStart(field, std::is_same_v<Field, QLineEdit> ? placeLine : placeText);
    connect(&field, &Field::textChanged, start, [start, &field] { start->m_place(field); });
}

void FieldStart::keep(QLineEdit& field)
{
    if (isLeading(field)) keepOnce(field);
}

void FieldStart::keep(QPlainTextEdit& field) { keepOnce(field); }

bool FieldStart::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutDirectionChange) m_place(*watched);
    return QObject::eventFilter(watched, event);
}

} // namespace revisit
