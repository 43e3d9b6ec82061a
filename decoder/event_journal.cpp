#include "decoder/event_journal.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "decoder/problem_list.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string>

namespace revisit {

namespace {

/// Turns the lines into one JSON list, in place: what is broken or blank becomes blanks, line ends become commas.
class JournalList {
public:
    JournalList(std::string_view lines, const DecoderLimits& limits)
        : m_limits(limits)
        , m_problems(limits.problemsPerArtifact, OffsetSpace::Inflated)
    {
        m_list.reserve(lines.size() + 2);
        m_list += '[';
        m_list += lines;
        m_list += ']';
    }

    EventBatch read(const EventContext& context)
    {
        const std::size_t end = m_list.size() - 1;
        for (std::size_t at = 1; at < end;) {
            const std::size_t stop = std::min(m_list.find('\n', at), end);
            takeLine(at, stop, stop == end);
            at = stop + 1;
        }
        EventBatch batch = readEventBatch(asBytes(m_list), context, m_limits);
        for (Problem& problem : batch.problems) problem.offset -= std::min<std::uint64_t>(problem.offset, 1);
        Problems problems = m_problems.take();
        std::ranges::move(batch.problems, std::back_inserter(problems));
        batch.problems = std::move(problems);
        return batch;
    }

private:
    void takeLine(std::size_t at, std::size_t stop, bool isLast)
    {
        const std::string_view line = std::string_view{m_list}.substr(at, stop - at);
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;
        Problems problems;
        const nlohmann::json event = parseJsonSalvaging(asBytes(line), m_limits, problems);
        const bool isWhole = event.is_object() && !hasErrors(problems)
            && std::ranges::find(problems, "trailing-bytes", &Problem::code) == problems.end();
        if (isWhole) {
            if (m_hasLines) m_list[at - 1] = ','; // the end of the line before
            m_hasLines = true;
            return;
        }
        if (isLast)
            m_problems.add(Severity::Error, "truncated-json", at - 1, "the journal ends inside this event");
        else
            m_problems.add(Severity::Error, "invalid-json", at - 1, "this line is no event; it is left out");
        std::fill_n(m_list.begin() + static_cast<std::ptrdiff_t>(at), stop - at, ' ');
    }

    const DecoderLimits& m_limits;
    ProblemList m_problems;
    std::string m_list;
    bool m_hasLines = false;
};

} // namespace

bool isEventJournal(std::string_view path) noexcept
{
    const auto slash = path.rfind('/');
    return (slash == std::string_view::npos ? path : path.substr(slash + 1)) == "events.jsonl";
}

EventBatch readEventJournal(std::span<const std::byte> lines, const EventContext& context, const DecoderLimits& limits)
{
    return JournalList{asText(lines), limits}.read(context);
}

} // namespace revisit
