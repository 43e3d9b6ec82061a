#include "pipeline/local_address.h"

#include <array>
#include <cstring>

#if defined(_WIN32)
#define NOMINMAX
#include <windows.h>
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace revisit {

namespace {

#if defined(_WIN32)
using Socket = SOCKET;
constexpr Socket kNoSocket = INVALID_SOCKET;
void closeSocket(Socket socket) { closesocket(socket); }
#else
using Socket = int;
constexpr Socket kNoSocket = -1;
void closeSocket(Socket socket) { close(socket); }
#endif

/// Connecting a datagram socket sends nothing; it only makes the system choose a local address.
std::string outwardAddress()
{
    constexpr std::uint32_t kDocumentationAddress = 0xC0000201; // 192.0.2.1, RFC 5737
    constexpr std::uint16_t kDiscardPort = 9;
    const Socket handle = socket(AF_INET, SOCK_DGRAM, 0);
    if (handle == kNoSocket) return {};
    sockaddr_in remote{};
    remote.sin_family = AF_INET;
    remote.sin_port = htons(kDiscardPort);
    remote.sin_addr.s_addr = htonl(kDocumentationAddress);
    sockaddr_in local{};
    socklen_t size = sizeof(local);
    sockaddr generic{};
    std::memcpy(&generic, &remote, sizeof(generic));
    std::string address;
    if (connect(handle, &generic, sizeof(remote)) == 0 && getsockname(handle, &generic, &size) == 0) {
        std::memcpy(&local, &generic, sizeof(local));
        std::array<char, INET_ADDRSTRLEN> text{};
        if (inet_ntop(AF_INET, &local.sin_addr, text.data(), text.size()) != nullptr) address = text.data();
    }
    closeSocket(handle);
    return address;
}

} // namespace

std::string apiUrlFor(const std::string& listenAddress, std::uint16_t port)
{
    std::string host = listenAddress;
    if (host == "0.0.0.0") host = outwardAddress();
    if (host.empty()) host = "127.0.0.1";
    if (host.find(':') != std::string::npos) host = "[" + host + "]";
    return "http://" + host + ":" + std::to_string(port);
}

std::int64_t currentProcessId()
{
#if defined(_WIN32)
    return static_cast<std::int64_t>(GetCurrentProcessId());
#else
    return static_cast<std::int64_t>(getpid());
#endif
}

} // namespace revisit
