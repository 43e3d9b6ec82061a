#include "viewer/main_window.h"

#include "tests/viewer/sample_session.h"
#include "viewer/closing_notice.h"
#include "viewer/decode_pool.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/status_area.h"
#include "viewer/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSemaphore>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

class Bench {
public:
    Bench()
    {
        const auto sample = test::makeSampleSession();
        const auto source = std::make_shared<test::GuardedSource>(sample.source);
        frameTimesMs = sample.frameTimesMs;
        window.show();
        window.context().session.open([source] { return source; }, QStringLiteral("sample"));
    }
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitFor([this] { return window.context().session.recording() != nullptr; }, kWaitMs);
    }
    [[nodiscard]] std::int64_t positionMs() const { return window.context().playback.position().ms; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window.framePanel().view(), key, modifiers);
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    std::vector<std::int64_t> frameTimesMs;
};

/// A file that is written when the gate opens, at the latest when this goes.
struct Slow {
    QSemaphore gate;
    bool isDone = false;

    Slow(MainWindow& window, const Result<qint64>& answer)
    {
        window.context().pool.writing().write(
            &window, QStringLiteral("slow.txt"), [this, answer] { return gate.acquire(), answer; },
            [this](const auto&) { isDone = true; });
    }
    ~Slow() { gate.release(); }
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void problemsLeadToTheirArtifacts();
    void remembersTheLayoutAcrossStarts();
    void playsAndPausesBySpace();
    void stepsFrames();
    void skipsAndJumps();
    void stepsEvents();
    void shuttles();
    void textFieldsKeepTheirKeys();
    void marksRanges();
    void picturesHaveTheKeysOnceTheyAreThere();
    void filesAreWrittenBeforeItCloses();
    void whoeverWantsToStaysOpen_data();
    void whoeverWantsToStaysOpen();
    void aFailedFileKeepsItOpen();
    void actionsAreComplete();
    void buttonsHaveNames();
    void saysWhatFails();
    void doesNoWorkOnTheUiThread();
};

/// The status bar and the panel tell the same number, and the panel shows these.
void TestMainWindow::problemsLeadToTheirArtifacts()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto source = std::make_shared<MemorySource>("torn", "session_1767225600000_torn");
    const auto add = [&source](const char* path, std::string_view text) {
        const auto bytes = std::as_bytes(std::span(text));
        source->add(path, std::vector<std::byte>(bytes.begin(), bytes.end()));
    };
    add("events/events_0_1767225600000.json", R"({"events":[{"type":"log","timestamp":1767225600000}]})");
    add("events/events_1_1767225601000.json", R"({"events":[{"type":"log","timestamp":1767225601000},{)");
    add("events/events_2_1767225602000.json", R"({"deviceInfo":{}})"); // nothing in it: worth knowing, no problem
    bench.window.context().session.open([source] { return source; }, QStringLiteral("torn"));
    auto* problems = bench.window.statusBar()->findChild<QToolButton*>(QStringLiteral("problems"));
    QTRY_VERIFY_WITH_TIMEOUT(problems->isVisible(), kWaitMs);
    QCOMPARE(problems->text(), StatusArea::tr("%n problem(s)", nullptr, 1));
    QTest::mouseClick(problems, Qt::LeftButton);
    auto* panel = bench.window.findChild<ArtifactsPanel*>();
    QVERIFY(panel != nullptr && panel->isVisible());
    QTRY_VERIFY2(panel->summary().endsWith(QStringLiteral("1 problem \u00b7 1 hint")), qPrintable(panel->summary()));
    const auto isShown = [panel](int row) { return !panel->tree().isRowHidden(row, {}); };
    QTRY_VERIFY(!isShown(0) && isShown(1));
}

void TestMainWindow::remembersTheLayoutAcrossStarts()
{
    ViewSettings settings{QString()};
    {
        MainWindow window(Services{}, settings);
        window.show();
        window.panels().dock(*panelOf(ActionId::ShowHierarchy)).close();
        window.close();
    }
    MainWindow window(Services{}, settings);
    window.show();
    QVERIFY(window.panels().dock(*panelOf(ActionId::ShowHierarchy)).isHidden());
    QVERIFY(!window.panels().dock(*panelOf(ActionId::ShowEvents)).isHidden());
    QVERIFY(!window.actions()[ActionId::ShowHierarchy]->isChecked());
}

void TestMainWindow::playsAndPausesBySpace()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto& playback = bench.window.context().playback;
    bench.key(Qt::Key_Space);
    QVERIFY(playback.isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(bench.positionMs() > 0, kWaitMs);
    bench.key(Qt::Key_Space);
    QVERIFY(!playback.isPlaying());
    QVERIFY(!playback.isLooping());
}

