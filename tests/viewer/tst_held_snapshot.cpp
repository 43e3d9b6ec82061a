#include "tests/viewer/view_fixture.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/view_settings.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <atomic>

using namespace revisit;

class TestHeldSnapshot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isFollowedAtFirst();
    void staysWhileThePlayheadGoesOn();
    void followedAgainItIsThePlayheads();
    void neverComesFromTheFuture();
    void stepsTakeTheHoldAlong();
    void whatIsHeldBeforeTheFirstIsTheFirst();
    void anotherRecordingIsFollowed();
    void aFileLeavesTheHoldAsItWas();
    void isOutlinedOnItsOwnScreenOnly();
    void masksAreThoseOfThePlayhead();
    void whatWasSoughtElsewhereIsForgotten();
    void whatIsSoughtIsFoundInTheGrownRecording();
};

namespace {

/// Snapshots at 2 and 6 s of one screen, at 10 s of another. The masked field is at the top, in the middle, below.
std::shared_ptr<const RecordingSource> threeSnapshots(bool hasFirst = true)
{
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    auto source = std::make_shared<MemorySource>("held", "session_" + std::to_string(test::kStartMs) + "_held");
    source->add("events/events_0_" + at(20'000) + ".json",
        test::bytesOf(R"({"events":[{"type":"navigation","screen":"Cart","timestamp":)" + at(10)
            + R"(},{"type":"custom","name":"end","timestamp":)" + at(20'000)
            + R"(}],"deviceInfo":{"platform":"ios","screenWidth":100,"screenHeight":200}})"));
    const auto add = [&](std::int64_t ms, const std::string& screen, int y) {
        source->add("hierarchy/" + at(ms) + ".json",
            test::bytesOf(R"({"timestamp":)" + at(ms) + R"(,"screenName":")" + screen
                + R"(","screen":{"width":100,"height":200,"scale":2},"root":)"
                  R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)"
                  R"({"type":"UITextField","masked":true,"frame":{"x":10,"y":)"
                + std::to_string(y) + R"(,"w":80,"h":30}}]}})"));
    };
    if (hasFirst) add(2000, "Cart", 10);
    add(6000, "Cart", 80);
    add(10'000, "Pay", 150);
    return source;
}

/// The two later snapshots; reads wait at the gate while it is shut.
class GatedSource final : public RecordingSource {
public:
    ~GatedSource() override { open(); }
    void shut() { m_isShut = true; }
    void open() const
    {
        m_isShut = false;
        m_gate.release();
    }
    [[nodiscard]] std::string name() const override { return m_source->name(); }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_source->entries(); }
    [[nodiscard]] std::string sessionId() const override { return m_source->sessionId(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        if (m_isShut) m_gate.acquire();
        return m_source->read(entry);
    }

private:
    std::shared_ptr<const RecordingSource> m_source = threeSnapshots(false);
    mutable std::atomic<bool> m_isShut = false;
    mutable QSemaphore m_gate;
};

struct Shown {
    test::ViewFixture fixture;
    HierarchyPanel panel{fixture.context};
    CurrentHierarchy& hierarchy = fixture.hierarchy;

    explicit Shown(std::int64_t ms)
    {
        panel.resize(420, 600);
        panel.show();
        open();
        seek(ms);
    }
    void open() { QVERIFY(fixture.open(threeSnapshots())); }
    void seek(std::int64_t ms)
    {
        fixture.playback.seek({ms});
        QTRY_VERIFY(!hierarchy.isLoading());
    }
    void hold() { panel.follow().click(); }
    void step(int by)
    {
        auto buttons = panel.findChild<SnapshotRow*>()->findChildren<QToolButton*>();
        buttons.removeOne(&panel.follow());
        buttons[by < 0 ? 0 : 1]->click();
        QTRY_VERIFY(!hierarchy.isLoading());
    }
    [[nodiscard]] int index() const { return hierarchy.index() ? static_cast<int>(*hierarchy.index()) : -1; }
};

} // namespace

