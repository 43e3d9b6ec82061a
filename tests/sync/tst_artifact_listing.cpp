#include "sync/artifact_listing.h"

#include "base/file_system.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <set>

namespace revisit {

namespace {

/// JSON with single quotes for double ones: moc trips over quotes at the ends of raw strings.
std::string json(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

std::string artifact(const std::string& id, const std::string& kind, const std::string& start, char digest,
    const std::string& status = "ready")
{
    return json("{'id':'" + id + "','kind':'" + kind + "','status':'" + status + "','startTime':" + start
        + ",'sha256':'" + std::string(64, digest) + "','url':null,'proxyUrl':'/api/session/artifact/s/" + id + "'}");
}

std::string listing(const std::string& artifacts, const std::string& faults = {})
{
    return json("{'artifacts':[") + artifacts + json("],'faults':[") + faults
        + json("],'session':{ 'id' : 's', 'n':1.50 }}");
}

std::vector<std::string> pathsOf(const RemoteState& state)
{
    std::vector<std::string> paths;
    for (const RemoteItem& item : state.items) paths.push_back(item.path);
    return paths;
}

} // namespace

class TestArtifactListing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesArtifactsAsTheBucketDoes();
    void sharedStartsGetTheirOwnNames();
    void namesDependOnNoOrder();
    void whatNeverArrivedIsLeftOut();
    void faultsAndRowAreKeptByteForByte();
    void hostileIdsMakeNoPaths();
    void nonsenseIsCorrupt_data();
    void nonsenseIsCorrupt();
};

void TestArtifactListing::namesArtifactsAsTheBucketDoes()
{
    const auto state = readArtifactListing(
        listing(artifact("a", "screenshots", "100", '1') + "," + artifact("b", "hierarchy", "90", '2') + ","
            + artifact("c", "events", "200", '3') + "," + artifact("d", "events", "50", '4') + ","
            + artifact("e", "rrweb", "7", '5') + "," + artifact("f", "crashes", "8", '6')));

    QVERIFY_RESULT(state);
    QVERIFY(state->isRaw);
    QVERIFY(state->isFinal);
    auto paths = pathsOf(*state);
    std::ranges::sort(paths);
    const std::vector<std::string> expected{"crashes/crashes_0_8.json.gz", "events/events_0_50.json.gz",
        "events/events_1_200.json.gz", "hierarchy/90.json.gz", "rrweb/7.rrweb.json.gz", "screenshots/100.tar.gz"};
    QCOMPARE(paths, expected);
}

void TestArtifactListing::sharedStartsGetTheirOwnNames()
{
    const auto state = readArtifactListing(listing(artifact("aaaaaaaa-1", "screenshots", "100", '1') + ","
        + artifact("bbbbbbbb-2", "screenshots", "100", '2') + "," + artifact("cccccccc-3", "screenshots", "100", '2')));

    QVERIFY_RESULT(state);
    const std::vector<std::string> expected{"screenshots/100_aaaaaaaa.tar.gz", "screenshots/100_bbbbbbbb.tar.gz"};
    QCOMPARE(pathsOf(*state), expected); // the third has the second's bytes
}

void TestArtifactListing::namesDependOnNoOrder()
{
    const std::string one = artifact("aaaaaaaa-1", "events", "100", '1');
    const std::string two = artifact("bbbbbbbb-2", "events", "100", '2');

    const auto forth = readArtifactListing(listing(one + "," + two));
    const auto back = readArtifactListing(listing(two + "," + one));

    QVERIFY_RESULT(forth);
    QVERIFY_RESULT(back);
    QCOMPARE(pathsOf(*forth), pathsOf(*back));
    QCOMPARE(forth->items[0].sha256, back->items[0].sha256);
}

void TestArtifactListing::whatNeverArrivedIsLeftOut()
{
    const auto state = readArtifactListing(listing(R"({"id":"p","kind":"events","status":"pending","sha256":null},)"
        + artifact("f", "events", "5", '1', "failed") + "," + artifact("z", "unheard-of", "5", '1')));

    QVERIFY_RESULT(state);
    QCOMPARE(state->items.size(), std::size_t{1});
    QVERIFY(state->items.front().isSoft); // the server may have lost it
    QVERIFY(!state->isFinal); // one is still expected
}

void TestArtifactListing::faultsAndRowAreKeptByteForByte()
{
    const auto state = readArtifactListing(listing({},
        R"({"incidentId":"i-1", "timestampMs": 5 },{"timestampMs":6},{"incidentId":"i-1","timestampMs":7},"no object")"));

    QVERIFY_RESULT(state);
    QCOMPARE(state->documents.size(), std::size_t{4});
    QCOMPARE(state->documents[0].path, std::string("faults/i-1.json"));
    QCOMPARE(state->documents[0].body, std::string(R"({"incidentId":"i-1", "timestampMs": 5 })"));
    QCOMPARE(state->documents.back().path, std::string("session.json"));
    QCOMPARE(state->documents.back().body, std::string(R"({ "id" : "s", "n":1.50 })"));
    std::set<std::string> paths;
    for (const auto& document : state->documents) paths.insert(document.path);
    QCOMPARE(paths.size(), state->documents.size());
}

void TestArtifactListing::hostileIdsMakeNoPaths()
{
    const auto state = readArtifactListing(listing(artifact("../../../", "events", "-5", '1') + ","
            + artifact("..%2f..%2fx", "screenshots", "1", '2') + "," + artifact("../../up", "screenshots", "1", '3'),
        R"({"incidentId":"../../etc/passwd"})"));

    QVERIFY_RESULT(state);
    auto paths = pathsOf(*state);
    for (const auto& document : state->documents) paths.push_back(document.path);
    for (const std::string& path : paths) {
        QVERIFY2(path.find("..") == std::string::npos, path.c_str());
        QVERIFY2(isSafeFileName(path.substr(path.find('/') + 1)), path.c_str());
        QVERIFY2(path.find('-') == std::string::npos, path.c_str());
    }
}

void TestArtifactListing::nonsenseIsCorrupt_data()
{
    QTest::addColumn<QString>("body");
    for (const char* body : {"", "<html>", "[]", "{}", "{\"artifacts\":{}}", "{\"artifacts\":[", "null"})
        QTest::newRow(body) << body;
}

void TestArtifactListing::nonsenseIsCorrupt()
{
    QFETCH(const QString, body);
    QCOMPARE_ERROR(readArtifactListing(body.toStdString()), Errc::Corrupt);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestArtifactListing)
#include "tst_artifact_listing.moc"
