// Runs a fuzz target's function over the files of the folders given, in order of their names, each whole and cut at
// sixteen places. Finding no file is a failure.

#include "tests/fuzz/fuzz_input.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

std::vector<std::uint8_t> contentOf(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    const std::vector<char> content{std::istreambuf_iterator<char>{file}, {}};
    return {content.begin(), content.end()};
}

void replay(const std::filesystem::path& path)
{
    const std::vector<std::uint8_t> content = contentOf(path);
    constexpr std::size_t kCuts = 16;
    for (std::size_t i = 0; i <= kCuts; ++i) {
        // A copy of its own, so that sanitizers see a read past its end.
        const std::vector<std::uint8_t> part(
            content.begin(), content.begin() + static_cast<std::ptrdiff_t>(content.size() * i / kCuts));
        LLVMFuzzerTestOneInput(part.data(), part.size());
    }
}

} // namespace

int main(int argc, char** argv)
{
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        std::printf("%s\n", file.filename().string().c_str());
        replay(file);
    }
    return files.empty() ? 1 : 0;
}