void TestMainWindow::stepsFrames()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_Period);
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[0]); // the first frame is on show from the start on
    bench.key(Qt::Key_Period);
    bench.key(Qt::Key_Period);
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[2]);
    bench.key(Qt::Key_Comma);
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[1]);
    for (int i = 0; i < 5; ++i) bench.key(Qt::Key_Comma);
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[0]);
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_Comma); // nothing is before the first frame
    QCOMPARE(bench.positionMs(), 0);
    bench.key(Qt::Key_End);
    const auto end = bench.positionMs();
    bench.key(Qt::Key_Period); // there is no next one
    QCOMPARE(bench.positionMs(), end);
}

void TestMainWindow::skipsAndJumps()
{
    Bench bench;
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_Right);
    QCOMPARE(bench.positionMs(), 10'000);
    bench.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(bench.positionMs(), 9'000);
    bench.key(Qt::Key_Left);
    QCOMPARE(bench.positionMs(), 0);
    bench.key(Qt::Key_End);
    QCOMPARE(bench.positionMs(), bench.window.context().playback.duration().ms);
    bench.key(Qt::Key_Backspace, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), 0);
    bench.key(Qt::Key_Up);
    QCOMPARE(bench.window.context().playback.speed(), 1.5);
    bench.key(Qt::Key_Backspace);
    QCOMPARE(bench.window.context().playback.speed(), 1.0);
}

void TestMainWindow::stepsEvents()
{
    using S = test::SampleSession;
    Bench bench;
    QVERIFY(bench.isReady());
    const auto& context = bench.window.context();
    bench.key(Qt::Key_E);
    QCOMPARE(bench.positionMs(), S::kErrorMs);
    QVERIFY(context.selection.item());
    bench.key(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), S::kRageMs);
    bench.key(Qt::Key_PageUp);
    QCOMPARE(bench.positionMs(), S::kSecondScreenMs);
    bench.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), S::kTapMs);
    bench.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), S::kSecondScreenMs);
}

void TestMainWindow::shuttles()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto& playback = bench.window.context().playback;
    bench.key(Qt::Key_L);
    QVERIFY(playback.isPlaying());
    bench.key(Qt::Key_L);
    QCOMPARE(playback.speed(), 2.0);
    bench.key(Qt::Key_K);
    QVERIFY(!playback.isPlaying());
    playback.seek(SessionTime{bench.frameTimesMs[3]});
    QWidget* view = &bench.window.framePanel().view();
    QTest::keyPress(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_L); // K held: one frame
    QTest::keyRelease(view, Qt::Key_K);
    QCOMPARE(bench.positionMs(), bench.frameTimesMs[4]);
    QVERIFY(!playback.isPlaying());
    bench.key(Qt::Key_J);
    QVERIFY(playback.isReversed());
    bench.key(Qt::Key_K);
    QTest::keyPress(view, Qt::Key_K);
    QEvent away(QEvent::WindowDeactivate); // the key is let go of elsewhere
    QCoreApplication::sendEvent(&bench.window, &away);
    bench.key(Qt::Key_L);
    QVERIFY(playback.isPlaying());
    bench.key(Qt::Key_K);
    QTest::keyPress(view, Qt::Key_K, Qt::ControlModifier); // another command's key
    bench.key(Qt::Key_L);
    QVERIFY(playback.isPlaying());
}

void TestMainWindow::textFieldsKeepTheirKeys()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto* field = bench.window.findChild<QWidget*>(QStringLiteral("sessionList"))->findChild<QLineEdit*>();
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("k e.l "));
    QCOMPARE(field->text(), QStringLiteral("k e.l "));
    QTest::keyClick(field, Qt::Key_Left);
    QCOMPARE(bench.positionMs(), 0);
    QVERIFY(!bench.window.context().playback.isPlaying());
}

