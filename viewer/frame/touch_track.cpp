#include "viewer/frame/touch_track.h"

#include "viewer/model/mark_kind.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace revisit {

namespace {

constexpr Milliseconds kStrokeGap{340}; // spec formats 3.10

TouchKind kindOf(const Event& event, MarkKind mark)
{
    if (mark == MarkKind::RageTap) return TouchKind::RageTap;
    if (mark == MarkKind::DeadTap) return TouchKind::DeadTap;
    const auto& gesture = event.gestureType;
    if (gesture == "long_press") return TouchKind::LongPress;
    if (gesture.starts_with("swipe")) return TouchKind::Swipe;
    if (gesture == "scroll" || event.type == "scroll") return TouchKind::Scroll;
    if (gesture == "pan" || gesture == "drag") return TouchKind::Pan;
    if (gesture == "pinch") return TouchKind::Pinch;
    if (gesture == "rotation" || gesture == "rotate") return TouchKind::Rotation;
    return TouchKind::Tap;
}

bool isMove(TouchKind kind) { return kind == TouchKind::Swipe || kind == TouchKind::Scroll || kind == TouchKind::Pan; }

bool isTwoFingered(TouchKind kind) { return kind == TouchKind::Pinch || kind == TouchKind::Rotation; }

bool needsDetails(TouchKind kind)
{
    return kind == TouchKind::RageTap || kind == TouchKind::Swipe || isTwoFingered(kind);
}

struct Details {
    int count = 1;
    double x = 0;
    double y = 0;
    double scale = 1;
    double angle = 0;
};

/// What is not lifted out of the event; few events need it.
Details detailsOf(const Event& event)
{
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object();
    Details details;
    constexpr double kLargestStep = 100; // hostile numbers must not reach the painter
    details.scale = std::clamp(json.value(QLatin1String("scale")).toDouble(1), 1 / kLargestStep, kLargestStep);
    details.angle = std::clamp(json.value(QLatin1String("angle")).toDouble(0), -kLargestStep, kLargestStep);
    const auto direction = json.value(QLatin1String("direction")).toString();
    details.count = std::clamp(json.value(QLatin1String("count")).toInt(1), 1, 999);
    if (direction == QLatin1String("left")) details.x = -1;
    if (direction == QLatin1String("right")) details.x = 1;
    if (direction == QLatin1String("up")) details.y = -1;
    if (direction == QLatin1String("down")) details.y = 1;
    return details;
}

std::optional<TouchMark> markOf(const Event& event, WallTime time, MarkKind kind)
{
    if (event.touches.empty()) return std::nullopt;
    TouchMark mark;
    mark.kind = kindOf(event, kind);
    mark.points = event.touches;
    for (auto& point : mark.points)
        if (point.time.ms == 0) point.time = time;
    mark.start = mark.points.front().time;
    mark.end = std::max(mark.points.back().time, time);
    if (!needsDetails(mark.kind)) return mark;
    const auto details = detailsOf(event);
    mark.tapCount = details.count;
    mark.directionX = details.x;
    mark.directionY = details.y;
    mark.scale = details.scale;
    mark.angle = details.angle;
    return mark;
}

/// A drag reports moves and then what it turned out to be; two fingers report steps of one kind.
bool canContinue(const TouchMark& last, const TouchMark& mark)
{
    if (mark.start < last.end || mark.start - last.end > kStrokeGap) return false;
    if (isTwoFingered(last.kind)) return last.kind == mark.kind;
    return last.kind == TouchKind::Pan && isMove(mark.kind); // a swipe or scroll ends its drag
}

/// Lets `mark` continue the gesture of `last`, where it does.
bool joinStroke(TouchMark& last, const TouchMark& mark)
{
    if (!canContinue(last, mark)) return false;
    last.scale = std::clamp(last.scale * mark.scale, 1e-3, 1e3);
    last.angle += mark.angle;
    last.points.insert(last.points.end(), mark.points.begin(), mark.points.end());
    last.end = mark.end;
    last.kind = mark.kind;
    last.directionX = mark.directionX;
    last.directionY = mark.directionY;
    return true;
}

} // namespace

TouchLife touchLife(TouchKind kind) noexcept
{
    switch (kind) {
    case TouchKind::RageTap:
        return {{920}, {1'800}};
    case TouchKind::DeadTap:
        return {{900}, {1'800}};
    case TouchKind::Tap:
        return {{850}, {1'000}};
    case TouchKind::LongPress:
        return {{1'200}, {1'500}};
    case TouchKind::Swipe:
        return {{520}, {1'500}};
    case TouchKind::Scroll:
        return {{720}, {1'500}};
    case TouchKind::Pan:
        return {{900}, {1'500}};
    case TouchKind::Pinch:
    case TouchKind::Rotation:
        break;
    }
    return {{900}, {1'500}};
}

TouchTrack::TouchTrack(const Recording& recording)
{
    const auto& events = recording.events();
    for (const auto& item : recording.timeline()) {
        if (item.lane != Lane::Touch || item.source != TimelineItem::Source::Event) continue;
        if (item.index >= events.size()) continue;
        auto mark = markOf(events[item.index], item.time, markKind(recording, item));
        if (!mark || (!m_marks.empty() && joinStroke(m_marks.back(), *mark))) continue;
        m_marks.push_back(std::move(*mark));
    }
    sortAndMeasure();
}

TouchTrack::TouchTrack(std::vector<TouchMark> marks)
    : m_marks(std::move(marks))
{
    sortAndMeasure();
}

void TouchTrack::sortAndMeasure()
{
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    for (const auto& mark : m_marks)
        m_longest = std::max(m_longest, mark.end - mark.start + touchLife(mark.kind).total);
}

std::vector<const TouchMark*> TouchTrack::visibleAt(WallTime time) const
{
    std::vector<const TouchMark*> visible;
    auto mark = std::lower_bound(m_marks.begin(), m_marks.end(), time - m_longest,
        [](const TouchMark& candidate, WallTime earliest) { return candidate.start < earliest; });
    for (; mark != m_marks.end() && mark->start <= time; ++mark)
        if (time < mark->end + touchLife(mark->kind).total) visible.push_back(&*mark);
    return visible;
}

std::vector<const TouchMark*> TouchTrack::goneAt(WallTime time, std::size_t count) const
{
    std::vector<const TouchMark*> gone;
    auto mark = std::upper_bound(m_marks.begin(), m_marks.end(), time,
        [](WallTime latest, const TouchMark& candidate) { return latest < candidate.start; });
    while (mark != m_marks.begin() && gone.size() < count) {
        --mark;
        if (time >= mark->end + touchLife(mark->kind).total) gone.push_back(&*mark);
    }
    std::reverse(gone.begin(), gone.end());
    return gone;
}

} // namespace revisit
