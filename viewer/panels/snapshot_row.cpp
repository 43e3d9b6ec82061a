#include "viewer/panels/snapshot_row.h"

#include "viewer/elided_label.h"
#include "viewer/icons.h"
#include "viewer/panels/panel_parts.h"
#include "viewer/theme.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace revisit {

SnapshotRow::SnapshotRow(QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(Qt::ElideRight, this))
    , m_older(parts::toolButton(icon(Icon::FrameBack), tr("Go to the snapshot before"), this))
    , m_newer(parts::toolButton(icon(Icon::FrameForward), tr("Go to the next snapshot"), this))
{
    m_text->setFont(theme::smallFont(font()));
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setMinimumWidth(40);
    QHBoxLayout* row = parts::tightRow(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    connect(m_older, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_newer, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
}

void SnapshotRow::setText(const QString& text) { m_text->setFullText(text); }

void SnapshotRow::setSteps(bool hasOlder, bool hasNewer)
{
    m_older->setEnabled(hasOlder);
    m_newer->setEnabled(hasNewer);
}

void SnapshotRow::addButton(QToolButton* button)
{
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_older), button);
    setTabOrder(button, m_older);
}

} // namespace revisit
