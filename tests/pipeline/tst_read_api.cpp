#include "tests/pipeline/seeded_pipeline.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <set>

using namespace revisit;
using test::fetch;
using test::SeededPipeline;
using Json = nlohmann::json;

namespace {

constexpr std::int64_t kStart = 1'795'327'260'142;
constexpr const char* kSession = "session_1795327260142_aa";
const std::string kCsrf = "Cookie: csrf=abc\r\nX-CSRF-Token: abc\r\n";

/// A frame that can be told from the others by its size.
std::string jpeg(int seed)
{
    return "\xff\xd8\xff\xe0" + std::string(100 + static_cast<std::size_t>(seed), static_cast<char>(seed)) + "\xff\xd9";
}

/// A gzipped bundle with a frame at each offset; the seed of a frame is its offset in seconds.
std::string bundle(std::initializer_list<std::int64_t> offsetsMs)
{
    FrameBundleWriter writer{WallTime{kStart}};
    for (const std::int64_t offset : offsetsMs) {
        const auto added = writer.add({kStart + offset}, asBytes(jpeg(static_cast<int>(offset / 1'000))));
        if (!added) qFatal("%s", added.error().text().c_str());
    }
    const auto packed = gzipLikeSdk(writer.bytes());
    return std::string{asText(*packed)};
}

std::set<std::string> idsOf(const Json& list)
{
    std::set<std::string> ids;
    for (const Json& row : list.at("sessions")) ids.insert(row.at("id").get<std::string>());
    return ids;
}

} // namespace

class TestReadApi : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SeededPipeline> m_pipeline;
    void addFrames();
    Json readyFrames(const std::string& query = {});

private Q_SLOTS:
    void init();
    void cleanup() { m_pipeline.reset(); }

    void refusesForgedTokens_data();
    void refusesForgedTokens();
    void logsOutOnlyWithTheCsrfPair();
    void foreignPagesChangeNothing();
    void aSpentOrOldCodeIsRefused();
    void fiveWrongCodesVoidTheRightOne();
    void givesACsrfCookieOnReading();
    void idsArePercentDecoded();
    void pathTricks_data();
    void pathTricks();
    void foreignProjectsAreEmpty();
    void filters_data();
    void filters();
    void pages_data();
    void pages();
    void aCursorOfAnotherOrderStartsOver();
    void framesArePreparedThenReady();
    void aNewArchiveIsFound();
    void framesOutsideTheSessionAreLeftOut();
    void aMissingArchiveCostsItsFramesOnly();
    void theNearestFrameIsServed();
    void signedUrlsExpireAndTakeNoToken();
    void signedUrlsCannotBeForged();
    void artifactsAreServedAsStored();
    void anArtifactOfAnotherSessionIsNotServed();
    void faultsJoinTheTimeline();
    void aClockThatRanAheadIsMovedBack();
    void healthSaysHowMuchWaits();
    void aFullQueueAnswers503();
};

void TestReadApi::init()
{
    auto pipeline = SeededPipeline::start();
    QVERIFY_RESULT(pipeline);
    m_pipeline = std::move(*pipeline);
    QVERIFY_RESULT(m_pipeline->addSession(kSession, kStart));
}

void TestReadApi::addFrames()
{
    QVERIFY_RESULT(m_pipeline->addArtifact(
        kSession, "art-1", "screenshots", bundle({1'000, 2'000}), kStart + 1'000, kStart + 2'000, 2));
    QVERIFY_RESULT(m_pipeline->addArtifact(
        kSession, "art-2", "screenshots", bundle({5'000, 6'000}), kStart + 5'000, kStart + 6'000, 2));
}

Json TestReadApi::readyFrames(const std::string& query)
{
    const std::string target = "/api/session/" + std::string{kSession} + "/frames" + query;
    Json frames = m_pipeline->json(target);
    for (int i = 0; i < 500 && frames.value("screenshotFramesStatus", "") != "ready"; ++i) {
        QTest::qWait(5);
        frames = m_pipeline->json(target);
    }
    return frames;
}

void TestReadApi::refusesForgedTokens_data()
{
    const QByteArray good = SeededPipeline::kToken;
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<int>("status");
    QTest::newRow("bearer") << "Authorization: Bearer " + good + "\r\n" << 200;
    QTest::newRow("bare") << "Authorization: " + good + "\r\n" << 200;
    QTest::newRow("cookie") << "Cookie: a=b; session=" + good + "\r\n" << 200;
    QTest::newRow("none") << QByteArray() << 401;
    QTest::newRow("forged") << QByteArray("Authorization: Bearer ") + QByteArray(64, 'a') + "\r\n" << 401;
    QTest::newRow("prefix") << "Authorization: Bearer " + good.left(63) + "\r\n" << 401;
    QTest::newRow("cookie wins") << "Cookie: session=stale\r\nAuthorization: Bearer " + good + "\r\n" << 401;
    QTest::newRow("SDK key") << QByteArray("x-api-key: rj_a\r\n") << 401;
}

void TestReadApi::refusesForgedTokens()
{
    QFETCH(QByteArray, headers);
    QFETCH(int, status);

    for (const char* target : {"/api/auth/me", "/api/sessions", "/api/projects"}) {
        const auto answer = fetch(m_pipeline->port(), "GET", target, headers.toStdString());
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->status, status);
        if (status == 401) QCOMPARE(Json::parse(answer->body).at("error"), "Unauthorized");
    }
}

void TestReadApi::logsOutOnlyWithTheCsrfPair()
{
    const auto without = fetch(m_pipeline->port(), "POST", "/api/auth/logout");
    const auto unequal
        = fetch(m_pipeline->port(), "POST", "/api/auth/logout", "Cookie: csrf=abc\r\nX-CSRF-Token: abd\r\n");
    const auto with = fetch(m_pipeline->port(), "POST", "/api/auth/logout", kCsrf);

    QVERIFY_RESULT(without);
    QVERIFY_RESULT(unequal);
    QVERIFY_RESULT(with);
    QCOMPARE(without->status, 403);
    QCOMPARE(QByteArray::fromStdString(without->body),
        QByteArray(R"({"error":"Forbidden","message":"Invalid CSRF token"})"));
    QCOMPARE(unequal->status, 403);
    QCOMPARE(with->status, 200);
}

void TestReadApi::foreignPagesChangeNothing()
{
    const auto foreign
        = fetch(m_pipeline->port(), "POST", "/api/auth/logout", kCsrf + "Origin: http://evil.example\r\n");
    const auto referer
        = fetch(m_pipeline->port(), "POST", "/api/auth/logout", kCsrf + "Referer: http://evil.example/127.0.0.1\r\n");
    const auto own = fetch(m_pipeline->port(), "POST", "/api/auth/logout", kCsrf + "Origin: http://127.0.0.1\r\n");
    const auto code = fetch(
        m_pipeline->port(), "POST", "/api/auth/otp/send", "Origin: http://evil.example\r\n", R"({"email":"a@b.c"})");

    QCOMPARE(foreign->status, 403);
    QCOMPARE(referer->status, 403);
    QCOMPARE(own->status, 200);
    QCOMPARE(code->status, 403);
}

void TestReadApi::aSpentOrOldCodeIsRefused()
{
    const auto send = [&] {
        const auto answer
            = fetch(m_pipeline->port(), "POST", "/api/auth/otp/send", {}, R"({"email":"Dev@Example.com"})");
        return Json::parse(answer->body).at("devCode").get<std::string>();
    };
    const auto verify = [&](const std::string& code) {
        const Json body{{"email", "dev@example.com"}, {"code", code}};
        return fetch(m_pipeline->port(), "POST", "/api/auth/otp/verify", {}, body.dump())->status;
    };
    const std::string first = send();
    const std::string second = send();
    QCOMPARE(verify(first), 400); // the second one voided it
    QCOMPARE(verify(second), 200);
    QCOMPARE(verify(second), 400); // spent

    const std::string old = send();
    m_pipeline->clock().advance({600'000});
    QCOMPARE(verify(old), 400);
    QCOMPARE(verify("short"), 400);
}

void TestReadApi::fiveWrongCodesVoidTheRightOne()
{
    const auto sent = fetch(m_pipeline->port(), "POST", "/api/auth/otp/send", {}, R"({"email":"a@b.c"})");
    const std::string right = Json::parse(sent->body).at("devCode");
    const auto verify = [&](const std::string& code) {
        const Json body{{"email", "a@b.c"}, {"code", code}};
        return fetch(m_pipeline->port(), "POST", "/api/auth/otp/verify", {}, body.dump())->status;
    };

    for (int i = 0; i < 5; ++i) QCOMPARE(verify("AAAAAAAAA0"), 400);
    QCOMPARE(verify(right), 429);
    QCOMPARE(verify(right), 400); // gone
}

void TestReadApi::givesACsrfCookieOnReading()
{
    const auto without = m_pipeline->get("/api/auth/me");
    const auto with = m_pipeline->get("/api/auth/me", "Cookie: csrf=abc\r\n");

    QVERIFY(without->header("set-cookie").starts_with("csrf="));
    QVERIFY(without->header("set-cookie").ends_with("; Max-Age=86400; Path=/; SameSite=Lax"));
    QVERIFY(with->header("set-cookie").empty());
}

void TestReadApi::idsArePercentDecoded()
{
    QVERIFY_RESULT(m_pipeline->addSession("odd id/\xc3\xbc%", kStart));

    const Json core = m_pipeline->json("/api/dashboard-stats/odd%20id%2F%C3%BC%25/core");
    const auto redirect = m_pipeline->get("/api/session/odd%20id%2F%C3%BC%25/frame/1");

    QCOMPARE(core.at("id"), "odd id/\xc3\xbc%");
    QCOMPARE(redirect->status, 307);
    QCOMPARE(redirect->header("location"), std::string("/api/session/frame/odd%20id%2F%C3%BC%25/1"));
}

void TestReadApi::pathTricks_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray("/api/session/session_0_missing/core") << 404;
    QTest::newRow("parent") << QByteArray("/api/session/..%2f..%2fetc%2fpasswd/core") << 404;
    QTest::newRow("SQL") << QByteArray("/api/session/x'%20OR%20'1'='1/core") << 404;
    QTest::newRow("NUL") << QByteArray("/api/session/session_1795327260142_aa%00/core") << 400;
    QTest::newRow("artifact path") << QByteArray("/api/session/artifact/session_1795327260142_aa/..%2f..%2fx") << 404;
    QTest::newRow("frame no number") << QByteArray("/api/session/frame/session_1795327260142_aa/abc.jpg") << 404;
    QTest::newRow("frame overflow") << QByteArray("/api/session/frame/session_1795327260142_aa/99999999999999999999")
                                    << 404;
    QTest::newRow("project no UUID") << QByteArray("/api/projects/x") << 400;
    QTest::newRow("project unknown") << QByteArray("/api/projects/00000000-0000-0000-0000-000000000000") << 404;
    QTest::newRow("bad cursor") << QByteArray("/api/sessions?cursor=%7B%22&limit=-5&sort=nothing&offset=-1") << 200;
    QTest::newRow("bad date") << QByteArray("/api/sessions?date=2026-99-99&metaKey=%27&q=%25_%5C") << 200;
}

void TestReadApi::pathTricks()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);

    const auto answer = m_pipeline->get(target.toStdString());

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, status);
    QVERIFY(Json::parse(answer->body, nullptr, false).is_object());
}

