#include "tests/viewer/tabs_bench.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/note_editor.h"
#include "viewer/theme.h"
#include "viewer/window_set.h"

#include <QClipboard>
#include <QDir>
#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolBar>
#include <QtTest>

namespace revisit {

using Bench = test::TabsBench;
using test::kWaitMs;
using test::sampleServices;

class TestWorkspaceTabs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void oneRecordingShowsNoTabs();
    void opensEachInATab();
    void theSameSessionIsShownNotOpenedTwice();
    void sessionListReplacesTheCurrentTab();
    void cyclesClosesAndReopensByKey();
    void middleClickCloses();
    void tabsCanBeMovedByDragging();
    void eachTabHasItsOwnPlayhead();
    void actionsFollowTheTab();
    void movesATabToANewWindow();
    void sessionsAreToldByDeviceAndBeginning();
    void twoTabsSideBySide();
    void aNoteStandsBesideThePictureOfItsHalf();
    void splitViewEndsWithItsTab();
    void findsTheTabInAnotherWindow();
    void startsWhereTheLinkSays();
    void copiesALinkThatOpensHere();
    void linksKeepEveryCharacter();
    void aLinkSeeksTheTabThatShowsIt();
    void aPathIsNoLibrarySession();
    void aPathThatIsNotThereIsNoSession_data();
    void aPathThatIsNotThereIsNoSession();
    void otherLinksAreNoSessions_data();
    void otherLinksAreNoSessions();
    void dropsOpenTabs();
    void whatOpensIsRemembered();
    void failedOpeningCanBeTriedAgain();
    void latePanelsShowWhatEarlyOnesShow();
};

void TestWorkspaceTabs::oneRecordingShowsNoTabs()
{
    Bench bench;
    QVERIFY(!bench.bar().isVisible());
    bench.open("a");
    QVERIFY(bench.isReady());
    QVERIFY(!bench.bar().isVisible());
    bench.open("b");
    QVERIFY(bench.bar().isVisible());
    bench.key(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!bench.bar().isVisible());
}

void TestWorkspaceTabs::opensEachInATab()
{
    Bench bench;
    bench.open("a");
    bench.open("b");
    bench.open("c");
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(bench.bar().currentIndex(), 2);
    QVERIFY(bench.isReady());
    QVERIFY(bench.window->windowTitle().startsWith(QLatin1Char('c')));
}

void TestWorkspaceTabs::theSameSessionIsShownNotOpenedTwice()
{
    Bench bench;
    bench.open("a");
    bench.open("b");
    bench.open("a");
    QCOMPARE(bench.keys().size(), 2);
    QCOMPARE(bench.bar().currentIndex(), 0);
    QCOMPARE(bench.window->current().key(), QStringLiteral("a"));
}

void TestWorkspaceTabs::sessionListReplacesTheCurrentTab()
{
    Bench bench;
    bench.open("a");
    bench.open("b");
    bench.open("c", OpenIn::Current);
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    bench.open("a", OpenIn::Current); // it has a tab
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(bench.bar().currentIndex(), 0);
}

void TestWorkspaceTabs::cyclesClosesAndReopensByKey()
{
    Bench bench;
    for (const char* id : {"a", "b", "c"}) bench.open(id);
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(bench.window->current().key(), QStringLiteral("a"));
    bench.key(Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.window->current().key(), QStringLiteral("c"));
    bench.key(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    bench.key(Qt::Key_W, Qt::ControlModifier);
    bench.key(Qt::Key_W, Qt::ControlModifier); // the last one: nothing is open, the window stays
    QVERIFY(bench.window->current().isEmpty());
    QCOMPARE(bench.keys().size(), 1);
    QVERIFY(!bench.window->actions()[ActionId::CloseRecording]->isEnabled());
    for (const char* id : {"a", "b", "c"}) {
        bench.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(bench.window->current().key(), QLatin1String(id));
    }
    QVERIFY(!bench.window->actions()[ActionId::ReopenClosed]->isEnabled());
}

void TestWorkspaceTabs::middleClickCloses()
{
    Bench bench;
    for (const char* id : {"a", "b", "c"}) bench.open(id);
    QTest::mouseClick(&bench.bar(), Qt::MiddleButton, {}, bench.bar().tabRect(1).center());
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
    QCOMPARE(bench.window->current().key(), QStringLiteral("c"));
    QTest::mouseClick(&bench.bar(), Qt::LeftButton, {}, bench.bar().tabRect(0).center());
    QCOMPARE(bench.window->current().key(), QStringLiteral("a"));
}

void TestWorkspaceTabs::tabsCanBeMovedByDragging()
{
    Bench bench;
    for (const char* id : {"a", "b", "c"}) bench.open(id);
    bench.bar().moveTab(2, 0);
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("c"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(bench.window->current().key(), QStringLiteral("c"));
    bench.bar().moveTab(0, 1);
    QCOMPARE(bench.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("b")}));
    QCOMPARE(bench.window->current().key(), QStringLiteral("c"));
}

