#pragma once

#include <cstdint>

namespace revisit {

/// Numbers above this are epoch milliseconds, not offsets into a session (September 2001; spec formats 1.1 rule 2).
inline constexpr std::int64_t kFirstAbsoluteMs = 1'000'000'000'000;
/// Epoch milliseconds above this (the year 5138) make no sense; below it, sums of two times never overflow.
inline constexpr std::int64_t kLastAbsoluteMs = 100'000'000'000'000;
/// No session is longer.
inline constexpr std::int64_t kDayMs = 86'400'000;

} // namespace revisit
