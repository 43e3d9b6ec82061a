#include "tests/viewer/sample_session.h"

#include "decoder/event_batch_writer.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"
#include "viewer/ui_thread_guard.h"

#include <QString>

#include <future>

namespace revisit::test {

namespace {

constexpr std::int64_t kFrameStepMs = 400;

std::vector<std::byte> gzipped(const std::vector<std::byte>& bytes)
{
    auto result = gzipLikeSdk(bytes);
    return result ? *result : std::vector<std::byte>{};
}

std::string event(std::int64_t atMs, const QString& rest)
{
    return QStringLiteral(R"({"timestamp":%1,%2})").arg(kSampleStartMs + atMs).arg(rest).toStdString();
}

std::vector<std::byte> eventBatch()
{
    using S = SampleSession;
    EventBatchWriter writer(R"({"platform":"ios","model":"iPhone16,1","screenWidth":200,"screenHeight":430})");
    const auto add = [&writer](std::int64_t atMs, const QString& rest) { (void)writer.add(event(atMs, rest)); };
    add(100, QStringLiteral(R"("type":"navigation","screen":"Start","screenName":"Start","entering":true)"));
    add(S::kTapMs, QStringLiteral(R"("type":"touch","gestureType":"tap","x":2,"y":3,"touches":[{"x":2,"y":3}])"));
    add(S::kSecondScreenMs, QStringLiteral(R"("type":"navigation","screen":"Pay","screenName":"Pay","entering":true)"));
    add(S::kRageMs,
        QStringLiteral(
            R"("type":"gesture","gestureType":"rage_tap","frustrationKind":"rage_tap","count":4,"x":100,"y":200,"touches":[{"x":100,"y":200}])"));
    add(S::kErrorMs, QStringLiteral(R"("type":"error","name":"TypeError","message":"x is undefined")"));
    add(S::kGapStartMs, QStringLiteral(R"("type":"app_background")"));
    add(S::kGapEndMs, QStringLiteral(R"("type":"app_foreground","totalBackgroundTime":16000)"));
    add(29'900, QStringLiteral(R"("type":"log","level":"info","message":"bye")"));
    auto bytes = writer.finish();
    return bytes ? *bytes : std::vector<std::byte>{};
}

} // namespace

SampleSession makeSampleSession()
{
    SampleSession sample;
    const WallTime start{kSampleStartMs};
    const std::string id = "session_" + std::to_string(kSampleStartMs) + "_sample";
    auto source = std::make_shared<MemorySource>(id, id);
    FrameBundleWriter bundle(start);
    for (std::int64_t at = 200; at < 30'000; at += kFrameStepMs) {
        if (at > SampleSession::kGapStartMs && at < SampleSession::kGapEndMs) continue;
        const auto shade = static_cast<std::uint8_t>(20 + sample.frameTimesMs.size() * 5);
        (void)bundle.add(start + Milliseconds{at}, jpegOf(kSampleFrame, shade));
        sample.frameTimesMs.push_back(at);
    }
    source->add("screenshots/" + std::to_string(kSampleStartMs + 200) + ".tar.gz", gzipped(bundle.bytes()));
    source->add("events/events_0_" + std::to_string(kSampleStartMs + 30'000) + ".json.gz", eventBatch());
    sample.source = source;
    return sample;
}

std::shared_ptr<const Recording> openOffThread(const std::shared_ptr<const RecordingSource>& source)
{
    auto opened = std::async(std::launch::async, [source] { return Recording::open(source); }).get();
    return opened ? *opened : nullptr;
}

Result<std::vector<std::byte>> GuardedSource::read(std::size_t entry) const
{
    requireWorkerThread("reading a source");
    return m_source->read(entry);
}

BreachCounter::BreachCounter()
{
    setUiThreadBreachListener([this](const char* work) { m_breaches << QString::fromLatin1(work); });
    armUiThreadGuard();
}

BreachCounter::~BreachCounter()
{
    disarmUiThreadGuard();
    setUiThreadBreachListener({});
}

} // namespace revisit::test
