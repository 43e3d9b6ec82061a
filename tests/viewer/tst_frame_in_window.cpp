// Frame view and hierarchy in the real window, by mouse and by keys: what is selected where, what the tools do.

#include "viewer/brief_notice.h"
#include "viewer/elided_label.h"
#include "viewer/main_window.h"

#include "tests/viewer/frame_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/panel_list.h"
#include "viewer/panels/exploded_page.h"
#include "viewer/panels/hierarchy_exploded.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/hierarchy_wireframe.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"
#include "viewer/web/structure_panel.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

namespace revisit {

namespace {

using Bench = test::FrameBench;
using test::kPicture;
using test::kShade;

constexpr int kWaitMs = Bench::kWaitMs;
constexpr int kWindow = 0; ///< the nodes of smallRecording()'s first snapshot
constexpr int kView = 1;
constexpr int kButton = 2;
constexpr int kField = 3;
constexpr LogicalRect kFieldRect{15, 60, 40, 20};

/// The part of the pixels whose shade is further than 10 from a picture's.
double paintedPart(const QImage& image, int shade = kShade)
{
    int painted = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (std::abs(qGray(image.pixel(x, y)) - shade) > 10) ++painted;
    return static_cast<double>(painted) / std::max(1, image.width() * image.height());
}

/// The clipboard is filled by another thread; empty before.
QImage copied(Bench& bench, Qt::KeyboardModifiers modifiers)
{
    QGuiApplication::clipboard()->clear();
    bench.key(Qt::Key_C, modifiers);
    (void)QTest::qWaitFor([] { return !QGuiApplication::clipboard()->image().isNull(); }, kWaitMs);
    return QGuiApplication::clipboard()->image();
}

} // namespace

class TestFrameInWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void aClickOnThePictureRevealsTheRow();
    void theTreeStandsAtAViewChosenBeforeItWasThere();
    void aClickInTheTreeOutlinesThePicture();
    void keysWalkTheTreeFromThePicture();
    void escapeFirstEndsTheToolThenNothing();
    void wireframeIsReachedAndClicked();
    void layersAreReachedTurnedAndClicked();
    void tellsPathBoundsAndAge();
    void neverShowsASnapshotFromTheFuture();
    void hoveringTellsBothSides();
    void bezelGoesAndComes();
    void gridLiesOverThePicture();
    void masksAreHatchedAndCanBeSwitchedOff();
    void loupeTakesTheColour();
    void rulerMeasuresByMouseAndKeys();
    void zoomsPansAndFits();
    void showsActualPixels();
    void theHeaderNamesTheDeviceUntilAScreenComes();
    void aNarrowHeaderKeepsItsTitle();
    void turnsAndStillFindsViews();
    void copiesWithAndWithoutOverlays();
    void savesWithAndWithoutOverlays();
    void toolsOfTheHeaderAreTheActions();
    void searchIsReachedByKey();
    void theCommandTellsThatItCompares();
    void doesNoWorkOnTheUiThread();
};

void TestFrameInWindow::aClickOnThePictureRevealsTheRow()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.panel().tree().collapseAll();
    bench.key(Qt::Key_H); // inspect
    QTest::mouseClick(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(30, 35));
    QCOMPARE(bench.selected(), kButton);
    QCOMPARE(HierarchyTreeModel::nodeOf(bench.panel().tree().currentIndex()), kButton);
    QVERIFY(bench.panel().tree().visualRect(bench.panel().tree().currentIndex()).isValid());
    QTest::mouseClick(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(30, 35)); // the view below it
    QCOMPARE(bench.selected(), kView);
    bench.key(Qt::Key_H); // no longer inspecting
    bench.selection().selectNode(Selection::kNoNode);
    QTest::mouseClick(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(30, 35));
    QCOMPARE(bench.selected(), Selection::kNoNode);
}

