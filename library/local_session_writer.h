#pragma once

#include "library/library.h"
#include "library/library_core.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace revisit {

/// The SessionWriter of a library on this computer. Keeps the session's lock file and the library's core.
class LocalSessionWriter final : public SessionWriter {
public:
    /// Errors: InvalidInput (id), Busy (another writer has the session, in this or another program), Io.
    [[nodiscard]] static Result<std::unique_ptr<LocalSessionWriter>> open(
        std::shared_ptr<LibraryCore> core, const std::string& id, const std::string& server);

    [[nodiscard]] bool has(const std::string& path, const std::string& sha256) const override;
    [[nodiscard]] bool has(const std::string& path) const override;
    [[nodiscard]] Result<> put(const std::string& path, std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<> putDamaged(
        const std::string& path, std::span<const std::byte> bytes, const std::string& expectedSha256) override;
    [[nodiscard]] Result<> putMissing(
        const std::string& path, std::uint64_t bytes, const std::string& expectedSha256) override;
    [[nodiscard]] Result<> keepOnly(const std::vector<std::string>& paths) override;
    [[nodiscard]] Result<SessionRow> finish(const StopToken& stop, Extent extent) override;

private:
    LocalSessionWriter(std::shared_ptr<LibraryCore> core, std::string id, FileLock lock)
        : m_core(std::move(core))
        , m_id(std::move(id))
        , m_lock(std::move(lock))
    {
    }
    [[nodiscard]] Result<> begin(const std::string& server);
    [[nodiscard]] bool isWhole(const StoredArtifact& artifact) const;
    [[nodiscard]] Result<bool> store(const StoredArtifact& artifact, std::span<const std::byte> bytes);

    std::shared_ptr<LibraryCore> m_core;
    std::string m_id;
    FileLock m_lock;
    std::map<std::string, StoredArtifact, std::less<>> m_artifacts; ///< by path; what the rows say
    mutable std::set<std::string, std::less<>> m_whole; ///< digests of blobs that were found undamaged
};

} // namespace revisit
