#pragma once

#include "tests/support/scripted_peer.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace revisit::test {

/// One recorded HTTP exchange of `../shared/fixtures/exchanges`.
struct Exchange {
    std::string method;
    std::string target;
    std::string requestBody;
    int status = 0;
    std::vector<std::pair<std::string, std::string>> headers; ///< of the answer
    std::string body; ///< of the answer, inflated
};

/// The exchanges of a *.jsonl file; empty where it is not there.
[[nodiscard]] std::vector<Exchange> readExchanges(const std::filesystem::path& file);

/// Answers as the real backend did: the recorded answer of the same method, path and query, else of the same method
/// and path. Without "authorization" it answers 401, and 404 in the backend's words to what was never recorded. Script
/// faults on top with peer().once(). Threads: as ScriptedPeer.
class ExchangePeer {
public:
    explicit ExchangePeer(std::vector<Exchange> exchanges);

    [[nodiscard]] ScriptedPeer& peer() { return m_peer; }
    [[nodiscard]] std::string url() const { return m_peer.url(); }
    /// The recorded answer's body, or empty.
    [[nodiscard]] std::string body(const std::string& method, const std::string& target) const;

private:
    [[nodiscard]] const Exchange* find(const std::string& method, const std::string& target) const;

    const std::vector<Exchange> m_exchanges;
    ScriptedPeer m_peer;
};

} // namespace revisit::test
