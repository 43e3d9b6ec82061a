#include "viewer/view_settings.h"

#include "decoder/limit_settings.h"
#include "viewer/settings_file.h"

#include <QMetaEnum>
#include <QVariant>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kMaxRecent = 12;
constexpr std::int64_t kDefaultSkipMs = 10'000;
constexpr std::int64_t kDefaultInactivityMs = 5'000;

QString keyOf(ViewSettings::Option option)
{
    const auto options = QMetaEnum::fromType<ViewSettings::Option>();
    return QStringLiteral("frame/") + QLatin1String(options.valueToKey(static_cast<int>(option))).toString().toLower();
}

} // namespace

ViewSettings::ViewSettings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? nullptr : std::make_unique<SettingsFile>(file))
{
}

ViewSettings::~ViewSettings() = default;

QVariant ViewSettings::value(const QString& key, const QVariant& fallback) const
{
    return m_file ? m_file->value(key, fallback) : m_memory.value(key, fallback);
}

void ViewSettings::setValue(const QString& key, const QVariant& value)
{
    if (m_file)
        m_file->setValue(key, value);
    else
        m_memory.insert(key, value);
}

void ViewSettings::removeValue(const QString& key)
{
    if (m_file)
        m_file->remove(key);
    else
        m_memory.remove(key);
}

QVariantMap ViewSettings::map(const QString& key) const { return value(key, QVariantMap()).toMap(); }

bool ViewSettings::isOn(Option option) const
{
    const bool isOnAtFirst
        = option == Option::Touches || option == Option::Bezel || option == Option::Masked || option == Option::States;
    return value(keyOf(option), isOnAtFirst).toBool();
}

void ViewSettings::setOn(Option option, bool isOn)
{
    if (this->isOn(option) == isOn) return;
    setValue(keyOf(option), isOn);
    Q_EMIT optionChanged(option, isOn);
}

theme::Mode ViewSettings::themeMode() const
{
    return theme::modeOf(value(QStringLiteral("theme"), QString()).toString());
}

void ViewSettings::setThemeMode(theme::Mode mode)
{
    setValue(QStringLiteral("theme"), theme::nameOf(mode));
    Q_EMIT themeModeChanged();
}

Milliseconds ViewSettings::skipLength() const
{
    const auto ms = value(QStringLiteral("player/skipMs"), qlonglong{kDefaultSkipMs}).toLongLong();
    return {std::clamp<std::int64_t>(ms, 1'000, 600'000)};
}

void ViewSettings::setSkipLength(Milliseconds length)
{
    setValue(QStringLiteral("player/skipMs"), qlonglong{length.ms});
    Q_EMIT playbackPreferencesChanged();
}

bool ViewSettings::skipsInactivity() const { return value(QStringLiteral("player/skipInactivity"), false).toBool(); }

void ViewSettings::setSkipsInactivity(bool isSkipping)
{
    if (isSkipping == skipsInactivity()) return;
    setValue(QStringLiteral("player/skipInactivity"), isSkipping);
    Q_EMIT playbackPreferencesChanged();
}

Milliseconds ViewSettings::inactivityThreshold() const
{
    const auto ms = value(QStringLiteral("player/inactivityMs"), qlonglong{kDefaultInactivityMs}).toLongLong();
    return {std::clamp<std::int64_t>(ms, 1'000, 600'000)};
}

void ViewSettings::setInactivityThreshold(Milliseconds threshold)
{
    setValue(QStringLiteral("player/inactivityMs"), qlonglong{threshold.ms});
    Q_EMIT playbackPreferencesChanged();
}

QString ViewSettings::language() const { return value(QStringLiteral("language"), QString()).toString(); }
void ViewSettings::setLanguage(const QString& language) { setValue(QStringLiteral("language"), language); }
QString ViewSettings::dataFolder() const { return value(QStringLiteral("dataFolder"), QString()).toString(); }
void ViewSettings::setDataFolder(const QString& folder) { setValue(QStringLiteral("dataFolder"), folder); }

void ViewSettings::setDecoderLimits(const DecoderLimits& limits)
{
    if (writeLimits(limits) == writeLimits(m_limits)) return;
    m_limits = limits;
    Q_EMIT decoderLimitsChanged();
}

void ViewSettings::setLibraryBudget(std::optional<Bytes> budget)
{
    if (budget == m_libraryBudget) return;
    m_libraryBudget = budget;
    Q_EMIT libraryBudgetChanged();
}

std::optional<QStringList> ViewSettings::shortcuts(const QString& command) const
{
    const auto changed = map(QStringLiteral("shortcuts"));
    const auto found = changed.find(command);
    return found == changed.end() ? std::nullopt : std::optional(found->toStringList());
}

