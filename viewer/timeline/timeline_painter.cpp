#include "viewer/timeline/timeline_painter.h"

#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/mark_painter.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/timeline/track_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr double kMinMajorTickPx = 84;
constexpr int kRuler = TimelineLayout::kRulerHeight;
constexpr int kHeader = TimelineLayout::kHeaderWidth;

using theme::Surface;

QColor translucent(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// In bands: Qt shares a taller translucent fill out to its pool of threads and waits for them, which on a busy machine
/// takes many times as long as the fill.
void tint(QPainter& painter, const QRectF& rect, const QColor& color)
{
    constexpr double kBand = 32; // 64 pixels at twice the size
    const QRectF shown = rect & QRectF(painter.window());
    for (double top = shown.top(); top < shown.bottom(); top += kBand)
        painter.fillRect(QRectF(shown.left(), top, shown.width(), std::min(kBand, shown.bottom() - top)), color);
}

} // namespace

TimelinePainter::TimelinePainter(
    const TimelineScene& scene, const QPalette& palette, const QFont& font, MarkSprites& sprites)
    : m_scene(scene)
    , m_palette(palette)
    , m_font(font)
    , m_small(theme::smallFont(font))
    , m_sprites(sprites)
{
}

QRect TimelinePainter::lanesRect() const
{
    return {kHeader, kRuler, m_scene.size.width() - kHeader, m_scene.size.height() - kRuler};
}

void TimelinePainter::paintBase(QPainter& painter) const
{
    painter.fillRect(QRect(QPoint(), m_scene.size), m_palette.color(QPalette::Base));
    if (!m_scene.index) return;
    painter.setFont(m_small);
    painter.save();
    painter.setClipRect(lanesRect());
    paintLanes(painter);
    paintSkips(painter);
    paintFaultLines(painter);
    for (const TimelineLayout::Row& row : m_scene.layout.rows) {
        paintRow(painter, row);
        paintAllHidden(painter, row);
    }
    paintGaps(painter);
    painter.restore();
    paintRuler(painter);
    paintHeaders(painter);
}

void TimelinePainter::paintRow(QPainter& painter, const TimelineLayout::Row& row) const
{
    const int top = m_scene.laneTop(row);
    if (top + row.height < kRuler || top > m_scene.size.height()) return;
    const TrackPainter tracks(m_scene, m_palette, m_small);
    switch (row.track) {
    case Track::Film:
        return tracks.paintFilm(painter, row);
    case Track::Interval:
        return tracks.paintIntervals(painter, row);
    case Track::Bytes:
        return tracks.paintBytes(painter, row);
    case Track::Notes:
        return tracks.paintNotes(painter, row);
    default:
        return MarkPainter(m_scene, m_palette, m_small, m_sprites).paintRow(painter, row);
    }
}

void TimelinePainter::paintSpans(QPainter& painter) const
{
    if (!m_scene.index) return;
    painter.setFont(m_small);
    painter.save();
    painter.setClipRect(QRect(kHeader, 0, m_scene.size.width() - kHeader, m_scene.size.height()));
    paintRange(painter);
    paintRulerRange(painter);
    paintMeasure(painter);
    painter.restore();
}

void TimelinePainter::paintLanes(QPainter& painter) const
{
    bool isOdd = false;
    for (const TimelineLayout::Row& row : m_scene.layout.rows) {
        const QRect rect(kHeader, m_scene.laneTop(row), lanesRect().width(), row.height);
        if (isOdd) painter.fillRect(rect, theme::color(Surface::Lane, m_palette));
        isOdd = !isOdd;
    }
}

QRectF TimelinePainter::gapRect(const IndexedGap& gap) const
{
    const double left = m_scene.viewX(gap.startMs);
    const int height = std::min(m_scene.size.height() - kRuler, m_scene.layout.lanesHeight - m_scene.scrollY);
    return {left, double{kRuler}, std::max(2.0, m_scene.viewX(gap.endMs) - left), double(height)};
}

/// Gaps that share a pixel are one stripe, so that any number of them costs no more than the pixels do.
void TimelinePainter::paintGaps(QPainter& painter) const
{
    const QColor stripe = theme::color(Surface::GapStripe, m_palette);
    double painted = 0;
    for (const IndexedGap& gap : m_scene.index->gaps()) {
        const QRectF rect = gapRect(gap);
        if (rect.left() > m_scene.size.width()) return;
        if (rect.right() < std::max(painted + 1, double{kHeader})) continue;
        painted = rect.right();
        tint(painter, rect, translucent(stripe, 40));
        m_sprites.drawHatch(painter, rect);
        paintGapLabel(painter, gap);
    }
}

