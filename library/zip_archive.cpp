#include "library/zip_archive.h"

#include "base/blocking_work.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/entry_path.h"
#include "library/zip_error.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>

namespace revisit {

namespace {

constexpr std::uint64_t kMaxEntries = 100'000;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::uint64_t littleEndian(const std::vector<std::byte>& bytes, std::size_t offset, std::size_t count)
{
    std::uint64_t value = 0;
    for (std::size_t i = count; i > 0; --i) value = value << 8U | std::to_integer<std::uint64_t>(bytes[offset + i - 1]);
    return value;
}

bool startsWith(const std::vector<std::byte>& bytes, std::string_view signature)
{
    return asText(bytes).starts_with(signature);
}

Result<> checkCount(std::uint64_t count, const std::filesystem::path& path)
{
    if (count <= kMaxEntries) return {};
    return fail(Errc::TooLarge, std::to_string(count) + " entries are too many", toText(path));
}

/// The zip64 record, where a locator in front of the end record leads to one (APPNOTE 4.3.14 and 4.3.15): its counts
/// are what libzip goes by. Whether the record is sound is for libzip to say.
Result<> checkZip64Record(const std::filesystem::path& path, std::uint64_t endRecord)
{
    constexpr std::size_t kLocatorBytes = 20;
    constexpr std::size_t kRecordBytes = 56;
    if (endRecord < kLocatorBytes) return {};
    REVISIT_TRY(locator, FileSystem::real().readRange(path, endRecord - kLocatorBytes, kLocatorBytes));
    if (locator.size() != kLocatorBytes || !startsWith(locator, "PK\x06\x07")) return {};
    const std::uint64_t offset = littleEndian(locator, 8, 8);
    if (offset > endRecord) return fail(Errc::Corrupt, "the zip64 record lies outside of the file", toText(path));
    REVISIT_TRY(record, FileSystem::real().readRange(path, offset, kRecordBytes));
    if (record.size() != kRecordBytes || !startsWith(record, "PK\x06\x06"))
        return fail(Errc::Corrupt, "the zip64 record is not where the file says", toText(path));
    REVISIT_CHECK(checkCount(littleEndian(record, 24, 8), path));
    return checkCount(littleEndian(record, 32, 8), path);
}

/// Looks at the end of the file before libzip takes memory for a directory: the record must be the file's last
/// 22 bytes (no comment behind it, as our format demands) and must not announce too many files. Its own 16 bits
/// cannot; 0xFFFF there stands for the zip64 record's count.
Result<> checkEndRecord(const std::filesystem::path& path)
{
    constexpr std::size_t kRecordBytes = 22;
    REVISIT_TRY(bytes, FileSystem::real().size(path));
    if (bytes < kRecordBytes) return fail(Errc::Corrupt, "is no zip file: too short", toText(path));
    REVISIT_TRY(record, FileSystem::real().readRange(path, bytes - kRecordBytes, kRecordBytes));
    const auto byteAt = [&record](std::size_t i) { return static_cast<unsigned>(record[i]); };
    if (record.size() != kRecordBytes || byteAt(0) != 'P' || byteAt(1) != 'K' || byteAt(2) != 5 || byteAt(3) != 6)
        return fail(Errc::Corrupt, "is no zip file, is cut, or has bytes behind its end", toText(path));
    return checkZip64Record(path, bytes - kRecordBytes);
}

/// The caller closes it with zip_discard().
Result<zip_t*> openZip(const std::string& path, int flags)
{
    noteBlockingWork(BlockingWork::File);
    int code = ZIP_ER_OK;
    zip_t* opened = zip_open(path.c_str(), flags, &code);
    if (opened != nullptr) return opened;
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    auto failure = zipFailure(&error, path);
    zip_error_fini(&error);
    return failure;
}

Result<ZipEntry> readEntry(zip_t* archive, std::uint64_t index, const std::string& subject)
{
    zip_stat_t stat{};
    constexpr zip_uint64_t kNeeded
        = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    const char* name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
    if (name == nullptr || zip_stat_index(archive, index, 0, &stat) != 0) return zipFailure(archive, subject);
    if ((stat.valid & kNeeded) != kNeeded) return fail(Errc::Corrupt, "an entry lacks its size or method", subject);
    if (stat.encryption_method != ZIP_EM_NONE)
        return fail(Errc::Unsupported, "an entry is encrypted", subject + ": " + name);
    if (stat.comp_method != ZIP_CM_STORE)
        return fail(Errc::Unsupported, "an entry is compressed; session files store theirs", subject + ": " + name);
    if (stat.comp_size != stat.size)
        return fail(Errc::Corrupt, "a stored entry has two different sizes", subject + ": " + name);
    return ZipEntry{name, stat.size, index};
}

bool isFolder(const ZipEntry& entry)
{
    return entry.bytes == 0 && entry.name.ends_with('/')
        && isSafeEntryPath(std::string_view{entry.name}.substr(0, entry.name.size() - 1));
}

/// What must hold over all entries: safe and distinct names, no more bytes than the file has.
class DirectoryCheck {
public:
    explicit DirectoryCheck(std::uint64_t fileBytes)
        : m_bytesLeft(fileBytes)
    {
    }
    Result<> add(const ZipEntry& entry, const std::string& subject)
    {
        if (!isSafeEntryPath(entry.name)) return fail(Errc::Corrupt, "an entry has an unsafe name", subject);
        if (!m_names.insert(entry.name).second)
            return fail(Errc::Corrupt, "an entry is there twice", subject + ": " + entry.name);
        if (entry.bytes > m_bytesLeft)
            return fail(Errc::Corrupt, "the entries are larger than the file", subject + ": " + entry.name);
        m_bytesLeft -= entry.bytes;
        return {};
    }

private:
    std::unordered_set<std::string> m_names;
    std::uint64_t m_bytesLeft;
};

} // namespace

struct ZipArchive::Handle {
    Handle(zip_t* opened, std::string path)
        : archive(opened)
        , subject(std::move(path))
    {
    }
    ~Handle() { zip_discard(archive); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    zip_t* archive;
    std::string subject;
};

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle)
    : m_handle(std::move(handle))
{
}

ZipArchive::~ZipArchive() = default;
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;

Result<ZipArchive> ZipArchive::open(const std::filesystem::path& path)
{
    REVISIT_CHECK(checkEndRecord(path));
    const std::string subject = toText(path);
    REVISIT_TRY(opened, openZip(subject, ZIP_RDONLY));
    ZipArchive archive{std::make_unique<Handle>(opened, subject)};
    const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(opened, 0), 0));
    if (count > kMaxEntries) return fail(Errc::TooLarge, std::to_string(count) + " entries are too many", subject);
    REVISIT_TRY(fileBytes, FileSystem::real().size(path));
    DirectoryCheck check{fileBytes};
    for (std::uint64_t index = 0; index < count; ++index) {
        REVISIT_TRY(entry, readEntry(opened, index, subject));
        if (isFolder(entry)) continue;
        REVISIT_CHECK(check.add(entry, subject));
        archive.m_entries.push_back(std::move(entry));
    }
    return archive;
}

