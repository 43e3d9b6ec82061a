#include "base/clock.h"
#include "base/digest.h"
#include "decoder/json_reader.h"
#include "pipeline/read/endpoints.h"
#include "pipeline/read/json_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr const char* kNoStore = "private, no-store, no-cache, must-revalidate";
constexpr std::size_t kMaxEmail = 254;
constexpr std::size_t kCodeLength = 10;
constexpr const char* kUnknownUser = "00000000-0000-4000-8000-000000000000";
constexpr const char* kLocalEmail = "local@localhost";

HttpAnswer validationError(std::string_view path, std::string_view message)
{
    const Json document{{"error", "Validation Error"}, {"message", "Invalid request data"},
        {"details", Json::array({{{"path", path}, {"message", message}}})}};
    return jsonAnswer(400, jsonCompact(document));
}

/// One @ with something before it and something after it, nothing that cannot be in an address.
bool isEmail(std::string_view text)
{
    const std::size_t at = text.find('@');
    const bool hasParts = at != std::string_view::npos && at > 0 && at + 1 < text.size()
        && text.find('@', at + 1) == std::string_view::npos;
    return hasParts && text.size() <= kMaxEmail && std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == 0x7f;
    });
}

bool isCode(std::string_view text)
{
    return text.size() == kCodeLength && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

Result<Json> bodyOf(const HttpExchange& exchange)
{
    JsonLimits limits;
    limits.depth = 8;
    limits.values = 100;
    auto body = parseJson(exchange.body(), limits);
    if (!body || !body->is_object()) return fail(Errc::InvalidInput, "The body is no JSON object");
    return std::move(*body);
}

bool isLoopback(std::string_view address) { return address.starts_with("127.") || address == "::1"; }

Result<UserRow> localUser(ReadService& service)
{
    REVISIT_TRY(user, service.database.read([](Database& connection) { return SessionReader{connection}.user(); }));
    return user.value_or(UserRow{kUnknownUser, kLocalEmail, std::nullopt, 0});
}

Json teamOfUser(const TeamRow& team)
{
    return {{"id", team.id}, {"name", team.name}, {"workspaceConfirmedAt", nullptr}, {"stripePriceId", nullptr},
        {"stripeSubscriptionId", nullptr}, {"role", "owner"}};
}

} // namespace

Result<HttpAnswer> authProviders(ReadService&, const HttpExchange&, const StopToken&)
{
    return documentAnswer({{"providers",
        Json::array({{{"id", "otp"}, {"name", "Email OTP"}, {"enabled", true}},
            {{"id", "github"}, {"name", "GitHub"}, {"enabled", false}}})}});
}

Result<HttpAnswer> sendCode(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(body, bodyOf(exchange));
    const std::string email = lowerCase(jsonText(body, "email"));
    if (!isEmail(email)) return validationError("email", "Invalid email address");
    const std::string code = service.codes.make(email);
    Json document{{"success", true}, {"message", "If an account exists, a verification code has been sent."}};
    if (service.context.tellsCodesToEveryone || isLoopback(exchange.remoteAddress())) document["devCode"] = code;
    return documentAnswer(document);
}

Result<HttpAnswer> verifyCode(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    REVISIT_TRY(body, bodyOf(exchange));
    const std::string email = lowerCase(jsonText(body, "email"));
    const std::string code = jsonText(body, "code");
    if (!isEmail(email)) return validationError("email", "Invalid email address");
    if (!isCode(code)) return validationError("code", "Code must be 10 characters");
    switch (service.codes.check(email, code)) {
    case SignInCodes::Check::Unknown:
        return errorAnswer(400, "BAD_REQUEST", "Invalid or expired code");
    case SignInCodes::Check::Wrong:
        return errorAnswer(400, "BAD_REQUEST", "Invalid code");
    case SignInCodes::Check::TooManyAttempts:
        return errorAnswer(429, "RATE_LIMIT", "Too many attempts. Please request a new code.");
    case SignInCodes::Check::Right:
        break;
    }
    REVISIT_TRY(user, localUser(service));
    HttpAnswer answer = documentAnswer(
        {{"success", true}, {"user", {{"id", user.id}, {"email", email}, {"displayName", orNull(user.displayName)}}},
            {"token", service.auth.token()}, {"accountActivated", false}});
    answer.headers.emplace_back(
        "Set-Cookie", "session=" + service.auth.token() + "; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax");
    return answer;
}

Result<HttpAnswer> whoAmI(ReadService& service, const HttpExchange&, const StopToken&)
{
    REVISIT_TRY(user, localUser(service));
    REVISIT_TRY(teams, service.database.read([](Database& connection) { return SessionReader{connection}.teams(); }));
    Json memberships = Json::array();
    for (const TeamRow& team : teams) memberships.push_back(teamOfUser(team));
    HttpAnswer answer = documentAnswer({{"user",
        {{"id", user.id}, {"email", user.email}, {"name", nullptr}, {"displayName", orNull(user.displayName)},
            {"avatarUrl", nullptr}, {"timezone", nullptr}, {"roles", Json::array({"user"})}, {"emailVerified", true},
            {"minutesUsedThisMonth", 0}, {"totalMinutesUsed", 0}, {"storageBytesUsed", 0},
            {"storageLimitBytes", 10'737'418'240}, {"isSelfHosted", true}, {"createdAt", toIsoString({user.createdAt})},
            {"teams", std::move(memberships)}}}});
    answer.headers.emplace_back("Cache-Control", kNoStore);
    answer.headers.emplace_back("Vary", "Cookie");
    return answer;
}

Result<HttpAnswer> logOut(ReadService&, const HttpExchange&, const StopToken&)
{
    HttpAnswer answer = documentAnswer({{"success", true}});
    answer.headers.emplace_back("Set-Cookie", "session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax");
    return answer;
}

} // namespace revisit
