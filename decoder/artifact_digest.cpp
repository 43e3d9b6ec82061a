#include "decoder/artifact_digest.h"

#include "base/encoding.h"

#include <algorithm>

namespace revisit {

ArtifactDigest ArtifactDigest::of(std::span<const std::byte> content) { return ArtifactDigest{sha256(content)}; }

std::optional<ArtifactDigest> ArtifactDigest::fromBytes(std::span<const std::byte> bytes) noexcept
{
    if (bytes.empty()) return ArtifactDigest{};
    Sha256Digest digest{};
    if (bytes.size() != digest.size()) return std::nullopt;
    std::ranges::copy(bytes, digest.begin());
    return ArtifactDigest{digest};
}

std::span<const std::byte> ArtifactDigest::bytes() const noexcept
{
    return isEmpty() ? std::span<const std::byte>{} : std::span{m_bytes};
}

std::string ArtifactDigest::text() const { return toHex(bytes()); }

} // namespace revisit
