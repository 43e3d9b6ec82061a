#include "pipeline/http/host_policy.h"

#include "pipeline/http/http_message.h"
#include "pipeline/http/listen_socket.h"

#include <algorithm>
#include <optional>

namespace revisit {

namespace {

bool isPort(std::string_view text)
{
    return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The name without port, brackets and final dot; nullopt where the header is malformed.
std::optional<std::string_view> bareName(std::string_view host)
{
    if (host.starts_with('[')) {
        const std::size_t end = host.find(']');
        if (end == std::string_view::npos) return std::nullopt;
        const std::string_view rest = host.substr(end + 1);
        if (!rest.empty() && (rest.front() != ':' || !isPort(rest.substr(1)))) return std::nullopt;
        return host.substr(1, end - 1);
    }
    const std::size_t colon = host.find(':');
    if (colon != std::string_view::npos && !isPort(host.substr(colon + 1))) return std::nullopt;
    host = host.substr(0, colon);
    if (host.ends_with('.')) host.remove_suffix(1);
    return host;
}

} // namespace

HostPolicy::HostPolicy(const std::vector<std::string>& allowedHosts)
    : m_names{"localhost"}
{
    for (const std::string& name : allowedHosts)
        if (const auto bare = bareName(name)) m_names.emplace_back(*bare);
    const std::string own = ownHostName();
    if (own.empty()) return;
    const std::string label = own.substr(0, own.find('.'));
    m_names.insert(m_names.end(), {own, label, label + ".local"});
}

bool HostPolicy::isOurs(std::string_view host) const
{
    const auto name = bareName(host);
    if (!name || name->empty()) return false;
    if (isIpLiteral(*name)) return true;
    return std::any_of(
        m_names.begin(), m_names.end(), [&](const std::string& own) { return isEqualIgnoringCase(own, *name); });
}

} // namespace revisit
