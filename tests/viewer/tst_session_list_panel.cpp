// What a click on a session does, and on the button of one that is not here yet.
#include "viewer/session_list_panel.h"

#include "library/library.h"
#include "viewer/decode_pool.h"
#include "viewer/model/session_list_model.h"
#include "viewer/ports/sync_control.h"
#include "viewer/session_delegate.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace revisit;

namespace {

constexpr std::int64_t kStartMs = 1'767'225'600'000;

/// Lists two sessions, newer and older than those of the library, and tells of fetches as sync does: at once.
class ListedSync final : public SyncControl {
public:
    void listSessions(const std::string&, std::function<void(Result<std::vector<RemoteSessionItem>>)> answer) override
    {
        ++listings;
        const auto item = [this](const char* id, std::int64_t atMs) {
            RemoteSessionItem made;
            made.server = "local";
            made.id = id;
            made.status = status;
            made.durationSeconds = 10LL * listings;
            made.startedAt = WallTime{kStartMs + atMs};
            return made;
        };
        answer(std::vector{item("remote", 30'000)});
    }
    void fetch(const std::string& server, const std::string& sessionId) override
    {
        calls << QStringLiteral("fetch ") + QString::fromStdString(sessionId);
        if (listener) listener({server, sessionId, 0, 0, 0, false, {}, false});
    }
    void cancelFetch(const std::string& sessionId) override
    {
        calls << QStringLiteral("cancel ") + QString::fromStdString(sessionId);
    }
    void setFollowsLocal(bool) override { }
    void onFetch(std::function<void(const FetchStatus&)> told) override { listener = std::move(told); }

    QStringList calls;
    std::string status = "ready";
    int listings = 0;
    std::function<void(const FetchStatus&)> listener;
};

/// From the top: "newer" of the library, "remote", "older" of the library.
struct Bench {
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    ListedSync sync;
    DecodePool pool;
    std::unique_ptr<SessionListPanel> panel;

    [[nodiscard]] bool open()
    {
        auto opened = Library::open(folder.path().toStdString() + "/library");
        if (!opened) return false;
        library = std::move(*opened);
        if (!import("newer", 60'000) || !import("older", 0)) return false;
        Services services;
        services.library = library.get();
        services.sync = &sync;
        panel = std::make_unique<SessionListPanel>(services, pool);
        sync.onFetch([this](const FetchStatus& fetch) { panel->showFetch(fetch); });
        panel->resize(320, 400);
        panel->setVisible(true);
        return QTest::qWaitFor([this] { return panel->model().rowCount() == 3; }, 10'000);
    }
    [[nodiscard]] QString id(int row) const
    {
        return panel->model().index(row).data(SessionListModel::IdRole).toString();
    }
    void click(int row, bool isOnButton)
    {
        auto* list = panel->findChild<QListView*>();
        const QRect rect = list->visualRect(panel->model().index(row));
        const QRect button = SessionDelegate::buttonRect(rect, list->layoutDirection());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
            isOnButton ? button.center() : QPoint(rect.left() + 20, rect.center().y()));
    }

private:
    [[nodiscard]] bool import(const std::string& name, std::int64_t startMs)
    {
        const std::string at = std::to_string(kStartMs + startMs);
        const std::filesystem::path session
            = std::filesystem::path(folder.path().toStdString()) / ("session_" + at + "_" + name);
        std::filesystem::create_directories(session / "events");
        std::ofstream(session / "events" / ("events_0_" + at + ".json"))
            << R"({"events":[{"type":"log","level":"info","message":"m","timestamp":)" + at + "}]}";
        return library->import(session, {}, {}).has_value();
    }
};

} // namespace

class TestSessionListPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theButtonFetchesAndCancels();
    void aClickBesideItOnlyFetches();
    void whatIsBeingRecordedOpensAtOnce();
    void whatIsBeingRecordedGrows();
    void neighboursAreThoseOfTheLibrary();
    void returnOpensTheFirstFound();
    void nothingFoundOffersAll();
};

void TestSessionListPanel::theButtonFetchesAndCancels()
{
    Bench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.id(1), QStringLiteral("remote"));
    bench.click(1, true);
    QCOMPARE(bench.sync.calls, QStringList{QStringLiteral("fetch remote")});
    bench.click(1, true);
    QCOMPARE(bench.sync.calls.mid(1), QStringList{QStringLiteral("cancel remote")});
}

void TestSessionListPanel::aClickBesideItOnlyFetches()
{
    Bench bench;
    QVERIFY(bench.open());
    const QSignalSpy opened(bench.panel.get(), &SessionListPanel::sessionActivated);
    bench.click(1, false);
    bench.click(1, false);
    QTest::keyClick(bench.panel->findChild<QListView*>(), Qt::Key_Return);
    QCOMPARE(bench.sync.calls, QStringList{QStringLiteral("fetch remote")}); // it goes on
    QCOMPARE(opened.size(), 0);
    bench.click(0, false);
    QCOMPARE(opened.size(), 1);
}

void TestSessionListPanel::whatIsBeingRecordedOpensAtOnce()
{
    Bench bench;
    bench.sync.status = "processing";
    QVERIFY(bench.open());
    const QSignalSpy opened(bench.panel.get(), &SessionListPanel::sessionActivated);
    bench.click(1, false);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toString(), QStringLiteral("remote"));
    bench.panel->setCurrent(QStringLiteral("remote"));
    QTest::keyClick(bench.panel->findChild<QListView*>(), Qt::Key_Return); // shown already
    QCOMPARE(opened.size(), 1);
    bench.panel->setCurrent(bench.id(0));
    bench.panel->findChild<QListView*>()->setCurrentIndex(bench.panel->model().index(1));
    QTest::keyClick(bench.panel->findChild<QListView*>(), Qt::Key_Return);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.back().front().toString(), QStringLiteral("remote"));
    QVERIFY(bench.sync.calls.isEmpty()); // whoever opens it fetches it
}

void TestSessionListPanel::whatIsBeingRecordedGrows()
{
    Bench bench;
    bench.sync.status = "processing";
    QVERIFY(bench.open());
    const std::int64_t first = bench.panel->model().entry(1).row.playable.ms;
    QTRY_VERIFY_WITH_TIMEOUT(bench.panel->model().entry(1).row.playable.ms > first, 30'000);
    bench.sync.status = "ready";
    QTRY_VERIFY_WITH_TIMEOUT(!bench.panel->model().entry(1).isLive, 30'000);
}

void TestSessionListPanel::neighboursAreThoseOfTheLibrary()
{
    Bench bench;
    QVERIFY(bench.open());
    QSignalSpy opened(bench.panel.get(), &SessionListPanel::sessionActivated);
    bench.panel->setCurrent(bench.id(0));
    bench.panel->openNeighbour(1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toString(), bench.id(2));
    bench.panel->setCurrent(bench.id(2));
    bench.panel->openNeighbour(1); // the last one
    QCOMPARE(opened.size(), 1);
    bench.panel->openNeighbour(-1);
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.back().front().toString(), bench.id(0));
    QVERIFY(bench.sync.calls.isEmpty());
}

/// Pressed before the answer is there.
void TestSessionListPanel::returnOpensTheFirstFound()
{
    Bench bench;
    QVERIFY(bench.open());
    const QString older = bench.id(2);
    QVERIFY(older.endsWith(QLatin1String("older")));
    QSignalSpy opened(bench.panel.get(), &SessionListPanel::sessionActivated);
    auto* search = bench.panel->findChild<QLineEdit*>();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("older"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.front().front().toString(), older);
    QVERIFY(bench.panel->focusWidget() != search); // the keys are for what opens
    QTest::keyClicks(search, QStringLiteral("x")); // opens nothing by itself
    QTRY_COMPARE(bench.panel->model().rowCount(), 0);
    QCOMPARE(opened.size(), 1);
}

void TestSessionListPanel::nothingFoundOffersAll()
{
    Bench bench;
    QVERIFY(bench.open());
    const auto offer = [&bench]() -> QPushButton* {
        for (auto* button : bench.panel->findChildren<QPushButton*>())
            if (button->isVisible()) return button;
        return nullptr;
    };
    QVERIFY(offer() == nullptr);
    auto* search = bench.panel->findChild<QLineEdit*>();
    QTest::keyClicks(search, QStringLiteral("of no such name"));
    QTRY_VERIFY(offer() != nullptr);
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_COMPARE(bench.panel->model().rowCount(), 3);
    QVERIFY(search->text().isEmpty());
}

QTEST_MAIN(TestSessionListPanel)
#include "tst_session_list_panel.moc"
