#include "decoder/frame_bundle.h"

#include "base/encoding.h"
#include "decoder/bundle_records.h"
#include "decoder/frame_clock.h"
#include "decoder/frame_name.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/plausible_time.h"
#include "decoder/problem_list.h"
#include "decoder/tar_reader.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

/// What unrecognised bytes look like, for the message.
std::string_view guessOf(std::span<const std::byte> bytes) noexcept
{
    const std::string_view text = asText(bytes.first(std::min<std::size_t>(bytes.size(), 64)));
    const auto start = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    const char first = start == std::string_view::npos ? '\0' : text[start];
    if (text.starts_with("\x28\xB5\x2F\xFD")) return "Zstandard data";
    if (text.starts_with("\x1F\x8B")) return "gzip data inside gzip data";
    if (text.starts_with("PK\x03\x04")) return "a zip archive";
    if (text.size() >= 8 && text.substr(4, 4) == "ftyp") return "an MP4 video, as the oldest SDKs recorded them";
    if (first == '<') return "an HTML or XML page";
    if (first == '{' || first == '[') return "JSON";
    return "neither frame records, nor a tar archive, nor a JPEG";
}

/// Without times that no session can have, so that sums never overflow.
BundleContext plausible(BundleContext context) noexcept
{
    for (std::optional<WallTime>* time : {&context.sessionStart, &context.bundleStart})
        if (*time && ((*time)->ms < 0 || (*time)->ms > kLastAbsoluteMs)) time->reset();
    return context;
}

class BundleReader {
public:
    BundleReader(std::span<const std::byte> bytes, const BundleContext& context, const DecoderLimits& limits)
        : m_bytes(bytes)
        , m_context(plausible(context))
        , m_limits(limits)
        , m_problems(limits.problemsPerArtifact, OffsetSpace::Inflated)
    {
    }

    FrameBundle run()
    {
        readByFormat();
        if (m_bundle.frames.empty()) reportNoFrames();
        m_bundle.problems = m_problems.take();
        return std::move(m_bundle);
    }

private:
    void readByFormat()
    {
        if (startsLikeRecords(m_bytes))
            readRecords();
        else if (startsLikeJpeg(m_bytes))
            readLoneJpeg();
        else if (!startsLikeTar(m_bytes) || !readTarFrames())
            readRecords();
    }

    void readRecords()
    {
        FrameClock clock{m_context, m_problems};
        for (const BundleRecord& record : scanRecords(m_bytes, m_limits, m_problems)) {
            const WallTime time = clock.time(record.storedOffset, record.byteOffset);
            addFrame(time, static_cast<std::int64_t>(record.storedOffset), record.jpegOffset(), record.byteCount);
        }
        if (m_bundle.frames.empty()) return;
        m_bundle.format = BundleFormat::Bundle;
        const bool isFirstRead = m_bundle.frames.front().byteOffset == kRecordHeaderBytes;
        clock.finish(m_bundle.frames, isFirstRead ? FrameClock::FirstRecord::Read : FrameClock::FirstRecord::Lost);
    }

    void readLoneJpeg()
    {
        if (m_bytes.size() > m_limits.frameJpeg.count) {
            m_problems.add(Severity::Error, "frame-size-limit", 0, "the JPEG is larger than a frame may be");
            return;
        }
        m_bundle.format = BundleFormat::Jpeg;
        if (!m_context.bundleStart)
            m_problems.add(Severity::Warning, "frame-time-missing", 0,
                "nothing tells when this picture was captured; it is shown at the session's start");
        const WallTime time = m_context.bundleStart.value_or(m_context.sessionStart.value_or(WallTime{}));
        addFrame(time, 0, 0, static_cast<std::uint32_t>(m_bytes.size()));
    }

    /// False where the archive holds no frame.
    bool readTarFrames()
    {
        ProblemList problems{m_limits.problemsPerArtifact, OffsetSpace::Inflated};
        const std::vector<TarEntry> entries = readTar(m_bytes, m_limits, problems);
        const bool hasFrames
            = std::ranges::any_of(entries, [](const auto& entry) { return hasJpegSuffix(entry.name); });
        if (!hasFrames) return false;
        m_problems = std::move(problems);
        m_bundle.format = BundleFormat::Tar;
        for (const TarEntry& entry : entries) addTarFrame(entry);
        return true;
    }

    void addTarFrame(const TarEntry& entry)
    {
        const auto named = timeFromFrameName(entry.name, m_context.sessionStart);
        if (!named)
            m_problems.add(hasJpegSuffix(entry.name) ? Severity::Warning : Severity::Info, "tar-name", entry.byteOffset,
                "the file name \"" + toValidUtf8(entry.name) + "\" holds no frame time; the file is left out");
        else if (entry.byteCount > m_limits.frameJpeg.count)
            m_problems.add(
                Severity::Error, "frame-size-limit", entry.byteOffset, "the file is larger than a frame may be");
        else if (m_bundle.frames.size() < m_limits.framesPerBundle)
            addFrame(named->time, named->storedNumber, entry.byteOffset, static_cast<std::uint32_t>(entry.byteCount));
        else if (!std::exchange(m_isFull, true))
            m_problems.add(Severity::Error, "frame-limit", entry.byteOffset,
                "the archive holds too many frames; the rest is left out");
    }

    void addFrame(WallTime time, std::int64_t stored, std::uint64_t at, std::uint32_t size)
    {
        const auto jpeg = m_bytes.subspan(static_cast<std::size_t>(at), size);
        BundleFrame frame{time, stored, at, size, jpegSizeFromHeader(jpeg)};
        checkPicture(frame, jpeg);
        m_bundle.frames.push_back(frame);
    }

    /// The slot is kept whatever the picture is: a player shows the one before it.
    void checkPicture(const BundleFrame& frame, std::span<const std::byte> jpeg)
    {
        const auto [width, height] = frame.size;
        const auto side = static_cast<std::uint32_t>(std::max(width, height));
        if (frame.size.isEmpty())
            m_problems.add(Severity::Warning, "jpeg-header", frame.byteOffset, "the frame has no readable JPEG header");
        else if (side > m_limits.frameSidePx
            || static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) > m_limits.framePixels)
            m_problems.add(Severity::Error, "frame-pixel-limit", frame.byteOffset,
                "the frame claims " + std::to_string(width) + "×" + std::to_string(height) + " pixels");
        if (!endsLikeJpeg(jpeg))
            m_problems.add(Severity::Warning, "jpeg-without-end", frame.byteOffset, "the JPEG has no end marker");
    }

    void reportNoFrames()
    {
        if (m_bytes.empty())
            m_problems.add(Severity::Error, "empty-bundle", 0, "the bundle is empty");
        else
            m_problems.add(
                Severity::Error, "no-frames", 0, "no frame could be read; this is " + std::string{guessOf(m_bytes)});
    }

    std::span<const std::byte> m_bytes;
    const BundleContext m_context;
    const DecoderLimits& m_limits;
    ProblemList m_problems;
    FrameBundle m_bundle;
    bool m_isFull = false; ///< an archive holds more frames than may be read
};

} // namespace

std::string_view name(BundleFormat format) noexcept
{
    switch (format) {
    case BundleFormat::Bundle:
        return "bundle";
    case BundleFormat::Tar:
        return "tar";
    case BundleFormat::Jpeg:
        return "jpeg";
    case BundleFormat::Unknown:
        return "unknown";
    }
    return "unknown";
}

FrameBundle readFrameBundle(
    std::span<const std::byte> inflated, const BundleContext& context, const DecoderLimits& limits)
{
    return BundleReader{inflated, context, limits}.run();
}

} // namespace revisit