void TestFrameInWindow::theTreeStandsAtAViewChosenBeforeItWasThere()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    ReplayWorkspace& workspace = bench.window.current();
    bench.selection().selectNode(kField);
    HierarchyPanel later(workspace.context(), nullptr); // as in a dock that is opened for the first time
    later.resize(420, 600);
    QVERIFY(!later.tree().currentIndex().isValid());
    later.show();
    QTRY_COMPARE(HierarchyTreeModel::nodeOf(later.tree().currentIndex()), kField);
    QVERIFY(later.tree().viewport()->rect().intersects(later.tree().visualRect(later.tree().currentIndex())));
}

void TestFrameInWindow::aClickInTheTreeOutlinesThePicture()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_M, Qt::ShiftModifier); // no hatching over the field
    QVERIFY(paintedPart(bench.picture(kFieldRect)) < 0.01);
    QTest::mouseClick(bench.panel().tree().viewport(), Qt::LeftButton, {}, bench.inTree(kField));
    QCOMPARE(bench.selected(), kField);
    QVERIFY(paintedPart(bench.picture(kFieldRect)) > 0.05);
    QVERIFY(paintedPart(bench.picture({60, 150, 30, 40})) < 0.01); // nothing elsewhere
    QTest::keyClick(&bench.panel().tree(), Qt::Key_Up);
    QCOMPARE(bench.selected(), kButton);
    QTest::keyClick(&bench.panel().tree(), Qt::Key_Left); // a leaf has nothing to fold: to its parent at once
    QCOMPARE(bench.selected(), kView);
}

void TestFrameInWindow::keysWalkTheTreeFromThePicture()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.selected(), kWindow);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    bench.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.selected(), kButton);
    bench.key(Qt::Key_PageDown, Qt::AltModifier);
    QCOMPARE(bench.selected(), kField);
    bench.key(Qt::Key_PageUp, Qt::AltModifier);
    bench.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.selected(), kView);
    QCOMPARE(HierarchyTreeModel::nodeOf(bench.panel().tree().currentIndex()), kView);
}

void TestFrameInWindow::escapeFirstEndsTheToolThenNothing()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.selection().setRange(PlayRange{{1000}, {2000}});
    bench.key(Qt::Key_U);
    QCOMPARE(bench.frame().tools().tool(), FrameTool::Ruler);
    bench.key(Qt::Key_Escape);
    QCOMPARE(bench.frame().tools().tool(), FrameTool::None);
    QVERIFY(bench.selection().range()); // the range was not meant
    QVERIFY(!bench.window.actions()[ActionId::Ruler]->isChecked());
}

void TestFrameInWindow::wireframeIsReachedAndClicked()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_2);
    QCOMPARE(bench.panel().mode(), HierarchyMode::Wireframe);
    HierarchyWireframe& view = bench.panel().wireframe();
    QVERIFY(view.isVisible());
    view.grab();
    QTest::mouseClick(&view, Qt::LeftButton, {}, view.boxOf(kButton).center().toPoint());
    QCOMPARE(bench.selected(), kButton);
    QVERIFY(paintedPart(bench.picture({15, 25, 40, 20})) > 0.05); // outlined on the picture
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(bench.selected(), kField);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.boxOf(kWindow).height() > view.height());
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(view.boxOf(kWindow).height() < view.height());
}

void TestFrameInWindow::layersAreReachedTurnedAndClicked()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_3);
    HierarchyExploded& view = bench.panel().exploded().view();
    QTRY_VERIFY_WITH_TIMEOUT(view.isFine(), kWaitMs);
    const double yaw = view.projection().yaw;
    const QPoint from = view.rect().center();
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    for (const int step : {20, 40, 60}) QTest::mouseMove(&view, from - QPoint(step, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from - QPoint(60, 0));
    QVERIFY(view.projection().yaw < yaw - 15);
    QCOMPARE(bench.selected(), Selection::kNoNode); // turning selects nothing
    const auto at = view.centerOf(kButton);
    QVERIFY(at);
    QTest::mouseClick(&view, Qt::LeftButton, {}, at->toPoint());
    QCOMPARE(bench.selected(), kButton);
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(bench.selected(), kView);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(view.projection().yaw, yaw);
    bench.key(Qt::Key_1);
    QCOMPARE(bench.panel().mode(), HierarchyMode::Tree);
}

