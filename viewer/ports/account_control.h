#pragma once

#include "base/result.h"

#include <functional>
#include <string>
#include <vector>

namespace revisit {

/// A server the user is signed in to. The token stays below this interface.
struct Account {
    std::string server; ///< "local" or a base URL
    std::string email; ///< empty for local
    bool isReachable = false;
};

/// What the viewer may ask about accounts. Threads: called on the UI thread; nothing waits. Answers arrive there.
class AccountControl {
public:
    virtual ~AccountControl() = default;
    [[nodiscard]] virtual std::vector<Account> accounts() const = 0;
    /// One listener; empty removes it.
    virtual void onChanged(std::function<void()> listener) = 0;
};

} // namespace revisit