Result<std::vector<std::byte>> ZipArchive::read(const ZipEntry& entry, Bytes limit)
{
    const std::string subject = m_handle->subject + ": " + entry.name;
    if (entry.bytes > limit.count)
        return fail(Errc::TooLarge, "entry of " + std::to_string(entry.bytes) + " bytes", subject);
    const std::unique_ptr<zip_file_t, CloseFile> file{
        zip_fopen_index(m_handle->archive, entry.index, ZIP_FL_COMPRESSED)};
    if (!file) return zipFailure(m_handle->archive, subject);
    std::vector<std::byte> bytes(static_cast<std::size_t>(entry.bytes));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + done, bytes.size() - done);
        if (got < 0) return zipFailure(zip_file_get_error(file.get()), subject);
        if (got == 0) return fail(Errc::Truncated, "the entry ends before its size", subject);
        done += static_cast<std::size_t>(got);
    }
    return bytes;
}

Result<> ZipArchive::checkChecksum(const ZipEntry& entry)
{
    const std::string subject = m_handle->subject + ": " + entry.name;
    const std::unique_ptr<zip_file_t, CloseFile> file{zip_fopen_index(m_handle->archive, entry.index, 0)};
    if (!file) return zipFailure(m_handle->archive, subject);
    std::array<char, 64 * 1024> piece{};
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) return zipFailure(zip_file_get_error(file.get()), subject);
        if (got == 0) return {};
    }
}

Result<> ZipArchive::checkHeaders(const std::filesystem::path& path)
{
    REVISIT_TRY(opened, openZip(toText(path), ZIP_RDONLY | ZIP_CHECKCONS));
    zip_discard(opened);
    return {};
}

} // namespace revisit