void TestReadApi::foreignProjectsAreEmpty()
{
    QVERIFY_RESULT(m_pipeline->execute("UPDATE projects SET deleted_at=1 WHERE name='Web'"));
    QVERIFY_RESULT(m_pipeline->addSession("web", kStart, {}, SeededPipeline::kWebProject));

    const Json unknown = m_pipeline->json("/api/sessions?projectId=00000000-0000-4000-8000-000000000001");
    const Json deleted = m_pipeline->json("/api/sessions?projectId=" + std::string{SeededPipeline::kWebProject});

    QCOMPARE(unknown.at("totalCount"), 0);
    QVERIFY(unknown.at("sessions").empty());
    QVERIFY(deleted.at("sessions").empty());
    QCOMPARE(m_pipeline->json("/api/projects").at("projects").size(), 1u);
    QCOMPARE(m_pipeline->json("/api/session/web/core").at("error"), "NOT_FOUND");
}

void TestReadApi::filters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("ids"); // of a, b and the session that is always there, "s"
    QTest::newRow("all") << QByteArray("timeRange=all") << QByteArray("abs");
    QTest::newRow("recent") << QByteArray("timeRange=24h") << QByteArray("as");
    QTest::newRow("date") << QByteArray("date=2026-11-20") << QByteArray("b");
    QTest::newRow("platform") << QByteArray("platform=android") << QByteArray("a");
    QTest::newRow("mobile") << QByteArray("platform=mobile") << QByteArray("abs");
    QTest::newRow("status") << QByteArray("status=processing") << QByteArray("b");
    QTest::newRow("has recording") << QByteArray("hasRecording=true") << QByteArray("as");
    QTest::newRow("text") << QByteArray("q=PIXEL") << QByteArray("a");
    QTest::newRow("text is literal") << QByteArray("q=%25") << QByteArray("");
    QTest::newRow("crashes") << QByteArray("issueFilter=crashes") << QByteArray("a");
    QTest::newRow("rage needs more than 3") << QByteArray("issueFilter=rage") << QByteArray("b");
    QTest::newRow("slow start") << QByteArray("issueFilter=slow_start") << QByteArray("b");
    QTest::newRow("new user") << QByteArray("issueFilter=new_user") << QByteArray("b");
    QTest::newRow("screen") << QByteArray("screenName=settings") << QByteArray("a");
    QTest::newRow("metadata key") << QByteArray("metaKey=vip") << QByteArray("a");
    QTest::newRow("metadata value") << QByteArray("metaKey=plan&metaValue=pro") << QByteArray("bs");
    QTest::newRow("metadata truth") << QByteArray("metaKey=vip&metaValue=true") << QByteArray("a");
    QTest::newRow("event") << QByteArray("eventName=checkout") << QByteArray("b");
    QTest::newRow("country") << QByteArray("geoCountry=Germany") << QByteArray("a");
}

