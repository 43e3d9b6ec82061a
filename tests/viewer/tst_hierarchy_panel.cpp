#include "tests/viewer/hierarchy_bench.h"
#include "viewer/icons.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/property_view.h"
#include "viewer/ui_thread_guard.h"
#include "viewer/view_settings.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <algorithm>
#include <atomic>

using namespace revisit;
using namespace revisit::test;

class TestHierarchyPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void modelIsATreeOfTheSnapshot();
    void pathsNameTypesAndPositions();
    void searchLooksAtEveryProperty_data();
    void searchLooksAtEveryProperty();
    void neverShowsASnapshotFromTheFuture();
    void tellsTheAgeOfTheSnapshot();
    void aClickInTheTreeSelectsTheNode();
    void aNodePickedElsewhereIsRevealed();
    void selectionSurvivesTheNextSnapshot();
    void hoveringOutlinesTheNode();
    void propertiesHoldRectanglesAndEverythingWritten();
    void tellsOfTheSnapshotWhileNothingIsSelected();
    void tellsOfTheViewUnderThePointer();
    void namesTheUsersKeys();
    void detailsStandWhereTheDrawingGainsMost();
    void searchStepsThroughMatches();
    void aSnapshotlessRecordingSaysSo();
    void everyFilterIsThereInANarrowPanel();
    void theHintIsWholeOrNotThere_data();
    void theHintIsWholeOrNotThere();
    void longNamesDoNotScrollTheTree();
    void theMenuButtonSaysMore();
    void tellsWhyAFileCannotBeUsed_data();
    void tellsWhyAFileCannotBeUsed();
    void aDroppedSnapshotIsComparedOrOpened();
    void filesThatAreNoSnapshotsAreLeftToTheWindow();
};

namespace {

/// Drags the file over the panel; dropped only where it was taken.
bool drop(HierarchyPanel& panel, const QString& file)
{
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(file)});
    const QPoint where(20, 20);
    QDragEnterEvent enter(where, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QCoreApplication::sendEvent(&panel, &enter);
    if (!enter.isAccepted()) return false;
    QDropEvent event(where, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&panel, &event);
    return event.isAccepted();
}

} // namespace

