#pragma once

#include "base/result.h"

#include <optional>
#include <string>

namespace revisit {

/// Where user tokens and bucket keys live: the system keychain behind the desktop program, an encrypted file by the
/// user's explicit choice. Values never reach a log, a plain file or a command line.
/// Threads: any; calls may wait for the system's prompt, so never call from the UI thread.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    /// `name` is unique within the application, such as "server/https://example.com/token".
    /// The stored value, or nullopt when there is none. Errors: Io (locked or refused keychain).
    [[nodiscard]] virtual Result<std::optional<std::string>> read(const std::string& name) = 0;
    /// Creates or replaces. Errors: Io.
    [[nodiscard]] virtual Result<> write(const std::string& name, const std::string& value) = 0;
    /// Removing what is not there is no error. Errors: Io.
    [[nodiscard]] virtual Result<> remove(const std::string& name) = 0;
};

} // namespace revisit
