#include "decoder/recording_preview.h"

#include "decoder/artifact_kind.h"
#include "decoder/artifact_sniffer.h"
#include "decoder/bundle_records.h"
#include "decoder/byte_order.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/gzip_prefix.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/named_source.h"

#include <algorithm>
#include <tuple>

namespace revisit {

namespace {

constexpr std::size_t kTries = 3;
constexpr std::size_t kFirstRead = 96 * 1024; // a frame or two, as SDKs write them

std::vector<std::string> pathsOf(const RecordingSource& source)
{
    if (const auto* named = dynamic_cast<const NamedSource*>(&source)) return named->paths();
    std::vector<std::string> paths;
    for (const SourceEntry& entry : source.entries()) paths.push_back(entry.path);
    return paths;
}

/// The screenshots artifacts that may come first, by the time in their names.
std::vector<std::size_t> earliestScreenshots(const RecordingSource& source)
{
    struct Named {
        WallTime time;
        std::size_t entry = 0;
    };
    std::vector<Named> found;
    const std::vector<std::string> paths = pathsOf(source);
    for (std::size_t i = 0; i < paths.size(); ++i)
        if (artifactKindOfPath(paths[i]) == ArtifactKind::Screenshots)
            found.push_back({timeInFileName(paths[i]).value_or(WallTime{}), i});
    const auto count = static_cast<std::ptrdiff_t>(std::min(found.size(), kTries));
    std::ranges::partial_sort(found, found.begin() + count, {}, [](const Named& named) {
        return std::tuple{named.time, named.entry};
    });
    std::vector<std::size_t> entries;
    std::ranges::transform(found.begin(), found.begin() + count, std::back_inserter(entries), &Named::entry);
    return entries;
}

/// The JPEG of the first record, inflating no more than it; empty where the bytes given do not hold a whole one.
std::vector<std::byte> firstRecord(std::span<const std::byte> stored, const DecoderLimits& limits)
{
    const auto head = inflateBeginning(stored, kRecordHeaderBytes + 8);
    if (!head || head->size() <= kRecordHeaderBytes + 3) return {};
    const auto size = std::size_t{loadBigEndian<std::uint32_t>(*head, 8)};
    if (size < 4 || size > limits.frameJpeg.count || !startsLikeJpeg(std::span{*head}.subspan(kRecordHeaderBytes)))
        return {};
    auto record = inflateBeginning(stored, kRecordHeaderBytes + size);
    if (!record || record->size() != kRecordHeaderBytes + size || !endsLikeJpeg(*record)) return {};
    record->erase(record->begin(), record->begin() + kRecordHeaderBytes);
    return std::move(*record);
}

/// Of artifacts that are no plain bundle: archives, single pictures, damaged ones.
std::vector<std::byte> firstOfAll(std::span<const std::byte> stored, const DecoderLimits& limits, const StopToken& stop)
{
    const auto inflated = inflateArtifact(stored, limits.inflatedBundle, limits, stop);
    if (!inflated) return {};
    const FrameBundle bundle = readFrameBundle(inflated->bytes, {}, limits);
    const auto first = std::ranges::min_element(bundle.frames, {}, &BundleFrame::time);
    if (first == bundle.frames.end()) return {};
    const auto jpeg = inflated->bytes.begin() + static_cast<std::ptrdiff_t>(first->byteOffset);
    return {jpeg, jpeg + static_cast<std::ptrdiff_t>(first->byteCount)};
}

std::vector<std::byte> firstFrameOf(
    const RecordingSource& source, std::size_t entry, const DecoderLimits& limits, const StopToken& stop)
{
    auto stored = source.readBeginning(entry, kFirstRead);
    if (!stored) return {};
    if (auto jpeg = firstRecord(*stored, limits); !jpeg.empty()) return jpeg;
    if (stored->size() == kFirstRead) stored = source.read(entry);
    if (!stored) return {};
    if (auto jpeg = firstRecord(*stored, limits); !jpeg.empty()) return jpeg;
    return firstOfAll(*stored, limits, stop);
}

} // namespace

Result<std::vector<std::byte>> firstFrameJpeg(
    const RecordingSource& source, const DecoderLimits& limits, const StopToken& stop)
{
    for (const std::size_t entry : earliestScreenshots(source)) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled", source.name());
        if (auto jpeg = firstFrameOf(source, entry, limits, stop); !jpeg.empty()) return jpeg;
    }
    return fail(Errc::NotFound, "no picture is found by the names alone", source.name());
}

} // namespace revisit
