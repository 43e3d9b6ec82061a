#pragma once

#include "viewer/model/console_table.h"
#include "viewer/model/event_table.h"
#include "viewer/model/fault_table.h"
#include "viewer/model/network_table.h"
#include "viewer/model/state_table.h"

#include <QJsonObject>

namespace revisit {

/// The filters of the list panels as JSON objects, for SavedFilters. Members that hide nothing are left out, so a
/// filter that hides nothing gives an empty object. The range and the order are no part of it: the one belongs to a
/// recording, the other to the panel. "text" and "kinds" (names that are never translated) mean the same in all of
/// them. Threads: any.
[[nodiscard]] QJsonObject filterJson(const EventFilter& filter);
[[nodiscard]] QJsonObject filterJson(const ConsoleFilter& filter);
[[nodiscard]] QJsonObject filterJson(const FaultFilter& filter);
[[nodiscard]] QJsonObject filterJson(const StateFilter& filter);
/// "sdkTraffic" and "withoutContents": the switches, where they are not as at first.
[[nodiscard]] QJsonObject filterJson(const NetworkFilter& filter);

/// Puts what was saved in place of what `filter` hides; its range and its order stay. Kinds that nobody knows and
/// values of another type are ignored.
void takeFilter(const QJsonObject& json, EventFilter& filter);
void takeFilter(const QJsonObject& json, ConsoleFilter& filter);
void takeFilter(const QJsonObject& json, FaultFilter& filter);
void takeFilter(const QJsonObject& json, StateFilter& filter);
void takeFilter(const QJsonObject& json, NetworkFilter& filter);

} // namespace revisit
