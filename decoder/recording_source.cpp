#include "decoder/recording_source.h"

#include <algorithm>

namespace revisit {

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

} // namespace revisit
