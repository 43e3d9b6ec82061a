// The user's marks from key to list: commands, panel, editor, writer.
#include "viewer/panels/notes_panel.h"

#include "tests/viewer/view_fixture.h"
#include "viewer/actions.h"
#include "viewer/model/marks.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/note_editor.h"
#include "viewer/panels/panel_status.h"
#include "viewer/player/mark_commands.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>
#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

/// Keeps marks like the library does, and answers when told to.
class FakeWriter final : public NotesWriter {
public:
    void load(const Source&, std::function<void(Result<std::vector<SessionNote>>)> done) override
    {
        waiting.push_back([this, done] { done(stored); });
    }
    void put(const Source&, const SessionNote& mark, std::function<void(Result<SessionNote>)> done) override
    {
        waiting.push_back([this, mark, done] {
            if (isFull) return done(fail(Errc::Io, "disk full"));
            SessionNote kept = mark;
            if (kept.id == 0) kept.id = ++lastId;
            std::erase_if(stored, [&](const SessionNote& each) { return each.id == kept.id; });
            stored.push_back(kept);
            done(kept);
        });
    }
    void remove(const Source&, std::int64_t id, std::function<void(Result<>)> done) override
    {
        waiting.push_back([this, id, done] {
            std::erase_if(stored, [id](const SessionNote& each) { return each.id == id; });
            done({});
        });
    }
    void answer()
    {
        for (auto& each : std::exchange(waiting, {})) each();
    }

    std::vector<SessionNote> stored;
    std::vector<std::function<void()>> waiting;
    std::int64_t lastId = 100;
    bool isFull = false;
};

SessionNote noteAt(std::int64_t id, std::int64_t ms, const char* text)
{
    SessionNote note;
    note.id = id;
    note.at = WallTime{test::kStartMs + ms};
    note.text = text;
    return note;
}

struct Bench {
    test::ViewFixture fixture;
    FakeWriter writer;
    Marks marks{fixture.session, &writer};
    QWidget window;
    Actions actions{&window};
    ViewContext context = withMarks();
    MarkCommands commands{context, actions, &window};
    NotesPanel panel{context};
    QAbstractItemModelTester tester{
        const_cast<NoteListModel*>(&panel.model()), QAbstractItemModelTester::FailureReportingMode::QtTest};

    ViewContext withMarks()
    {
        ViewContext made = fixture.context;
        made.marks = &marks;
        return made;
    }
    [[nodiscard]] bool open()
    {
        const bool isOpen = fixture.open(test::smallRecording());
        writer.answer();
        panel.resize(320, 400);
        panel.show();
        window.show();
        return isOpen;
    }
    void trigger(ActionId id)
    {
        actions[id]->setEnabled(true);
        actions[id]->trigger();
    }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (int row = 0; row < panel.model().rowCount(); ++row) texts << panel.model().index(row).data().toString();
        return texts;
    }
    [[nodiscard]] std::int64_t positionMs() const { return fixture.playback.position().ms; }
};

} // namespace

class TestNotesPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsWhatTheLibraryHas();
    void bookmarkKeySetsAndRemoves();
    void numbersJumpToBookmarks();
    void bracketsGoFromMarkToMark();
    void noteKeyAsksAndWrites();
    void theEditorStandsBesideTheFrame();
    void noteCoversTheMarkedRange();
    void aNoteThatIsNotSavedStaysOpen();
    void anEmptyClipboardIsPastedWithoutHarm();
    void clickSeeksAndDeleteRemoves();
    void commandsActOnTheRowShownAsChosen();
    void withoutAChosenRowCommandsChangeNothing();
    void editingKeepsTheNote();
    void searchAndRangeFilter();
    void failuresAreToldAndChangeNothing();
    void answersForAnotherRecordingAreDropped();
    void everyActionHasItsKey();
    void theNewestNoteBeforeThePlayheadIsMarked();
    void theMarkedNoteIsKeptInSightUntilTheUserScrolls_data();
    void theMarkedNoteIsKeptInSightUntilTheUserScrolls();
};

