#include "viewer/timeline/range_strip.h"

#include "viewer/counted.h"
#include "viewer/elided_label.h"
#include "viewer/format.h"
#include "viewer/key_hint.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RangeStatistics)
};

QString requestsText(const RangeStatistics& statistics)
{
    QStringList parts{counted(statistics.count(Lane::Network), Texts::tr("1 request"), Texts::tr("%1 requests"))};
    if (statistics.failedRequests > 0) parts << Texts::tr("%1 failed").arg(statistics.failedRequests);
    parts << Texts::tr("median %1").arg(formatSpan(statistics.medianRequest));
    parts << Texts::tr("p95 %1").arg(formatSpan(statistics.p95Request));
    if (statistics.requestBytes > 0) parts << byteText(statistics.requestBytes);
    return parts.join(QStringLiteral(", "));
}

QString framesText(const RangeStatistics& statistics)
{
    QStringList parts{counted(statistics.count(Lane::Frame), Texts::tr("1 frame"), Texts::tr("%1 frames"))};
    if (statistics.stalls > 0)
        parts << counted(statistics.stalls, Texts::tr("1 stall"), Texts::tr("%1 stalls"))
              << Texts::tr("longest %1").arg(exactSpan(statistics.longestStall));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QStringList statisticsTexts(const RangeStatistics& statistics)
{
    QStringList texts;
    const auto add = [&](Lane lane, const QString& one, const QString& more) {
        if (statistics.count(lane) > 0) texts << counted(statistics.count(lane), one, more);
    };
    add(Lane::Fault, Texts::tr("1 fault"), Texts::tr("%1 faults"));
    if (statistics.failures > 0)
        texts << counted(statistics.failures, Texts::tr("1 failure"), Texts::tr("%1 failures"));
    texts << framesText(statistics);
    if (statistics.count(Lane::Network) > 0) texts << requestsText(statistics);
    add(Lane::Touch, Texts::tr("1 touch"), Texts::tr("%1 touches"));
    add(Lane::Navigation, Texts::tr("1 screen"), Texts::tr("%1 screens"));
    add(Lane::Log, Texts::tr("1 log line"), Texts::tr("%1 log lines"));
    add(Lane::Custom, Texts::tr("1 custom event"), Texts::tr("%1 custom events"));
    add(Lane::Lifecycle, Texts::tr("1 state change"), Texts::tr("%1 state changes"));
    add(Lane::Hierarchy, Texts::tr("1 hierarchy"), Texts::tr("%1 hierarchies"));
    if (statistics.storedBytes > 0) texts << Texts::tr("%1 stored").arg(byteText(statistics.storedBytes));
    return texts;
}

RangeStrip::RangeStrip(const ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_times(new ElidedLabel(Qt::ElideRight, this))
    , m_figures(new ElidedLabel(Qt::ElideRight, this))
{
    setObjectName(QStringLiteral("rangeStrip"));
    setAccessibleName(tr("Marked range"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace3, 2, theme::kSpace2, 2);
    row->setSpacing(theme::kSpace3);
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_times->setFont(strong);
    m_times->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_figures->setFont(theme::smallFont(font()));
    row->addWidget(m_times);
    row->addWidget(m_figures, 1);
    addButton(tr("Zoom"), tr("Zoom the timeline to the range"), &RangeStrip::zoomRequested);
    const QString loop = tr("Play the range in a loop");
    tellKey(*addButton(tr("Loop"), loop, &RangeStrip::loopRequested), loop, ActionId::Loop, settings);
    const QString clear = tr("Clear the range");
    tellKey(*addButton(tr("Clear"), clear, &RangeStrip::clearRequested), clear, ActionId::ClearRange, settings);
}

QWidget* RangeStrip::addButton(const QString& text, const QString& name, void (RangeStrip::*signal)())
{
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    connect(button, &QToolButton::clicked, this, signal);
    return button;
}

void RangeStrip::setRange(const PlayRange& range)
{
    m_times->setFullText(tr("%1 – %2 · %3")
                             .arg(formatPlayTime(range.start, {100}), formatPlayTime(range.end, {100}),
                                 exactSpan(range.end - range.start)));
    m_figures->setFullText({});
}

void RangeStrip::setStatistics(const RangeStatistics& statistics)
{
    QStringList texts = statisticsTexts(statistics);
    if (statistics.realLength.ms > statistics.length.ms + 1)
        texts.prepend(tr("%1 on the device").arg(formatSpan(statistics.realLength)));
    m_figures->setFullText(texts.join(QStringLiteral("  ·  ")));
    m_figures->setToolTip(plainToolTip(texts.join(QLatin1Char('\n'))));
    m_figures->setAccessibleName(texts.join(QStringLiteral(", ")));
}

/// Lies over lanes, so it hides what is under it.
void RangeStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Surface::PanelRaised, palette()));
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(theme::Surface::Accent, palette()));
}

QString RangeStrip::text() const { return m_times->fullText() + QLatin1Char(' ') + m_figures->fullText(); }

} // namespace revisit
