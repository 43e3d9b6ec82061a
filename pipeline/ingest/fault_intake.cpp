#include "pipeline/ingest/fault_intake.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "pipeline/ingest/identifiers.h"
#include "pipeline/ingest/session_intake.h"
#include "pipeline/work/session_totals.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestIncidentId = 128;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestStack = 512 * 1024;
constexpr std::int64_t kDefaultAnrMs = 5'000;
constexpr std::string_view kUnknownSession = "unknown";

struct FaultClaim {
    FaultRecord fault;
    SessionClaim session;
    bool hasTime = false;
};

std::string cut(std::string text, std::size_t limit)
{
    if (text.size() > limit) text = toValidUtf8(std::string_view(text).substr(0, limit));
    return text;
}

std::string trimmed(const std::string& text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool isAnrCategory(std::string category)
{
    std::transform(category.begin(), category.end(), category.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    constexpr std::array kNames{"anr", "app_not_responding", "application_not_responding"};
    return std::find(kNames.begin(), kNames.end(), category) != kNames.end();
}

/// Lines of a list of texts, or a text as it is.
std::string stackText(const Json* frames)
{
    if (frames == nullptr) return {};
    if (!frames->is_array()) return cut(jsonText(*frames), kLongestStack);
    std::string stack;
    for (const Json& frame : *frames) {
        if (!stack.empty()) stack += '\n';
        stack += jsonText(frame);
        if (stack.size() > kLongestStack) break;
    }
    return cut(std::move(stack), kLongestStack);
}

Outcome<FaultClaim> readFault(const RequestBody& body, const IngestCaller& caller, std::span<const std::byte> raw)
{
    const std::string category = body.text("category");
    const std::string sessionId = body.text("sessionId");
    if (category.empty() || sessionId.empty()) return refuse(400, "Missing required fields: category, sessionId");
    if (!isAcceptableSessionId(sessionId)) return refuse(400, "sessionId is not a session id");
    FaultClaim claim;
    claim.session.sessionId = sessionId;
    claim.session.project = caller.project;
    claim.session.facts.platform = "unknown";
    FaultRecord& fault = claim.fault;
    fault.isAnr = isAnrCategory(category);
    fault.projectId = caller.project->id;
    if (sessionId != kUnknownSession) fault.sessionId = sessionId;
    fault.incidentId = cut(trimmed(body.text("incidentId")), kLongestIncidentId);
    fault.name = cut(body.text("identifier"), kLongestName);
    if (fault.name.empty()) fault.name = "Unknown";
    fault.reason = body.text("detail");
    fault.stack = stackText(jsonMember(body.document(), "frames"));
    if (const Json* details = jsonMember(body.document(), "context"); details != nullptr && details->is_object()) {
        fault.durationMs = jsonInteger(*details, "durationMs").value_or(kDefaultAnrMs);
        fault.threadState = jsonText(*details, "threadState");
        fault.deviceMetadata = jsonCompact(*details);
    }
    const auto time = body.integer("timestampMs");
    claim.hasTime = time.has_value();
    fault.time = WallTime{time.value_or(0)};
    fault.body = toValidUtf8(asText(raw));
    return claim;
}

Result<Outcome<std::string>> takeFault(
    const IngestContext& context, PipelineTables& tables, const FaultClaim& claim, bool& madeSession)
{
    const WallTime now = context.clock.now();
    FaultRecord fault = claim.fault;
    std::optional<ClientClock> clock;
    if (!fault.sessionId.empty()) {
        REVISIT_TRY(entered, enterSession(tables, claim.session, now));
        if (!entered) return Outcome<std::string>(tl::unexpected(entered.error()));
        clock = entered->clock;
        madeSession = entered->isNew;
    }
    fault.time = claim.hasTime ? normalised(fault.time, clock, now) : now;
    REVISIT_TRY(isNew, tables.faults.insertOrMerge(fault, now));
    if (!fault.sessionId.empty()) REVISIT_CHECK(rollUpSession(tables, fault.sessionId));
    return Outcome<std::string>(isNew ? R"({"ok":true})" : R"({"ok":true,"deduplicated":true})");
}

void reportFault(const IngestContext& context, const FaultClaim& claim, bool madeSession)
{
    if (!context.onEvent) return;
    PipelineEvent event;
    event.sessionId = claim.fault.sessionId;
    event.kind = PipelineEvent::Kind::SessionCreated;
    if (madeSession) context.onEvent(event);
    event.kind = PipelineEvent::Kind::Fault;
    event.detail = claim.fault.name;
    context.onEvent(event);
}

} // namespace

HttpRoute faultRoute(const IngestContext& context)
{
    HttpRoute route;
    route.method = "POST";
    route.pattern = "/api/ingest/fault";
    route.bodyLimit = context.settings.jsonBodyLimit;
    route.handle = [&context](const ExchangePointer& exchange) {
        authenticate(context, exchange, [&context, exchange](const IngestCaller& caller) {
            const auto body = RequestBody::parse(exchange->body());
            if (!body) return exchange->answer(refusalAnswer(body.error()));
            const auto read = readFault(*body, caller, exchange->body());
            if (!read) return exchange->answer(refusalAnswer(read.error()));
            const auto claim = std::make_shared<const FaultClaim>(*read);
            const auto madeSession = std::make_shared<bool>(false);
            answerAfterCommit(
                context, exchange,
                [&context, claim, madeSession](
                    PipelineTables& tables) { return takeFault(context, tables, *claim, *madeSession); },
                [&context, claim, madeSession] { reportFault(context, *claim, *madeSession); });
        });
    };
    return route;
}

} // namespace revisit
