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
    /// Those that are signed in, the local server first; as known now, without asking any server.
    [[nodiscard]] virtual std::vector<Account> accounts() const = 0;
    /// Called after an account came, went, or changed whether it can be reached. One listener; empty removes it.
    virtual void onChanged(std::function<void()> listener) = 0;
};

} // namespace revisit
