#include "viewer/portal_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>

namespace revisit {

namespace {

QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString interfaceName() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colorScheme() { return QStringLiteral("color-scheme"); }

constexpr uint kDark = 1; // 0: no preference
constexpr uint kLight = 2;

} // namespace

PortalScheme::PortalScheme(QDBusConnection bus, QObject* parent)
    : DesktopScheme(parent)
{
    bus.connect(
        {}, path(), interfaceName(), QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QDBusMessage)));
    auto question = QDBusMessage::createMethodCall(service(), path(), interfaceName(), QStringLiteral("Read"));
    question << appearance() << colorScheme();
    auto* answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid()) take(reply.value().variant());
        answer->deleteLater();
    });
}

void PortalScheme::settingChanged(const QDBusMessage& signal)
{
    const QVariantList parts = signal.arguments(); // group, key, value
    if (parts.size() == 3 && parts[0] == appearance() && parts[1] == colorScheme()) take(parts[2]);
}

/// Answers wrap the number once more than changes do.
void PortalScheme::take(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
    const uint scheme = value.toUInt();
    setDark(scheme == kDark || scheme == kLight ? std::optional(scheme == kDark) : std::nullopt);
}

DesktopScheme* makeDesktopScheme(QObject* parent)
{
    const bool isPicture = QGuiApplication::platformName() == QLatin1String("offscreen");
    if (isPicture || qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return nullptr; // asking starts no bus
    return new PortalScheme(QDBusConnection::sessionBus(), parent);
}

} // namespace revisit
