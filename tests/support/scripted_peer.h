#pragma once

#include "base/mutex.h"
#include "base/thread.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace revisit::test {

/// What a client asked the scripted peer for.
struct PeerRequest {
    std::string method;
    std::string target; ///< path and query, as received
    std::map<std::string, std::string> headers; ///< names in lower case
    std::string body; ///< after chunked decoding
    int connection = 0; ///< counts accepted connections from 1: equal numbers shared one connection

    [[nodiscard]] std::string path() const { return target.substr(0, target.find('?')); }
    [[nodiscard]] std::string query() const;
    /// The header's value, or empty.
    [[nodiscard]] std::string header(const std::string& lowerCaseName) const;
};

/// What the peer answers, and how it misbehaves while it does so.
struct PeerAnswer {
    /// Reset: no answer, the connection is reset. CutBody: half of the body, then the connection is closed although
    /// Content-Length promised more. ResetBody: as CutBody, with a reset. Stall: headers and half of the body, then
    /// silence until the client goes away. Mute: silence from the start.
    enum class Fault { None, Reset, CutBody, ResetBody, Stall, Mute };

    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers; ///< Content-Length is added
    std::string body;
    Fault fault = Fault::None;
    std::size_t pieceBytes = 0; ///< more than 0: the body goes out in pieces of this size …
    int pauseMs = 0; ///< … with this pause between them (a slow peer)

    [[nodiscard]] static PeerAnswer json(std::string text, int statusCode = 200);
    [[nodiscard]] static PeerAnswer of(int statusCode) { return {.status = statusCode, .headers = {}, .body = {}}; }
    [[nodiscard]] static PeerAnswer failing(Fault fault, std::string text = std::string(64, 'x'));
};

/// An HTTP/1.1 peer on loopback whose answers a test writes down beforehand, on plain sockets, with keep-alive.
///
/// For each request, in this order: answers queued for its method and path (`once`, used up one by one), the standing
/// answer (`always`), the handler, else 404. Paths are matched without the query.
/// Threads: every function from any thread; the handler runs on the connection's thread.
class ScriptedPeer {
public:
    using Handler = std::function<std::optional<PeerAnswer>(const PeerRequest&)>;

    /// Listens on a free port of 127.0.0.1. Ends the test program when the system refuses.
    ScriptedPeer();
    ~ScriptedPeer();
    ScriptedPeer(const ScriptedPeer&) = delete;
    ScriptedPeer& operator=(const ScriptedPeer&) = delete;

    /// "http://127.0.0.1:PORT"
    [[nodiscard]] std::string url(const std::string& target = {}) const;

    void once(const std::string& method, const std::string& path, PeerAnswer answer);
    void always(const std::string& method, const std::string& path, PeerAnswer answer);
    void handle(Handler handler);

    /// Everything received so far, in order of arrival.
    [[nodiscard]] std::vector<PeerRequest> requests() const;
    /// How many requests had this method (any where empty) and a path that begins so.
    [[nodiscard]] std::size_t count(const std::string& method, const std::string& pathStart) const;
    void forgetRequests();
    /// Waits until `count` requests have arrived; false after ten seconds.
    [[nodiscard]] bool waitForRequests(std::size_t count) const;

private:
    void accept(const StopToken& stop);
    void serve(std::intptr_t socket, int connection, const StopToken& stop);
    [[nodiscard]] bool answerOne(std::intptr_t socket, const PeerRequest& request, const StopToken& stop);
    [[nodiscard]] PeerAnswer choose(const PeerRequest& request);
    void note(const PeerRequest& request);

    std::intptr_t m_listener = -1;
    int m_port = 0;
    mutable Mutex m_mutex;
    mutable Condition m_changed;
    std::map<std::string, std::list<PeerAnswer>> m_queued GUARDED_BY(m_mutex);
    std::map<std::string, PeerAnswer> m_standing GUARDED_BY(m_mutex);
    Handler m_handler GUARDED_BY(m_mutex);
    std::vector<PeerRequest> m_requests GUARDED_BY(m_mutex);
    std::list<Thread> m_connections; // the accept thread's own until it has ended
    Thread m_acceptor;
};

} // namespace revisit::test