void TestHierarchyPanel::modelIsATreeOfTheSnapshot()
{
    HierarchyTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(sampleSnapshot());
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(model.rowCount(root), 3);
    const QModelIndex button = model.index(0, 0, model.index(1, 0, root));
    QCOMPARE(button.data().toString(), QStringLiteral("UIButton"));
    QCOMPARE(button.data(HierarchyTreeModel::FlagsRole).toInt(), int(HierarchyTreeModel::Interactive));
    QCOMPARE(HierarchyTreeModel::nodeOf(button), 4);
    QCOMPARE(model.indexOfNode(4), button);
    QVERIFY(!model.indexOfNode(6).isValid());
    model.setMatches({4}, true);
    QVERIFY(button.data(HierarchyTreeModel::IsMatchRole).toBool());
    model.setSnapshot(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestHierarchyPanel::pathsNameTypesAndPositions()
{
    const auto snapshot = sampleSnapshot();
    QCOMPARE(nodePath(*snapshot, 0), QStringLiteral("/UIWindow"));
    QCOMPARE(nodePath(*snapshot, 4), QStringLiteral("/UIWindow/UIView[2]/UIButton"));
    QCOMPARE(nodePath(*snapshot, 5), QStringLiteral("/UIWindow/Lost"));
    HierarchySnapshot named = *snapshot; // types are text from a recording
    for (const std::size_t sibling : {1U, 3U}) named.nodes[sibling].type = "View%2";
    QCOMPARE(nodePath(named, 3), QStringLiteral("/UIWindow/View%2[2]"));
}

void TestHierarchyPanel::searchLooksAtEveryProperty_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("flags");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("type") << QStringLiteral("uiview") << 0 << QList<int>{1, 3};
    QTest::newRow("text") << QStringLiteral("total") << 0 << QList<int>{2};
    QTest::newRow("a key nobody knows") << QStringLiteral("zebra") << 0 << QList<int>{4};
    QTest::newRow("flag") << QString() << int(HierarchyTreeModel::Bailout) << QList<int>{5};
    QTest::newRow("any flag") << QString() << int(HierarchyTreeModel::Bailout | HierarchyTreeModel::Interactive)
                              << QList<int>{4, 5};
    QTest::newRow("flag and text") << QStringLiteral("total") << int(HierarchyTreeModel::Interactive) << QList<int>{};
    QTest::newRow("nothing asked") << QString() << 0 << QList<int>{};
}

void TestHierarchyPanel::searchLooksAtEveryProperty()
{
    QFETCH(QString, text);
    QFETCH(int, flags);
    QFETCH(QList<int>, expected);
    const auto found = findNodes(*sampleSnapshot(), {text, flags});
    QCOMPARE(QList<int>(found.begin(), found.end()), expected);
}

void TestHierarchyPanel::neverShowsASnapshotFromTheFuture()
{
    Shown shown(1000);
    QVERIFY(shown.isOpen);
    QVERIFY(!shown.panel.model().snapshot());
    QVERIFY2(
        shown.panel.statusText().contains(QStringLiteral("no snapshot yet")), qPrintable(shown.panel.statusText()));
    shown.seek(9999);
    QCOMPARE(shown.panel.model().snapshot()->time.ms, test::kStartMs + 2000);
}

void TestHierarchyPanel::tellsTheAgeOfTheSnapshot()
{
    Shown shown(2000);
    QVERIFY2(shown.panel.statusText().startsWith(QStringLiteral("snapshot 0.0 s old")),
        qPrintable(shown.panel.statusText()));
    shown.seek(5500);
    QVERIFY(shown.panel.statusText().startsWith(QStringLiteral("snapshot 3.5 s old")));
    QVERIFY(shown.panel.statusText().contains(QStringLiteral("1 of 2")));
}

void TestHierarchyPanel::aClickInTheTreeSelectsTheNode()
{
    Shown shown(3000);
    const int button = shown.nodeNamed(QStringLiteral("Pay now"));
    QVERIFY(button > 0);
    QTreeView& tree = shown.panel.tree();
    const QRect rect = tree.visualRect(shown.panel.model().indexOfNode(button));
    QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, rect.topLeft() + QPoint(10, 5));
    QCOMPARE(shown.fixture.selection.selectedNode(), button);
}

void TestHierarchyPanel::aNodePickedElsewhereIsRevealed()
{
    Shown shown(3000);
    QTreeView& tree = shown.panel.tree();
    tree.collapseAll();
    const int button = shown.nodeNamed(QStringLiteral("Pay now"));
    shown.fixture.selection.selectNode(button);
    QCOMPARE(HierarchyTreeModel::nodeOf(tree.currentIndex()), button);
    QVERIFY(tree.viewport()->rect().intersects(tree.visualRect(tree.currentIndex())));
    QVERIFY(tree.visualRect(tree.currentIndex()).isValid());
}

void TestHierarchyPanel::selectionSurvivesTheNextSnapshot()
{
    Shown shown(3000);
    const int before = shown.nodeNamed(QStringLiteral("Pay now"));
    shown.fixture.selection.selectNode(before);
    shown.seek(11'000);
    const int after = shown.nodeNamed(QStringLiteral("Pay now"));
    QCOMPARE(shown.panel.model().snapshot()->time.ms, test::kStartMs + 10'000);
    QVERIFY(after != before); // there is a view more before it
    QCOMPARE(shown.fixture.selection.selectedNode(), after);
    QCOMPARE(HierarchyTreeModel::nodeOf(shown.panel.tree().currentIndex()), after);
    QVERIFY(!shown.panel.properties().properties().properties().empty());
}

void TestHierarchyPanel::hoveringOutlinesTheNode()
{
    Shown shown(3000);
    const int button = shown.nodeNamed(QStringLiteral("Pay now"));
    QTreeView& tree = shown.panel.tree();
    const auto hovered = [&] { // rows may still find their places
        const QRect rect = tree.visualRect(shown.panel.model().indexOfNode(button));
        QTest::mouseMove(tree.viewport(), rect.topLeft() + QPoint(8, 6));
        return shown.fixture.selection.hoveredNode();
    };
    QTRY_COMPARE(hovered(), button);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(tree.viewport(), &leave);
    QTRY_COMPARE(shown.fixture.selection.hoveredNode(), Selection::kNoNode);
}

void TestHierarchyPanel::propertiesHoldRectanglesAndEverythingWritten()
{
    Shown shown(3000);
    shown.fixture.selection.selectNode(shown.nodeNamed(QStringLiteral("Pay now")));
    PropertyView& view = shown.panel.properties();
    const PropertyModel& model = view.properties();
    QCOMPARE(model.value(QStringLiteral("Absolute")), QStringLiteral("x 15  y 25  40 \u00d7 20"));
    QCOMPARE(model.value(QStringLiteral("In parent")), QStringLiteral("left 5  top 5  right 35  bottom 75"));
    QCOMPARE(model.value(QStringLiteral("customKey")), QStringLiteral("zebra"));
    QCOMPARE(model.value(QStringLiteral("frame")), QStringLiteral(R"({"h":20,"w":40,"x":5,"y":5})"));
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row, 0).data().toString() == QStringLiteral("testID"))
            view.setCurrentIndex(model.index(row, 0));
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("pay"));
}

