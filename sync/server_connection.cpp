#include "sync/server_connection.h"

#include "base/encoding.h"
#include "client/json_answer.h"
#include "client/retry.h"

#include <nlohmann/json.hpp>

namespace revisit {

FailureClass classify(const Result<HttpResponse>& outcome, bool isSoft)
{
    if (!outcome && outcome.error().code == Errc::Cancelled) return FailureClass::Fatal;
    if (outcome && outcome->status == 401) return FailureClass::Fatal;
    if (outcome && outcome->status >= 200 && outcome->status < 300) return FailureClass::None;
    return isSoft ? FailureClass::Soft : FailureClass::Item;
}

Error errorOf(const HttpResponse& response, const std::string& subject)
{
    const auto json = parseAnswer(asText(response.body));
    const std::string words = json ? answerText(*json, "message") : std::string{};
    const std::string message
        = "the server answered " + std::to_string(response.status) + (words.empty() ? "" : ": " + words);
    if (response.status == 401 || response.status == 403) return {Errc::InvalidInput, message, subject};
    if (response.status == 404) return {Errc::NotFound, message, subject};
    return {Errc::Network, message, subject};
}

Result<HttpResponse> ServerConnection::get(const std::string& path, const StopToken& stop) const
{
    const auto request = ownRequest(path);
    if (!request) return fail(Errc::InvalidInput, "this is no address of the server", m_server.baseUrl);
    REVISIT_TRY(response, performWithRetries(m_http, *request, m_attempts, stop));
    if (response.status != 200) return fail(errorOf(response, m_server.baseUrl + path.substr(0, path.find('?'))));
    return std::move(response);
}

std::optional<HttpRequest> ServerConnection::ownRequest(const std::string& url) const
{
    HttpRequest request;
    const bool isPath = url.starts_with('/') && !url.starts_with("//");
    const bool isOwn = url.starts_with(m_server.baseUrl + "/");
    if (!isPath && !isOwn) return std::nullopt;
    request.url = isPath ? m_server.baseUrl + url : url;
    request.headers = {{"Authorization", "Bearer " + m_server.bearerToken}, {"Accept", "application/json, */*"}};
    request.followsRedirects = true;
    return request;
}

std::optional<HttpRequest> ServerConnection::signedRequest(const std::string& url)
{
    if (!url.starts_with("http://") && !url.starts_with("https://")) return std::nullopt;
    HttpRequest request;
    request.url = url;
    return request;
}

} // namespace revisit
