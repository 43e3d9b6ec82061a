#include "viewer/model/saved_filters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace revisit {

namespace {

std::optional<Lane> laneNamed(const QString& text)
{
    for (int i = 0; i < kLaneCount; ++i)
        if (text.toStdString() == name(static_cast<Lane>(i))) return static_cast<Lane>(i);
    return std::nullopt;
}

QJsonObject toObject(const SavedFilter& filter)
{
    QJsonArray lanes;
    for (int i = 0; i < kLaneCount; ++i)
        if (filter.lanes.test(static_cast<std::size_t>(i)))
            lanes << QString::fromStdString(std::string(name(static_cast<Lane>(i))));
    return {
        {QStringLiteral("name"), filter.name}, {QStringLiteral("text"), filter.text}, {QStringLiteral("kinds"), lanes}};
}

SavedFilter fromObject(const QJsonObject& object)
{
    SavedFilter filter;
    filter.name = object.value(QLatin1String("name")).toString();
    filter.text = object.value(QLatin1String("text")).toString();
    for (const QJsonValue& each : object.value(QLatin1String("kinds")).toArray())
        if (const auto lane = laneNamed(each.toString())) filter.lanes.set(static_cast<std::size_t>(*lane));
    return filter;
}

} // namespace

void SavedFilters::save(const SavedFilter& filter)
{
    if (filter.name.isEmpty()) return;
    std::erase_if(m_filters, [&](const SavedFilter& each) { return each.name == filter.name; });
    const auto place = std::upper_bound(m_filters.begin(), m_filters.end(), filter,
        [](const SavedFilter& a, const SavedFilter& b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_filters.insert(place, filter);
    Q_EMIT changed();
}

void SavedFilters::remove(const QString& name)
{
    if (std::erase_if(m_filters, [&](const SavedFilter& each) { return each.name == name; }) > 0) Q_EMIT changed();
}

void SavedFilters::load(const QByteArray& json)
{
    m_filters.clear();
    for (const QJsonValue& each : QJsonDocument::fromJson(json).array()) {
        const SavedFilter filter = fromObject(each.toObject());
        if (!filter.name.isEmpty()) m_filters.push_back(filter);
    }
    Q_EMIT changed();
}

QByteArray SavedFilters::toJson() const
{
    QJsonArray list;
    for (const SavedFilter& filter : m_filters) list << toObject(filter);
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace revisit
