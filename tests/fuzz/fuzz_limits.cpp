#include "base/encoding.h"
#include "decoder/limit_settings.h"
#include "tests/fuzz/fuzz_input.h"

using namespace revisit;

/// A document that is read can be written and read back to the same limits, each within its range.
int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto limits = readLimits(asText(test::fuzzBytes(data, size)));
    if (!limits) return 0;
    const auto again = readLimits(writeLimits(*limits));
    test::require(again.has_value());
    for (const LimitSetting& setting : limitSettings()) {
        const std::uint64_t value = limitValue(*limits, setting);
        test::require(value >= setting.minimum && value <= setting.maximum);
        test::require(value == limitValue(*again, setting));
        test::require(parseLimit(setting, limitText(setting, value)) == value);
    }
    return 0;
}
