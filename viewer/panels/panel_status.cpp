#include "viewer/panels/panel_status.h"

#include "viewer/elided_label.h"
#include "viewer/icons.h"
#include "viewer/key_hint.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>

namespace revisit {

namespace {

constexpr int kMessageMs = 6000;

} // namespace

PanelStatus::PanelStatus(const ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_text(new ElidedLabel(Qt::ElideRight, this))
    , m_range(new QToolButton(this))
    , m_clear(new QToolButton(this))
    , m_messageTimer(new QTimer(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(QStringLiteral("panelCounts"));
    m_text->setFont(theme::smallFont(font()));
    m_range->setFont(theme::smallFont(font()));
    m_range->setIcon(icon(Icon::Close));
    m_range->setIconSize({10, 10});
    m_range->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tellKey(*m_range, tr("Only the marked range is shown; click to clear it"), ActionId::ClearRange, settings);
    m_range->setAccessibleName(tr("Clear the range"));
    m_range->hide();
    m_clear->setText(tr("Clear filter"));
    m_clear->setFont(theme::smallFont(font()));
    m_clear->hide();
    connect(m_range, &QToolButton::clicked, this, &PanelStatus::rangeCleared);
    connect(m_clear, &QToolButton::clicked, this, &PanelStatus::filterCleared);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::kSpace3, 1, theme::kSpace2, 1);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_range);
    layout->addWidget(m_clear);
    setFixedHeight(theme::kRowHeight + 2);
    m_messageTimer->setSingleShot(true);
    connect(m_messageTimer, &QTimer::timeout, this, [this] {
        m_message.clear();
        showSummary();
    });
}

void PanelStatus::setSummary(const QString& summary)
{
    m_summary = summary;
    showSummary();
}

void PanelStatus::setRange(const std::optional<PlayRange>& range)
{
    m_range->setVisible(range.has_value());
    if (range) m_range->setText(tr("%1 \u2013 %2").arg(formatPlayTime(range->start), formatPlayTime(range->end)));
}

void PanelStatus::setFiltered(bool isFiltered) { m_clear->setVisible(isFiltered); }

void PanelStatus::say(const QString& message)
{
    m_message = message;
    m_messageTimer->start(kMessageMs);
    showSummary();
}

void PanelStatus::showSummary() { m_text->setFullText(m_message.isEmpty() ? m_summary : m_message); }

} // namespace revisit
