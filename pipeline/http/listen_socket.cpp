#include "pipeline/http/listen_socket.h"

#include "base/log.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace revisit {

namespace {

constexpr int kBacklog = 1'024;

#ifdef _WIN32
using Handle = SOCKET;
int lastError() { return WSAGetLastError(); }
constexpr int kInUse = WSAEADDRINUSE;
void startSockets()
{
    static const int result = [] {
        WSADATA data;
        return WSAStartup(MAKEWORD(2, 2), &data);
    }();
    static_cast<void>(result);
}
#else
using Handle = int;
int lastError() { return errno; }
constexpr int kInUse = EADDRINUSE;
void startSockets() { }
#endif

struct Address {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

sockaddr* asSockaddr(sockaddr_storage& storage) { return reinterpret_cast<sockaddr*>(&storage); }

Result<Address> parseAddress(const std::string& text, std::uint16_t port)
{
    Address result;
    sockaddr_in v4{};
    sockaddr_in6 v6{};
    if (inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
        return result;
    }
    if (inet_pton(AF_INET6, text.c_str(), &v6.sin6_addr) == 1) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        std::memcpy(&result.storage, &v6, sizeof v6);
        result.size = sizeof v6;
        return result;
    }
    return fail(Errc::InvalidInput, "not a numeric address", text);
}

std::uint16_t boundPort(Handle handle)
{
    Address address;
    address.size = sizeof address.storage;
    if (getsockname(handle, asSockaddr(address.storage), &address.size) != 0) return 0;
    if (address.storage.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &address.storage, sizeof v6);
        return ntohs(v6.sin6_port);
    }
    sockaddr_in v4{};
    std::memcpy(&v4, &address.storage, sizeof v4);
    return ntohs(v4.sin_port);
}

Handle openSocket(int family)
{
#ifdef SOCK_CLOEXEC
    return ::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
#else
    return ::socket(family, SOCK_STREAM, 0);
#endif
}

void allowQuickRestart(Handle handle)
{
#ifdef _WIN32
    const BOOL on = TRUE;
    setsockopt(handle, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char*>(&on), sizeof on);
#else
    const int on = 1;
    setsockopt(handle, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
#endif
}

tl::unexpected<Error> systemFailure(const std::string& what, int code, const std::string& subject)
{
    if (code == kInUse) return fail(Errc::Busy, "the port is taken", subject);
    return fail(Errc::Io, what + " (system error " + std::to_string(code) + ")", subject);
}

} // namespace

Result<ListenSocket> ListenSocket::bind(const std::string& address, std::uint16_t port)
{
    startSockets();
    const std::string subject = address + ":" + std::to_string(port);
    REVISIT_TRY(where, parseAddress(address, port));
    const Handle handle = openSocket(where.storage.ss_family);
    if (handle == static_cast<Handle>(-1)) return systemFailure("no socket could be opened", lastError(), subject);
    ListenSocket result{static_cast<std::intptr_t>(handle), 0};
    allowQuickRestart(handle);
    if (::bind(handle, asSockaddr(where.storage), where.size) != 0)
        return systemFailure("the address cannot be bound", lastError(), subject);
    if (::listen(handle, kBacklog) != 0) return systemFailure("cannot listen", lastError(), subject);
    result.m_port = boundPort(handle);
    return result;
}

ListenSocket::ListenSocket(ListenSocket&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
    , m_port(other.m_port)
{
}

ListenSocket::~ListenSocket() { closeSocket(m_handle); }

std::intptr_t ListenSocket::release() noexcept { return std::exchange(m_handle, -1); }

void stopListening(std::intptr_t handle) noexcept
{
#ifdef _WIN32
    ::shutdown(static_cast<Handle>(handle), SD_RECEIVE);
#else
    ::shutdown(static_cast<Handle>(handle), SHUT_RD);
#endif
}

void closeSocket(std::intptr_t handle) noexcept
{
    if (handle < 0) return;
#ifdef _WIN32
    ::closesocket(static_cast<Handle>(handle));
#else
    ::close(static_cast<Handle>(handle));
#endif
}

std::string numericAddress(const sockaddr* address)
{
    if (address == nullptr) return {};
    std::array<char, 64> text{};
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        inet_ntop(AF_INET, &v4.sin_addr, text.data(), static_cast<socklen_t>(text.size()));
    } else if (address->sa_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, address, sizeof v6);
        inet_ntop(AF_INET6, &v6.sin6_addr, text.data(), static_cast<socklen_t>(text.size()));
    }
    const std::string_view result{text.data()};
    constexpr std::string_view kMapped = "::ffff:";
    const bool isMapped = result.starts_with(kMapped) && result.find('.') != std::string_view::npos;
    return std::string{isMapped ? result.substr(kMapped.size()) : result};
}

bool isIpLiteral(std::string_view text)
{
    const std::string copy(text);
    std::array<std::byte, 16> ignored{};
    return inet_pton(AF_INET, copy.c_str(), ignored.data()) == 1
        || inet_pton(AF_INET6, copy.c_str(), ignored.data()) == 1;
}

std::string ownHostName()
{
    startSockets();
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return {};
    std::string result{name.data()};
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

void raiseOpenFileLimit(std::uint64_t wanted)
{
#ifdef _WIN32
    static_cast<void>(wanted);
#else
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= wanted) return;
    rlimit raised = limit;
    raised.rlim_cur = limit.rlim_max == RLIM_INFINITY ? wanted : std::min<rlim_t>(wanted, limit.rlim_max);
    const bool isRaised = setrlimit(RLIMIT_NOFILE, &raised) == 0;
    const rlim_t now = isRaised ? raised.rlim_cur : limit.rlim_cur;
    if (now >= wanted) return;
    logWarning("pipeline",
        "the system allows " + std::to_string(now) + " open files, " + std::to_string(wanted) + " would be needed");
#endif
}

} // namespace revisit