void TestFrameInWindow::tellsPathBoundsAndAge()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.seek(5500);
    QVERIFY2(bench.panel().statusText().startsWith(QStringLiteral("snapshot 3.5 s old")),
        qPrintable(bench.panel().statusText()));
    QCOMPARE(bench.panel().details().title(), QStringLiteral("Cart")); // nothing selected: of the snapshot
    QTest::mouseClick(bench.panel().tree().viewport(), Qt::LeftButton, {}, bench.inTree(kField));
    QCOMPARE(bench.value("Path"), QStringLiteral("/UIWindow/UIView/UITextField"));
    QCOMPARE(bench.value("Absolute"), QStringLiteral("x 15  y 60  40 \u00d7 20"));
    QCOMPARE(bench.value("In parent"), QStringLiteral("left 5  top 40  right 35  bottom 40"));
    QCOMPARE(bench.value("frame"), QStringLiteral(R"({"h":20,"w":40,"x":5,"y":40})")); // as written, too
    QCOMPARE(bench.panel().details().subtitle(), QStringLiteral("in UIView \u2039 UIWindow"));
}

void TestFrameInWindow::neverShowsASnapshotFromTheFuture()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    for (const std::int64_t ms : {9'999, 1'999, 10'000, 2'000, 0, 15'000}) {
        bench.seek(ms);
        const auto& snapshot = bench.window.context().hierarchy.snapshot();
        QCOMPARE(snapshot != nullptr, ms >= 2000);
        if (snapshot) QCOMPARE(snapshot->time.ms, test::kStartMs + (ms >= 10'000 ? 10'000 : 2'000));
        QCOMPARE(bench.panel().model().snapshot(), snapshot);
        QCOMPARE(bench.frame().nodesUnder(bench.onFrame(30, 35)).empty(), ms < 2000);
    }
}

void TestFrameInWindow::hoveringTellsBothSides()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_H);
    const QPointF at = bench.onFrame(30, 35);
    QMouseEvent move(QEvent::MouseMove, at, bench.frame().mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.frame(), &move);
    QCOMPARE(bench.selection().hoveredNode(), kButton);
    QVERIFY(bench.panel().details().title().startsWith(QStringLiteral("UIButton"))); // before it is clicked
    QCOMPARE(bench.value("testID"), QStringLiteral("pay"));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&bench.frame(), &leave);
    QCOMPARE(bench.panel().details().title(), QStringLiteral("Cart"));
}

void TestFrameInWindow::bezelGoesAndComes()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const QRectF withBezel = bench.frame().geometryOfFrame().screen;
    QVERIFY(bench.frame().geometryOfFrame().device.width() > withBezel.width());
    bench.key(Qt::Key_B);
    const auto& geometry = bench.frame().geometryOfFrame();
    QCOMPARE(geometry.device, geometry.screen);
    QVERIFY(geometry.screen.height() > withBezel.height()); // the picture takes the room
    bench.key(Qt::Key_B);
    QCOMPARE(bench.frame().geometryOfFrame().screen, withBezel);
}

void TestFrameInWindow::gridLiesOverThePicture()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const LogicalRect empty{60, 130, 35, 60};
    QVERIFY(paintedPart(bench.picture(empty)) < 0.01);
    bench.key(Qt::Key_G);
    QVERIFY(paintedPart(bench.picture(empty)) > 0.05);
    bench.key(Qt::Key_G);
    QVERIFY(paintedPart(bench.picture(empty)) < 0.01);
}

void TestFrameInWindow::masksAreHatchedAndCanBeSwitchedOff()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    QVERIFY(paintedPart(bench.picture(kFieldRect)) > 0.15); // light and dark stripes
    QVERIFY(paintedPart(bench.picture({15, 25, 40, 20})) < 0.01); // the button is not masked
    bench.key(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(paintedPart(bench.picture(kFieldRect)) < 0.01);
}

