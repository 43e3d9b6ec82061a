#include "client/upload_plan.h"

#include "base/encoding.h"
#include "client/json_tokens.h"
#include "decoder/fault.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/json_reader.h"
#include "decoder/session_clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <map>

namespace revisit {

namespace {

constexpr std::int64_t kSmallestEpochMs = 10'000'000'000;

/// The numbers of a file name: "events_3_1773776641003.json.gz" has 3 and 1773776641003.
std::vector<std::int64_t> numbersOf(std::string_view path)
{
    std::vector<std::int64_t> numbers;
    path.remove_prefix(std::min(path.rfind('/') + 1, path.size()));
    for (std::size_t at = path.find_first_of("0123456789"); at < path.size();) {
        std::int64_t number = 0;
        const auto end = std::min(path.find_first_not_of("0123456789", at), path.size());
        if (std::from_chars(path.data() + at, path.data() + end, number).ec == std::errc{}) numbers.push_back(number);
        at = path.find_first_of("0123456789", end);
    }
    return numbers;
}

std::optional<WallTime> momentInName(std::string_view path)
{
    for (const std::int64_t number : numbersOf(path))
        if (number >= kSmallestEpochMs) return WallTime{number};
    return std::nullopt;
}

bool isUploaded(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Screenshots:
    case ArtifactKind::Hierarchy:
    case ArtifactKind::Events:
    case ArtifactKind::Rrweb:
    case ArtifactKind::Crashes:
    case ArtifactKind::Anrs:
        return true;
    default:
        return false;
    }
}

/// Collects the plan artifact by artifact.
class Planner {
public:
    explicit Planner(const RecordingSource& source)
        : m_source(source)
    {
        m_plan.sessionId = source.sessionId();
        m_idStart = sessionStartFromId(m_plan.sessionId);
    }

    Result<UploadPlan> run(const StopToken& stop)
    {
        for (std::size_t entry = 0; entry < m_source.entries().size(); ++entry) {
            if (stop.isStopRequested()) return fail(Errc::Cancelled, "stopped while the recording was read");
            REVISIT_CHECK(addEntry(entry, stop));
        }
        if (m_plan.artifacts.empty())
            return fail(Errc::InvalidInput, "the recording holds no raw artifacts", m_source.name());
        finish();
        return std::move(m_plan);
    }

private:
    Result<> addEntry(std::size_t entry, const StopToken& stop)
    {
        const std::string& path = m_source.entries()[entry].path;
        const ArtifactKind kind = artifactKindOfPath(path);
        const bool isFrame = path.starts_with("frames/") || path.find("/frames/") != std::string::npos;
        const bool isServed = isFrame || path.starts_with("api/") || path.find("/api/") != std::string::npos;
        if (isServed || (!isUploaded(kind) && kind != ArtifactKind::Faults)) return {};
        const auto stored = m_source.read(entry);
        if (!stored && stored.error().code == Errc::NotFound) return {}; // known to be missing: send what is there
        if (!stored) return fail(stored.error());
        const bool isBundle = kind == ArtifactKind::Screenshots;
        REVISIT_TRY(inflated,
            inflateArtifact(*stored, isBundle ? m_limits.inflatedBundle : m_limits.inflatedJson, m_limits, stop));
        if (kind == ArtifactKind::Faults)
            addFaults(inflated.bytes);
        else
            addArtifact(entry, kind, inflated.bytes);
        return {};
    }

    void addArtifact(std::size_t entry, ArtifactKind kind, std::span<const std::byte> bytes)
    {
        const std::string& path = m_source.entries()[entry].path;
        PlannedArtifact artifact{entry, kind, numberFor(kind, path), 1, {}, {}};
        artifact.start = artifact.end = momentInName(path).value_or(WallTime{});
        if (kind == ArtifactKind::Screenshots) describeBundle(artifact, bytes);
        if (kind == ArtifactKind::Events) describeEvents(artifact, bytes);
        if (kind == ArtifactKind::Hierarchy) describeSnapshot(artifact, bytes);
        if (kind == ArtifactKind::Rrweb) describeSegment(artifact, bytes);
        m_plan.artifacts.push_back(artifact);
    }

