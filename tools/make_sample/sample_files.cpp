#include "tools/make_sample/sample_files.h"

#include "base/clock.h"
#include "base/encoding.h"
#include "decoder/event_batch_writer.h"
#include "decoder/fault_writer.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy_writer.h"

#include <QJsonDocument>

namespace revisit::sample {

namespace {

constexpr std::uint32_t kFramesPerBundle = 3;
constexpr qint64 kBatchMs = 5000;
constexpr qint64 kUploadDelayMs = 143; // from the flush to the server's answer, which names the file

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

std::string compact(const QJsonObject& json)
{
    return QJsonDocument{json}.toJson(QJsonDocument::Compact).toStdString();
}

QJsonObject deviceInfo()
{
    return {{QStringLiteral("platform"), QStringLiteral("ios")},
        {QStringLiteral("model"), QStringLiteral("iPhone16,1")}, {QStringLiteral("osVersion"), QStringLiteral("18.4")},
        {QStringLiteral("systemName"), QStringLiteral("iOS")}, {QStringLiteral("name"), QStringLiteral("iPhone")},
        {QStringLiteral("vendorId"), QStringLiteral("7C1E0B36-5D2A-4F8B-9E63-1A40D7C5B2F8")},
        {QStringLiteral("networkType"), QStringLiteral("wifi")}, {QStringLiteral("isConstrained"), false},
        {QStringLiteral("isExpensive"), false}, {QStringLiteral("appVersion"), QStringLiteral("3.8.1")},
        {QStringLiteral("sdkVersion"), QStringLiteral("1.4.0")},
        {QStringLiteral("appId"), QStringLiteral("com.example.fernandclay")}, {QStringLiteral("screenWidth"), 393},
        {QStringLiteral("screenHeight"), 852}, {QStringLiteral("screenWidthPixels"), 1179},
        {QStringLiteral("screenHeightPixels"), 2556}, {QStringLiteral("screenScale"), 3},
        {QStringLiteral("pixelRatio"), 3}, {QStringLiteral("coordinateSpace"), QStringLiteral("pt")}};
}

Result<> addBundle(FrameBundleWriter& writer, Files& files)
{
    if (writer.frameCount() == 0) return {};
    REVISIT_TRY(stored, gzipLikeSdk(writer.bytes()));
    files["screenshots/" + std::to_string(writer.firstFrame()->ms) + ".tar.gz"] = stored;
    writer.clear();
    return {};
}

Result<> addFrames(const std::vector<CapturedFrame>& frames, Files& files)
{
    FrameBundleWriter writer{kSessionStart};
    for (const CapturedFrame& frame : frames) {
        const WallTime time{kSessionStart.ms + frame.ms};
        const bool returned = writer.lastFrame() && time.ms - writer.lastFrame()->ms > kFramesPerBundle * 1000;
        if (returned) REVISIT_CHECK(addBundle(writer, files)); // flushed when the app went away
        REVISIT_CHECK(writer.add(time, frame.jpeg));
        if (writer.frameCount() == kFramesPerBundle) REVISIT_CHECK(addBundle(writer, files));
        REVISIT_TRY(snapshot,
            writeHierarchyArtifact({time, {kScreenWidth, kScreenHeight}, 3, frame.screenName}, nodesOf(frame.window)));
        files["hierarchy/" + std::to_string(time.ms) + ".json.gz"] = snapshot;
    }
    return addBundle(writer, files);
}

/// The SDK flushes every five seconds, and at once after errors, freezes and on the way to the background.
bool flushesAtOnce(const QJsonObject& event)
{
    const QString type = event.value(QStringLiteral("type")).toString();
    return type == QStringLiteral("error") || type == QStringLiteral("anr") || type == QStringLiteral("app_background");
}

class BatchFiles {
public:
    explicit BatchFiles(Files& files)
        : m_files(files)
    {
    }

    Result<> add(const LoggedEvent& event)
    {
        while (event.ms >= m_nextFlushMs) REVISIT_CHECK(flush(m_nextFlushMs));
        REVISIT_CHECK(m_writer.add(compact(event.json)));
        if (flushesAtOnce(event.json)) return flush(event.ms);
        return {};
    }

