#pragma once

#include "viewer/desktop_scheme.h"

#include <QDBusMessage>
#include <QVariant>

QT_BEGIN_NAMESPACE
class QDBusConnection;
QT_END_NAMESPACE

namespace revisit {

/// The scheme that the desktop's portal tells (org.freedesktop.portal.Settings, the color-scheme of
/// org.freedesktop.appearance). Asks without waiting, then follows; where there is no portal, nothing is ever known. UI
/// thread.
class PortalScheme final : public DesktopScheme {
    Q_OBJECT
public:
    /// `bus` is the session's.
    explicit PortalScheme(QDBusConnection bus, QObject* parent = nullptr);

private Q_SLOTS:
    void settingChanged(const QDBusMessage& signal);

private:
    void take(QVariant value);
};

} // namespace revisit
