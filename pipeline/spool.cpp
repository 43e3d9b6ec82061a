#include "pipeline/spool.h"

#include "base/digest.h"
#include "base/log.h"

#include <utility>

namespace revisit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kUuidLength = 36;
constexpr std::size_t kGenerationBytes = 4;
constexpr const char* kUnclaimedFolder = "unclaimed";

} // namespace

SpoolFile::SpoolFile(SpoolFile&& other) noexcept
    : m_spool(std::exchange(other.m_spool, nullptr))
    , m_name(std::move(other.m_name))
    , m_writer(std::move(other.m_writer))
    , m_size(other.m_size)
    , m_isFinished(other.m_isFinished)
    , m_isKept(other.m_isKept)
{
}

SpoolFile::~SpoolFile()
{
    if (m_spool == nullptr || m_isKept) return;
    m_writer.reset(); // removes the temporary file
    m_spool->release(m_size);
    if (!m_isFinished) return;
    const auto removed = m_spool->m_files.remove(m_spool->path(m_name));
    if (!removed) logWarning("pipeline", "cannot remove a refused body: " + removed.error().text());
}

Result<> SpoolFile::write(std::span<const std::byte> bytes)
{
    if (!m_spool->reserve(bytes.size())) return fail(Errc::Busy, "the spool is full");
    m_size += bytes.size();
    return m_writer->write(bytes);
}

Result<> SpoolFile::finish()
{
    REVISIT_CHECK(m_writer->finish());
    m_isFinished = true;
    return {};
}

Result<std::unique_ptr<Spool>> Spool::open(const fs::path& folder, Bytes limit, FileSystem& files)
{
    REVISIT_CHECK(makePrivateFolder(folder));
    std::unique_ptr<Spool> spool(new Spool(folder, limit, files));
    REVISIT_TRY(existing, spool->names());
    for (const std::string& name : existing) {
        const auto size = files.size(folder / toPath(name));
        if (size) spool->m_used += *size;
    }
    return spool;
}

Result<SpoolFile> Spool::create(const std::string& artifactId)
{
    std::string name = artifactId + "." + randomHex(kGenerationBytes);
    REVISIT_TRY(writer, m_files.create(path(name)));
    return SpoolFile(*this, std::move(name), std::move(writer));
}

bool Spool::hasRoomFor(std::uint64_t bytes) const
{
    const std::uint64_t used = m_used;
    return used <= m_limit.count && bytes <= m_limit.count - used;
}

bool Spool::reserve(std::uint64_t bytes)
{
    const std::uint64_t before = m_used.fetch_add(bytes);
    if (before <= m_limit.count && bytes <= m_limit.count - before) return true;
    m_used -= bytes;
    return false;
}

fs::path Spool::path(const std::string& name) const { return m_folder / toPath(name); }

Result<> Spool::remove(const std::string& name)
{
    const auto size = m_files.size(path(name));
    REVISIT_CHECK(m_files.remove(path(name)));
    if (size) release(*size);
    return {};
}

Result<> Spool::setAside(const std::string& name)
{
    REVISIT_CHECK(makePrivateFolder(m_folder / kUnclaimedFolder));
    const auto size = m_files.size(path(name));
    std::error_code code;
    fs::rename(path(name), m_folder / kUnclaimedFolder / toPath(name), code);
    if (code) return fail(Errc::Io, "cannot set a spool file aside: " + code.message(), toText(path(name)));
    if (size) release(*size);
    return {};
}

std::string Spool::artifactOf(std::string_view name)
{
    const bool isOurs = name.size() == kUuidLength + 1 + 2 * kGenerationBytes && name[kUuidLength] == '.';
    return isOurs ? std::string(name.substr(0, kUuidLength)) : std::string{};
}

Result<std::vector<std::string>> Spool::names() const
{
    std::vector<std::string> names;
    std::error_code code;
    for (fs::directory_iterator entry(m_folder, code), end; !code && entry != end; entry.increment(code))
        if (entry->is_regular_file(code)) names.push_back(toText(entry->path().filename()));
    if (code) return fail(Errc::Io, "cannot list the spool: " + code.message(), toText(m_folder));
    return names;
}

} // namespace revisit
