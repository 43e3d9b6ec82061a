#include "pipeline/ingest/web_domains.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMostRules = 25;
constexpr std::size_t kLongestRule = 255;

std::string normalisedRule(std::string rule)
{
    const std::size_t scheme = rule.find("://");
    if (scheme != std::string::npos) rule.erase(0, scheme + 3);
    rule.erase(std::min(rule.find_first_of("/?#"), rule.size()));
    rule.erase(0, std::min(rule.find_first_not_of(" \t"), rule.size()));
    while (!rule.empty() && (rule.back() == ' ' || rule.back() == '.')) rule.pop_back();
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    std::transform(rule.begin(), rule.end(), rule.begin(), lower);
    const bool isUsable = rule.size() <= kLongestRule && rule.find_first_of("@ ") == std::string::npos;
    return isUsable ? rule : std::string{};
}

std::string_view withoutPort(std::string_view host)
{
    const std::size_t colon = host.rfind(':');
    const bool hasPort = colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
    return hasPort ? host.substr(0, colon) : host;
}

bool matches(std::string_view host, std::string_view rule)
{
    const bool ruleHasPort = withoutPort(rule).size() != rule.size();
    if (!ruleHasPort) host = withoutPort(host);
    if (!rule.starts_with("*.")) return host == rule;
    const std::string_view suffix = rule.substr(1);
    return host.size() > suffix.size() && host.ends_with(suffix);
}

} // namespace

std::vector<std::string> allowedDomains(std::string_view jsonList)
{
    std::vector<std::string> rules;
    const auto list = parseJson(asBytes(jsonList));
    if (!list || !list->is_array()) return rules;
    for (const nlohmann::json& entry : *list) {
        std::string rule = entry.is_string() ? normalisedRule(entry.get<std::string>()) : std::string{};
        if (!rule.empty() && rules.size() < kMostRules) rules.push_back(std::move(rule));
    }
    return rules;
}

bool isDomainAllowed(std::string_view host, const std::vector<std::string>& rules)
{
    return std::any_of(rules.begin(), rules.end(), [&](const std::string& rule) { return matches(host, rule); });
}

} // namespace revisit
