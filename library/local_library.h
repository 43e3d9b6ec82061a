#pragma once

#include "library/library.h"
#include "library/library_core.h"

#include <memory>
#include <string>
#include <vector>

namespace revisit {

/// The Library on this computer's disk; what Library::open() returns.
class LocalLibrary final : public Library {
public:
    LocalLibrary(std::shared_ptr<LibraryCore> core, std::filesystem::path damagedDatabase)
        : m_core(std::move(core))
        , m_damagedDatabase(std::move(damagedDatabase))
    {
    }

    [[nodiscard]] Result<std::vector<SessionRow>> sessions(const SessionQuery& query) override;
    [[nodiscard]] Result<SessionRow> session(const std::string& id) override;
    [[nodiscard]] Result<std::shared_ptr<const RecordingSource>> openSource(const std::string& id) override;
    [[nodiscard]] Result<std::unique_ptr<SessionWriter>> write(
        const std::string& id, const std::string& server) override;
    [[nodiscard]] Result<SessionRow> import(const std::filesystem::path& path,
        const std::function<void(std::size_t done, std::size_t total)>& progress, const StopToken& stop) override;
    [[nodiscard]] Result<VerifyReport> verify(const std::string& id, const StopToken& stop) override;
    [[nodiscard]] Result<> remove(const std::string& id) override;
    [[nodiscard]] Result<std::vector<SessionNote>> notes(const std::string& id) override;
    [[nodiscard]] Result<SessionNote> addNote(const std::string& id, WallTime at, const std::string& text) override;
    [[nodiscard]] Result<> removeNote(const std::string& id, std::int64_t note) override;
    [[nodiscard]] Result<std::vector<SessionNote>> marks(
        const std::string& key, const std::vector<SessionNote>& fromFile) override;
    [[nodiscard]] Result<SessionNote> putMark(const std::string& key, const SessionNote& mark) override;
    [[nodiscard]] Result<> removeMark(const std::string& key, std::int64_t mark) override;
    [[nodiscard]] DecoderLimits limits() override { return m_core->limits(); }
    [[nodiscard]] Result<> setPinned(const std::string& id, bool isPinned) override;
    [[nodiscard]] Result<> setOpened(const std::string& id) override;
    [[nodiscard]] Result<std::vector<std::string>> outdatedCounts() override;
    [[nodiscard]] Result<> recount(const std::string& id, const StopToken& stop) override;
    [[nodiscard]] Result<Bytes> usedBytes() override;
    [[nodiscard]] Result<std::vector<std::string>> keepBudget(const StopToken& stop) override;
    [[nodiscard]] Result<bool> wasDropped(const std::string& id) override;
    [[nodiscard]] std::filesystem::path damagedDatabase() const override { return m_damagedDatabase; }
    void onChanged(std::function<void()> listener) override;

private:
    [[nodiscard]] Result<> saveManifestOfComplete(const std::string& id);
    [[nodiscard]] bool isSession(const std::string& key);
    [[nodiscard]] Result<SessionNote> putIntoFile(const std::string& key, SessionNote mark);

    std::shared_ptr<LibraryCore> m_core;
    std::filesystem::path m_damagedDatabase;
};

} // namespace revisit