void ViewSettings::setShortcuts(const QString& command, const std::optional<QStringList>& keys)
{
    auto changed = map(QStringLiteral("shortcuts"));
    if (keys)
        changed.insert(command, *keys);
    else
        changed.remove(command);
    setValue(QStringLiteral("shortcuts"), changed);
    Q_EMIT shortcutsChanged();
}

void ViewSettings::resetShortcuts()
{
    removeValue(QStringLiteral("shortcuts"));
    Q_EMIT shortcutsChanged();
}

QStringList ViewSettings::layoutNames() const
{
    return value(QStringLiteral("layouts/names"), QStringList()).toStringList();
}

QByteArray ViewSettings::layout(const QString& name) const
{
    return map(QStringLiteral("layouts/states")).value(name).toByteArray();
}

void ViewSettings::saveLayout(const QString& name, const QByteArray& state)
{
    auto names = layoutNames();
    auto states = map(QStringLiteral("layouts/states"));
    if (!names.contains(name)) names.append(name);
    states.insert(name, state);
    while (names.size() > kMaxLayouts) states.remove(names.takeFirst());
    setValue(QStringLiteral("layouts/names"), names);
    setValue(QStringLiteral("layouts/states"), states);
    Q_EMIT layoutsChanged();
}

void ViewSettings::removeLayout(const QString& name)
{
    auto names = layoutNames();
    auto states = map(QStringLiteral("layouts/states"));
    names.removeAll(name);
    states.remove(name);
    setValue(QStringLiteral("layouts/names"), names);
    setValue(QStringLiteral("layouts/states"), states);
    Q_EMIT layoutsChanged();
}

QVariantMap ViewSettings::recordingState(const QString& key) const
{
    return map(QStringLiteral("recordings/states")).value(key).toMap();
}

void ViewSettings::rememberRecording(const QString& key, const QVariantMap& values)
{
    if (key.isEmpty()) return;
    auto order = value(QStringLiteral("recordings/order"), QStringList()).toStringList();
    auto states = map(QStringLiteral("recordings/states"));
    QVariantMap state = states.value(key).toMap();
    state.insert(values);
    states.insert(key, state);
    order.removeAll(key);
    order.append(key);
    while (order.size() > kMaxRecordings) states.remove(order.takeFirst());
    setValue(QStringLiteral("recordings/order"), order);
    setValue(QStringLiteral("recordings/states"), states);
}

QVariant ViewSettings::preference(const QString& name, const QVariant& fallback) const
{
    return value(QStringLiteral("preferences/") + name, fallback);
}

void ViewSettings::setPreference(const QString& name, const QVariant& choice)
{
    const QString key = QStringLiteral("preferences/") + name;
    if (value(key, {}) == choice) return;
    setValue(key, choice);
    Q_EMIT preferenceChanged(name);
}

QStringList ViewSettings::recentPaths() const { return value(QStringLiteral("recent"), QStringList()).toStringList(); }

void ViewSettings::addRecentPath(const QString& path)
{
    auto paths = recentPaths();
    paths.removeAll(path);
    paths.prepend(path);
    while (paths.size() > kMaxRecent) paths.removeLast();
    setValue(QStringLiteral("recent"), paths);
    Q_EMIT recentPathsChanged();
}

void ViewSettings::clearRecentPaths()
{
    setValue(QStringLiteral("recent"), QStringList());
    Q_EMIT recentPathsChanged();
}

/// Those of the events list once stood alone, under the bare name.
QByteArray ViewSettings::savedFilters(const QString& panel) const
{
    const bool isEvents = panel == QLatin1String("events");
    const QVariant older = isEvents ? value(QStringLiteral("savedFilters"), QByteArray()) : QByteArray();
    return value(QStringLiteral("savedFilters/") + panel, older).toByteArray();
}

void ViewSettings::setSavedFilters(const QString& panel, const QByteArray& json)
{
    if (json == savedFilters(panel)) return;
    setValue(QStringLiteral("savedFilters/") + panel, json);
    Q_EMIT savedFiltersChanged(panel);
}

QByteArray ViewSettings::windowGeometry() const { return value(QStringLiteral("window/geometry"), {}).toByteArray(); }
QByteArray ViewSettings::windowState() const { return value(QStringLiteral("window/state"), {}).toByteArray(); }

void ViewSettings::saveWindow(const QByteArray& geometry, const QByteArray& state)
{
    setValue(QStringLiteral("window/geometry"), geometry);
    setValue(QStringLiteral("window/state"), state);
}

} // namespace revisit