void TestFrameInWindow::loupeTakesTheColour()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    QGuiApplication::clipboard()->clear();
    bench.key(Qt::Key_Z);
    QVERIFY(bench.window.actions()[ActionId::Loupe]->isChecked());
    bench.settle();
    QTest::mouseMove(&bench.frame(), bench.onFrame(50, 100));
    QTest::mouseClick(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(50, 100));
    const QColor color(QGuiApplication::clipboard()->text());
    QVERIFY2(std::abs(color.red() - kShade) <= 3 && color.red() == color.blue(), qPrintable(color.name()));
    const auto* notice = bench.frame().findChild<BriefNotice*>(); // where one looks
    QVERIFY(notice != nullptr && notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("Copied %1").arg(color.name().toUpper()));
    const auto before = bench.frame().tools().cursor();
    bench.key(Qt::Key_Right, Qt::ShiftModifier); // ten pixels of the picture, and no seeking
    QVERIFY(before && bench.frame().tools().cursor());
    QCOMPARE(bench.frame().tools().cursor()->x() - before->x() > 10, true);
    QCOMPARE(bench.window.context().playback.position().ms, 5000);
    QGuiApplication::clipboard()->clear();
    bench.key(Qt::Key_Return);
    QVERIFY(QColor(QGuiApplication::clipboard()->text()).isValid());
    bench.key(Qt::Key_Z);
    QCOMPARE(bench.frame().tools().tool(), FrameTool::None);
}

void TestFrameInWindow::rulerMeasuresByMouseAndKeys()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_U);
    // From the button's left edge to its right one: both ends snap.
    QTest::mousePress(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(15, 35) + QPoint(2, 0));
    const QPointF end = bench.onFrame(55, 35) + QPoint(2, 0);
    QMouseEvent move(
        QEvent::MouseMove, end, bench.frame().mapToGlobal(end), Qt::NoButton, Qt::LeftButton, Qt::ShiftModifier);
    QApplication::sendEvent(&bench.frame(), &move);
    QTest::mouseRelease(&bench.frame(), Qt::LeftButton, {}, end.toPoint());
    QVERIFY2(bench.frame().tools().readout().startsWith(QStringLiteral("40 pt \u00b7 32 px")),
        qPrintable(bench.frame().tools().readout()));
    QVERIFY(paintedPart(bench.picture({20, 30, 30, 10})) > 0.05);
    QCOMPARE(bench.frame().accessibleDescription(), bench.frame().tools().readout()); // for a screen reader
    bench.key(Qt::Key_Return); // from here
    bench.key(Qt::Key_Down);
    QVERIFY2(
        bench.frame().tools().readout().contains(QStringLiteral(" 1 px")), qPrintable(bench.frame().tools().readout()));
}

void TestFrameInWindow::zoomsPansAndFits()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const QRectF fitted = bench.frame().geometryOfFrame().screen;
    bench.key(Qt::Key_Plus, Qt::ControlModifier);
    bench.key(Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(bench.frame().zoom() > 1.5);
    bench.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(bench.frame().zoom(), 1.25);
    const QPointF before = bench.frame().geometryOfFrame().screen.topLeft();
    QTest::mousePress(&bench.frame(), Qt::LeftButton, {}, QPoint(200, 200));
    QTest::mouseMove(&bench.frame(), QPoint(230, 240));
    QTest::mouseRelease(&bench.frame(), Qt::LeftButton, {}, QPoint(230, 240));
    const QPointF moved = bench.frame().geometryOfFrame().screen.topLeft() - before;
    QVERIFY(QLineF(moved, QPointF(30, 40)).length() < 2); // whole device pixels
    bench.key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(bench.frame().geometryOfFrame().screen.left() < before.x());
    bench.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(bench.frame().geometryOfFrame().screen, fitted);
}