    std::uint32_t numberFor(ArtifactKind kind, std::string_view path)
    {
        const std::uint32_t counted = m_counts[kind]++;
        const auto numbers = numbersOf(path);
        const bool hasNumber
            = path.find('_') != std::string_view::npos && !numbers.empty() && numbers.front() < 1'000'000;
        return hasNumber && numbers.size() > 1 ? static_cast<std::uint32_t>(numbers.front()) : counted;
    }

    void describeBundle(PlannedArtifact& artifact, std::span<const std::byte> bytes)
    {
        const BundleContext context{m_idStart, momentInName(m_source.entries()[artifact.entry].path)};
        const FrameBundle bundle = readFrameBundle(bytes, context, m_limits);
        artifact.count = static_cast<std::uint32_t>(bundle.frames.size());
        if (bundle.frames.empty()) return;
        const auto [first, last] = std::ranges::minmax_element(bundle.frames, {}, &BundleFrame::time);
        if (artifact.start.ms == 0) artifact.start = first->time;
        artifact.end = std::max(artifact.start, last->time);
        if (bundle.format != BundleFormat::Bundle) return;
        const WallTime epoch{first->time.ms - first->storedOffsetMs}; // the clock that the offsets count from
        m_bundleEpoch = m_bundleEpoch ? std::min(*m_bundleEpoch, epoch) : epoch;
    }

    void describeEvents(PlannedArtifact& artifact, std::span<const std::byte> bytes)
    {
        const EventBatch batch = readEventBatch(bytes, {m_idStart, std::nullopt}, m_limits);
        artifact.count = static_cast<std::uint32_t>(batch.events.size());
        if (batch.device && (m_plan.device.platform.empty() || m_plan.device.screen.isEmpty()))
            m_plan.device = *batch.device;
        if (batch.events.empty()) return;
        const auto [first, last] = std::ranges::minmax_element(batch.events, {}, &Event::time);
        artifact.start = first->time;
        artifact.end = last->time;
        m_events.insert(m_events.end(), batch.events.begin(), batch.events.end());
    }

    void describeSnapshot(PlannedArtifact& artifact, std::span<const std::byte> bytes)
    {
        if (artifact.start.ms != 0) return;
        if (const auto json = parseJson(bytes, m_limits))
            artifact.start = artifact.end = WallTime{jsonInteger(*json, "timestamp").value_or(0)};
    }

    void describeSegment(PlannedArtifact& artifact, std::span<const std::byte> bytes)
    {
        artifact.count = 0;
        const auto json = parseJson(bytes, m_limits);
        if (!json) return;
        const auto* events = json->is_array() ? &*json : jsonMember(*json, "events");
        if (events != nullptr && events->is_array()) artifact.count = static_cast<std::uint32_t>(events->size());
        if (json->is_array()) return;
        artifact.start = WallTime{jsonInteger(*json, "chunkStartedAt").value_or(artifact.start.ms)};
        artifact.end = std::max(artifact.start, WallTime{jsonInteger(*json, "chunkEndedAt").value_or(0)});
        artifact.number = static_cast<std::uint32_t>(
            std::clamp<std::int64_t>(jsonInteger(*json, "sequence").value_or(artifact.number), 0, 1'000'000));
        if (const auto* page = jsonMember(*json, "page"); page != nullptr && m_plan.webOrigin.empty())
            m_plan.webOrigin = originOf(jsonText(*page, "url"));
    }

    static std::string originOf(const std::string& url)
    {
        if (!url.starts_with("http://") && !url.starts_with("https://")) return {};
        return url.substr(0, url.find_first_of("/?#", url.find("://") + 3));
    }

