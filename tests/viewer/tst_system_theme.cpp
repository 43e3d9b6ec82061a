// The desktop is dark; what it says must be heard before the first palette of ours, whatever that is.
#include "viewer/theme.h"

#include <QApplication>
#include <QtTest>

using namespace revisit;

class TestSystemTheme : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSystemIsAskedBeforeOurOwnPalette();
};

void TestSystemTheme::theSystemIsAskedBeforeOurOwnPalette()
{
    QPalette desktop;
    desktop.setColor(QPalette::Window, Qt::black);
    desktop.setColor(QPalette::WindowText, Qt::white);
    desktop.setColor(QPalette::Base, Qt::black);
    desktop.setColor(QPalette::Text, Qt::white);
    QApplication::setPalette(desktop);
    theme::apply(*qApp, theme::Mode::Light);
    QVERIFY(!theme::isDark(QGuiApplication::palette()));
    theme::apply(*qApp, theme::Mode::System);
    QVERIFY(theme::isDark(QGuiApplication::palette()));
}

QTEST_MAIN(TestSystemTheme)
#include "tst_system_theme.moc"