void TestFrameInWindow::showsActualPixels()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
    const auto pixels = bench.frame().geometryOfFrame().screenPixels();
    QCOMPARE(pixels.widthPx, kPicture.widthPx);
    QCOMPARE(pixels.heightPx, kPicture.heightPx);
    const auto* percent = bench.window.framePanel().findChild<QLabel*>(QStringLiteral("frameZoom"));
    QCOMPARE(percent->text(), QStringLiteral("100 %"));
    bench.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(percent->text(), QStringLiteral("125 %"));
    bench.key(Qt::Key_0, Qt::ControlModifier);
    const int shown = bench.frame().geometryOfFrame().screenPixels().widthPx;
    QVERIFY(percent->isVisible());
    QCOMPARE(percent->text(), QStringLiteral("%1 %").arg(qRound(shown * 100.0 / kPicture.widthPx)));
}

void TestFrameInWindow::theHeaderNamesTheDeviceUntilAScreenComes()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const auto* title = bench.window.framePanel().findChild<ElidedLabel*>();
    QCOMPARE(title->fullText(), QStringLiteral("Cart"));
    bench.seek(0);
    QCOMPARE(title->fullText(), QStringLiteral("iPhone16,1"));
}

void TestFrameInWindow::aNarrowHeaderKeepsItsTitle()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    FramePanel panel(bench.window.context(), bench.settings, bench.window.current().actions());
    panel.show();
    const auto* title = panel.findChild<ElidedLabel*>();
    const auto* number = panel.findChild<QLabel*>(QStringLiteral("frameNumber"));
    const auto* rest = panel.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
    bool wasShort = false;
    bool wasHidden = false;
    bool wasFolded = false;
    for (int width = 800; width >= 240; width -= 10) {
        panel.resize(width, 600);
        QCoreApplication::processEvents();
        QVERIFY2(title->text() == title->fullText(), qPrintable(QString::number(width)));
        const bool isShort = number->isVisible() && number->text() == QStringLiteral("1 / 1");
        QVERIFY(!number->isVisible() || isShort || number->text() == QStringLiteral("Frame 1 / 1"));
        QVERIFY2(!rest->isVisible() || !number->isVisible(), qPrintable(QString::number(width)));
        QVERIFY(!wasShort || isShort || !number->isVisible()); // it does not come back
        QVERIFY(!wasHidden || !number->isVisible());
        wasShort = wasShort || isShort;
        wasHidden = wasHidden || !number->isVisible();
        wasFolded = wasFolded || rest->isVisible();
    }
    QVERIFY(wasShort && wasHidden && wasFolded);
    QVERIFY(!rest->accessibleName().isEmpty());
}

void TestFrameInWindow::turnsAndStillFindsViews()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_H);
    for (int turns = 1; turns <= 4; ++turns) {
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(bench.frame().quarterTurns(), turns % 4);
        const QRectF screen = bench.frame().geometryOfFrame().screen;
        QCOMPARE(screen.width() > screen.height(), turns % 2 == 1);
        bench.selection().selectNode(Selection::kNoNode);
        QTest::mouseClick(&bench.frame(), Qt::LeftButton, {}, bench.onFrame(30, 35));
        QCOMPARE(bench.selected(), kButton);
    }
}

