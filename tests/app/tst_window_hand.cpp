// The hand that makes a window's states for pictures: what the player, the panels and the fields show of it.
#include "app/desktop/screenshot_run.h"
#include "app/desktop/window_hand.h"

#include "tests/viewer/network_samples.h"
#include "tests/viewer/window_bench.h"
#include "viewer/panel_list.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/find_panel.h"
#include "viewer/timeline/hover_card.h"
#include "viewer/timeline/timeline_panel.h"

#include <QImage>
#include <QLineEdit>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

namespace revisit {

namespace {

struct Bench : test::WindowBench {
    explicit Bench(bool isOpening = true)
    {
        if (!isOpening) return;
        if (!open()) qFatal("the sample does not open");
        window.actions()[ActionId::ResetLayout]->trigger();
        if (!QTest::qWaitFor([this] { return view().scene().index && view().isDetailCurrent(); }, kOpenMs))
            qFatal("the timeline is not there");
    }
    [[nodiscard]] TimelineView& view() { return window.findChild<TimelinePanel*>()->view(); }
    [[nodiscard]] QLineEdit& findField()
    {
        return *window.current().existingPanel(*panelOf(ActionId::FindEverywhere))->findChild<QLineEdit*>();
    }
    [[nodiscard]] bool isNear(SessionTime time, std::int64_t ms)
    {
        return std::abs(time.ms - ms) <= std::llround(view().scene().scale.msPerPx) + 1;
    }
    WindowHand hand{window};
};

} // namespace

class TestWindowHand final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void typesWhereTheFocusIs();
    void pressesKeysWhereTheFocusIs();
    void typesNothingWhereNoTextBelongs();
    void choosesARow();
    void choosesARowOfTheListItself();
    void marksAStretchOfTheTimeline();
    void measuresAStretchOfTheTimeline();
    void restsOverTheTimeline();
    void saysWhatTheTimelineDoesNotShow_data();
    void saysWhatTheTimelineDoesNotShow();
    void aPictureWhileOpeningWaitsForNothing();
};

void TestWindowHand::typesWhereTheFocusIs()
{
    Bench bench;
    QCOMPARE(bench.hand.perform(CommandStep{ActionId::FindEverywhere}), QString());
    QTRY_VERIFY(bench.findField().hasFocus());
    const QString text = QString::fromUtf8("müsli \xF0\x9F\x8D\xB5");
    QCOMPARE(bench.hand.perform(TypeStep{text}), QString());
    QCOMPARE(bench.findField().text(), text);
}

void TestWindowHand::pressesKeysWhereTheFocusIs()
{
    Bench bench;
    QCOMPARE(bench.hand.perform(CommandStep{ActionId::FindEverywhere}), QString());
    QTRY_VERIFY(bench.findField().hasFocus());
    QCOMPARE(bench.hand.perform(TypeStep{QStringLiteral("abc")}), QString());
    QCOMPARE(bench.hand.perform(PressStep{int{Qt::Key_Backspace}}), QString());
    QCOMPARE(bench.findField().text(), QStringLiteral("ab"));
    QCOMPARE(bench.hand.perform(PressStep{QKeyCombination(Qt::ControlModifier, Qt::Key_A).toCombined()}), QString());
    QCOMPARE(bench.hand.perform(TypeStep{QStringLiteral("x")}), QString());
    QCOMPARE(bench.findField().text(), QStringLiteral("x"));
}

void TestWindowHand::typesNothingWhereNoTextBelongs()
{
    Bench bench;
    bench.view().setFocus();
    QTRY_VERIFY(bench.view().hasFocus());
    QCOMPARE(
        bench.hand.perform(TypeStep{QStringLiteral("a")}), QStringLiteral("nothing that takes text has the focus"));
}

void TestWindowHand::choosesARow()
{
    Bench bench;
    QCOMPARE(bench.hand.perform(CommandStep{ActionId::ShowFaults}), QString());
    QTRY_COMPARE(bench.hand.perform(RowStep{ActionId::ShowFaults, 1}), QString());
    QTRY_VERIFY(bench.isNear(bench.context().playback.position(), test::SampleSession::kErrorMs));
    QVERIFY(bench.context().selection.item());
    QCOMPARE(bench.hand.perform(CommandStep{ActionId::ShowArtifacts}), QString());
    QTRY_COMPARE(bench.hand.perform(RowStep{ActionId::ShowArtifacts, 1}), QString());
    const QWidget* artifacts = bench.window.current().existingPanel(*panelOf(ActionId::ShowArtifacts));
    QTRY_VERIFY(artifacts->findChild<ArtifactView*>()->isVisible());
    QCOMPARE(bench.hand.perform(CommandStep{ActionId::ShowNotes}), QString());
    QCOMPARE(bench.hand.perform(RowStep{ActionId::ShowNotes, 1}), QStringLiteral("the panel has no row to choose"));
}

