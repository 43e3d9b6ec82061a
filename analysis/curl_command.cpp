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

bool hasLineBreak(std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; }

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
        if (!isToken(name) || hasLineBreak(value)) continue;
        options += kNextLine;
        options += "--header " + shellQuoted(value.empty() ? name + ';' : name + ": " + value);
    }
    const bool addsType = !record.requestType.empty() && !hasLineBreak(record.requestType)
        && content.requestBody.has_value() && !namesType(content.requestHeaders);
    if (addsType) options += std::string(kNextLine) + "--header " + shellQuoted("Content-Type: " + record.requestType);
    return options;
}

std::string remark(const CurlCommand& command)
{
    std::string lacks;
    const auto add = [&lacks](const std::string& part) { lacks += (lacks.empty() ? "" : ", ") + part; };
    if (command.lacksHeaders) add("request headers");
    if (command.missingBodyBytes > 0) add("the request body of " + std::to_string(command.missingBodyBytes) + " bytes");
    if (command.isUrlCut) add("the end of the address, which the SDK may have cut");
    if (command.lacksHost) add("a full HTTP address");
    return lacks.empty() ? std::string() : ": " + shellQuoted("not recorded: " + lacks) + '\n';
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
    command.text = remark(command) + "curl --globoff --url " + shellQuoted(request.url);
    const bool hasBody = content.requestBody.has_value();
    if (request.method == "HEAD")
        command.text += std::string(kNextLine) + "--head";
    else if (request.method != (hasBody ? "POST" : "GET"))
        command.text += std::string(kNextLine) + "--request " + shellQuoted(request.method);
    command.text += headerOptions(record, content);
    if (hasBody) command.text += std::string(kNextLine) + "--data-raw " + shellQuoted(*content.requestBody);
    return command;
}

} // namespace revisit
