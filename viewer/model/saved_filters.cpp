#include "viewer/model/saved_filters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace revisit {

namespace {

const QString kName = QStringLiteral("name");

SavedFilter fromObject(QJsonObject object)
{
    SavedFilter filter;
    filter.name = object.take(kName).toString();
    filter.filter = std::move(object);
    return filter;
}

} // namespace

void SavedFilters::insert(const SavedFilter& filter)
{
    if (filter.name.isEmpty()) return;
    std::erase_if(m_filters, [&](const SavedFilter& each) { return each.name == filter.name; });
    const auto place = std::upper_bound(m_filters.begin(), m_filters.end(), filter,
        [](const SavedFilter& a, const SavedFilter& b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_filters.insert(place, filter);
}

void SavedFilters::save(const SavedFilter& filter)
{
    if (filter.name.isEmpty()) return;
    insert(filter);
    Q_EMIT changed();
}

void SavedFilters::remove(const QString& name)
{
    if (std::erase_if(m_filters, [&](const SavedFilter& each) { return each.name == name; }) > 0) Q_EMIT changed();
}

void SavedFilters::load(const QByteArray& json)
{
    m_filters.clear();
    for (const QJsonValue& each : QJsonDocument::fromJson(json).array()) insert(fromObject(each.toObject()));
}

QByteArray SavedFilters::toJson() const
{
    QJsonArray list;
    for (const SavedFilter& saved : m_filters) {
        QJsonObject object = saved.filter;
        object.insert(kName, saved.name);
        list << object;
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace revisit
