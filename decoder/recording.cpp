#include "decoder/recording.h"

#include "base/log.h"
#include "decoder/artifact_cache.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/gzip.h"
#include "decoder/recording_details.h"
#include "decoder/recording_index.h"
#include "decoder/recording_loader.h"
#include "decoder/web_track.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr Bytes kCachedBundles = 24_MiB;
constexpr Bytes kCachedSnapshotFiles = 16_MiB;

/// About what the snapshots of one file take: their texts are mostly short, the properties of a node are its largest.
std::size_t weightOf(const HierarchyFile& file)
{
    std::size_t weight = sizeof(HierarchyFile);
    for (const HierarchySnapshot& snapshot : file.snapshots) {
        weight += sizeof(HierarchySnapshot) + snapshot.nodes.capacity() * sizeof(HierarchyNode);
        for (const HierarchyNode& node : snapshot.nodes) weight += node.json.capacity();
    }
    return weight;
}

/// Artifacts are read by their place, so the lists must be one.
bool isIndexOf(const LoadedRecording& loaded, const RecordingSource& source)
{
    return std::ranges::equal(loaded.artifacts, source.entries(), {}, &ArtifactReport::path, &SourceEntry::path);
}

/// What the source keeps of an earlier opening. An index that cannot be used is no error: there is always the source.
std::optional<LoadedRecording> loadFromIndex(const RecordingSource& source, std::string_view key)
{
    const auto index = source.readIndex();
    if (!index) return std::nullopt;
    auto loaded = decodeRecordingIndex(*index, key);
    if (loaded && !isIndexOf(*loaded, source)) return std::nullopt;
    if (loaded) return std::move(*loaded);
    logInfo("decoder", source.name() + ": the index is made anew: " + loaded.error().message);
    return std::nullopt;
}

Result<LoadedRecording> loadAndKeep(
    const RecordingSource& source, const RecordingOptions& options, const StopToken& stop)
{
    const std::string key = recordingIndexKey(source, options);
    if (key.empty()) return loadRecording(source, options, stop);
    if (auto loaded = loadFromIndex(source, key)) {
        if (options.progress) options.progress(loaded->artifacts.size(), loaded->artifacts.size());
        return std::move(*loaded);
    }
    auto loaded = loadRecording(source, options, stop);
    if (loaded && loaded->isReadable) source.keepIndex(encodeRecordingIndex(*loaded, key));
    return loaded;
}

/// The last element whose time is not after the given one.
template <typename Item>
std::optional<std::size_t> newestAt(const std::vector<Item>& items, WallTime time)
{
    const auto after = std::ranges::upper_bound(items, time, {}, &Item::time);
    if (after == items.begin()) return std::nullopt;
    return static_cast<std::size_t>(after - items.begin()) - 1;
}

} // namespace

struct Recording::State {
    using Content = std::vector<std::byte>;

    std::shared_ptr<const RecordingSource> source;
    DecoderLimits limits;
    LoadedRecording loaded;
    ArtifactCache<Content> bundles{kCachedBundles};
    ArtifactCache<HierarchyFile> snapshots{kCachedSnapshotFiles};

    /// An artifact's inflated bytes. Whatever was wrong with it has been reported when the recording was opened.
    [[nodiscard]] Result<std::shared_ptr<const Content>> inflated(
        std::uint32_t artifact, Bytes limit, const StopToken& stop) const
    {
        REVISIT_TRY(stored, source->read(artifact));
        REVISIT_TRY(content, inflateArtifact(stored, limit, limits, stop));
        return std::make_shared<const Content>(std::move(content.bytes));
    }

    [[nodiscard]] Result<std::shared_ptr<const Content>> bundle(std::uint32_t artifact, const StopToken& stop)
    {
        return bundles.get(
            artifact, stop, [&] { return inflated(artifact, limits.inflatedBundle, stop); },
            [](const Content& bytes) { return bytes.size(); });
    }

    [[nodiscard]] Result<std::shared_ptr<const HierarchyFile>> snapshotFile(
        std::uint32_t artifact, const StopToken& stop)
    {
        const auto read = [&]() -> Result<std::shared_ptr<const HierarchyFile>> {
            REVISIT_TRY(bytes, inflated(artifact, limits.inflatedJson, stop));
            const HierarchyContext context{
                loaded.info.device.platform, timeInFileName(loaded.artifacts[artifact].path)};
            return std::make_shared<const HierarchyFile>(readHierarchy(*bytes, context, limits));
        };
        return snapshots.get(artifact, stop, read, weightOf);
    }
};

