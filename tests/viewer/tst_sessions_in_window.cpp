// The session list in its window: the keys it takes, what asks before it removes, what tells of a library that is none.
#include "library/library.h"
#include "tests/viewer/sample_session.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/model/session_list_model.h"
#include "viewer/open_commands.h"
#include "viewer/ports/library_control.h"
#include "viewer/session_list_panel.h"
#include "viewer/status_area.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <optional>
#include <thread>

namespace revisit {

namespace {

constexpr int kWaitMs = 10'000;

/// Only notes what is to be removed, and answers exports as it is told.
class NotedControl final : public LibraryControl {
public:
    void importPath(const std::filesystem::path&, std::function<void(std::size_t, std::size_t)>,
        std::function<void(Result<SessionRow>)>) override
    {
    }
    void exportRecording(std::shared_ptr<const RecordingSource>, const std::filesystem::path&,
        std::function<void(Result<ExportReport>)> done) override
    {
        done(exported);
    }
    void remove(const std::string& sessionId, std::function<void(Result<>)>) override
    {
        removed << QString::fromStdString(sessionId);
    }
    void setPinned(const std::string&, bool, std::function<void(Result<>)>) override { }
    void askUsedBytes(std::function<void(Result<Bytes>)>) override { }
    void onChanged(std::function<void()>) override { }

    QStringList removed;
    Result<ExportReport> exported = ExportReport{}; ///< the answer to every export
};

/// A window with two sessions in its library; every session opens as the sample.
struct Bench {
    QTemporaryDir folder;
    NotedControl control;
    std::unique_ptr<Library> library;
    ViewSettings settings{QString()};
    std::unique_ptr<MainWindow> window;
    std::optional<test::BreachCounter> breaches; ///< from when the window is there

    /// Nothing of what a test did read the library or a file on the UI thread.
    ~Bench()
    {
        window.reset();
        const QString breached = breaches ? breaches->breaches().join(u',') : QString();
        if (!breached.isEmpty()) QTest::qFail(qPrintable(breached), __FILE__, __LINE__);
    }
    [[nodiscard]] bool open()
    {
        auto opened = Library::open(folder.path().toStdString() + "/data");
        if (!opened) return false;
        library = std::move(*opened);
        if (!import("1767225600000_a") || !import("1767225700000_b")) return false;
        breaches.emplace();
        Services services;
        services.library = library.get();
        services.libraryControl = &control;
        services.openSession = [](const std::string&) -> Result<std::shared_ptr<const RecordingSource>> {
            return std::shared_ptr<const RecordingSource>(test::makeSampleSession().source);
        };
        window = std::make_unique<MainWindow>(services, settings);
        window->show();
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get())
            && QTest::qWaitFor([this] { return sessions().model().rowCount() == 2; }, kWaitMs);
    }
    [[nodiscard]] SessionListPanel& sessions() const { return *window->findChild<SessionListPanel*>(); }
    [[nodiscard]] QListView& list() const { return *sessions().findChild<QListView*>(); }
    [[nodiscard]] QDockWidget& dock() const { return *window->findChild<QDockWidget*>(QStringLiteral("sessionsDock")); }
    [[nodiscard]] QMessageBox* question() const { return window->findChild<QMessageBox*>(); }

    [[nodiscard]] bool import(const std::string& name) const
    {
        const auto session = std::filesystem::path(folder.path().toStdString()) / ("session_" + name);
        std::filesystem::create_directories(session / "events");
        const std::string at = name.substr(0, name.find('_'));
        std::ofstream(session / "events" / ("events_0_" + at + ".json"))
            << R"({"events":[{"type":"log","level":"info","message":"m","timestamp":)" + at + "}]}";
        bool isIn = false; // on a thread of its own, as the program does it
        std::thread([&] { isIn = library->import(session, {}, {}).has_value(); }).join();
        return isIn;
    }
};

} // namespace

class TestSessionsInWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void theKeyTakesTheFocusThenCloses();
    void whatOpensHasTheKeys();
    void whoWalksTheListStaysThere();
    void removingAsksFirst();
    void exportingTellsWhatIsMissing();
    void aLibraryThatCannotBeOpenedIsTold();
};

void TestSessionsInWindow::theKeyTakesTheFocusThenCloses()
{
    Bench bench;
    QVERIFY(bench.open());
    bench.window->current().setFocus();
    const auto press = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ShiftModifier); };
    press();
    QVERIFY(bench.dock().isVisible());
    QVERIFY(bench.list().hasFocus());
    QVERIFY(bench.list().currentIndex().isValid());
    QVERIFY(bench.window->actions()[ActionId::ToggleSessions]->isChecked());
    press();
    QVERIFY(!bench.dock().isVisible());
    QVERIFY(!bench.window->actions()[ActionId::ToggleSessions]->isChecked());
    press();
    QVERIFY(bench.dock().isVisible());
    QTRY_VERIFY(bench.list().hasFocus());
}

