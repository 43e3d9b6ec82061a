// Inflating and decoding, beside bare zlib and TurboJPEG loops over the same bytes in the same run: in turns, eleven
// times each, the median counts. Sessions are made in memory: frames of 315×682 px in bundles of three.

#include "base/file_system.h"
#include "decoder/byte_cache.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "decoder/recording_preview.h"
#include "library/recording_opener.h"
#include "tests/bench/bare_decoder.h"
#include "tests/bench/decode_memory.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <thread>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr std::size_t kSessionBundles = 20;
constexpr std::size_t kLongBundles = 200; // ten minutes at a frame a second
constexpr std::size_t kFramesOfOneBundle = 600;
constexpr PixelSize kThumbnail{40, 86}; // what an eighth of a frame has

/// The picture is thrown away; deciding by it keeps the compiler from throwing the work away.
void use(const Result<Image>& image) { require(image.has_value() && !image->isNull()); }

void decodeBundle(const std::vector<std::byte>& stored, JpegDecoder& decoder)
{
    const auto inflated = inflateArtifact(stored, 256_MiB).value();
    for (const BundleFrame& frame : readFrameBundle(inflated.bytes, {kSessionStart, {}}).frames)
        use(decoder.decode(std::span{inflated.bytes}.subspan(frame.byteOffset, frame.byteCount)));
}

void decodeBundleBare(const std::vector<std::byte>& stored, BareDecoder& bare)
{
    bare.inflate(stored);
    bare.decodeAll();
}

Pair wholeSession(const FrameSession& session)
{
    JpegDecoder decoder;
    BareDecoder bare{session.largestBundle};
    return inTurns(
        [&] {
            for (const auto& stored : session.bundles) decodeBundle(stored, decoder);
        },
        [&] {
            for (const auto& stored : session.bundles) decodeBundleBare(stored, bare);
        });
}

/// Runs `work(bundle, thread)` for all bundles, every other one on a thread of its own.
template <typename Work>
void onTwoThreads(const FrameSession& session, Work work)
{
    const auto half = [&](std::size_t first) {
        for (std::size_t i = first; i < session.bundles.size(); i += 2) work(session.bundles[i], first);
    };
    std::thread other{half, 1};
    half(0);
    other.join();
}

Gain gainOfTwoThreads(const FrameSession& session)
{
    JpegDecoder decoders[2];
    BareDecoder bare[2] = {BareDecoder{session.largestBundle}, BareDecoder{session.largestBundle}};
    const auto decode = [&](const auto& stored, std::size_t i) { decodeBundle(stored, decoders[i]); };
    const auto decodeBare = [&](const auto& stored, std::size_t i) { decodeBundleBare(stored, bare[i]); };
    const auto onOne = [&](const auto& work) {
        for (const auto& stored : session.bundles) work(stored, 0);
    };
    return gainInTurns({[&] { onOne(decode); }, [&] { onTwoThreads(session, decode); }},
        {[&] { onOne(decodeBare); }, [&] { onTwoThreads(session, decodeBare); }});
}

/// From the folder's path to the pixels, the page cache being warm.
Pair firstFrame(const FrameSession& session, const std::filesystem::path& folder)
{
    JpegDecoder decoder;
    BareDecoder bare{session.largestBundle};
    const std::string first = toText(folder / bundlePath(0));
    std::vector<std::byte> stored;
    return inTurns([&] { use(decoder.decode(firstFrameJpeg(*openSource(folder).value()).value())); },
        [&] {
            readFileBare(first.c_str(), stored);
            bare.inflate(stored);
            bare.decodeOne(0);
        });
}

/// The same from a recording that was opened before, whose index lies in the data folder: a bundle is inflated whole.
Pair firstFrameAgain(
    const FrameSession& session, const std::filesystem::path& folder, const std::filesystem::path& data)
{
    const auto open = [&] { return Recording::open(openSource(folder, data).value()).value(); };
    require(open()->frames().size() == session.frameCount());
    JpegDecoder decoder;
    BareDecoder bare{session.largestBundle};
    const std::string first = toText(folder / bundlePath(0));
    std::vector<std::byte> stored;
    return inTurns([&] { use(decoder.decode(open()->frameJpeg(0).value())); },
        [&] {
            readFileBare(first.c_str(), stored);
            bare.inflate(stored);
            bare.decodeOne(0);
        });
}

