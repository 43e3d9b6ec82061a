#pragma once

#include "decoder/stack_trace.h"

/// One parser per family of stack lines. Each takes a trimmed line and gives the frame on it, without `raw`, or nullopt
/// where the line is not of its family. Private to the stack reader. Threads: any.
namespace revisit {

[[nodiscard]] std::optional<StackLine> parseJavaFrame(std::string_view line);
[[nodiscard]] std::optional<StackLine> parseAppleFrame(std::string_view line);
[[nodiscard]] std::optional<StackLine> parseMetricKitFrame(std::string_view line);
[[nodiscard]] std::optional<StackLine> parseNativeFrame(std::string_view line);
[[nodiscard]] std::optional<StackLine> parseJavaScriptFrame(std::string_view line);
[[nodiscard]] std::optional<StackLine> parseDartFrame(std::string_view line);

/// Whether a frame's code is the app's, as far as its names tell.
[[nodiscard]] bool isInAppCode(const StackLine& frame) noexcept;

} // namespace revisit
