#pragma once

#include "decoder/json_reader.h"
#include "decoder/problem.h"
#include "decoder/problem_list.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Where in the bytes of a JSON document its values stand. Parsing keeps no positions: they are looked up afterwards,
/// and only for what a problem is about. For readers inside decoder.
namespace revisit {

/// The offset of each of the values, in the order asked for. `values` are parts of `document`, which was parsed from
/// the text; one pass over each, however many are asked for. 0 where a value cannot be found.
[[nodiscard]] std::vector<std::uint64_t> jsonOffsets(
    std::span<const std::byte> text, const nlohmann::json& document, const std::vector<const nlohmann::json*>& values);

/// How often something odd was met in a document, and where first.
struct JsonOddity {
    std::size_t count = 0;
    const nlohmann::json* first = nullptr;

    void add(const nlohmann::json& where) noexcept
    {
        if (count++ == 0) first = &where;
    }
};

/// Collects problems of one JSON document, each about a value of it. Threads: one list, one thread.
class JsonProblemList {
public:
    /// `limit` is DecoderLimits::problemsPerArtifact.
    explicit JsonProblemList(std::uint32_t limit)
        : m_limit(limit)
        , m_list(limit, OffsetSpace::Inflated)
    {
    }

    /// `about` must live until take(). `code` stands in docs/formats/problems.md.
    void add(Severity severity, std::string_view code, const nlohmann::json& about, std::string message);
    /// The same where it was met at all; the message begins with the count.
    void add(Severity severity, std::string_view code, const JsonOddity& oddity, std::string_view message);

    /// Appends what was collected, with its places in the text. The list is then empty. `problems` are those that
    /// parseJsonSalvaging() added when it read `document` from `text` in this mode.
    void takeInto(Problems& problems, std::span<const std::byte> text, const nlohmann::json& document,
        JsonSalvage mode = JsonSalvage::WholeElements);

private:
    std::uint32_t m_limit;
    ProblemList m_list;
    std::vector<const nlohmann::json*> m_about; ///< of the problems that the list keeps
};

} // namespace revisit
