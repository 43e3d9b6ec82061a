// Session files as zips: libzip opens files, so each input becomes one, in memory where the system offers that.

#include "base/digest.h"
#include "base/encoding.h"
#include "library/entry_path.h"
#include "library/zip_archive.h"
#include "tests/fuzz/fuzz_input.h"

#include <filesystem>
#include <fstream>

using namespace revisit;

namespace {

std::filesystem::path scratchFile()
{
    std::error_code code;
    const bool hasMemoryFolder = std::filesystem::is_directory("/dev/shm", code);
    const auto folder = hasMemoryFolder ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path();
    return folder / ("revisit-fuzz-zip-" + randomHex(8));
}

/// One file per process, removed at its end.
struct Scratch {
    std::filesystem::path path = scratchFile();
    ~Scratch()
    {
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
    }
};

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Scratch scratch;
    std::ofstream(scratch.path, std::ios::binary) << asText(test::fuzzBytes(data, size));
    auto archive = ZipArchive::open(scratch.path);
    if (!archive) return 0;
    std::uint64_t total = 0;
    for (const ZipEntry& entry : archive->entries()) {
        test::require(isSafeEntryPath(entry.name));
        total += entry.bytes;
        const auto bytes = archive->read(entry, 1_MiB);
        if (bytes) test::require(bytes->size() == entry.bytes);
        std::ignore = archive->checkChecksum(entry);
    }
    test::require(total <= size);
    return 0;
}
