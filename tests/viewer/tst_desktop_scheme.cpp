// A portal of the test's own at the other end of a private connection: no bus is needed.
#include "viewer/portal_scheme.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusServer>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QtTest>

namespace revisit {

/// org.freedesktop.portal.Settings, as far as it is asked.
class PortalSettings final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit PortalSettings(QObject* portal)
        : QDBusAbstractAdaptor(portal)
    {
    }
    uint scheme = 0;
    QStringList asked;

public Q_SLOTS:
    QDBusVariant Read(const QString& group, const QString& key)
    {
        asked << group + u' ' + key;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme)));
    }

Q_SIGNALS:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class TestDesktopScheme final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatThePortalSaysIsKnownAndFollowed();
    void aDesktopWithoutAWishIsNotTold();
    void withoutAPortalNothingIsKnown();
};

namespace {

/// Both ends of a connection, with or without a portal at the other one.
struct Bench {
    QDBusServer server{QStringLiteral("unix:tmpdir=/tmp")};
    QObject portal;
    PortalSettings settings{&portal};
    std::optional<QDBusConnection> bus;

    explicit Bench(uint scheme, bool hasPortal = true)
    {
        settings.scheme = scheme;
        QObject::connect(&server, &QDBusServer::newConnection, &portal, [this, hasPortal](QDBusConnection connection) {
            if (hasPortal) connection.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal);
            others << connection;
        });
        bus = QDBusConnection::connectToPeer(server.address(), QStringLiteral("scheme test"));
    }
    ~Bench() { QDBusConnection::disconnectFromPeer(QStringLiteral("scheme test")); }
    void change(const QString& key, uint scheme)
    {
        Q_EMIT settings.SettingChanged(QStringLiteral("org.freedesktop.appearance"), key, QDBusVariant(scheme));
    }

    QList<QDBusConnection> others;
};

} // namespace

void TestDesktopScheme::whatThePortalSaysIsKnownAndFollowed()
{
    Bench bench(1);
    PortalScheme scheme(*bench.bus);
    QVERIFY(!scheme.isDark());
    QTRY_COMPARE(scheme.isDark(), std::optional(true));
    QCOMPARE(bench.settings.asked, QStringList{QStringLiteral("org.freedesktop.appearance color-scheme")});
    QSignalSpy changes(&scheme, &PortalScheme::changed);
    bench.change(QStringLiteral("accent-color"), 0);
    bench.change(QStringLiteral("color-scheme"), 2);
    QTRY_COMPARE(scheme.isDark(), std::optional(false));
    bench.change(QStringLiteral("color-scheme"), 2);
    bench.change(QStringLiteral("color-scheme"), 0);
    QTRY_VERIFY(!scheme.isDark());
    QCOMPARE(changes.size(), 2); // the same again is no change
}

void TestDesktopScheme::aDesktopWithoutAWishIsNotTold()
{
    Bench bench(0);
    PortalScheme scheme(*bench.bus);
    QSignalSpy changes(&scheme, &PortalScheme::changed);
    QTRY_COMPARE(bench.settings.asked.size(), 1);
    bench.change(QStringLiteral("color-scheme"), 1); // what came before it has arrived then too
    QTRY_COMPARE(scheme.isDark(), std::optional(true));
    QCOMPARE(changes.size(), 1);
}

void TestDesktopScheme::withoutAPortalNothingIsKnown()
{
    Bench bench(1, false);
    const PortalScheme scheme(*bench.bus);
    QTRY_COMPARE(bench.others.size(), 1);
    QTRY_VERIFY(scheme.children().isEmpty()); // the answer is in
    QVERIFY(!scheme.isDark());
}

} // namespace revisit

QTEST_MAIN(revisit::TestDesktopScheme)
#include "tst_desktop_scheme.moc"
