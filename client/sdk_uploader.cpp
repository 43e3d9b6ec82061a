#include "client/sdk_uploader.h"

#include "base/clock.h"
#include "base/digest.h"
#include "base/encoding.h"
#include "base/log.h"
#include "client/retry.h"
#include "client/sdk_messages.h"
#include "client/time_shift.h"
#include "client/upload_plan.h"
#include "decoder/json_reader.h"
#include "decoder/session_clock.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace revisit {

namespace {

constexpr std::uint32_t kAttempts = 3;
constexpr int kBreakerFailures = 5; // as the SDK: then nothing more is tried (spec ingest 3.3)
constexpr std::string_view kArea = "client";

bool isOk(const HttpResponse& response) { return response.status >= 200 && response.status < 300; }

/// What the server says about a refusal, for the message.
std::string reasonOf(const HttpResponse& response)
{
    const auto json = parseJson(response.body);
    const std::string message = json ? jsonText(*json, "message") : std::string{};
    return "the server answered " + std::to_string(response.status) + (message.empty() ? "" : ": " + message);
}

/// One session on its way to a server.
class Upload {
public:
    Upload(HttpClient& http, const RecordingSource& source, const SdkUploadOptions& options, const StopToken& stop)
        : m_http(http)
        , m_source(source)
        , m_options(options)
        , m_stop(stop)
    {
    }

    Result<SdkUploadReport> run()
    {
        REVISIT_TRY(plan, planUpload(m_source, m_stop));
        m_plan = std::move(plan);
        REVISIT_CHECK(identify());
        REVISIT_CHECK(fetchConfig());
        REVISIT_CHECK(authenticate());
        REVISIT_CHECK(uploadAll());
        REVISIT_CHECK(endSession());
        return m_report;
    }

private:
    enum class Outcome { Uploaded, Skipped, Failed, TokenExpired };

    Result<> identify();
    Result<> fetchConfig();
    Result<> authenticate();
    Result<> uploadAll();
    Result<> uploadPlanned(const PlannedArtifact& planned);
    Result<OutgoingArtifact> prepare(const PlannedArtifact& planned) const;
    Result<Outcome> uploadOnce(const OutgoingArtifact& artifact);
    Result<Outcome> put(const OutgoingArtifact& artifact, const PresignAnswer& answer);
    Result<> complete(const OutgoingArtifact& artifact, const std::string& id);
    Result<> postFaultsUntil(WallTime time);
    Result<> endSession();
    Result<> waitForMoment(WallTime recorded);
    Result<HttpResponse> ask(const HttpRequest& request);
    void moveTimes();
    [[nodiscard]] bool isGivenUp() const { return m_isBlocked || m_failuresInARow >= kBreakerFailures; }
    [[nodiscard]] static WallTime now() { return SystemClock::instance().now(); }

