#include "decoder/recording.h"

#include "base/mutex.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/gzip.h"
#include "decoder/recording_details.h"
#include "decoder/recording_loader.h"

#include <algorithm>
#include <deque>

namespace revisit {

namespace {

constexpr std::size_t kCachedBundleBytes = 48 * 1024 * 1024;
constexpr std::size_t kCachedSnapshotFiles = 4;

/// The last few values by artifact, bounded by their weight. Thread-safe; nothing is read under the lock.
template <typename Value>
class ArtifactCache {
public:
    explicit ArtifactCache(std::size_t limit)
        : m_limit(limit)
    {
    }

    std::shared_ptr<const Value> find(std::uint32_t artifact) EXCLUDES(m_mutex)
    {
        const MutexLock lock{m_mutex};
        const auto entry = std::ranges::find(m_entries, artifact, &Entry::artifact);
        if (entry == m_entries.end()) return nullptr;
        std::rotate(m_entries.begin(), entry, entry + 1);
        return m_entries.front().value;
    }

    void insert(std::uint32_t artifact, std::shared_ptr<const Value> value, std::size_t weight) EXCLUDES(m_mutex)
    {
        const MutexLock lock{m_mutex};
        if (weight > m_limit || std::ranges::find(m_entries, artifact, &Entry::artifact) != m_entries.end()) return;
        m_entries.push_front({artifact, std::move(value), weight});
        m_weight += weight;
        while (m_weight > m_limit) {
            m_weight -= m_entries.back().weight;
            m_entries.pop_back();
        }
    }

private:
    struct Entry {
        std::uint32_t artifact = 0;
        std::shared_ptr<const Value> value;
        std::size_t weight = 0;
    };

    const std::size_t m_limit;
    Mutex m_mutex;
    std::deque<Entry> m_entries GUARDED_BY(m_mutex); // newest first
    std::size_t m_weight GUARDED_BY(m_mutex) = 0;
};

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
    using Bytes = std::vector<std::byte>;

    std::shared_ptr<const RecordingSource> source;
    DecoderLimits limits;
    LoadedRecording loaded;
    ArtifactCache<Bytes> bundles{kCachedBundleBytes};
    ArtifactCache<HierarchyFile> snapshots{kCachedSnapshotFiles};

    /// An artifact's inflated bytes. Whatever was wrong with it has been reported when the recording was opened.
    [[nodiscard]] Result<std::shared_ptr<const Bytes>> inflated(std::uint32_t artifact, revisit::Bytes limit) const
    {
        REVISIT_TRY(stored, source->read(artifact));
        REVISIT_TRY(content, inflateArtifact(stored, limit, limits));
        return std::make_shared<const Bytes>(std::move(content.bytes));
    }

    [[nodiscard]] Result<std::shared_ptr<const Bytes>> bundle(std::uint32_t artifact)
    {
        if (auto cached = bundles.find(artifact)) return cached;
        REVISIT_TRY(bytes, inflated(artifact, limits.inflatedBundle));
        bundles.insert(artifact, bytes, bytes->size());
        return std::move(bytes);
    }

    [[nodiscard]] Result<std::shared_ptr<const HierarchyFile>> snapshotFile(std::uint32_t artifact)
    {
        if (auto cached = snapshots.find(artifact)) return cached;
        REVISIT_TRY(bytes, inflated(artifact, limits.inflatedJson));
        const HierarchyContext context{loaded.info.device.platform, timeInFileName(loaded.artifacts[artifact].path)};
        auto file = std::make_shared<const HierarchyFile>(readHierarchy(*bytes, context, limits));
        snapshots.insert(artifact, file, 1);
        return file;
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
    REVISIT_TRY(loaded, loadRecording(*source, options, stop));
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

std::optional<std::size_t> Recording::frameAt(WallTime time) const noexcept
{
    if (frames().empty()) return std::nullopt;
    return newestAt(frames(), time).value_or(0);
}

std::optional<std::size_t> Recording::hierarchyAt(WallTime time) const noexcept
{
    return newestAt(hierarchies(), time);
}

Result<std::vector<std::byte>> Recording::frameJpeg(std::size_t frame) const
{
    if (frame >= frames().size()) return fail(Errc::NotFound, "there is no frame " + std::to_string(frame));
    const FrameRef& ref = frames()[frame];
    REVISIT_TRY(bytes, m_state->bundle(ref.artifact));
    if (ref.byteOffset > bytes->size() || ref.byteCount > bytes->size() - ref.byteOffset)
        return fail(Errc::Corrupt, "the artifact changed since it was opened", artifacts()[ref.artifact].path);
    const auto first = bytes->begin() + static_cast<std::ptrdiff_t>(ref.byteOffset);
    return std::vector<std::byte>(first, first + static_cast<std::ptrdiff_t>(ref.byteCount));
}

Result<std::shared_ptr<const HierarchySnapshot>> Recording::hierarchy(std::size_t index) const
{
    if (index >= hierarchies().size()) return fail(Errc::NotFound, "there is no snapshot " + std::to_string(index));
    const HierarchyRef& ref = hierarchies()[index];
    REVISIT_TRY(file, m_state->snapshotFile(ref.artifact));
    if (ref.indexInArtifact >= file->snapshots.size())
        return fail(Errc::Corrupt, "the artifact changed since it was opened", artifacts()[ref.artifact].path);
    const HierarchySnapshot* snapshot = &file->snapshots[ref.indexInArtifact];
    return std::shared_ptr<const HierarchySnapshot>(std::move(file), snapshot);
}

} // namespace revisit
