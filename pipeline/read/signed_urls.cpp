#include "pipeline/read/signed_urls.h"

#include "base/digest.h"

#include <charconv>
#include <cstdint>

namespace revisit {

std::string SignedUrls::signature(std::string_view path, std::string_view expiry) const
{
    std::string message = "revisit-signed-url\n";
    message.append(path).append("\n").append(expiry);
    return hmacSha256Hex(m_secret, message);
}

std::string SignedUrls::sign(std::string_view path, WallTime now) const
{
    // Whole minutes, so that a list that is asked for again soon has the same URLs (and the same ETag).
    constexpr std::int64_t kMinute = 60'000;
    const std::int64_t end = ((now + m_life).ms + kMinute - 1) / kMinute * (kMinute / 1'000);
    const std::string expiry = std::to_string(end);
    return std::string{path} + "?exp=" + expiry + "&sig=" + signature(path, expiry);
}

SignedUrls::Verdict SignedUrls::check(
    std::string_view path, std::string_view expiry, std::string_view given, WallTime now) const
{
    if (!isEqualInConstantTime(signature(path, expiry), given)) return Verdict::Forged;
    std::int64_t seconds = 0;
    std::from_chars(expiry.data(), expiry.data() + expiry.size(), seconds);
    return seconds * 1'000 > now.ms ? Verdict::Good : Verdict::Expired;
}

} // namespace revisit