void printOneBundle(const std::filesystem::path& parent)
{
    const FrameSession session = frameSession(1, kFramesOfOneBundle);
    const auto data = parent / "data";
    std::filesystem::create_directories(data);
    const auto folder = writeFolder(session, parent);
    printRatio("first frame of 600 in one bundle", firstFrame(session, folder), 1.5);
    printRatio("first frame of 600 in one bundle, opened again", firstFrameAgain(session, folder, data), 1.5);
}

/// One frame of each bundle in random order, so that no bundle is inflated already; a new Recording for each run.
Pair seeks(const FrameSession& session)
{
    const auto source = sourceOf(session);
    std::vector<std::size_t> order(session.bundles.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::shuffle(order, std::mt19937{20260115});
    const auto frameOf = [](std::size_t bundle) { return bundle * 7 % kFramesPerBundle; };
    JpegDecoder decoder;
    BareDecoder bare{session.largestBundle};
    std::shared_ptr<const Recording> recording;
    return inTurns(
        [&] {
            for (const std::size_t bundle : order)
                use(decoder.decode(recording->frameJpeg(bundle * kFramesPerBundle + frameOf(bundle)).value()));
        },
        [&] {
            for (const std::size_t bundle : order) {
                bare.inflate(session.bundles[bundle]);
                bare.decodeOne(frameOf(bundle));
            }
        },
        [&] { recording = Recording::open(source).value(); });
}

/// Looks into a cache of the viewer's kind in which every frame is, as going back to one begins; without the viewer.
double cacheLooks(const FrameSession& session, const Cost& bare)
{
    constexpr std::size_t kKept = 70;
    const auto recording = Recording::open(sourceOf(session)).value();
    JpegDecoder decoder;
    ByteCache<std::size_t, Image> cache{64_MiB};
    for (std::size_t i = 0; i < kKept; ++i) {
        Image image = decoder.decode(recording->frameJpeg(i).value()).value();
        const std::size_t bytes = image.byteCount();
        cache.insert(i, std::move(image), bytes);
    }
    const Cost cost = medianOf([&] {
        for (std::size_t i = 0; i < session.bundles.size(); ++i) {
            const Image* image = cache.find(i * 31 % kKept);
            require(image != nullptr && image->pixels.get()[i] != std::byte{0xA5});
        }
    });
    return cost.cpu / bare.cpu;
}

Pair thumbnails(const FrameSession& session)
{
    const auto source = sourceOf(session);
    JpegDecoder decoder;
    BareDecoder bare{session.largestBundle};
    std::shared_ptr<const Recording> recording;
    return inTurns(
        [&] {
            for (std::size_t i = 0; i < session.bundles.size(); ++i)
                use(decoder.decode(recording->frameJpeg(i * kFramesPerBundle).value(), kThumbnail));
        },
        [&] {
            for (const auto& stored : session.bundles) {
                bare.inflate(stored);
                bare.decodeOne(0, 1);
            }
        },
        [&] { recording = Recording::open(source).value(); });
}

} // namespace

int main()
{
    const FrameSession shortSession = frameSession(kSessionBundles);
    const FrameSession longSession = frameSession(kLongBundles);
    const ScratchFolder scratch;
    const auto folder = writeFolder(longSession, scratch.path());

    printRatio("whole session, one thread", wholeSession(shortSession), 1.10);
    const Gain gain = gainOfTwoThreads(shortSession);
    printAtLeast("gain of two threads, beside the bare gain", gain.quotient, "of " + std::to_string(gain.bare), 0.92);
    printRatio("first frame of 600 in a folder", firstFrame(longSession, folder), 1.5);
    printOneBundle(scratch.path() / "one");
    const Pair seek = seeks(longSession);
    printRatio("200 seeks, nothing cached", seek, 1.3);
    const double looks = cacheLooks(longSession, seek.bare);
    printFigure("200 looks into a full cache, beside bare seeks", looks, "", 0.05);
    printRatio("200 thumbnails", thumbnails(longSession), 1.10);
    printMemory(longSession);
    return 0;
}
