#include "viewer/panels/panel_parts.h"

#include "viewer/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace revisit::parts {

QToolButton* toolButton(const QIcon& picture, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(picture);
    button->setIconSize(QSize(theme::kIcon, theme::kIcon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

QToolButton* arrowButton(Qt::ArrowType arrow, const QString& name, QWidget* parent)
{
    QToolButton* button = toolButton({}, name, parent);
    button->setArrowType(arrow);
    return button;
}

QHBoxLayout* tightRow(QWidget* parent)
{
    auto* row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace1);
    return row;
}

QVBoxLayout* tightColumn(QWidget* parent)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace revisit::parts
