#include "tests/pipeline/pipeline_under_test.h"

#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"

#include <algorithm>
#include <cstdio>

namespace revisit::test {

namespace {

constexpr std::chrono::seconds kPatience{20};
constexpr const char* kKey = "rj_test";

JsonAnswer readJson(Result<RawAnswer> answer)
{
    JsonAnswer result;
    if (!answer) return result;
    result.raw = std::move(*answer);
    result.status = result.raw.status;
    result.body = nlohmann::json::parse(result.raw.body, nullptr, false);
    return result;
}

} // namespace

void EventLog::add(const PipelineEvent& event)
{
    {
        const MutexLock lock(m_mutex);
        m_events.push_back(event);
    }
    m_changed.notifyAll();
}

bool EventLog::waitFor(PipelineEvent::Kind kind, const std::string& sessionId, std::size_t count)
{
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    const auto matches = [&](const PipelineEvent& event) {
        return event.kind == kind && (sessionId.empty() || event.sessionId == sessionId);
    };
    MutexLock lock(m_mutex);
    while (static_cast<std::size_t>(std::count_if(m_events.begin(), m_events.end(), matches)) < count) {
        const auto left = deadline - std::chrono::steady_clock::now();
        if (left <= left.zero()) return false;
        m_changed.waitFor(lock, left);
    }
    return true;
}

std::vector<PipelineEvent> EventLog::all() const
{
    const MutexLock lock(m_mutex);
    return m_events;
}

PipelineUnderTest::PipelineUnderTest(const Clock& clock)
    : m_clock(clock)
{
    m_settings.dataFolder = toPath(m_temporary.path().toStdString());
    m_settings.projectKey = kKey;
    m_settings.flushBackoffMs = 10;
    m_settings.processBackoffMs = 10;
}

PipelineUnderTest::~PipelineUnderTest() { m_pipeline.reset(); }

Result<> PipelineUnderTest::start()
{
    const auto listener = [this](const PipelineEvent& event) {
        if (m_listener) m_listener(event);
        m_events.add(event);
    };
    REVISIT_TRY(started, startPipeline(m_settings, listener, m_clock, m_hooks));
    m_pipeline = std::move(started);
    return {};
}

std::uint16_t PipelineUnderTest::port() const
{
    const std::string url = m_pipeline->apiUrl();
    return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
}

JsonAnswer PipelineUnderTest::post(
    const std::string& path, const nlohmann::json& body, const std::string& headerLines) const
{
    return postText(path, body.dump(),
        std::string("Content-Type: application/json\r\nx-rejourney-key: ") + kKey + "\r\n" + headerLines);
}

JsonAnswer PipelineUnderTest::postText(
    const std::string& path, const std::string& body, const std::string& headerLines) const
{
    return readJson(fetch(port(), "POST", path, headerLines, body));
}

RawAnswer PipelineUnderTest::put(const std::string& presignedUrl, const std::string& body) const
{
    const auto answer = fetch(port(), "PUT", targetOf(presignedUrl), "Content-Type: application/gzip\r\n", body);
    return answer ? *answer : RawAnswer{};
}

JsonAnswer PipelineUnderTest::upload(
    const std::string& path, const nlohmann::json& presign, const std::string& body) const
{
    JsonAnswer answer = post(path + "/presign", presign);
    if (answer.status != 200 || !answer.body.contains("presignedUrl")) return answer;
    answer.status = put(answer.body["presignedUrl"].get<std::string>(), body).status;
    return answer;
}

std::string targetOf(const std::string& url)
{
    const std::size_t host = url.find("://");
    return url.substr(url.find('/', host + 3));
}

std::string sessionIdAt(WallTime start, int number)
{
    char hex[33];
    std::snprintf(hex, sizeof(hex), "%032x", static_cast<unsigned>(number));
    return "session_" + std::to_string(start.ms) + "_" + hex;
}

std::string gzipped(const std::string& text)
{
    const auto bytes = gzipLikeSdk(asBytes(text));
    return bytes ? std::string(asText(*bytes)) : std::string{};
}

std::string eventBatch(WallTime start)
{
    const auto tap = [&](std::int64_t offsetMs) {
        const std::int64_t at = start.ms + offsetMs;
        return nlohmann::json{{"type", "touch"}, {"gestureType", "tap"}, {"timestamp", at}, {"label", "Button"},
            {"x", 10}, {"y", 20}, {"touches", {{{"x", 10}, {"y", 20}, {"timestamp", at}}}}};
    };
    const nlohmann::json batch{{"events", {tap(1'000), tap(4'000)}},
        {"deviceInfo",
            {{"platform", "ios"}, {"model", "iPhone16,1"}, {"osVersion", "18.4"}, {"appVersion", "2.3.1"},
                {"networkType", "wifi"}, {"screenWidth", 393}, {"screenHeight", 852}}}};
    return gzipped(batch.dump());
}

std::string frameBundle(WallTime start, int count, int seed)
{
    FrameBundleWriter writer(start);
    for (int i = 0; i < count; ++i)
        if (!writer.add({start.ms + 1'000 * (i + 1)}, jpegOf({16, 16}, static_cast<std::uint8_t>(seed * 10 + i))))
            return {};
    return gzipped(std::string(asText(writer.bytes())));
}

std::string hierarchySnapshot(WallTime at)
{
    const nlohmann::json frame{{"x", 0}, {"y", 0}, {"w", 393}, {"h", 852}};
    return gzipped(nlohmann::json{{"timestamp", at.ms}, {"screen", {{"width", 393}, {"height", 852}, {"scale", 3}}},
        {"root", {{"type", "UIWindow"}, {"frame", frame}}}}
                       .dump());
}

} // namespace revisit::test
