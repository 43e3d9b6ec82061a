#include "base/encoding.h"
#include "decoder/recording.h"
#include "tests/decoder/problem_check.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'795'327'260'142;

const ArtifactReport* reportOf(const Recording& recording, std::string_view path)
{
    const auto found = std::ranges::find(recording.artifacts(), path, &ArtifactReport::path);
    return found == recording.artifacts().end() ? nullptr : &*found;
}

} // namespace

class TestRecordingServed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWhatTheReferenceServed();
    void namesTheFramesThatWereNotFetched();
    void opensAWebSession();
};

void TestRecordingServed::opensWhatTheReferenceServed()
{
    const auto flow = test::exchanges("03-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const auto opened = Recording::open(test::servedSource(flow));
    QVERIFY_RESULT(opened);
    const Recording& recording = **opened;

    QCOMPARE(recording.info().shape, RecordingShape::Served);
    QCOMPARE(recording.info().sessionId, std::string("session_1795327260142_34c59f298238366ee7d582e381cebf16"));
    QCOMPARE(recording.info().anonymousName, std::string("SprightlyOwlB436FE"));
    QCOMPARE(recording.info().device.model, std::string("iPhone16,1"));
    QCOMPARE(recording.clock().start().ms, kStart);
    QCOMPARE(recording.clock().end().ms, kStart + 12'000);
    QCOMPARE(recording.clock().playable().ms, 12'000); // a gap of exactly 2 s is kept whole
    QCOMPARE(recording.clock().gaps().size(), 1U);
    QCOMPARE(recording.frames().size(), 9U);
    QCOMPARE(recording.frames()[0].time.ms, kStart + 1'000);
    QVERIFY(!recording.frames()[0].size.isEmpty());
    QCOMPARE(recording.events().size(), 17U);
    QCOMPARE(recording.hierarchies().size(), 2U);
    QCOMPARE(recording.info().canvas, (LogicalSize{393, 852}));
    for (const ArtifactReport& report : recording.artifacts())
        for (const Problem& problem : report.problems)
            QVERIFY2(problem.severity == Severity::Info, (report.path + ": " + problem.message).c_str());
    QVERIFY(reportOf(recording, "api/core.json")->kind == ArtifactKind::Metadata);
    QCOMPARE(reportOf(recording, "frames/1795327261142.jpg")->format, std::string("jpeg"));

    for (std::size_t i = 0; i < recording.frames().size(); ++i) QVERIFY_RESULT(recording.frameJpeg(i));
    QStringList labels;
    for (const TimelineItem& item : recording.timeline())
        if (item.source == TimelineItem::Source::Event) labels << QString::fromStdString(item.label);
    QCOMPARE(labels,
        QStringList({"start-up in 640 ms", "Home", "user user-42", "plan pro", "tap Continue", "scroll list",
            "Checkout", "input Email", "GET /api/cart 200 \u00b7 182 ms", "POST /api/pay 500 \u00b7 412 ms",
            "warn: payment retry", "TypeError: undefined is not an object (evaluating 'cart.total')", "rage tap Pay",
            "dead tap Logo", "checkout_started", "background", "foreground after 2 s"}));
}

void TestRecordingServed::namesTheFramesThatWereNotFetched()
{
    const auto flow = test::exchanges("03-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    auto partial = std::make_shared<MemorySource>("partial");
    const auto whole = test::servedSource(flow);
    for (std::size_t i = 0; i < whole->entries().size(); ++i) {
        const std::string& path = whole->entries()[i].path;
        if (!path.starts_with("frames/") || path.ends_with("61142.jpg")) partial->add(path, whole->read(i).value());
    }
    const auto opened = Recording::open(partial);
    QVERIFY_RESULT(opened);
    QCOMPARE((*opened)->frames().size(), 1U);
    const Problem* missing
        = test::findProblem(reportOf(**opened, "api/replay-manifest.json")->problems, "frames-missing");
    QVERIFY(missing != nullptr);
    QVERIFY(missing->message.starts_with("8 of 9"));
    QCOMPARE(missing->severity, Severity::Warning);
}

void TestRecordingServed::opensAWebSession()
{
    const auto flow = test::exchanges("05-web-read-flow");
    if (flow.empty()) QSKIP("needs the fixtures beside the project");
    const auto opened = Recording::open(test::servedSource(flow));
    QVERIFY_RESULT(opened);
    const Recording& recording = **opened;
    QCOMPARE(recording.info().device.platform, std::string("web"));
    QVERIFY(recording.frames().empty());
    QVERIFY(recording.events().size() > 5);
    QVERIFY(!recording.info().canvas.isEmpty());
    const auto navigation = std::ranges::find(recording.timeline(), Lane::Navigation, &TimelineItem::lane);
    QVERIFY(navigation != recording.timeline().end());
    QCOMPARE(navigation->label, std::string("/"));
    // A browser stamps the start of a request, so it is not moved back by its duration.
    const auto request = std::ranges::find(recording.timeline(), Lane::Network, &TimelineItem::lane);
    QVERIFY(request != recording.timeline().end());
    QCOMPARE(request->time, recording.events()[request->index].network->start);
}

QTEST_GUILESS_MAIN(TestRecordingServed)
#include "tst_recording_served.moc"