void TestNotesPanel::listsWhatTheLibraryHas()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "first"), noteAt(2, 9000, "second")};
    QVERIFY(bench.open());
    QCOMPARE(bench.texts(), (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
    QCOMPARE(bench.panel.model().index(1).data(NoteListModel::TimeRole).toString(), QStringLiteral("0:09.0"));
    bench.fixture.session.close();
    QVERIFY(bench.texts().isEmpty());
}

void TestNotesPanel::bookmarkKeySetsAndRemoves()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fixture.playback.seek({5000});
    bench.trigger(ActionId::ToggleBookmark);
    QVERIFY(bench.texts().isEmpty()); // not durable yet
    bench.writer.answer();
    QCOMPARE(bench.texts().size(), 1);
    QCOMPARE(bench.writer.stored.front().at.ms, test::kStartMs + 5000);
    QCOMPARE(bench.writer.stored.front().kind, SessionNote::Kind::Bookmark);
    bench.fixture.playback.seek({5100});
    bench.trigger(ActionId::ToggleBookmark);
    bench.writer.answer();
    QVERIFY(bench.texts().isEmpty());
    QVERIFY(bench.writer.stored.empty());
}

void TestNotesPanel::numbersJumpToBookmarks()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 1000, "not counted"), noteAt(2, 5000, "nor this one")};
    QVERIFY(bench.open());
    for (const std::int64_t ms : {9000, 3000}) {
        bench.fixture.playback.seek({ms});
        bench.trigger(ActionId::ToggleBookmark);
        bench.writer.answer();
    }
    bench.trigger(ActionId::Bookmark2);
    QCOMPARE(bench.positionMs(), 9000);
    bench.trigger(ActionId::Bookmark1);
    QCOMPARE(bench.positionMs(), 3000);
    QCOMPARE(bench.panel.list().currentIndex().row(), 1);
    bench.trigger(ActionId::Bookmark3); // there is none
    QCOMPARE(bench.positionMs(), 3000);
    QList<int> numbers;
    for (int row = 0; row < bench.panel.model().rowCount(); ++row)
        numbers << bench.panel.model().index(row).data(NoteListModel::NumberRole).toInt();
    QCOMPARE(numbers, QList<int>({0, 1, 0, 2}));
}

void TestNotesPanel::bracketsGoFromMarkToMark()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "a"), noteAt(2, 9000, "b")};
    QVERIFY(bench.open());
    bench.trigger(ActionId::NextMark);
    QCOMPARE(bench.positionMs(), 2000);
    bench.trigger(ActionId::NextMark);
    QCOMPARE(bench.positionMs(), 9000);
    QCOMPARE(bench.marks.current(), 2);
    bench.trigger(ActionId::NextMark);
    QCOMPARE(bench.positionMs(), 9000);
    bench.trigger(ActionId::PreviousMark);
    QCOMPARE(bench.positionMs(), 2000);
}

void TestNotesPanel::noteKeyAsksAndWrites()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fixture.playback.seek({6000});
    bench.trigger(ActionId::WriteNote);
    auto* editor = bench.window.findChild<NoteEditor*>();
    QVERIFY(editor != nullptr);
    auto* text = editor->findChild<QPlainTextEdit*>();
    auto* save = editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled()); // says nothing yet
    const QString about = editor->findChild<QLabel*>(QStringLiteral("noteMoment"))->text();
    QVERIFY2(about.contains(QStringLiteral("0:06.0")) && about.contains(QStringLiteral("Cart")), qPrintable(about));
    QTest::keyClicks(text, QStringLiteral("pays twice"));
    QVERIFY(save->isEnabled());
    const auto styles = editor->findChildren<QToolButton*>();
    QCOMPARE(styles.size(), 6);
    QTest::mouseClick(styles[3], Qt::LeftButton);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    bench.writer.answer();
    QCOMPARE(bench.writer.stored.size(), 1u);
    const SessionNote& note = bench.writer.stored.front();
    QCOMPARE(note.text, std::string("pays twice"));
    QCOMPARE(note.style, 3u);
    QCOMPARE(note.at.ms, test::kStartMs + 6000);
    QVERIFY(!note.end);
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("pays twice")});
}