void TestMainWindow::marksRanges()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const auto& context = bench.window.context();
    context.playback.seek(SessionTime{2'000});
    bench.key(Qt::Key_I);
    context.playback.seek(SessionTime{4'000});
    bench.key(Qt::Key_O);
    const PlayRange wanted{SessionTime{2'000}, SessionTime{4'000}};
    QCOMPARE(context.selection.range(), std::optional(wanted));
    QCOMPARE(context.playback.loopRange(), std::optional(wanted));
    bench.key(Qt::Key_Escape);
    QVERIFY(!context.selection.range());
}

void TestMainWindow::picturesHaveTheKeysOnceTheyAreThere()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const auto hasKeys = [&bench] {
        const QWidget* focused = QApplication::focusWidget();
        return focused != nullptr && bench.window.centralWidget()->isAncestorOf(focused) && focused->isVisible();
    };
    QTRY_VERIFY2(
        hasKeys(), qPrintable(QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString()));
}

void TestMainWindow::filesAreWrittenBeforeItCloses()
{
    Bench bench;
    Slow file(bench.window, Result<qint64>(1));
    QVERIFY(!bench.window.close());
    QVERIFY(!bench.window.close()); // one notice is enough
    QCOMPARE(bench.window.findChildren<ClosingNotice*>().size(), 1);
    QVERIFY(bench.window.findChild<ClosingNotice*>()->isVisible());
    file.gate.release();
    QTRY_VERIFY(!bench.window.isVisible());
    QVERIFY(file.isDone);
}

void TestMainWindow::whoeverWantsToStaysOpen_data()
{
    QTest::addColumn<bool>("isByKey");
    QTest::newRow("by key") << true;
    QTest::newRow("by button") << false;
}

void TestMainWindow::whoeverWantsToStaysOpen()
{
    QFETCH(const bool, isByKey);
    Bench bench;
    Slow file(bench.window, Result<qint64>(1));
    QVERIFY(!bench.window.close());
    auto* notice = bench.window.findChild<ClosingNotice*>();
    for (auto* button : notice->findChildren<QPushButton*>())
        if (!isByKey && button->isDefault()) QTest::mouseClick(button, Qt::LeftButton);
    if (isByKey) QTest::keyClick(notice, Qt::Key_Escape);
    QVERIFY(!notice->isVisible());
    file.gate.release();
    QTRY_VERIFY(file.isDone);
    QTRY_VERIFY(bench.window.findChild<ClosingNotice*>() == nullptr);
    QVERIFY(bench.window.isVisible());
    QVERIFY(bench.window.close()); // nothing is left to write
}

void TestMainWindow::aFailedFileKeepsItOpen()
{
    Bench bench;
    Slow file(bench.window, fail(Errc::Io, "no room", "f"));
    QVERIFY(!bench.window.close());
    auto* notice = bench.window.findChild<ClosingNotice*>();
    file.gate.release();
    const auto says = [notice] {
        const auto labels = notice->findChildren<QLabel*>();
        return std::ranges::any_of(labels,
            [](const QLabel* label) { return label->text().contains(QLatin1String("slow.txt was not written")); });
    };
    QTRY_VERIFY(says());
    QVERIFY(bench.window.isVisible());
    for (auto* button : notice->findChildren<QPushButton*>())
        if (button->text().contains(QLatin1String("Close"))) QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!bench.window.isVisible());
}

void TestMainWindow::actionsAreComplete()
{
    Bench bench;
    int count = 0;
    for (const auto menu : kActionMenus)
        for (const QAction* action : bench.window.actions().ofMenu(menu)) {
            ++count;
            QVERIFY2(!action->shortcuts().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!action->toolTip().isEmpty() && !action->whatsThis().isEmpty(), qPrintable(action->text()));
            for (const auto& key : action->shortcuts()) QVERIFY2(!key.isEmpty(), qPrintable(action->text()));
        }
    QCOMPARE(count, static_cast<int>(kActionCount));
    QCOMPARE(bench.window.menuBar()->actions().size(), static_cast<qsizetype>(kActionMenus.size()));
}

void TestMainWindow::buttonsHaveNames()
{
    Bench bench;
    QVERIFY(bench.isReady());
    auto* transport = bench.window.findChild<QWidget*>(QStringLiteral("transportBar"));
    QVERIFY(transport);
    const auto buttons = transport->findChildren<QAbstractButton*>();
    QVERIFY(buttons.size() >= 12);
    for (const auto* button : buttons) QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->toolTip()));
}

void TestMainWindow::saysWhatFails()
{
    ViewSettings settings{QString()};
    MainWindow window(Services{}, settings);
    window.show();
    window.context().session.open(
        [] {
            return Result<std::shared_ptr<const RecordingSource>>(fail(Errc::NotFound, "no such folder", "/nowhere"));
        },
        QStringLiteral("nowhere"));
    QTRY_COMPARE_WITH_TIMEOUT(window.context().session.state(), ReplaySession::State::Failed, kWaitMs);
    QVERIFY(!window.actions()[ActionId::PlayPause]->isEnabled());
    QVERIFY(window.actions()[ActionId::OpenFile]->isEnabled());
    QVERIFY(!window.framePanel().view().isVisible());
}

void TestMainWindow::doesNoWorkOnTheUiThread()
{
    const test::BreachCounter counter;
    Bench bench;
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_End);
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([&] { return bench.window.framePanel().view().isSettled(); }, kWaitMs));
    QCOMPARE(counter.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestMainWindow)
#include "tst_main_window.moc"
