#include "pipeline/ingest/client_clock.h"
#include "pipeline/ingest/identifiers.h"
#include "pipeline/ingest/tokens.h"
#include "pipeline/ingest/web_domains.h"

#include <nlohmann/json.hpp>

#include <QtTest>

using namespace revisit;

namespace {

const std::string kSession = "session_1780000000000_0123456789abcdef0123456789abcdef";
const std::string kSecret = "local-ingest-hmac-secret-0123456789";
constexpr WallTime kNow{1'780'000'000'000};

} // namespace

class TestIngestProtocol : public QObject {
    Q_OBJECT
private slots:
    void segmentIdsFollowTheReference();
    void segmentIdsAreRecognised_data();
    void segmentIdsAreRecognised();
    void batchIdsAreRecognised();
    void sessionIdsThatAreNoFolderAreRefused_data();
    void sessionIdsThatAreNoFolderAreRefused();
    void sessionStartIsReadFromTheId();
    void relayTokenFollowsTheReference();
    void relayTokenIsRefusedWhenChangedOrExpired();
    void uploadTokenFollowsTheReference();
    void uploadTokenIsReadUnverified();
    void clocksAheadAreMovedBack();
    void domainsMatch_data();
    void domainsMatch();
};

void TestIngestProtocol::segmentIdsFollowTheReference()
{
    const std::string prefix = "seg_" + kSession + "_";
    QCOMPARE(segmentId({kSession, "screenshots", 1780000001000, 1780000003000, 3, 48213}),
        prefix + "screenshots_1780000001000_1780000003000_cf02cb54");
    QCOMPARE(segmentId({kSession, "hierarchy", 1780000001000, 1780000001000, 1, 2048}),
        prefix + "hierarchy_1780000001000_1780000001000_ce105865");
    QCOMPARE(segmentId({kSession, "rrweb", 1780000001000, 1780000006000, 42, 9001}),
        prefix + "rrweb_1780000001000_1780000006000_b6fbd4ec");
    QCOMPARE(segmentId({kSession, "screenshots", 1780000001000, std::nullopt, std::nullopt, 48213}),
        prefix + "screenshots_1780000001000_na_0e6cb9e8");
}

void TestIngestProtocol::segmentIdsAreRecognised_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isOne");
    const QString prefix = QString::fromStdString("seg_" + kSession);
    QTest::newRow("current") << prefix + QStringLiteral("_screenshots_1_2_cf02cb54") << true;
    QTest::newRow("no end") << prefix + QStringLiteral("_hierarchy_1_na_cf02cb54") << true;
    QTest::newRow("no digest") << prefix + QStringLiteral("_rrweb_1_2") << true;
    QTest::newRow("start only") << prefix + QStringLiteral("_rrweb_1") << true;
    QTest::newRow("upper case digest") << prefix + QStringLiteral("_rrweb_1_2_CF02") << true;
    QTest::newRow("other kind") << prefix + QStringLiteral("_events_1_2_cf02cb54") << false;
    QTest::newRow("no start") << prefix + QStringLiteral("_rrweb_x_2_cf02cb54") << false;
    QTest::newRow("no session") << QStringLiteral("seg_rrweb_1_2") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestIngestProtocol::segmentIdsAreRecognised()
{
    QFETCH(QString, id);
    QFETCH(bool, isOne);
    QCOMPARE(isSegmentId(id.toStdString()), isOne);
}

void TestIngestProtocol::batchIdsAreRecognised()
{
    QVERIFY(isBatchId(mintBatchId(kSession, "events", 0)));
    QVERIFY(mintBatchId(kSession, "events", 7) != mintBatchId(kSession, "events", 7));
    QVERIFY(!isBatchId("batch_events_0_9fae12cd"));
    QVERIFY(!isBatchId(""));
}

void TestIngestProtocol::sessionIdsThatAreNoFolderAreRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isAcceptable");
    QTest::newRow("real") << QString::fromStdString(kSession) << true;
    QTest::newRow("other shape") << QStringLiteral("my-session.1") << true;
    QTest::newRow("climbs") << QStringLiteral("../../etc") << false;
    QTest::newRow("dots") << QStringLiteral("..") << false;
    QTest::newRow("slash") << QStringLiteral("a/b") << false;
    QTest::newRow("too long") << QString(65, QLatin1Char('a')) << false;
    QTest::newRow("blank") << QStringLiteral("a b") << false;
    QTest::newRow("empty") << QString() << false;
}

void TestIngestProtocol::sessionIdsThatAreNoFolderAreRefused()
{
    QFETCH(QString, id);
    QFETCH(bool, isAcceptable);
    QCOMPARE(isAcceptableSessionId(id.toStdString()), isAcceptable);
}

void TestIngestProtocol::sessionStartIsReadFromTheId()
{
    QCOMPARE(sessionEpoch(kSession)->ms, 1780000000000);
    QCOMPARE(sessionEpoch("session_5")->ms, 5);
    QVERIFY(!sessionEpoch("unknown"));
    QVERIFY(!sessionEpoch("session_0_a"));
    QVERIFY(!sessionEpoch("session_99999999999999999999_a"));
}

