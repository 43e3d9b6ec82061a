#include "tests/viewer/contrast.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/model/pretty_message.h"
#include "viewer/model/stack_model.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/console_panel.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/stack_view.h"
#include "viewer/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace revisit;

class TestConsolePanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsLogsWithFaultsAmongThem();
    void levelsAreReadInAllSpellings_data();
    void levelsAreReadInAllSpellings();
    void chipsFilterByLevelAndCount();
    void searchFindsWordsPatternsAndLevels();
    void objectsAreLaidOut_data();
    void objectsAreLaidOut();
    void aClickSeeksAndShowsTheMessageInFull();
    void anErrorShowsItsStack();
    void whatIsAheadIsMarkedForDimming();
    void whatIsAheadCanStillBeRead_data();
    void whatIsAheadCanStillBeRead();
    void wholeLinesMakeRowsHigher();
    void theRangeFilters();
    void anEmptyListSaysWhy();
    void copiesAndSavesWhatIsShown();
    void holdsAHundredThousandRows();
};

namespace {

std::shared_ptr<const RecordingSource> consoleRecording()
{
    const auto at = [](std::int64_t ms) { return R"(,"timestamp":)" + std::to_string(test::kStartMs + ms) + "}"; };
    const std::string events = R"({"events":[)"
                               R"({"type":"log","level":"info","message":"App started")"
        + at(1000) + R"(,{"type":"log","level":"warn","message":"Cart {\"id\":7,\"items\":[1,2]} is stale")" + at(2000)
        + R"(,{"type":"log","level":"error","message":"first line\nsecond line\nthird line")" + at(3000)
        + R"j(,{"type":"error","name":"TypeError","message":"x is undefined","stack":"TypeError: x is undefined\n    at pay (app.js:12:3)\n    at run (app.js:1:1)")j"
        + at(4000) + R"(,{"type":"touch","gestureType":"tap","x":1,"y":2)" + at(4500)
        + R"(,{"type":"log","level":"debug","message":"tick")" + at(5000)
        + R"(,{"type":"log","level":"log","message":"plain")" + at(6000) + R"(],"deviceInfo":{"platform":"ios"}})";
    const std::string fault = R"({"incidentId":"i1","sessionId":"unknown","timestampMs":)"
        + std::to_string(test::kStartMs + 7000)
        + R"(,"category":"exception","identifier":"NSRangeException","detail":"index 3 beyond bounds","frames":["0 App 0x01 main + 4"]})";
    auto source = std::make_shared<MemorySource>("console", "session_" + std::to_string(test::kStartMs) + "_console");
    source->add("events/events_0_" + std::to_string(test::kStartMs + 8000) + ".json", test::bytesOf(events));
    source->add("faults/i1.json", test::bytesOf(fault));
    return source;
}

struct Shown {
    test::ViewFixture fixture;
    ConsolePanel panel{fixture.context};
    QAbstractItemModelTester tester{
        panel.findChild<ConsoleModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest};

    Shown()
    {
        panel.resize(700, 700);
        panel.show();
        isOpen = fixture.open(consoleRecording()) && waitForRows(7)
            && QTest::qWaitFor([this] { return !panel.frame().summary().isEmpty(); });
    }
    [[nodiscard]] int rows() const { return panel.model().rowCount(); }
    [[nodiscard]] bool waitForRows(int count)
    {
        return QTest::qWaitFor([this, count] { return rows() == count; });
    }
    [[nodiscard]] ListTable& list() { return panel.frame().list(); }
    [[nodiscard]] Chip* chip(const QString& text) const
    {
        for (auto* each : panel.findChildren<Chip*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    void click(int row)
    {
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
            list().visualRect(panel.model().index(row, ConsoleModel::MessageColumn)).center());
    }
    bool isOpen = false;
};

} // namespace

void TestConsolePanel::listsLogsWithFaultsAmongThem()
{
    Shown shown;
    QVERIFY(shown.isOpen);
    QStringList messages;
    for (int row = 0; row < shown.rows(); ++row) messages << shown.panel.model().row(row).message.section(u'\n', 0, 0);
    QCOMPARE(messages,
        QStringList({QStringLiteral("App started"), QStringLiteral("Cart {\"id\":7,\"items\":[1,2]} is stale"),
            QStringLiteral("first line"), QStringLiteral("TypeError: x is undefined"), QStringLiteral("tick"),
            QStringLiteral("plain"), QStringLiteral("NSRangeException: index 3 beyond bounds")}));
    QCOMPARE(shown.panel.model().row(2).lineCount, 3);
    QCOMPARE(shown.panel.frame().summary(), QStringLiteral("7 messages"));
}

void TestConsolePanel::levelsAreReadInAllSpellings_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<int>("level");
    const auto row = [](const char* written, ConsoleLevel level) {
        QTest::newRow(written) << QByteArray(written) << static_cast<int>(level);
    };
    row("error", ConsoleLevel::Error);
    row("fatal", ConsoleLevel::Error);
    row("warn", ConsoleLevel::Warning);
    row("warning", ConsoleLevel::Warning);
    row("info", ConsoleLevel::Info);
    row("debug", ConsoleLevel::Debug);
    row("verbose", ConsoleLevel::Debug);
    row("log", ConsoleLevel::Log);
    row("whatever", ConsoleLevel::Log);
}

