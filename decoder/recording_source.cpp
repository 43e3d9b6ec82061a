#include "decoder/recording_source.h"

#include <algorithm>

namespace revisit {

Result<std::vector<std::byte>> RecordingSource::readBeginning(std::size_t entry, std::size_t count) const
{
    REVISIT_TRY(bytes, read(entry));
    if (bytes.size() > count) bytes.resize(count);
    return std::move(bytes);
}

Result<std::vector<std::byte>> RecordingSource::readIndex() const
{
    return fail(Errc::NotFound, "no index was kept", name());
}

void RecordingSource::keepIndex(std::span<const std::byte>) const { }

void MemorySource::add(std::string path, std::vector<std::byte> bytes)
{
    const auto place = std::ranges::lower_bound(m_entries, path, {}, &SourceEntry::path);
    const auto index = place - m_entries.begin();
    if (place != m_entries.end() && place->path == path) {
        place->storedBytes = bytes.size();
        m_bytes[static_cast<std::size_t>(index)] = std::move(bytes);
        return;
    }
    m_entries.insert(place, {std::move(path), bytes.size()});
    m_bytes.insert(m_bytes.begin() + index, std::move(bytes));
}

Result<std::vector<std::byte>> MemorySource::read(std::size_t entry) const
{
    if (entry >= m_bytes.size()) return fail(Errc::NotFound, "there is no entry " + std::to_string(entry), m_name);
    return m_bytes[entry];
}

Result<std::vector<std::byte>> MemorySource::readBeginning(std::size_t entry, std::size_t count) const
{
    if (entry >= m_bytes.size()) return fail(Errc::NotFound, "there is no entry " + std::to_string(entry), m_name);
    const auto& bytes = m_bytes[entry];
    return std::vector<std::byte>(
        bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(count, bytes.size())));
}

} // namespace revisit
