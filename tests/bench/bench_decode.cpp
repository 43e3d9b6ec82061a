// Inflating and decoding a session, beside a bare zlib and TurboJPEG loop over the same bytes in the same run.
//
// The session is made in memory: 60 frames of 315×682 px in 20 bundles, as the SDKs write them.

#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "tests/support/jpeg_samples.h"

#include <benchmark/benchmark.h>
#include <turbojpeg.h>
#include <zlib.h>

#include <cstdlib>
#include <random>

using namespace revisit;

namespace {

constexpr PixelSize kFrame{315, 682};
constexpr std::size_t kBundles = 20;
constexpr std::size_t kFramesPerBundle = 3;
constexpr WallTime kStart{1'767'225'600'000};

struct Session {
    std::vector<std::vector<std::byte>> bundles; ///< gzipped
    std::size_t inflatedBytes = 0;
};

const Session& session()
{
    static const Session made = [] {
        Session result;
        std::int64_t second = 0;
        for (std::size_t bundle = 0; bundle < kBundles; ++bundle) {
            FrameBundleWriter writer{kStart};
            for (std::size_t frame = 0; frame < kFramesPerBundle; ++frame, ++second) {
                const auto jpeg = test::patternJpeg(kFrame, static_cast<unsigned>(second));
                if (!writer.add({kStart.ms + second * 1000}, jpeg)) std::abort();
            }
            result.inflatedBytes += writer.bytes().size();
            result.bundles.push_back(gzipLikeSdk(writer.bytes()).value());
        }
        return result;
    }();
    return made;
}

void report(benchmark::State& state, std::size_t frames)
{
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(frames));
    state.counters["frames"] = static_cast<double>(frames);
}

void decodeBundle(const std::vector<std::byte>& stored, JpegDecoder& decoder)
{
    const auto inflated = inflateArtifact(stored, 256_MiB).value();
    for (const BundleFrame& frame : readFrameBundle(inflated.bytes, {kStart, {}}).frames) {
        const auto jpeg = std::span{inflated.bytes}.subspan(frame.byteOffset, frame.byteCount);
        benchmark::DoNotOptimize(decoder.decode(jpeg).value().pixels.get());
    }
}

void wholeSession(benchmark::State& state)
{
    JpegDecoder decoder;
    for (auto _ : state)
        for (const auto& stored : session().bundles) decodeBundle(stored, decoder);
    report(state, kBundles * kFramesPerBundle);
}

/// The least that has to be done: one inflate into a buffer that is large enough, one decompress per frame into one
/// buffer that is used again, nothing checked.
class BareDecoder {
public:
    BareDecoder()
        : m_inflated(session().inflatedBytes)
        , m_pixels(static_cast<std::size_t>(kFrame.widthPx) * static_cast<std::size_t>(kFrame.heightPx) * 4)
        , m_handle(tjInitDecompress())
    {
    }
    ~BareDecoder() { tjDestroy(m_handle); }
    BareDecoder(const BareDecoder&) = delete;
    BareDecoder& operator=(const BareDecoder&) = delete;

    std::size_t inflateAll(const std::vector<std::byte>& stored)
    {
        z_stream stream{};
        inflateInit2(&stream, MAX_WBITS + 16);
        stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data()));
        stream.avail_in = static_cast<uInt>(stored.size());
        stream.next_out = m_inflated.data();
        stream.avail_out = static_cast<uInt>(m_inflated.size());
        inflate(&stream, Z_FINISH);
        inflateEnd(&stream);
        return stream.total_out;
    }

    /// Decodes the records that `wanted` lets through.
    template <typename Wanted>
    void decode(std::size_t size, Wanted wanted)
    {
        std::size_t index = 0;
        for (std::size_t at = 0; at < size; ++index) {
            const unsigned char* header = m_inflated.data() + at;
            const std::size_t length = static_cast<std::size_t>(header[8]) << 24U
                | static_cast<std::size_t>(header[9]) << 16U | static_cast<std::size_t>(header[10]) << 8U | header[11];
            if (wanted(index))
                tjDecompress2(
                    m_handle, header + 12, length, m_pixels.data(), kFrame.widthPx, 0, kFrame.heightPx, TJPF_BGRX, 0);
            at += 12 + length;
        }
        benchmark::DoNotOptimize(m_pixels.data());
    }

private:
    std::vector<unsigned char> m_inflated;
    std::vector<unsigned char> m_pixels;
    tjhandle m_handle;
};

void wholeSessionBare(benchmark::State& state)
{
    BareDecoder bare;
    for (auto _ : state)
        for (const auto& stored : session().bundles)
            bare.decode(bare.inflateAll(stored), [](std::size_t) { return true; });
    report(state, kBundles * kFramesPerBundle);
}

/// Which bundle and which frame of it: the same random places for both sides.
class Places {
public:
    std::size_t bundle() { return m_random() % kBundles; }
    std::size_t frame() { return m_random() % kFramesPerBundle; }

private:
    std::mt19937 m_random{20260115};
};

void seekToRandomFrame(benchmark::State& state)
{
    JpegDecoder decoder;
    Places places;
    for (auto _ : state) {
        const auto inflated = inflateArtifact(session().bundles[places.bundle()], 256_MiB).value();
        const auto frames = readFrameBundle(inflated.bytes, {kStart, {}}).frames;
        const BundleFrame& frame = frames[places.frame()];
        const auto jpeg = std::span{inflated.bytes}.subspan(frame.byteOffset, frame.byteCount);
        benchmark::DoNotOptimize(decoder.decode(jpeg).value().pixels.get());
    }
    report(state, 1);
}

void seekToRandomFrameBare(benchmark::State& state)
{
    BareDecoder bare;
    Places places;
    for (auto _ : state) {
        const std::size_t size = bare.inflateAll(session().bundles[places.bundle()]);
        bare.decode(size, [wantedFrame = places.frame()](std::size_t index) { return index == wantedFrame; });
    }
    report(state, 1);
}

/// A thumbnail needs an eighth of the pixels.
void decodeSmall(benchmark::State& state)
{
    JpegDecoder decoder;
    const auto jpeg = test::patternJpeg(kFrame, 1);
    for (auto _ : state) benchmark::DoNotOptimize(decoder.decode(jpeg, {39, 85}).value().pixels.get());
    report(state, 1);
}

} // namespace

BENCHMARK(wholeSession)->Unit(benchmark::kMillisecond);
BENCHMARK(wholeSessionBare)->Unit(benchmark::kMillisecond);
BENCHMARK(seekToRandomFrame)->Unit(benchmark::kMicrosecond);
BENCHMARK(seekToRandomFrameBare)->Unit(benchmark::kMicrosecond);
BENCHMARK(decodeSmall)->Unit(benchmark::kMicrosecond);

BENCHMARK_MAIN();
