#include "base/encoding.h"
#include "decoder/stack_trace.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

namespace {

void requireSound(const StackTrace& stack)
{
    test::require(stack.lines.size() <= StackTrace::kMaxLines);
    for (const StackLine& line : stack.lines) test::require(line.raw.find('\n') == std::string::npos);
    const auto first = stack.firstFrame();
    test::require(!first || stack.lines.at(*first).kind == StackLine::Kind::Frame);
}

} // namespace

/// As one text, as an event holds it, and as a fault's list of one.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text{asText(test::fuzzBytes(data, size))};
    const StackTrace stack = parseStackTrace(text);
    requireSound(stack);
    test::require(!name(stack.format).empty());
    requireSound(parseStackTrace(std::span{&text, 1}));
    return 0;
}