void TestNotesPanel::theEditorStandsBesideTheFrame()
{
    const auto place = [](const QRect& subject, const QRect& room) {
        NoteEditor editor(
            noteAt(1, 2000, "x"), {QStringLiteral("0:02.0"), QString()}, [](const auto&, const auto&) {}, nullptr);
        editor.setAttribute(Qt::WA_DeleteOnClose, false);
        editor.standBeside(subject, room);
        return QRect(editor.pos(), editor.sizeHint());
    };
    const QRect room(100, 50, 1400, 900);
    for (const QRect& subject :
        {QRect(500, 100, 300, 700), QRect(1100, 100, 300, 700), QRect(110, 100, 300, 700), QRect(600, 60, 200, 60)}) {
        const QRect editor = place(subject, room);
        QVERIFY(!editor.intersects(subject));
        QVERIFY(room.contains(editor));
    }
    NoteEditor wide(
        noteAt(1, 2000, "x"), {QStringLiteral("0:02.0"), QString()}, [](const auto&, const auto&) {}, nullptr);
    wide.setAttribute(Qt::WA_DeleteOnClose, false);
    wide.standBeside(QRect(110, 60, 1380, 800), room);
    QVERIFY(!wide.testAttribute(Qt::WA_Moved)); // no room: where dialogs stand
}

void TestNotesPanel::noteCoversTheMarkedRange()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.fixture.selection.setRange(PlayRange{{2000}, {7000}});
    bench.trigger(ActionId::WriteNote);
    auto* editor = bench.window.findChild<NoteEditor*>();
    QTest::keyClicks(editor->findChild<QPlainTextEdit*>(), QStringLiteral("x"));
    QTest::mouseClick(editor->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    bench.writer.answer();
    QCOMPARE(bench.writer.stored.front().at.ms, test::kStartMs + 2000);
    QCOMPARE(bench.writer.stored.front().end->ms, test::kStartMs + 7000);
}

/// On a full disk: what was typed is still there, with the reason, until it is written.
void TestNotesPanel::aNoteThatIsNotSavedStaysOpen()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.writer.isFull = true;
    bench.trigger(ActionId::WriteNote);
    const QPointer<NoteEditor> editor = bench.window.findChild<NoteEditor*>();
    auto* text = editor->findChild<QPlainTextEdit*>();
    auto* failure = editor->findChild<QLabel*>(QStringLiteral("noteFailure"));
    QVERIFY(!failure->isVisible());
    QTest::keyClicks(text, QStringLiteral("pays twice"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(editor->isVisible());
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier); // does not save twice
    QCOMPARE(bench.writer.waiting.size(), 1U);
    bench.writer.answer();
    QVERIFY(editor->isVisible());
    QVERIFY(failure->isVisible());
    QVERIFY2(failure->text().contains(QStringLiteral("disk full")), qPrintable(failure->text()));
    QCOMPARE(text->toPlainText(), QStringLiteral("pays twice"));
    bench.writer.isFull = false;
    QTest::keyClicks(text, QStringLiteral("!"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    bench.writer.answer();
    QTRY_VERIFY(editor.isNull());
    QCOMPARE(bench.writer.stored.front().text, std::string("pays twice!"));
}

void TestNotesPanel::anEmptyClipboardIsPastedWithoutHarm()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.trigger(ActionId::WriteNote);
    auto* text = bench.window.findChild<NoteEditor*>()->findChild<QPlainTextEdit*>();
    QTest::keyClicks(text, QStringLiteral("a"));
    QGuiApplication::clipboard()->setMimeData(new QMimeData); // without a format, as X11 hands it over
    QTest::keySequence(text, QKeySequence::Paste);
    QCOMPARE(text->toPlainText(), QStringLiteral("a"));
    QGuiApplication::clipboard()->setText(QStringLiteral("b"));
    QTest::keySequence(text, QKeySequence::Paste);
    QCOMPARE(text->toPlainText(), QStringLiteral("ab"));
}

void TestNotesPanel::clickSeeksAndDeleteRemoves()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "first"), noteAt(2, 9000, "second")};
    QVERIFY(bench.open());
    auto& list = bench.panel.list();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(bench.panel.model().index(1)).center());
    QCOMPARE(bench.positionMs(), 9000);
    bench.panel.perform(ActionId::DeleteMark);
    bench.writer.answer();
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("first")});
    QCOMPARE(bench.writer.stored.size(), 1u);
}

