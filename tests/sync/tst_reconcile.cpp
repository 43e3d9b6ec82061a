#include "sync/reconcile.h"

#include <QtTest>

namespace revisit {

namespace {

RemoteItem raw(const std::string& path, const std::string& digest)
{
    RemoteItem item;
    item.path = path;
    item.sha256 = digest;
    return item;
}

RemoteItem frame(const std::string& path) { return raw(path, {}); }

RemoteItem body(const std::string& path)
{
    RemoteItem item = raw(path, {});
    item.isBody = true;
    return item;
}

RemoteState servedState()
{
    RemoteState state;
    state.versionPath = "api/core.json";
    state.documents = {{"api/core.json", "{}"}, {"api/replay-manifest.json", "{}"}};
    state.items = {frame("frames/1.jpg"), frame("frames/2.jpg"), body("api/timeline.json")};
    return state;
}

std::vector<std::string> paths(const std::vector<RemoteItem>& items)
{
    std::vector<std::string> result;
    for (const RemoteItem& item : items) result.push_back(item.path);
    return result;
}

std::vector<std::string> paths(const std::vector<RemoteDocument>& documents)
{
    std::vector<std::string> result;
    for (const RemoteDocument& document : documents) result.push_back(document.path);
    return result;
}

using Paths = std::vector<std::string>;

} // namespace

class TestReconcile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsFetchedIntoAnEmptyLibrary()
    {
        const SyncPlan plan = reconcile(servedState(), {});

        QCOMPARE(paths(plan.downloads), (Paths{"frames/1.jpg", "frames/2.jpg", "api/timeline.json"}));
        QCOMPARE(paths(plan.storedFirst), (Paths{"api/core.json", "api/replay-manifest.json"}));
        QVERIFY(plan.storedLast.empty());
        QCOMPARE(plan.presentCount, std::size_t{0});
    }

    void artifactsAreComparedByDigest()
    {
        RemoteState remote;
        remote.items = {raw("events/a", "11"), raw("events/b", "22")};

        const SyncPlan plan = reconcile(remote, {.paths = {"events/a", "events/b"}, .identical = {"events/b"}});

        QCOMPARE(paths(plan.downloads), Paths{"events/a"});
        QCOMPARE(plan.presentCount, std::size_t{1});
    }

    void framesNeverChange()
    {
        const SyncPlan plan = reconcile(servedState(), {.paths = {"frames/2.jpg"}, .identical = {}});

        QCOMPARE(paths(plan.downloads), (Paths{"frames/1.jpg", "api/timeline.json"}));
    }

    void resumedFetchKeepsTheBodiesOfTheSameVersion()
    {
        const SyncPlan plan = reconcile(
            servedState(), {.paths = {"api/core.json", "api/timeline.json"}, .identical = {"api/core.json"}});

        QCOMPARE(paths(plan.downloads), (Paths{"frames/1.jpg", "frames/2.jpg"}));
        QCOMPARE(paths(plan.storedFirst), Paths{"api/replay-manifest.json"});
    }

    void changedSessionFetchesItsBodiesAnewAndSaysSoLast()
    {
        const SyncPlan plan = reconcile(servedState(),
            {.paths = {"api/core.json", "api/timeline.json", "frames/1.jpg", "frames/2.jpg"}, .identical = {}});

        QCOMPARE(paths(plan.downloads), Paths{"api/timeline.json"});
        QCOMPARE(paths(plan.storedLast), Paths{"api/core.json"});
    }

    void everythingThatTheServerHasIsKeptAndNothingElse()
    {
        const SyncPlan plan = reconcile(servedState(), {.paths = {"frames/1.jpg"}, .identical = {}});

        QCOMPARE(plan.keptPaths,
            (Paths{"frames/1.jpg", "frames/2.jpg", "api/timeline.json", "api/core.json", "api/replay-manifest.json"}));
    }

    void doingThePlanLeavesNothingToDo()
    {
        const RemoteState remote = servedState();
        LocalState local;
        for (const RemoteItem& item : remote.items) local.paths.insert(item.path);
        for (const RemoteDocument& document : remote.documents) {
            local.paths.insert(document.path);
            local.identical.insert(document.path);
        }

        const SyncPlan plan = reconcile(remote, local);

        QVERIFY(plan.downloads.empty());
        QVERIFY(plan.storedFirst.empty());
        QVERIFY(plan.storedLast.empty());
        QCOMPARE(plan.presentCount, remote.items.size());
    }
};

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestReconcile)
#include "tst_reconcile.moc"
