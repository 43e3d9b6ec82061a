#include "tests/support/scripted_peer.h"

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#if defined(_WIN32)
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace revisit::test {

namespace {

using Fault = PeerAnswer::Fault;
constexpr int kPollMs = 10; // how late a connection notices that the peer is going away

#if defined(_WIN32)
using Socket = SOCKET;
void closeSocket(Socket socket) { closesocket(socket); }
int pollOne(WSAPOLLFD& entry, int ms) { return WSAPoll(&entry, 1, ms); }
using PollEntry = WSAPOLLFD;
void startSockets()
{
    static WSADATA data;
    static const int started = WSAStartup(MAKEWORD(2, 2), &data);
    static_cast<void>(started);
}
constexpr int kSendFlags = 0;
#else
using Socket = int;
void closeSocket(Socket socket) { ::close(socket); }
int pollOne(pollfd& entry, int ms) { return ::poll(&entry, 1, ms); }
using PollEntry = pollfd;
void startSockets() { }
#if defined(MSG_NOSIGNAL)
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif
#endif

Socket native(std::intptr_t socket) { return static_cast<Socket>(socket); }

bool isReadable(std::intptr_t socket, int ms)
{
    PollEntry entry{native(socket), POLLIN, 0};
    return pollOne(entry, ms) > 0;
}

/// The next bytes; empty when the client has gone or the peer is stopping.
std::string receive(std::intptr_t socket, const StopToken& stop)
{
    while (!stop.isStopRequested()) {
        if (!isReadable(socket, kPollMs)) continue;
        std::string bytes(65'536, '\0');
        const auto count = ::recv(native(socket), bytes.data(), bytes.size(), 0);
        bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
        return bytes;
    }
    return {};
}

bool sendAll(std::intptr_t socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto count = ::send(native(socket), bytes.data(), bytes.size(), kSendFlags);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

/// Closing with a zero linger time sends a reset instead of an orderly end.
void armReset(std::intptr_t socket)
{
    linger option{};
    option.l_onoff = 1;
    option.l_linger = 0;
    setsockopt(native(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&option), sizeof option);
}

/// Waits until the client closes its side, the time is over or the peer stops.
void idle(std::intptr_t socket, const StopToken& stop, std::chrono::milliseconds patience)
{
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!stop.isStopRequested() && std::chrono::steady_clock::now() < end) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        if (!isReadable(socket, static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, kPollMs)))) continue;
        char byte = 0;
        if (::recv(native(socket), &byte, 1, MSG_PEEK) <= 0) return;
    }
}

std::string lowerCase(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

/// Fills in everything but the body. False when the head makes no sense.
bool parseHead(const std::string& head, PeerRequest& request)
{
    const auto lineEnd = head.find("\r\n");
    const auto first = head.find(' ');
    const auto second = head.find(' ', first + 1);
    if (first == std::string::npos || second == std::string::npos || second > lineEnd) return false;
    request.method = head.substr(0, first);
    request.target = head.substr(first + 1, second - first - 1);
    for (auto at = lineEnd + 2; at < head.size();) {
        const auto end = std::min(head.find("\r\n", at), head.size());
        const std::string line = head.substr(at, end - at);
        const auto colon = line.find(':');
        if (colon != std::string::npos) {
            const auto value = line.find_first_not_of(' ', colon + 1);
            request.headers[lowerCase(line.substr(0, colon))] = value == std::string::npos ? "" : line.substr(value);
        }
        at = end + 2;
    }
    return true;
}

/// Reads one request; `rest` keeps the bytes that follow it.
std::optional<PeerRequest> readRequest(std::intptr_t socket, std::string& rest, const StopToken& stop)
{
    const auto more = [&] {
        const std::string bytes = receive(socket, stop);
        rest += bytes;
        return !bytes.empty();
    };
    while (rest.find("\r\n\r\n") == std::string::npos)
        if (!more()) return std::nullopt;
    const auto headEnd = rest.find("\r\n\r\n");
    PeerRequest request;
    if (!parseHead(rest.substr(0, headEnd), request)) return std::nullopt;
    rest.erase(0, headEnd + 4);
    const std::size_t length = std::strtoull(request.header("content-length").c_str(), nullptr, 10);
    while (rest.size() < length)
        if (!more()) return std::nullopt;
    request.body = rest.substr(0, length);
    rest.erase(0, length);
    return request;
}

std::string headOf(const PeerAnswer& answer)
{
    std::string head = "HTTP/1.1 " + std::to_string(answer.status) + " Scripted\r\n";
    for (const auto& [name, value] : answer.headers) head += name + ": " + value + "\r\n";
    if (answer.status != 204) head += "Content-Length: " + std::to_string(answer.body.size()) + "\r\n";
    return head + "\r\n";
}

bool sendBody(std::intptr_t socket, const PeerAnswer& answer, const StopToken& stop)
{
    if (answer.pieceBytes == 0) return sendAll(socket, answer.body);
    for (std::size_t at = 0; at < answer.body.size(); at += answer.pieceBytes) {
        if (!sendAll(socket, std::string_view(answer.body).substr(at, answer.pieceBytes))) return false;
        idle(socket, stop, std::chrono::milliseconds(answer.pauseMs));
    }
    return true;
}

} // namespace

std::string PeerRequest::query() const
{
    const auto mark = target.find('?');
    return mark == std::string::npos ? std::string{} : target.substr(mark + 1);
}