void TestConsolePanel::levelsAreReadInAllSpellings()
{
    QFETCH(QByteArray, written);
    QFETCH(int, level);
    QCOMPARE(static_cast<int>(consoleLevel(written.constData())), level);
}

void TestConsolePanel::chipsFilterByLevelAndCount()
{
    Shown shown;
    QTRY_COMPARE(shown.chip(QStringLiteral("Faults"))->chipCount(), std::optional<std::uint32_t>(2));
    QCOMPARE(shown.chip(QStringLiteral("Debug"))->chipCount(), std::optional<std::uint32_t>(1));
    QTest::mouseClick(shown.chip(QStringLiteral("Errors")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    QTest::keyClick(shown.chip(QStringLiteral("Warnings")), Qt::Key_Space);
    QVERIFY(shown.waitForRows(2));
    QCOMPARE(shown.panel.frame().summary(), QStringLiteral("2 of 7 messages"));
    QTest::mouseClick(shown.chip(QStringLiteral("All")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(7));
}

void TestConsolePanel::searchFindsWordsPatternsAndLevels()
{
    Shown shown;
    shown.panel.focusSearch();
    QLineEdit& search = shown.panel.frame().search();
    QTest::keyClicks(&search, QStringLiteral("third")); // beyond the first line
    QVERIFY(shown.waitForRows(1));
    search.setText(QStringLiteral("level:warn"));
    QTRY_COMPARE(shown.panel.model().row(0).level, ConsoleLevel::Warning);
    search.setText(QStringLiteral("/^tick$|^plain$/"));
    QVERIFY(shown.waitForRows(2));
    search.setText(QStringLiteral("stack:app.js"));
    QVERIFY(shown.waitForRows(1));
}

void TestConsolePanel::objectsAreLaidOut_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("pretty");
    const auto row = [](const char* name, const char* message, const char* pretty) {
        QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(pretty);
    };
    row("object", R"(got {"a":1} back)", "got \n{\n  \"a\": 1\n}\n back");
    row("array alone", "[1,2]", "[\n  1,\n  2\n]");
    row("no JSON", "[object Object] and {id}", "[object Object] and {id}");
    row("empty ones stay", "{} []", "{} []");
    row("never closed", R"({"a": 1)", R"({"a": 1)");
    row("brackets in texts", R"({"a":"}"})", "{\n  \"a\": \"}\"\n}");
    row("two", R"({"a":1} {"b":2})", "{\n  \"a\": 1\n}\n \n{\n  \"b\": 2\n}");
}

void TestConsolePanel::objectsAreLaidOut()
{
    QFETCH(QString, message);
    QFETCH(QString, pretty);
    QCOMPARE(prettyMessage(message), pretty);
}

void TestConsolePanel::aClickSeeksAndShowsTheMessageInFull()
{
    Shown shown;
    QSignalSpy detailed(&shown.panel, &ConsolePanel::detailed);
    shown.click(1);
    QCOMPARE(shown.fixture.playback.position().ms, 2000);
    QVERIFY(detailed.wait());
    QCOMPARE(shown.panel.shownMessage(),
        QStringLiteral("Cart \n{\n  \"id\": 7,\n  \"items\": [\n    1,\n    2\n  ]\n}\n is stale"));
    QTest::keyClick(&shown.list(), Qt::Key_Down);
    QCOMPARE(shown.fixture.playback.position().ms, 2000);
    QTRY_VERIFY(shown.panel.shownMessage().startsWith(QLatin1String("first line")));
    QTest::keyClick(&shown.list(), Qt::Key_Return);
    QCOMPARE(shown.fixture.playback.position().ms, 3000);
}

void TestConsolePanel::anErrorShowsItsStack()
{
    Shown shown;
    const QAbstractItemModelTester tester(
        shown.panel.stack().findChild<StackModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy read(&shown.panel.stack(), &StackView::shown);
    shown.click(3);
    QVERIFY(read.wait());
    QCOMPARE(shown.panel.stack().model().rowCount(), 3); // the header and two frames
    const QModelIndex first = shown.panel.stack().model().index(1, StackModel::FunctionColumn);
    QCOMPARE(first.data().toString(), QStringLiteral("pay"));
    QCOMPARE(first.siblingAtColumn(StackModel::PlaceColumn).data().toString(), QStringLiteral("app.js:12:3"));
}

void TestConsolePanel::whatIsAheadIsMarkedForDimming()
{
    Shown shown;
    shown.fixture.playback.seek({3500});
    const auto isAhead
        = [&](int row) { return shown.panel.model().index(row, 0).data(RowListModel::IsAheadRole).toBool(); };
    QVERIFY(!isAhead(2) && isAhead(3) && isAhead(6));
    QCOMPARE(shown.panel.model().nowRow(), 2);
    const QImage dimmed = shown.list().viewport()->grab().toImage();
    QTest::mouseClick(shown.chip(QStringLiteral("Dim what is ahead")), Qt::LeftButton);
    QVERIFY(shown.list().viewport()->grab().toImage() != dimmed);
}

void TestConsolePanel::whatIsAheadCanStillBeRead_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestConsolePanel::whatIsAheadCanStillBeRead()
{
    QFETCH(bool, isDark);
    const QPalette before = qApp->palette();
    const auto restore = qScopeGuard([&before] { QApplication::setPalette(before); });
    QApplication::setPalette(isDark ? theme::darkPalette() : theme::lightPalette());
    Shown shown;
    shown.fixture.playback.seek({500});
    const QImage image = shown.list().viewport()->grab().toImage();
    for (int row = 0; row < 7; ++row) {
        const QModelIndex index = shown.panel.model().index(row, ConsoleModel::MessageColumn);
        QVERIFY(index.data(RowListModel::IsAheadRole).toBool());
        const QRect text = shown.list().visualRect(index).adjusted(30, 2, -2, -2);
        const QColor ground = image.pixelColor(text.right(), text.top());
        double best = 1;
        for (int y = text.top(); y <= text.bottom(); ++y)
            for (int x = text.left(); x < text.right(); ++x)
                best = std::max(best, test::contrast(image.pixelColor(x, y), ground));
        QVERIFY2(best >= 4.5, qPrintable(QStringLiteral("row %1: %2").arg(row).arg(best)));
    }
}

void TestConsolePanel::wholeLinesMakeRowsHigher()
{
    Shown shown;
    const int usual = shown.list().rowHeight(2);
    QTest::mouseClick(shown.chip(QStringLiteral("Whole lines")), Qt::LeftButton);
    QVERIFY(shown.list().rowHeight(2) > usual);
    QCOMPARE(shown.list().rowHeight(0), usual);
    QTest::mouseClick(shown.chip(QStringLiteral("Errors")), Qt::LeftButton); // the row moves and keeps its height
    QVERIFY(shown.waitForRows(1));
    QVERIFY(shown.list().rowHeight(0) > usual);
    QTest::mouseClick(shown.chip(QStringLiteral("Whole lines")), Qt::LeftButton);
    QCOMPARE(shown.list().rowHeight(0), usual);
}

void TestConsolePanel::theRangeFilters()
{
    Shown shown;
    shown.fixture.selection.setRange(PlayRange{{1500}, {4000}});
    QVERIFY(shown.waitForRows(3));
    shown.panel.clearFilter();
    QVERIFY(shown.waitForRows(7));
    QVERIFY(!shown.fixture.selection.range());
}

void TestConsolePanel::anEmptyListSaysWhy()
{
    Shown shown;
    QTest::mouseClick(shown.chip(QStringLiteral("Debug")), Qt::LeftButton);
    QTest::keyClicks(&shown.panel.frame().search(), QStringLiteral("zebra"));
    QVERIFY(shown.waitForRows(0));
    QCOMPARE(shown.panel.frame().emptyReason(),
        QStringLiteral("All 7 messages are hidden by the search for \u201czebra\u201d and the choice of Debug"));
    QVERIFY(shown.fixture.open(test::smallRecording()));
    shown.panel.clearFilter();
    QVERIFY(shown.waitForRows(1));
    shown.fixture.session.close();
    QCOMPARE(shown.panel.frame().emptyReason(), QStringLiteral("No recording is open"));
}

void TestConsolePanel::copiesAndSavesWhatIsShown()
{
    Shown shown;
    shown.click(2);
    QTest::keyClick(&shown.list(), Qt::Key_C, Qt::ControlModifier);
    const QString expected = QStringLiteral("0:03.000  Error log  first line\n    second line\n    third line\n");
    QCOMPARE(QGuiApplication::clipboard()->text(), expected);
    QTest::mouseClick(shown.chip(QStringLiteral("Errors")), Qt::LeftButton);
    QVERIFY(shown.waitForRows(1));
    const QTemporaryDir folder;
    QSignalSpy saved(&shown.panel, &ConsolePanel::saved);
    shown.panel.saveText(folder.filePath(QStringLiteral("log.txt")));
    QVERIFY(saved.wait());
    QFile file(folder.filePath(QStringLiteral("log.txt")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), expected);
}

void TestConsolePanel::holdsAHundredThousandRows()
{
    Shown shown;
    const ConsoleTable& small = *shown.panel.model().table();
    std::vector<ConsoleRow> rows(100'000, small.rows[0]);
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].playMs = static_cast<std::int64_t>(i);
    shown.panel.setTable(ConsoleTable::of(small.recording, std::move(rows)));
    QVERIFY(shown.waitForRows(100'000));
    shown.fixture.playback.seek({7000});
    const int now = shown.panel.model().nowRow();
    QCOMPARE(now, 7000);
    QTRY_VERIFY(shown.list().viewport()->rect().intersects(shown.list().visualRect(shown.panel.model().index(now, 0))));
}

QTEST_MAIN(TestConsolePanel)
#include "tst_console_panel.moc"
