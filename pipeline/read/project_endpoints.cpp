#include "base/clock.h"
#include "pipeline/read/endpoints.h"
#include "pipeline/read/json_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr Milliseconds kWeek{7LL * 24 * 3'600 * 1'000};
constexpr const char* kNoStore = "private, no-store, no-cache, must-revalidate";

Json platformsOf(const ProjectRow& project)
{
    std::vector<std::string> found;
    std::string all = project.sessionPlatforms + ',' + project.platform.value_or("");
    if (project.bundleId) all += ",ios";
    if (project.packageName) all += ",android";
    if (project.webDomain) all += ",web";
    for (const char* known : {"react-native", "flutter", "ios", "android", "web"})
        if ((',' + all + ',').find(',' + std::string{known} + ',') != std::string::npos) found.emplace_back(known);
    return found;
}

Json projectDocument(const ProjectRow& project)
{
    return {{"id", project.id}, {"teamId", project.teamId}, {"name", project.name},
        {"platform", orNull(project.platform)}, {"platforms", platformsOf(project)},
        {"bundleId", orNull(project.bundleId)}, {"packageName", orNull(project.packageName)},
        {"webDomain", orNull(project.webDomain)},
        {"webAllowedDomains", storedJson(project.webAllowedDomains, Json::array())}, {"publicKey", project.publicKey},
        {"rejourneyEnabled", project.isRejourneyEnabled}, {"recordingEnabled", project.isRecordingEnabled},
        {"sampleRate", project.sampleRate}, {"recordingFps", project.recordingFps},
        {"maxRecordingMinutes", project.maxRecordingMinutes},
        {"webMaxObservabilityMinutes", project.webMaxObservabilityMinutes},
        {"textInputMasking", project.textInputMasking}, {"imageVideoMasking", project.imageVideoMasking},
        {"smartCaptureEnabled", false}, {"smartCaptureMode", "record_all"}, {"smartCapturePreset", "none"},
        {"smartCaptureRules", Json::array()}, {"smartCaptureDecisionWindowHours", 168}, {"deletedAt", nullptr},
        {"createdAt", toIsoString({project.createdAt})}, {"updatedAt", toIsoString({project.updatedAt})}};
}

/// 100, less what goes wrong per session. An estimate of our own: the reference keeps its formula to itself.
std::int64_t healthScore(const ProjectRow& project)
{
    if (project.sessionsTotal == 0) return 100;
    const double sessions = static_cast<double>(project.sessionsTotal);
    const double faults = static_cast<double>(project.crashesTotal + project.anrsTotal) / sessions;
    const double errors = static_cast<double>(project.errorsTotal) / sessions;
    const double loss = std::min(60.0, faults * 100) + std::min(40.0, errors * 33);
    return static_cast<std::int64_t>(100 - loss);
}

std::string_view healthLevel(std::int64_t score)
{
    if (score >= 85) return "excellent";
    if (score >= 70) return "good";
    return score >= 50 ? "fair" : "critical";
}

Json withTotals(const ProjectRow& project)
{
    Json document = projectDocument(project);
    const std::int64_t score = healthScore(project);
    document.update({{"sessionsTotal", project.sessionsTotal}, {"sessionsLast7Days", project.sessionsRecent},
        {"errorsTotal", project.errorsTotal}, {"errorsLast7Days", project.errorsRecent},
        {"crashesTotal", project.crashesTotal}, {"anrsTotal", project.anrsTotal},
        {"rageTapTotal", project.rageTapsTotal}, {"avgUxScoreAllTime", numberOf(project.averageUxScore)},
        {"apiErrorsTotal", 0}, {"apiTotalCount", 0}, {"healthScore", score}, {"healthLevel", healthLevel(score)}});
    return document;
}

Json teamDocument(const TeamRow& team)
{
    Json document{{"id", team.id}, {"ownerUserId", orNull(team.ownerUserId)}, {"name", team.name},
        {"retentionTier", team.retentionTier}, {"bonusSessions", 0}, {"createdAt", toIsoString({team.createdAt})},
        {"updatedAt", toIsoString({team.updatedAt})}, {"role", "owner"}};
    for (const char* unused : {"stripeCustomerId", "stripePaymentMethodId", "stripeSubscriptionId", "stripePriceId",
             "billingEmail", "billingCycleAnchor", "paymentFailedAt", "stripeCurrentPeriodStart",
             "stripeCurrentPeriodEnd", "bonusSessionsBillingPeriod", "workspaceConfirmedAt"})
        document[unused] = nullptr;
    return document;
}

Result<std::vector<ProjectRow>> allProjects(ReadService& service)
{
    const WallTime recent = service.now() - kWeek;
    return service.database.read([&](Database& connection) { return SessionReader{connection}.projects(recent); });
}

bool isUuid(std::string_view text)
{
    constexpr std::string_view kShape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    return std::equal(text.begin(), text.end(), kShape.begin(), kShape.end(), [](char c, char shape) {
        if (shape == '-') return c == '-';
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

} // namespace

Result<HttpAnswer> listTeams(ReadService& service, const HttpExchange&, const StopToken&)
{
    REVISIT_TRY(teams, service.database.read([](Database& connection) { return SessionReader{connection}.teams(); }));
    Json list = Json::array();
    for (const TeamRow& team : teams) list.push_back(teamDocument(team));
    HttpAnswer answer = documentAnswer({{"teams", std::move(list)}});
    answer.headers.emplace_back("Cache-Control", kNoStore);
    return answer;
}

Result<HttpAnswer> listProjects(ReadService& service, const HttpExchange&, const StopToken&)
{
    REVISIT_TRY(projects, allProjects(service));
    Json list = Json::array();
    for (const ProjectRow& project : projects) list.push_back(withTotals(project));
    return documentAnswer({{"projects", std::move(list)}});
}

Result<HttpAnswer> oneProject(ReadService& service, const HttpExchange& exchange, const StopToken&)
{
    const std::string id = exchange.parameter("id");
    if (!isUuid(id)) return fail(Errc::InvalidInput, "Invalid project id");
    REVISIT_TRY(projects, allProjects(service));
    for (const ProjectRow& project : projects)
        if (project.id == id) return documentAnswer(projectDocument(project));
    return fail(Errc::NotFound, "Project not found");
}

} // namespace revisit