void TestReadApi::filters()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, ids);
    QVERIFY_RESULT(m_pipeline->addSession("a", kStart + 1'000,
        "platform='android', device_model='Pixel 9', metadata='{\"vip\":true}', geo_country='Germany'"));
    QVERIFY_RESULT(m_pipeline->addSession(
        "b", kStart - 2 * 86'400'000LL, "status='processing', replay_available=0, events='[{\"name\":\"checkout\"}]'"));
    QVERIFY_RESULT(m_pipeline->execute("UPDATE session_metrics SET crash_count=1, rage_tap_count=3, "
                                       "screens_visited='[\"Settings\"]' WHERE session_id='a'"));
    QVERIFY_RESULT(m_pipeline->execute(
        "UPDATE session_metrics SET rage_tap_count=4, app_startup_time_ms=3001 WHERE session_id='b'"));

    const Json list = m_pipeline->json("/api/sessions?" + query.toStdString());
    const Json count = m_pipeline->json("/api/sessions?countOnly=true&" + query.toStdString());

    QByteArray found;
    for (const std::string& id : idsOf(list)) found += id.front();
    QCOMPARE(found, ids);
    QCOMPARE(list.at("totalCount"), static_cast<std::size_t>(ids.size()));
    QCOMPARE(count.at("totalCount"), static_cast<std::size_t>(ids.size()));
    QVERIFY(count.at("sessions").empty());
}