/// Not one of the detail beside it, once that is open.
void TestWindowHand::choosesARowOfTheListItself()
{
    test::WindowBench bench;
    WindowHand hand(bench.window);
    QVERIFY(bench.open(test::networkRecording()));
    QCOMPARE(hand.perform(CommandStep{ActionId::ShowNetwork}), QString());
    QTRY_COMPARE(hand.perform(RowStep{ActionId::ShowNetwork, 2}), QString());
    QCOMPARE(bench.positionMs(), std::int64_t{2'000});
    for (const int row : {3, 1}) {
        QCOMPARE(hand.perform(RowStep{ActionId::ShowNetwork, row}), QString());
        QCOMPARE(bench.positionMs(), std::int64_t{row * 1'000});
    }
}

/// Times count the background gap, as those of --at; the range is of the player, which folds it.
void TestWindowHand::marksAStretchOfTheTimeline()
{
    Bench bench;
    QCOMPARE(bench.hand.perform(DragStep{Qt::ShiftModifier, 2'000, 28'000}), QString());
    const auto range = bench.context().selection.range();
    QVERIFY(range);
    const auto& clock = bench.context().playback.clock();
    QVERIFY(bench.isNear(range->start, 2'000));
    const SessionTime end = clock.toPlayable(clock.start() + Milliseconds{28'000});
    QVERIFY(end.ms < 15'000);
    QVERIFY(bench.isNear(range->end, end.ms));
}

void TestWindowHand::measuresAStretchOfTheTimeline()
{
    Bench bench;
    QCOMPARE(bench.hand.perform(DragStep{Qt::ControlModifier, 2'000, 5'000}), QString());
    QVERIFY(!bench.context().selection.range());
    const auto measured = bench.view().scene().measure;
    QVERIFY(measured);
    QVERIFY(bench.isNear(measured->start, 2'000));
    QVERIFY(bench.isNear(measured->end, 5'000));
}

void TestWindowHand::restsOverTheTimeline()
{
    Bench bench;
    const auto before = bench.context().playback.position();
    QVERIFY(!bench.view().hoverCard().isVisible());
    QCOMPARE(bench.hand.perform(HoverStep{6'000}), QString());
    QVERIFY(bench.view().hoverCard().isVisible());
    QCOMPARE(bench.context().playback.position(), before);
}

void TestWindowHand::saysWhatTheTimelineDoesNotShow_data()
{
    QTest::addColumn<bool>("isOpening");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing open") << false << "the timeline is not shown";
    QTest::newRow("after the end") << true << "90000 ms lies outside of what the timeline shows";
}

void TestWindowHand::saysWhatTheTimelineDoesNotShow()
{
    QFETCH(const bool, isOpening);
    QFETCH(const QString, why);
    Bench bench(isOpening);
    QCOMPARE(bench.hand.perform(HoverStep{90'000}), why);
    QCOMPARE(bench.hand.perform(DragStep{Qt::ShiftModifier, 1'000, 90'000}), why);
    QVERIFY(!bench.context().selection.range());
}

/// The recording stays half open until the picture is there, steps and all.
void TestWindowHand::aPictureWhileOpeningWaitsForNothing()
{
    test::WindowBench bench;
    const auto isAllowed = std::make_shared<QSemaphore>();
    bench.window.context().session.open(
        [isAllowed]() -> Result<std::shared_ptr<const RecordingSource>> {
            isAllowed->acquire();
            return test::makeSampleSession().source;
        },
        QStringLiteral("sample"));
    const QTemporaryDir folder;
    Arguments arguments;
    arguments.screenshot = folder.filePath(QStringLiteral("a.png"));
    arguments.when = PictureWhen::Opening;
    arguments.steps = {CommandStep{ActionId::ShowNetwork}};
    ScreenshotRun run(bench.window, arguments);
    run.start();
    const int status = QCoreApplication::exec();
    isAllowed->release();
    QCOMPARE(status, 0);
    QCOMPARE(QImage(arguments.screenshot).size(), bench.window.size());
    const QWidget* network = bench.window.current().existingPanel(*panelOf(ActionId::ShowNetwork));
    QVERIFY(network != nullptr && network->isVisible());
}

} // namespace revisit

QTEST_MAIN(revisit::TestWindowHand)
#include "tst_window_hand.moc"