void TestHierarchyPanel::tellsOfTheSnapshotWhileNothingIsSelected()
{
    Shown shown(3000);
    const NodeDetails& details = shown.panel.details();
    const PropertyModel& model = shown.panel.properties().properties();
    QCOMPARE(details.title(), QStringLiteral("Cart"));
    QVERIFY2(details.hint().contains(QStringLiteral("Alt+Up")), qPrintable(details.hint()));
    QCOMPARE(model.value(QStringLiteral("Screen")), QStringLiteral("100 \u00d7 200 at 2\u00d7"));
    QCOMPARE(model.value(QStringLiteral("Views")), QStringLiteral("5"));
    QCOMPARE(model.value(QStringLiteral("Levels")), QStringLiteral("3"));
    QCOMPARE(model.value(QStringLiteral("Interactive")), QStringLiteral("2"));
    QCOMPARE(model.value(QStringLiteral("Masked")), QStringLiteral("1"));
    QCOMPARE(model.value(QStringLiteral("Cut off")), QStringLiteral("1"));
    QCOMPARE(model.value(QStringLiteral("Mostly")), QStringLiteral("Lost 1, UIButton 1, UITextField 1"));
    shown.seek(11'000); // a view more
    QCOMPARE(model.value(QStringLiteral("Views")), QStringLiteral("6"));
    shown.seek(1000); // none yet
    QVERIFY(model.properties().empty());
    QVERIFY(details.title().isEmpty() && details.hint().isEmpty());
}

void TestHierarchyPanel::tellsOfTheViewUnderThePointer()
{
    Shown shown(3000);
    const NodeDetails& details = shown.panel.details();
    const PropertyModel& model = shown.panel.properties().properties();
    Selection& selection = shown.fixture.selection;
    const int button = shown.nodeNamed(QStringLiteral("Pay now"));
    selection.hoverNode(button);
    QVERIFY2(details.title().startsWith(QStringLiteral("UIButton")), qPrintable(details.title()));
    QCOMPARE(details.subtitle(), QStringLiteral("in UIView \u2039 UIWindow"));
    QCOMPARE(model.value(QStringLiteral("testID")), QStringLiteral("pay"));
    QVERIFY(!details.hint().isEmpty()); // it is not selected yet
    selection.selectNode(0);
    QVERIFY(details.title().startsWith(QStringLiteral("UIWindow"))); // what is selected stays
    selection.hoverNode(Selection::kNoNode);
    selection.hoverNode(button);
    QVERIFY(details.title().startsWith(QStringLiteral("UIWindow")));
    QVERIFY(details.hint().isEmpty());
    selection.hoverNode(Selection::kNoNode);
    selection.selectNode(Selection::kNoNode);
    QCOMPARE(details.title(), QStringLiteral("Cart"));
}

void TestHierarchyPanel::namesTheUsersKeys()
{
    ViewSettings settings{QString()};
    NodeDetails details(&settings, nullptr);
    details.showSnapshot(sampleSnapshot());
    QVERIFY2(details.hint().contains(QStringLiteral("Ctrl+F")), qPrintable(details.hint()));
    settings.setShortcuts(Actions::nameOf(ActionId::Find), QStringList{QStringLiteral("Ctrl+Shift+K")});
    QVERIFY2(details.hint().contains(QStringLiteral("Ctrl+Shift+K")), qPrintable(details.hint()));
}

void TestHierarchyPanel::detailsStandWhereTheDrawingGainsMost()
{
    Shown shown(3000);
    const auto isBeside = [&] {
        QCoreApplication::sendPostedEvents();
        const QWidget& drawing = *shown.panel.tree().parentWidget();
        return shown.panel.details().mapTo(&shown.panel, QPoint()).y() < drawing.mapTo(&shown.panel, QPoint()).y() + 10;
    };
    QVERIFY(!isBeside());
    shown.panel.setMode(HierarchyMode::Wireframe); // 420 wide and short, a portrait screen: there is room at its sides
    QVERIFY(isBeside());
    shown.panel.setMode(HierarchyMode::Tree);
    QVERIFY(!isBeside());
    shown.panel.resize(900, 400); // a wide dock
    QVERIFY(isBeside());
    shown.panel.resize(300, 900);
    shown.panel.setMode(HierarchyMode::Wireframe); // too narrow for two
    QVERIFY(!isBeside());
}

void TestHierarchyPanel::searchStepsThroughMatches()
{
    Shown shown(3000);
    QSignalSpy searched(&shown.panel, &HierarchyPanel::searched);
    auto* search = shown.panel.findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("interactive"));
    QTRY_COMPARE(shown.panel.model().matches().size(), 2u);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(shown.fixture.selection.selectedNode(), shown.panel.model().matches()[0]);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(shown.fixture.selection.selectedNode(), shown.panel.model().matches()[1]);
    QTest::keyClick(search, Qt::Key_Return); // round again
    QCOMPARE(shown.fixture.selection.selectedNode(), shown.panel.model().matches()[0]);
    shown.panel.previousMatch();
    QCOMPARE(shown.fixture.selection.selectedNode(), shown.panel.model().matches()[1]);
}

