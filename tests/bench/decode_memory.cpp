#include "tests/bench/decode_memory.h"

#include "decoder/byte_cache.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"

#include <optional>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace revisit::bench {

namespace {

constexpr double kMega = 1e6;
constexpr std::size_t kManyBundles = 1'000;
constexpr std::size_t kManyPerBundle = 100;
constexpr Bytes kFrameCache = 64_MiB; // the viewer's default

/// Bytes that the program holds; nullopt where the system does not tell.
std::optional<double> heldBytes()
{
#if defined(__GLIBC__)
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd);
#else
    return std::nullopt;
#endif
}

/// 100,000 frames in 1,000 bundles.
std::shared_ptr<test::CountingSource> manyFrames()
{
    auto source = std::make_shared<test::CountingSource>(kSessionId);
    const auto jpeg = test::jpegOf({16, 34}, 90);
    for (std::size_t bundle = 0; bundle < kManyBundles; ++bundle) {
        std::vector<std::vector<std::byte>> records;
        for (std::size_t frame = 0; frame < kManyPerBundle; ++frame)
            records.push_back(test::bundleRecord(100 * (bundle * kManyPerBundle + frame), jpeg));
        const auto start = kSessionStart.ms + static_cast<std::int64_t>(100 * bundle * kManyPerBundle);
        source->add("screenshots/" + std::to_string(start) + ".tar.gz", gzipLikeSdk(test::joined(records)).value());
    }
    source->keepsIndexes("bench");
    return source;
}

void printIndex()
{
    const auto source = manyFrames();
    require(Recording::open(source).value()->frames().size() == kManyBundles * kManyPerBundle);
    const auto before = heldBytes();
    const auto recording = Recording::open(source).value();
    const auto after = heldBytes();
    require(recording->frames().size() == kManyBundles * kManyPerBundle);
    constexpr const char* kInMemory = "index of 100,000 frames in memory";
    if (before && after)
        printFigure(kInMemory, (*after - *before) / kMega, "MB", 16);
    else
        printNotMeasured(kInMemory);
    printFigure("index of 100,000 frames as a file", static_cast<double>(source->index().size()) / kMega, "MB", 16);
    const Cost cost = medianOf([&] { require(Recording::open(source).has_value()); });
    printFigure("opening 100,000 frames with it", cost.cpu, "ms", 300);
}

/// Every frame once, at full size, into a cache as large as the viewer's: what playing needs of the decoder.
void printDecodingAll(const FrameSession& session)
{
    constexpr const char* kName = "peak while 600 frames go into a cache";
    const auto source = sourceOf(session);
    if (!test::restartPeakMemory()) return printNotMeasured(kName);
    const auto recording = Recording::open(source).value();
    JpegDecoder decoder;
    ByteCache<std::size_t, Image> cache{kFrameCache};
    for (std::size_t i = 0; i < recording->frames().size(); ++i) {
        Image image = decoder.decode(recording->frameJpeg(i).value()).value();
        const std::size_t bytes = image.byteCount();
        cache.insert(i, std::move(image), bytes);
    }
    const auto peak = test::peakMemory();
    if (!peak) return printNotMeasured(kName);
    printFigure(kName, static_cast<double>(peak->count) / kMega, "MB", 150);
}

} // namespace

void printMemory(const FrameSession& session)
{
    printDecodingAll(session); // first: what a program once held it may keep
    printIndex();
}

} // namespace revisit::bench
