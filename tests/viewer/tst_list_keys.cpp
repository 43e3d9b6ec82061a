// Where the keys of the panels' lists start from: at the playhead's row, where none is chosen or the list went on with
// the playhead.
#include "tests/viewer/view_fixture.h"
#include "tests/viewer/window_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/marks.h"
#include "viewer/model/note_list_model.h"
#include "viewer/panel_list.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/list_panel.h"
#include "viewer/panels/notes_panel.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QtTest>

namespace revisit {

namespace {

constexpr int kSeconds = 90;

/// A message, a request, an error and an action of the state each second.
std::shared_ptr<const RecordingSource> busyRecording()
{
    QString events = QStringLiteral("{'events':[");
    const QString lines[]{QStringLiteral("{'type':'log','level':'info','message':'line %1','timestamp':%2},"),
        QStringLiteral("{'type':'network_request','requestId':'n_%1','method':'GET','url':'https://shop.example/v1/%1',"
                       "'statusCode':200,'success':true,'duration':40,'timestamp':%2},"),
        QStringLiteral("{'type':'error','name':'TypeError','message':'fault %1','timestamp':%2},"),
        QStringLiteral("{'type':'custom','name':'$redux_action','payload':{'actionType':'a/%1','sequence':%1,"
                       "'nextState':{'n':%1}},'timestamp':%2},")};
    for (int i = 1; i <= kSeconds; ++i)
        for (const QString& line : lines) events += line.arg(i).arg(test::kStartMs + i * 1000);
    const std::int64_t end = test::kStartMs + kSeconds * 1000 + 500;
    events
        += QStringLiteral("{'type':'custom','name':'end','timestamp':%1}],'deviceInfo':{'platform':'ios'}}").arg(end);
    events.replace(QLatin1Char('\''), QChar(0x22));
    auto source = std::make_shared<MemorySource>("busy", "session_" + std::to_string(test::kStartMs) + "_busy");
    source->add("events/events_0_" + std::to_string(end) + ".json", test::bytesOf(events.toStdString()));
    return source;
}

struct Bench : test::WindowBench {
    explicit Bench(ActionId panel)
        : id(panel)
    {
        window.activateWindow();
        isOpen = QTest::qWaitForWindowActive(&window) && open(busyRecording());
    }
    void seek(std::int64_t ms) { window.context().playback.seek({ms}); }
    /// By its key, from the picture: the list has the focus and its rows.
    [[nodiscard]] bool enterPanel()
    {
        const QKeyCombination keys = window.actions()[id]->shortcut()[0];
        QTest::keyClick(&window.framePanel().view(), keys.key(), keys.keyboardModifiers());
        return QTest::qWaitFor(
            [this] { return panel() != nullptr && list().hasFocus() && list().model()->rowCount() >= kSeconds; },
            kOpenMs);
    }
    [[nodiscard]] ListPanel* panel() { return qobject_cast<ListPanel*>(window.current().existingPanel(*panelOf(id))); }
    [[nodiscard]] ListTable& list() { return panel()->frame().list(); }
    [[nodiscard]] int nowRow() { return qobject_cast<ItemRowsModel*>(list().model())->nowRow(); }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// The row that is chosen and has the keys; -1: none.
    [[nodiscard]] int chosenRow() { return list().isCurrentChosen() ? list().currentIndex().row() : -1; }

    ActionId id;
    bool isOpen = false;
};

} // namespace

class TestListKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void theFirstKeyStartsAtThePlayhead_data();
    void theFirstKeyStartsAtThePlayhead();
    void whereTheListWentOnKeysDoToo_data() { panels(); }
    void whereTheListWentOnKeysDoToo();
    void aChosenRowOfTheMomentIsGoneOnFrom();
    void whoScrolledAwayStartsWhereTheyLook();
    void downFromTheSearchChoosesThePlayheadsRow();
    void notesStartAtThePlayheadToo();

private:
    static void panels()
    {
        QTest::addColumn<ActionId>("panel");
        QTest::newRow("events") << ActionId::ShowEvents;
        QTest::newRow("network") << ActionId::ShowNetwork;
        QTest::newRow("console") << ActionId::ShowConsole;
        QTest::newRow("faults") << ActionId::ShowFaults;
        QTest::newRow("state") << ActionId::ShowState;
    }
};

void TestListKeys::theFirstKeyStartsAtThePlayhead_data()
{
    QTest::addColumn<ActionId>("panel");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("step");
    for (const auto& [name, panel] : {std::pair("events", ActionId::ShowEvents), {"network", ActionId::ShowNetwork},
             {"console", ActionId::ShowConsole}, {"faults", ActionId::ShowFaults}, {"state", ActionId::ShowState}})
        QTest::addRow("down in %s", name) << panel << int(Qt::Key_Down) << 1;
    QTest::newRow("up") << ActionId::ShowConsole << int(Qt::Key_Up) << -1;
    QTest::newRow("return") << ActionId::ShowConsole << int(Qt::Key_Return) << 0;
}

