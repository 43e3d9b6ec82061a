#include "decoder/gzip.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = test::fuzzBytes(data, size);
    constexpr Bytes kLimit = 64_KiB; // also what a stream may cost here

    const auto inflated = inflateArtifact(bytes, kLimit);

    test::require(inflated.has_value());
    test::require(inflated->bytes.size() <= kLimit.count);
    test::require(inflated->wasGzip == isGzip(bytes));
    for (const Problem& problem : inflated->problems) test::require(problem.offset <= size);
    if (inflated->bytes.empty()) return 0;
    const auto again = inflateArtifact(gzipLikeSdk(inflated->bytes).value(), kLimit);
    test::require(again->bytes == inflated->bytes && again->problems.empty());
    return 0;
}
