#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "base/thread.h"
#include "decoder/frame_bundle.h"
#include "pipeline/bucket.h"
#include "store/session_rows.h"

#include <functional>
#include <list>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace revisit {

/// An inflated frame bundle and where its frames lie in it. Immutable.
struct FrameArchive {
    std::vector<std::byte> bytes;
    FrameBundle bundle; ///< frames sorted by time
    [[nodiscard]] std::span<const std::byte> jpeg(std::size_t frame) const;
};

/// Fetches artifacts from the buckets that they are pinned to and inflates them. Keeps the bundles used last.
/// Threads: any; the calling thread works.
class PinnedArtifactReader {
public:
    PinnedArtifactReader(std::function<Bucket*(const std::string&)> bucket, Bytes cacheSize)
        : m_bucket(std::move(bucket))
        , m_cacheSize(cacheSize)
    {
    }

    /// The bytes as uploaded. Errors: NotFound (no such bucket or object), TooLarge, Io.
    [[nodiscard]] Result<std::vector<std::byte>> stored(const ArtifactRow& artifact) const;
    /// The object's file where its bucket is a folder and it is there; else empty.
    [[nodiscard]] std::filesystem::path localFile(const ArtifactRow& artifact) const;
    /// The bytes after gunzip, whatever could be read of a damaged artifact. Errors: as stored(), Cancelled.
    [[nodiscard]] Result<std::vector<std::byte>> inflated(
        const ArtifactRow& artifact, Bytes limit, const StopToken& stop) const;
    /// The frames of a screenshots artifact. Errors: as inflated().
    [[nodiscard]] Result<std::shared_ptr<const FrameArchive>> frames(
        const ArtifactRow& artifact, const PipelineSession& session, const StopToken& stop);

private:
    struct Kept {
        std::string artifactId;
        std::shared_ptr<const FrameArchive> archive;
    };
    [[nodiscard]] std::shared_ptr<const FrameArchive> kept(const std::string& artifactId);
    void keep(const std::string& artifactId, std::shared_ptr<const FrameArchive> archive);

    const std::function<Bucket*(const std::string&)> m_bucket;
    const Bytes m_cacheSize;
    Mutex m_mutex;
    std::list<Kept> m_kept GUARDED_BY(m_mutex); ///< used last in front
    std::uint64_t m_keptBytes GUARDED_BY(m_mutex) = 0;
};

} // namespace revisit
