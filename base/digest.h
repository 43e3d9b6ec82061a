#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Digests, message authentication and random identifiers, over OpenSSL's libcrypto.
/// All functions may be called from any thread.
namespace revisit {

using Sha256Digest = std::array<std::byte, 32>;

/// SHA-256 over bytes that arrive in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::span<const std::byte> bytes);
    /// The digest of everything added. Call once; the object is then spent.
    [[nodiscard]] Sha256Digest finish();

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

[[nodiscard]] Sha256Digest sha256(std::span<const std::byte> bytes);
/// 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Hex(std::span<const std::byte> bytes);
/// 40 lower-case hexadecimal digits; the protocol derives segment ids from it (spec ingest 2.6).
[[nodiscard]] std::string sha1Hex(std::span<const std::byte> bytes);
/// HMAC-SHA256 as 64 lower-case hexadecimal digits (spec ingest 2.2, 2.9).
[[nodiscard]] std::string hmacSha256Hex(std::string_view key, std::string_view message);

/// Compares without telling by its duration where two texts differ.
[[nodiscard]] bool isEqualInConstantTime(std::string_view a, std::string_view b) noexcept;

/// Cryptographically strong bytes. Ends the program when the system has none: nothing is safe then.
[[nodiscard]] std::vector<std::byte> randomBytes(std::size_t count);
/// `byteCount` strong bytes as lower-case hexadecimal.
[[nodiscard]] std::string randomHex(std::size_t byteCount);
/// A random UUID, version 4, lower case with dashes.
[[nodiscard]] std::string randomUuid();

} // namespace revisit
