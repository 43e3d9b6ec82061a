#include "decoder/fault_writer.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

namespace revisit {

namespace {
constexpr std::size_t kMaxIncidentId = 128;
}

Result<std::string> faultReportJson(const FaultReport& report)
{
    if (report.incidentId.empty()) return fail(Errc::InvalidInput, "a fault report needs an incident id");
    if (report.incidentId.size() > kMaxIncidentId)
        return fail(Errc::InvalidInput, "the incident id is longer than 128 bytes");
    nlohmann::json context = nlohmann::json::object();
    for (const auto& [key, value] : report.context) context[key] = value;
    return jsonCompact({{"incidentId", report.incidentId}, {"sessionId", report.sessionId},
        {"timestampMs", report.time.ms}, {"category", report.category}, {"identifier", report.identifier},
        {"detail", report.detail}, {"frames", report.frames}, {"context", std::move(context)}});
}

} // namespace revisit