/// Stretches without activity: a tint over the lanes and a dotted band along the ruler, faint while they are played.
void TimelinePainter::paintSkips(QPainter& painter) const
{
    const QColor shade = translucent(theme::color(Surface::GapStripe, m_palette), m_scene.areSkipped ? 26 : 12);
    double painted = 0;
    for (const PlayRange& skip : m_scene.skips) {
        const double left = m_scene.viewX(skip.start);
        const double right = m_scene.viewX(skip.end);
        if (left > m_scene.size.width()) return;
        if (right < std::max(painted + 1, double{kHeader})) continue;
        painted = right;
        tint(painter, QRectF(left, kRuler, std::max(1.0, right - left), m_scene.layout.lanesHeight - m_scene.scrollY),
            shade);
    }
}

QString TimelinePainter::gapText(const IndexedGap& gap) const
{
    return QCoreApplication::translate("revisit::Timeline", "background %1").arg(formatSpan(gap.realLength));
}

/// Across the stripe where it is wide, along it where it is narrow.
QRectF TimelinePainter::gapPlate(const IndexedGap& gap) const
{
    const QRectF rect = gapRect(gap);
    const QSizeF needed = QFontMetricsF(m_small).size(Qt::TextSingleLine, gapText(gap)) + QSizeF(10, 2);
    QRectF plate(QPointF(), rect.width() >= needed.width() + 4 ? needed : needed.transposed());
    if (rect.width() < plate.width() || rect.height() < plate.height()) return {};
    plate.moveCenter(rect.center());
    return plate;
}

void TimelinePainter::paintGapLabel(QPainter& painter, const IndexedGap& gap) const
{
    const QRectF rect = gapRect(gap);
    if (rect.right() < kHeader || rect.left() > m_scene.size.width()) return;
    const QRectF plate = gapPlate(gap);
    if (plate.isEmpty()) return paintGapLabelBeside(painter, gap);
    painter.save();
    painter.setFont(m_small);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(Surface::Border, m_palette));
    painter.setBrush(m_palette.color(QPalette::Base));
    painter.drawRoundedRect(plate, 3, 3);
    painter.translate(plate.center());
    const bool isUpright = plate.height() > plate.width();
    if (isUpright) painter.rotate(-90);
    const QSizeF size = isUpright ? plate.size().transposed() : plate.size();
    painter.setPen(theme::color(Surface::MutedText, m_palette));
    painter.drawText(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), Qt::AlignCenter, gapText(gap));
    painter.restore();
}

/// In the lifecycle lane, where the stripe is a line.
void TimelinePainter::paintGapLabelBeside(QPainter& painter, const IndexedGap& gap) const
{
    const TimelineLayout::Row* lifecycle = m_scene.layout.row(Lane::Lifecycle);
    if (!lifecycle || lifecycle->isCollapsed) return;
    painter.setPen(theme::color(Surface::MutedText, m_palette));
    painter.drawText(
        QRectF(gapRect(gap).right() + 21, m_scene.laneTop(*lifecycle), m_scene.size.width(), lifecycle->height),
        Qt::AlignVCenter | Qt::AlignLeft, gapText(gap));
}

void TimelinePainter::paintGapLabelAt(QPainter& painter, SessionTime time) const
{
    if (!m_scene.index) return;
    const auto& gaps = m_scene.index->gaps();
    const auto gap = std::partition_point(
        gaps.begin(), gaps.end(), [time](const IndexedGap& each) { return each.endMs < time.ms; });
    if (gap == gaps.end() || gap->startMs > time.ms || gapPlate(*gap).isEmpty()) return;
    painter.save();
    painter.setClipRect(lanesRect());
    paintGapLabel(painter, *gap);
    painter.restore();
}

void TimelinePainter::paintFaultLines(QPainter& painter) const
{
    if (!m_scene.detail) return;
    for (const DetailMark& mark : m_scene.detail->lane(Lane::Fault).marks) {
        const double x = std::round(m_scene.viewX(mark.startMs)) - 0.5;
        if (x > kHeader - 2 && x < m_scene.size.width())
            m_sprites.drawLine(painter, mark.kind, {x, double{kRuler}}, m_scene.size.height() - kRuler);
    }
}

void TimelinePainter::paintRange(QPainter& painter) const
{
    if (!m_scene.range) return;
    const QColor accent = theme::color(Surface::Accent, m_palette);
    const double left = std::round(m_scene.viewX(m_scene.range->start));
    const double right = std::round(m_scene.viewX(m_scene.range->end));
    tint(painter, QRectF(left, kRuler, right - left, m_scene.size.height()), translucent(accent, 34));
    painter.fillRect(QRectF(left, kRuler, 1, m_scene.size.height()), accent);
    painter.fillRect(QRectF(right - 1, kRuler, 1, m_scene.size.height()), accent);
}

