#include "tools/make_sample/event_log.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace revisit::sample {

void EventLog::add(qint64 ms, const QString& type, QJsonObject fields)
{
    fields.insert(QStringLiteral("type"), type);
    fields.insert(QStringLiteral("timestamp"), wall(ms));
    m_events.push_back({ms, std::move(fields)});
}

void EventLog::touch(qint64 ms, const QString& gestureType, QPointF at, const std::string& label, QJsonObject extra)
{
    const int x = static_cast<int>(at.x());
    const int y = static_cast<int>(at.y());
    extra.insert(QStringLiteral("gestureType"), gestureType);
    extra.insert(QStringLiteral("label"), QString::fromStdString(label));
    extra.insert(QStringLiteral("x"), x);
    extra.insert(QStringLiteral("y"), y);
    extra.insert(QStringLiteral("touches"),
        QJsonArray{
            QJsonObject{{QStringLiteral("x"), x}, {QStringLiteral("y"), y}, {QStringLiteral("timestamp"), wall(ms)}}});
    add(ms, gestureType == QStringLiteral("tap") ? QStringLiteral("touch") : QStringLiteral("gesture"),
        std::move(extra));
}

void EventLog::navigation(qint64 ms, const std::string& screen, bool entering)
{
    const QString name = QString::fromStdString(screen);
    add(ms, QStringLiteral("navigation"),
        {{QStringLiteral("screen"), name}, {QStringLiteral("screenName"), name}, {QStringLiteral("viewId"), name},
            {QStringLiteral("entering"), entering}});
}

void EventLog::log(qint64 ms, const char* level, const QString& message)
{
    add(ms, QStringLiteral("log"),
        {{QStringLiteral("level"), QString::fromUtf8(level)}, {QStringLiteral("message"), message}});
}

void EventLog::custom(qint64 ms, const char* name, const QJsonObject& payload)
{
    const QString text = QString::fromUtf8(QJsonDocument{payload}.toJson(QJsonDocument::Compact));
    add(ms, QStringLiteral("custom"),
        {{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("payload"), text}});
}

void EventLog::change(const std::function<void(QJsonObject&)>& edit)
{
    for (LoggedEvent& event : m_events) edit(event.json);
}

std::vector<LoggedEvent> EventLog::sorted() const
{
    std::vector<LoggedEvent> events = m_events;
    std::ranges::stable_sort(events, {}, &LoggedEvent::ms);
    return events;
}

} // namespace revisit::sample