void TestWorkspaceTabs::eachTabHasItsOwnPlayhead()
{
    Bench bench;
    bench.open("a");
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_End, Qt::NoModifier);
    const auto end = bench.window->context().playback.position().ms;
    QVERIFY(end > 0);
    bench.open("b");
    QVERIFY(bench.isReady());
    QCOMPARE(bench.window->context().playback.position().ms, 0);
    bench.key(Qt::Key_Space, Qt::NoModifier);
    auto& playback = bench.window->context().playback;
    QVERIFY(playback.isPlaying());
    bench.key(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(!playback.isPlaying()); // nobody sees it any more
    QCOMPARE(bench.window->context().playback.position().ms, end);
}

void TestWorkspaceTabs::actionsFollowTheTab()
{
    Bench bench;
    bench.open("a");
    QVERIFY(bench.isReady());
    QVERIFY(bench.window->actions()[ActionId::PlayPause]->isEnabled());
    bench.open("missing");
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->context().session.state(), ReplaySession::State::Failed, kWaitMs);
    const Actions& actions = bench.window->actions();
    QVERIFY(!actions[ActionId::PlayPause]->isEnabled());
    QCOMPARE(actions.whyDisabled(ActionId::PlayPause), QStringLiteral("Open a recording first."));
    bench.key(Qt::Key_Tab, Qt::ControlModifier);
    QVERIFY(bench.window->actions()[ActionId::PlayPause]->isEnabled());
    const PanelSpec& events = *panelOf(ActionId::ShowEvents);
    bench.window->panels().dock(events).close();
    QVERIFY(!bench.window->actions()[ActionId::ShowEvents]->isChecked());
    bench.key(Qt::Key_Tab, Qt::ControlModifier); // the layout is that of the window
    QVERIFY(!bench.window->actions()[ActionId::ShowEvents]->isChecked());
}

void TestWorkspaceTabs::movesATabToANewWindow()
{
    Bench bench;
    bench.open("a");
    bench.open("b");
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_End, Qt::NoModifier);
    const auto end = bench.window->context().playback.position().ms;
    ReplayWorkspace* moved = &bench.window->current();
    bench.window->actions()[ActionId::MoveToNewWindow]->trigger();
    QCOMPARE(bench.windows.all().size(), std::size_t{2});
    MainWindow& other = *bench.windows.newest();
    QCOMPARE(&other.current(), moved);
    QCOMPARE(other.workspaces().size(), std::size_t{1});
    QCOMPARE(other.context().playback.position().ms, end);
    QCOMPARE(bench.keys(), QStringList{QStringLiteral("a")});
    QVERIFY(moved->window() == &other);
    // Its commands are the new window's now.
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTest::keyClick(&other.framePanel(), Qt::Key_Home);
    QCOMPARE(other.context().playback.position().ms, 0);
    other.actions()[ActionId::CloseRecording]->trigger();
    QVERIFY(other.current().isEmpty());
    QCOMPARE(bench.keys(), QStringList{QStringLiteral("a")});
    other.close();
    QCOMPARE(bench.windows.all().size(), std::size_t{1});
}