void TestReadApi::pages_data()
{
    QTest::addColumn<QByteArray>("order");
    for (const char* sort : {"date", "duration", "apiResponse", "startup", "screens", "apiSuccess", "apiError",
             "crashes", "anrs", "errors", "rage", "network"})
        for (const char* direction : {"asc", "desc"})
            QTest::newRow(qPrintable(QString::fromLatin1(sort) + QLatin1Char(' ') + QString::fromLatin1(direction)))
                << QByteArray("sort=") + sort + "&sortDir=" + direction;
}

void TestReadApi::pages()
{
    QFETCH(QByteArray, order);
    for (int i = 0; i < 10; ++i) {
        const std::string id = "page-" + std::to_string(i);
        QVERIFY_RESULT(m_pipeline->addSession(id, kStart + i % 3 * 1'000, "duration_seconds=" + std::to_string(i % 4)));
        QVERIFY_RESULT(m_pipeline->execute("UPDATE session_metrics SET api_avg_response_ms=" + std::to_string(i % 3)
            + ".25, error_count=" + std::to_string(i % 2) + " WHERE session_id='" + id + "'"));
    }

    std::vector<std::string> seen;
    std::string cursor;
    for (int page = 0; page < 6; ++page) {
        const Json list = m_pipeline->json("/api/sessions?limit=3&includeTotal=false&" + order.toStdString()
            + (cursor.empty() ? "" : "&cursor=" + cursor));
        QVERIFY(list.at("totalCount").is_null());
        for (const Json& row : list.at("sessions")) seen.push_back(row.at("id"));
        QCOMPARE(list.at("hasMore").get<bool>(), !list.at("nextCursor").is_null());
        if (list.at("nextCursor").is_null()) break;
        cursor = list.at("nextCursor");
    }
    QCOMPARE(seen.size(), 11u);
    QCOMPARE((std::set<std::string>{seen.begin(), seen.end()}).size(), 11u);
    const Json whole = m_pipeline->json("/api/sessions?limit=300&" + order.toStdString());
    for (std::size_t i = 0; i < seen.size(); ++i) QCOMPARE(whole["sessions"][i].at("id"), seen[i]);
}

void TestReadApi::aCursorOfAnotherOrderStartsOver()
{
    for (int i = 0; i < 3; ++i) QVERIFY_RESULT(m_pipeline->addSession("s" + std::to_string(i), kStart + i));
    const Json first = m_pipeline->json("/api/sessions?limit=2");
    const std::string cursor = first.at("nextCursor");

    const Json other = m_pipeline->json("/api/sessions?limit=2&sortDir=asc&cursor=" + cursor);

    QCOMPARE(idsOf(other), idsOf(m_pipeline->json("/api/sessions?limit=2&sortDir=asc")));
}

void TestReadApi::framesArePreparedThenReady()
{
    addFrames();
    const Json manifest = m_pipeline->json("/api/session/" + std::string{kSession} + "/replay-manifest");

    QCOMPARE(manifest.at("playbackMode"), "screenshots");
    QCOMPARE(manifest.at("hasRecording"), true);
    QCOMPARE(manifest.at("screenshotFramesStatus"), "preparing"); // the first question starts the build
    const Json frames = readyFrames();
    QCOMPARE(frames.at("screenshotFrames").size(), 4u);
    QCOMPARE(frames.at("screenshotFrames")[2].at("timestamp"), kStart + 5'000);
    QCOMPARE(frames.at("screenshotFrames")[2].at("index"), 2);
    QCOMPARE(frames.at("screenshotFramesProcessedSegments"), 2);
    QCOMPARE(readyFrames("?frameUrlMode=none").at("screenshotFrames")[0].at("url"), "");
}

void TestReadApi::aNewArchiveIsFound()
{
    addFrames();
    QCOMPARE(readyFrames().at("screenshotFrames").size(), 4u);

    QVERIFY_RESULT(
        m_pipeline->addArtifact(kSession, "art-3", "screenshots", bundle({8'000}), kStart + 8'000, kStart + 8'000, 1));

    const Json at = m_pipeline->json("/api/session/" + std::string{kSession} + "/frames");
    QCOMPARE(at.at("screenshotFramesStatus"), "preparing");
    QCOMPARE(readyFrames().at("screenshotFrames").size(), 5u);
}

void TestReadApi::framesOutsideTheSessionAreLeftOut()
{
    QVERIFY_RESULT(m_pipeline->addArtifact(
        kSession, "art-1", "screenshots", bundle({1'000, 17'000, 18'000}), kStart + 1'000, kStart + 18'000, 3));

    const Json frames = readyFrames(); // the session lasts 12 s, and 5 s more are allowed

    QCOMPARE(frames.at("screenshotFrames").size(), 2u);
}

void TestReadApi::aMissingArchiveCostsItsFramesOnly()
{
    addFrames();
    QVERIFY_RESULT(m_pipeline->execute("UPDATE recording_artifacts SET s3_object_key='gone' WHERE id='art-1'"));

    const Json frames = readyFrames();

    QCOMPARE(frames.at("screenshotFrames").size(), 2u);
    QCOMPARE(frames.at("screenshotFramesProcessedSegments"), 2);
}

void TestReadApi::theNearestFrameIsServed()
{
    addFrames();
    const std::string path = "/api/session/frame/" + std::string{kSession} + '/';
    const auto exact = m_pipeline->get(path + std::to_string(kStart + 2'000) + ".jpg");
    const auto near = m_pipeline->get(path + std::to_string(kStart + 5'400));
    const auto between = m_pipeline->get(path + std::to_string(kStart + 4'000));
    const auto before = m_pipeline->get(path + "0");

    QVERIFY(exact->body == jpeg(2));
    QVERIFY(near->body == jpeg(5));
    QVERIFY(between->body == jpeg(2)); // of the last archive that starts before
    QVERIFY(before->body == jpeg(1));
    QCOMPARE(exact->header("content-type"), std::string("image/jpeg"));
    QCOMPARE(exact->header("cache-control"), std::string("public, max-age=31536000, immutable"));
    QCOMPARE(m_pipeline->get("/api/sessions/cover/" + std::string{kSession})->body, jpeg(1));
    QCOMPARE(
        m_pipeline->get("/api/session/thumbnail/" + std::string{kSession} + "?ts=" + std::to_string(kStart + 6'100))
            ->body,
        jpeg(6));
}

void TestReadApi::signedUrlsExpireAndTakeNoToken()
{
    addFrames();
    const Json frame = readyFrames("?frameUrlMode=signed").at("screenshotFrames")[0];
    const std::string url = frame.at("url");
    QVERIFY(url.starts_with("http://127.0.0.1/signed/frame/"));
    QVERIFY(frame.at("proxyUrl").get<std::string>().starts_with("/api/session/frame/"));
    const std::string target = url.substr(std::string{"http://127.0.0.1"}.size());

    QVERIFY(fetch(m_pipeline->port(), "GET", target)->body == jpeg(1));
    QCOMPARE(m_pipeline->get(target)->status, 403); // with a token
    m_pipeline->clock().advance({3'600'000 + 60'000});
    QCOMPARE(fetch(m_pipeline->port(), "GET", target)->status, 403);
}

void TestReadApi::signedUrlsCannotBeForged()
{
    addFrames();
    const std::string url = readyFrames("?frameUrlMode=signed").at("screenshotFrames")[0].at("url");
    std::string target = url.substr(std::string{"http://127.0.0.1"}.size());
    const std::size_t expiry = target.find("exp=") + 4;

    std::string later = target;
    later[expiry] = '9';
    std::string otherFrame = target;
    otherFrame[otherFrame.find(".jpg") - 1] = '0';
    std::string otherSignature = target;
    otherSignature.back() = otherSignature.back() == '0' ? '1' : '0';

    for (const std::string& forged : {later, otherFrame, otherSignature, target.substr(0, target.find('?'))})
        QCOMPARE(fetch(m_pipeline->port(), "GET", forged)->status, 403);
}

void TestReadApi::artifactsAreServedAsStored()
{
    addFrames();
    QVERIFY_RESULT(m_pipeline->execute("INSERT INTO faults VALUES('f1','" + std::string{SeededPipeline::kProject}
        + "','" + kSession + "','inc-1','crash',1,'{\"incidentId\":\"inc-1\"}',1)"));

    const Json document = m_pipeline->json("/api/session/" + std::string{kSession} + "/artifacts");

    QCOMPARE(document.at("artifacts").size(), 2u);
    const Json& artifact = document.at("artifacts")[0];
    QCOMPARE(artifact.at("kind"), "screenshots");
    QCOMPARE(artifact.at("endpointId"), "local");
    QVERIFY(artifact.at("url").is_null());
    const auto bytes = m_pipeline->get(artifact.at("proxyUrl"));
    QVERIFY(bytes->body == bundle({1'000, 2'000}));
    QCOMPARE(artifact.at("sha256"), sha256Hex(asBytes(bytes->body)));
    QCOMPARE(artifact.at("sizeBytes"), bytes->body.size());
    QCOMPARE(document.at("faults")[0].at("incidentId"), "inc-1");
    QCOMPARE(document.at("session").at("clientEpochMs"), kStart);
    QCOMPARE(document.at("session").at("metadata").at("plan"), "pro");
}

void TestReadApi::anArtifactOfAnotherSessionIsNotServed()
{
    addFrames();
    QVERIFY_RESULT(m_pipeline->addSession("other", kStart));

    QCOMPARE(m_pipeline->get("/api/session/artifact/other/art-1")->status, 404);
    QCOMPARE(m_pipeline->get("/api/session/rrweb-segment/" + std::string{kSession} + "/art-1")->status, 404);
}

void TestReadApi::faultsJoinTheTimeline()
{
    QVERIFY_RESULT(m_pipeline->execute(
        "INSERT INTO crashes(id,session_id,project_id,timestamp,exception_name,reason,stack_trace) VALUES('c1','"
        + std::string{kSession} + "','" + SeededPipeline::kProject + "'," + std::to_string(kStart + 3'000)
        + ",'SIGABRT','boom','main.c:1')"));
    QVERIFY_RESULT(m_pipeline->addArtifact(kSession, "ev", "events",
        R"({"events":[{"type":"log","timestamp":)" + std::to_string(kStart + 1) + R"(,"message":"hi"}]})", {}, {}));
    QVERIFY_RESULT(m_pipeline->addArtifact(kSession, "torn", "events", "\x1f\x8b torn", {}, {}));

    const Json timeline = m_pipeline->json("/api/session/" + std::string{kSession} + "/timeline");

    QCOMPARE(timeline.at("crashes")[0].at("exceptionName"), "SIGABRT");
    QCOMPARE(timeline.at("events").size(), 2u);
    QCOMPARE(timeline.at("events")[0].at("type"), "log");
    QCOMPARE(timeline.at("events")[1].at("id"), "crash_evt_c1");
    QVERIFY(timeline.at("deviceInfo").is_null());
}

void TestReadApi::aClockThatRanAheadIsMovedBack()
{
    constexpr std::int64_t kAhead = 3'600'000; // the device is an hour ahead, ingest moved the start back
    QVERIFY_RESULT(m_pipeline->execute("UPDATE sessions SET metadata='{\"ingestClock\":{\"clamped\":true,"
                                       "\"futureSkewMs\":3600000}}', client_epoch_ms="
        + std::to_string(kStart + kAhead)));
    QVERIFY_RESULT(m_pipeline->addArtifact(kSession, "art-1", "screenshots", bundle({1'000}), kStart + 1'000, {}, 1));
    const std::string time = std::to_string(kStart + kAhead + 1'000);
    QVERIFY_RESULT(m_pipeline->addArtifact(
        kSession, "ev", "events", R"({"events":[{"type":"log","timestamp":)" + time + "}]}", {}, {}));
    QVERIFY_RESULT(m_pipeline->addArtifact(
        kSession, "tree", "hierarchy", R"({"timestamp":)" + time + R"(,"rootElement":{"type":"W"}})", {}, {}));
    const std::string base = "/api/session/" + std::string{kSession};

    QCOMPARE(readyFrames().at("screenshotFrames")[0].at("timestamp"), kStart + 1'000);
    QCOMPARE(m_pipeline->json(base + "/timeline").at("events")[0].at("timestamp"), kStart + 1'000);
    QCOMPARE(m_pipeline->json(base + "/hierarchy").at("hierarchySnapshots")[0].at("timestamp"), kStart + 1'000);
}

void TestReadApi::healthSaysHowMuchWaits()
{
    for (const char* path : {"/health", "/health/live", "/health/ready", "/ready", "/health/ingest", "/health/queue"})
        QCOMPARE(fetch(m_pipeline->port(), "GET", path)->status, 200);
    const std::string old = std::to_string(m_pipeline->clock().now().ms - 6 * 60'000);
    QVERIFY_RESULT(m_pipeline->execute("INSERT INTO jobs(queue,job_id,data,state,max_attempts,run_at,created_at,"
                                       "updated_at) VALUES('flush','1','{}','waiting',5,0,"
        + old + ",0)"));

    const auto degraded = fetch(m_pipeline->port(), "GET", "/health/queue");
    m_pipeline->clock().advance({10 * 60'000});
    const auto critical = fetch(m_pipeline->port(), "GET", "/health/queue");

    QCOMPARE(Json::parse(degraded->body).at("status"), "degraded");
    QCOMPARE(degraded->status, 200);
    QCOMPARE(Json::parse(critical->body).at("status"), "critical");
    QCOMPARE(critical->status, 503);
}

void TestReadApi::aFullQueueAnswers503()
{
    ReadApiContext context;
    context.database = "/nonexistent/pipeline.db";
    context.bearerToken = "t";
    context.waitingRequests = 0;
    auto server = HttpServer::start({}, readApiRoutes(std::move(context)));
    QVERIFY_RESULT(server);

    const auto answer = fetch((*server)->port(), "GET", "/api/sessions", "Authorization: Bearer t\r\n");

    QVERIFY_RESULT(answer);
    QCOMPARE(answer->status, 503);
    QVERIFY(!answer->header("retry-after").empty());
}

QTEST_GUILESS_MAIN(TestReadApi)
#include "tst_read_api.moc"
