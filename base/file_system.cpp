#include "base/file_system.h"

#include "base/blocking_work.h"
#include "base/digest.h"
#include "base/encoding.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(_WIN32)
#define NOMINMAX
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace revisit {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> ioFailure(std::string_view what, const fs::path& path, int code = errno)
{
    const Errc errc = code == ENOENT || code == ENOTDIR ? Errc::NotFound : Errc::Io;
    return fail(errc, std::string(what) + ": " + std::generic_category().message(code), toText(path));
}

/// A stdio handle that closes itself. Buffered input and output, same on every system.
class File {
public:
    static Result<File> open(const fs::path& path, const char* mode)
    {
        noteBlockingWork(BlockingWork::File);
#if defined(_WIN32)
        const std::wstring wideMode(mode, mode + std::strlen(mode));
        std::FILE* handle = _wfopen(path.c_str(), wideMode.c_str());
#else
        std::FILE* handle = std::fopen(path.c_str(), mode);
#endif
        if (handle == nullptr) return ioFailure("cannot open", path);
        return File{handle};
    }
    ~File() { close(); }
    File(File&& other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    File& operator=(File&& other) noexcept
    {
        std::swap(m_handle, other.m_handle);
        return *this;
    }
    [[nodiscard]] std::FILE* get() const { return m_handle; }
    /// Flushes to the disk itself, not just to the system's cache.
    bool sync()
    {
        if (std::fflush(m_handle) != 0) return false;
#if defined(_WIN32)
        return _commit(_fileno(m_handle)) == 0;
#elif defined(__APPLE__)
        return fcntl(fileno(m_handle), F_FULLFSYNC) == 0 || fsync(fileno(m_handle)) == 0;
#else
        return fdatasync(fileno(m_handle)) == 0;
#endif
    }
    bool close()
    {
        std::FILE* handle = std::exchange(m_handle, nullptr);
        return handle == nullptr || std::fclose(handle) == 0;
    }

private:
    explicit File(std::FILE* handle)
        : m_handle(handle)
    {
    }
    std::FILE* m_handle;
};

Result<> syncFolder([[maybe_unused]] const fs::path& folder)
{
#if !defined(_WIN32)
    const int handle = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return ioFailure("cannot open the folder", folder);
    const int outcome = fsync(handle);
    const int code = errno;
    ::close(handle);
    if (outcome != 0 && code != EINVAL) return ioFailure("cannot flush the folder", folder, code);
#endif
    return {};
}

class RealFileWriter final : public FileWriter {
public:
    RealFileWriter(File file, fs::path temporary, fs::path path)
        : m_file(std::move(file))
        , m_temporary(std::move(temporary))
        , m_path(std::move(path))
    {
    }
    ~RealFileWriter() override
    {
        if (m_isFinished) return;
        m_file.close();
        std::error_code ignored;
        fs::remove(m_temporary, ignored);
    }
    Result<> write(std::span<const std::byte> bytes) override
    {
        if (bytes.empty()) return {}; // fwrite() takes no null pointer, not even for nothing
        if (std::fwrite(bytes.data(), 1, bytes.size(), m_file.get()) != bytes.size())
            return ioFailure("cannot write", m_temporary);
        return {};
    }
    Result<> finish() override
    {
        if (!m_file.sync() || !m_file.close()) return ioFailure("cannot flush", m_temporary);
        std::error_code code;
        fs::rename(m_temporary, m_path, code);
        if (code) return fail(Errc::Io, "cannot rename: " + code.message(), toText(m_path));
        m_isFinished = true;
        return syncFolder(m_path.parent_path());
    }

private:
    File m_file;
    fs::path m_temporary;
    fs::path m_path;
    bool m_isFinished = false;
};

class RealFileSystem final : public FileSystem {
public:
    Result<std::unique_ptr<FileWriter>> create(const fs::path& path) override
    {
        std::error_code code;
        if (!path.parent_path().empty()) fs::create_directories(path.parent_path(), code);
        if (code) return fail(Errc::Io, "cannot make the folder: " + code.message(), toText(path.parent_path()));
        fs::path temporary = path;
        temporary += ".part-" + randomHex(6);
        REVISIT_TRY(file, File::open(temporary, "wb"));
        return std::make_unique<RealFileWriter>(std::move(file), std::move(temporary), path);
    }

    Result<std::vector<std::byte>> read(const fs::path& path, Bytes limit) override
    {
        REVISIT_TRY(bytes, size(path));
        if (bytes > limit.count)
            return fail(Errc::TooLarge,
                "file of " + std::to_string(bytes) + " bytes, the limit is " + std::to_string(limit.count),
                toText(path));
        return readRange(path, 0, static_cast<std::size_t>(bytes));
    }

    Result<std::vector<std::byte>> readRange(const fs::path& path, std::uint64_t offset, std::size_t count) override
    {
        REVISIT_TRY(total, size(path));
        if (offset >= total) return std::vector<std::byte>{};
        REVISIT_TRY(file, File::open(path, "rb"));
#if defined(_WIN32)
        const int outcome = _fseeki64(file.get(), static_cast<long long>(offset), SEEK_SET);
#else
        const int outcome = fseeko(file.get(), static_cast<off_t>(offset), SEEK_SET);
#endif
        if (outcome != 0) return ioFailure("cannot seek", path);
        std::vector<std::byte> bytes(static_cast<std::size_t>(std::min<std::uint64_t>(count, total - offset)));
        if (!bytes.empty()) bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
        if (std::ferror(file.get()) != 0) return ioFailure("cannot read", path);
        return bytes;
    }

    Result<std::uint64_t> size(const fs::path& path) override
    {
        noteBlockingWork(BlockingWork::File);
        std::error_code code;
        if (fs::is_directory(path, code)) return fail(Errc::Io, "is a folder, not a file", toText(path));
        const std::uintmax_t bytes = fs::file_size(path, code);
        if (code) return ioFailure("cannot read", path, code.value());
        return static_cast<std::uint64_t>(bytes);
    }

    Result<> remove(const fs::path& path) override
    {
        noteBlockingWork(BlockingWork::File);
        std::error_code code;
        fs::remove(path, code);
        if (code) return fail(Errc::Io, "cannot remove: " + code.message(), toText(path));
        return {};
    }
};

std::string environment(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets variables here
    return value == nullptr ? std::string{} : std::string{value};
}

} // namespace

FileSystem& FileSystem::real()
{
    static RealFileSystem instance;
    return instance;
}

Result<> writeFile(FileSystem& files, const fs::path& path, std::span<const std::byte> content)
{
    REVISIT_TRY(writer, files.create(path));
    REVISIT_CHECK(writer->write(content));
    return writer->finish();
}

Result<> makePrivateFolder(const fs::path& folder)
{
    noteBlockingWork(BlockingWork::File);
    std::error_code code;
    const bool isNew = fs::create_directories(folder, code);
    if (code) return fail(Errc::Io, "cannot make the folder: " + code.message(), toText(folder));
    if (isNew) fs::permissions(folder, fs::perms::owner_all, code);
    return {};
}

Result<> writePrivateFile(const fs::path& path, std::string_view content)
{
    noteBlockingWork(BlockingWork::File);
    fs::path temporary = path;
    temporary += ".part-" + randomHex(6);
#if defined(_WIN32)
    int handle = -1;
    _wsopen_s(&handle, temporary.c_str(), _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _SH_DENYRW, _S_IREAD | _S_IWRITE);
    if (handle < 0) return ioFailure("cannot create", temporary);
    const bool isWritten
        = _write(handle, content.data(), static_cast<unsigned>(content.size())) == static_cast<int>(content.size());
    _close(handle);
#else
    const int handle = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (handle < 0) return ioFailure("cannot create", temporary);
    const bool isWritten
        = ::write(handle, content.data(), content.size()) == static_cast<ssize_t>(content.size()) && fsync(handle) == 0;
    ::close(handle);
#endif
    std::error_code code;
    if (isWritten) fs::rename(temporary, path, code);
    if (isWritten && !code) return syncFolder(path.parent_path());
    fs::remove(temporary, code);
    return fail(Errc::Io, "cannot write the file", toText(path));
}

std::string toText(const fs::path& path)
{
    const std::u8string text = path.generic_u8string();
    return {text.begin(), text.end()};
}

fs::path toPath(std::string_view text) { return fs::path{std::u8string{text.begin(), text.end()}}; }

bool isSafeFileName(std::string_view name) noexcept
{
    constexpr std::size_t kLongestName = 200;
    if (name.empty() || name.size() > kLongestName || name == "." || name == "..") return false;
    if (name.front() == ' ' || name.back() == ' ' || name.back() == '.') return false; // Windows drops them
    for (const char c : name) {
        const auto value = static_cast<unsigned char>(c);
        if (value < 0x20 || value == 0x7f || std::strchr("/\\:*?\"<>|", c) != nullptr) return false;
    }
    return true;
}

fs::path dataFolder(const std::string& option)
{
    if (!option.empty()) return toPath(option);
    if (const std::string folder = environment("REVISIT_DATA_DIR"); !folder.empty()) return toPath(folder);
#if defined(_WIN32)
    return toPath(environment("LOCALAPPDATA")) / "revisit";
#elif defined(__APPLE__)
    return toPath(environment("HOME")) / "Library" / "Application Support" / "revisit";
#else
    if (const std::string folder = environment("XDG_DATA_HOME"); !folder.empty()) return toPath(folder) / "revisit";
    return toPath(environment("HOME")) / ".local" / "share" / "revisit";
#endif
}

Result<FileLock> FileLock::acquire(const fs::path& path)
{
    noteBlockingWork(BlockingWork::File);
#if defined(_WIN32)
    HANDLE handle = CreateFileW(path.c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, OPEN_ALWAYS, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE) {
        const Errc code = GetLastError() == ERROR_SHARING_VIOLATION ? Errc::Busy : Errc::Io;
        return fail(code, "cannot lock", toText(path));
    }
    return FileLock{reinterpret_cast<std::intptr_t>(handle)};
#else
    const int handle = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0) return ioFailure("cannot open the lock file", path);
    if (flock(handle, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        ::close(handle);
        if (code == EWOULDBLOCK) return fail(Errc::Busy, "another program holds the lock", toText(path));
        return ioFailure("cannot lock", path, code);
    }
    return FileLock{handle};
#endif
}

FileLock::~FileLock()
{
    if (m_handle == -1) return;
#if defined(_WIN32)
    CloseHandle(reinterpret_cast<HANDLE>(m_handle));
#else
    ::close(static_cast<int>(m_handle));
#endif
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

} // namespace revisit