void TestSessionsInWindow::whatOpensHasTheKeys()
{
    Bench bench;
    QVERIFY(bench.open());
    QListView& list = bench.list();
    list.setFocus();
    list.setCurrentIndex(list.model()->index(0, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    QVERIFY(QTest::qWaitFor([&] { return bench.window->context().session.recording() != nullptr; }, kWaitMs));
    QVERIFY(!list.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QVERIFY(bench.window->context().playback.position().ms > 0);
}

/// Sessions come in while somebody looks for one.
void TestSessionsInWindow::whoWalksTheListStaysThere()
{
    Bench bench;
    QVERIFY(bench.open());
    QListView& list = bench.list();
    const auto idAt
        = [&list](int row) { return list.model()->index(row, 0).data(SessionListModel::IdRole).toString(); };
    const auto chosen = [&list] { return list.currentIndex().data(SessionListModel::IdRole).toString(); };
    const QString opened = idAt(0);
    const QString sought = idAt(1);
    bench.sessions().setCurrent(opened);
    QCOMPARE(chosen(), opened);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(chosen(), sought);
    QVERIFY(bench.import("1767225800000_c"));
    bench.window->libraryChanged();
    QVERIFY(QTest::qWaitFor([&] { return list.model()->rowCount() == 3; }, kWaitMs));
    QCOMPARE(chosen(), sought);
    bench.sessions().setCurrent(opened); // as before: nothing new was opened
    QCOMPARE(chosen(), sought);
    bench.sessions().setCurrent(idAt(0));
    QCOMPARE(chosen(), idAt(0));
}

void TestSessionsInWindow::removingAsksFirst()
{
    Bench bench;
    QVERIFY(bench.open());
    Q_EMIT bench.sessions().removalAsked(QStringLiteral("a"));
    QVERIFY(bench.question() != nullptr);
    QVERIFY(bench.question()->informativeText().contains(QStringLiteral("bookmarks and notes")));
    QTest::keyClick(bench.question(), Qt::Key_Return);
    QTRY_VERIFY(bench.question() == nullptr);
    QVERIFY2(bench.control.removed.isEmpty(), "Return removes nothing");
    Q_EMIT bench.sessions().removalAsked(QStringLiteral("a"));
    for (QAbstractButton* button : bench.question()->buttons())
        if (bench.question()->buttonRole(button) == QMessageBox::DestructiveRole) button->click();
    QCOMPARE(bench.control.removed, QStringList{QStringLiteral("a")});
}

void TestSessionsInWindow::exportingTellsWhatIsMissing()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Bench bench;
    QVERIFY(bench.open());
    bench.window->open().openLibrarySession(QStringLiteral("a"), OpenIn::Current);
    QVERIFY(QTest::qWaitFor([&] { return bench.window->context().session.recording() != nullptr; }, kWaitMs));
    QSignalSpy said(bench.window->findChild<StatusArea*>(), &StatusArea::said);
    const QString file = bench.folder.filePath(QStringLiteral("out.rjsession"));
    const auto exportNow = [&] {
        said.clear();
        bench.window->actions()[ActionId::Export]->trigger();
        auto* dialog = bench.window->findChild<QFileDialog*>();
        if (dialog == nullptr) return QString();
        dialog->selectFile(file);
        static_cast<QDialog*>(dialog)->accept();
        const bool isTold = QTest::qWaitFor([&said] { return !said.isEmpty(); }, kWaitMs);
        (void)QTest::qWaitFor([&bench] { return bench.window->findChild<QFileDialog*>() == nullptr; }, kWaitMs);
        return isTold ? said.front().front().toString() : QString();
    };
    bench.control.exported = ExportReport{12, 0};
    QCOMPARE(exportNow(), QStringLiteral("Exported %1").arg(QDir::toNativeSeparators(file)));
    bench.control.exported = ExportReport{12, 3};
    QCOMPARE(
        exportNow(), QStringLiteral("Exported %1, with 3 of 12 artifacts missing").arg(QDir::toNativeSeparators(file)));
    bench.control.exported = fail(Errc::NotFound, "is gone now", "screenshots/1.tar.gz");
    const QString failed = exportNow();
    QVERIFY2(failed.contains(QLatin1String("screenshots/1.tar.gz")), qPrintable(failed));
    QVERIFY2(!failed.contains(QLatin1String("Exported")), qPrintable(failed));
}

void TestSessionsInWindow::aLibraryThatCannotBeOpenedIsTold()
{
    ViewSettings settings{QString()};
    Services services;
    services.libraryFailure = Error{Errc::Io, "unable to open database file", "/data/library/library.db"};
    MainWindow window(services, settings);
    window.show();
    auto& sessions = *window.findChild<SessionListPanel*>();
    const auto says = [&sessions](const QString& text) {
        const auto labels = sessions.findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [&text](const QLabel* label) { return label->isVisible() && label->text().contains(text); });
    };
    QTRY_VERIFY(says(QStringLiteral("The library cannot be opened")));
    QVERIFY(says(QStringLiteral("unable to open database file")));
    const auto buttons = sessions.findChildren<QPushButton*>();
    const auto settingsButton
        = std::ranges::find_if(buttons, [](const QPushButton* each) { return each->isVisible(); });
    QVERIFY(settingsButton != buttons.end());
    QTest::mouseClick(*settingsButton, Qt::LeftButton);
    QVERIFY(window.findChild<QWidget*>(QStringLiteral("settings")) != nullptr);
}

} // namespace revisit

QTEST_MAIN(revisit::TestSessionsInWindow)
#include "tst_sessions_in_window.moc"