void TestWorkspaceTabs::sessionsAreToldByDeviceAndBeginning()
{
    Bench bench;
    const QString id = QString::fromStdString(test::makeSampleSession().source->sessionId());
    bench.open(qPrintable(id));
    QVERIFY(bench.isReady());
    const RecordingInfo& info = bench.window->context().session.recording()->info();
    QVERIFY(!info.device.model.empty());
    QVERIFY2(bench.window->current().title().startsWith(QString::fromStdString(info.device.model)),
        qPrintable(bench.window->current().title()));
    QVERIFY(bench.window->windowTitle().contains(QString::fromStdString(info.device.model)));
    bench.open("a name of its own");
    QVERIFY(bench.isReady());
    QCOMPARE(bench.window->current().title(), QStringLiteral("a name of its own"));
}

void TestWorkspaceTabs::twoTabsSideBySide()
{
    Bench bench;
    bench.open("a");
    QVERIFY(bench.isReady());
    QVERIFY(!bench.window->actions()[ActionId::SplitView]->isEnabled()); // with whom?
    bench.open("b");
    QVERIFY(bench.isReady());
    bench.open("c");
    QVERIFY(bench.isReady());
    const auto tab = [&bench](std::size_t i) { return bench.window->workspaces()[i]; };
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window));
    bench.key(Qt::Key_Backslash, Qt::ControlModifier);
    QVERIFY(tab(1)->isVisible() && tab(2)->isVisible() && !tab(0)->isVisible()); // c and the one before, b
    QTRY_VERIFY(!tab(1)->visibleRegion().isEmpty() && !tab(2)->visibleRegion().isEmpty());
    QCOMPARE(&bench.window->current(), tab(2));
    const auto heading = [&](std::size_t i) { return tab(i)->findChild<ElidedLabel*>(QStringLiteral("heading")); };
    QVERIFY(heading(1)->isVisible() && heading(2)->isVisible());
    QVERIFY(heading(2)->font().bold() && !heading(1)->font().bold());
    QVERIFY(std::abs(tab(1)->width() - tab(2)->width()) < 20);
    QTest::mouseClick(&tab(1)->framePanel().view(), Qt::LeftButton);
    QCOMPARE(&bench.window->current(), tab(1)); // who is worked with has docks and keys
    QVERIFY(heading(1)->font().bold() && !heading(2)->font().bold());
    QCOMPARE(bench.bar().currentIndex(), 1);
    bench.key(Qt::Key_End, Qt::NoModifier);
    QVERIFY(tab(1)->context().playback.position().ms > 0);
    QCOMPARE(tab(2)->context().playback.position().ms, 0);
    bench.key(Qt::Key_Home, Qt::NoModifier);
    bench.key(Qt::Key_Space, Qt::NoModifier);
    tab(2)->framePanel().view().setFocus();
    QCOMPARE(&bench.window->current(), tab(2));
    QVERIFY(tab(1)->context().playback.isPlaying()); // it is still on show
    bench.key(Qt::Key_End, Qt::NoModifier);
    QCOMPARE(tab(2)->context().playback.position().ms, tab(2)->context().playback.duration().ms);
    QVERIFY2(tab(1)->context().playback.isPlaying(), "the key went to the other half");
    bench.window->setCurrent(*tab(0)); // takes the place of the other
    QVERIFY(tab(0)->isVisible() && tab(1)->isVisible() && !tab(2)->isVisible());
    bench.key(Qt::Key_Backslash, Qt::ControlModifier);
    QVERIFY(tab(0)->isVisible() && !tab(1)->isVisible());
    QVERIFY(!heading(0)->isVisible());
    QVERIFY(!tab(1)->context().playback.isPlaying());
    QVERIFY(!bench.window->actions()[ActionId::SplitView]->isChecked());
}

