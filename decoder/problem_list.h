#pragma once

#include "decoder/problem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace revisit {

/// Collects what is wrong with one artifact and stays small however damaged that is: at most `limit` problems are
/// kept; the others are counted in one last "more-problems" entry, whose severity is the worst of what it stands for.
/// For readers inside decoder. Threads: one list, one thread.
class ProblemList {
public:
    /// `limit` is DecoderLimits::problemsPerArtifact; `space` is what the offsets of add() count.
    ProblemList(std::uint32_t limit, OffsetSpace space)
        : m_limit(limit)
        , m_space(space)
    {
    }

    /// `code` stands in docs/formats/problems.md; `message` is an English sentence without a full stop.
    void add(Severity severity, std::string_view code, std::uint64_t offset, std::string message);

    /// What was collected, in order of adding. The list is then empty.
    [[nodiscard]] Problems take();

private:
    std::uint32_t m_limit;
    OffsetSpace m_space;
    Problems m_problems;
    std::uint64_t m_dropped = 0;
    Severity m_worstDropped = Severity::Info;
};

} // namespace revisit
