// The timeline under the keys of its window: what is in view after a jump, who has the focus, marks on one another.
#include "tests/viewer/keys_bench.h"
#include "viewer/focus_edge.h"
#include "viewer/model/marks.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QtTest>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

struct Bench : test::KeysBench {
    [[nodiscard]] const TimelineScale& scale() { return timeline().scene().scale; }
    [[nodiscard]] double playheadX() { return scale().xOf(timeline().playhead()); }
    [[nodiscard]] bool isPlayheadInView() { return playheadX() >= 0 && playheadX() <= scale().widthPx; }
    /// With room on both sides, but for the ends of the session.
    [[nodiscard]] bool hasContext()
    {
        constexpr double kAround = 59;
        const bool isAtStart = scale().originMs <= 0;
        const bool isAtEnd = scale().originMs + scale().visibleMs() >= scale().lengthMs - 1;
        return (isAtStart || playheadX() >= kAround) && (isAtEnd || playheadX() <= scale().widthPx - kAround);
    }
    /// From the start of the session on, so close that a few seconds fill the view.
    void zoomIntoTheStart()
    {
        key(Qt::Key_0);
        key(Qt::Key_Home);
        for (int i = 0; i < 5; ++i) key(Qt::Key_W);
    }
    [[nodiscard]] QPoint at(double x, Track track)
    {
        const TimelineScene& scene = timeline().scene();
        const auto* row = scene.layout.row(track);
        return {static_cast<int>(std::lround(TimelineScene::kLeft + x)), scene.laneTop(*row) + row->height / 2};
    }
    [[nodiscard]] Marks& marks() { return *window.context().marks; }
    /// A note and, at the same moment, a bookmark set by its key.
    [[nodiscard]] bool markTwice(std::int64_t ms)
    {
        const auto& playback = window.context().playback;
        window.context().playback.seek({ms});
        key(Qt::Key_B, Qt::ControlModifier);
        SessionNote note;
        note.at = playback.wallPosition();
        note.text = "Pays twice";
        marks().put(note);
        return QTest::qWaitFor([this] {
            return marks().list().size() == 2 && timeline().scene().notes.size() == 2
                && timeline().scene().layout.row(Track::Notes) != nullptr;
        });
    }
    /// Pixels of that colour in a part of the track, from the mark's own place on.
    [[nodiscard]] int inked(double from, double width, const QColor& color)
    {
        const QPoint middle = at(playheadX() + from, Track::Notes);
        const QRect place(middle.x(), middle.y() - 8, static_cast<int>(width), 16);
        const QImage image = timeline().viewport()->grab(place).toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).rgb() == color.rgb()) ++count;
        return count;
    }
    [[nodiscard]] std::string chosenText()
    {
        const SessionNote* mark = marks().find(marks().current());
        return mark == nullptr ? "none" : mark->text;
    }
};

} // namespace

class TestTimelineKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void aJumpByKeyBringsThePlayheadIntoView_data();
    void aJumpByKeyBringsThePlayheadIntoView();
    void theUndoneJumpIsInViewAgain();
    void stepsStayInViewWithRoomAhead();
    void keysZoomAroundThePlayheadWhereverTheMouseIs();
    void clicksAndDragsMoveNothingThatIsLookedAt();
    void theKeyOfTheTimelineGoesToTheTracks();
    void marksOfOneMomentAreDrawnAsSeveral();
    void theCardNamesAllMarksOfAMoment();
    void clicksGoThroughMarksOfOneMoment();
    void keysGoThroughMarksOfOneMoment();
    void theMenuOffersEachMarkOfAMoment_data();
    void theMenuOffersEachMarkOfAMoment();
};

void TestTimelineKeys::aJumpByKeyBringsThePlayheadIntoView_data()
{
    QTest::addColumn<QList<int>>("keys");
    QTest::newRow("10 s") << QList<int>{Qt::Key_Right};
    QTest::newRow("10 s, twice") << QList<int>{Qt::Key_Right, Qt::Key_Right};
    QTest::newRow("next fault") << QList<int>{Qt::Key_E};
    QTest::newRow("next frustration") << QList<int>{Qt::Key_R};
    QTest::newRow("end") << QList<int>{Qt::Key_End};
    QTest::newRow("end and start") << QList<int>{Qt::Key_End, Qt::Key_Home};
    QTest::newRow("end and back") << QList<int>{Qt::Key_End, Qt::Key_Left};
    QTest::newRow("screen before") << QList<int>{Qt::Key_End, Qt::Key_PageUp};
}

