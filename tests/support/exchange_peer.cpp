#include "tests/support/exchange_peer.h"

#include "base/encoding.h"

#include <nlohmann/json.hpp>

#include <fstream>

namespace revisit::test {

namespace {

using nlohmann::json;

std::string bodyOf(const json& line, const char* name)
{
    const auto text = line.find(name);
    if (text != line.end() && text->is_string()) return text->get<std::string>();
    const auto encoded = line.find(std::string(name) + "_base64");
    if (encoded == line.end() || !encoded->is_string()) return {};
    return std::string(asText(fromBase64(encoded->get<std::string>()).value_or(std::vector<std::byte>{})));
}

/// What the connection decides anew: lengths, encodings and the like.
bool isKept(const std::string& name)
{
    return name == "content-type" || name == "cache-control" || name == "location" || name == "set-cookie";
}

Exchange exchangeOf(const json& line)
{
    Exchange exchange{line.value("method", ""), line.value("path", ""), bodyOf(line, "request_body"),
        line.value("status", 0), {}, bodyOf(line, "response_body")};
    const json headers = line.value("response_headers", json::object());
    for (const auto& [name, value] : headers.items())
        if (isKept(name) && value.is_string()) exchange.headers.emplace_back(name, value.get<std::string>());
    return exchange;
}

} // namespace

std::vector<Exchange> readExchanges(const std::filesystem::path& file)
{
    std::vector<Exchange> exchanges;
    std::ifstream input(file);
    for (std::string text; std::getline(input, text);)
        if (const json line = json::parse(text, nullptr, false); line.is_object())
            exchanges.push_back(exchangeOf(line));
    return exchanges;
}

ExchangePeer::ExchangePeer(std::vector<Exchange> exchanges)
    : m_exchanges(std::move(exchanges))
{
    m_peer.handle([this](const PeerRequest& request) -> std::optional<PeerAnswer> {
        if (request.header("authorization").empty())
            return PeerAnswer::json(R"({"error":"Unauthorized","message":"No session token provided"})", 401);
        const Exchange* exchange = find(request.method, request.target);
        if (exchange == nullptr) return std::nullopt;
        return PeerAnswer{.status = exchange->status, .headers = exchange->headers, .body = exchange->body};
    });
}

const Exchange* ExchangePeer::find(const std::string& method, const std::string& target) const
{
    const Exchange* samePath = nullptr;
    for (const Exchange& exchange : m_exchanges) {
        if (exchange.method != method) continue;
        if (exchange.target == target) return &exchange;
        const bool isSamePath
            = exchange.target.substr(0, exchange.target.find('?')) == target.substr(0, target.find('?'));
        if (isSamePath && samePath == nullptr) samePath = &exchange;
    }
    return samePath;
}

std::string ExchangePeer::body(const std::string& method, const std::string& target) const
{
    const Exchange* exchange = find(method, target);
    return exchange == nullptr ? std::string{} : exchange->body;
}

} // namespace revisit::test
