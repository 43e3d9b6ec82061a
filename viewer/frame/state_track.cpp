#include "viewer/frame/state_track.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

namespace revisit {

namespace {

/// The values of an event in one object: its own fields, and those of its payload, which may be JSON in a string.
QJsonObject fieldsOf(const Event& event)
{
    auto fields = QJsonDocument::fromJson(QByteArray::fromStdString(event.json)).object();
    for (const char* key : {"payload", "payloadInline", "details", "properties"}) {
        const QJsonValue value = fields.value(QLatin1String(key));
        const auto inner
            = value.isString() ? QJsonDocument::fromJson(value.toString().toUtf8()).object() : value.toObject();
        for (auto it = inner.begin(); it != inner.end(); ++it) fields.insert(it.key(), it.value());
    }
    return fields;
}

QJsonValue firstOf(const QJsonObject& fields, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto value = fields.value(QLatin1String(key)); !value.isUndefined() && !value.isNull()) return value;
    return {};
}

QString wordOf(const QJsonValue& value)
{
    return value.toString().trimmed().toLower().replace(u' ', u'_').replace(u'-', u'_');
}

/// "keyboardDidShow", "Keyboard Shown" and "keyboard_show" alike: letters only, lower case.
std::string lettersOf(const std::string& name)
{
    std::string letters;
    for (const char each : name) {
        if (each >= 'A' && each <= 'Z') letters += static_cast<char>(each - 'A' + 'a');
        if (each >= 'a' && each <= 'z') letters += each;
    }
    return letters;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::optional<StateChange> keyboard(std::string_view name, const QJsonObject& fields)
{
    const QJsonValue visible = firstOf(fields, {"visible", "shown", "open"});
    const bool isOpen = visible.isBool() ? visible.toBool() : contains(name, "show") || contains(name, "open");
    const bool isKnown = visible.isBool() || isOpen || contains(name, "hid") || contains(name, "close");
    if (!isKnown) return std::nullopt;
    return StateChange{{}, StateKind::Keyboard, isOpen ? StateLevel::Notice : StateLevel::Normal,
        isOpen ? QStringLiteral("open") : QStringLiteral("closed")};
}

std::optional<StateChange> orientation(std::string_view, const QJsonObject& fields)
{
    const QString word = wordOf(firstOf(fields, {"orientation", "value", "to", "state"}));
    if (word.isEmpty()) return std::nullopt;
    const bool isLandscape = word.startsWith(QLatin1String("landscape"));
    const bool isUpsideDown = word.contains(QLatin1String("upside"));
    return StateChange{{}, StateKind::Orientation,
        isLandscape || isUpsideDown ? StateLevel::Notice : StateLevel::Normal,
        isLandscape        ? QStringLiteral("landscape")
            : isUpsideDown ? QStringLiteral("upside_down")
                           : QStringLiteral("portrait")};
}

std::optional<StateChange> thermal(std::string_view, const QJsonObject& fields)
{
    static constexpr std::array kWords{"nominal", "fair", "serious", "critical"};
    const QJsonValue value = firstOf(fields, {"thermalState", "state", "value", "level"});
    QString word = wordOf(value);
    if (value.isDouble()) word = QLatin1String(kWords[static_cast<std::size_t>(std::clamp(value.toInt(), 0, 3))]);
    for (std::size_t i = 0; i < kWords.size(); ++i)
        if (word == QLatin1String(kWords[i]))
            return StateChange{{}, StateKind::Thermal, static_cast<StateLevel>(i), word};
    return std::nullopt;
}

std::optional<StateChange> memory(std::string_view name, const QJsonObject& fields)
{
    const QString word = wordOf(firstOf(fields, {"level", "state", "severity"}));
    const bool isCritical = word == QLatin1String("critical") || contains(name, "critical");
    return StateChange{{}, StateKind::Memory, isCritical ? StateLevel::Critical : StateLevel::Warning,
        isCritical ? QStringLiteral("critical") : QStringLiteral("low")};
}

std::optional<StateChange> lowPower(std::string_view, const QJsonObject& fields)
{
    const QJsonValue value = firstOf(fields, {"enabled", "isEnabled", "isLowPowerModeEnabled", "value", "state"});
    const QString word = wordOf(value);
    const bool isOn = value.isBool() ? value.toBool() : word != QLatin1String("off") && word != QLatin1String("false");
    return StateChange{{}, StateKind::LowPower, isOn ? StateLevel::Notice : StateLevel::Normal,
        isOn ? QStringLiteral("on") : QStringLiteral("off")};
}

std::optional<StateChange> battery(std::string_view, const QJsonObject& fields)
{
    const QJsonValue value = firstOf(fields, {"level", "batteryLevel", "percent", "value"});
    if (!value.isDouble() || value.toDouble() < 0) return std::nullopt;
    const double number = value.toDouble();
    const double percent = std::clamp(number <= 1 ? number * 100 : number, 0.0, 100.0); // a part, or percent
    const auto level = percent <= 10 ? StateLevel::Warning : percent <= 20 ? StateLevel::Notice : StateLevel::Normal;
    return StateChange{{}, StateKind::Battery, level, QString::number(qRound(percent))};
}

std::optional<StateChange> storage(std::string_view, const QJsonObject&)
{
    return StateChange{{}, StateKind::Storage, StateLevel::Warning, QStringLiteral("low")};
}

std::optional<StateChange> network(std::string_view, const QJsonObject& fields)
{
    const QJsonValue value = firstOf(fields, {"connected", "isConnected", "networkType", "status", "state"});
    QString word = wordOf(value);
    if (value.isBool()) word = value.toBool() ? QStringLiteral("online") : QStringLiteral("none");
    if (word.isEmpty()) return std::nullopt;
    const bool isOff
        = word == QLatin1String("none") || word == QLatin1String("offline") || word == QLatin1String("disconnected");
    return StateChange{{}, StateKind::Network, isOff ? StateLevel::Warning : StateLevel::Normal,
        isOff ? QStringLiteral("offline") : word};
}

struct Reader {
    std::string_view part; ///< of the event's name, letters only
    std::optional<StateChange> (*read)(std::string_view, const QJsonObject&);
};

// The first that fits reads it: "lowpowermode" before "battery", "lowmemory" before "low…".
constexpr std::array kReaders{Reader{"keyboard", keyboard}, Reader{"orientation", orientation},
    Reader{"thermal", thermal}, Reader{"memorywarning", memory}, Reader{"lowmemory", memory},
    Reader{"memorypressure", memory}, Reader{"trimmemory", memory}, Reader{"lowpower", lowPower},
    Reader{"powersave", lowPower}, Reader{"battery", battery}, Reader{"lowdisk", storage},
    Reader{"lowstorage", storage}, Reader{"diskfull", storage}, Reader{"connectivity", network},
    Reader{"networkchange", network}, Reader{"networkstate", network}, Reader{"reachability", network}};

std::optional<StateChange> applicationState(const Event& event)
{
    const std::string name = lettersOf(event.type == "custom" ? event.name : event.type);
    if (contains(name, "terminate"))
        return StateChange{{}, StateKind::Application, StateLevel::Warning, QStringLiteral("terminated")};
    if (event.kind == EventKind::Crash)
        return StateChange{{}, StateKind::Application, StateLevel::Critical, QStringLiteral("crashed")};
    if (event.appState == "background")
        return StateChange{{}, StateKind::Application, StateLevel::Notice, QStringLiteral("background")};
    if (event.appState == "foreground")
        return StateChange{{}, StateKind::Application, StateLevel::Normal, QStringLiteral("foreground")};
    return std::nullopt;
}

bool isMoment(const StateChange& change) { return change.kind == StateKind::Memory; }

QString applicationText(const QString& value)
{
    if (value == QLatin1String("crashed")) return QCoreApplication::translate("StateTrack", "App crashed");
    if (value == QLatin1String("terminated")) return QCoreApplication::translate("StateTrack", "App terminated");
    return QCoreApplication::translate("StateTrack", "App in background");
}

QString thermalText(const QString& value)
{
    if (value == QLatin1String("critical")) return QCoreApplication::translate("StateTrack", "Thermal state: critical");
    if (value == QLatin1String("serious")) return QCoreApplication::translate("StateTrack", "Thermal state: serious");
    return QCoreApplication::translate("StateTrack", "Thermal state: fair");
}

} // namespace

std::optional<StateChange> stateChangeOf(const Event& event)
{
    auto change = applicationState(event);
    if (!change
        && (event.kind == EventKind::Custom || event.kind == EventKind::Other || event.kind == EventKind::Lifecycle)) {
        const std::string name = lettersOf(event.type == "custom" ? event.name : event.type);
        const auto* reader
            = std::ranges::find_if(kReaders, [&name](const Reader& each) { return contains(name, each.part); });
        if (reader != kReaders.end()) change = reader->read(name, fieldsOf(event));
    }
    if (change) change->time = event.time;
    return change;
}

StateTrack::StateTrack(const Recording& recording)
{
    std::vector<StateChange> changes;
    for (const Event& event : recording.events())
        if (auto change = stateChangeOf(event)) changes.push_back(std::move(*change));
    for (const Fault& fault : recording.faults())
        if (fault.category == Fault::Category::Crash)
            changes.push_back({fault.time, StateKind::Application, StateLevel::Critical, QStringLiteral("crashed")});
    sort(std::move(changes));
}

StateTrack::StateTrack(std::vector<StateChange> changes) { sort(std::move(changes)); }

void StateTrack::sort(std::vector<StateChange> changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
    for (auto& change : changes) m_changes[static_cast<std::size_t>(change.kind)].push_back(std::move(change));
}

std::size_t StateTrack::changeCount() const
{
    std::size_t count = 0;
    for (const auto& changes : m_changes) count += changes.size();
    return count;
}

std::vector<StateChange> StateTrack::at(WallTime time) const
{
    std::vector<StateChange> shown;
    for (const auto& changes : m_changes) {
        const auto next = std::upper_bound(changes.begin(), changes.end(), time,
            [](WallTime wanted, const StateChange& change) { return wanted < change.time; });
        if (next == changes.begin()) continue;
        const StateChange& latest = *(next - 1);
        const bool isOver = isMoment(latest) && time - latest.time >= kMomentLength;
        if (latest.level != StateLevel::Normal && !isOver) shown.push_back(latest);
    }
    return shown;
}

QString displayText(const StateChange& state)
{
    const auto text = [](const char* words) { return QCoreApplication::translate("StateTrack", words); };
    switch (state.kind) {
    case StateKind::Application:
        return applicationText(state.value);
    case StateKind::Orientation:
        return state.value == QLatin1String("landscape") ? text(QT_TRANSLATE_NOOP("StateTrack", "Landscape"))
                                                         : text(QT_TRANSLATE_NOOP("StateTrack", "Upside down"));
    case StateKind::Keyboard:
        return text(QT_TRANSLATE_NOOP("StateTrack", "Keyboard open"));
    case StateKind::Thermal:
        return thermalText(state.value);
    case StateKind::Memory:
        return state.level == StateLevel::Critical ? text(QT_TRANSLATE_NOOP("StateTrack", "Memory critically low"))
                                                   : text(QT_TRANSLATE_NOOP("StateTrack", "Memory warning"));
    case StateKind::LowPower:
        return text(QT_TRANSLATE_NOOP("StateTrack", "Low power mode"));
    case StateKind::Battery:
        return text(QT_TRANSLATE_NOOP("StateTrack", "Battery %1 %")).arg(state.value);
    case StateKind::Storage:
        return text(QT_TRANSLATE_NOOP("StateTrack", "Storage almost full"));
    case StateKind::Network:
        break;
    }
    return text(QT_TRANSLATE_NOOP("StateTrack", "No connection"));
}

} // namespace revisit
