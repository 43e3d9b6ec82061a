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
#include "decoder/session_clock.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace revisit {

namespace {

constexpr std::size_t kTries = 3;
constexpr Milliseconds kDay{86'400'000}; // as the recording tells strangers
constexpr std::size_t kFirstRead = 96 * 1024; // a frame or two, as SDKs write them

std::vector<std::string> pathsOf(const RecordingSource& source)
{
    if (const auto* named = dynamic_cast<const NamedSource*>(&source)) return named->paths();
    std::vector<std::string> paths;
    for (const SourceEntry& entry : source.entries()) paths.push_back(entry.path);
    return paths;
}

bool isWithinADay(WallTime time, WallTime start) { return time >= start - kDay && time <= start + kDay; }

/// The screenshots artifacts that may come first, by the time in their names; those without one come last, those of
/// other sessions not at all.
std::vector<std::size_t> earliestScreenshots(const std::vector<std::string>& paths, std::optional<WallTime> start)
{
    struct Named {
        bool isNameless = false;
        WallTime time;
        std::size_t entry = 0;
    };
    std::vector<Named> found;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (artifactKindOfPath(paths[i]) != ArtifactKind::Screenshots) continue;
        const auto time = frameTimeInPath(paths[i], start);
        if (time && start && !isWithinADay(*time, *start)) continue;
        found.push_back({!time, time.value_or(WallTime{}), i});
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(found.size(), kTries));
    std::ranges::partial_sort(found, found.begin() + count, {}, [](const Named& named) {
        return std::tuple{named.isNameless, named.time, named.entry};
    });
    std::vector<std::size_t> entries;
    std::ranges::transform(found.begin(), found.begin() + count, std::back_inserter(entries), &Named::entry);
    return entries;
}

/// The JPEG of the first record, inflating no more than it; empty where the bytes given do not hold a whole one, or one
/// that may not be shown.
std::vector<std::byte> firstRecord(std::span<const std::byte> stored, const DecoderLimits& limits)
{
    const auto head = inflateBeginning(stored, kRecordHeaderBytes + 8);
    if (!head || head->size() <= kRecordHeaderBytes + 3) return {};
    if (loadBigEndian<std::uint64_t>(*head, 0) > static_cast<std::uint64_t>(kDay.ms)) return {}; // or negative
    const auto size = std::size_t{loadBigEndian<std::uint32_t>(*head, 8)};
    if (size < 4 || size > limits.frameJpeg.count || !startsLikeJpeg(std::span{*head}.subspan(kRecordHeaderBytes)))
        return {};
    auto record = inflateBeginning(stored, kRecordHeaderBytes + size);
    if (!record || record->size() != kRecordHeaderBytes + size || !endsLikeJpeg(*record)) return {};
    record->erase(record->begin(), record->begin() + kRecordHeaderBytes);
    return std::move(*record);
}

/// Of artifacts that are no plain bundle, archives and single pictures, or whose first record is not to be shown.
std::vector<std::byte> firstOfAll(
    std::span<const std::byte> stored, const BundleContext& context, const DecoderLimits& limits, const StopToken& stop)
{
    const auto inflated = inflateArtifact(stored, limits.inflatedBundle, limits, stop);
    if (!inflated) return {};
    FrameBundle bundle = readFrameBundle(inflated->bytes, context, limits);
    const auto isOutside = [&](const BundleFrame& frame) {
        if (!context.sessionStart) return false;
        const bool isBefore = bundle.format != BundleFormat::Jpeg && frame.time < *context.sessionStart;
        return isBefore || !isWithinADay(frame.time, *context.sessionStart);
    };
    std::erase_if(bundle.frames, isOutside);
    const auto first = std::ranges::min_element(bundle.frames, {}, &BundleFrame::time);
    if (first == bundle.frames.end()) return {};
    const auto jpeg = inflated->bytes.begin() + static_cast<std::ptrdiff_t>(first->byteOffset);
    return {jpeg, jpeg + static_cast<std::ptrdiff_t>(first->byteCount)};
}

std::vector<std::byte> firstFrameOf(const RecordingSource& source, std::size_t entry, const BundleContext& context,
    const DecoderLimits& limits, const StopToken& stop)
{
    auto stored = source.readBeginning(entry, kFirstRead);
    if (!stored) return {};
    if (auto jpeg = firstRecord(*stored, limits); !jpeg.empty()) return jpeg;
    if (stop.isStopRequested()) return {};
    if (stored->size() == kFirstRead) stored = source.read(entry);
    if (!stored) return {};
    if (auto jpeg = firstRecord(*stored, limits); !jpeg.empty()) return jpeg;
    return firstOfAll(*stored, context, limits, stop);
}

} // namespace

Result<std::vector<std::byte>> firstFrameJpeg(
    const RecordingSource& source, const DecoderLimits& limits, const StopToken& stop)
{
    const std::vector<std::string> paths = pathsOf(source);
    const auto start = sessionStartFromId(source.sessionId());
    for (const std::size_t entry : earliestScreenshots(paths, start)) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled", source.name());
        const BundleContext context{start, frameTimeInPath(paths[entry], start)};
        if (auto jpeg = firstFrameOf(source, entry, context, limits, stop); !jpeg.empty()) return jpeg;
    }
    if (stop.isStopRequested()) return fail(Errc::Cancelled, "opening was cancelled", source.name());
    return fail(Errc::NotFound, "no picture is found by the names alone", source.name());
}

} // namespace revisit
