// The timeline and the picture of the real window, as a screen reader has them.

#include "tests/viewer/frame_bench.h"
#include "tests/viewer/heard.h"
#include "tests/viewer/timeline_samples.h"
#include "tests/viewer/window_bench.h"
#include "viewer/accessible/accessible_canvas.h"
#include "viewer/model/marks.h"
#include "viewer/timeline/timeline_view.h"

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

/// The window with the sample in it, its timeline with the focus.
struct Bench : test::WindowBench {
    TimelineView* view = nullptr;
    QAccessibleInterface* said = nullptr;

    [[nodiscard]] bool isReady()
    {
        if (!open()) return false;
        window.activateWindow();
        view = window.findChild<TimelineView*>();
        if (view == nullptr
            || !QTest::qWaitFor([this] { return view->scene().index && view->isDetailCurrent(); }, kWaitMs))
            return false;
        view->setFocus();
        said = test::interfaceOf(*view);
        return QTest::qWaitFor([this] { return view->hasFocus(); }, kWaitMs);
    }
    [[nodiscard]] const TimelineLayout& layout() const { return view->scene().layout; }
    void choose(Track track) const
    {
        for (const auto& row : layout().rows) {
            QTest::keyClick(view, Qt::Key_Down, Qt::ControlModifier);
            if (row.track == track) return;
        }
    }
};

} // namespace

class TestAccessibleTime final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timelineHasTracksAndTheirMarks();
    void marksAreListedOnceUntilTheyChange();
    void timelineIsAValueThatCanBeSet();
    void tracksAreChosenAndFolded();
    void marksAreGoneTo();
    void keysTellTheTrackAndTheMark();
    void whatIsReachedInAClusterIsItself();
    void notesStallsAndBytesAreMarks();
    void timelineIsSilentWhilePlaying();
    void anotherRecordingHasOtherParts();
    void pictureIsNamedAfterScreenAndTime();
    void pictureHoldsTheViewsThatAreOutlined();
    void pictureHoldsTheTouchesThatShow();
    void pictureTellsWhatIsSoughtAndSelected();
    void pictureIsSilentWhilePlaying();
};

void TestAccessibleTime::timelineHasTracksAndTheirMarks()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QCOMPARE(bench.said->role(), QAccessible::Chart);
    QCOMPARE(bench.said->text(QAccessible::Name), QStringLiteral("Timeline"));
    const auto tracks = test::partsIn(*bench.said);
    QCOMPARE(tracks.size(), bench.layout().rows.size());
    QCOMPARE(test::faultIn(*bench.said, *bench.view), QString());
    QAccessibleInterface* touches = test::partNamed(*bench.said, QStringLiteral("Touches: 2"));
    QVERIFY(touches != nullptr);
    QCOMPARE(touches->role(), QAccessible::TreeItem);
    QVERIFY(touches->state().expandable && touches->state().expanded && !touches->state().collapsed);
    const auto marks = test::partsIn(*touches);
    QCOMPARE(marks.size(), 2U);
    QVERIFY2(marks[0]->text(QAccessible::Name).startsWith(QStringLiteral("Tap,"))
            && marks[0]->text(QAccessible::Name).endsWith(QStringLiteral("at 0:01.5")),
        qPrintable(marks[0]->text(QAccessible::Name)));
    QVERIFY(marks[1]->text(QAccessible::Name).startsWith(QStringLiteral("Rage tap,")));
    const int x = qRound(bench.view->scene().viewX(test::SampleSession::kRageMs));
    QVERIFY(marks[1]->rect().contains(
        bench.view->viewport()->mapToGlobal(QPoint(x, 0)).x(), marks[1]->rect().center().y()));
    QCOMPARE(touches->childAt(marks[1]->rect().center().x(), marks[1]->rect().center().y()), marks[1]);
    QCOMPARE(bench.said->childAt(touches->rect().center().x(), touches->rect().center().y()), touches);
    // What is scrolled or zoomed out of sight is in no list.
    bench.view->zoomTo({4'000}, {5'000});
    QTRY_VERIFY(bench.view->isDetailCurrent());
    QCOMPARE(test::partsIn(*touches).size(), 1U);
    // Child widgets are still there, behind the parts.
    QVERIFY(bench.said->childCount() > static_cast<int>(tracks.size()));
    for (int i = 0; i < bench.said->childCount(); ++i) QCOMPARE(bench.said->indexOfChild(bench.said->child(i)), i);
}

