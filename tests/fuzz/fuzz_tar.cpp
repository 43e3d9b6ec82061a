#include "decoder/frame_name.h"
#include "decoder/tar_reader.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    DecoderLimits limits;
    limits.tarEntries = 64;
    ProblemList problems{limits.problemsPerArtifact, OffsetSpace::Inflated};

    for (const TarEntry& entry : readTar(bytes, limits, problems)) {
        test::require(entry.byteCount > 0 && entry.byteCount <= size && entry.byteOffset <= size - entry.byteCount);
        test::require(entry.name.size() <= 100);
        for (const auto start : {std::optional<WallTime>{}, std::optional{WallTime{1'767'225'600'000}}})
            if (const auto named = timeFromFrameName(entry.name, start))
                test::require(named->time.ms >= 0 && hasJpegSuffix(entry.name));
    }
    for (const Problem& problem : problems.take()) test::require(problem.offset <= size);
    return 0;
}
