#include "viewer/view_settings.h"

#include <QMetaEnum>
#include <QSettings>
#include <QVariant>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kMaxRecent = 12;
constexpr std::int64_t kDefaultSkipMs = 10'000;

QString keyOf(ViewSettings::Option option)
{
    const auto options = QMetaEnum::fromType<ViewSettings::Option>();
    return QStringLiteral("frame/") + QLatin1String(options.valueToKey(static_cast<int>(option))).toString().toLower();
}

} // namespace

ViewSettings::ViewSettings(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? nullptr : std::make_unique<QSettings>(file, QSettings::IniFormat))
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

QByteArray ViewSettings::windowGeometry() const { return value(QStringLiteral("window/geometry"), {}).toByteArray(); }
QByteArray ViewSettings::windowState() const { return value(QStringLiteral("window/state"), {}).toByteArray(); }

void ViewSettings::saveWindow(const QByteArray& geometry, const QByteArray& state)
{
    setValue(QStringLiteral("window/geometry"), geometry);
    setValue(QStringLiteral("window/state"), state);
}

} // namespace revisit
