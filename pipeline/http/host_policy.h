#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Decides which Host headers are answered, so that a web page cannot reach the loopback server under a name of its own
/// (DNS rebinding): IP literals, localhost, this computer's names (with and without `.local`) and the allowed ones. The
/// port is ignored, case does not matter. Immutable; any thread may ask.
class HostPolicy {
public:
    explicit HostPolicy(const std::vector<std::string>& allowedHosts);
    [[nodiscard]] bool isOurs(std::string_view host) const;

private:
    std::vector<std::string> m_names; ///< lower case
};

} // namespace revisit
