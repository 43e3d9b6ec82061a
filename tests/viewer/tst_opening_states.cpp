// What the panels say while there is nothing of a recording to show: each of them, in the real window.
#include "tests/viewer/window_bench.h"
#include "viewer/error_text.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/timeline/timeline_view.h"

#include <QDockWidget>
#include <QLabel>
#include <QSemaphore>
#include <QtTest>

using namespace revisit;

namespace {

/// What a person reads in it: labels, and what the timeline paints.
QStringList textsIn(const QWidget& panel)
{
    QStringList texts;
    for (const QLabel* label : panel.findChildren<QLabel*>())
        if (label->isVisible()) texts << label->text();
    for (const TimelineView* view : panel.findChildren<TimelineView*>()) texts << view->accessibleDescription();
    return texts;
}

/// The panels that do not say it, with what they say instead; empty where all do.
QString silentPanels(test::WindowBench& bench, const QString& wanted)
{
    QStringList silent;
    for (const PanelSpec& spec : panelList()) {
        QDockWidget& dock = bench.window.panels().dock(spec);
        dock.show();
        dock.raise();
        QCoreApplication::processEvents(); // a tab shows its page later
        const QStringList texts = textsIn(dock);
        if (!texts.contains(wanted))
            silent << QString::fromLatin1(spec.id) + QStringLiteral(": ") + texts.join(QStringLiteral(" | "));
    }
    return silent.join(u'\n');
}

} // namespace

class TestOpeningStates final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void panelsSayThatNothingIsOpen();
    void panelsSayThatARecordingIsBeingOpened();
    void panelsSayThatARecordingCannotBeOpened();
    void pathsInErrorsKeepTheirOrder();
};

void TestOpeningStates::panelsSayThatNothingIsOpen()
{
    test::WindowBench bench;
    QCOMPARE(silentPanels(bench, QStringLiteral("No recording is open")), QString());
}

void TestOpeningStates::panelsSayThatARecordingIsBeingOpened()
{
    test::WindowBench bench;
    const auto isAllowed = std::make_shared<QSemaphore>();
    auto& session = bench.window.context().session;
    session.open(
        [isAllowed]() -> Result<std::shared_ptr<const RecordingSource>> {
            isAllowed->acquire();
            return test::makeSampleSession().source;
        },
        QStringLiteral("sample"));
    const QString silent = silentPanels(bench, QStringLiteral("The recording is being opened\u2026"));
    isAllowed->release();
    QCOMPARE(silent, QString());
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Ready, test::WindowBench::kOpenMs);
    for (const TimelineView* view : bench.window.findChildren<TimelineView*>())
        QTRY_VERIFY(!view->accessibleDescription().contains(QStringLiteral("recording")));
}

void TestOpeningStates::panelsSayThatARecordingCannotBeOpened()
{
    test::WindowBench bench;
    auto& session = bench.window.context().session;
    session.open(
        []() -> Result<std::shared_ptr<const RecordingSource>> { return fail(Errc::Corrupt, "is torn", "sample"); },
        QStringLiteral("sample"));
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Failed, test::WindowBench::kOpenMs);
    QCOMPARE(silentPanels(bench, QStringLiteral("The recording cannot be opened")), QString());
}

/// English words and paths would lose their first or last signs to the other end of the line right to left.
void TestOpeningStates::pathsInErrorsKeepTheirOrder()
{
    const Error error{Errc::Corrupt, "is torn", "/tmp/a"};
    QVERIFY(errorText(error).endsWith(QStringLiteral("\n/tmp/a: is torn")));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString text = errorText(error);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY2(text.endsWith(QStringLiteral("\n\u2066/tmp/a: is torn\u2069")), qPrintable(text));
}

QTEST_MAIN(TestOpeningStates)
#include "tst_opening_states.moc"