void TestTimelineKeys::aJumpByKeyBringsThePlayheadIntoView()
{
    QFETCH(QList<int>, keys);
    Bench bench;
    QVERIFY(bench.open());
    bench.zoomIntoTheStart();
    const double msPerPx = bench.scale().msPerPx;
    QVERIFY(bench.scale().visibleMs() < bench.scale().lengthMs / 4);
    for (const int each : keys) {
        const std::int64_t before = bench.positionMs();
        bench.key(static_cast<Qt::Key>(each));
        QVERIFY(bench.positionMs() != before);
        QVERIFY2(bench.isPlayheadInView() && bench.hasContext(), qPrintable(QString::number(bench.playheadX())));
        QCOMPARE(bench.scale().msPerPx, msPerPx);
    }
}

void TestTimelineKeys::theUndoneJumpIsInViewAgain()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.key(Qt::Key_End);
    bench.zoomIntoTheStart();
    bench.key(Qt::Key_Backspace, Qt::ShiftModifier);
    QCOMPARE(bench.positionMs(), bench.window.context().playback.duration().ms);
    QVERIFY(bench.isPlayheadInView());
}

/// A jump that stays inside moves the lanes no more than it must.
void TestTimelineKeys::stepsStayInViewWithRoomAhead()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.zoomIntoTheStart();
    double origin = bench.scale().originMs;
    for (int i = 0; i < 8; ++i) {
        bench.key(Qt::Key_Right, Qt::AltModifier); // 1 s
        QVERIFY(bench.isPlayheadInView() && bench.hasContext());
        const double x = (static_cast<double>(bench.positionMs()) - origin) / bench.scale().msPerPx;
        if (x >= 60 && x <= bench.scale().widthPx - 60) QCOMPARE(bench.scale().originMs, origin);
        origin = bench.scale().originMs;
    }
}

void TestTimelineKeys::keysZoomAroundThePlayheadWhereverTheMouseIs()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.context().playback.seek({5'000});
    QTest::mouseMove(bench.timeline().viewport(), bench.at(bench.scale().widthPx - 5, Track::Touches));
    const double x = bench.playheadX();
    for (int i = 0; i < 4; ++i) {
        bench.key(Qt::Key_W);
        QVERIFY2(std::abs(bench.playheadX() - x) < 0.5, qPrintable(QString::number(bench.playheadX() - x)));
    }
    bench.key(Qt::Key_E);
    const double there = bench.playheadX();
    bench.key(Qt::Key_W);
    QVERIFY(std::abs(bench.playheadX() - there) < 0.5);
}

void TestTimelineKeys::clicksAndDragsMoveNothingThatIsLookedAt()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.zoomIntoTheStart();
    for (int i = 0; i < 3; ++i) bench.key(Qt::Key_D);
    const double origin = bench.scale().originMs;
    QVERIFY(origin > 0);
    QWidget* port = bench.timeline().viewport();
    const double last = bench.scale().widthPx - 3;
    QTest::mousePress(port, Qt::LeftButton, {}, bench.at(last, Track::Film));
    QVERIFY(std::abs(bench.playheadX() - last) < 1);
    QCOMPARE(bench.scale().originMs, origin);
    QTest::mouseMove(port, bench.at(4, Track::Film));
    QVERIFY(std::abs(bench.playheadX() - 4) < 1);
    QCOMPARE(bench.scale().originMs, origin);
    QTest::mouseRelease(port, Qt::LeftButton, {}, bench.at(4, Track::Film));
    const QPoint edge = bench.at(last, Track::Film);
    QContextMenuEvent event(QContextMenuEvent::Mouse, edge, port->mapToGlobal(edge));
    QApplication::sendEvent(port, &event);
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->objectName() == QLatin1String("seek")) action->trigger();
    menu->close();
    QVERIFY(std::abs(bench.playheadX() - last) < 1);
    QCOMPARE(bench.scale().originMs, origin);
    QTest::mousePress(port, Qt::MiddleButton, {}, bench.at(400, Track::Film));
    QTest::mouseMove(port, bench.at(100, Track::Film)); // pans by 300 px
    const double panned = bench.scale().originMs;
    QVERIFY(panned > origin);
    bench.window.context().playback.seek({0}); // while it is held
    QCOMPARE(bench.scale().originMs, panned);
    QTest::mouseRelease(port, Qt::MiddleButton, {}, bench.at(100, Track::Film));
}