void TestIngestProtocol::relayTokenFollowsTheReference()
{
    const RelayClaims claims{"11111111-2222-4333-8444-555555555555", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee", kSession,
        "screenshots", 1780003600};
    const std::string token = makeRelayToken(claims, kSecret);
    QVERIFY(token.starts_with("eyJhcnRpZmFjdElkIjoiMTExMTExMTEt"));
    QVERIFY(token.ends_with(".b737f2b0fb56bce4ffa8eaba55aaa7f6fbfb96387f4542b7468d4e663fd066af"));
    const auto read = readRelayToken(token, kSecret, kNow);
    QVERIFY(read);
    QCOMPARE(read->sessionId, kSession);
    QCOMPARE(read->kind, std::string("screenshots"));
}

void TestIngestProtocol::relayTokenIsRefusedWhenChangedOrExpired()
{
    const std::string token = makeRelayToken({"a", "p", "s", "events", kNow.ms / 1000 + 10}, kSecret);
    QVERIFY(readRelayToken(token, kSecret, kNow));
    QVERIFY(!readRelayToken(token, kSecret, kNow + Milliseconds{10'000}));
    QVERIFY(!readRelayToken(token, "another secret", kNow));
    for (std::size_t i = 0; i < token.size(); ++i) {
        std::string changed = token;
        changed[i] = changed[i] == 'x' ? 'y' : 'x';
        QVERIFY(!readRelayToken(changed, kSecret, kNow));
    }
    QVERIFY(!readRelayToken("", kSecret, kNow));
    QVERIFY(!readRelayToken(".", kSecret, kNow));
}

void TestIngestProtocol::uploadTokenFollowsTheReference()
{
    UploadClaims claims;
    claims.deviceId = "d0";
    claims.projectId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
    claims.issuedAt = 1780000000;
    claims.expiresAt = 1780003600;
    const std::string token = makeUploadToken(claims, kSecret);
    QVERIFY(token.starts_with("eyJ0eXBlIjoidXBsb2FkIiwi"));
    QVERIFY(token.find("gwMDAzNjAwfQ==.") != std::string::npos);
    QVERIFY(token.ends_with(".20c7b69ae3b1f368d32da34742cc3861025710b51a0f1e5ab2674a8bf63b65f2"));
    QVERIFY(isUploadTokenSigned(token, kSecret));
    QVERIFY(!isUploadTokenSigned(token, "another secret"));
}

void TestIngestProtocol::uploadTokenIsReadUnverified()
{
    UploadClaims claims;
    claims.deviceId = "device";
    claims.projectId = "project";
    claims.platform = "ios";
    claims.expiresAt = 1;
    const auto read = readUploadToken(makeUploadToken(claims, "somebody else's secret"));
    QVERIFY(read);
    QCOMPARE(read->deviceId, std::string("device"));
    QCOMPARE(read->platform, std::string("ios"));
    QVERIFY(!readUploadToken(std::string(64, 'a'))); // what a native client makes up
    QVERIFY(!readUploadToken("bm90IGpzb24=.00"));
}

void TestIngestProtocol::clocksAheadAreMovedBack()
{
    QVERIFY(!clockOfNewSession(kNow + Milliseconds{600'000}, kNow));
    QVERIFY(!clockOfNewSession(std::nullopt, kNow));
    const auto clock = clockOfNewSession(kNow + Milliseconds{3'600'000}, kNow);
    QVERIFY(clock);
    QCOMPARE(clock->futureSkewMs, 3'600'000);
    QCOMPARE(normalised(kNow + Milliseconds{3'605'000}, clock, kNow).ms, (kNow + Milliseconds{5'000}).ms);
    QCOMPARE(normalised(kNow - Milliseconds{3'600'000}, clock, kNow).ms, (kNow - Milliseconds{3'600'000}).ms);
    QCOMPARE(normalised(kNow + Milliseconds{700'000}, std::nullopt, kNow).ms, kNow.ms);
    QCOMPARE(normalised(kNow - Milliseconds{700'000}, std::nullopt, kNow).ms, (kNow - Milliseconds{700'000}).ms);
    const nlohmann::json metadata{{"ingestClock", describeClock(*clock, kNow)}};
    QCOMPARE(readClock(metadata)->futureSkewMs, clock->futureSkewMs);
}

void TestIngestProtocol::domainsMatch_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("rules");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("exact") << "example.com"
                           << R"(["example.com"])" << true;
    QTest::newRow("rule without port") << "localhost:8080"
                                       << R"(["localhost"])" << true;
    QTest::newRow("rule with port") << "app.test:8081"
                                    << R"(["app.test:8080"])" << false;
    QTest::newRow("below a wildcard") << "a.b.example.com"
                                      << R"(["*.example.com"])" << true;
    QTest::newRow("apex of a wildcard") << "example.com"
                                        << R"(["*.example.com"])" << false;
    QTest::newRow("scheme and path in the rule") << "example.com"
                                                 << R"([" https://Example.com/x "])" << true;
    QTest::newRow("suffix without dot") << "evilexample.com"
                                        << R"(["example.com"])" << false;
    QTest::newRow("empty list") << "localhost"
                                << "[]" << false;
    QTest::newRow("no list") << "localhost"
                             << "nonsense" << false;
}

void TestIngestProtocol::domainsMatch()
{
    QFETCH(QString, host);
    QFETCH(QString, rules);
    QFETCH(bool, isAllowed);
    QCOMPARE(isDomainAllowed(host.toStdString(), allowedDomains(rules.toStdString())), isAllowed);
}

QTEST_GUILESS_MAIN(TestIngestProtocol)
#include "tst_ingest_protocol.moc"