Recording::Recording(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Recording::~Recording() = default;

Result<std::shared_ptr<const Recording>> Recording::open(
    std::shared_ptr<const RecordingSource> source, const RecordingOptions& options, const StopToken& stop)
{
    REVISIT_TRY(loaded, loadAndKeep(*source, options, stop));
    auto state = std::make_unique<State>();
    state->source = std::move(source);
    state->limits = options.limits;
    state->loaded = std::move(loaded);
    return std::shared_ptr<const Recording>(new Recording(std::move(state)));
}

bool Recording::isReadable() const noexcept { return m_state->loaded.isReadable; }
const RecordingInfo& Recording::info() const noexcept { return m_state->loaded.info; }
const SessionClock& Recording::clock() const noexcept { return m_state->loaded.clock; }
const std::vector<ArtifactReport>& Recording::artifacts() const noexcept { return m_state->loaded.artifacts; }
const std::vector<FrameRef>& Recording::frames() const noexcept { return m_state->loaded.frames; }
const std::vector<Event>& Recording::events() const noexcept { return m_state->loaded.events; }
const std::vector<Fault>& Recording::faults() const noexcept { return m_state->loaded.faults; }
const std::vector<HierarchyRef>& Recording::hierarchies() const noexcept { return m_state->loaded.hierarchies; }
const std::vector<TimelineItem>& Recording::timeline() const noexcept { return m_state->loaded.timeline; }

std::string Recording::detailJson(const TimelineItem& item) const { return detailJsonOf(m_state->loaded, item); }
std::string Recording::frameJson(std::size_t frame) const { return frameJsonOf(m_state->loaded, frame); }

std::optional<std::size_t> Recording::frameAt(WallTime time) const noexcept
{
    if (frames().empty()) return std::nullopt;
    return newestAt(frames(), time).value_or(0);
}

std::optional<std::size_t> Recording::hierarchyAt(WallTime time) const noexcept
{
    return newestAt(hierarchies(), time);
}

Result<std::vector<std::byte>> Recording::frameJpeg(std::size_t frame, const StopToken& stop) const
{
    if (frame >= frames().size()) return fail(Errc::NotFound, "there is no frame " + std::to_string(frame));
    const FrameRef& ref = frames()[frame];
    REVISIT_TRY(bytes, m_state->bundle(ref.artifact, stop));
    const BundleFrame where = artifacts()[ref.artifact].frames[ref.indexInArtifact];
    if (where.byteOffset > bytes->size() || where.byteCount > bytes->size() - where.byteOffset)
        return fail(Errc::Corrupt, "the artifact changed since it was opened", artifacts()[ref.artifact].path);
    const auto first = bytes->begin() + static_cast<std::ptrdiff_t>(where.byteOffset);
    return std::vector<std::byte>(first, first + static_cast<std::ptrdiff_t>(where.byteCount));
}

Result<std::shared_ptr<const WebTrack>> Recording::webTrack(const StopToken& stop) const
{
    REVISIT_TRY(track,
        readWebTrack(
            *m_state->source, m_state->loaded.artifacts, m_state->loaded.info.sessionId, m_state->limits, stop));
    return std::make_shared<const WebTrack>(std::move(track));
}

Result<std::shared_ptr<const WebDocument>> Recording::webSnapshot(
    const WebSnapshotRef& snapshot, const StopToken& stop) const
{
    REVISIT_TRY(page, readWebSnapshot(*m_state->source, snapshot, m_state->limits, stop));
    return std::make_shared<const WebDocument>(std::move(page));
}

Result<std::shared_ptr<const HierarchySnapshot>> Recording::hierarchy(std::size_t index, const StopToken& stop) const
{
    if (index >= hierarchies().size()) return fail(Errc::NotFound, "there is no snapshot " + std::to_string(index));
    const HierarchyRef& ref = hierarchies()[index];
    REVISIT_TRY(file, m_state->snapshotFile(ref.artifact, stop));
    if (ref.indexInArtifact >= file->snapshots.size())
        return fail(Errc::Corrupt, "the artifact changed since it was opened", artifacts()[ref.artifact].path);
    const HierarchySnapshot* snapshot = &file->snapshots[ref.indexInArtifact];
    return std::shared_ptr<const HierarchySnapshot>(std::move(file), snapshot);
}

} // namespace revisit