void TestWorkspaceTabs::aNoteStandsBesideThePictureOfItsHalf()
{
    Bench bench;
    bench.window->resize(2000, 1000); // there is room for both
    bench.open("a");
    QVERIFY(bench.isReady());
    bench.open("b");
    QVERIFY(bench.isReady());
    bench.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(bench.window));
    bench.key(Qt::Key_Backslash, Qt::ControlModifier);
    for (ReplayWorkspace* half : bench.window->workspaces()) {
        FrameView& view = half->framePanel().view();
        QTRY_VERIFY(view.isVisible() && !view.geometryOfFrame().device.isEmpty());
        bench.window->setCurrent(*half);
        half->actions()[ActionId::WriteNote]->trigger();
        const auto editors = bench.window->findChildren<NoteEditor*>();
        QCOMPARE(editors.size(), 1);
        const QRect device = view.geometryOfFrame().device.toAlignedRect();
        const QRect picture(view.mapToGlobal(device.topLeft()), device.size());
        const QRect editor = editors.front()->frameGeometry();
        QVERIFY2(!editor.intersects(picture), "it covers the picture it is about");
        const int gap = std::max(editor.left() - picture.right(), picture.left() - editor.right());
        QVERIFY2(gap < 40, qPrintable(QString::number(gap)));
        delete editors.front();
    }
}

void TestWorkspaceTabs::splitViewEndsWithItsTab()
{
    Bench bench;
    bench.open("a");
    QVERIFY(bench.isReady());
    bench.open("b");
    QVERIFY(bench.isReady());
    bench.key(Qt::Key_Backslash, Qt::ControlModifier);
    QVERIFY(bench.window->workspaces()[0]->isVisible());
    bench.window->closeTab(*bench.window->workspaces()[0]);
    QCOMPARE(bench.keys(), QStringList{QStringLiteral("b")});
    QVERIFY(bench.window->current().isVisible());
    bench.open("c");
    QVERIFY(bench.isReady());
    QVERIFY(!bench.window->workspaces()[0]->isVisible());
    QVERIFY(!bench.window->actions()[ActionId::SplitView]->isChecked());
}

void TestWorkspaceTabs::findsTheTabInAnotherWindow()
{
    Bench bench;
    bench.open("a");
    MainWindow& other = bench.windows.add();
    other.show();
    other.open().openLibrarySession(QStringLiteral("a"), OpenIn::NewTab);
    QVERIFY(other.current().isEmpty());
    other.open().openLibrarySession(QStringLiteral("b"), OpenIn::NewTab);
    QCOMPARE(other.current().key(), QStringLiteral("b"));
}