    HttpClient& m_http;
    const RecordingSource& m_source;
    const SdkUploadOptions& m_options;
    const StopToken m_stop;
    UploadPlan m_plan;
    SdkIdentity m_identity;
    SessionMove m_move;
    UploadTelemetry m_telemetry;
    SdkUploadReport m_report;
    std::size_t m_nextFault = 0;
    int m_failuresInARow = 0;
    bool m_isBlocked = false; // 402: nothing more for this session
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

Result<> Upload::identify()
{
    m_identity.apiUrl = m_options.apiUrl.substr(0, m_options.apiUrl.find_last_not_of('/') + 1);
    m_identity.publicKey = m_options.publicKey;
    m_identity.isWeb = m_plan.isWeb;
    m_identity.webOrigin = m_plan.webOrigin;
    m_identity.device = m_plan.device;
    m_identity.deviceId = deviceIdOf(m_plan.device, m_plan.isWeb);
    m_identity.sessionId = m_plan.sessionId;
    if (m_options.identity == SessionIdentity::Keep && !sessionStartFromId(m_plan.sessionId))
        return fail(Errc::InvalidInput, "the recording's session id is not known", m_source.name());
    if (m_options.identity == SessionIdentity::New) moveTimes();
    m_report.sessionId = m_identity.sessionId;
    return {};
}

/// Bundles count from the session's start, so everything moves by as much as the start does.
void Upload::moveTimes()
{
    const Milliseconds length = m_plan.end - m_plan.start;
    const WallTime start = m_options.pace == Pace::Real ? now() : now() - length; // nothing may lie in the future
    m_identity.sessionId = "session_" + std::to_string(start.ms) + "_" + randomHex(16);
    m_move = {start - m_plan.start, m_plan.sessionId, m_identity.sessionId};
}

Result<HttpResponse> Upload::ask(const HttpRequest& request)
{
    for (std::uint32_t attempt = 1;; ++attempt) {
        auto outcome = m_http.perform(request, m_stop);
        if (attempt >= kAttempts || !isWorthRetrying(outcome)) return outcome;
        ++m_telemetry.retryCount;
        m_telemetry.lastRetry = now();
        if (!waitFor(retryDelay(attempt, outcome), m_stop)) return fail(Errc::Cancelled, "the upload was stopped");
    }
}

Result<> Upload::fetchConfig()
{
    REVISIT_TRY(response, ask(configRequest(m_identity)));
    if (response.status >= 400 && response.status < 500 && response.status != 429)
        return fail(Errc::InvalidInput, reasonOf(response), m_identity.apiUrl);
    const auto config = parseJson(response.body);
    if (!isOk(response) || !config) return {}; // the SDK goes on with its defaults
    const auto flag = [&config](const char* name, bool fallback) {
        const auto* value = jsonMember(*config, name);
        return value == nullptr ? fallback : jsonBool(*value).value_or(fallback);
    };
    if (!flag("rejourneyEnabled", true) || flag("disabled", false) || flag("billingBlocked", false))
        return fail(Errc::InvalidInput, "the project does not record", m_identity.apiUrl);
    return {};
}

Result<> Upload::authenticate()
{
    auto response = ask(deviceAuthRequest(m_identity));
    if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
    if (response && (response->status == 401 || response->status == 403))
        return fail(Errc::InvalidInput, reasonOf(*response), m_identity.apiUrl);
    const auto json = response && isOk(*response) ? parseJson(response->body) : Result<nlohmann::json>{};
    m_identity.uploadToken = json ? jsonText(*json, "uploadToken") : std::string{};
    if (m_identity.uploadToken.empty()) m_identity.uploadToken = fabricatedToken(m_identity, now());
    return {};
}

Result<> Upload::uploadAll()
{
    m_begin = std::chrono::steady_clock::now();
    std::size_t done = 0;
    for (const PlannedArtifact& planned : m_plan.artifacts) {
        REVISIT_CHECK(postFaultsUntil(planned.end));
        REVISIT_CHECK(waitForMoment(planned.end));
        if (isGivenUp())
            ++m_report.failedCount;
        else
            REVISIT_CHECK(uploadPlanned(planned));
        if (m_options.progress) m_options.progress(++done, m_plan.artifacts.size());
    }
    return postFaultsUntil(m_plan.end);
}

Result<> Upload::waitForMoment(WallTime recorded)
{
    if (m_options.pace != Pace::Real) return {};
    const auto due = m_begin + std::chrono::milliseconds((recorded - m_plan.start).ms);
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(due - std::chrono::steady_clock::now());
    if (!waitFor({left.count()}, m_stop)) return fail(Errc::Cancelled, "the upload was stopped");
    return {};
}

Result<OutgoingArtifact> Upload::prepare(const PlannedArtifact& planned) const
{
    OutgoingArtifact artifact{planned, {}, {}};
    artifact.plan.start = planned.start + m_move.by;
    artifact.plan.end = planned.end + m_move.by;
    REVISIT_TRY(stored, m_source.read(planned.entry));
    const bool isMoved = !m_move.newId.empty() && planned.kind != ArtifactKind::Screenshots;
    if (isMoved) {
        REVISIT_TRY(moved, moveArtifact(stored, m_move));
        artifact.bytes = std::move(moved);
    } else {
        artifact.bytes = std::move(stored);
    }
    artifact.idempotencyKey = std::string(name(planned.kind)) + "_" + m_identity.sessionId + "_"
        + std::to_string(planned.number) + "_" + std::to_string(artifact.plan.start.ms) + "_" + randomHex(4);
    return artifact;
}

Result<> Upload::uploadPlanned(const PlannedArtifact& planned)
{
    REVISIT_TRY(artifact, prepare(planned));
    Outcome outcome = Outcome::TokenExpired;
    for (std::uint32_t attempt = 1; attempt <= kAttempts && outcome == Outcome::TokenExpired; ++attempt) {
        REVISIT_TRY(tried, uploadOnce(artifact));
        outcome = tried;
    }
    const bool isUploaded = outcome == Outcome::Uploaded;
    ++(isUploaded ? m_report.artifactCount : m_report.failedCount);
    if (isUploaded) m_failuresInARow = 0;
    if (outcome == Outcome::Failed || outcome == Outcome::TokenExpired) {
        ++m_failuresInARow;
        ++m_telemetry.failureCount;
        logWarning(kArea, "not uploaded: " + m_source.entries()[planned.entry].path);
    }
    return {};
}

Result<Upload::Outcome> Upload::uploadOnce(const OutgoingArtifact& artifact)
{
    auto response = ask(presignRequest(m_identity, artifact));
    if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
    if (!response) return Outcome::Failed;
    if (response->status == 401 || response->status == 403)
        return fail(Errc::InvalidInput, reasonOf(*response), m_identity.apiUrl);
    m_isBlocked = response->status == 402;
    const auto answer = response->status == 200 ? readPresignAnswer(*response) : std::nullopt;
    if (!answer) {
        logWarning(kArea, "presign: " + reasonOf(*response));
        return Outcome::Failed;
    }
    if (answer->isSkipped && answer->isDuplicate) return Outcome::Uploaded; // the server has it
    if (answer->isSkipped) {
        logWarning(kArea, "the server wants no " + std::string(name(artifact.plan.kind)) + ": " + answer->reason);
        return Outcome::Skipped;
    }
    return put(artifact, *answer);
}

Result<Upload::Outcome> Upload::put(const OutgoingArtifact& artifact, const PresignAnswer& answer)
{
    const auto begin = std::chrono::steady_clock::now();
    auto response = ask(putRequest(m_identity, answer.url, artifact.bytes));
    if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
    if (!response) return Outcome::Failed;
    if (response->status == 403) return Outcome::TokenExpired;
    if (!isOk(*response)) {
        logWarning(kArea, "PUT: " + reasonOf(*response));
        return Outcome::Failed;
    }
    m_report.bytes += artifact.bytes.size();
    m_telemetry.bytesUploaded += artifact.bytes.size();
    ++m_telemetry.successCount;
    m_telemetry.lastUpload = now();
    m_telemetry.totalUploadMs
        += std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    REVISIT_CHECK(complete(artifact, answer.id));
    return Outcome::Uploaded;
}

/// The bytes have arrived, so an unanswered "complete" is no failure of the artifact, as in the iOS SDK.
Result<> Upload::complete(const OutgoingArtifact& artifact, const std::string& id)
{
    auto response = ask(completeRequest(m_identity, artifact, id, m_telemetry, now()));
    if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
    if (!response || !isOk(*response))
        logWarning(kArea, "complete: " + (response ? reasonOf(*response) : response.error().text()));
    return {};
}

Result<> Upload::postFaultsUntil(WallTime time)
{
    for (; m_nextFault < m_plan.faults.size() && m_plan.faults[m_nextFault].time <= time; ++m_nextFault) {
        const PlannedFault& fault = m_plan.faults[m_nextFault];
        REVISIT_CHECK(waitForMoment(fault.time));
        const std::string json = m_move.newId.empty() ? fault.json : moveJson(fault.json, m_move);
        auto response = ask(faultRequest(m_identity, json));
        if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
        if (response && isOk(*response)) continue;
        ++m_report.failedCount;
        logWarning(kArea, "fault: " + (response ? reasonOf(*response) : response.error().text()));
    }
    return {};
}

Result<> Upload::endSession()
{
    UploadPlan moved = m_plan;
    moved.start = m_plan.start + m_move.by;
    moved.end = m_plan.end + m_move.by;
    if (moved.closeAnchor) moved.closeAnchor = *moved.closeAnchor + m_move.by;
    auto response = ask(endRequest(m_identity, moved, m_telemetry));
    if (!response && response.error().code != Errc::Network) return fail(std::move(response).error());
    if (!response || !isOk(*response)) // the server ends the session by itself when nothing more comes
        logWarning(kArea, "session end: " + (response ? reasonOf(*response) : response.error().text()));
    return {};
}

} // namespace

Result<SdkUploadReport> uploadRecording(
    HttpClient& http, const RecordingSource& source, const SdkUploadOptions& options, const StopToken& stop)
{
    return Upload(http, source, options, stop).run();
}

} // namespace revisit