void TestHierarchyPanel::aSnapshotlessRecordingSaysSo()
{
    test::ViewFixture fixture;
    HierarchyPanel panel(fixture.context);
    QCOMPARE(panel.statusText(), HierarchyPanel::tr("No recording is open"));
    auto source = std::make_shared<MemorySource>("bare", "session_" + std::to_string(test::kStartMs) + "_bare");
    source->add("events/e.json",
        test::bytesOf(
            R"({"events":[{"type":"custom","name":"a","timestamp":)" + std::to_string(test::kStartMs + 10) + "}]}"));
    QVERIFY(fixture.open(source));
    QCOMPARE(panel.statusText(), HierarchyPanel::tr("This recording holds no view hierarchy"));
}

void TestHierarchyPanel::everyFilterIsThereInANarrowPanel()
{
    Shown shown(3000);
    shown.panel.resize(320, 380);
    QCoreApplication::sendPostedEvents();
    int count = 0;
    for (const auto* chip : shown.panel.findChildren<Chip*>()) {
        if (chip->text() == HierarchyPanel::tr("Only matches")) continue;
        ++count;
        const QRect place(chip->mapTo(&shown.panel, QPoint()), chip->size());
        QVERIFY2(chip->isVisible() && shown.panel.rect().contains(place), qPrintable(chip->text()));
    }
    QCOMPARE(count, 5);
}

void TestHierarchyPanel::theHintIsWholeOrNotThere_data()
{
    QTest::addColumn<int>("height");
    for (const int height : {260, 300, 340, 380, 420, 460, 600}) QTest::addRow("%d", height) << height;
}

void TestHierarchyPanel::theHintIsWholeOrNotThere()
{
    QFETCH(const int, height);
    Shown shown(3000);
    shown.panel.resize(330, height);
    QTest::qWait(0);
    const NodeDetails& details = shown.panel.details();
    const auto labels = details.findChildren<QLabel*>();
    const auto hint
        = std::ranges::find_if(labels, [&](const QLabel* label) { return label->text() == details.hint(); });
    QVERIFY(hint != labels.end());
    if (height == 600) QVERIFY((*hint)->isVisible());
    if ((*hint)->isVisible()) QVERIFY((*hint)->height() >= (*hint)->heightForWidth((*hint)->width()));
    const auto* header = details.findChild<DetailHeader*>();
    QVERIFY(header->height() >= header->minimumSizeHint().height());
}

