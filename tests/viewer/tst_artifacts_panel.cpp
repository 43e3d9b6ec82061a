#include "decoder/gzip.h"
#include "tests/viewer/sample_session.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/model/byte_field_model.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/bytes_chart.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/hex_view.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/panel_status.h"
#include "viewer/panels/property_view.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/view_settings.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <set>

using namespace revisit;

class TestArtifactsPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelListsArtifactsAndTheirProblems();
    void summaryCountsWhatIsThere();
    void onlyProblemsHidesWhatIsWhole();
    void selectedProblemIsShownWithItsPlace();
    void aClickOpensTheArtifact();
    void lowPanelsGiveBytesATab();
    void whatIsOpenTakesNoRowFromSight();
    void onlyPicturesKeepFollowing();
    void columnsAreChosenAndKept();
    void fieldsAndBytesAreLinkedBothWays();
    void aProblemLeadsToItsBytes();
    void storedAndInflatedBytesAreShown();
    void bytesAreReadWithTheSessionsLimits();
    void bytesAreWalkedAndCopiedByKey();
    void savesWhatIsStoredAndInflated();
    void theChartWeighsKindsAndFilters();
    void searchFindsPathsKindsAndProblems();
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
    whole.format = ArtifactFormat::Bundle;
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
    QCOMPARE(panel.summary(), QString());
    panel.setArtifacts(sampleArtifacts());
    QVERIFY2(panel.summary().startsWith(QStringLiteral("2 artifacts")), qPrintable(panel.summary()));
    QVERIFY2(panel.summary().endsWith(QStringLiteral("1 problem \u00b7 1 hint")), qPrintable(panel.summary()));
}

void TestArtifactsPanel::onlyProblemsHidesWhatIsWhole()
{
    test::ViewFixture fixture;
    ArtifactsPanel panel(fixture.context);
    panel.setArtifacts(sampleArtifacts());
    panel.show();
    Chip* chip = nullptr;
    for (auto* each : panel.findChildren<Chip*>())
        if (each->text() == QLatin1String("With problems")) chip = each;
    QVERIFY(chip != nullptr);
    QCOMPARE(chip->chipCount(), std::optional<std::uint32_t>(1));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(panel.tree().isRowHidden(0, {}));
    QVERIFY(!panel.tree().isRowHidden(1, {}));
    QTest::mouseClick(chip, Qt::LeftButton);
    QVERIFY(!panel.tree().isRowHidden(0, {}));
}

void TestArtifactsPanel::aClickOpensTheArtifact()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::smallRecording()));
    ArtifactsPanel panel(fixture.context);
    panel.resize(700, 900);
    panel.show();
    const ArtifactModel& model = panel.model();
    auto* facts = panel.findChild<PropertyView*>();
    const auto click = [&](const QModelIndex& index) {
        panel.tree().scrollTo(index);
        QTest::mouseClick(panel.tree().viewport(), Qt::LeftButton, {}, panel.tree().visualRect(index).center());
    };
    QVERIFY(panel.view().isHidden());
    for (int row = 0; row < model.rowCount(); ++row) { // each in turn, while another one is open
        const QModelIndex index = model.index(row, 0);
        click(index);
        QVERIFY2(panel.view().isVisible(), qPrintable(index.data().toString()));
        QCOMPARE(
            facts->properties().value(ArtifactsPanel::tr("Path")), QString::fromStdString(model.artifact(index)->path));
        if (model.rowCount(index) == 0) continue;
        click(model.index(0, 0, index)); // a problem of it
        QVERIFY(panel.view().isVisible());
    }
    panel.tree().clearSelection();
    QVERIFY(panel.view().isHidden());
}

void TestArtifactsPanel::lowPanelsGiveBytesATab()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::smallRecording()));
    ArtifactsPanel panel(fixture.context);
    panel.resize(400, 1000);
    panel.show();
    QVERIFY(panel.chart().isVisible());
    panel.tree().setCurrentIndex(panel.model().index(0, 0));
    QVERIFY(QTest::qWaitFor([&] { return panel.view().hex().isVisible(); }));
    QVERIFY2(panel.chart().isVisible(), "there is room for all");
    auto* tabs = panel.view().findChild<QTabWidget*>();
    QCOMPARE(tabs->count(), 2);

    panel.tree().clearSelection();
    panel.resize(400, 450);
    panel.tree().setCurrentIndex(panel.model().index(0, 0));
    QVERIFY2(!panel.chart().isVisible(), "the chart gives way");
    QTRY_COMPARE(tabs->count(), 3);
    QCOMPARE(panel.height(), 450);
    QVERIFY(panel.view().fields().isVisible());
    QVERIFY(!panel.view().hex().isVisible());
    QVERIFY(panel.view().content());
    panel.view().goTo(OffsetSpace::Stored, 3); // as a problem does
    QVERIFY(panel.view().hex().isVisible());
    QCOMPARE(panel.view().hex().markedOffset(), std::uint64_t{3});

    panel.resize(400, 1000);
    QTRY_COMPARE(tabs->count(), 2);
    QVERIFY(panel.view().fields().isVisible());
    QVERIFY(panel.view().hex().isVisible());
}

