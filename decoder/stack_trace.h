#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Which runtime's habits a stack follows. Told by its lines; the one most frames agree on.
enum class StackFormat {
    Unknown,
    Java, ///< Java and Kotlin: "at com.x.Y.z(Y.kt:12)", ANR stacks without "at "
    Apple, ///< call stack symbols and crash reports: "3 MyApp 0x0000000100a2 $s5MyApp + 12"
    MetricKit, ///< "MyApp 0x100a2 + 512 [UUID]"
    Native, ///< Android's tombstones: "#00 pc 0001b2c4 /system/lib64/libc.so (abort+164)"
    JavaScript, ///< V8, Hermes ("at f (a.js:1:2)"), JavaScriptCore and Gecko ("f@a.js:1:2")
    Dart, ///< "#0 main (package:app/main.dart:12:3)", also package:stack_trace's columns
};

/// "java", "apple", "metrickit", "native", "javascript", "dart", "unknown".
[[nodiscard]] std::string_view name(StackFormat format) noexcept;

/// One line of a stack. What could not be read from it is empty, 0 or nullopt; `raw` is always whole.
struct StackLine {
    enum class Kind : std::uint8_t {
        Frame, ///< a place in the code
        Header, ///< what was thrown: lines before the first frame, and "Caused by: …"
        Note, ///< everything else: "... 12 more", "<asynchronous suspension>", lock states, lines nobody knows
    };
    std::string raw; ///< the line as recorded, without its line end
    std::string function; ///< method, symbol (as mangled as it was) or closure; empty for anonymous code
    std::string module; ///< binary image, shared library, Java class or Dart package
    std::string file; ///< source file, script URL or bundle
    std::uint32_t line = 0; ///< counted from 1; 0 where unknown
    std::uint32_t column = 0; ///< counted as the engine does (V8 from 1, Hermes from 1); 0 where unknown
    std::optional<std::uint64_t> address; ///< as written: absolute on Apple, relative to the library in tombstones
    std::optional<std::uint64_t> offset; ///< into the symbol, or into the image's code where there is no symbol
    StackFormat format = StackFormat::Unknown; ///< of this line; stacks may mix
    Kind kind = Kind::Note;
    bool isInApp = false; ///< a guess: neither the platform's, the runtime's, the framework's nor this SDK's code
};

/// A stack, line by line, innermost frame first as it was written.
struct StackTrace {
    std::vector<StackLine> lines; ///< at most kMaxLines, blank lines left out
    StackFormat format = StackFormat::Unknown;
    std::size_t leftOut = 0; ///< lines beyond kMaxLines

    static constexpr std::size_t kMaxLines = 20'000;
    /// Longer lines are kept but not looked into.
    static constexpr std::size_t kMaxParsedLine = 8'192;

    /// Index of the first frame that is in the app, else of the first frame; nullopt without frames.
    [[nodiscard]] std::optional<std::size_t> firstFrame() const noexcept;
};

/// Reads a stack as SDKs record it (spec formats 4.2): `Fault::frames`, or `Event::stack` as one text with LF, CRLF or
/// CR line ends. ANSI colours are looked through. Never fails; takes time linear in the text. Format:
/// docs/formats/faults.md. Threads: any.
[[nodiscard]] StackTrace parseStackTrace(std::span<const std::string> lines);
[[nodiscard]] StackTrace parseStackTrace(std::string_view text);

} // namespace revisit
