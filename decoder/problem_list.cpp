#include "decoder/problem_list.h"

#include <algorithm>
#include <utility>

namespace revisit {

void ProblemList::add(Severity severity, std::string_view code, std::uint64_t offset, std::string message)
{
    if (m_problems.size() < m_limit) {
        m_problems.push_back({std::string{code}, severity, offset, m_space, std::move(message)});
        return;
    }
    ++m_dropped;
    m_worstDropped = std::max(m_worstDropped, severity);
}

Problems ProblemList::take()
{
    Problems problems = std::exchange(m_problems, {});
    if (m_dropped > 0)
        problems.push_back(
            {"more-problems", m_worstDropped, 0, m_space, std::to_string(m_dropped) + " further problems"});
    m_dropped = 0;
    m_worstDropped = Severity::Info;
    return problems;
}

} // namespace revisit
