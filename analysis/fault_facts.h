#pragma once

#include "analysis/request_record.h"

#include <string_view>
#include <vector>

namespace revisit {

/// What a fault carries besides its stack, as groups of names and values: threads, memory, battery, thermal state,
/// whatever the writer recorded.
struct FaultFacts {
    std::vector<NamedText> report; ///< the members of the fault itself
    std::vector<NamedText> context; ///< of `context`
    std::vector<NamedText> device; ///< of `deviceMetadata`, `deviceInfo` and the like
    std::vector<NamedText> other; ///< of any other object in it, by path ("payload.retry")
};

/// From a fault or an error event as received. Stacks are left out. Never fails; threads: any.
[[nodiscard]] FaultFacts faultFacts(std::string_view json);

} // namespace revisit