/// Played past the last note, from which Down goes nowhere: that is the one shown as chosen, and the one that goes.
void TestNotesPanel::commandsActOnTheRowShownAsChosen()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "first"), noteAt(2, 9000, "second")};
    QVERIFY(bench.open());
    auto& list = bench.panel.list();
    const auto& model = bench.panel.model();
    const auto isShown = [&](int row) { return list.selectionModel()->isSelected(model.index(row)); };
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(model.index(0)).center());
    bench.panel.follow().setFollowing(true);
    bench.fixture.playback.scrub({12'000});
    list.selectionModel()->setCurrentIndex(model.index(1), QItemSelectionModel::NoUpdate);
    QVERIFY(isShown(0) && !isShown(1));
    bench.panel.perform(ActionId::EditMark);
    const auto* editor = bench.panel.findChild<NoteEditor*>();
    QVERIFY(editor != nullptr);
    QCOMPARE(editor->findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("first"));
    QTest::keyClick(&list, Qt::Key_Down);
    QVERIFY(!isShown(0) && isShown(1));
    list.selectionModel()->setCurrentIndex(model.index(0), QItemSelectionModel::NoUpdate);
    bench.panel.perform(ActionId::DeleteMark);
    bench.writer.answer();
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("first")});
}

void TestNotesPanel::withoutAChosenRowCommandsChangeNothing()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "only")};
    QVERIFY(bench.open());
    auto& list = bench.panel.list();
    QList<QToolButton*> buttons;
    for (auto* each : bench.panel.findChildren<QToolButton*>())
        if (each->text() == QStringLiteral("Edit") || each->text() == QStringLiteral("Delete")) buttons << each;
    QCOMPARE(buttons.size(), 2);
    const auto areEnabled = [&] { return buttons[0]->isEnabled() && buttons[1]->isEnabled(); };
    list.selectionModel()->setCurrentIndex(bench.panel.model().index(0), QItemSelectionModel::NoUpdate); // as by Tab
    QVERIFY(!buttons[0]->isEnabled() && !buttons[1]->isEnabled());
    for (const ActionId command : {ActionId::DeleteMark, ActionId::EditMark}) {
        bench.panel.line().say({});
        bench.panel.perform(command);
        QCOMPARE(bench.panel.line().message(), QStringLiteral("Choose a mark first"));
    }
    QVERIFY(bench.writer.waiting.empty());
    QVERIFY(bench.panel.findChild<NoteEditor*>() == nullptr);
    QTest::keyClick(&list, Qt::Key_Up); // nowhere to go: chooses the row it stands on
    QVERIFY(list.selectionModel()->isSelected(bench.panel.model().index(0)));
    QVERIFY(areEnabled());
    list.clearSelection();
    QVERIFY(!buttons[0]->isEnabled() && !buttons[1]->isEnabled());
}

void TestNotesPanel::editingKeepsTheNote()
{
    Bench bench;
    SessionNote note = noteAt(1, 2000, "old");
    note.end = WallTime{test::kStartMs + 4000};
    note.createdAt = {77};
    bench.writer.stored = {note};
    QVERIFY(bench.open());
    auto& list = bench.panel.list();
    list.setCurrentIndex(bench.panel.model().index(0));
    bench.panel.perform(ActionId::EditMark);
    auto* editor = bench.panel.findChild<NoteEditor*>();
    QVERIFY(editor != nullptr);
    auto* text = editor->findChild<QPlainTextEdit*>();
    QCOMPARE(text->toPlainText(), QStringLiteral("old"));
    text->setPlainText(QStringLiteral("new"));
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    bench.writer.answer();
    note.text = "new";
    QVERIFY(bench.writer.stored == std::vector<SessionNote>{note});
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("new")});
}

void TestNotesPanel::searchAndRangeFilter()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2000, "Login slow"), noteAt(2, 9000, "pays SLOWLY"), noteAt(3, 10'000, "crash")};
    QVERIFY(bench.open());
    bench.panel.focusSearch();
    QTest::keyClicks(&bench.panel.search(), QStringLiteral("slow"));
    QCOMPARE(bench.texts().size(), 2);
    QTest::keyClicks(&bench.panel.search(), QStringLiteral(" login"));
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("Login slow")});
    bench.panel.search().clear();
    bench.fixture.selection.setRange(PlayRange{{8000}, {9500}});
    QCOMPARE(bench.texts(), QStringList{QStringLiteral("pays SLOWLY")});
    bench.fixture.selection.setRange(std::nullopt);
    QCOMPARE(bench.texts().size(), 3);
}

