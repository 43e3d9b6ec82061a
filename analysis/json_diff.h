#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// One place in which two JSON values differ.
struct JsonChange {
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    std::string path; ///< "cart.items[2].count"; empty for the whole value
    std::string before; ///< compact JSON; empty where added
    std::string after; ///< compact JSON; empty where removed
    friend bool operator==(const JsonChange&, const JsonChange&) = default;
};

struct JsonDiff {
    std::vector<JsonChange> changes; ///< in the order of the paths' members
    bool isComplete = true; ///< false where there were more than kMaxChanges
    static constexpr std::size_t kMaxChanges = 2000;
};

/// What changed from one value to the other. Objects are compared member by member; arrays element by element from both
/// ends, so that one inserted element is one change. Text that is no JSON is compared as text. Never fails; threads:
/// any.
[[nodiscard]] JsonDiff diffJson(std::string_view before, std::string_view after);

} // namespace revisit