void TestHierarchyPanel::longNamesDoNotScrollTheTree()
{
    Shown shown(3000);
    auto snapshot = std::make_shared<HierarchySnapshot>(*sampleSnapshot());
    snapshot->nodes[2].text = std::string(200, 'a');
    shown.panel.setSnapshot(snapshot);
    QTest::qWait(0);
    QCOMPARE(shown.panel.tree().horizontalScrollBar()->maximum(), 0);
}

void TestHierarchyPanel::theMenuButtonSaysMore()
{
    Shown shown(3000);
    const auto drawn = [](const QIcon& picture) { return picture.pixmap(32, 32).toImage(); };
    const auto buttons = shown.panel.findChildren<QToolButton*>();
    const auto menu
        = std::ranges::find_if(buttons, [](const QToolButton* button) { return button->menu() != nullptr; });
    QVERIFY(menu != buttons.end());
    QCOMPARE(drawn((*menu)->icon()), drawn(icon(Icon::More)));
    QVERIFY(drawn(icon(Icon::More)) != drawn(icon(Icon::Copy)) && drawn(icon(Icon::More)) != drawn(QIcon()));
}

void TestHierarchyPanel::tellsWhyAFileCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no JSON") << QByteArray("hello") << "bad.json holds no snapshot of a view hierarchy.";
    QTest::newRow("another JSON") << QByteArray("{\"events\":[]}") << "bad.json holds no snapshot of a view hierarchy.";
    QTest::newRow("empty") << QByteArray("") << "bad.json holds no snapshot of a view hierarchy.";
    QTest::newRow("missing") << QByteArray() << "bad.json cannot be read.";
}

void TestHierarchyPanel::tellsWhyAFileCannotBeUsed()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, reason);
    QTemporaryDir folder;
    const QString bad = folder.filePath(QStringLiteral("bad.json"));
    QFile file(bad);
    if (!content.isNull()) QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const QString good = earlySnapshotIn(folder);
    Shown shown(11'000);
    QSignalSpy told(&shown.panel, &HierarchyPanel::messaged);
    shown.panel.compareWithFile(good);
    QTRY_COMPARE(shown.panel.diff().addedCount, 1);
    shown.panel.compareWithFile(bad);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), reason);
    QVERIFY2(shown.panel.noticeText().contains(reason), qPrintable(shown.panel.noticeText()));
    QCOMPARE(shown.panel.diff().addedCount, 1); // what was compared stays
    shown.panel.openSnapshotFile(bad);
    QTRY_COMPARE(told.size(), 2);
    QVERIFY(!shown.fixture.hierarchy.isFromFile());
    shown.panel.compareWithFile(good);
    QTRY_VERIFY(!shown.panel.noticeText().contains(reason)); // a good one ends the complaint
}

void TestHierarchyPanel::aDroppedSnapshotIsComparedOrOpened()
{
    QTemporaryDir folder;
    const QString file = earlySnapshotIn(folder);
    Shown shown(11'000);
    QVERIFY(drop(shown.panel, file));
    QTRY_COMPARE(shown.panel.diff().addedCount, 1);
    QVERIFY(!shown.fixture.hierarchy.isFromFile());
    test::ViewFixture nothing;
    HierarchyPanel empty(nothing.context);
    QVERIFY(drop(empty, file));
    QTRY_VERIFY(nothing.hierarchy.isFromFile());
    QVERIFY(empty.model().snapshot() != nullptr);
}

void TestHierarchyPanel::filesThatAreNoSnapshotsAreLeftToTheWindow()
{
    Shown shown(11'000);
    QVERIFY(!drop(shown.panel, QStringLiteral("/tmp/session.rjsession")));
    QVERIFY(!drop(shown.panel, QStringLiteral("/tmp")));
}

QTEST_MAIN(TestHierarchyPanel)
#include "tst_hierarchy_panel.moc"
