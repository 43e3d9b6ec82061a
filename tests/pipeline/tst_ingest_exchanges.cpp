#include "tests/pipeline/pipeline_under_test.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fixtures.h"
#include "tests/support/json_shape.h"
#include "tests/support/result_check.h"

#include "base/encoding.h"

#include <QtTest>

#include <array>
#include <fstream>
#include <map>

using namespace revisit;
using nlohmann::json;

namespace {

constexpr std::array kCorsHeaders{"access-control-allow-origin", "access-control-allow-methods",
    "access-control-allow-headers", "access-control-allow-credentials"};

/// Recorded before or after: what a run gives an id, a token or an address.
using Substitutions = std::map<std::string, std::string>;

std::string substituted(std::string text, const Substitutions& substitutions)
{
    for (const auto& [recorded, ours] : substitutions)
        for (std::size_t at = text.find(recorded); at != std::string::npos; at = text.find(recorded, at + ours.size()))
            text.replace(at, recorded.size(), ours);
    return text;
}

std::vector<json> readLines(const char* name)
{
    std::vector<json> lines;
    std::ifstream file(*test::fixturesFolder() / "exchanges" / name);
    for (std::string line; std::getline(file, line);) lines.push_back(json::parse(line));
    return lines;
}

std::string requestBody(const json& exchange)
{
    if (exchange.value("request_body_base64", json()).is_string()) {
        const auto bytes = fromBase64(exchange["request_body_base64"].get<std::string>());
        return bytes ? std::string(asText(*bytes)) : std::string{};
    }
    const json body = exchange.value("request_body", json());
    return body.is_string() ? body.get<std::string>() : std::string{};
}

std::string headerLines(const json& exchange, const Substitutions& substitutions)
{
    std::string lines;
    for (const auto& [name, value] : exchange["request_headers"].items())
        if (name != "host" && name != "connection" && name != "content-length" && name != "accept-encoding")
            lines += name + ": " + substituted(value.get<std::string>(), substitutions) + "\r\n";
    return lines;
}

/// Learns what the peer called the same things.
void learn(const json& recorded, const json& ours, Substitutions& substitutions)
{
    for (const char* name : {"uploadToken", "batchId", "segmentId", "uploadId", "projectId", "teamId"})
        if (recorded.contains(name) && ours.contains(name))
            substitutions[recorded[name].get<std::string>()] = ours[name].get<std::string>();
    if (recorded.contains("presignedUrl") && ours.contains("presignedUrl"))
        substitutions[test::targetOf(recorded["presignedUrl"].get<std::string>())]
            = test::targetOf(ours["presignedUrl"].get<std::string>());
}

} // namespace

class TestIngestExchanges : public QObject {
    Q_OBJECT
private slots:
    void recordedClientsGetTheSameAnswers_data();
    void recordedClientsGetTheSameAnswers();
};

void TestIngestExchanges::recordedClientsGetTheSameAnswers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("sessionId");
    QTest::addColumn<int>("artifacts");
    QTest::newRow("iOS SDK") << "02-sdk-ios-flow.jsonl"
                             << "session_1795327260142_34c59f298238366ee7d582e381cebf16" << 7;
    QTest::newRow("browser SDK") << "04-browser-sdk.jsonl"
                                 << "session_1795326721447_ff31a90ee266b37d2cd2d4a01fd3835c" << 7;
}

void TestIngestExchanges::recordedClientsGetTheSameAnswers()
{
    QFETCH(QString, file);
    QFETCH(QString, sessionId);
    QFETCH(int, artifacts);
    if (!test::fixturesFolder()) QSKIP("needs the fixtures beside the project");
    const auto lines = readLines(qPrintable(file));
    QVERIFY(lines.size() > 20);
    const test::FakeClock clock({1'795'327'290'000});
    test::PipelineUnderTest pipeline(clock);
    for (const json& line : lines) // the recorded key
        for (const char* name : {"x-public-key", "x-rejourney-key"})
            if (line["request_headers"].contains(name))
                pipeline.settings().projectKey = line["request_headers"][name].get<std::string>();
    const auto started = pipeline.start();
    QVERIFY_RESULT(started);
    Substitutions substitutions;
    for (const json& line : lines) {
        const std::string path = substituted(line["path"].get<std::string>(), substitutions);
        const std::string body = requestBody(line);
        const bool isBinary = path.starts_with("/upload");
        const auto answer = test::fetch(pipeline.port(), line["method"].get<std::string>(), path,
            headerLines(line, substitutions), isBinary ? body : substituted(body, substitutions));
        QVERIFY_RESULT(answer);
        QVERIFY2(answer->status == line["status"].get<int>(),
            (path + ": " + std::to_string(answer->status) + " " + answer->body).c_str());
        if (line["request_headers"].contains("origin"))
            for (const char* name : kCorsHeaders)
                QCOMPARE(answer->header(name), line["response_headers"].value(name, std::string{}));
        if (!line.value("response_body", json()).is_string()) continue;
        const json recorded = json::parse(line["response_body"].get<std::string>());
        const json ours = json::parse(answer->body, nullptr, false);
        const auto differences = test::shapeDifferences(recorded, ours);
        QVERIFY2(differences.empty(), (path + "\n" + test::joined(differences)).c_str());
        if (path == "/api/ingest/session/end") QCOMPARE(ours, recorded);
        learn(recorded, ours, substitutions);
    }
    using Kind = PipelineEvent::Kind;
    QVERIFY(
        pipeline.events().waitFor(Kind::ArtifactReady, sessionId.toStdString(), static_cast<std::size_t>(artifacts)));
    QVERIFY(pipeline.events().waitFor(Kind::SessionReady, sessionId.toStdString()));
}

QTEST_GUILESS_MAIN(TestIngestExchanges)
#include "tst_ingest_exchanges.moc"