void TestListKeys::theFirstKeyStartsAtThePlayhead()
{
    QFETCH(ActionId, panel);
    QFETCH(int, key);
    QFETCH(int, step);
    Bench bench(panel);
    QVERIFY(bench.isOpen);
    QVERIFY(bench.enterPanel()); // with the playhead at the start
    bench.seek(60'400);
    const int now = bench.nowRow();
    QVERIFY(now > 40);
    QCOMPARE(bench.chosenRow(), -1);
    bench.press(static_cast<Qt::Key>(key));
    QCOMPARE(bench.chosenRow(), now + step);
    QCOMPARE(bench.panel()->isFollowing(), step == 0);
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.chosenRow(), now + step + 1);
}

void TestListKeys::whereTheListWentOnKeysDoToo()
{
    QFETCH(ActionId, panel);
    Bench bench(panel);
    QVERIFY(bench.isOpen);
    QVERIFY(bench.enterPanel());
    bench.press(Qt::Key_Return);
    QVERIFY(bench.chosenRow() >= 0);
    bench.seek(60'400);
    const int now = bench.nowRow();
    bench.press(Qt::Key_Up);
    QCOMPARE(bench.chosenRow(), now - 1);
    bench.seek(20'400); // the list stays, and so does what keys go on from
    bench.press(Qt::Key_Up);
    QCOMPARE(bench.chosenRow(), now - 2);
}

/// Several events are of one moment: the one that was clicked counts, not the last of them.
void TestListKeys::aChosenRowOfTheMomentIsGoneOnFrom()
{
    Bench bench(ActionId::ShowEvents);
    QVERIFY(bench.isOpen);
    bench.seek(30'400);
    QVERIFY(bench.enterPanel());
    const int row = bench.nowRow() - 1;
    QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {},
        bench.list().visualRect(bench.list().model()->index(row, 1)).center());
    QCOMPARE(bench.chosenRow(), row);
    QVERIFY(bench.panel()->isFollowing());
    QVERIFY(bench.nowRow() > row);
    bench.press(Qt::Key_Down);
    QCOMPARE(bench.chosenRow(), row + 1);
}

void TestListKeys::whoScrolledAwayStartsWhereTheyLook()
{
    Bench bench(ActionId::ShowConsole);
    QVERIFY(bench.isOpen);
    QVERIFY(bench.enterPanel());
    bench.seek(5'400);
    bench.panel()->setFollowing(false);
    const int now = bench.nowRow();
    bench.press(Qt::Key_PageDown); // the playhead's row is in sight
    QVERIFY(bench.chosenRow() > now + 1);
    Bench other(ActionId::ShowConsole);
    QVERIFY(other.isOpen);
    other.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other.window));
    QVERIFY(other.enterPanel());
    other.panel()->setFollowing(false);
    other.list().putRowAt(70, 0);
    const int first = other.list().firstInSight();
    QVERIFY(first > 40);
    other.list().setCurrentIndex({});
    other.press(Qt::Key_Down);
    QVERIFY(other.chosenRow() >= first);
}

void TestListKeys::downFromTheSearchChoosesThePlayheadsRow()
{
    Bench bench(ActionId::ShowNetwork);
    QVERIFY(bench.isOpen);
    QVERIFY(bench.enterPanel());
    bench.seek(60'400);
    bench.panel()->focusSearch();
    bench.press(Qt::Key_Down);
    QVERIFY(bench.list().hasFocus());
    QCOMPARE(bench.chosenRow(), bench.nowRow());
}

void TestListKeys::notesStartAtThePlayheadToo()
{
    Bench bench(ActionId::ShowNotes);
    QVERIFY(bench.isOpen);
    Marks& marks = *bench.window.context().marks;
    for (int i = 1; i < 9; ++i) {
        SessionNote note;
        note.at = WallTime{test::kStartMs + i * 10'000};
        note.text = "note";
        marks.put(note);
    }
    marks.setCurrent(0);
    QTRY_COMPARE(marks.list().size(), std::size_t{8});
    const QKeyCombination keys = bench.window.actions()[ActionId::ShowNotes]->shortcut()[0];
    QTest::keyClick(&bench.window.framePanel().view(), keys.key(), keys.keyboardModifiers());
    QTRY_VERIFY(bench.window.current().existingPanel(*panelOf(ActionId::ShowNotes)) != nullptr);
    auto* panel = qobject_cast<NotesPanel*>(bench.window.current().existingPanel(*panelOf(ActionId::ShowNotes)));
    auto* list = panel->findChild<QListView*>();
    QTRY_VERIFY(list->hasFocus());
    bench.seek(54'000);
    const int now = panel->model().nowRow();
    QVERIFY(now >= 3);
    QVERIFY(!list->selectionModel()->hasSelection());
    bench.press(Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), now + 1);
    bench.press(Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), now + 2);
}

} // namespace revisit

QTEST_MAIN(revisit::TestListKeys)
#include "tst_list_keys.moc"