std::string PeerRequest::header(const std::string& lowerCaseName) const
{
    const auto found = headers.find(lowerCaseName);
    return found == headers.end() ? std::string{} : found->second;
}

PeerAnswer PeerAnswer::json(std::string text, int statusCode)
{
    return {.status = statusCode, .headers = {{"Content-Type", "application/json"}}, .body = std::move(text)};
}

PeerAnswer PeerAnswer::failing(Fault fault, std::string text)
{
    return {.headers = {}, .body = std::move(text), .fault = fault};
}

ScriptedPeer::ScriptedPeer()
{
    startSockets();
    m_listener = static_cast<std::intptr_t>(::socket(AF_INET, SOCK_STREAM, 0));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (m_listener < 0 || ::bind(native(m_listener), any, size) != 0 || ::listen(native(m_listener), 256) != 0
        || ::getsockname(native(m_listener), any, &size) != 0) {
        std::fprintf(stderr, "the scripted peer cannot listen on loopback\n");
        std::abort();
    }
    m_port = ntohs(address.sin_port);
    m_acceptor = Thread("peer", [this](const StopToken& stop) { accept(stop); });
}

ScriptedPeer::~ScriptedPeer()
{
    m_acceptor.join();
    for (Thread& connection : m_connections) connection.requestStop();
    m_connections.clear();
    closeSocket(native(m_listener));
}

std::string ScriptedPeer::url(const std::string& target) const
{
    return "http://127.0.0.1:" + std::to_string(m_port) + target;
}

void ScriptedPeer::once(const std::string& method, const std::string& path, PeerAnswer answer)
{
    const MutexLock lock(m_mutex);
    m_queued[method + " " + path].push_back(std::move(answer));
}

void ScriptedPeer::always(const std::string& method, const std::string& path, PeerAnswer answer)
{
    const MutexLock lock(m_mutex);
    m_standing[method + " " + path] = std::move(answer);
}

void ScriptedPeer::handle(Handler handler)
{
    const MutexLock lock(m_mutex);
    m_handler = std::move(handler);
}

std::vector<PeerRequest> ScriptedPeer::requests() const
{
    const MutexLock lock(m_mutex);
    return m_requests;
}

std::size_t ScriptedPeer::count(const std::string& method, const std::string& pathStart) const
{
    const MutexLock lock(m_mutex);
    return static_cast<std::size_t>(std::ranges::count_if(m_requests, [&](const PeerRequest& request) {
        return (method.empty() || request.method == method) && request.path().starts_with(pathStart);
    }));
}

void ScriptedPeer::forgetRequests()
{
    const MutexLock lock(m_mutex);
    m_requests.clear();
}

bool ScriptedPeer::waitForRequests(std::size_t count) const
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    MutexLock lock(m_mutex);
    while (m_requests.size() < count) {
        if (std::chrono::steady_clock::now() >= end) return false;
        m_changed.waitFor(lock, std::chrono::milliseconds(100));
    }
    return true;
}

void ScriptedPeer::note(const PeerRequest& request)
{
    {
        const MutexLock lock(m_mutex);
        m_requests.push_back(request);
    }
    m_changed.notifyAll();
}

void ScriptedPeer::accept(const StopToken& stop)
{
    int connection = 0;
    while (!stop.isStopRequested()) {
        if (!isReadable(m_listener, kPollMs)) continue;
        const auto socket = static_cast<std::intptr_t>(::accept(native(m_listener), nullptr, nullptr));
        if (socket < 0) continue;
        ++connection;
        m_connections.emplace_back("peer-connection",
            [this, socket, connection](const StopToken& connectionStop) { serve(socket, connection, connectionStop); });
    }
}

void ScriptedPeer::serve(std::intptr_t socket, int connection, const StopToken& stop)
{
    std::string rest;
    while (auto request = readRequest(socket, rest, stop)) {
        request->connection = connection;
        note(*request);
        if (!answerOne(socket, *request, stop)) break;
    }
    closeSocket(native(socket));
}

PeerAnswer ScriptedPeer::choose(const PeerRequest& request)
{
    const std::string key = request.method + " " + request.path();
    Handler handler;
    {
        const MutexLock lock(m_mutex);
        if (const auto queued = m_queued.find(key); queued != m_queued.end() && !queued->second.empty()) {
            PeerAnswer answer = std::move(queued->second.front());
            queued->second.pop_front();
            return answer;
        }
        if (const auto standing = m_standing.find(key); standing != m_standing.end()) return standing->second;
        handler = m_handler;
    }
    if (handler)
        if (auto answer = handler(request)) return std::move(*answer);
    return PeerAnswer::json(R"({"error":"Not Found","message":"Route not found"})", 404);
}

bool ScriptedPeer::answerOne(std::intptr_t socket, const PeerRequest& request, const StopToken& stop)
{
    const PeerAnswer answer = choose(request);
    if (answer.fault == Fault::Reset || answer.fault == Fault::ResetBody) armReset(socket);
    if (answer.fault == Fault::Reset) return false;
    if (answer.fault == Fault::Mute) {
        idle(socket, stop, std::chrono::minutes(10));
        return false;
    }
    if (!sendAll(socket, headOf(answer))) return false;
    if (request.method == "HEAD") return true;
    if (answer.fault == Fault::None) return sendBody(socket, answer, stop);
    if (!sendAll(socket, std::string_view(answer.body).substr(0, answer.body.size() / 2))) return false;
    if (answer.fault == Fault::Stall) idle(socket, stop, std::chrono::minutes(10));
    return false;
}

} // namespace revisit::test
