#pragma once

#include "tests/support/scripted_peer.h"

#include <map>
#include <string>

namespace revisit::test {

/// Answers the SDK's protocol as a healthy server does, out of memory: config, device auth, presign, PUT, complete,
/// fault and session end. Script faults on top with peer().once(). Threads: as ScriptedPeer.
class IngestPeer {
public:
    IngestPeer();

    [[nodiscard]] ScriptedPeer& peer() { return m_peer; }
    [[nodiscard]] std::string url() const { return m_peer.url(); }
    /// The bodies that arrived by PUT, in order.
    [[nodiscard]] std::vector<std::string> bodies() const;
    /// The JSON bodies posted to a path, in order.
    [[nodiscard]] std::vector<std::string> posts(const std::string& path) const;

private:
    [[nodiscard]] std::optional<PeerAnswer> answer(const PeerRequest& request);

    std::atomic<int> m_presigned = 0;
    ScriptedPeer m_peer;
};

} // namespace revisit::test
