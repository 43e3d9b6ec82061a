#include "decoder/limit_settings.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <set>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kLargestDocument = 64 * 1024;
constexpr std::uint64_t kKibi = 1024;
constexpr std::uint64_t kMebi = 1024 * kKibi;
constexpr std::uint64_t kGibi = 1024 * kMebi;

/// Maxima keep one artifact within a few gigabytes of memory. Trees are walked without recursion, so that depth costs
/// no call stack; that of JSON is kept low all the same, for what copies a value.
constexpr std::array<LimitSetting, 14> kSettings{{
    {"stored-artifact", "bytes", kKibi, kLargestStoredArtifact.count, "One artifact as received", "artifact-size-limit",
        &DecoderLimits::storedArtifact},
    {"inflated-bundle", "bytes", kKibi, 2 * kGibi, "One frame bundle after gunzip", "inflated-limit",
        &DecoderLimits::inflatedBundle},
    {"inflated-json", "bytes", kKibi, kGibi, "One JSON artifact after gunzip", "inflated-limit",
        &DecoderLimits::inflatedJson},
    {"frame-jpeg", "bytes", kKibi, 256 * kMebi, "The JPEG of one frame", "frame-size-limit", &DecoderLimits::frameJpeg},
    {"frames-per-bundle", "frames", 1, 1'000'000, "Frames that are read from one bundle", "frame-limit",
        &DecoderLimits::framesPerBundle},
    {"frame-pixels", "pixels", 4096, 256 * kMebi, "Width times height of one frame", "frame-pixel-limit",
        &DecoderLimits::framePixels},
    {"frame-side", "pixels", 64, 65'500, "The larger side of one frame", "frame-pixel-limit",
        &DecoderLimits::frameSidePx},
    {"tar-entries", "entries", 1, 1'000'000, "Headers that are read from one legacy tar archive", "tar-entry-limit",
        &DecoderLimits::tarEntries},
    {"json-depth", "levels", 16, 1000, "Arrays and objects around a JSON value", "json-depth-limit",
        &DecoderLimits::jsonDepth},
    {"json-values", "values", 100, 100'000'000, "Values of one JSON document", "json-values-limit",
        &DecoderLimits::jsonNodes},
    {"json-string", "bytes", kKibi, 256 * kMebi, "One text in a JSON document", "json-string-limit",
        &DecoderLimits::jsonString},
    {"events", "events", 1, 2'000'000, "Events, faults or web events that are read from one artifact", "event-limit",
        &DecoderLimits::events},
    {"hierarchy-nodes", "nodes", 100, 5'000'000, "Nodes of one hierarchy snapshot", "hierarchy-node-limit",
        &DecoderLimits::hierarchyNodes},
    {"problems", "problems", 1, 10'000, "Problems that are listed for one artifact; the others are counted",
        "more-problems", &DecoderLimits::problemsPerArtifact},
}};

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 4> kSizeUnits{{
    {"GiB", kGibi},
    {"MiB", kMebi},
    {"KiB", kKibi},
    {"B", 1},
}};

std::string_view trimmed(std::string_view text) noexcept
{
    const auto first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

/// How much one of the unit is; nullopt for a unit that the setting does not have.
std::optional<std::uint64_t> factorOf(const LimitSetting& setting, std::string_view unit) noexcept
{
    if (unit.empty() || unit == setting.unit) return 1;
    if (!setting.isSize()) return std::nullopt;
    const auto known = std::ranges::find(kSizeUnits, unit, &std::pair<std::string_view, std::uint64_t>::first);
    return known == kSizeUnits.end() ? std::nullopt : std::optional{known->second};
}

std::string namesOfAll()
{
    std::string names;
    for (const LimitSetting& setting : kSettings) names += (names.empty() ? "" : ", ") + std::string{setting.name};
    return names;
}

Result<> checkRange(const LimitSetting& setting, std::uint64_t value)
{
    if (value >= setting.minimum && value <= setting.maximum) return {};
    return fail(Errc::InvalidInput,
        "must be from " + limitText(setting, setting.minimum) + " to " + limitText(setting, setting.maximum),
        std::string{setting.name});
}

/// The name and the value of "name = value". Errors: InvalidInput.
Result<std::pair<const LimitSetting*, std::string_view>> splitAssignment(std::string_view assignment)
{
    const auto equals = assignment.find('=');
    if (equals == std::string_view::npos)
        return fail(Errc::InvalidInput, quoted(trimmed(assignment)) + " is not of the form NAME=VALUE");
    const std::string_view name = trimmed(assignment.substr(0, equals));
    const LimitSetting* setting = findLimit(name);
    if (setting == nullptr)
        return fail(Errc::InvalidInput, "there is no limit " + quoted(name) + "; the limits are " + namesOfAll());
    return std::pair{setting, trimmed(assignment.substr(equals + 1))};
}

} // namespace

