#pragma once

#include "pipeline/read/pinned_artifact_reader.h"
#include "pipeline/read/work_pool.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// When a session's frames were captured. Immutable; a session being indexed gets a new one with each archive.
struct FrameIndex {
    bool isReady = false; ///< all archives are in, and `times` is sorted without repeats
    std::vector<std::int64_t> times; ///< epoch milliseconds, inside the session's window
    std::size_t processedArchives = 0;
    std::size_t totalArchives = 0;
};

/// A session's ready frame bundles, in order.
[[nodiscard]] std::vector<ArtifactRow> readyArtifacts(const std::vector<ArtifactRow>& artifacts, std::string_view kind);

/// Builds and keeps the frame lists of sessions, in the background (spec read-api 5.3–5.5). A list is built anew when
/// another archive has become ready or the session's end has moved. Keeps the lists used last.
/// Threads: any.
class FrameIndexer {
public:
    explicit FrameIndexer(PinnedArtifactReader& reader);

    /// What is known now; starts a build where none fits. `archives`: the session's ready screenshots.
    [[nodiscard]] std::shared_ptr<const FrameIndex> find(
        const PipelineSession& session, const std::vector<ArtifactRow>& archives);
    /// Builds on the calling thread unless a ready list fits. Errors: Cancelled.
    [[nodiscard]] Result<std::shared_ptr<const FrameIndex>> build(
        const PipelineSession& session, const std::vector<ArtifactRow>& archives, const StopToken& stop);

private:
    struct Entry {
        std::string signature; ///< what the list was built from
        std::shared_ptr<const FrameIndex> index;
        std::uint64_t lastUse = 0;
    };
    [[nodiscard]] std::shared_ptr<const FrameIndex> current(const std::string& sessionId, const std::string& signature);
    [[nodiscard]] bool start(const std::string& sessionId, const std::string& signature, std::size_t archives);
    void publish(const std::string& sessionId, const std::string& signature, FrameIndex index);
    void forget(const std::string& sessionId);
    void makeRoom() REQUIRES(m_mutex);

    PinnedArtifactReader& m_reader;
    Mutex m_mutex;
    std::map<std::string, Entry> m_entries GUARDED_BY(m_mutex);
    std::uint64_t m_uses GUARDED_BY(m_mutex) = 0;
    WorkPool m_pool; ///< last: its jobs use the rest
};

} // namespace revisit
