#pragma once

#include "base/result.h"
#include "decoder/named_source.h"
#include "decoder/recording_source.h"
#include "library/opened_index.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace revisit {

/// A recording whose entries are ordinary files. Reads them when asked, at most DecoderLimits::storedArtifact each;
/// looks up their sizes when entries() is asked for the first time. The index of the recording is tied to the sizes and
/// modification times of its files. Threads: any; immutable.
class FileSource final : public RecordingSource, public NamedSource {
public:
    /// The files below `root` with these paths, in any order, each once.
    FileSource(std::string name, std::string sessionId, std::filesystem::path root, std::vector<std::string> paths,
        OpenedIndex index = {});
    /// One file, whatever its entry is called.
    FileSource(
        std::string name, std::string sessionId, std::string path, std::filesystem::path file, OpenedIndex index = {});

    [[nodiscard]] std::string name() const override { return m_name; }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override;
    [[nodiscard]] const std::vector<std::string>& paths() const override { return m_paths; }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override;
    [[nodiscard]] Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override;
    [[nodiscard]] std::string sessionId() const override { return m_sessionId; }
    [[nodiscard]] std::string indexKey() const override;
    [[nodiscard]] Result<std::vector<std::byte>> readIndex() const override { return m_index.read(); }
    void keepIndex(std::span<const std::byte> index) const override;

private:
    [[nodiscard]] Result<std::filesystem::path> file(std::size_t entry) const;

    std::string m_name;
    std::string m_sessionId;
    std::filesystem::path m_root;
    std::vector<std::string> m_paths; ///< sorted
    mutable std::once_flag m_isSized;
    mutable std::vector<SourceEntry> m_entries;
    std::filesystem::path m_onlyFile; ///< where there is no root
    OpenedIndex m_index;
};

/// A session folder of either shape. Bounded in count (100,000 files, TooLarge) and depth; what is deeper, hidden, no
/// ordinary file, badly named or a link out of the folder is left out. The session id is the folder's name where that
/// looks like one. `dataFolder`: as openSource(). Errors: NotFound, InvalidInput (nothing in it), TooLarge, Io.
[[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openFolderSource(
    const std::filesystem::path& folder, const std::filesystem::path& dataFolder = {});

/// One artifact on its own: "<kind>/<name>" where it lies in a folder named like a kind, else its name (the decoder
/// then looks at the content). The session id is the name of the folder above, where that looks like one.
/// `dataFolder`: as openSource(). Errors: NotFound, Io.
[[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openArtifactSource(
    const std::filesystem::path& file, const std::filesystem::path& dataFolder = {});

} // namespace revisit
