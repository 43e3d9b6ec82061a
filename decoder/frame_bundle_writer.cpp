#include "decoder/bundle_records.h"
#include "decoder/byte_order.h"
#include "decoder/frame_bundle.h"
#include "decoder/jpeg_decoder.h"

namespace revisit {

Result<> FrameBundleWriter::add(WallTime capturedAt, std::span<const std::byte> jpeg)
{
    if (capturedAt < m_sessionStart) return fail(Errc::InvalidInput, "the frame was captured before the session began");
    if (!startsLikeJpeg(jpeg) || !endsLikeJpeg(jpeg)) return fail(Errc::InvalidInput, "the frame is no complete JPEG");
    if (jpeg.size() > DecoderLimits{}.frameJpeg.count)
        return fail(Errc::TooLarge, "a frame of " + std::to_string(jpeg.size()) + " bytes");
    appendBigEndian(m_bytes, static_cast<std::uint64_t>((capturedAt - m_sessionStart).ms));
    appendBigEndian(m_bytes, static_cast<std::uint32_t>(jpeg.size()));
    m_bytes.insert(m_bytes.end(), jpeg.begin(), jpeg.end());
    ++m_frameCount;
    if (!m_first) m_first = capturedAt;
    m_last = capturedAt;
    return {};
}

void FrameBundleWriter::clear()
{
    m_bytes.clear();
    m_frameCount = 0;
    m_first.reset();
    m_last.reset();
}

} // namespace revisit
