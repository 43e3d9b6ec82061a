#include "decoder/frame_bundle.h"
#include "decoder/jpeg_decoder.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

/// The first byte says what the reader knows about the session.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    constexpr WallTime kStart{1'767'225'600'000};
    BundleContext context;
    if ((data[0] & 1U) != 0) context.sessionStart = kStart;
    if ((data[0] & 2U) != 0) context.bundleStart = WallTime{kStart.ms + data[0] * 1000};
    DecoderLimits limits;
    limits.framesPerBundle = 64;
    const auto bytes = test::fuzzBytes(data, size).subspan(1);

    const FrameBundle bundle = readFrameBundle(bytes, context, limits);

    test::require(bundle.frames.size() <= limits.framesPerBundle);
    test::require(bundle.problems.size() <= limits.problemsPerArtifact + 1);
    test::require(!bundle.frames.empty() || hasErrors(bundle.problems));
    for (const BundleFrame& frame : bundle.frames) {
        test::require(frame.byteCount <= bytes.size() && frame.byteOffset <= bytes.size() - frame.byteCount);
        const auto jpeg = bytes.subspan(static_cast<std::size_t>(frame.byteOffset), frame.byteCount);
        test::require(jpegSizeFromHeader(jpeg) == frame.size);
    }
    return 0;
}
