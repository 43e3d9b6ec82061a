#include "tests/pipeline/seeded_pipeline.h"

#include "base/encoding.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_shape.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;
using test::Exchange;
using test::SeededPipeline;

namespace {

/// Keys that depend on the data or on the run, not on the protocol.
test::ShapeRules rules()
{
    test::ShapeRules rules;
    rules.optionalKeys = {"endedAt", "endTime", "devCode"};
    rules.openObjects = {"metadata", "payload", "properties", "rootElement"};
    // What the session did not say, or had not said yet when it was asked: the recorded server folds events in a minute
    // later than ours, which fills these a moment earlier (spec read-api 4.3 names each as nullable).
    rules.nullableKeys = {"userId", "appVersion", "osVersion", "model", "systemVersion", "networkType",
        "appStartupTimeMs", "smartCaptureReason", "smartCaptureDecidedAt", "nextCursor", "page", "viewport"};
    // Web segments are always handed out as URLs (loadMode "segments"), never inlined: docs/formats/local-api.md.
    rules.emptyLists = {"rrwebReplay.events", "core.rrwebReplay.events"};
    return rules;
}

/// Sends what was recorded, as it was recorded, to the local server.
Result<test::RawAnswer> replay(SeededPipeline& pipeline, const Exchange& exchange)
{
    std::string headers;
    for (const char* name : {"authorization", "cookie", "content-type", "x-csrf-token"})
        if (const std::string value = exchange.requestHeader(name); !value.empty())
            headers += std::string{name} + ": " + value + "\r\n";
    return test::fetch(
        pipeline.port(), exchange.text("method"), exchange.text("path"), headers, exchange.bytes("request_body"));
}

bool isAboutShares(const Exchange& exchange) { return exchange.text("path").find("/share") != std::string::npos; }

} // namespace

/// The local read API against the exchanges recorded from the reference: same status, same shape.
class TestReadApiShapes : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SeededPipeline> m_pipeline;
    void addRows(const char* file, bool (*isWanted)(const Exchange&));
    void compare(const char* file);

private Q_SLOTS:
    void initTestCase();
    void nativeSession_data()
    {
        addRows("03-read-flow.jsonl", [](const Exchange& exchange) { return !isAboutShares(exchange); });
    }
    void nativeSession() { compare("03-read-flow.jsonl"); }
    void webSession_data()
    {
        addRows("05-web-read-flow.jsonl", [](const Exchange& exchange) { return !isAboutShares(exchange); });
    }
    void webSession() { compare("05-web-read-flow.jsonl"); }
    void signIn();
};

void TestReadApiShapes::initTestCase()
{
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    auto pipeline = SeededPipeline::start();
    QVERIFY_RESULT(pipeline);
    m_pipeline = std::move(*pipeline);
    const auto native = m_pipeline->replayUploads(*fixtures / "exchanges/02-sdk-ios-flow.jsonl");
    const auto web = m_pipeline->replayUploads(*fixtures / "exchanges/04-browser-sdk.jsonl");
    QVERIFY_RESULT(native);
    QVERIFY_RESULT(web);
    QTRY_COMPARE(m_pipeline->json("/api/session/" + *native + "/frames")["screenshotFramesStatus"], "ready");
}

void TestReadApiShapes::addRows(const char* file, bool (*isWanted)(const Exchange&))
{
    QTest::addColumn<int>("index");
    const auto fixtures = test::fixturesFolder();
    if (!fixtures) QSKIP("needs the fixtures beside the project");
    int index = -1;
    for (const Exchange& exchange : test::readExchanges(*fixtures / "exchanges" / file)) {
        ++index;
        if (isWanted(exchange))
            QTest::newRow(qPrintable(
                QStringLiteral("%1 %2").arg(index).arg(QString::fromStdString(exchange.text("path")).right(60))))
                << index;
    }
}

void TestReadApiShapes::compare(const char* file)
{
    QFETCH(int, index);
    const auto exchanges = test::readExchanges(*test::fixturesFolder() / "exchanges" / file);
    const Exchange& recorded = exchanges.at(static_cast<std::size_t>(index));

    const auto answer = replay(*m_pipeline, recorded);

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, recorded.line.at("status").get<int>());
    const nlohmann::json& headers = recorded.line.at("response_headers");
    if (headers.contains("content-type")) QCOMPARE(answer->header("content-type"), headers.at("content-type"));
    if (headers.contains("location")) QCOMPARE(answer->header("location"), headers.at("location"));
    if (answer->header("content-type").starts_with("application/json")) {
        const auto actual = nlohmann::json::parse(answer->body, nullptr, false);
        const auto differences = test::shapeDifferences(recorded.responseJson(), actual, rules());
        QVERIFY2(differences.empty(), test::joined(differences).c_str());
    } else {
        QVERIFY(answer->body == recorded.bytes("response_body")); // the very same picture
    }
}

void TestReadApiShapes::signIn()
{
    const auto exchanges = test::readExchanges(*test::fixturesFolder() / "exchanges/01-account.jsonl");
    const auto send = replay(*m_pipeline, exchanges[0]);
    const auto wrong = replay(*m_pipeline, exchanges[1]);
    QVERIFY_RESULT(send);
    QVERIFY_RESULT(wrong);
    const auto sent = nlohmann::json::parse(send->body);
    QCOMPARE(wrong->status, 400);
    QCOMPARE(QByteArray::fromStdString(wrong->body), QByteArray::fromStdString(exchanges[1].bytes("response_body")));
    QVERIFY(test::shapeDifferences(exchanges[0].responseJson(), sent, rules()).empty());

    auto right = nlohmann::json::parse(exchanges[2].bytes("request_body"));
    right["code"] = sent.at("devCode");
    const auto verified = test::fetch(m_pipeline->port(), "POST", "/api/auth/otp/verify", {}, right.dump());
    const auto me = replay(*m_pipeline, exchanges[3]);

    QVERIFY_RESULT(verified);
    QVERIFY_RESULT(me);
    const auto differences
        = test::shapeDifferences(exchanges[2].responseJson(), nlohmann::json::parse(verified->body), rules());
    QVERIFY2(differences.empty(), test::joined(differences).c_str());
    QVERIFY(verified->header("set-cookie").starts_with("session=" + std::string{SeededPipeline::kToken}));
    QCOMPARE(me->status, 200);
    QCOMPARE(test::joined(test::shapeDifferences(exchanges[3].responseJson(), nlohmann::json::parse(me->body))), "");
}

QTEST_GUILESS_MAIN(TestReadApiShapes)
#include "tst_read_api_shapes.moc"
