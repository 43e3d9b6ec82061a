#include "tests/viewer/heard.h"
#include "tests/viewer/sample_session.h"
#include "tools/make_sample/web_tape.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/main_window.h"
#include "viewer/model/current_web.h"
#include "viewer/model/web_page_model.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/list_table.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"
#include "viewer/web/page_player.h"
#include "viewer/web/structure_panel.h"
#include "viewer/web/web_panel.h"
#include "viewer/web/web_tree_panel.h"
#include "viewer/web/web_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QMenu>
#include <QTimer>
#include <QTreeView>
#include <QtTest>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWaitMs = 20'000;

std::shared_ptr<MemorySource> webSource(sample::WebSnapshots snapshots)
{
    auto source = std::make_shared<MemorySource>("web", sample::kWebSessionId);
    const auto files = sample::webSampleFiles(snapshots);
    if (!files) return source;
    for (const auto& [path, bytes] : *files) source->add(path, bytes);
    return source;
}

/// The real window with the web sample in it, showing outlines.
class Bench {
public:
    explicit Bench(sample::WebSnapshots snapshots = sample::WebSnapshots::Kept)
        : Bench(webSource(snapshots))
    {
    }
    explicit Bench(const std::shared_ptr<const RecordingSource>& plain)
    {
        settings.setPreference(QStringLiteral("web/outline"), true);
        const auto source = std::make_shared<test::GuardedSource>(plain);
        window.resize(1280, 800);
        window.show();
        window.context().session.open([source] { return source; }, QStringLiteral("web"));
    }
    [[nodiscard]] CurrentWeb& web() { return *window.context().web; }
    [[nodiscard]] WebPanel& panel() { return window.current().webPanel(); }
    [[nodiscard]] bool isReady()
    {
        return QTest::qWaitFor([this] { return web().timeline() != nullptr && !web().isLoading(); }, kWaitMs);
    }
    [[nodiscard]] bool seek(std::int64_t ms)
    {
        window.context().playback.seekWall({sample::kWebSessionStart.ms + ms});
        return QTest::qWaitFor([this] { return !web().isLoading(); }, kWaitMs);
    }
    [[nodiscard]] std::int64_t positionMs()
    {
        return window.context().playback.wallPosition().ms - sample::kWebSessionStart.ms;
    }
    [[nodiscard]] WebTreePanel& tree()
    {
        const PanelSpec& spec = *panelOf(ActionId::ShowHierarchy);
        if (!window.panels().dock(spec).isVisible()) window.actions()[ActionId::ShowHierarchy]->trigger();
        window.panels().dock(spec).raise();
        QCoreApplication::processEvents();
        auto* structure = window.findChild<StructurePanel*>();
        return *structure->webTree();
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
};

} // namespace

class TestWebPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void standsInPlaceOfTheFrame();
    void otherRecordingsKeepTheFrame();
    void seekingShowsTheRightPage();
    void aClickOnAPageSeeks();
    void pagesAreReachedByKeys();
    void thePointerIsWhereItWas();
    void thePressIsDrawnWhereItWas();
    void theOutlineKeepsTheViewportsProportions();
    void aClickOnAPressGoesThere();
    void stepsFromPressToPress();
    void tellsPageAndPressesToScreenReaders();
    void isSilentWhilePlaying();
    void theTreeIsNeverFromTheFuture();
    void theSelectedNodeIsShownInFull();
    void itsMenuIsOpenedByKeysAtTheCurrentNode();
    void searchStepsThroughTheTree();
    void saysWhyThePageIsNotDrawn();
    void saysThatThereIsNoFullSnapshot();
    void saysWhenThePageCanFirstBeDrawn();
    void picturesCannotBeSavedOfIt();
    void doesNoWorkOnTheUiThread();
};