void TestHeldSnapshot::isFollowedAtFirst()
{
    Shown shown(7000);
    QVERIFY(shown.panel.follow().isFollowing() && shown.panel.follow().isVisible());
    QCOMPARE(shown.index(), 1);
    shown.seek(11'000);
    QCOMPARE(shown.index(), 2);
    QVERIFY(!shown.panel.statusText().contains(QStringLiteral("held")));
}

void TestHeldSnapshot::staysWhileThePlayheadGoesOn()
{
    Shown shown(7000);
    shown.hold();
    const auto held = shown.panel.model().snapshot();
    shown.fixture.selection.selectNode(1);
    shown.seek(11'500);
    QCOMPARE(shown.panel.model().snapshot(), held);
    QCOMPARE(shown.index(), 1);
    QCOMPARE(shown.fixture.selection.selectedNode(), 1);
    QVERIFY2(shown.panel.statusText().startsWith(QStringLiteral("held, 5.5 s old \u00b7 2 of 3")),
        qPrintable(shown.panel.statusText()));
}

void TestHeldSnapshot::followedAgainItIsThePlayheads()
{
    Shown shown(7000);
    shown.hold();
    shown.seek(11'000);
    shown.panel.perform(ActionId::FollowPlayhead);
    QVERIFY(shown.panel.follow().isFollowing());
    QCOMPARE(shown.index(), 2);
    QCOMPARE(shown.panel.model().snapshot(), shown.hierarchy.ofPlayhead());
}

void TestHeldSnapshot::neverComesFromTheFuture()
{
    Shown shown(7000);
    shown.hold();
    shown.seek(3000);
    QCOMPARE(shown.index(), 0);
    QVERIFY2(shown.panel.statusText().contains(QStringLiteral("the held one lies ahead")),
        qPrintable(shown.panel.statusText()));
    shown.seek(0);
    QCOMPARE(shown.index(), -1);
    QVERIFY(shown.panel.model().snapshot() == nullptr);
    shown.seek(11'000); // past its time it is back
    QCOMPARE(shown.index(), 1);
}

void TestHeldSnapshot::stepsTakeTheHoldAlong()
{
    Shown shown(7000);
    shown.hold();
    shown.seek(15'000);
    shown.step(1); // from the held one, not from the playhead's
    QCOMPARE(shown.index(), 2);
    QCOMPARE(shown.fixture.playback.position().ms, 10'000);
    shown.step(-1);
    QCOMPARE(shown.index(), 1);
    QVERIFY(!shown.panel.follow().isFollowing());
    shown.seek(15'000);
    QCOMPARE(shown.index(), 1);
}

void TestHeldSnapshot::whatIsHeldBeforeTheFirstIsTheFirst()
{
    Shown shown(0);
    shown.hierarchy.setFollowing(false);
    QVERIFY(!shown.panel.follow().isFollowing());
    shown.seek(3000);
    QCOMPARE(shown.index(), 0);
    shown.seek(7000);
    QCOMPARE(shown.index(), 0);
}

void TestHeldSnapshot::anotherRecordingIsFollowed()
{
    Shown shown(7000);
    shown.hold();
    shown.open();
    QVERIFY(shown.panel.follow().isFollowing());
    shown.seek(11'000);
    QCOMPARE(shown.index(), 2);
}

void TestHeldSnapshot::aFileLeavesTheHoldAsItWas()
{
    Shown shown(7000);
    shown.hold();
    shown.hierarchy.showFile(std::make_shared<HierarchySnapshot>(), QStringLiteral("file"));
    QVERIFY(!shown.panel.follow().isEnabled()); // there is nothing to follow
    shown.seek(11'000);
    QVERIFY(shown.hierarchy.isFromFile());
    shown.hierarchy.leaveFile();
    QCOMPARE(shown.index(), 1);
    QVERIFY(shown.panel.follow().isEnabled());
}

void TestHeldSnapshot::isOutlinedOnItsOwnScreenOnly()
{
    ViewSettings settings{QString()};
    Shown shown(3000);
    FrameView view(shown.fixture.context, settings);
    view.resize(300, 500);
    shown.hold();
    shown.seek(7000); // the same screen
    const QImage unmarked = view.grab().toImage();
    shown.fixture.selection.selectNode(1);
    QCOMPARE(shown.hierarchy.onPicture(), shown.hierarchy.snapshot());
    QVERIFY(view.grab().toImage() != unmarked);
    QVERIFY(view.nodeUnder(view.geometryOfFrame().toWidget(LogicalRect{10, 10, 80, 30}).center()) == 1);
    shown.seek(11'000); // another one
    const QImage marked = view.grab().toImage();
    QVERIFY(shown.hierarchy.onPicture() == nullptr);
    QCOMPARE(view.nodeUnder(view.geometryOfFrame().toWidget(LogicalRect{10, 10, 80, 30}).center()), -1);
    shown.fixture.selection.selectNode(Selection::kNoNode);
    QCOMPARE(view.grab().toImage(), marked);
}

void TestHeldSnapshot::masksAreThoseOfThePlayhead()
{
    ViewSettings settings{QString()};
    settings.setOn(ViewSettings::Option::Masked, true);
    Shown shown(7000);
    FrameView view(shown.fixture.context, settings);
    view.resize(300, 500);
    const QImage before = view.grab().toImage();
    auto other = std::make_shared<HierarchySnapshot>(*shown.hierarchy.snapshot());
    other->nodes.resize(1);
    other->nodes.front().subtreeEnd = 1;
    shown.hierarchy.showFile(other, QStringLiteral("file"));
    QCOMPARE(view.grab().toImage(), before);
    shown.seek(11'000); // goes on with the playhead
    const QImage later = view.grab().toImage();
    QVERIFY(later != before);
    shown.hierarchy.leaveFile();
    QCOMPARE(view.grab().toImage(), later);
    shown.seek(7000);
    shown.hold();
    shown.seek(11'000);
    QCOMPARE(view.grab().toImage(), later);
    settings.setOn(ViewSettings::Option::Masked, false);
    QVERIFY(view.grab().toImage() != later);
}

/// Its number would be another view's in the next recording.
void TestHeldSnapshot::whatWasSoughtElsewhereIsForgotten()
{
    Shown shown(0);
    QVERIFY(shown.hierarchy.snapshot() == nullptr);
    shown.hierarchy.goToNode(2, 1);
    QVERIFY(shown.hierarchy.isLoading());
    shown.open(); // before the snapshot was read
    shown.seek(11'000);
    QCOMPARE(shown.index(), 2);
    QCOMPARE(shown.fixture.selection.selectedNode(), Selection::kNoNode);
}

/// The same snapshot, though it has another number once an earlier one arrived.
void TestHeldSnapshot::whatIsSoughtIsFoundInTheGrownRecording()
{
    const auto source = std::make_shared<GatedSource>();
    const auto openGate = qScopeGuard([&source] { source->open(); });
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy(session, playback, selection);
    const auto takeClock = [&] {
        if (!session.recording()) return;
        session.isGrown() ? playback.grow(session.recording()->clock()) : playback.reset(session.recording()->clock());
    };
    connect(&session, &ReplaySession::changed, &playback, takeClock);
    session.open(
        [source]() -> Result<std::shared_ptr<const RecordingSource>> { return source; }, QStringLiteral("test"));
    QTRY_COMPARE(session.state(), ReplaySession::State::Ready);
    QCOMPARE(session.recording()->hierarchies().size(), std::size_t{2});
    source->shut();
    hierarchy.goToNode(1, 1);
    session.refresh([]() -> Result<std::shared_ptr<const RecordingSource>> { return threeSnapshots(); });
    QTRY_COMPARE(session.recording()->hierarchies().size(), std::size_t{3});
    QVERIFY(hierarchy.isLoading() && selection.selectedNode() == Selection::kNoNode);
    source->open();
    QTRY_COMPARE(hierarchy.index(), std::optional<std::size_t>(2));
    QCOMPARE(selection.selectedNode(), 1);
}

QTEST_MAIN(TestHeldSnapshot)
#include "tst_held_snapshot.moc"
