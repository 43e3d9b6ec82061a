#pragma once

#include "base/units.h"

#include <QJsonObject>
#include <QPointF>
#include <QString>
#include <QtGlobal>

#include <functional>
#include <string>
#include <vector>

namespace revisit::sample {

/// One event as the SDK queued it.
struct LoggedEvent {
    qint64 ms = 0; ///< since the session's start, when it was queued
    QJsonObject json;
};

/// Collects events in the shapes that the React Native SDK writes on iOS (spec formats 3.3 – 3.6).
class EventLog {
public:
    explicit EventLog(WallTime start)
        : m_start(start)
    {
    }

    void add(qint64 ms, const QString& type, QJsonObject fields = {});
    void touch(qint64 ms, const QString& gestureType, QPointF at, const std::string& label, QJsonObject extra = {});
    void navigation(qint64 ms, const std::string& screen, bool entering);
    void log(qint64 ms, const char* level, const QString& message);
    /// The payload is JSON text in a string.
    void custom(qint64 ms, const char* name, const QJsonObject& payload);

    /// Calls `edit` for each event in the order of adding.
    void change(const std::function<void(QJsonObject&)>& edit);

    /// Sorted by time; events of equal time in order of adding.
    [[nodiscard]] std::vector<LoggedEvent> sorted() const;
    [[nodiscard]] qint64 wall(qint64 ms) const { return m_start.ms + ms; }

private:
    WallTime m_start;
    std::vector<LoggedEvent> m_events;
};

/// The app's requests, some sixty, from its start to its end.
void addRequests(EventLog& log);

} // namespace revisit::sample
