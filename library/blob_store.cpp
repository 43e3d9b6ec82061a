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

Result<> BlobStore::remove(std::string_view sha256) { return m_files.remove(path(sha256)); }

} // namespace revisit
