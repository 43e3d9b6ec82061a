#include "analysis/curl_command.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::string_view kNextLine = " \\\n  ";

bool isToken(std::string_view name)
{
    constexpr std::string_view kMarks = "!#$%&'*+-.^_`|~";
    const auto fits = [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || kMarks.find(c) != std::string_view::npos;
    };
    return !name.empty() && std::ranges::all_of(name, fits);
}

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

/// What no header may hold, and no terminal should be fed with.
bool hasControls(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return isControl(c) && c != '\t'; });
}

/// Control characters, which no address holds, are written as their percent codes: pasted, they would be keys that the
/// terminal obeys.
std::string pasteableUrl(std::string_view url)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string safe;
    for (const char c : url) {
        if (!isControl(c)) {
            safe += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        safe += {'%', kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return safe;
}

bool isHttp(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

bool namesType(const std::vector<NamedText>& headers)
{
    return std::ranges::any_of(headers, [](const NamedText& header) {
        return header.first.size() == 12
            && (header.first.starts_with("Content-") || header.first.starts_with("content-"));
    });
}

std::string headerOptions(const RequestRecord& record, const RequestContent& content)
{
    std::string options;
    for (const auto& [name, value] : content.requestHeaders) {
        if (!isToken(name) || hasControls(value)) continue;
        options += kNextLine;
        options += "--header " + shellQuoted(value.empty() ? name + ';' : name + ": " + value);
    }
    const bool addsType = !record.requestType.empty() && !hasControls(record.requestType)
        && content.requestBody.has_value() && !namesType(content.requestHeaders);
    if (addsType) options += std::string(kNextLine) + "--header " + shellQuoted("Content-Type: " + record.requestType);
    return options;
}

} // namespace

std::string shellQuoted(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text) {
        if (c == '\'')
            quoted += R"('\'')";
        else if (c != '\0') // no shell can pass one on
            quoted += c;
    }
    return quoted + '\'';
}

CurlCommand curlCommand(const NetworkFields& request, const RequestRecord& record, const RequestContent& content)
{
    CurlCommand command;
    command.lacksHeaders = content.requestHeaders.empty();
    command.missingBodyBytes = content.requestBody ? 0 : std::max<std::int64_t>(request.requestBytes, 0);
    command.isUrlCut = record.isUrlCut;
    command.lacksHost = !isHttp(request.url);
    command.lacksMethod = request.method.empty() || hasControls(request.method);
    const bool isHead = request.method == "HEAD"; // curl sends no body with it
    const bool hasBody = content.requestBody.has_value() && !isHead;
    command.leavesOutBody = isHead && content.requestBody.has_value();
    command.text = "curl --globoff --url " + shellQuoted(pasteableUrl(request.url));
    if (isHead)
        command.text += std::string(kNextLine) + "--head";
    else if (!command.lacksMethod && request.method != (hasBody ? "POST" : "GET"))
        command.text += std::string(kNextLine) + "--request " + shellQuoted(request.method);
    command.text += headerOptions(record, content);
    if (hasBody) command.text += std::string(kNextLine) + "--data-raw " + shellQuoted(*content.requestBody);
    return command;
}

} // namespace revisit