std::uint64_t LimitSetting::standard() const noexcept { return limitValue(DecoderLimits{}, *this); }

std::span<const LimitSetting> limitSettings() noexcept { return kSettings; }

const LimitSetting* findLimit(std::string_view name) noexcept
{
    const auto found = std::ranges::find(kSettings, name, &LimitSetting::name);
    return found == kSettings.end() ? nullptr : &*found;
}

std::uint64_t limitValue(const DecoderLimits& limits, const LimitSetting& setting) noexcept
{
    if (const auto* size = std::get_if<Bytes DecoderLimits::*>(&setting.field)) return (limits.*(*size)).count;
    if (const auto* count = std::get_if<std::uint32_t DecoderLimits::*>(&setting.field)) return limits.*(*count);
    const auto* wide = std::get_if<std::uint64_t DecoderLimits::*>(&setting.field);
    return wide == nullptr ? 0 : limits.*(*wide);
}

Result<> setLimit(DecoderLimits& limits, const LimitSetting& setting, std::uint64_t value)
{
    REVISIT_CHECK(checkRange(setting, value));
    if (const auto* size = std::get_if<Bytes DecoderLimits::*>(&setting.field))
        limits.*(*size) = Bytes{value};
    else if (const auto* count = std::get_if<std::uint32_t DecoderLimits::*>(&setting.field))
        limits.*(*count) = static_cast<std::uint32_t>(value); // maxima of counts fit
    else if (const auto* wide = std::get_if<std::uint64_t DecoderLimits::*>(&setting.field))
        limits.*(*wide) = value;
    return {};
}

Result<std::uint64_t> parseLimit(const LimitSetting& setting, std::string_view text)
{
    text = trimmed(text);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) return fail(checkRange(setting, setting.maximum + 1).error());
    if (error != std::errc{})
        return fail(Errc::InvalidInput, quoted(text) + " is not a whole number", std::string{setting.name});
    const std::string_view unit = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    const auto factor = factorOf(setting, unit);
    if (!factor)
        return fail(Errc::InvalidInput,
            quoted(unit) + " is no unit here; use " + std::string{setting.unit}
                + (setting.isSize() ? ", B, KiB, MiB or GiB" : " or nothing"),
            std::string{setting.name});
    const bool overflows = number > std::numeric_limits<std::uint64_t>::max() / *factor;
    const std::uint64_t value = overflows ? setting.maximum + 1 : number * *factor;
    REVISIT_CHECK(checkRange(setting, value));
    return value;
}

std::string limitText(const LimitSetting& setting, std::uint64_t value)
{
    if (setting.isSize() && value > 0)
        for (const auto& [unit, factor] : kSizeUnits)
            if (factor > 1 && value % factor == 0) return std::to_string(value / factor) + ' ' + std::string{unit};
    return std::to_string(value) + ' ' + std::string{setting.unit};
}

Result<> applyLimit(DecoderLimits& limits, std::string_view assignment)
{
    REVISIT_TRY(split, splitAssignment(assignment));
    REVISIT_TRY(value, parseLimit(*split.first, split.second));
    return setLimit(limits, *split.first, value);
}

Result<DecoderLimits> readLimits(std::string_view document)
{
    if (document.size() > kLargestDocument)
        return fail(
            Errc::InvalidInput, "a document of limits has at most " + std::to_string(kLargestDocument) + " bytes");
    if (document.starts_with("\xEF\xBB\xBF")) document.remove_prefix(3);
    DecoderLimits limits;
    std::set<std::string_view> named;
    for (std::size_t line = 1; !document.empty(); ++line) {
        const auto end = document.find('\n');
        const std::string_view whole = document.substr(0, end);
        document = end == std::string_view::npos ? std::string_view{} : document.substr(end + 1);
        const std::string_view text = trimmed(whole.substr(0, whole.find('#')));
        if (text.empty()) continue;
        Result<> applied = applyLimit(limits, text);
        if (applied && !named.insert(trimmed(text.substr(0, text.find('=')))).second)
            applied = fail(Errc::InvalidInput, "the limit is named twice: " + std::string{text});
        if (!applied) return fail(Errc::InvalidInput, "line " + std::to_string(line) + ": " + applied.error().text());
    }
    return limits;
}

std::string writeLimits(const DecoderLimits& limits)
{
    std::string document;
    for (const LimitSetting& setting : kSettings) {
        const std::uint64_t value = limitValue(limits, setting);
        if (value != setting.standard())
            document += std::string{setting.name} + " = " + limitText(setting, value) + '\n';
    }
    return document;
}

} // namespace revisit
