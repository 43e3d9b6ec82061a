#include "base/result.h"

namespace revisit {

std::string_view name(Errc code) noexcept
{
    switch (code) {
    case Errc::InvalidInput:
        return "invalid-input";
    case Errc::Truncated:
        return "truncated";
    case Errc::Corrupt:
        return "corrupt";
    case Errc::Unsupported:
        return "unsupported";
    case Errc::TooLarge:
        return "too-large";
    case Errc::NotFound:
        return "not-found";
    case Errc::Io:
        return "io";
    case Errc::Busy:
        return "busy";
    case Errc::Network:
        return "network";
    case Errc::Cancelled:
        return "cancelled";
    }
    return "unknown";
}

std::string Error::text() const { return subject.empty() ? message : subject + ": " + message; }

} // namespace revisit