void TestTimelineKeys::theKeyOfTheTimelineGoesToTheTracks()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window.framePanel().view().setFocus();
    const auto* edge = bench.timeline().findChild<FocusEdge*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(edge != nullptr && !edge->isVisible());
    bench.key(Qt::Key_T, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&bench.timeline()));
    QVERIFY(edge->isVisible());
    const QColor accent = theme::color(theme::Surface::Accent, bench.window.palette());
    const QImage view = bench.timeline().grab().toImage();
    QCOMPARE(view.pixelColor(1, view.height() / 2).name(), accent.name());
    QCOMPARE(view.pixelColor(view.width() / 2, view.height() - 1).name(), accent.name());
    const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    };
    press(Qt::Key_Down, Qt::ControlModifier);
    press(Qt::Key_Down, Qt::ControlModifier);
    const TimelineScene& scene = bench.timeline().scene();
    QCOMPARE(scene.currentLane, 1);
    const Track track = scene.layout.rows[1].track;
    press(Qt::Key_Return);
    QVERIFY(scene.layout.row(track)->isCollapsed);
    press(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(scene.layout.rows.front().track, track);
    press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(bench.positionMs() > 0);
    press(Qt::Key_T, Qt::ShiftModifier); // the second time closes it
    QTRY_VERIFY(!bench.dock(ActionId::ToggleTimeline).isVisible());
    bench.key(Qt::Key_T, Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&bench.timeline()));
}

