#include "analysis/artifact_outline.h"

#include "analysis/outline_builder.h"
#include "decoder/gzip.h"
#include "decoder/tar_reader.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kRecordHeader = 12; // u64 offset, u32 size

bool startsLikeJpeg(std::span<const std::byte> bytes)
{
    return bytes.size() >= 3 && bytes[0] == std::byte{0xFF} && bytes[1] == std::byte{0xD8}
    && bytes[2] == std::byte{0xFF};
}

bool startsLikeJson(std::span<const std::byte> bytes)
{
    for (const std::byte b : bytes.first(std::min<std::size_t>(bytes.size(), 64))) {
        const char c = static_cast<char>(b);
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || b == std::byte{0xEF} || b == std::byte{0xBB}
            || b == std::byte{0xBF})
            continue;
        return c == '{' || c == '[' || c == '"';
    }
    return false;
}

bool startsLikeBundle(std::span<const std::byte> bytes)
{
    return bytes.size() > kRecordHeader + 3 && startsLikeJpeg(bytes.subspan(kRecordHeader));
}

void outlineContent(OutlineBuilder& builder, std::span<const std::byte> bytes)
{
    if (bytes.empty()) return;
    if (startsLikeJpeg(bytes)) return outlineJpeg(builder, bytes, 0);
    if (startsLikeBundle(bytes)) return outlineBundle(builder, bytes);
    if (startsLikeTar(bytes)) return outlineTar(builder, bytes);
    if (startsLikeJson(bytes)) return outlineJson(builder, bytes, 0);
    builder.leaf("unreadable", "no format that Revisit knows", 0, bytes.size());
}

} // namespace

std::optional<std::size_t> ArtifactOutline::fieldAt(OffsetSpace space, std::uint64_t offset) const noexcept
{
    std::optional<std::size_t> found;
    std::size_t end = fields.size();
    for (std::size_t i = 0; i < end;) {
        const ByteField& field = fields[i];
        const bool holds = field.space == space && offset >= field.offset && offset - field.offset < field.length;
        if (!holds) {
            i = std::max<std::size_t>(i + 1, field.subtreeEnd);
            continue;
        }
        found = i;
        end = field.subtreeEnd;
        ++i;
    }
    return found;
}

ArtifactOutline outlineArtifact(std::span<const std::byte> stored, std::span<const std::byte> inflated)
{
    OutlineBuilder builder;
    if (isGzip(stored)) {
        builder.setSpace(OffsetSpace::Stored);
        outlineGzip(builder, stored, inflated.size());
    }
    builder.setSpace(OffsetSpace::Inflated);
    outlineContent(builder, inflated);
    return builder.take();
}

} // namespace revisit