void TestWebPanel::standsInPlaceOfTheFrame()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.web().isWeb());
    QVERIFY(bench.panel().isVisible());
    QVERIFY(!bench.window.framePanel().isVisible());
    QVERIFY(bench.tree().isVisible());
    bench.window.actions()[ActionId::CloseRecording]->trigger();
    QVERIFY(!bench.panel().isVisible());
}

void TestWebPanel::otherRecordingsKeepTheFrame()
{
    const auto phone = test::makeSampleSession();
    Bench bench(phone.source);
    QVERIFY(QTest::qWaitFor([&] { return bench.window.context().session.recording() != nullptr; }, kWaitMs));
    QVERIFY(!bench.web().isWeb());
    QVERIFY(bench.window.framePanel().isVisible());
    QVERIFY(!bench.panel().isVisible());
}

void TestWebPanel::seekingShowsTheRightPage()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const WebPageModel& pages = bench.panel().pageModel();
    QCOMPARE(pages.rowCount(), 3);
    QVERIFY(bench.seek(13'199));
    QCOMPARE(pages.nowRow(), 0);
    QVERIFY(bench.seek(13'200));
    QCOMPARE(pages.nowRow(), 1);
    QVERIFY(bench.panel().view().accessibleDescription().startsWith(QStringLiteral("shop.example/checkout,")));
    QVERIFY(bench.seek(24'500));
    QCOMPARE(pages.nowRow(), 2);
    QCOMPARE(bench.panel().view().moment().viewport, (LogicalSize{1024, 768}));
}

void TestWebPanel::aClickOnAPageSeeks()
{
    Bench bench;
    QVERIFY(bench.isReady());
    ListTable& list = bench.panel().pages();
    const QRect row = list.visualRect(list.model()->index(1, WebPageModel::PageColumn));
    QVERIFY(list.viewport()->rect().contains(row.center()));
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(bench.positionMs(), 13'200);
    QCOMPARE(bench.panel().pageModel().nowRow(), 1);
}

void TestWebPanel::pagesAreReachedByKeys()
{
    Bench bench;
    QVERIFY(bench.isReady());
    ListTable& list = bench.panel().pages();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(bench.positionMs(), 24'000);
}

/// The pointer's tip is dark on a light sheet; the place mirrored about the middle of the page stays light.
void TestWebPanel::thePointerIsWhereItWas()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(31'900)); // at rest at 880, 240, its trail gone by a bit
    WebView& view = bench.panel().view();
    const auto& geometry = view.geometryOfPage();
    const QPointF tip = geometry.toWidget(880, 240);
    QVERIFY(view.pointerPosition());
    QVERIFY(QLineF(*view.pointerPosition(), tip).length() < 0.01);
    const QImage picture = view.grab().toImage();
    const double ratio = picture.devicePixelRatio();
    const auto lightnessAt = [&](QPointF place) { return picture.pixelColor((place * ratio).toPoint()).lightness(); };
    QVERIFY(lightnessAt(tip + QPointF(2, 8)) < 100);
    QVERIFY(lightnessAt(geometry.toWidget(1024 - 880, 768 - 240) + QPointF(2, 8)) > 180);
    QVERIFY(bench.seek(29'900)); // before that it was on the button
    QVERIFY(QLineF(*view.pointerPosition(), geometry.toWidget(199, 425)).length() < 3);
}

void TestWebPanel::thePressIsDrawnWhereItWas()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(28'100 + 82 + 300));
    WebView& view = bench.panel().view();
    QCOMPARE(view.moment().presses.back().age.ms, 300);
    const QPointF place
        = view.geometryOfPage().toWidget(view.moment().presses.back().x, view.moment().presses.back().y);
    const QImage picture = view.grab().toImage();
    const double ratio = picture.devicePixelRatio();
    const QColor inside = picture.pixelColor(((place - QPointF(6, 4)) * ratio).toPoint());
    const QColor outside = picture.pixelColor(((place - QPointF(60, 45)) * ratio).toPoint());
    QVERIFY2(inside.saturation() > outside.saturation() + 40, qPrintable(inside.name() + outside.name()));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("button#pay")));
}

void TestWebPanel::theOutlineKeepsTheViewportsProportions()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(1'000));
    const QRectF wide = bench.panel().view().geometryOfPage().screen;
    QVERIFY(std::abs(wide.width() / wide.height() - 1280.0 / 800.0) < 0.02);
    QVERIFY(bench.seek(24'100));
    const QRectF narrow = bench.panel().view().geometryOfPage().screen;
    QVERIFY(std::abs(narrow.width() / narrow.height() - 1024.0 / 768.0) < 0.02);
}

void TestWebPanel::aClickOnAPressGoesThere()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(23'000)); // the presses on "Pay" lie behind
    WebView& view = bench.panel().view();
    const WebPress press = view.moment().presses.back();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.geometryOfPage().toWidget(press.x, press.y).toPoint());
    QCOMPARE(bench.positionMs(), 21'982);
    const auto& document = bench.web().document();
    QVERIFY(document && bench.web().selectedNode() >= 0);
    const WebNode& node = document->nodes[static_cast<std::size_t>(bench.web().selectedNode())];
    QCOMPARE(std::string{node.attribute("id").value_or("")}, std::string{"pay"});
}

void TestWebPanel::tellsPageAndPressesToScreenReaders()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(23'000));
    WebView& view = bench.panel().view();
    QAccessibleInterface* said = test::interfaceOf(view);
    QCOMPARE(said->role(), QAccessible::Canvas);
    QVERIFY2(said->text(QAccessible::Name).startsWith(QStringLiteral("Outline of shop.example/checkout"))
            && said->text(QAccessible::Name).endsWith(QStringLiteral("at 0:23.0")),
        qPrintable(said->text(QAccessible::Name)));
    QVERIFY(said->text(QAccessible::Description).contains(view.pointerText()));
    QCOMPARE(test::partsIn(*said).size(), view.moment().presses.size() + 1); // and the pointer
    QCOMPARE(test::faultIn(*said, view), QString());
    const WebPress last = view.moment().presses.back();
    QAccessibleInterface* press = test::partsIn(*said)[view.moment().presses.size() - 1];
    QVERIFY2(press->text(QAccessible::Name).contains(QStringLiteral("press %1 at").arg(last.number)),
        qPrintable(press->text(QAccessible::Name)));
    QVERIFY(press->rect().contains(view.mapToGlobal(view.geometryOfPage().toWidget(last.x, last.y).toPoint())));
    QVERIFY(test::press(*press));
    QCOMPARE(bench.positionMs(), 21'982);
}

void TestWebPanel::isSilentWhilePlaying()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(1'000));
    WebView& view = bench.panel().view();
    bench.window.activateWindow();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    const test::Heard heard;
    Playback& playback = bench.window.context().playback;
    playback.play();
    for (int i = 0; i < 40; ++i) playback.advance(Milliseconds{50});
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &view), 0);
    QCOMPARE(heard.count(QAccessible::NameChanged, &view), 0);
    playback.pause();
    QCOMPARE(heard.count(QAccessible::DescriptionChanged, &view), 1);
    QCOMPARE(heard.count(QAccessible::NameChanged, &view), 1);
    QCOMPARE(view.accessibleDescription(), view.spokenText());
}

void TestWebPanel::stepsFromPressToPress()
{
    Bench bench;
    QVERIFY(bench.isReady());
    const auto action = [&](const QString& text) -> QAction* {
        for (QAction* each : bench.panel().findChildren<QAction*>())
            if (each->text() == text) return each;
        return nullptr;
    };
    QAction* next = action(QStringLiteral("Go to the next press"));
    QAction* previous = action(QStringLiteral("Go to the press before"));
    QVERIFY(next && previous && next->isEnabled());
    QVERIFY(!previous->isEnabled());
    next->trigger();
    QCOMPARE(bench.positionMs(), 3'382);
    next->trigger();
    QCOMPARE(bench.positionMs(), 10'082);
    previous->trigger();
    QCOMPARE(bench.positionMs(), 3'382);
}

void TestWebPanel::theTreeIsNeverFromTheFuture()
{
    Bench bench;
    QVERIFY(bench.isReady());
    WebTreePanel& tree = bench.tree();
    QVERIFY(bench.seek(0));
    QVERIFY(!tree.model().document());
    QVERIFY2(tree.statusText().contains(QStringLiteral("no snapshot of the page yet")), qPrintable(tree.statusText()));
    const auto timeOfTree = [&](std::int64_t ms) {
        if (!bench.seek(ms) || !tree.model().document()) return std::int64_t{-1};
        return tree.model().document()->time.ms - sample::kWebSessionStart.ms;
    };
    QCOMPARE(timeOfTree(302), 302);
    QCOMPARE(timeOfTree(13'201), 302);
    QCOMPARE(timeOfTree(13'202), 13'202);
    QCOMPARE(timeOfTree(25'001), 13'202);
    QCOMPARE(timeOfTree(33'000), 25'002);
    QCOMPARE(timeOfTree(12'000), 302);
    QVERIFY2(
        tree.statusText().startsWith(QStringLiteral("snapshot 11.7 s old · 1 of 3")), qPrintable(tree.statusText()));
}

void TestWebPanel::theSelectedNodeIsShownInFull()
{
    Bench bench;
    QVERIFY(bench.isReady());
    WebTreePanel& tree = bench.tree();
    QVERIFY(bench.seek(14'000));
    const auto& document = *tree.model().document();
    int email = -1;
    for (std::size_t i = 0; i < document.nodes.size(); ++i)
        if (document.nodes[i].attribute("id") == "email") email = static_cast<int>(i);
    QVERIFY(email > 0);
    const QModelIndex index = tree.model().indexOfNode(email);
    tree.tree().scrollTo(index);
    QVERIFY(tree.properties().isHidden()); // a hint stands there
    QTest::mouseClick(
        tree.tree().viewport(), Qt::LeftButton, {}, tree.tree().visualRect(index).topLeft() + QPoint(12, 6));
    QCOMPARE(bench.web().selectedNode(), email);
    QVERIFY(!tree.properties().isHidden());
    const PropertyModel& properties = tree.properties().properties();
    QCOMPARE(properties.value(QStringLiteral("value")), QStringLiteral("***"));
    QVERIFY(properties.value(QStringLiteral("Masked")).startsWith(QStringLiteral("yes")));
    QVERIFY(properties.value(QStringLiteral("Path")).endsWith(QStringLiteral("> input#email")));
    QVERIFY(bench.seek(26'000)); // the page as it was recorded once more has the same node
    QCOMPARE(tree.properties().properties().value(QStringLiteral("id")), QStringLiteral("email"));
}

void TestWebPanel::itsMenuIsOpenedByKeysAtTheCurrentNode()
{
    Bench bench;
    QVERIFY(bench.isReady());
    WebTreePanel& tree = bench.tree();
    QVERIFY(bench.seek(14'000));
    bench.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    const auto& document = *tree.model().document();
    const auto isEmail = [](const WebNode& node) { return node.attribute("id") == "email"; };
    const auto email = static_cast<int>(std::ranges::find_if(document.nodes, isEmail) - document.nodes.begin());
    tree.tree().setFocus();
    tree.tree().setCurrentIndex(tree.model().indexOfNode(email));
    tree.tree().scrollTo(tree.tree().currentIndex());
    QGuiApplication::clipboard()->clear();
    QTimer::singleShot(0, qApp, [] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu != nullptr) QTest::keyClick(menu, Qt::Key_Down); // its first row
        if (menu != nullptr) QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(&tree.tree(), Qt::Key_F10, Qt::ShiftModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), webNodePath(document, email));
}

void TestWebPanel::searchStepsThroughTheTree()
{
    Bench bench;
    QVERIFY(bench.isReady());
    WebTreePanel& tree = bench.tree();
    QVERIFY(bench.seek(14'000));
    QSignalSpy searched(&tree, &WebTreePanel::searched);
    tree.setQuery({QStringLiteral("fern & clay"), 0});
    QVERIFY(searched.wait(kWaitMs));
    QCOMPARE(tree.model().matches().size(), 2U);
    tree.nextMatch();
    QCOMPARE(bench.web().selectedNode(), tree.model().matches().front());
    tree.nextMatch();
    QCOMPARE(bench.web().selectedNode(), tree.model().matches().back());
    tree.nextMatch();
    QCOMPARE(bench.web().selectedNode(), tree.model().matches().front());
}

void TestWebPanel::saysWhyThePageIsNotDrawn()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(5'000));
    if (hasPagePlayer()) QSKIP("this program draws it");
    QVERIFY(bench.panel().noticeText().contains(QStringLiteral("REVISIT_WEBENGINE")));
    QVERIFY(bench.panel().noticeText().contains(QStringLiteral("qt6-webengine-dev")));
    for (QAction* each : bench.panel().findChildren<QAction*>())
        if (each->text() == QStringLiteral("Say why the page is not drawn")) each->trigger();
    QVERIFY(bench.panel().noticeText().isEmpty());
}

void TestWebPanel::saysThatThereIsNoFullSnapshot()
{
    Bench bench(sample::WebSnapshots::Lost);
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(15'000));
    QVERIFY(bench.panel().noticeText().startsWith(QStringLiteral("No full snapshot")));
    QVERIFY(bench.tree().statusText().startsWith(QStringLiteral("No segment holds a full snapshot")));
    QVERIFY(!bench.tree().model().document());
    QVERIFY(bench.panel().view().pointerPosition()); // what there is is shown
    QCOMPARE(bench.panel().pageModel().nowRow(), 1);
}

void TestWebPanel::saysWhenThePageCanFirstBeDrawn()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(bench.seek(100));
    QVERIFY2(bench.panel().noticeText().contains(QStringLiteral("0:00.3")), qPrintable(bench.panel().noticeText()));
}

void TestWebPanel::picturesCannotBeSavedOfIt()
{
    Bench bench;
    QVERIFY(bench.isReady());
    QVERIFY(!bench.window.actions()[ActionId::SavePicture]->isEnabled());
    QVERIFY(!bench.window.actions().whyDisabled(ActionId::SavePicture).isEmpty());
    const auto phone = test::makeSampleSession();
    bench.window.context().session.open([&] { return phone.source; }, QStringLiteral("phone"));
    QVERIFY(QTest::qWaitFor([&] { return bench.window.framePanel().isVisible() && !bench.web().isWeb(); }, kWaitMs));
    QTRY_VERIFY(bench.window.actions()[ActionId::SavePicture]->isEnabled());
}

void TestWebPanel::doesNoWorkOnTheUiThread()
{
    const test::BreachCounter counter;
    Bench bench;
    QVERIFY(bench.isReady());
    WebTreePanel& tree = bench.tree();
    for (const std::int64_t ms : {1'000, 14'000, 26'000, 500, 33'000}) QVERIFY(bench.seek(ms));
    tree.setQuery({QStringLiteral("a"), 0});
    QVERIFY(QTest::qWaitFor([&] { return !tree.model().matches().empty(); }, kWaitMs));
    QVERIFY2(counter.breaches().isEmpty(), qPrintable(counter.breaches().join(u' ')));
}

} // namespace revisit

int main(int argc, char** argv)
{
    revisit::preparePagePlayer();
    QApplication application(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    revisit::TestWebPanel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_web_panel.moc"
