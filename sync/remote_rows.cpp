#include "sync/remote_rows.h"

#include "base/encoding.h"
#include "client/json_answer.h"
#include "client/json_tokens.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

using nlohmann::json;

namespace {

constexpr std::uint32_t kLargestPage = 300; // spec read-api 4.1

std::uint32_t countOf(const json& row, const char* key)
{
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(answerInteger(row, key).value_or(0), 0, 1'000'000'000));
}

RemoteSession readRow(const json& row, std::string_view text)
{
    RemoteSession session;
    session.id = answerText(row, "id");
    session.projectId = answerText(row, "projectId");
    session.platform = answerText(row, "platform");
    session.deviceModel = answerText(row, "deviceModel");
    session.osVersion = answerText(row, "osVersion");
    session.appVersion = answerText(row, "appVersion");
    session.userId = answerText(row, "userId");
    if (session.userId.empty()) session.userId = answerText(row, "anonymousDisplayName");
    session.status = answerText(row, "effectiveStatus");
    session.startedAt = answerTime(row, "startedAt").value_or(WallTime{});
    session.durationSeconds = answerInteger(row, "durationSeconds").value_or(0);
    session.errorCount = countOf(row, "errorCount");
    session.crashCount = countOf(row, "crashCount");
    session.rageTapCount = countOf(row, "rageTapCount");
    session.canOpenReplay = isAnswerTrue(row, "canOpenReplay");
    session.json = text;
    return session;
}

} // namespace

Result<SessionPage> readSessionPage(std::string_view body)
{
    const auto document = parseAnswer(body);
    const json* rows = document ? answerMember(*document, "sessions") : nullptr;
    if (rows == nullptr || !rows->is_array()) return fail(Errc::Corrupt, "the server's session list makes no sense");
    const auto texts = jsonElementTexts(jsonMemberText(body, "sessions"));
    SessionPage page;
    page.nextCursor = answerText(*document, "nextCursor");
    for (std::size_t i = 0; i < rows->size() && i < texts.size(); ++i)
        if (!answerText((*rows)[i], "id").empty()) page.sessions.push_back(readRow((*rows)[i], texts[i]));
    return page;
}

std::string sessionPagePath(const std::string& text, std::uint32_t limit, const std::string& cursor)
{
    std::string path = "/api/sessions?timeRange=all&sort=date&sortDir=desc&includeTotal=false&limit="
        + std::to_string(std::clamp<std::uint32_t>(limit, 1, kLargestPage));
    if (!text.empty()) path += "&q=" + percentEncode(text);
    if (!cursor.empty()) path += "&cursor=" + percentEncode(cursor);
    return path;
}

} // namespace revisit
