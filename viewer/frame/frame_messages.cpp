#include "viewer/frame/frame_messages.h"

#include "viewer/player/frame_feed.h"
#include "viewer/player/playback.h"

#include <QCoreApplication>

namespace revisit {

namespace {

struct FrameMessages {
    Q_DECLARE_TR_FUNCTIONS(FrameView)
};

/// What a recording without screenshots has to show instead.
QString whatElse(const Recording& recording)
{
    const bool hasEvents = !recording.events().empty() || !recording.faults().empty();
    if (hasEvents) return FrameMessages::tr("This recording has no screenshots. Its events are on the timeline.");
    if (!recording.hierarchies().empty())
        return FrameMessages::tr("This recording has no screenshots. Its views are in the Hierarchy panel.");
    return FrameMessages::tr("This recording has neither screenshots nor events. Artifacts lists what it has.");
}

CardText noPictures(const Recording& recording)
{
    std::uint64_t webEvents = 0;
    std::size_t damaged = 0;
    for (const auto& artifact : recording.artifacts()) {
        if (holdsWebEvents(artifact)) webEvents += artifact.eventCount;
        if (artifact.kind == ArtifactKind::Screenshots && hasErrors(artifact.problems)) ++damaged;
    }
    if (webEvents > 0)
        return {FrameMessages::tr("Web recording"),
            FrameMessages::tr(
                "It holds %n page change(s), which this version lists but does not draw. Timeline, events "
                "and requests are complete.",
                nullptr, static_cast<int>(webEvents))};
    if (damaged > 0)
        return {FrameMessages::tr("No readable pictures"),
            FrameMessages::tr("%n picture bundle(s) could not be read. Details has the reasons.", nullptr,
                static_cast<int>(damaged))};
    return {FrameMessages::tr("No pictures"), whatElse(recording)};
}

} // namespace

std::optional<CardText> frameCard(
    const Recording& recording, const Playback& playback, const FrameFeed& feed, Outlines outlines)
{
    if (const BackgroundGap* gap = playback.gap())
        return CardText{FrameMessages::tr("App in background"),
            FrameMessages::tr("Away for %1").arg(awayText(gap->end - gap->start))};
    if (recording.frames().empty()) {
        if (outlines == Outlines::Shown) return std::nullopt;
        return noPictures(recording);
    }
    const auto& shown = feed.shown();
    if (!shown.frame || !shown.decoded.image.isNull()) return std::nullopt;
    return CardText{
        FrameMessages::tr("This frame cannot be decoded"), QString::fromStdString(shown.decoded.error.message)};
}

} // namespace revisit
