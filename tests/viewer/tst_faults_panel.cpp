#include "decoder/frame_bundle.h"
#include "tests/support/jpeg_samples.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/model/stack_model.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/stack_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;

class TestFaultsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsCrashesFreezesAndErrorsWithCounts();
    void chipsAndSearchFilter();
    void aClickJumpsAndShowsTheStack();
    void aShortListTakesNoMoreRoomThanItsRows();
    void onlyTheAppsFramesCanBeShown();
    void theStateItCarriesIsShown();
    void whatLedToItIsListedNewestFirst();
    void theSdksOwnRequestsLedToItWhileTheyAreShown();
    void jumpsToTheFrameBefore();
    void saysWhyThereIsNoStack();
    void copiesAndSavesTheReport();
    void anEmptyListSaysWhy();
};

namespace {

std::shared_ptr<const RecordingSource> faultRecording()
{
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    const std::string events = R"({"events":[)"
                               R"({"type":"touch","gestureType":"tap","label":"Pay","x":1,"y":2,"timestamp":)"
        + at(3000)
        + R"j(},{"type":"error","name":"TypeError","message":"x is undefined","stack":"TypeError: x is undefined\n    at pay (app.js:12:3)","timestamp":)j"
        + at(4000) + R"(},{"type":"error","name":"TypeError","message":"x is undefined","timestamp":)" + at(5000)
        + R"(},{"type":"network_request","method":"POST","url":"https://api.example/api/ingest/presign","statusCode":200,)"
          R"("success":true,"duration":40,"timestamp":)"
        + at(9'000) + R"(},{"type":"log","level":"info","message":"bye","timestamp":)" + at(20'000)
        + R"(}],"deviceInfo":{"platform":"ios","model":"iPhone16,1","appVersion":"4.0.2"}})";
    const std::string crash = R"({"incidentId":"i1","sessionId":"unknown","timestampMs":)" + at(10'000)
        + R"(,"category":"exception","identifier":"NSRangeException","detail":"index 3 beyond bounds",)"
          R"("frames":["0 CoreFoundation 0x00000001a1 __exceptionPreprocess + 164","1 ShopApp 0x0000000102 -[CartView remove:] + 88"],)"
          R"("context":{"threadName":"main","freeMemoryMb":"31","thermalState":"serious"}})";
    const std::string anr = R"({"incidentId":"i2","sessionId":"unknown","timestampMs":)" + at(15'000)
        + R"(,"category":"anr","identifier":"MainThreadFrozen","detail":"Main thread unresponsive for 5200ms","frames":[],"context":{"durationMs":"5200"}})";
    auto source = std::make_shared<MemorySource>("faults", "session_" + std::to_string(test::kStartMs) + "_faults");
    source->add("events/events_0_" + at(20'000) + ".json", test::bytesOf(events));
    source->add("faults/i1.json", test::bytesOf(crash));
    source->add("faults/i2.json", test::bytesOf(anr));
    FrameBundleWriter bundle(WallTime{test::kStartMs});
    for (const std::int64_t ms : {2000, 9500, 12'000})
        (void)bundle.add(WallTime{test::kStartMs + ms}, test::jpegOf({16, 32}, 40));
    source->add("screenshots/" + at(2000) + ".tar", bundle.bytes());
    return source;
}

struct Shown {
    test::ViewFixture fixture;
    FaultsPanel panel{fixture.context};
    QAbstractItemModelTester tester{
        panel.findChild<FaultModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Shown()
    {
        panel.resize(700, 700);
        panel.show();
        isOpen = fixture.open(faultRecording()) && waitForRows(4);
    }
    [[nodiscard]] bool waitForRows(int count)
    {
        return QTest::qWaitFor([this, count] { return panel.model().rowCount() == count; });
    }
    [[nodiscard]] ListTable& list() { return panel.frame().list(); }
    [[nodiscard]] Chip* chip(const QString& text) const
    {
        for (auto* each : panel.findChildren<Chip*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    /// Clicks the fault and waits until it is shown in full.
    [[nodiscard]] bool choose(int row)
    {
        QSignalSpy detailed(&panel, &FaultsPanel::detailed);
        QSignalSpy stacked(&panel.stack(), &StackView::shown);
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
            list().visualRect(panel.model().index(row, FaultModel::FaultColumn)).center());
        return QTest::qWaitFor([&] { return !detailed.isEmpty() && !stacked.isEmpty(); });
    }
    bool isOpen = false;
};

constexpr int kCrashRow = 2;
constexpr int kAnrRow = 3;

} // namespace

void TestFaultsPanel::listsCrashesFreezesAndErrorsWithCounts()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    QTRY_COMPARE(shown.chip(QStringLiteral("Crashes"))->chipCount(), std::optional<std::uint32_t>(1));
    QCOMPARE(shown.chip(QStringLiteral("ANRs"))->chipCount(), std::optional<std::uint32_t>(1));
    QCOMPARE(shown.chip(QStringLiteral("Errors"))->chipCount(), std::optional<std::uint32_t>(2));
    QCOMPARE(shown.panel.model().row(0).repeats, 2u);
    QCOMPARE(shown.panel.model().row(kCrashRow).title, QStringLiteral("NSRangeException"));
    QCOMPARE(shown.panel.model().row(kCrashRow).place, QStringLiteral("-[CartView remove:]"));
}

void TestFaultsPanel::chipsAndSearchFilter()
{
    Shown shown;
    QTest::mouseClick(shown.chip(QStringLiteral("ANRs")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    QTest::mouseClick(shown.chip(QStringLiteral("All")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(4));
    shown.panel.focusSearch();
    QTest::keyClicks(&shown.panel.frame().search(), QStringLiteral("stack:CartView"));
    QVERIFY(shown.waitForRows(1));
    QCOMPARE(shown.panel.model().row(0).title, QStringLiteral("NSRangeException"));
}

void TestFaultsPanel::aClickJumpsAndShowsTheStack()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    QCOMPARE(shown.fixture.playback.position().ms, 10'000);
    QCOMPARE(shown.panel.stack().model().rowCount(), 2);
    QCOMPARE(shown.panel.stack().model().index(1, 0).data().toString(), QStringLiteral("-[CartView remove:]"));
    QTest::keyClick(&shown.list(), Qt::Key_Down); // shows, does not jump
    QCOMPARE(shown.fixture.playback.position().ms, 10'000);
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QCOMPARE(shown.fixture.playback.position().ms, 15'000);
}

void TestFaultsPanel::aShortListTakesNoMoreRoomThanItsRows()
{
    Shown shown;
    shown.panel.resize(700, 900);
    shown.panel.frame().search().setText(QStringLiteral("NSRange"));
    QVERIFY(shown.waitForRows(1));
    const auto spare = [&shown] {
        QCoreApplication::processEvents();
        return shown.list().viewport()->height() - shown.list().verticalHeader()->length();
    };
    QVERIFY(shown.choose(0));
    QTRY_VERIFY(shown.list().height() < 300);
    const int lowest = shown.list().minimumSizeHint().height();
    QVERIFY(spare() <= std::max(2, lowest - shown.list().verticalHeader()->length()));
    shown.panel.frame().search().clear();
    QVERIFY(shown.waitForRows(4));
    QVERIFY(std::abs(spare()) <= 2); // all of them again, without a bar
}

void TestFaultsPanel::onlyTheAppsFramesCanBeShown()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    Chip* onlyApp = shown.chip(QStringLiteral("App code only"));
    QCOMPARE(onlyApp->chipCount(), std::optional<std::uint32_t>(1));
    QTest::mouseClick(onlyApp, Qt::LeftButton);
    QCOMPARE(shown.panel.stack().model().rowCount(), 1);
    QVERIFY(shown.panel.stack().text().contains(QLatin1String("__exceptionPreprocess"))); // copying takes all
}

void TestFaultsPanel::theStateItCarriesIsShown()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    const PropertyModel& state = shown.panel.state().properties();
    QCOMPARE(state.value(QStringLiteral("thermalState")), QStringLiteral("serious"));
    QCOMPARE(state.value(QStringLiteral("freeMemoryMb")), QStringLiteral("31"));
    QCOMPARE(state.value(QStringLiteral("Model")), QStringLiteral("iPhone16,1"));
    QVERIFY(state.value(QStringLiteral("frames")).isEmpty());
}

void TestFaultsPanel::whatLedToItIsListedNewestFirst()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    const auto& steps = shown.panel.steps().properties().properties();
    QCOMPARE(steps.size(), 3u);
    QCOMPARE(steps[0].name, QStringLiteral("5.0 s before"));
    QVERIFY2(steps[2].value.contains(QLatin1String("Pay")), qPrintable(steps[2].value));
}

void TestFaultsPanel::theSdksOwnRequestsLedToItWhileTheyAreShown()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    const auto steps = [&shown] { return shown.panel.steps().properties().properties(); };
    QCOMPARE(steps().size(), 3u);
    shown.fixture.selection.setSdkTraffic(SdkTraffic::Shown);
    QTRY_COMPARE(steps().size(), 4u);
    QVERIFY2(steps()[0].value.contains(QLatin1String("presign")), qPrintable(steps()[0].value));
    shown.fixture.selection.setSdkTraffic(SdkTraffic::Hidden);
    QTRY_COMPARE(steps().size(), 3u);
}

void TestFaultsPanel::jumpsToTheFrameBefore()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    shown.panel.perform(ActionId::JumpBeforeFault);
    QCOMPARE(shown.fixture.playback.position().ms, 9500);
    QVERIFY2(
        shown.panel.frame().message().contains(QLatin1String("500 ms")), qPrintable(shown.panel.frame().message()));
    shown.panel.perform(ActionId::JumpToFault);
    QCOMPARE(shown.fixture.playback.position().ms, 10'000);
}

void TestFaultsPanel::saysWhyThereIsNoStack()
{
    Shown shown;
    QVERIFY(shown.choose(kAnrRow));
    QCOMPARE(shown.panel.stack().model().rowCount(), 0);
    QStringList texts;
    for (const auto* label : shown.panel.stack().findChildren<QLabel*>())
        if (label->isVisible()) texts << label->text();
    QVERIFY2(texts.join(u' ').contains(QLatin1String("iOS delivers the stack of a freeze later")),
        qPrintable(texts.join(u' ')));
}

void TestFaultsPanel::copiesAndSavesTheReport()
{
    Shown shown;
    QVERIFY(shown.choose(kCrashRow));
    QTest::keyClick(&shown.list(), Qt::Key_C, Qt::ControlModifier);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(report.startsWith(QLatin1String("NSRangeException: index 3 beyond bounds\n")));
    QVERIFY(report.contains(QLatin1String("-[CartView remove:] + 88")));
    QVERIFY(report.contains(QLatin1String("thermalState: serious")));
    const QTemporaryDir folder;
    QSignalSpy saved(&shown.panel, &FaultsPanel::saved);
    shown.panel.saveReport(folder.filePath(QStringLiteral("crash.txt")));
    QVERIFY(saved.wait());
    QFile file(folder.filePath(QStringLiteral("crash.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), report);
}

void TestFaultsPanel::anEmptyListSaysWhy()
{
    Shown shown;
    shown.fixture.selection.setRange(PlayRange{{0}, {1000}});
    QVERIFY(shown.waitForRows(0));
    QCOMPARE(shown.panel.frame().emptyReason(), QStringLiteral("All 4 faults are hidden by the range 0:00 to 0:01"));
    QVERIFY(shown.fixture.open(test::smallRecording()));
    shown.panel.clearFilter();
    QTRY_COMPARE(shown.panel.frame().emptyReason(),
        QStringLiteral("No crash, no freeze and no error was recorded in this session."));
}

QTEST_MAIN(TestFaultsPanel)
#include "tst_faults_panel.moc"
