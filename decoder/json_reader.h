#pragma once

#include "base/result.h"
#include "base/units.h"
#include "decoder/limits.h"
#include "decoder/problem.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Reading JSON from outside, without exceptions and within limits, and reading fields that come in several types.
/// All functions may be called from any thread; none keeps state.
namespace revisit {

/// How much one JSON document may ask for. Checked while it is read, before a value is kept, so that of a document
/// nested 100,000 deep no more than `depth` levels are kept.
struct JsonLimits {
    std::uint32_t depth = 512; ///< arrays and objects around a value
    std::uint32_t values = 4'000'000; ///< values of the document, containers included
    Bytes string = 16_MiB; ///< one text or key, decoded
    std::uint32_t problems = 100; ///< broken stretches that are told one by one

    JsonLimits() = default;
    /// The JSON part of a decoder's limits. Implicit, so that callers pass what they have.
    JsonLimits(const DecoderLimits& limits) // NOLINT(google-explicit-constructor)
        : depth(limits.jsonDepth)
        , values(limits.jsonNodes)
        , string(limits.jsonString)
        , problems(limits.problemsPerArtifact)
    {
    }
    /// For trees of views or page nodes, whose levels the limit counts: each takes an object and a list. `around`:
    /// levels outside the tree and inside its nodes.
    [[nodiscard]] static JsonLimits ofTrees(const DecoderLimits& limits, std::uint32_t around)
    {
        JsonLimits tree{limits};
        tree.depth = 2 * limits.jsonDepth + around;
        return tree;
    }
    /// For served bodies, which may hold page trees below a dozen levels of their own.
    [[nodiscard]] static JsonLimits ofServedTrees(const DecoderLimits& limits) { return ofTrees(limits, 12); }
};

/// Parses one complete JSON document (UTF-8, with or without byte order mark; the last of equal keys wins). A number
/// beyond a double's range becomes an empty text, which jsonNumber() reads as "no number".
/// Errors: Truncated (the bytes end inside the document), Corrupt (no JSON; the message names the byte offset),
/// TooLarge (a limit; the message names which).
[[nodiscard]] Result<nlohmann::json> parseJson(std::span<const std::byte> bytes, const JsonLimits& limits = {});

/// What becomes of an item in which a document is broken, or breaks off.
enum class JsonSalvage {
    WholeElements, ///< an element of the outermost list is whole or not there: an event, fault or web record
    OpenEnd, ///< the same, but the element in which the document breaks off is kept as far as it goes
    OpenElements, ///< the innermost element or member is left out: half a view tree is better than none
};

/// Parses a document and keeps what is whole of a damaged one: of `{"events":[a,b?,c,{"ty` it keeps a and c. What real
/// writers get wrong is repaired: invalid UTF-8 and lone surrogate escapes become U+FFFD, the bare words NaN and
/// Infinity and numbers beyond a double's range become an empty text. In linear time whatever the bytes are.
///
/// Adds what it met to `problems`, offsets in inflated bytes: "empty-document" and "not-json" (errors, nothing kept),
/// "invalid-json" (errors, one for each stretch that is left out), "truncated-json", "json-values-limit" (errors, the
/// leading part is kept), "json-depth-limit", "json-string-limit" (errors, null stands for what is too deep or too
/// long, in a list a mark that isLeftOut() knows unless WholeElements; all else is kept), "repaired-json" and
/// "trailing-bytes" (warnings). Returns null where nothing could be read.
[[nodiscard]] nlohmann::json parseJsonSalvaging(std::span<const std::byte> bytes, const JsonLimits& limits,
    Problems& problems, JsonSalvage mode = JsonSalvage::WholeElements);

/// Whether it stands for an element of a list that was too deep or too long. jsonCompact() writes it as null.
[[nodiscard]] bool isLeftOut(const nlohmann::json& value) noexcept;

/// The member of an object, or nullptr where it is missing or null or `object` is no object.
[[nodiscard]] const nlohmann::json* jsonMember(const nlohmann::json& object, std::string_view key);
/// The first of several members that is there and not null; nullptr where none is.
[[nodiscard]] const nlohmann::json* jsonMember(
    const nlohmann::json& object, std::initializer_list<std::string_view> keys);

/// A finite number, or a text that holds one and nothing else ("431", " 2.5 ", "1e3"). No booleans.
[[nodiscard]] std::optional<double> jsonNumber(const nlohmann::json& value);
/// The number without its fraction (integral doubles such as 3.0 are common), where it fits into 64 bits.
[[nodiscard]] std::optional<std::int64_t> jsonInteger(const nlohmann::json& value);
/// A boolean; the numbers 0 and 1 and the texts "true" and "false" count.
[[nodiscard]] std::optional<bool> jsonBool(const nlohmann::json& value);
/// A text; numbers and booleans as they would be written; empty for null, arrays and objects.
[[nodiscard]] std::string jsonText(const nlohmann::json& value);

/// The same for a member, which may be missing.
[[nodiscard]] std::optional<double> jsonNumber(const nlohmann::json& object, std::string_view key);
[[nodiscard]] std::optional<std::int64_t> jsonInteger(const nlohmann::json& object, std::string_view key);
[[nodiscard]] std::string jsonText(const nlohmann::json& object, std::string_view key);

/// The value as compact JSON; never fails: invalid UTF-8 is written as U+FFFD.
[[nodiscard]] std::string jsonCompact(const nlohmann::json& value);
/// The same of an object without one of its members.
[[nodiscard]] std::string jsonCompactWithout(const nlohmann::json& object, std::string_view key);

} // namespace revisit