    void addFaults(std::span<const std::byte> bytes)
    {
        const auto json = parseJson(bytes, m_limits);
        if (!json) return; // nothing that a server would take
        const std::string_view text = asText(bytes);
        for (const std::string_view one : json->is_array() ? jsonElementTexts(text) : std::vector{text}) {
            const FaultFile read = readFaults(asBytes(one), Fault::Category::Crash, m_limits);
            if (read.faults.empty()) continue;
            const Fault& fault = read.faults.front();
            ++(fault.category == Fault::Category::Anr ? m_faultAnrs : m_plan.counts.crash);
            m_plan.faults.push_back({std::string(one), fault.time});
        }
    }

    void finish()
    {
        std::ranges::stable_sort(m_events, {}, &Event::time);
        for (const Event& event : m_events) countEvent(event);
        m_plan.counts.anr = std::max(m_plan.counts.anr, m_faultAnrs); // an ANR comes as an event and as a fault
        std::ranges::stable_sort(m_plan.artifacts, {}, &PlannedArtifact::end);
        std::ranges::stable_sort(m_plan.faults, {}, &PlannedFault::time);
        findSpan();
        findPlatform();
    }

    void countEvent(const Event& event)
    {
        SessionCounts& counts = m_plan.counts;
        if (event.type == "touch" && event.frustration.empty()) ++counts.touch;
        if (event.type == "gesture") ++counts.gesture;
        const bool isDrag = event.gestureType.find("scroll") != std::string::npos || event.gestureType == "swipe";
        if (event.type == "scroll" || (event.type == "gesture" && isDrag)) ++counts.scroll;
        if (event.frustration == "rage_tap") ++counts.rageTap;
        if (event.frustration == "dead_tap") ++counts.deadTap;
        if (event.kind == EventKind::Error) ++counts.error;
        if (event.kind == EventKind::Anr) ++counts.anr;
        if (event.kind == EventKind::Navigation && !event.screen.empty() && m_seenScreens.insert(event.screen).second)
            counts.screens.push_back(event.screen);
        if (event.type == "app_background") m_plan.closeAnchor = event.time;
        if (event.type == "app_foreground") {
            m_plan.background.ms += std::max<std::int64_t>(0, static_cast<std::int64_t>(event.durationMs));
            m_plan.closeAnchor.reset();
        }
    }

    void findSpan()
    {
        WallTime earliest = m_plan.artifacts.front().start;
        for (const PlannedArtifact& artifact : m_plan.artifacts) {
            if (artifact.start.ms != 0) earliest = std::min(earliest, artifact.start);
            m_plan.end = std::max(m_plan.end, artifact.end);
        }
        for (const PlannedFault& fault : m_plan.faults) m_plan.end = std::max(m_plan.end, fault.time);
        m_plan.start = m_idStart.value_or(m_bundleEpoch.value_or(earliest));
        m_plan.end = std::max(m_plan.end, m_plan.start);
    }

    void findPlatform()
    {
        const bool hasOnlyWebParts = std::ranges::none_of(m_plan.artifacts, [](const PlannedArtifact& artifact) {
            return artifact.kind != ArtifactKind::Rrweb && artifact.kind != ArtifactKind::Events;
        });
        m_plan.isWeb = m_plan.device.platform == "web"
            || (m_plan.device.platform.empty() && hasOnlyWebParts && m_counts[ArtifactKind::Rrweb] > 0);
        if (m_plan.isWeb && m_plan.webOrigin.empty()) m_plan.webOrigin = "http://localhost";
    }

    const RecordingSource& m_source;
    const DecoderLimits m_limits;
    UploadPlan m_plan;
    std::optional<WallTime> m_idStart;
    std::optional<WallTime> m_bundleEpoch;
    std::vector<Event> m_events;
    std::map<ArtifactKind, std::uint32_t> m_counts;
    std::set<std::string> m_seenScreens;
    std::uint32_t m_faultAnrs = 0;
};

} // namespace

Result<UploadPlan> planUpload(const RecordingSource& source, const StopToken& stop)
{
    return Planner(source).run(stop);
}

} // namespace revisit