void TestAccessibleTime::marksAreListedOnceUntilTheyChange()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*bench.said);
    QAccessibleInterface* touches = test::partNamed(*bench.said, QStringLiteral("Touches: 2"));
    QVERIFY(touches != nullptr);
    QCOMPARE(touches->childCount(), 2);
    const int before = canvas.listsMade();
    for (int i = 0; i < touches->childCount(); ++i) QCOMPARE(touches->indexOfChild(touches->child(i)), i);
    QCOMPARE(canvas.listsMade(), before);
    bench.view->zoomTo({4'000}, {5'000}); // the scale at once, what is joined in it a moment later
    QCOMPARE(touches->childCount(), 1);
    QCOMPARE(canvas.listsMade(), before + 1);
    QTRY_VERIFY(bench.view->isDetailCurrent());
    QCOMPARE(touches->childCount(), 1);
    QVERIFY(touches->child(1) == nullptr);
    const int zoomed = canvas.listsMade();
    bench.choose(Track::Touches);
    QTest::keyClick(bench.view, Qt::Key_Right, Qt::ControlModifier); // walks to a mark, which scrolls to it
    QVERIFY(bench.view->scene().reached);
    QVERIFY(touches->childCount() >= 1);
    QCOMPARE(canvas.listsMade(), zoomed + 1);
    bench.context().session.close();
    QVERIFY(test::partsIn(*bench.said).empty());
}

void TestAccessibleTime::timelineIsAValueThatCanBeSet()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QAccessibleValueInterface* value = bench.said->valueInterface();
    QVERIFY(value != nullptr);
    const qint64 length = bench.context().playback.duration().ms;
    QCOMPARE(value->minimumValue().toLongLong(), 0);
    QCOMPARE(value->maximumValue().toLongLong(), length);
    value->setCurrentValue(7'000);
    QCOMPARE(bench.positionMs(), 7'000);
    QCOMPARE(value->currentValue().toLongLong(), 7'000);
    QVERIFY2(bench.said->text(QAccessible::Value).startsWith(QStringLiteral("0:07.0 of 0:")),
        qPrintable(bench.said->text(QAccessible::Value)));
    value->setCurrentValue(99'999'999);
    QCOMPARE(bench.positionMs(), length);
}

void TestAccessibleTime::tracksAreChosenAndFolded()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const test::Heard heard;
    QAccessibleInterface* faults = test::partNamed(*bench.said, QStringLiteral("Faults"));
    QVERIFY(faults != nullptr);
    QVERIFY(!faults->state().selected);
    QVERIFY(test::press(*faults));
    QVERIFY(faults->state().selected && faults->state().focused);
    QCOMPARE(bench.said->focusChild(), faults);
    QVERIFY(heard.lastPart().startsWith(QStringLiteral("Faults")));
    const QString toggle = QAccessibleActionInterface::toggleAction();
    QCOMPARE(faults->actionInterface()->localizedActionName(toggle), QStringLiteral("Fold"));
    QVERIFY(test::act(*faults, toggle));
    QVERIFY(bench.view->arrangement().isCollapsed(Track::Faults));
    QVERIFY(faults->state().collapsed && !faults->state().expanded);
    QCOMPARE(faults->actionInterface()->localizedActionName(toggle), QStringLiteral("Unfold"));
    QCOMPARE(heard.count(QAccessible::StateChanged, nullptr), 1);
    QCOMPARE(heard.all().back().name, faults->text(QAccessible::Name));
}

void TestAccessibleTime::marksAreGoneTo()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QAccessibleInterface* rage = test::partNamed(*bench.said, QStringLiteral("Rage tap"));
    QVERIFY(rage != nullptr);
    QVERIFY(!rage->state().selected);
    QVERIFY(test::press(*rage));
    QCOMPARE(bench.positionMs(), test::SampleSession::kRageMs);
    const auto item = bench.context().selection.item();
    QVERIFY(item.has_value());
    QCOMPARE(bench.context().session.recording()->timeline()[*item].time.ms,
        test::kSampleStartMs + test::SampleSession::kRageMs);
    QVERIFY(rage->state().selected && rage->state().focused);
}

