#include "pipeline/read/json_values.h"

#include "base/clock.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace revisit {

namespace {

using Json = nlohmann::json;

template <typename Value>
Json valueOrNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

} // namespace

Json orNull(const std::optional<std::string>& value) { return valueOrNull(value); }

Json orNull(const std::optional<std::int64_t>& value) { return valueOrNull(value); }

Json orNull(const std::optional<double>& value) { return valueOrNull(value); }

Json isoOrNull(const std::optional<std::int64_t>& time) { return time ? Json(toIsoString({*time})) : Json(nullptr); }

Json numberOf(double value)
{
    constexpr double kExact = 9'007'199'254'740'992.0;
    if (std::nearbyint(value) == value && std::abs(value) < kExact) return Json(static_cast<std::int64_t>(value));
    return Json(value);
}

std::string numberText(double value) { return numberOf(value).dump(); }

Json storedJson(const std::string& text, Json fallback)
{
    auto value = parseJson(asBytes(text));
    return value && value->type() == fallback.type() ? std::move(*value) : std::move(fallback);
}

} // namespace revisit
