#pragma once

#include "analysis/artifact_outline.h"

#include <string_view>

namespace revisit {

/// Puts an outline together, parents first. Private to the outliners. Threads: one at a time.
class OutlineBuilder {
public:
    [[nodiscard]] bool isFull() const noexcept { return m_outline.fields.size() >= ArtifactOutline::kMaxFields; }
    void setSpace(OffsetSpace space) noexcept { m_space = space; }

    /// Begins a field that holds others; false where the outline is full, and then there is nothing to close.
    [[nodiscard]] bool open(std::string name, std::string value, std::uint64_t offset, std::uint64_t length);
    /// Ends the field opened last; its length becomes what reaches to `end` where it was not known.
    void close(std::optional<std::uint64_t> end = std::nullopt);
    /// Sets the value of the field opened last.
    void setValue(std::string value);
    void leaf(std::string name, std::string value, std::uint64_t offset, std::uint64_t length);

    [[nodiscard]] ArtifactOutline take();

private:
    void add(std::string name, std::string value, std::uint64_t offset, std::uint64_t length);

    ArtifactOutline m_outline;
    std::vector<std::int32_t> m_open;
    OffsetSpace m_space = OffsetSpace::Inflated;
};

/// The beginning of a text, made fit to show: control characters as blanks, cut with an ellipsis.
[[nodiscard]] std::string excerpt(std::string_view text);
/// "1,234 bytes" without a locale: digits only.
[[nodiscard]] std::string byteCountText(std::uint64_t bytes);

/// The members of a JSON document; `base` is added to every offset. Survives any bytes and any depth.
void outlineJson(OutlineBuilder& builder, std::span<const std::byte> bytes, std::uint64_t base);
/// The segments of a JPEG file.
void outlineJpeg(OutlineBuilder& builder, std::span<const std::byte> bytes, std::uint64_t base);
/// The members of a gzip stream: headers, deflated data, checksums.
void outlineGzip(OutlineBuilder& builder, std::span<const std::byte> stored, std::uint64_t inflatedBytes);
/// The records of a frame bundle.
void outlineBundle(OutlineBuilder& builder, std::span<const std::byte> bytes);
/// The headers and contents of a tar archive.
void outlineTar(OutlineBuilder& builder, std::span<const std::byte> bytes);

} // namespace revisit
