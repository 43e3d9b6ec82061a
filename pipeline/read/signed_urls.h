#pragma once

#include "base/units.h"

#include <string>
#include <string_view>

namespace revisit {

/// URLs that carry their own permission until they expire: `/signed/…?exp=<epoch s>&sig=<hex>`, the signature being
/// HMAC-SHA256 over path and expiry. Stands in for the bucket's presigned URLs. Immutable; any thread.
class SignedUrls {
public:
    SignedUrls(std::string secret, Milliseconds life)
        : m_secret(std::move(secret))
        , m_life(life)
    {
    }
    /// `path` is percent-encoded and starts with "/signed/".
    [[nodiscard]] std::string sign(std::string_view path, WallTime now) const;
    enum class Verdict { Good, Forged, Expired };
    [[nodiscard]] Verdict check(
        std::string_view path, std::string_view expiry, std::string_view signature, WallTime now) const;

private:
    [[nodiscard]] std::string signature(std::string_view path, std::string_view expiry) const;

    const std::string m_secret;
    const Milliseconds m_life;
};

} // namespace revisit