/// A line with an end on both sides and what lies in between: how long, how many frames.
void TimelinePainter::paintMeasure(QPainter& painter) const
{
    if (!m_scene.measure) return;
    const SessionTime from = std::min(m_scene.measure->start, m_scene.measure->end);
    const SessionTime to = std::max(m_scene.measure->start, m_scene.measure->end);
    const QColor ink = m_palette.color(QPalette::Text);
    const double left = std::round(m_scene.viewX(from));
    const double right = std::round(m_scene.viewX(to));
    const double y = kRuler + 12;
    tint(painter, QRectF(left, kRuler, right - left, m_scene.size.height()), translucent(ink, 14));
    tint(painter, QRectF(left, kRuler, 1, m_scene.size.height()), translucent(ink, 150));
    tint(painter, QRectF(right, kRuler, 1, m_scene.size.height()), translucent(ink, 150));
    painter.fillRect(QRectF(left, y, right - left, 1), ink);
    const auto frames = static_cast<qint64>(frameCount(*m_scene.index, from, to));
    const QString text = QCoreApplication::translate("revisit::Timeline", "%1 \u00b7 %2")
                             .arg(exactSpan(to - from),
                                 counted(frames, QCoreApplication::translate("revisit::Timeline", "1 frame"),
                                     QCoreApplication::translate("revisit::Timeline", "%1 frames")));
    const double width = QFontMetricsF(m_small).horizontalAdvance(text) + 14;
    const double room = std::max(kHeader + 2.0, m_scene.size.width() - width - 2);
    const QRectF chip(std::clamp((left + right - width) / 2, kHeader + 2.0, room), y - 9, width, 19);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(m_palette.color(QPalette::Base));
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintRuler(QPainter& painter) const
{
    const QRect ruler(kHeader, 0, m_scene.size.width() - kHeader, kRuler);
    painter.fillRect(ruler, theme::color(Surface::Panel, m_palette));
    painter.fillRect(QRect(kHeader, kRuler - 1, ruler.width(), 1), theme::color(Surface::Border, m_palette));
    painter.save();
    painter.setClipRect(ruler);
    painter.setFont(m_small);
    const QColor ink = theme::color(Surface::MutedText, m_palette);
    for (const RulerTick& tick : rulerTicks(m_scene.scale, kMinMajorTickPx)) {
        const double x = std::round(m_scene.viewX(tick.time));
        painter.fillRect(QRectF(x, kRuler - (tick.isMajor ? 9 : 5), 1, tick.isMajor ? 8 : 4), translucent(ink, 130));
    }
    painter.setPen(ink);
    const QFontMetricsF metrics(m_small);
    const auto widthOf = [&](const QString& text) { return metrics.horizontalAdvance(text); };
    for (const RulerLabel& label : rulerLabels(m_scene.scale, kMinMajorTickPx, -TimelineLayout::kInset, widthOf))
        painter.drawText(QRectF(TimelineScene::kLeft + label.x, 0, label.width + 1, kRuler - 9),
            Qt::AlignVCenter | Qt::AlignLeft, label.text);
    const QColor dots = translucent(ink, m_scene.areSkipped ? 255 : 70);
    for (const PlayRange& skip : m_scene.skips) {
        const QRectF band(
            m_scene.viewX(skip.start), kRuler - 5, m_scene.viewX(skip.end) - m_scene.viewX(skip.start), 4);
        if (band.left() > ruler.right()) break;
        if (band.right() < kHeader || band.width() < 1) continue;
        painter.fillRect(band & QRectF(ruler), QBrush(dots, Qt::Dense5Pattern));
    }
    if (m_scene.detail)
        for (const DetailMark& mark : m_scene.detail->lane(Lane::Fault).marks)
            m_sprites.drawMark(painter, mark.kind, {m_scene.viewX(mark.startMs), kRuler - 5.0}, 9);
    painter.restore();
}

void TimelinePainter::paintRulerRange(QPainter& painter) const
{
    if (!m_scene.range) return;
    const QColor accent = theme::color(Surface::Accent, m_palette);
    const QRectF rect(
        QPointF(m_scene.viewX(m_scene.range->start), 0), QPointF(m_scene.viewX(m_scene.range->end), kRuler - 1));
    painter.fillRect(rect, translucent(accent, 34));
    painter.fillRect(QRectF(rect.left(), kRuler - 4, rect.width(), 3), accent);
    const QString text = formatSpan(m_scene.range->end - m_scene.range->start);
    const double width = QFontMetricsF(m_small).horizontalAdvance(text) + 12;
    const QRectF chip(rect.center().x() - width / 2, 4, width, kRuler - 12);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(accent, theme::color(Surface::Panel, m_palette), 24));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(m_palette.color(QPalette::Text));
    painter.drawText(chip, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void TimelinePainter::paintHeaders(QPainter& painter) const
{
    painter.fillRect(QRect(0, 0, kHeader, m_scene.size.height()), theme::color(Surface::Panel, m_palette));
    painter.save();
    painter.setClipRect(QRect(0, kRuler, kHeader, m_scene.size.height() - kRuler));
    int row = 0;
    for (const TimelineLayout::Row& each : m_scene.layout.rows)
        paintHeader(painter, each, row++ == m_scene.currentLane);
    painter.restore();
    const QColor border = theme::color(Surface::Border, m_palette);
    painter.fillRect(QRect(kHeader - 1, 0, 1, m_scene.size.height()), border);
    painter.fillRect(QRect(0, kRuler - 1, kHeader, 1), border);
}

void TimelinePainter::paintHeader(QPainter& painter, const TimelineLayout::Row& row, bool isCurrent) const
{
    const IndexedLane& lane = m_scene.index->lane(row.lane);
    const QRect rect(0, m_scene.laneTop(row), kHeader - 1, row.height);
    if (isCurrent) painter.fillRect(rect, m_palette.color(QPalette::Highlight));
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF chevron(12, rect.center().y() + 0.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(Surface::MutedText, m_palette));
    const QPolygonF down{{chevron + QPointF(-3.5, -2), chevron + QPointF(3.5, -2), chevron + QPointF(0, 2.5)}};
    const QPolygonF right{{chevron + QPointF(-2, -3.5), chevron + QPointF(2.5, 0), chevron + QPointF(-2, 3.5)}};
    painter.drawPolygon(row.isCollapsed ? right : down);
    const bool isPlain = row.track == Track::Notes || row.track == Track::Bytes;
    painter.fillRect(QRectF(20, rect.top() + 4, 3, rect.height() - 8),
        isPlain ? theme::color(Surface::Accent, m_palette) : laneColor(row.lane, m_palette));
    QFont font = row.isCollapsed ? m_small : m_font;
    if (row.isCollapsed) font.setPointSizeF(std::max(6.5, m_small.pointSizeF() * 0.82));
    painter.setFont(font);
    painter.setPen(m_palette.color(row.isCollapsed ? QPalette::PlaceholderText : QPalette::Text));
    const QString count = headerFigure(row);
    const QFont figures = row.isCollapsed ? font : m_small;
    const bool isFiltered = hiddenCount(row) > 0; // there is no room for failures too, some of which are hidden
    const bool hasFailures
        = !isPlain && !isFiltered && lane.failureCount > 0 && row.lane != Lane::Fault && !row.isCollapsed;
    const double pill = hasFailures ? failurePillWidth(lane) + 6 : 0;
    const int room = rect.width() - 29 - 15 - qCeil(QFontMetricsF(figures).horizontalAdvance(count) + pill);
    painter.drawText(rect.adjusted(29, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetricsF(font).elidedText(trackTitle(row.track), Qt::ElideRight, room));
    painter.setFont(figures);
    painter.setPen(isFiltered && isCurrent
            ? m_palette.color(QPalette::HighlightedText)
            : theme::color(isFiltered ? Surface::Accent : Surface::MutedText, m_palette));
    painter.drawText(rect.adjusted(0, 0, -9, 0), Qt::AlignVCenter | Qt::AlignRight, count);
    if (hasFailures)
        paintFailureCount(painter, rect.right() - 14 - painter.fontMetrics().horizontalAdvance(count), rect, lane);
}

QString TimelinePainter::headerFigure(const TimelineLayout::Row& row) const
{
    const auto number = [](std::size_t count) { return QLocale().toString(static_cast<qulonglong>(count)); };
    switch (row.track) {
    case Track::Notes:
        return number(m_scene.notes.size());
    case Track::Interval:
        return formatSpan(m_scene.index->frameInterval());
    case Track::Bytes: {
        std::uint64_t sum = 0;
        for (const IndexedBytes& stored : m_scene.index->bytes()) sum += stored.bytes;
        return byteText(sum);
    }
    default:
        break;
    }
    const std::size_t all = m_scene.index->lane(row.lane).items.size();
    const std::size_t hidden = hiddenCount(row);
    return hidden == 0
        ? number(all)
        : QCoreApplication::translate("revisit::Timeline", "%1 of %2").arg(number(all - hidden), number(all));
}

/// How many items of the track a filter hides.
std::size_t TimelinePainter::hiddenCount(const TimelineLayout::Row& row) const
{
    const bool hasItems = laneOf(row.track) && row.track != Track::Interval;
    if (!hasItems || m_scene.hidden.none()) return 0;
    const IndexedLane& lane = m_scene.index->lane(row.lane);
    return lane.items.size() - shownCount(lane, m_scene.hidden);
}

void TimelinePainter::paintAllHidden(QPainter& painter, const TimelineLayout::Row& row) const
{
    const std::size_t hidden = hiddenCount(row);
    if (row.isCollapsed || hidden == 0 || hidden < m_scene.index->lane(row.lane).items.size()) return;
    painter.setFont(m_small);
    painter.setPen(theme::color(Surface::MutedText, m_palette));
    painter.drawText(QRect(TimelineScene::kLeft, m_scene.laneTop(row), lanesRect().width(), row.height),
        Qt::AlignVCenter | Qt::AlignLeft, QCoreApplication::translate("revisit::Timeline", "Hidden by the filter"));
}

double TimelinePainter::failurePillWidth(const IndexedLane& lane) const
{
    return QFontMetricsF(m_small).horizontalAdvance(QLocale().toString(lane.failureCount)) + 9;
}

/// "3 failed" as a small red figure beside the count of all.
void TimelinePainter::paintFailureCount(
    QPainter& painter, double right, const QRect& row, const IndexedLane& lane) const
{
    const QColor color = theme::color(Surface::Danger, m_palette);
    const QString text = QLocale().toString(lane.failureCount);
    const double width = failurePillWidth(lane);
    const QRectF pill(right - width, row.center().y() - 6.5, width, 14);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(color, theme::color(Surface::Panel, m_palette), 18));
    painter.drawRoundedRect(pill, 7, 7);
    painter.setPen(color);
    painter.drawText(pill, Qt::AlignCenter, text);
}

void TimelinePainter::paintBubble(
    QPainter& painter, double x, const QString& text, const QColor& fill, const QColor& ink) const
{
    painter.setFont(m_small);
    const double width = QFontMetricsF(m_small).horizontalAdvance(text) + 12;
    const double left
        = std::clamp(x - width / 2, kHeader + 1.0, std::max(kHeader + 1.0, m_scene.size.width() - width - 1));
    const QRectF bubble(left, 3, width, kRuler - 9);
    QPainterPath path;
    path.addRoundedRect(bubble, 4, 4);
    QPainterPath tip;
    tip.addPolygon(
        QPolygonF{{QPointF(x - 5, bubble.bottom() - 1), QPointF(x + 5, bubble.bottom() - 1), QPointF(x, kRuler)}});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(path.united(tip));
    painter.setPen(ink);
    painter.drawText(bubble, Qt::AlignCenter, text);
}

void TimelinePainter::paintPlayhead(QPainter& painter, SessionTime time) const
{
    if (!m_scene.index) return;
    const double x = m_scene.viewX(time);
    if (x < kHeader || x > m_scene.size.width()) return;
    const QColor accent = theme::color(Surface::Accent, m_palette);
    painter.fillRect(QRectF(std::round(x) - 1, kRuler - 1, 2, m_scene.size.height()), accent);
    paintBubble(painter, x, formatPlayTime(time, {100}), accent, theme::color(Surface::AccentText, m_palette));
}

void TimelinePainter::paintHover(QPainter& painter, SessionTime time) const
{
    if (!m_scene.index) return;
    const double x = m_scene.viewX(time);
    const QColor ink = m_palette.color(QPalette::Text);
    painter.fillRect(QRectF(std::round(x), kRuler, 1, m_scene.size.height()), translucent(ink, 90));
    const Milliseconds precision{m_scene.scale.msPerPx < 5 ? 1 : 100};
    paintBubble(painter, x, formatPlayTime(time, precision), mixed(ink, m_palette.color(QPalette::Base), 78),
        m_palette.color(QPalette::Base));
}

QRect TimelinePainter::lineRect(SessionTime time) const
{
    constexpr int kBubbleReach = 110; // a bubble at an edge moves away from its line
    const int x = static_cast<int>(std::round(m_scene.viewX(time)));
    return {x - kBubbleReach, 0, 2 * kBubbleReach, m_scene.size.height()};
}

} // namespace revisit
