#include "library/index_file.h"

namespace revisit {

namespace {

/// More than the index of a session with millions of events takes.
constexpr Bytes kIndexLimit{2ULL * 1024 * 1024 * 1024};

} // namespace

Result<std::vector<std::byte>> IndexFile::read() const { return m_files->read(m_path, kIndexLimit); }

Result<> IndexFile::write(std::span<const std::byte> index) const { return writeFile(*m_files, m_path, index); }

Result<> IndexFile::remove() const { return m_files->remove(m_path); }

} // namespace revisit
