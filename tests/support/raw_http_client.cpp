#include "tests/support/raw_http_client.h"

#include <array>
#include <charconv>
#include <cstring>
#include <utility>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>
#endif

namespace revisit::test {

namespace {

#ifdef _WIN32
using Handle = SOCKET;
void closeHandle(Handle handle) { ::closesocket(handle); }
#else
using Handle = int;
void closeHandle(Handle handle) { ::close(handle); }
#endif
#ifdef MSG_NOSIGNAL
constexpr int kSendFlags = MSG_NOSIGNAL;
#else
constexpr int kSendFlags = 0;
#endif

constexpr int kPatienceSeconds = 20;

void setPatience(Handle handle)
{
#ifdef _WIN32
    const DWORD patience = kPatienceSeconds * 1000;
    ::setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, reinterpret_cast<const char*>(&patience), sizeof patience);
#else
    const timeval patience{kPatienceSeconds, 0};
    ::setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
#endif
}

std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

std::size_t number(std::string_view text, int base)
{
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, base);
    return value;
}

} // namespace

std::string RawAnswer::header(std::string_view lowerCaseName) const
{
    for (const auto& [name, value] : headers)
        if (name == lowerCaseName) return value;
    return {};
}

Result<RawHttpClient> RawHttpClient::connect(std::uint16_t port)
{
    const Handle handle = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    RawHttpClient client{static_cast<std::intptr_t>(handle)};
    setPatience(handle);
    if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return fail(Errc::Network, "no connection");
    return client;
}

RawHttpClient::RawHttpClient(RawHttpClient&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_received(std::move(other.m_received))
{
}

RawHttpClient::~RawHttpClient()
{
    if (m_handle >= 0) closeHandle(static_cast<Handle>(m_handle));
}

void RawHttpClient::abort()
{
    const linger hard{1, 0};
    ::setsockopt(
        static_cast<Handle>(m_handle), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char*>(&hard), sizeof hard);
    closeHandle(static_cast<Handle>(std::exchange(m_handle, -1)));
}

Result<> RawHttpClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(static_cast<Handle>(m_handle), bytes.data(), bytes.size(), kSendFlags);
        if (sent <= 0) return fail(Errc::Network, "the peer takes no more bytes");
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return {};
}

Result<> RawHttpClient::receiveMore()
{
    std::array<char, 65'536> buffer{};
    const auto size = ::recv(static_cast<Handle>(m_handle), buffer.data(), buffer.size(), 0);
    if (size <= 0) return fail(Errc::Network, size == 0 ? "the peer closed" : "nothing came");
    m_received.append(buffer.data(), static_cast<std::size_t>(size));
    return {};
}

Result<std::string> RawHttpClient::takeLine()
{
    std::size_t end = m_received.find("\r\n");
    while (end == std::string::npos) {
        REVISIT_CHECK(receiveMore());
        end = m_received.find("\r\n");
    }
    std::string line = m_received.substr(0, end);
    m_received.erase(0, end + 2);
    return line;
}

Result<std::string> RawHttpClient::takeBytes(std::size_t count)
{
    while (m_received.size() < count) REVISIT_CHECK(receiveMore());
    std::string bytes = m_received.substr(0, count);
    m_received.erase(0, count);
    return bytes;
}

Result<std::string> RawHttpClient::takeChunks()
{
    std::string body;
    while (true) {
        REVISIT_TRY(sizeLine, takeLine());
        const std::size_t size = number(sizeLine, 16);
        if (size == 0) break;
        REVISIT_TRY(chunk, takeBytes(size));
        body += chunk;
        REVISIT_CHECK(takeLine());
    }
    REVISIT_CHECK(takeLine());
    return body;
}

Result<RawAnswer> RawHttpClient::read(bool isHead)
{
    RawAnswer answer;
    REVISIT_TRY(statusLine, takeLine());
    if (!statusLine.starts_with("HTTP/1.") || statusLine.size() < 12) return fail(Errc::Corrupt, statusLine);
    answer.status = static_cast<int>(number(std::string_view{statusLine}.substr(9, 3), 10));
    while (true) {
        REVISIT_TRY(line, takeLine());
        if (line.empty()) break;
        const std::size_t colon = line.find(':');
        if (colon == std::string::npos) return fail(Errc::Corrupt, line);
        const std::size_t value = line.find_first_not_of(' ', colon + 1);
        answer.headers.emplace_back(
            lowerCase(line.substr(0, colon)), value == std::string::npos ? std::string{} : line.substr(value));
    }
    if (isHead || answer.status < 200 || answer.status == 204 || answer.status == 304) return answer;
    auto body = answer.header("transfer-encoding") == "chunked"
        ? takeChunks()
        : takeBytes(number(answer.header("content-length"), 10));
    if (!body) return fail(body.error());
    answer.body = std::move(*body);
    return answer;
}

Result<RawAnswer> RawHttpClient::request(
    std::string_view method, std::string_view target, std::string_view headerLines, std::string_view body)
{
    std::string text{method};
    text.append(" ").append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n").append(headerLines);
    if (!body.empty() || method == "POST" || method == "PUT")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text.append("\r\n").append(body);
    REVISIT_CHECK(send(text));
    return read(method == "HEAD");
}

bool RawHttpClient::isClosedByPeer()
{
    char byte = 0;
    return m_received.empty() && ::recv(static_cast<Handle>(m_handle), &byte, 1, 0) <= 0;
}

Result<RawAnswer> fetch(std::uint16_t port, std::string_view method, std::string_view target,
    std::string_view headerLines, std::string_view body)
{
    REVISIT_TRY(client, RawHttpClient::connect(port));
    return client.request(method, target, headerLines, body);
}

} // namespace revisit::test