void TestNotesPanel::failuresAreToldAndChangeNothing()
{
    Bench bench;
    QVERIFY(bench.open());
    const QSignalSpy failures(&bench.marks, &Marks::failed);
    bench.writer.isFull = true;
    bench.trigger(ActionId::ToggleBookmark);
    bench.writer.answer();
    QCOMPARE(failures.size(), 1);
    QVERIFY(bench.texts().isEmpty());
}

void TestNotesPanel::answersForAnotherRecordingAreDropped()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.trigger(ActionId::ToggleBookmark);
    bench.fixture.session.close();
    bench.writer.answer();
    QVERIFY(bench.texts().isEmpty());
}

void TestNotesPanel::everyActionHasItsKey()
{
    Bench bench;
    const auto keyOf = [&](ActionId id) { return bench.actions[id]->shortcut().toString(); };
    QCOMPARE(keyOf(ActionId::ToggleBookmark), QStringLiteral("Ctrl+B"));
    QCOMPARE(keyOf(ActionId::WriteNote), QStringLiteral("M"));
    QCOMPARE(keyOf(ActionId::PreviousMark), QStringLiteral("["));
    QCOMPARE(keyOf(ActionId::Bookmark9), QStringLiteral("Ctrl+9"));
}

void TestNotesPanel::theNewestNoteBeforeThePlayheadIsMarked()
{
    Bench bench;
    bench.writer.stored = {noteAt(1, 2'000, "a"), noteAt(2, 5'000, "b"), noteAt(3, 9'000, "c")};
    QVERIFY(bench.open());
    const auto marked = [&bench] {
        QStringList texts;
        for (int row = 0; row < bench.panel.model().rowCount(); ++row)
            if (bench.panel.model().index(row).data(NoteListModel::IsNowRole).toBool())
                texts << bench.panel.model().index(row).data().toString();
        return texts.join(u' ');
    };
    for (const auto& [ms, expected] : std::initializer_list<std::pair<int, const char*>>{
             {0, ""}, {2'000, "a"}, {8'999, "b"}, {9'000, "c"}, {20'000, "c"}, {4'000, "a"}}) {
        bench.fixture.playback.seek({ms});
        QCOMPARE(marked(), QLatin1String(expected));
    }
    bench.panel.follow().setFollowing(false); // the mark goes on; only the list stays
    bench.fixture.playback.seek({6'000});
    QCOMPARE(marked(), QStringLiteral("b"));
    bench.panel.search().setText(QStringLiteral("a")); // of those that are listed
    QCOMPARE(marked(), QStringLiteral("a"));
}

void TestNotesPanel::theMarkedNoteIsKeptInSightUntilTheUserScrolls_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("wheel") << 0;
    QTest::newRow("scroll bar") << 1;
    QTest::newRow("key") << 2;
}

void TestNotesPanel::theMarkedNoteIsKeptInSightUntilTheUserScrolls()
{
    QFETCH(const int, how);
    Bench bench;
    for (int i = 0; i < 60; ++i) bench.writer.stored.push_back(noteAt(i + 1, 300 * i, "a note"));
    QVERIFY(bench.open());
    QListView& list = bench.panel.list();
    const auto isInSight = [&](int row) {
        return list.viewport()->rect().contains(list.visualRect(bench.panel.model().index(row)).center());
    };
    bench.fixture.playback.seek({300 * 50});
    QTRY_VERIFY(isInSight(50));
    bench.fixture.playback.seek({300 * 10});
    QTRY_VERIFY(isInSight(10));
    const QPointF where(20, 20);
    QWheelEvent wheel(
        where, list.viewport()->mapToGlobal(where), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    if (how == 0) QCoreApplication::sendEvent(list.viewport(), &wheel);
    if (how == 1) QTest::mouseClick(list.verticalScrollBar(), Qt::LeftButton, {}, QPoint(4, 30));
    if (how == 2) QTest::keyClick(&list, Qt::Key_Down);
    QVERIFY(!bench.panel.follow().isFollowing());
    bench.fixture.playback.seek({300 * 55});
    QTest::qWait(0);
    QVERIFY(!isInSight(55));
    bench.panel.follow().setFollowing(true);
    QTRY_VERIFY(isInSight(55));
}

QTEST_MAIN(TestNotesPanel)
#include "tst_notes_panel.moc"