    Result<> flush(qint64 ms)
    {
        m_nextFlushMs = ms + kBatchMs;
        if (m_writer.eventCount() == 0) return {};
        REVISIT_TRY(stored, m_writer.finish());
        m_files["events/events_" + std::to_string(m_number++) + "_"
            + std::to_string(kSessionStart.ms + ms + kUploadDelayMs) + ".json.gz"]
            = stored;
        return {};
    }

private:
    Files& m_files;
    EventBatchWriter m_writer{compact(deviceInfo())};
    int m_number = 0;
    qint64 m_nextFlushMs = kBatchMs;
};

Result<> addEvents(const EventLog& log, Files& files)
{
    BatchFiles batches{files};
    for (const LoggedEvent& event : log.sorted()) REVISIT_CHECK(batches.add(event));
    return batches.flush(kCrashMs);
}

FaultReport freeze()
{
    return {"3F0C7A52-91D4-4B6E-8E21-60C5B1A7D911", kSessionId, {kSessionStart.ms + 110'420}, "anr", "MainThreadFrozen",
        "Main thread unresponsive for 5170ms", {},
        {{"durationMs", "5170"}, {"threadState", "blocked"}, {"diagnosticSource", "watchdog"},
            {"diagnosticState", "awaiting_metrickit"}}};
}

FaultReport crashReport()
{
    return {"B84D26E1-0F7C-4C35-9A68-D21E5F30C7A4", kSessionId, {kSessionStart.ms + kCrashMs}, "exception",
        "RCTFatalException: Unhandled JS Exception: TypeError",
        "undefined is not an object (evaluating 'intent.clientSecret')",
        {"0   CoreFoundation                      0x00000001a31b07cc __exceptionPreprocess + 164",
            "1   libobjc.A.dylib                     0x00000001a04832e4 objc_exception_throw + 88",
            "2   FernAndClay                         0x0000000104c7d1a0 RCTFormatError + 0",
            "3   FernAndClay                         0x0000000104cf2b48 -[RCTExceptionsManager "
            "reportFatal:stack:exceptionId:extraDataAsJSON:] + 492",
            "4   FernAndClay                         0x0000000104cf2e34 -[RCTExceptionsManager reportException:] + "
            "1160",
            "5   CoreFoundation                      0x00000001a3138814 __invoking___ + 148",
            "6   CoreFoundation                      0x00000001a3137860 -[NSInvocation invoke] + 428",
            "7   FernAndClay                         0x0000000104d1c9f4 facebook::react::invokeInner(RCTBridge*, "
            "RCTModuleData*, unsigned int, folly::dynamic const&, int) + 620",
            "8   libdispatch.dylib                   0x00000001aafc5518 _dispatch_call_block_and_release + 32",
            "9   libdispatch.dylib                   0x00000001aafd1d94 _dispatch_lane_serial_drain + 740",
            "10  libsystem_pthread.dylib             0x000000022c8adaac _pthread_wqthread + 288"},
        {{"threadName", "com.facebook.react.ExceptionsManagerQueue"}, {"isMain", "false"}, {"priority", "0.50"}}};
}

Result<> addFaults(Files& files)
{
    for (const FaultReport& report : {freeze(), crashReport()}) {
        REVISIT_TRY(json, faultReportJson(report));
        files["faults/" + report.incidentId + ".json"] = bytesOf(json);
    }
    return {};
}

void addSessionRow(std::size_t frames, std::size_t events, Files& files)
{
    const QJsonObject row{{QStringLiteral("id"), QString::fromUtf8(kSessionId)},
        {QStringLiteral("startedAt"), QString::fromStdString(toIsoString(kSessionStart))},
        {QStringLiteral("endedAt"), QString::fromStdString(toIsoString({kSessionStart.ms + kCrashMs}))},
        {QStringLiteral("backgroundTimeMs"), kForegroundMs - kBackgroundMs},
        {QStringLiteral("userId"), QStringLiteral("user_48213")}, {QStringLiteral("deviceInfo"), deviceInfo()},
        {QStringLiteral("platform"), QStringLiteral("ios")}, {QStringLiteral("appVersion"), QStringLiteral("3.8.1")},
        {QStringLiteral("endReason"), QStringLiteral("recovery_finalize")},
        {QStringLiteral("frameCount"), static_cast<int>(frames)},
        {QStringLiteral("eventCount"), static_cast<int>(events)}, {QStringLiteral("crashCount"), 1},
        {QStringLiteral("anrCount"), 1}};
    files["session.json"] = bytesOf(compact(row));
}

} // namespace

Result<Files> sampleFiles(const std::vector<CapturedFrame>& frames, const EventLog& log)
{
    Files files;
    REVISIT_CHECK(addFrames(frames, files));
    REVISIT_CHECK(addEvents(log, files));
    REVISIT_CHECK(addFaults(files));
    addSessionRow(frames.size(), log.sorted().size(), files);
    return files;
}

} // namespace revisit::sample