void TestFrameInWindow::copiesWithAndWithoutOverlays()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const QImage plain = copied(bench, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(plain.size(), QSize(kPicture.widthPx, kPicture.heightPx));
    QVERIFY(paintedPart(plain) < 0.01);
    const QImage with = copied(bench, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(with.size(), plain.size());
    QVERIFY(paintedPart(with.copy(12, 48, 32, 16)) > 0.1); // the masked field
    bench.key(Qt::Key_M, Qt::ShiftModifier);
    QVERIFY(paintedPart(copied(bench, Qt::ControlModifier | Qt::ShiftModifier))
        < 0.01); // what does not show, is not copied
}

void TestFrameInWindow::savesWithAndWithoutOverlays()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    QTemporaryDir folder;
    QSignalSpy messaged(&bench.window.framePanel(), &FramePanel::messaged);
    const QString with = folder.filePath(QStringLiteral("with.png"));
    const QString without = folder.filePath(QStringLiteral("without.png"));
    bench.window.framePanel().savePicture(PictureOverlays::With, with);
    QTRY_COMPARE_WITH_TIMEOUT(messaged.size(), 1, kWaitMs);
    bench.window.framePanel().savePicture(PictureOverlays::Without, without);
    QTRY_COMPARE_WITH_TIMEOUT(messaged.size(), 2, kWaitMs);
    QVERIFY(paintedPart(QImage(with).copy(12, 48, 32, 16)) > 0.1);
    QVERIFY(paintedPart(QImage(without)) < 0.01);
    bench.window.framePanel().savePicture(PictureOverlays::With, folder.filePath(QStringLiteral("no/such/folder.png")));
    QTRY_COMPARE_WITH_TIMEOUT(messaged.size(), 3, kWaitMs);
    QVERIFY(!messaged.last().at(0).toString().startsWith(QStringLiteral("Saved")));
}

void TestFrameInWindow::toolsOfTheHeaderAreTheActions()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    const auto buttons = bench.window.framePanel().findChildren<QToolButton*>();
    const auto buttonOf = [&](ActionId id) -> QToolButton* {
        for (QToolButton* button : buttons)
            if (button->defaultAction() == bench.window.actions()[id]) return button;
        return nullptr;
    };
    QVERIFY(buttonOf(ActionId::ShowGrid));
    QTest::mouseClick(buttonOf(ActionId::ShowGrid), Qt::LeftButton);
    QVERIFY(bench.settings.isOn(ViewSettings::Option::Grid));
    QTest::mouseClick(buttonOf(ActionId::Loupe), Qt::LeftButton);
    QCOMPARE(bench.frame().tools().tool(), FrameTool::Loupe);
    QTest::mouseClick(buttonOf(ActionId::Ruler), Qt::LeftButton); // one tool at a time
    QCOMPARE(bench.frame().tools().tool(), FrameTool::Ruler);
    QVERIFY(!bench.window.actions()[ActionId::Loupe]->isChecked());
}

void TestFrameInWindow::searchIsReachedByKey()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.panel().tree().setFocus();
    QTest::keyClick(&bench.panel().tree(), Qt::Key_F, Qt::ControlModifier);
    auto* search = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(search && bench.panel().isAncestorOf(search));
    QTest::keyClicks(search, QStringLiteral("zebra"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.panel().model().matches().size(), 1u, kWaitMs);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(bench.selected(), kButton);
    QVERIFY(paintedPart(bench.picture({15, 25, 40, 20})) > 0.05); // found, and shown on the picture
}

void TestFrameInWindow::theCommandTellsThatItCompares()
{
    Bench bench;
    QVERIFY(bench.isOpen);
    QAction* compare = bench.window.actions()[ActionId::CompareSnapshots];
    QVERIFY(compare->isCheckable() && !compare->isChecked());
    compare->trigger();
    QVERIFY(compare->isChecked() && bench.panel().isComparingWithBefore());
    bench.panel().setComparing(false); // as its button does
    QVERIFY(!compare->isChecked());
    compare->trigger();
    compare->trigger();
    QVERIFY(!compare->isChecked() && !bench.panel().isComparing());
}

void TestFrameInWindow::doesNoWorkOnTheUiThread()
{
    const test::BreachCounter counter;
    Bench bench;
    QVERIFY(bench.isOpen);
    bench.key(Qt::Key_3);
    QTRY_VERIFY_WITH_TIMEOUT(bench.panel().exploded().view().isFine(), kWaitMs);
    bench.seek(11'000);
    bench.key(Qt::Key_2);
    bench.key(Qt::Key_Z);
    bench.settle();
    (void)copied(bench, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(counter.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestFrameInWindow)
#include "tst_frame_in_window.moc"
