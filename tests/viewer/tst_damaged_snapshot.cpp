// A snapshot that is cut: the panel says so, and draws nothing where it does not know the place.
#include "tests/viewer/view_fixture.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/property_model.h"
#include "viewer/panels/hierarchy_panel.h"

#include <QtTest>

using namespace revisit;

namespace {

/// A whole snapshot at 2 s, at 4 s one that ends before the frame of "Open" is written, at 6 s one behind all frames.
std::shared_ptr<RecordingSource> cutRecording()
{
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    const auto snapshot = [&](std::int64_t ms) {
        return R"({"timestamp":)" + at(ms) + R"(,"screen":{"width":100,"height":200},"root":{"type":"UIWindow",
            "frame":{"x":0,"y":0,"w":100,"h":200},"children":[
            {"type":"Whole","frame":{"x":0,"y":0,"w":100,"h":50}},
            {"type":"Open","children":[{"type":"Inside","frame":{"x":5,"y":6,"w":20,"h":20}}],
             "frame":{"x":0,"y":100,"w":100,"h":100}}]},"screenName":"Cart"})";
    };
    auto source = std::make_shared<MemorySource>("cut", "session_" + std::to_string(test::kStartMs) + "_cut");
    const auto add = [&](std::int64_t ms, const std::string& text) {
        source->add("hierarchy/" + at(ms) + ".json", test::bytesOf(text));
    };
    add(2000, snapshot(2000));
    add(4000, snapshot(4000).substr(0, snapshot(4000).rfind(R"("frame")")));
    add(6000, snapshot(6000).substr(0, snapshot(6000).rfind(R"(,"screenName")")));
    source->add("events/events_0_" + at(0) + ".json",
        test::bytesOf(R"({"events":[{"type":"log","message":"a","timestamp":)" + at(0)
            + R"(},{"type":"log","message":"b","timestamp":)" + at(9000) + R"(}],"deviceInfo":{"platform":"ios"}})"));
    return source;
}

} // namespace

class TestDamagedSnapshot : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isToldOf();
    void hasNoPlacesThatAreGuessed();
};

void TestDamagedSnapshot::isToldOf()
{
    test::ViewFixture fixture;
    HierarchyPanel panel(fixture.context);
    panel.show();
    QVERIFY(fixture.open(cutRecording()));
    const auto seek = [&](std::int64_t ms) {
        fixture.playback.seek({ms});
        return QTest::qWaitFor([&] { return !fixture.hierarchy.isLoading(); });
    };
    QVERIFY(seek(2500));
    QCOMPARE(panel.noticeText(), QString());
    QVERIFY(seek(4500));
    QCOMPARE(panel.noticeText(),
        HierarchyPanel::tr("Damaged: views may be missing, and where %1 views lie is not known.").arg(2));
    QVERIFY(seek(6500)); // all that was written of the tree is there
    QCOMPARE(panel.noticeText(), HierarchyPanel::tr("Damaged: views may be missing."));
    QVERIFY(seek(2500));
    QCOMPARE(panel.noticeText(), QString());
}

void TestDamagedSnapshot::hasNoPlacesThatAreGuessed()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(cutRecording()));
    fixture.playback.seek({4500});
    QTRY_VERIFY(!fixture.hierarchy.isLoading() && fixture.hierarchy.snapshot() != nullptr);
    const auto snapshot = fixture.hierarchy.snapshot();
    QCOMPARE(snapshot->nodes.size(), 4U);
    const auto place = [&](int node) {
        const std::vector<Property> rows = nodeProperties(*snapshot, node);
        return std::ranges::find(rows, QStringLiteral("Absolute"), &Property::name)->value;
    };
    QVERIFY(place(1).contains(QStringLiteral("100")));
    QCOMPARE(place(2), QStringLiteral("not known: the snapshot is damaged"));
    QCOMPARE(place(3), place(2));
}

QTEST_MAIN(TestDamagedSnapshot)
#include "tst_damaged_snapshot.moc"
