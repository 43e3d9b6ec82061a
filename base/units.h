#pragma once

#include <compare>
#include <cstdint>

namespace revisit {

/// Milliseconds since 1970-01-01T00:00:00Z: device time in recordings, local time in the pipeline.
struct WallTime {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(WallTime, WallTime) = default;
};

/// Milliseconds since the session's start (the number inside the session id). May be negative: SDKs write
/// events that precede the start by some hundred milliseconds (spec formats 6.1).
struct SessionTime {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(SessionTime, SessionTime) = default;
};

/// A span of time in milliseconds.
struct Milliseconds {
    std::int64_t ms = 0;
    friend constexpr auto operator<=>(Milliseconds, Milliseconds) = default;
};

constexpr Milliseconds operator-(WallTime a, WallTime b) { return {a.ms - b.ms}; }
constexpr WallTime operator+(WallTime a, Milliseconds b) { return {a.ms + b.ms}; }
constexpr WallTime operator-(WallTime a, Milliseconds b) { return {a.ms - b.ms}; }
constexpr Milliseconds operator-(SessionTime a, SessionTime b) { return {a.ms - b.ms}; }
constexpr SessionTime operator+(SessionTime a, Milliseconds b) { return {a.ms + b.ms}; }
constexpr SessionTime operator-(SessionTime a, Milliseconds b) { return {a.ms - b.ms}; }
constexpr Milliseconds operator+(Milliseconds a, Milliseconds b) { return {a.ms + b.ms}; }
constexpr Milliseconds operator-(Milliseconds a, Milliseconds b) { return {a.ms - b.ms}; }

/// A number of bytes.
struct Bytes {
    std::uint64_t count = 0;
    friend constexpr auto operator<=>(Bytes, Bytes) = default;
};

constexpr Bytes operator""_KiB(unsigned long long n) { return {n * 1024}; }
constexpr Bytes operator""_MiB(unsigned long long n) { return {n * 1024 * 1024}; }

/// Width and height in pixels of a picture.
struct PixelSize {
    int widthPx = 0;
    int heightPx = 0;
    [[nodiscard]] constexpr bool isEmpty() const { return widthPx <= 0 || heightPx <= 0; }
    friend constexpr bool operator==(PixelSize, PixelSize) = default;
};

/// Width and height in points (iOS) or dp (Android) or CSS pixels (web): the device's logical units.
struct LogicalSize {
    double width = 0;
    double height = 0;
    [[nodiscard]] constexpr bool isEmpty() const { return width <= 0 || height <= 0; }
    friend constexpr bool operator==(const LogicalSize&, const LogicalSize&) = default;
};

/// A rectangle in logical units, in the canvas of one frame (origin top left).
struct LogicalRect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    [[nodiscard]] constexpr bool isEmpty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] constexpr bool contains(double px, double py) const
    {
        return px >= x && py >= y && px < x + width && py < y + height;
    }
    friend constexpr bool operator==(const LogicalRect&, const LogicalRect&) = default;
};

} // namespace revisit
