#pragma once

#include "base/digest.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace revisit {

/// The SHA-256 of stored bytes, or none where nobody could read them: 32 bytes, so that a recording of many artifacts
/// stays small where a text of 64 digits would have memory of its own.
///
/// A value: copy and compare it; text() is what people and files see. Threads: as any value.
class ArtifactDigest {
public:
    /// None.
    ArtifactDigest() = default;
    explicit ArtifactDigest(const Sha256Digest& digest) noexcept
        : m_bytes(digest)
    {
    }
    /// The digest of these bytes.
    [[nodiscard]] static ArtifactDigest of(std::span<const std::byte> content);
    /// What bytes() gave; nullopt where it is neither a digest's length nor nothing.
    [[nodiscard]] static std::optional<ArtifactDigest> fromBytes(std::span<const std::byte> bytes) noexcept;

    /// No digest is known. (32 zero bytes stand for that: no input is known to have them.)
    [[nodiscard]] bool isEmpty() const noexcept { return m_bytes == Sha256Digest{}; }
    /// The 32 bytes; none where it is empty.
    [[nodiscard]] std::span<const std::byte> bytes() const noexcept;
    /// 64 lower-case hexadecimal digits; nothing where it is empty.
    [[nodiscard]] std::string text() const;

    friend bool operator==(const ArtifactDigest&, const ArtifactDigest&) = default;

private:
    Sha256Digest m_bytes{};
};

} // namespace revisit