void TestArtifactsPanel::whatIsOpenTakesNoRowFromSight()
{
    test::ViewFixture fixture;
    ArtifactsPanel panel(fixture.context);
    auto many = std::make_shared<ArtifactModel::Artifacts>(60, sampleArtifacts()->front());
    panel.setArtifacts(many);
    panel.resize(500, 700);
    panel.show();
    QTreeView& tree = panel.tree();
    const int listPx = tree.viewport()->height();
    const QModelIndex last = tree.indexAt({10, listPx - 40});
    tree.setCurrentIndex(last.siblingAtRow(last.row() - 1));
    tree.clearSelection();
    QTest::keyClick(&tree, Qt::Key_Down); // after a click Qt itself scrolls, a moment later
    QTRY_VERIFY(tree.viewport()->height() < listPx);
    QCOMPARE(tree.currentIndex(), last);
    // Qt scrolls a row in from below but for one pixel.
    QTRY_VERIFY(tree.viewport()->rect().contains(tree.visualRect(last).adjusted(0, 0, 0, -1)));
}

void TestArtifactsPanel::onlyPicturesKeepFollowing()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::makeSampleSession().source));
    ArtifactsPanel panel(fixture.context);
    panel.resize(500, 900);
    panel.show();
    auto* follow = panel.findChild<FollowButton*>();
    std::set<bool> seen;
    for (int row = 0; row < panel.model().rowCount(); ++row) {
        const QModelIndex index = panel.model().index(row, 0);
        const ArtifactReport& artifact = *panel.model().artifact(index);
        if (!artifact.firstTime) continue;
        follow->setFollowing(true);
        panel.tree().scrollTo(index);
        QTest::mouseClick(panel.tree().viewport(), Qt::LeftButton, {}, panel.tree().visualRect(index).center());
        QCOMPARE(follow->isFollowing(), !artifact.frames.empty());
        seen.insert(follow->isFollowing());
    }
    QCOMPARE(seen.size(), std::size_t{2});
}

void TestArtifactsPanel::columnsAreChosenAndKept()
{
    ViewSettings settings{QString()};
    test::ViewFixture fixture;
    fixture.context.settings = &settings;
    const auto tick = [](ArtifactsPanel& panel, int column) {
        QMenu* menu = nullptr;
        for (auto* each : panel.findChildren<QToolButton*>())
            if (each->accessibleName() == ArtifactsPanel::tr("Choose columns")) menu = each->menu();
        if (menu == nullptr) return;
        Q_EMIT menu->aboutToShow();
        menu->actions().at(column)->trigger();
    };
    const auto show = [](ArtifactsPanel& panel, int width) {
        panel.resize(width, 700);
        panel.show();
        panel.setArtifacts(sampleArtifacts());
        QCoreApplication::processEvents();
    };
    ArtifactsPanel panel(fixture.context);
    show(panel, 400);
    QVERIFY(panel.tree().isColumnHidden(ArtifactModel::KindColumn)); // it has no room
    tick(panel, ArtifactModel::KindColumn);
    QVERIFY(!panel.tree().isColumnHidden(ArtifactModel::KindColumn));
    QVERIFY(panel.tree().isColumnHidden(ArtifactModel::InflatedColumn));
    ArtifactsPanel later(fixture.context);
    show(later, 400);
    QVERIFY(!later.tree().isColumnHidden(ArtifactModel::KindColumn));
    tick(later, ArtifactModel::KindColumn);
    QVERIFY(later.tree().isColumnHidden(ArtifactModel::KindColumn));
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
    QVERIFY(panel.view().isVisible());
    QVERIFY(!view->properties().value(ArtifactsPanel::tr("Code")).isEmpty());
    QVERIFY(view->properties().value(ArtifactsPanel::tr("Where")).contains(QStringLiteral("at byte")));
    QVERIFY(view->properties().value(ArtifactsPanel::tr("Path")).startsWith(QStringLiteral("events/")));
}