void TestWorkspaceTabs::startsWhereTheLinkSays()
{
    Bench bench;
    bench.window->open().openAnything(QStringLiteral("revisit://session/a?at=4000"));
    QVERIFY(bench.isReady());
    QCOMPARE(bench.window->context().playback.position().ms, 4'000);
    bench.open("b");
    bench.window->open().openAnything(QStringLiteral("revisit://session/a?at=6000")); // open already
    QCOMPARE(bench.window->current().key(), QStringLiteral("a"));
    QCOMPARE(bench.window->context().playback.position().ms, 6'000);
}

void TestWorkspaceTabs::copiesALinkThatOpensHere()
{
    Bench bench;
    bench.open("a b");
    QVERIFY(bench.isReady());
    bench.window->context().playback.seek(SessionTime{2'500});
    bench.window->actions()[ActionId::CopyLink]->trigger();
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(link, QStringLiteral("revisit://session/a%20b?at=2500"));
    qint64 at = -1;
    QCOMPARE(sessionOfUrl(QUrl(link), at), QStringLiteral("a b"));
    QCOMPARE(at, qint64{2'500});
}

void TestWorkspaceTabs::linksKeepEveryCharacter()
{
    Bench bench;
    bench.open("a+b,c/d%2");
    QVERIFY(bench.isReady());
    bench.window->context().playback.seek(SessionTime{2'500});
    bench.window->actions()[ActionId::CopyLink]->trigger();
    const QString link = QGuiApplication::clipboard()->text();
    QCOMPARE(link, QStringLiteral("revisit://session/a%2Bb%2Cc%2Fd%252?at=2500"));
    qint64 at = -1;
    QCOMPARE(sessionOfUrl(QUrl(link), at), QStringLiteral("a+b,c/d%2"));
    QCOMPARE(at, qint64{2'500});
    QCOMPARE(sessionOfUrl(QUrl(QStringLiteral("revisit://open?session=a%2Bb%2Cc%2Fd")), at), QStringLiteral("a+b,c/d"));
}

void TestWorkspaceTabs::aLinkSeeksTheTabThatShowsIt()
{
    Bench bench;
    bench.open("a");
    QVERIFY(bench.isReady());
    MainWindow& other = bench.windows.add();
    other.show();
    other.open().openLibrarySession(QStringLiteral("b"), OpenIn::NewTab);
    QTRY_VERIFY_WITH_TIMEOUT(other.context().session.recording() != nullptr, kWaitMs);
    other.open().openAnything(QStringLiteral("revisit://session/a?at=6000"));
    QCOMPARE(bench.window->context().playback.position().ms, 6'000);
    QCOMPARE(other.context().playback.position().ms, 0);
}

void TestWorkspaceTabs::aPathThatIsNotThereIsNoSession_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("absolute") << "/nosuch/x.rjsession";
    QTest::newRow("relative") << "./recordings/x";
    QTest::newRow("of Windows") << "C:\\nosuch\\x";
    QTest::newRow("by its ending") << "x.RJsession";
    QTest::newRow("an artifact") << "1767225601000.tar.gz";
}

/// Nobody is asked for a session of that name, and the list of recent files does not get it.
void TestWorkspaceTabs::aPathThatIsNotThereIsNoSession()
{
    QFETCH(const QString, what);
    Bench bench;
    bench.window->open().openAnything(what);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->context().session.state(), ReplaySession::State::Failed, kWaitMs);
    const Error& error = bench.window->context().session.error();
    QCOMPARE(error.code, Errc::NotFound);
    QCOMPARE(error.message, std::string("no such file or folder"));
    QVERIFY(error.subject.ends_with(what.section(QRegularExpression(QStringLiteral("[/\\\\]")), -1).toStdString()));
    QVERIFY(bench.settings.recentPaths().isEmpty());
    QCOMPARE(bench.window->current().librarySession(), QString());
}

void TestWorkspaceTabs::otherLinksAreNoSessions_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("web") << "https://example.com/sessions/1";
    QTest::newRow("other") << "revisitor://session/a";
    QTest::newRow("of ours, without a session") << "revisit://sessions";
}

void TestWorkspaceTabs::otherLinksAreNoSessions()
{
    QFETCH(const QString, link);
    Bench bench;
    bench.window->open().openAnything(link, 2'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.window->context().session.state(), ReplaySession::State::Failed, kWaitMs);
    const Error& error = bench.window->context().session.error();
    QCOMPARE(error.code, Errc::InvalidInput);
    QCOMPARE(error.subject, link.toStdString());
    QVERIFY(errorAdvice(error).contains(QLatin1String("revisit://")));
    QVERIFY(bench.settings.recentPaths().isEmpty());
}

void TestWorkspaceTabs::aPathIsNoLibrarySession()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("recorded/events")));
    QFile events(folder.filePath(QStringLiteral("recorded/events/events_0_1767225601000.json")));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(R"({"events":[{"type":"log","level":"info","message":"m","timestamp":1767225601000}]})");
    events.close();
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const QString path = QDir::toNativeSeparators(QFileInfo(QStringLiteral("recorded")).absoluteFilePath());
    Bench bench;
    bench.window->open().openAnything(QStringLiteral("recorded"));
    const bool isReady = bench.isReady();
    bench.window->open().openAnything(path); // the same
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(isReady);
    QCOMPARE(bench.keys(), QStringList{path});
    QCOMPARE(bench.window->current().librarySession(), QString());
    QCOMPARE(bench.settings.recentPaths(), QStringList{path});
    QGuiApplication::clipboard()->setText(QStringLiteral("as before"));
    bench.window->actions()[ActionId::CopyLink]->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("as before"));

    bench.window->open().openAnything(QStringLiteral("a")); // of the library
    QVERIFY(bench.isReady());
    QCOMPARE(bench.window->current().key(), QStringLiteral("a"));
    QCOMPARE(bench.window->current().librarySession(), QStringLiteral("a"));
    QCOMPARE(bench.settings.recentPaths(), QStringList{path});
}

void TestWorkspaceTabs::dropsOpenTabs()
{
    Bench bench;
    QTemporaryDir folder;
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(folder.filePath(QStringLiteral("one.rjsession"))),
        QUrl::fromLocalFile(folder.filePath(QStringLiteral("two.rjsession")))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(bench.window, &drop);
    QVERIFY(drop.isAccepted());
    QCOMPARE(bench.keys().size(), 2);
    QVERIFY(bench.keys().at(0).endsWith(QStringLiteral("one.rjsession")));
    QVERIFY(bench.keys().at(1).endsWith(QStringLiteral("two.rjsession")));
    const auto& session = bench.window->context().session;
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Failed, kWaitMs);
    QCOMPARE(bench.settings.recentPaths(), QStringList()); // there are no such files
}

void TestWorkspaceTabs::whatOpensIsRemembered()
{
    Bench bench;
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("one/events")));
    QFile events(folder.filePath(QStringLiteral("one/events/events_0_1767225600000.json")));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(R"({"events":[{"type":"log","level":"info","message":"m","timestamp":1767225601000}]})");
    events.close();
    const QString path = QDir::toNativeSeparators(folder.filePath(QStringLiteral("one")));
    bench.window->open().openPath(path);
    QVERIFY(bench.isReady());
    QCOMPARE(bench.settings.recentPaths(), QStringList{path});
}

void TestWorkspaceTabs::failedOpeningCanBeTriedAgain()
{
    Bench bench;
    bench.open("missing");
    const auto& session = bench.window->context().session;
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Failed, kWaitMs);
    bench.window->actions()[ActionId::Reload]->trigger();
    QCOMPARE(session.state(), ReplaySession::State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Failed, kWaitMs);
    bench.open("missing"); // once more, as from the list
    QCOMPARE(session.state(), ReplaySession::State::Loading);
    QTRY_COMPARE_WITH_TIMEOUT(session.state(), ReplaySession::State::Failed, kWaitMs);
    bench.open("a"); // takes the failed one's place
    QCOMPARE(bench.keys(), QStringList{QStringLiteral("a")});
    QVERIFY(bench.isReady());
    bench.window->context().playback.seek(SessionTime{3'000});
    bench.window->actions()[ActionId::Reload]->trigger();
    QVERIFY(bench.isReady());
    QCOMPARE(bench.window->context().playback.position().ms, 3'000);
}

void TestWorkspaceTabs::latePanelsShowWhatEarlyOnesShow()
{
    // Panels are made when their dock is first seen: before a recording is opened or long after.
    ViewSettings settings{QString()};
    const auto pool = std::make_shared<DecodePool>();
    ReplayWorkspace workspace(sampleServices(), settings, pool);
    constexpr QSize kSize(420, 500);
    std::vector<std::unique_ptr<QWidget>> early;
    const WorkspaceParts parts{workspace.context(), settings, workspace.actions(), sampleServices()};
    for (const auto& spec : panelList()) early.emplace_back(spec.make(parts, nullptr));
    const auto source = test::makeSampleSession().source;
    workspace.open([source] { return source; }, QStringLiteral("a"), QStringLiteral("a"));
    QVERIFY(QTest::qWaitFor([&] { return workspace.context().session.recording() != nullptr; }, kWaitMs));
    workspace.context().playback.seek(SessionTime{5'000});
    for (std::size_t i = 0; i < panelList().size(); ++i) {
        const std::unique_ptr<QWidget> late(panelList()[i].make(parts, nullptr));
        for (QWidget* panel : {early[i].get(), late.get()}) {
            panel->resize(kSize);
            panel->show();
        }
        const auto picture = [](QWidget& panel) {
            if (QWidget* focused = panel.focusWidget()) focused->clearFocus(); // one of them has the focus ring
            return panel.grab().toImage();
        };
        const bool isSame = QTest::qWaitFor([&] { return picture(*early[i]) == picture(*late); }, kWaitMs);

        QVERIFY2(isSame, panelList()[i].id);
        early[i]->hide();
    }
    early.clear();
}

} // namespace revisit

QTEST_MAIN(revisit::TestWorkspaceTabs)
#include "tst_workspace_tabs.moc"
