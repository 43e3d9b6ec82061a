#include "tests/support/failing_file_system.h"

namespace revisit::test {

namespace {

class CountingWriter final : public FileWriter {
public:
    CountingWriter(FailingFileSystem& files, std::unique_ptr<FileWriter> writer, std::filesystem::path path)
        : m_files(files)
        , m_writer(std::move(writer))
        , m_path(std::move(path))
    {
    }
    Result<> write(std::span<const std::byte> bytes) override
    {
        REVISIT_CHECK(m_files.countWrite(m_path));
        return m_writer->write(bytes);
    }
    Result<> finish() override
    {
        REVISIT_CHECK(m_files.countWrite(m_path));
        return m_writer->finish();
    }

private:
    FailingFileSystem& m_files;
    std::unique_ptr<FileWriter> m_writer;
    std::filesystem::path m_path;
};

} // namespace

Result<> FailingFileSystem::countWrite(const std::filesystem::path& path)
{
    const int number = ++m_writes;
    const int failAt = m_failAt;
    if (failAt == 0 || number < failAt) return {};
    return fail(Errc::Io, "write " + std::to_string(number) + " fails, as the test asked", toText(path));
}

Result<std::unique_ptr<FileWriter>> FailingFileSystem::create(const std::filesystem::path& path)
{
    REVISIT_TRY(writer, FileSystem::real().create(path));
    return std::make_unique<CountingWriter>(*this, std::move(writer), path);
}

Result<std::vector<std::byte>> FailingFileSystem::read(const std::filesystem::path& path, Bytes limit)
{
    return FileSystem::real().read(path, limit);
}

Result<std::vector<std::byte>> FailingFileSystem::readRange(
    const std::filesystem::path& path, std::uint64_t offset, std::size_t size)
{
    return FileSystem::real().readRange(path, offset, size);
}

Result<std::uint64_t> FailingFileSystem::size(const std::filesystem::path& path)
{
    return FileSystem::real().size(path);
}

Result<> FailingFileSystem::remove(const std::filesystem::path& path) { return FileSystem::real().remove(path); }

} // namespace revisit::test
