#include "tests/viewer/view_fixture.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/property_view.h"
#include "viewer/timeline/timeline_panel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTreeView>
#include <QtTest>

using namespace revisit;

class TestArtifactsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelListsArtifactsAndTheirProblems();
    void summaryCountsWhatIsThere();
    void onlyProblemsHidesWhatIsWhole();
    void selectedProblemIsShownWithItsPlace();
    void metadataHoldsDeviceAppAndCounts();
    void propertiesOfTheSameShapeOnlyChangeValues();
    void timelinePanelTiesViewPlaybackAndSelection();
};

namespace {

std::shared_ptr<const ArtifactModel::Artifacts> sampleArtifacts()
{
    auto artifacts = std::make_shared<ArtifactModel::Artifacts>();
    ArtifactReport whole;
    whole.path = "screenshots/1.tar.gz";
    whole.kind = ArtifactKind::Screenshots;
    whole.format = "bundle";
    whole.isGzip = true;
    whole.storedBytes = 2048;
    whole.frames = std::vector<BundleFrame>(3);
    ArtifactReport torn;
    torn.path = "events/2.json.gz";
    torn.kind = ArtifactKind::Events;
    torn.eventCount = 1;
    torn.problems = {{"truncated-gzip", Severity::Error, 1605, OffsetSpace::Stored, "the gzip stream ends early"},
        {"odd", Severity::Info, 7, OffsetSpace::Inflated, "worth knowing"}};
    artifacts->push_back(whole);
    artifacts->push_back(torn);
    return artifacts;
}

} // namespace

void TestArtifactsPanel::modelListsArtifactsAndTheirProblems()
{
    ArtifactModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setArtifacts(sampleArtifacts());
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex torn = model.index(1, 0);
    QCOMPARE(model.rowCount(torn), 2);
    QCOMPARE(torn.data(ArtifactModel::SeverityRole).toInt(), int(Severity::Error));
    QCOMPARE(model.index(0, 0).data(ArtifactModel::SeverityRole).toInt(), -1);
    QCOMPARE(model.index(0, ArtifactModel::HoldsColumn).data().toString(), QStringLiteral("3 frames"));
    QCOMPARE(model.index(1, ArtifactModel::HoldsColumn).data().toString(), QStringLiteral("1 event"));
    const QModelIndex problem = model.index(0, 0, torn);
    QCOMPARE(problem.data().toString(), QStringLiteral("the gzip stream ends early"));
    QCOMPARE(model.problem(problem)->offset, std::uint64_t{1605});
    QCOMPARE(model.artifact(problem)->path, std::string("events/2.json.gz"));
}

void TestArtifactsPanel::summaryCountsWhatIsThere()
{
    test::ViewFixture fixture;
    ArtifactsPanel panel(fixture.context);
    QCOMPARE(panel.summary(), ArtifactsPanel::tr("No recording is open"));
    panel.setArtifacts(sampleArtifacts());
    QVERIFY2(panel.summary().startsWith(QStringLiteral("2 artifacts")), qPrintable(panel.summary()));
    QVERIFY(panel.summary().endsWith(QStringLiteral("2 problems")));
}

void TestArtifactsPanel::onlyProblemsHidesWhatIsWhole()
{
    test::ViewFixture fixture;
    ArtifactsPanel panel(fixture.context);
    panel.setArtifacts(sampleArtifacts());
    panel.show();
    auto* chip = panel.findChild<Chip*>();
    QCOMPARE(chip->chipCount(), std::optional<std::uint32_t>(1));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(panel.tree().isRowHidden(0, {}));
    QVERIFY(!panel.tree().isRowHidden(1, {}));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(!panel.tree().isRowHidden(0, {}));
}

void TestArtifactsPanel::selectedProblemIsShownWithItsPlace()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::smallRecording()));
    ArtifactsPanel panel(fixture.context);
    panel.show();
    const ArtifactModel& model = panel.model();
    QModelIndex cut;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString().startsWith(QStringLiteral("events/events_1")))
            cut = model.index(row, 0);
    QVERIFY2(model.rowCount(cut) > 0, "the cut event batch must have a problem");
    panel.tree().setCurrentIndex(model.index(0, 0, cut));
    auto* view = panel.findChild<PropertyView*>();
    QVERIFY(view->isVisible());
    QVERIFY(!view->properties().value(ArtifactsPanel::tr("Code")).isEmpty());
    QVERIFY(view->properties().value(ArtifactsPanel::tr("Where")).contains(QStringLiteral("at byte")));
    QVERIFY(view->properties().value(ArtifactsPanel::tr("Path")).startsWith(QStringLiteral("events/")));
}

void TestArtifactsPanel::metadataHoldsDeviceAppAndCounts()
{
    test::ViewFixture fixture;
    MetadataPanel panel(fixture.context);
    QCOMPARE(panel.properties().properties().rowCount(), 0);
    QVERIFY(fixture.open(test::smallRecording()));
    const PropertyModel& model = panel.properties().properties();
    QCOMPARE(model.value(QStringLiteral("Model")), QStringLiteral("iPhone16,1"));
    QCOMPARE(model.value(QStringLiteral("App version")), QStringLiteral("4.0.2"));
    QCOMPARE(model.value(QStringLiteral("Touches")), QStringLiteral("3"));
    QCOMPARE(model.value(QStringLiteral("Hierarchy")), QStringLiteral("2"));
    QVERIFY(model.value(QStringLiteral("Session ID")).endsWith(QStringLiteral("_small")));
}

void TestArtifactsPanel::propertiesOfTheSameShapeOnlyChangeValues()
{
    PropertyModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setProperties({{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}});
    model.setProperties({{QStringLiteral("a"), QStringLiteral("3")}, {QStringLiteral("b"), QStringLiteral("2")}});
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.value(QStringLiteral("a")), QStringLiteral("3"));
    model.setProperties({{QStringLiteral("c"), {}, true}});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0, 0).data(PropertyModel::IsHeadingRole).toBool());
    model.setProperties({});
    QCOMPARE(model.rowCount(), 0);
}

void TestArtifactsPanel::timelinePanelTiesViewPlaybackAndSelection()
{
    test::ViewFixture fixture;
    TimelinePanel panel(fixture.context);
    panel.resize(900, 300);
    panel.show();
    QVERIFY(fixture.open(test::smallRecording()));
    TimelineView& view = panel.view();
    QTRY_VERIFY(view.scene().index && view.isDetailCurrent());
    const auto* row = view.scene().layout.row(Lane::Touch);
    QVERIFY(row);
    const QPoint tap(
        static_cast<int>(view.scene().viewX(SessionTime{6000})), view.scene().laneTop(*row) + row->height / 2);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, tap);
    QCOMPARE(fixture.playback.position().ms, 6000);
    QCOMPARE(view.playhead().ms, 6000);
    QVERIFY(fixture.selection.item().has_value());
    QCOMPARE(view.scene().selectedItem, fixture.selection.item());
    fixture.selection.setRange(PlayRange{{1000}, {4000}});
    QCOMPARE(view.scene().range, fixture.selection.range());
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Escape);
    QVERIFY(!fixture.selection.range());
}

QTEST_MAIN(TestArtifactsPanel)
#include "tst_artifacts_panel.moc"
