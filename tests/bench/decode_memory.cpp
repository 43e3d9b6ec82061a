#include "tests/bench/decode_memory.h"

#include "decoder/byte_cache.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"

#include <algorithm>
#include <optional>
#include <string>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace revisit::bench {

namespace {

constexpr double kMega = 1e6;
constexpr std::size_t kManyFrames = 100'000;
constexpr double kIndexMega = 16;
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

std::shared_ptr<test::CountingSource> manyFrames(std::size_t framesPerBundle)
{
    auto source = std::make_shared<test::CountingSource>(kSessionId);
    const auto jpeg = test::jpegOf({16, 34}, 90);
    for (std::size_t first = 0; first < kManyFrames; first += framesPerBundle) {
        std::vector<std::vector<std::byte>> records;
        for (std::size_t frame = first; frame < std::min(first + framesPerBundle, kManyFrames); ++frame)
            records.push_back(test::bundleRecord(100 * frame, jpeg));
        const auto start = kSessionStart.ms + static_cast<std::int64_t>(100 * first);
        source->add("screenshots/" + std::to_string(start) + ".tar.gz", gzipLikeSdk(test::joined(records)).value());
    }
    source->keepsIndexes("bench");
    return source;
}

void printIndex(std::size_t framesPerBundle)
{
    const auto source = manyFrames(framesPerBundle);
    require(Recording::open(source).value()->frames().size() == kManyFrames);
    const auto before = heldBytes();
    const auto recording = Recording::open(source).value();
    const auto after = heldBytes();
    require(recording->frames().size() == kManyFrames);
    const std::string kind = "100,000 frames, " + std::to_string(framesPerBundle) + " a bundle: ";
    if (before && after)
        printFigure(kind + "index in memory", (*after - *before) / kMega, "MB", kIndexMega);
    else
        printNotMeasured(kind + "index in memory");
    printFigure(kind + "index as a file", static_cast<double>(source->index().size()) / kMega, "MB", kIndexMega);
    const Cost cost = medianOf([&] { require(Recording::open(source).has_value()); });
    printFigure(kind + "opening with it", cost.cpu, "ms", 300);
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
    printIndex(100); // the most that SDKs can be told to put into one bundle
    printIndex(20); // older SDKs
    printIndex(3); // what SDKs do by themselves: as many artifacts as frames / 3
}

} // namespace revisit::bench