/// The note's dot, the bookmark's ribbon, their number and the note's words.
void TestTimelineKeys::marksOfOneMomentAreDrawnAsSeveral()
{
    Bench bench;
    QVERIFY(bench.open());
    const QColor accent = theme::color(theme::Surface::Accent, bench.window.palette());
    QVERIFY(bench.markTwice(5'000));
    bench.window.context().playback.seek({0}); // its line is as blue
    QVERIFY(bench.timeline().scene().notes.front().startMs == 5'000);
    const auto clusters = noteClusters(bench.timeline().scene());
    QCOMPARE(clusters.size(), std::size_t{1});
    QCOMPARE(clusters.front().notes.size(), std::size_t{2});
    QVERIFY(!clusters.front().leader->isBookmark);
    const double from = clusters.front().left - bench.timeline().scene().viewX(SessionTime{0});
    QVERIFY(bench.inked(from, 13, accent) > 60);
    QVERIFY(bench.inked(from + 15, 13, accent) > 50);
    const auto wordsOf = [&] {
        return bench.timeline()
            .viewport()
            ->grab(QRect(bench.at(from + 60, Track::Notes) - QPoint(0, 8), QSize(60, 16)))
            .toImage();
    };
    const QImage words = wordsOf();
    int inks = 0;
    for (int y = 0; y < words.height(); ++y)
        for (int x = 0; x < words.width(); ++x) inks += qGray(words.pixel(x, y)) < 128 ? 1 : 0;
    QVERIFY2(inks > 30, qPrintable(QString::number(inks)));
    const std::int64_t bookmark = clusters.front().notes.front()->isBookmark ? clusters.front().notes.front()->id
                                                                             : clusters.front().notes.back()->id;
    bench.marks().remove(bookmark);
    QTRY_COMPARE(bench.timeline().scene().notes.size(), std::size_t{1});
    QVERIFY(bench.inked(from + 15, 13, accent) < 10);
}

void TestTimelineKeys::theCardNamesAllMarksOfAMoment()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.markTwice(5'000));
    const QString text = bench.timeline().hoverText(bench.at(bench.playheadX(), Track::Notes));
    QCOMPARE(text, QStringLiteral("Marks: 2 items\nBookmark 1\nPays twice"));
}

void TestTimelineKeys::clicksGoThroughMarksOfOneMoment()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.markTwice(5'000));
    bench.marks().setCurrent(0);
    bench.window.context().playback.seek({0});
    const QPoint place = bench.at(bench.scale().xOf({5'000}), Track::Notes);
    QStringList chosen;
    for (int i = 0; i < 3; ++i) {
        QTest::mouseClick(
            bench.timeline().viewport(), Qt::LeftButton, {}, place, QApplication::doubleClickInterval() + 50);
        QCOMPARE(bench.positionMs(), 5'000);
        chosen << QString::fromStdString(bench.chosenText());
    }
    QCOMPARE(chosen, (QStringList{QStringLiteral("Pays twice"), QString(), QStringLiteral("Pays twice")}));
}

/// By the window's keys, and by those of the track.
void TestTimelineKeys::keysGoThroughMarksOfOneMoment()
{
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.markTwice(5'000));
    bench.marks().setCurrent(0);
    bench.key(Qt::Key_Home);
    bench.key(Qt::Key_BracketRight);
    const std::int64_t first = bench.marks().current();
    bench.key(Qt::Key_BracketRight);
    const std::int64_t second = bench.marks().current();
    QVERIFY(first != 0 && second != 0 && first != second);
    QCOMPARE(bench.positionMs(), 5'000);
    bench.key(Qt::Key_BracketLeft);
    QCOMPARE(bench.marks().current(), first);
    bench.key(Qt::Key_T, Qt::ShiftModifier);
    while (bench.timeline().scene().layout.rows[std::size_t(std::max(0, bench.timeline().scene().currentLane))].track
            != Track::Notes
        || bench.timeline().scene().currentLane < 0)
        QTest::keyClick(&bench.timeline(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&bench.timeline(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(bench.marks().current(), second);
    QTest::keyClick(&bench.timeline(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(bench.marks().current(), first);
    QCOMPARE(bench.positionMs(), 5'000);
}

void TestTimelineKeys::theMenuOffersEachMarkOfAMoment_data()
{
    QTest::addColumn<bool>("isByKey");
    QTest::newRow("mouse") << false;
    QTest::newRow("menu key") << true;
}

void TestTimelineKeys::theMenuOffersEachMarkOfAMoment()
{
    QFETCH(bool, isByKey);
    Bench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.markTwice(5'000));
    bench.timeline().setFocus();
    QTest::keyClick(&bench.timeline(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.timeline().scene().layout.rows.front().track, Track::Notes);
    const QPoint place = bench.at(bench.playheadX(), Track::Notes);
    QWidget* target = isByKey ? static_cast<QWidget*>(&bench.timeline()) : bench.timeline().viewport();
    QContextMenuEvent event(
        isByKey ? QContextMenuEvent::Keyboard : QContextMenuEvent::Mouse, place, target->mapToGlobal(place));
    QApplication::sendEvent(target, &event);
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    const auto own = menu->findChildren<QMenu*>(QStringLiteral("mark"));
    QCOMPARE(own.size(), 2);
    QCOMPARE(own[0]->title(), QStringLiteral("Bookmark 1"));
    QCOMPARE(own[1]->title(), QStringLiteral("Pays twice"));
    const auto choose = [&own](int which, const QString& command) {
        for (QAction* action : own[which]->actions())
            if (action->objectName() == command && action->isEnabled()) return action->trigger(), true;
        return false;
    };
    QVERIFY(choose(1, QStringLiteral("goToMark")));
    QCOMPARE(bench.chosenText(), std::string("Pays twice"));
    QVERIFY(choose(0, QStringLiteral("goToMark")));
    QCOMPARE(bench.chosenText(), std::string());
    QVERIFY(choose(0, QStringLiteral("removeMark")));
    QTRY_COMPARE(bench.marks().list().size(), std::size_t{1});
    QCOMPARE(bench.marks().list().front().text, std::string("Pays twice"));
    menu->close();
}

} // namespace revisit

QTEST_MAIN(revisit::TestTimelineKeys)
#include "tst_timeline_keys.moc"
