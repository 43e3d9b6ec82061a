#include "decoder/recording_index.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/byte_order.h"
#include "decoder/checksum.h"
#include "decoder/limit_settings.h"
#include "decoder/recording_index_io.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr std::string_view kMagic = "RVINDEX\n";
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kChecksumAt = 12;
constexpr std::size_t kLengthAt = 16;
constexpr std::size_t kHeadBytes = 24;

template <typename Number>
void storeLittleEndian(std::span<std::byte> bytes, std::size_t at, Number value)
{
    for (std::size_t i = 0; i < sizeof value; ++i, value >>= 8U) bytes[at + i] = static_cast<std::byte>(value & 0xFFU);
}

/// Fills in the head before the content.
void seal(std::span<std::byte> index)
{
    const auto content = index.subspan(kHeadBytes);
    std::ranges::copy(asBytes(kMagic), index.begin());
    storeLittleEndian(index, kVersionAt, kRecordingIndexVersion);
    storeLittleEndian(index, kChecksumAt, crc32Of(content));
    storeLittleEndian(index, kLengthAt, std::uint64_t{content.size()});
}

/// A little more than most indexes take: their texts, and of an event or a timeline item some numbers beside them.
std::size_t expectedBytes(const LoadedRecording& loaded)
{
    constexpr std::size_t kBeside = 128;
    std::size_t bytes = kBeside * (1 + loaded.artifacts.size() + loaded.frames.size());
    for (const Event& event : loaded.events)
        bytes += kBeside + event.json.size() + event.message.size() + event.stack.size() + event.label.size();
    for (const TimelineItem& item : loaded.timeline) bytes += kBeside / 4 + item.label.size() + item.type.size();
    return bytes;
}

/// The content of an index whose head is in order.
Result<std::span<const std::byte>> contentOf(std::span<const std::byte> index)
{
    if (index.size() < kHeadBytes || asText(index.first(kMagic.size())) != kMagic)
        return fail(Errc::Corrupt, "this is no index of a recording");
    if (const auto version = loadLittleEndian<std::uint32_t>(index, kVersionAt); version != kRecordingIndexVersion)
        return fail(Errc::Unsupported, "the index has version " + std::to_string(version));
    const auto content = index.subspan(kHeadBytes);
    if (loadLittleEndian<std::uint64_t>(index, kLengthAt) != content.size())
        return fail(Errc::Corrupt, "the index is cut, or bytes follow it");
    if (loadLittleEndian<std::uint32_t>(index, kChecksumAt) != crc32Of(content))
        return fail(Errc::Corrupt, "the index does not have its checksum");
    return content;
}

/// Checks that everything in an index refers to something in it, and fills in what follows from the rest.
class Completion {
public:
    explicit Completion(LoadedRecording& loaded)
        : m_loaded(loaded)
    {
    }

    [[nodiscard]] bool run()
    {
        return completeFrames() && isTimelineWhole() && completeTransfers()
            && std::ranges::all_of(
                m_loaded.hierarchies, [&](const HierarchyRef& ref) { return ref.artifact < m_loaded.artifacts.size(); })
            && std::ranges::is_sorted(m_loaded.hierarchies, {}, &HierarchyRef::time)
            && std::ranges::is_sorted(m_loaded.events, {}, &Event::time);
    }

private:
    bool completeFrames()
    {
        for (FrameRef& ref : m_loaded.frames) {
            if (ref.artifact >= m_loaded.artifacts.size()) return false;
            const BundleFrames& frames = m_loaded.artifacts[ref.artifact].frames;
            if (ref.indexInArtifact >= frames.size()) return false;
            const BundleFrame frame = frames[ref.indexInArtifact];
            ref = {frame.time, ref.artifact, ref.indexInArtifact, frame.byteCount, frame.size};
        }
        return std::ranges::is_sorted(m_loaded.frames, {}, &FrameRef::time);
    }

    [[nodiscard]] bool isTimelineWhole() const
    {
        const auto isThere = [&](const TimelineItem& item) { return item.index < sizeOf(item.source); };
        return std::ranges::all_of(m_loaded.timeline, isThere)
            && std::ranges::is_sorted(m_loaded.timeline, {}, &TimelineItem::time);
    }

