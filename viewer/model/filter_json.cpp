#include "viewer/model/filter_json.h"

#include <QJsonArray>

#include <span>

namespace revisit {

namespace {

const QString kText = QStringLiteral("text");
const QString kKinds = QStringLiteral("kinds");

/// The names by which kinds are saved: they never change.
constexpr std::array<const char*, kConsoleLevelCount> kLevels{"fault", "error", "warning", "info", "log", "debug"};
constexpr std::array<const char*, kFaultCategoryCount> kCategories{"crash", "anr", "error"};
constexpr std::array<const char*, kRequestOutcomeCount> kOutcomes{
    "success", "redirect", "clientError", "serverError", "noAnswer", "unknown"};

template <std::size_t Count>
QString nameOf(const std::array<const char*, Count>& names, std::size_t kind)
{
    return QString::fromLatin1(names[kind]);
}

QString nameOf(std::nullptr_t, std::size_t lane)
{
    const std::string_view text = name(static_cast<Lane>(lane));
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void putText(QJsonObject& json, const QString& text)
{
    if (!text.trimmed().isEmpty()) json.insert(kText, text);
}

void putList(QJsonObject& json, const QString& member, const QStringList& values)
{
    if (!values.isEmpty()) json.insert(member, QJsonArray::fromStringList(values));
}

void putSwitch(QJsonObject& json, const QString& member, bool isOn)
{
    if (isOn) json.insert(member, true);
}

QStringList listOf(const QJsonObject& json, const QString& member)
{
    QStringList values;
    for (const QJsonValue& value : json.value(member).toArray())
        if (value.isString()) values << value.toString();
    return values;
}

/// `names`: an array by kind, or null for lanes.
template <std::size_t Count, typename Names>
void putKinds(QJsonObject& json, const std::bitset<Count>& kinds, const Names& names)
{
    QStringList chosen;
    for (std::size_t kind = 0; kind < Count; ++kind)
        if (kinds.test(kind)) chosen << nameOf(names, kind);
    putList(json, kKinds, chosen);
}

template <std::size_t Count, typename Names>
void takeKinds(const QJsonObject& json, std::bitset<Count>& kinds, const Names& names)
{
    const QStringList chosen = listOf(json, kKinds);
    for (std::size_t kind = 0; kind < Count; ++kind) kinds.set(kind, chosen.contains(nameOf(names, kind)));
}

} // namespace

QJsonObject filterJson(const EventFilter& filter)
{
    QJsonObject json;
    putText(json, filter.text);
    putKinds(json, filter.lanes, nullptr);
    return json;
}

QJsonObject filterJson(const ConsoleFilter& filter)
{
    QJsonObject json;
    putText(json, filter.text);
    putKinds(json, filter.levels, kLevels);
    return json;
}

QJsonObject filterJson(const FaultFilter& filter)
{
    QJsonObject json;
    putText(json, filter.text);
    putKinds(json, filter.categories, kCategories);
    return json;
}

QJsonObject filterJson(const StateFilter& filter)
{
    QJsonObject json;
    putText(json, filter.text);
    putSwitch(json, QStringLiteral("onlyChanges"), filter.onlyChanges);
    return json;
}

QJsonObject filterJson(const NetworkFilter& filter)
{
    QJsonObject json;
    putText(json, filter.text);
    putKinds(json, filter.outcomes, kOutcomes);
    putList(json, QStringLiteral("methods"), filter.methods);
    putList(json, QStringLiteral("hosts"), filter.hosts);
    putSwitch(json, QStringLiteral("onlySlow"), filter.onlySlow);
    putSwitch(json, QStringLiteral("sdkTraffic"), filter.showsSdkTraffic);
    putSwitch(json, QStringLiteral("withoutContents"), !filter.searchesContents);
    return json;
}

void takeFilter(const QJsonObject& json, EventFilter& filter)
{
    filter.text = json.value(kText).toString();
    takeKinds(json, filter.lanes, nullptr);
}

void takeFilter(const QJsonObject& json, ConsoleFilter& filter)
{
    filter.text = json.value(kText).toString();
    takeKinds(json, filter.levels, kLevels);
}

void takeFilter(const QJsonObject& json, FaultFilter& filter)
{
    filter.text = json.value(kText).toString();
    takeKinds(json, filter.categories, kCategories);
}

void takeFilter(const QJsonObject& json, StateFilter& filter)
{
    filter.text = json.value(kText).toString();
    filter.onlyChanges = json.value(QLatin1String("onlyChanges")).toBool();
}

void takeFilter(const QJsonObject& json, NetworkFilter& filter)
{
    filter.text = json.value(kText).toString();
    takeKinds(json, filter.outcomes, kOutcomes);
    filter.methods = listOf(json, QStringLiteral("methods"));
    filter.hosts = listOf(json, QStringLiteral("hosts"));
    filter.onlySlow = json.value(QLatin1String("onlySlow")).toBool();
    filter.showsSdkTraffic = json.value(QLatin1String("sdkTraffic")).toBool();
    filter.searchesContents = !json.value(QLatin1String("withoutContents")).toBool();
}

} // namespace revisit
