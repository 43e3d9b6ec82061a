#pragma once

#include "decoder/recording_loader.h"
#include "decoder/web_segment.h"

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace revisit {

/// Reads the inflated content of single artifacts, each into its report and into the contents that are merged later.
/// Private to the loader. Metadata first, then decideSession(), then the rest: times depend on the session's start.
/// Threads: one at a time. The references must outlive it.
class ArtifactReader {
public:
    ArtifactReader(const RecordingOptions& options, LoadedRecording& loaded, ArtifactContents& contents)
        : m_options(options)
        , m_loaded(loaded)
        , m_contents(contents)
    {
    }

    /// Settles the session's id (the given one, else what the metadata says) and its start.
    void decideSession(std::string id);
    /// The session began at another time than the events were read with: reads those again that depend on it.
    void moveStart(WallTime start);
    /// Reads one artifact by its kind. What is wrong with it goes into its report.
    void read(std::uint32_t i, std::span<const std::byte> bytes);
    /// Reads the web events that the metadata carries inline and that no segment holds. After the segments.
    void readInlineWeb();

private:
    [[nodiscard]] ArtifactReport& report(std::uint32_t i) { return m_loaded.artifacts[i]; }
    [[nodiscard]] EventContext eventContext() const;
    [[nodiscard]] std::string platform() const;
    void decideStart();
    /// A lone file may name its session where nothing else does.
    void adoptSessionId(const std::string& id);
    bool isOtherSession(std::uint32_t i, const std::string& id);
    /// Two rows of a server may point at one object (spec formats 0.4). Event batches have a rule of their own.
    void checkRepeated(std::uint32_t i);

    void readMetadata(std::uint32_t i, std::span<const std::byte> bytes);
    void readEvents(std::uint32_t i, std::span<const std::byte> bytes);
    void readServedFaults(std::uint32_t i, std::span<const std::byte> bytes);
    void readFaultsOf(std::uint32_t i, std::span<const std::byte> bytes, Fault::Category kind);
    void noteEventTimes(const ArtifactContents::Batch& batch);
    void addFaults(std::uint32_t i, std::vector<Fault> faults);
    void readWeb(std::uint32_t i, std::span<const std::byte> bytes);
    void showWeb(std::uint32_t i, WebSegment segment);
    void readSnapshots(std::uint32_t i, std::span<const std::byte> bytes);
    void readFrames(std::uint32_t i, std::span<const std::byte> bytes);
    void finishJson(std::uint32_t i, Problems problems);

    const RecordingOptions& m_options;
    LoadedRecording& m_loaded;
    ArtifactContents& m_contents;
    struct Body {
        std::uint32_t artifact = 0;
        std::vector<std::byte> bytes;
    };
    std::vector<Body> m_inlineWeb; ///< metadata that carries web events
    WebEventSet m_webEvents; ///< of the segments that are shown; filled only where metadata carries some
    std::unordered_set<std::string> m_digests;
    bool m_isDuplicate = false;
};

} // namespace revisit