    [[nodiscard]] std::size_t sizeOf(TimelineItem::Source source) const
    {
        switch (source) {
        case TimelineItem::Source::Event:
            return m_loaded.events.size();
        case TimelineItem::Source::Fault:
            return m_loaded.faults.size();
        case TimelineItem::Source::Hierarchy:
            return m_loaded.hierarchies.size();
        }
        return 0;
    }

    bool completeTransfers()
    {
        const auto isEvent = [&](std::uint32_t event) { return event < m_loaded.events.size(); };
        for (std::uint32_t t = 0; t < m_loaded.transfers.size(); ++t) {
            const Transfer& transfer = m_loaded.transfers[t];
            if (!isEvent(transfer.kept) || !std::ranges::all_of(transfer.events, isEvent)) return false;
            m_loaded.transferOfEvent.emplace(transfer.kept, t);
        }
        return true;
    }

    LoadedRecording& m_loaded;
};

std::size_t frameCount(const std::vector<ArtifactReport>& artifacts)
{
    std::size_t count = 0;
    for (const ArtifactReport& report : artifacts) count += report.frames.size();
    return count;
}

/// Each thing once, and events as rage taps as well.
std::size_t mostTimelineItems(const LoadedRecording& loaded)
{
    return 2 * loaded.events.size() + loaded.faults.size() + loaded.hierarchies.size();
}

/// A clock is made of its marks; the gaps come out again.
SessionClock clockOf(WallTime start, WallTime end, const std::vector<BackgroundGap>& gaps)
{
    std::vector<LifecycleMark> marks;
    for (const BackgroundGap& gap : gaps) {
        marks.push_back({gap.start, true});
        marks.push_back({gap.end, false});
    }
    return {start, end, marks};
}

} // namespace

std::string recordingIndexKey(const RecordingSource& source, const RecordingOptions& options)
{
    const bool isUsual
        = options.usesIndex && !options.sessionStart && !options.hasFrameDigests && !options.showsLeakedFrames;
    const std::string own = isUsual ? source.indexKey() : std::string{};
    if (own.empty()) return {};
    std::string text = std::string{REVISIT_VERSION} + '\n' + own + '\n' + source.sessionId() + '\n';
    text += writeLimits(options.limits) + '\n'; // nothing where they are the default ones
    for (const SourceEntry& entry : source.entries())
        text += entry.path + '\n' + std::to_string(entry.storedBytes) + '\n' + entry.sha256 + '\n';
    return sha256Hex(asBytes(text));
}

std::vector<std::byte> sealRecordingIndex(std::span<const std::byte> content)
{
    std::vector<std::byte> index(kHeadBytes + content.size());
    std::ranges::copy(content, index.begin() + kHeadBytes);
    seal(index);
    return index;
}

std::vector<std::byte> encodeRecordingIndex(const LoadedRecording& loaded, std::string_view key)
{
    auto& [isReadable, info, clock, artifacts, frames, events, faults, hierarchies, timeline, transfers,
        transferOfEvent]
        = loaded;
    IndexWriter out(kHeadBytes, expectedBytes(loaded));
    out.text(key);
    index::Saving save{out};
    save(isReadable, info, clock.start(), clock.end(), clock.gaps(), artifacts, frames, events, faults, hierarchies,
        timeline, transfers);
    static_cast<void>(transferOfEvent); // follows from the transfers
    auto index = out.take();
    seal(index);
    return index;
}

Result<LoadedRecording> decodeRecordingIndex(std::span<const std::byte> index, std::string_view key)
{
    REVISIT_TRY(content, contentOf(index));
    IndexReader in{content};
    if (in.text() != key) return fail(Errc::NotFound, "the index is of another state of the recording");
    LoadedRecording loaded;
    WallTime start;
    WallTime end;
    std::vector<BackgroundGap> gaps;
    index::Restoring restore{in};
    restore(loaded.isReadable, loaded.info, start, end, gaps, loaded.artifacts);
    restore.atMost(frameCount(loaded.artifacts), loaded.frames);
    restore(loaded.events, loaded.faults, loaded.hierarchies);
    restore.atMost(mostTimelineItems(loaded), loaded.timeline);
    restore.atMost(loaded.events.size(), loaded.transfers);
    if (in.hasFailed() || !in.isAtEnd() || !Completion{loaded}.run())
        return fail(Errc::Corrupt, "a value of the index is out of its range");
    loaded.clock = clockOf(start, end, gaps);
    return loaded;
}

} // namespace revisit
