#include "library/blob_store.h"

#include "base/digest.h"

#include <algorithm>

namespace revisit {

std::filesystem::path BlobStore::path(std::string_view sha256) const
{
    return m_folder / toPath(sha256.substr(0, 2)) / toPath(sha256);
}

bool BlobStore::has(std::string_view sha256, std::uint64_t bytes) const
{
    const auto size = m_files.size(path(sha256));
    return size && *size == bytes;
}

bool BlobStore::isThere(std::string_view sha256) const { return m_files.size(path(sha256)).has_value(); }

std::string BlobStore::changeMark(std::string_view sha256) const
{
    const auto file = path(sha256);
    std::error_code code;
    const auto time = std::filesystem::last_write_time(file, code);
    if (code) return "-";
    const auto bytes = m_files.size(file);
    return std::to_string(time.time_since_epoch().count()) + '/' + std::to_string(bytes.value_or(0));
}

bool BlobStore::isWhole(std::string_view sha256, std::uint64_t bytes) const
{
    if (!has(sha256, bytes)) return false;
    const auto there = m_files.read(path(sha256), Bytes{bytes});
    return there && sha256Hex(*there) == sha256;
}

Result<> BlobStore::write(std::string_view sha256, std::span<const std::byte> bytes)
{
    if (has(sha256, bytes.size())) {
        const auto there = m_files.read(path(sha256), Bytes{bytes.size()});
        if (there && std::ranges::equal(*there, bytes)) return {};
    }
    return writeFile(m_files, path(sha256), bytes);
}

Result<std::vector<std::byte>> BlobStore::read(std::string_view sha256, Bytes limit) const
{
    return m_files.read(path(sha256), limit);
}

Result<std::vector<std::byte>> BlobStore::readBeginning(std::string_view sha256, std::size_t count) const
{
    return m_files.readRange(path(sha256), 0, count);
}

Result<> BlobStore::remove(std::string_view sha256) { return m_files.remove(path(sha256)); }

} // namespace revisit