void TestAccessibleTime::keysTellTheTrackAndTheMark()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const test::Heard heard;
    bench.choose(Track::Touches);
    QVERIFY2(heard.lastPart().startsWith(QStringLiteral("Touches: 2")), qPrintable(heard.lastPart()));
    QTest::keyClick(bench.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY2(heard.lastPart().startsWith(QStringLiteral("Tap")) && heard.lastPart().contains(QStringLiteral("0:01.5")),
        qPrintable(heard.lastPart()));
    QTest::keyClick(bench.view, Qt::Key_Right, Qt::ControlModifier);
    QVERIFY2(heard.lastPart().startsWith(QStringLiteral("Rage tap")), qPrintable(heard.lastPart()));
    QCOMPARE(bench.said->focusChild()->text(QAccessible::Name), heard.lastPart());
    heard.forget();
    QTest::keyClick(bench.view, Qt::Key_Right, Qt::ControlModifier); // there is none behind it
    QCOMPARE(heard.lastPart(), QString());
    bench.context().playback.seek({9'000}); // the playhead is elsewhere: the keyboard is at the track again
    QVERIFY(bench.said->focusChild()->text(QAccessible::Name).startsWith(QStringLiteral("Touches")));
    QCOMPARE(heard.count(QAccessible::ValueChanged, bench.view), 1);
}

/// Taps that lie closer than a mark is wide: the one walked to is told by itself, and is in the list.
void TestAccessibleTime::whatIsReachedInAClusterIsItself()
{
    TimelineItems items;
    for (int i = 0; i < 20; ++i) items.push_back(test::itemAt(Lane::Touch, 5'000 + i * 10, "tap Buy"));
    items.push_back(test::itemAt(Lane::Touch, 30'000, "tap Pay"));
    for (int i = 0; i < 60; ++i) items.push_back(test::itemAt(Lane::Frame, i * 10));
    TimelineView view;
    view.resize(900, 400);
    view.show();
    view.activateWindow();
    view.setIndex(test::indexOf(std::move(items), 60'000));
    connect(&view, &TimelineView::seekRequested, &view, &TimelineView::setPlayhead);
    view.setFocus();
    QTRY_VERIFY(view.isDetailCurrent() && view.hasFocus());
    QAccessibleInterface* said = test::interfaceOf(view);
    QAccessibleInterface* touches = test::partNamed(*said, QStringLiteral("Touches: 21"));
    QVERIFY(touches != nullptr);
    auto marks = test::partsIn(*touches);
    QCOMPARE(marks.size(), 2U);
    const QString cluster = marks[0]->text(QAccessible::Name);
    QVERIFY2(cluster.startsWith(QStringLiteral("20 marks from 0:05.0 to 0:05.1, the worst: ")), qPrintable(cluster));
    QAccessibleInterface* frames = test::partNamed(*said, QStringLiteral("frames from 0:00.0 to 0:00."));
    QVERIFY(frames != nullptr);
    const test::Heard heard;
    view.chooseTrack(Track::Touches);
    for (int i = 0; i < 3; ++i) QTest::keyClick(&view, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(view.playhead().ms, 5'020);
    QVERIFY2(heard.lastPart().endsWith(QStringLiteral("tap Buy, at 0:05.0")), qPrintable(heard.lastPart()));
    const QAccessibleInterface* reached = said->focusChild();
    QCOMPARE(reached->text(QAccessible::Name), heard.lastPart());
    QCOMPARE(touches->indexOfChild(reached), 1);
    QCOMPARE(touches->childCount(), 3);
    QCOMPARE(test::faultIn(*said, view), QString());
    QAccessibleInterface* stall = test::partNamed(*said, QStringLiteral("Capture stall of 59 s, at 0:00.5"));
    QVERIFY(stall != nullptr);
    QVERIFY(stall->parent()->text(QAccessible::Name).startsWith(QStringLiteral("Intervals")));
    view.setPlayhead({8'000}); // gone on: it is one of its cluster again
    QCOMPARE(touches->childCount(), 2);
}

void TestAccessibleTime::notesStallsAndBytesAreMarks()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QAccessibleInterface* bytes = test::partNamed(*bench.said, QStringLiteral("Bytes"));
    QVERIFY(bytes != nullptr);
    const auto bars = test::partsIn(*bytes);
    QVERIFY(!bars.empty());
    QVERIFY2(bars[0]->text(QAccessible::Name).contains(QStringLiteral("artifact")),
        qPrintable(bars[0]->text(QAccessible::Name)));
    bench.view->setNotes({{7, 5'000, 6'000, 0, 0, false, QStringLiteral("look here")}});
    QAccessibleInterface* note = test::partNamed(*bench.said, QStringLiteral("look here"));
    QVERIFY(note != nullptr);
    QCOMPARE(note->text(QAccessible::Name), QStringLiteral("look here, at 0:05.0"));
    QCOMPARE(note->parent()->text(QAccessible::Name), QStringLiteral("Marks: 1"));
    QVERIFY(test::press(*note));
    QCOMPARE(bench.positionMs(), 5'000);
    bench.view->setNotes({});
    QVERIFY(!note->isValid());
    QVERIFY(note->state().invalid && note->rect().isNull() && !test::press(*note));
}

void TestAccessibleTime::timelineIsSilentWhilePlaying()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const test::Heard heard;
    Playback& playback = bench.context().playback;
    playback.play();
    for (int i = 0; i < 20; ++i) playback.advance(Milliseconds{50});
    QVERIFY(bench.positionMs() >= 1'000);
    QCOMPARE(heard.count(QAccessible::ValueChanged, bench.view), 0);
    playback.pause();
    QCOMPARE(heard.count(QAccessible::ValueChanged, bench.view), 1);
    playback.seek({3'000});
    QCOMPARE(heard.count(QAccessible::ValueChanged, bench.view), 2);
    bench.window.framePanel().view().setFocus(); // whoever has not the focus is silent
    playback.seek({4'000});
    QCOMPARE(heard.count(QAccessible::ValueChanged, bench.view), 2);
}

/// Objects of parts go with the content, and all of them with the widget; none is made for nobody.
void TestAccessibleTime::anotherRecordingHasOtherParts()
{
    QAccessible::Id kept = 0;
    {
        Bench bench;
        QVERIFY(bench.isReady());
        const auto& canvas = dynamic_cast<const AccessibleCanvas&>(*bench.said);
        bench.choose(Track::Touches);
        QTest::keyClick(bench.view, Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(canvas.keptCount(), 0); // nobody reads the screen
        const test::Heard heard;
        QAccessibleInterface* rage = test::partNamed(*bench.said, QStringLiteral("Rage tap"));
        QVERIFY(rage != nullptr);
        QVERIFY(canvas.keptCount() > 0);
        const QAccessible::Id id = QAccessible::uniqueId(rage);
        QCOMPARE(QAccessible::accessibleInterface(id), rage);
        bench.context().session.close();
        QTRY_VERIFY(QAccessible::accessibleInterface(id) == nullptr);
        QCOMPARE(heard.count(QAccessible::ObjectReorder, bench.view), 1);
        QVERIFY(test::partsIn(*bench.said).empty());
        QVERIFY(bench.isReady());
        QVERIFY(test::partNamed(*bench.said, QStringLiteral("Rage tap")) != nullptr);
        kept = QAccessible::uniqueId(test::partNamed(*bench.said, QStringLiteral("Rage tap")));
    }
    QVERIFY(QAccessible::accessibleInterface(kept) == nullptr);
}

void TestAccessibleTime::pictureIsNamedAfterScreenAndTime()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    QAccessibleInterface* said = test::interfaceOf(bench.frame());
    QCOMPARE(said->role(), QAccessible::Graphic);
    QCOMPARE(said->text(QAccessible::Name), QStringLiteral("Recorded screen Cart at 0:05.0"));
    QVERIFY(said->text(QAccessible::Description).startsWith(QStringLiteral("Frame 1 of 1")));
    bench.seek(200); // before the first screen
    QCOMPARE(said->text(QAccessible::Name), QStringLiteral("Recorded screen at 0:00.2"));
}

void TestAccessibleTime::pictureHoldsTheViewsThatAreOutlined()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    QAccessibleInterface* said = test::interfaceOf(bench.frame());
    QVERIFY(test::partsIn(*said).empty()); // nothing is outlined
    bench.selection().selectNode(2);
    auto parts = test::partsIn(*said);
    QCOMPARE(parts.size(), 1U);
    QVERIFY2(parts[0]->text(QAccessible::Name).contains(QStringLiteral("Pay now")),
        qPrintable(parts[0]->text(QAccessible::Name)));
    QVERIFY(parts[0]->state().selected);
    QVERIFY(parts[0]->text(QAccessible::Description).contains(QStringLiteral("takes touches")));
    const QRect onScreen = bench.frame().geometryOfFrame().toWidget(LogicalRect{15, 25, 40, 20}).toAlignedRect();
    QCOMPARE(parts[0]->rect(), QRect(bench.frame().mapToGlobal(onScreen.topLeft()), onScreen.size()));
    QCOMPARE(test::faultIn(*said, bench.frame()), QString());
    bench.selection().hoverNode(1); // the view around it
    parts = test::partsIn(*said);
    QCOMPARE(parts.size(), 1U);
    QCOMPARE(test::partsIn(*parts[0]).size(), 1U);
    QVERIFY(test::press(*parts[0]));
    QCOMPARE(bench.selected(), 1);
    bench.selection().hoverNode(Selection::kNoNode);
    bench.settings.setOn(ViewSettings::Option::Inspect, true); // every view that shows
    parts = test::partsIn(*said);
    QCOMPARE(parts.size(), 1U);
    QVERIFY(parts[0]->text(QAccessible::Name).startsWith(QStringLiteral("UIWindow")));
    QVERIFY(test::partNamed(*said, QStringLiteral("UITextField")) != nullptr);
    QCOMPARE(test::faultIn(*said, bench.frame()), QString());
}

void TestAccessibleTime::pictureHoldsTheTouchesThatShow()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.seek(6'100);
    QAccessibleInterface* said = test::interfaceOf(bench.frame());
    QAccessibleInterface* tap = test::partNamed(*said, QStringLiteral("Tap, at 0:06.0"));
    QVERIFY(tap != nullptr);
    QCOMPARE(test::faultIn(*said, bench.frame()), QString());
    QVERIFY(tap->rect().contains(bench.frame().mapToGlobal(bench.onFrame(30, 40))));
    QVERIFY(test::press(*tap));
    QCOMPARE(bench.window.context().playback.position().ms, 6'000);
    bench.settings.setOn(ViewSettings::Option::Touches, false);
    QVERIFY(test::partsIn(*said).empty());
}

void TestAccessibleTime::pictureTellsWhatIsSoughtAndSelected()
{
    test::FrameBench bench;
    QVERIFY(bench.isOpen);
    bench.window.activateWindow();
    bench.frame().setFocus();
    QTRY_VERIFY(bench.frame().hasFocus());
    const test::Heard heard;
    bench.selection().selectNode(2);
    QVERIFY2(heard.lastPart().contains(QStringLiteral("Pay now")), qPrintable(heard.lastPart()));
    QCOMPARE(test::interfaceOf(bench.frame())->focusChild()->text(QAccessible::Name), heard.lastPart());
    heard.forget();
    bench.seek(7'000);
    QCOMPARE(heard.count(QAccessible::NameChanged, &bench.frame()), 1);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &bench.frame()), 0); // the same frame, told once
    bench.window.actions()[ActionId::Loupe]->trigger();
    QTest::keyClick(&bench.frame(), Qt::Key_Right);
    QVERIFY(heard.count(QAccessible::DescriptionChanged, &bench.frame()) > 0);
}

void TestAccessibleTime::pictureIsSilentWhilePlaying()
{
    Bench bench;
    QVERIFY(bench.isReady());
    FrameView& frame = bench.window.framePanel().view();
    frame.setFocus();
    QTRY_VERIFY(frame.hasFocus());
    QTRY_VERIFY_WITH_TIMEOUT(frame.isSettled(), kWaitMs);
    const test::Heard heard;
    Playback& playback = bench.context().playback;
    playback.play();
    for (int i = 0; i < 40; ++i) playback.advance(Milliseconds{50});
    QTRY_VERIFY_WITH_TIMEOUT(frame.feed().shown().frame.value_or(0) > 2, kWaitMs);
    QCOMPARE(heard.count(QAccessible::NameChanged, &frame), 0);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &frame), 0);
    playback.pause();
    QCOMPARE(heard.count(QAccessible::NameChanged, &frame), 1);
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &frame), 1);
}

} // namespace revisit

QTEST_MAIN(revisit::TestAccessibleTime)
#include "tst_accessible_time.moc"
