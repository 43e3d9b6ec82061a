#include "library/session_file.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "base/log.h"
#include "base/mutex.h"
#include "decoder/limits.h"
#include "library/opened_index.h"
#include "library/zip_archive.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kIdleHandles = 8;
constexpr Bytes kManifestLimit = 64_MiB;

class SessionFileSource final : public DigestedSource {
public:
    SessionFileSource(std::filesystem::path path, ZipArchive archive, SessionFileManifest manifest, OpenedIndex index)
        : m_path(std::move(path))
        , m_manifest(std::move(manifest))
        , m_index(std::move(index))
    {
        for (const ZipEntry& entry : archive.entries()) sort(entry);
        std::ranges::sort(m_zipEntries, {}, &ZipEntry::name);
        for (const ZipEntry& entry : m_zipEntries) addEntry(entry);
        give(std::move(archive));
    }

    std::string name() const override { return toText(m_path); }
    const std::vector<SourceEntry>& entries() const override { return m_entries; }
    std::string sessionId() const override { return m_manifest.sessionId; }
    const std::vector<StoredArtifact>& expected() const override { return m_manifest.artifacts; }
    bool wasMissing(std::size_t) const override { return false; } // entries() is what the file holds
    std::vector<SessionNote> notes() const override { return m_manifest.notes; }
    std::vector<std::pair<std::string, Problem>> checkContainer() const override
    {
        std::vector<std::pair<std::string, Problem>> found;
        for (const std::string& entry : m_foreign)
            found.emplace_back(
                entry, problem("foreign-entry", Severity::Info, "the entry is no part of the recording"));
        if (const auto checked = ZipArchive::checkHeaders(m_path); !checked)
            found.emplace_back("", problem("inconsistent-archive", Severity::Error, checked.error().message));
        checkOwnEntries(found);
        return found;
    }

    std::string indexKey() const override
    {
        return m_index.isKept() ? "session file\n" + changeMarkOf(m_path) + '\n' : std::string{};
    }
    Result<std::vector<std::byte>> readIndex() const override { return m_index.read(); }
    void keepIndex(std::span<const std::byte> index) const override
    {
        if (const auto kept = m_index.keep(index); !kept)
            logWarning("library", name() + ": the index is not kept: " + kept.error().text());
    }

    Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        if (entry >= m_zipEntries.size()) return fail(Errc::NotFound, "no such entry", name());
        REVISIT_TRY(archive, take());
        auto bytes = archive.read(m_zipEntries[entry], DecoderLimits{}.storedArtifact);
        give(std::move(archive));
        return bytes;
    }

    Result<std::vector<std::byte>> readBeginning(std::size_t entry, std::size_t count) const override
    {
        if (entry >= m_zipEntries.size()) return fail(Errc::NotFound, "no such entry", name());
        ZipEntry beginning = m_zipEntries[entry];
        beginning.bytes = std::min<std::uint64_t>(beginning.bytes, count);
        REVISIT_TRY(archive, take());
        auto bytes = archive.read(beginning, DecoderLimits{}.storedArtifact);
        give(std::move(archive));
        return bytes;
    }

private:
    static Problem problem(const char* code, Severity severity, std::string message)
    {
        return {code, severity, 0, OffsetSpace::Stored, std::move(message)};
    }

    /// The two entries that have no digest in the manifest.
    void checkOwnEntries(std::vector<std::pair<std::string, Problem>>& found) const
    {
        auto archive = take();
        if (!archive) return; // reading the artifacts says so
        for (const std::string_view name : {kMediaTypeEntry, kManifestEntry}) {
            const auto entry = std::ranges::find(archive->entries(), name, &ZipEntry::name);
            if (entry == archive->entries().end())
                found.emplace_back(name, problem("missing-entry", Severity::Error, "every session file has it"));
            else if (const auto checked = archive->checkChecksum(*entry); !checked)
                found.emplace_back(name, problem("wrong-checksum", Severity::Error, checked.error().message));
            else if (name == kMediaTypeEntry && !isMediaType(*archive, *entry))
                found.emplace_back(name, problem("wrong-media-type", Severity::Error, "is not that of a session"));
        }
        give(std::move(*archive));
    }

    static bool isMediaType(ZipArchive& archive, const ZipEntry& entry)
    {
        const auto bytes = archive.read(entry, 1_KiB);
        return bytes && asText(*bytes) == kSessionFileMediaType;
    }

    void addEntry(const ZipEntry& entry)
    {
        SourceEntry added{entry.name.substr(kArtifactFolder.size()), entry.bytes};
        const auto expected = std::ranges::lower_bound(m_manifest.artifacts, added.path, {}, &StoredArtifact::path);
        if (expected != m_manifest.artifacts.end() && expected->path == added.path) added.sha256 = expected->sha256;
        m_entries.push_back(std::move(added));
    }

    void sort(const ZipEntry& entry)
    {
        if (entry.name.starts_with(kArtifactFolder))
            m_zipEntries.push_back(entry);
        else if (entry.name != kMediaTypeEntry && entry.name != kManifestEntry)
            m_foreign.push_back(entry.name);
    }

    /// libzip's handles serve one thread each, so reading threads take one and give it back.
    Result<ZipArchive> take() const
    {
        {
            const MutexLock lock(m_mutex);
            if (!m_idle.empty()) {
                ZipArchive archive = std::move(m_idle.back());
                m_idle.pop_back();
                return archive;
            }
        }
        return ZipArchive::open(m_path);
    }
    void give(ZipArchive archive) const
    {
        const MutexLock lock(m_mutex);
        if (m_idle.size() < kIdleHandles) m_idle.push_back(std::move(archive));
    }

    std::filesystem::path m_path;
    SessionFileManifest m_manifest;
    OpenedIndex m_index;
    std::vector<ZipEntry> m_zipEntries; ///< below kArtifactFolder, sorted, parallel to m_entries
    std::vector<SourceEntry> m_entries;
    std::vector<std::string> m_foreign;
    mutable Mutex m_mutex;
    mutable std::vector<ZipArchive> m_idle GUARDED_BY(m_mutex);
};

} // namespace

Result<std::shared_ptr<const DigestedSource>> openSessionFile(
    const std::filesystem::path& path, const std::filesystem::path& dataFolder)
{
    REVISIT_TRY(archive, ZipArchive::open(path));
    const auto found = std::ranges::find(archive.entries(), kManifestEntry, &ZipEntry::name);
    if (found == archive.entries().end()) return fail(Errc::Corrupt, "the file has no manifest.json", toText(path));
    REVISIT_TRY(json, archive.read(*found, kManifestLimit));
    auto manifest = readSessionFileManifest(json);
    if (!manifest) return fail(about(std::move(manifest).error(), toText(path)));
    std::error_code code;
    const auto canonical = std::filesystem::canonical(path, code);
    OpenedIndex index{code ? std::filesystem::path{} : dataFolder, canonical};
    return std::make_shared<SessionFileSource>(path, std::move(archive), std::move(*manifest), std::move(index));
}

} // namespace revisit
