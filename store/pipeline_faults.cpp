#include "store/pipeline_faults.h"

#include "base/digest.h"

#include <optional>

namespace revisit {

namespace {

std::optional<std::string> orNull(const std::string& text) { return text.empty() ? std::nullopt : std::optional(text); }

Result<std::string> firstText(StatementUse& query)
{
    REVISIT_TRY(hasRow, query->step());
    return hasRow ? query->text(0) : std::string{};
}

} // namespace

Result<bool> PipelineFaults::insertOrMerge(const FaultRecord& fault, WallTime now)
{
    REVISIT_TRY(known, fault.isAnr ? findAnr(fault) : findCrash(fault));
    if (known.empty()) {
        REVISIT_CHECK(insert(fault, now));
    } else {
        REVISIT_CHECK(merge(known, fault, now));
    }
    if (!fault.body.empty()) REVISIT_CHECK(keepBody(fault, now));
    return known.empty();
}

Result<std::string> PipelineFaults::findCrash(const FaultRecord& fault)
{
    if (!fault.incidentId.empty()) {
        REVISIT_TRY(query, m_statements.use("SELECT id FROM crashes WHERE project_id=? AND incident_id=?"));
        return firstText(query.bindAll(fault.projectId, fault.incidentId));
    }
    REVISIT_TRY(query,
        m_statements.use("SELECT id FROM crashes WHERE project_id=?1 AND session_id IS ?2 AND exception_name=?3 AND "
                         "COALESCE(reason,'')=?4 AND ABS(timestamp-?5)<=1000"));
    return firstText(query.bindAll(fault.projectId, orNull(fault.sessionId), fault.name, fault.reason, fault.time.ms));
}

Result<std::string> PipelineFaults::findAnr(const FaultRecord& fault)
{
    if (!fault.incidentId.empty()) {
        REVISIT_TRY(query, m_statements.use("SELECT id FROM anrs WHERE project_id=? AND incident_id=?"));
        return firstText(query.bindAll(fault.projectId, fault.incidentId));
    }
    REVISIT_TRY(query,
        m_statements.use("SELECT id FROM anrs WHERE project_id=?1 AND session_id IS ?2 AND ABS(timestamp-?3)<=2000 AND "
                         "ABS(duration_ms-?4)<=500"));
    return firstText(query.bindAll(fault.projectId, orNull(fault.sessionId), fault.time.ms, fault.durationMs));
}

Result<> PipelineFaults::insert(const FaultRecord& fault, WallTime now)
{
    if (fault.isAnr) {
        REVISIT_CHECK(m_statements.run(
            "INSERT INTO anrs(id,session_id,project_id,incident_id,timestamp,duration_ms,thread_state,device_metadata,"
            "created_at,updated_at) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?9)",
            randomUuid(), orNull(fault.sessionId), fault.projectId, orNull(fault.incidentId), fault.time.ms,
            fault.durationMs, orNull(fault.stack.empty() ? fault.threadState : fault.stack),
            orNull(fault.deviceMetadata), now.ms));
        return {};
    }
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO crashes(id,session_id,project_id,incident_id,timestamp,exception_name,reason,stack_trace,"
        "device_metadata,created_at,updated_at) VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?10)",
        randomUuid(), orNull(fault.sessionId), fault.projectId, orNull(fault.incidentId), fault.time.ms, fault.name,
        orNull(fault.reason), orNull(fault.stack), orNull(fault.deviceMetadata), now.ms));
    return {};
}

Result<> PipelineFaults::merge(const std::string& id, const FaultRecord& fault, WallTime now)
{
    if (fault.isAnr) {
        const std::string& stack = fault.stack.empty() ? fault.threadState : fault.stack;
        REVISIT_CHECK(m_statements.run(
            "UPDATE anrs SET timestamp=MIN(timestamp,?2), duration_ms=MAX(duration_ms,?3), thread_state=CASE WHEN "
            "LENGTH(COALESCE(thread_state,''))<LENGTH(?4) THEN ?4 ELSE thread_state END, updated_at=?5 WHERE id=?1",
            id, fault.time.ms, fault.durationMs, stack, now.ms));
        return {};
    }
    REVISIT_CHECK(m_statements.run(
        "UPDATE crashes SET timestamp=MIN(timestamp,?2), stack_trace=CASE WHEN LENGTH(COALESCE(stack_trace,''))<"
        "LENGTH(?3) THEN ?3 ELSE stack_trace END, reason=COALESCE(reason,?4), updated_at=?5 WHERE id=?1",
        id, fault.time.ms, fault.stack, orNull(fault.reason), now.ms));
    return {};
}

Result<> PipelineFaults::keepBody(const FaultRecord& fault, WallTime now)
{
    if (fault.incidentId.empty()) {
        REVISIT_TRY(query, m_statements.use("SELECT 1 FROM faults WHERE session_id IS ? AND body=?"));
        REVISIT_TRY(isKnown, query.bindAll(orNull(fault.sessionId), fault.body)->step());
        if (isKnown) return {};
    }
    REVISIT_CHECK(m_statements.run(
        "INSERT INTO faults(id,project_id,session_id,incident_id,category,timestamp,body,created_at) "
        "VALUES(?1,?2,?3,?4,?5,?6,?7,?8) ON CONFLICT(project_id,incident_id) WHERE incident_id IS NOT NULL DO UPDATE "
        "SET body=excluded.body, timestamp=MIN(timestamp,excluded.timestamp) "
        "WHERE LENGTH(excluded.body)>LENGTH(body)",
        randomUuid(), fault.projectId, orNull(fault.sessionId), orNull(fault.incidentId),
        std::string_view(fault.isAnr ? "anr" : "crash"), fault.time.ms, fault.body, now.ms));
    return {};
}

Result<PipelineFaults::Counts> PipelineFaults::counts(const std::string& sessionId)
{
    REVISIT_TRY(query,
        m_statements.use("SELECT (SELECT COUNT(*) FROM crashes WHERE session_id=?1),"
                         "(SELECT COUNT(*) FROM anrs WHERE session_id=?1)"));
    REVISIT_CHECK(query.bindAll(sessionId)->step());
    return Counts{query->integer(0), query->integer(1)};
}

} // namespace revisit