namespace {

/// The panel with an event batch chosen: plain JSON, or packed as SDKs do.
struct Chosen {
    test::ViewFixture fixture;
    std::unique_ptr<ArtifactsPanel> panel;
    std::unique_ptr<QAbstractItemModelTester> tester;
    QByteArray json{R"({"events":[{"type":"log","level":"info","message":"hello","timestamp":1773776621000}]})"};
    bool isLoaded = false;

    explicit Chosen(bool isPacked, const QByteArray& more = {}, const RecordingOptions& options = {})
    {
        json += more;
        const auto plain = test::bytesOf(json.toStdString());
        auto source = std::make_shared<MemorySource>("a", "session_" + std::to_string(test::kStartMs) + "_a");
        const auto packed = gzipLikeSdk(plain);
        if (!packed) return;
        source->add("events/events_0_1773776622000.json.gz", isPacked ? *packed : plain);
        if (!fixture.open(source, options)) return;
        panel = std::make_unique<ArtifactsPanel>(fixture.context);
        tester = std::make_unique<QAbstractItemModelTester>(
            panel->view().findChild<ByteFieldModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        panel->resize(900, 800);
        panel->show();
        QSignalSpy loaded(&panel->view(), &ArtifactView::loaded);
        panel->tree().setCurrentIndex(panel->model().index(0, 0));
        isLoaded = loaded.wait();
    }
    [[nodiscard]] QModelIndex field(const QString& name) const
    {
        const auto& model = panel->view().model();
        const auto found
            = model.match(model.index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QModelIndex() : found.first();
    }
};

} // namespace

void TestArtifactsPanel::fieldsAndBytesAreLinkedBothWays()
{
    const Chosen chosen(false);
    QVERIFY(chosen.isLoaded);
    ArtifactView& view = chosen.panel->view();
    const QModelIndex message = chosen.field(QStringLiteral("message"));
    QVERIFY(message.isValid());
    view.fields().setCurrentIndex(message);
    QCOMPARE(view.hex().markedOffset(), static_cast<std::uint64_t>(chosen.json.indexOf("\"message\"")));
    QCOMPARE(view.hex().markedLength(), static_cast<std::uint64_t>(QByteArray("\"message\":\"hello\"").size()));
    const auto level = static_cast<std::uint64_t>(chosen.json.indexOf("info"));
    QTest::mouseClick(view.hex().viewport(), Qt::LeftButton, {}, view.hex().rectOf(level).center());
    QCOMPARE(view.hex().current(), std::optional(level));
    QCOMPARE(view.fields().currentIndex().data().toString(), QStringLiteral("level"));
    QCOMPARE(view.fields().currentIndex().siblingAtColumn(ByteFieldModel::ValueColumn).data().toString(),
        QStringLiteral("\"info\""));
    QCOMPARE(view.hex().markedLength(), std::uint64_t{1}); // the byte pointed at, not its field
}

void TestArtifactsPanel::aProblemLeadsToItsBytes()
{
    const Chosen chosen(false, "trailing");
    QVERIFY(chosen.isLoaded);
    ArtifactsPanel& panel = *chosen.panel;
    const QModelIndex problem = panel.model().index(0, 0, panel.model().index(0, 0));
    QVERIFY(problem.isValid());
    panel.tree().setCurrentIndex(problem);
    const std::uint64_t offset = panel.model().problem(problem)->offset;
    QVERIFY(offset > 0);
    QCOMPARE(panel.view().hex().current(), std::optional(offset));
    QCOMPARE(panel.view().fields().currentIndex().data().toString(), QStringLiteral("unreadable"));
}

void TestArtifactsPanel::bytesAreReadWithTheSessionsLimits()
{
    RecordingOptions options;
    options.limits.inflatedBundle = Bytes{20};
    const Chosen chosen(true, {}, options);
    QVERIFY(chosen.isLoaded);
    QVERIFY(chosen.json.size() > 20);
    QCOMPARE(chosen.panel->view().hex().byteCount(), std::uint64_t{20});
}

void TestArtifactsPanel::storedAndInflatedBytesAreShown()
{
    const Chosen chosen(true);
    QVERIFY(chosen.isLoaded);
    ArtifactView& view = chosen.panel->view();
    QCOMPARE(view.hex().byteCount(), static_cast<std::uint64_t>(chosen.json.size()));
    Chip* stored = nullptr;
    for (auto* chip : view.findChildren<Chip*>())
        if (chip->text() == QLatin1String("Stored")) stored = chip;
    QVERIFY(stored != nullptr && stored->isVisible());
    QTest::mouseClick(stored, Qt::LeftButton);
    QCOMPARE(view.hex().byteCount(), static_cast<std::uint64_t>(view.content()->stored.size()));
    view.fields().setCurrentIndex(chosen.field(QStringLiteral("level"))); // lies in the inflated bytes
    QVERIFY(view.space() == OffsetSpace::Inflated);
    view.fields().setCurrentIndex(chosen.field(QStringLiteral("checksum")));
    QVERIFY(view.space() == OffsetSpace::Stored);
    QCOMPARE(view.hex().markedOffset(), static_cast<std::uint64_t>(view.content()->stored.size() - 8));
}

void TestArtifactsPanel::bytesAreWalkedAndCopiedByKey()
{
    const Chosen chosen(false);
    HexView& hex = chosen.panel->view().hex();
    hex.setFocus();
    QTest::keyClick(&hex, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&hex, Qt::Key_Right);
    QTest::keyClick(&hex, Qt::Key_Down);
    QCOMPARE(hex.current(), std::optional(static_cast<std::uint64_t>(1 + hex.bytesPerRow())));
    QTest::keyClick(&hex, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(&hex, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&hex, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("7b 22"));
    QTest::keyClick(&hex, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("{\""));
    QTest::keyClick(&hex, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(hex.current(), std::optional(hex.byteCount() - 1));
    QTest::keyClick(&hex, Qt::Key_PageDown);
    QCOMPARE(hex.current(), std::optional(hex.byteCount() - 1));
}

void TestArtifactsPanel::savesWhatIsStoredAndInflated()
{
    const Chosen chosen(true);
    QVERIFY(chosen.isLoaded);
    const QTemporaryDir folder;
    const auto savedBytes = [&](OffsetSpace space) {
        QSignalSpy saved(&chosen.panel->view(), &ArtifactView::saved);
        chosen.panel->view().save(space, folder.filePath(QStringLiteral("out")));
        if (!saved.wait() || !saved.first().first().toBool()) return QByteArray();
        QFile file(folder.filePath(QStringLiteral("out")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(savedBytes(OffsetSpace::Inflated), chosen.json);
    QVERIFY(savedBytes(OffsetSpace::Stored).startsWith("\x1f\x8b"));
}

void TestArtifactsPanel::theChartWeighsKindsAndFilters()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::smallRecording()));
    ArtifactsPanel panel(fixture.context);
    panel.resize(500, 450);
    panel.show();
    const auto shown = [&panel] {
        QStringList paths;
        for (int row = 0; row < panel.model().rowCount(); ++row)
            if (!panel.tree().isRowHidden(row, {}))
                paths << panel.model().index(row, 0).data().toString().section(u'/', 0, 0);
        return paths;
    };
    QCOMPARE(panel.chart().kinds().size(), 2u);
    QVERIFY(panel.chart().kinds()[0].storedBytes >= panel.chart().kinds()[1].storedBytes);
    QVERIFY2(panel.chart().rowText(0).contains(QLatin1String("2 artifacts")), qPrintable(panel.chart().rowText(0)));
    panel.chart().setFocus();
    QTest::keyClick(&panel.chart(), Qt::Key_Down);
    QVERIFY(panel.chart().chosen().has_value());
    QCOMPARE(shown().size(), 2);
    QCOMPARE(shown()[0], shown()[1]);
    QTest::mouseClick(&panel.chart(), Qt::LeftButton, {}, {60, 5}); // the chosen one again: all
    QVERIFY(!panel.chart().chosen());
    QCOMPARE(shown().size(), 4);
}

void TestArtifactsPanel::searchFindsPathsKindsAndProblems()
{
    test::ViewFixture fixture;
    QVERIFY(fixture.open(test::smallRecording()));
    ArtifactsPanel panel(fixture.context);
    panel.show();
    const auto count = [&panel] {
        int shown = 0;
        for (int row = 0; row < panel.model().rowCount(); ++row) shown += panel.tree().isRowHidden(row, {}) ? 0 : 1;
        return shown;
    };
    auto* search = panel.findChild<QLineEdit*>();
    panel.focusSearch();
    QTest::keyClicks(search, QStringLiteral("HIERARCHY"));
    QCOMPARE(count(), 2);
    search->setText(QStringLiteral("truncated-json"));
    QCOMPARE(count(), 1);
    search->setText(QStringLiteral("zebra"));
    QCOMPARE(count(), 0);
    QVERIFY(!panel.tree().isVisible()); // the reason stands in its place
    panel.clearFilter();
    QCOMPARE(count(), 4);
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
