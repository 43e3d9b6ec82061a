#pragma once

#include "base/clock.h"
#include "base/mutex.h"
#include "pipeline/pipeline.h"
#include "pipeline/pipeline_hooks.h"
#include "tests/support/raw_http_client.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace revisit::test {

/// What a pipeline said, for tests that wait for it.
class EventLog {
public:
    void add(const PipelineEvent& event);
    /// Waits (at most 20 s) until `count` events of the kind about the session (any where empty) have come.
    [[nodiscard]] bool waitFor(PipelineEvent::Kind kind, const std::string& sessionId = {}, std::size_t count = 1);
    [[nodiscard]] std::vector<PipelineEvent> all() const;

private:
    mutable Mutex m_mutex;
    Condition m_changed;
    std::vector<PipelineEvent> m_events GUARDED_BY(m_mutex);
};

struct JsonAnswer {
    int status = 0;
    nlohmann::json body;
    RawAnswer raw;
};

/// A pipeline in a temporary folder, and an SDK that talks to it over loopback.
class PipelineUnderTest {
public:
    explicit PipelineUnderTest(const Clock& clock = SystemClock::instance());
    ~PipelineUnderTest();

    /// Key "rj_test", retries within milliseconds.
    [[nodiscard]] PipelineSettings& settings() { return m_settings; }
    [[nodiscard]] PipelineHooks& hooks() { return m_hooks; }
    /// Hears every event before events() does.
    void onEvent(std::function<void(const PipelineEvent&)> listener) { m_listener = std::move(listener); }
    [[nodiscard]] Result<> start();
    void stop() { m_pipeline.reset(); }

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] std::string apiUrl() const { return m_pipeline->apiUrl(); }
    [[nodiscard]] std::string publicKey() const { return m_pipeline->publicKey(); }
    [[nodiscard]] EventLog& events() { return m_events; }
    [[nodiscard]] std::filesystem::path folder() const { return m_settings.dataFolder / "pipeline"; }

    /// POST with the key and JSON headers; `headerLines` come on top ("A: b\r\n…").
    [[nodiscard]] JsonAnswer post(
        const std::string& path, const nlohmann::json& body, const std::string& headerLines = {}) const;
    /// POST of a text that need not be JSON, without any header of ours.
    [[nodiscard]] JsonAnswer postText(
        const std::string& path, const std::string& body, const std::string& headerLines) const;
    /// PUT to a presigned URL.
    [[nodiscard]] RawAnswer put(const std::string& presignedUrl, const std::string& body) const;
    /// Presigns, PUTs and completes one artifact; its presign answer.
    [[nodiscard]] JsonAnswer upload(
        const std::string& path, const nlohmann::json& presign, const std::string& body) const;

private:
    QTemporaryDir m_temporary;
    const Clock& m_clock;
    PipelineSettings m_settings;
    PipelineHooks m_hooks;
    std::function<void(const PipelineEvent&)> m_listener;
    EventLog m_events;
    std::unique_ptr<Pipeline> m_pipeline;
};

/// The path and query of a URL.
[[nodiscard]] std::string targetOf(const std::string& url);

/// "session_<ms>_<32 hex>" for that start.
[[nodiscard]] std::string sessionIdAt(WallTime start, int number = 1);

/// gzip of a text, as the SDKs write it.
[[nodiscard]] std::string gzipped(const std::string& text);
/// A small event batch with two taps from `start` on.
[[nodiscard]] std::string eventBatch(WallTime start);
/// A gzipped frame bundle of `count` small frames, one per second from `start` + 1 s on.
[[nodiscard]] std::string frameBundle(WallTime start, int count, int seed = 1);
/// A gzipped hierarchy snapshot.
[[nodiscard]] std::string hierarchySnapshot(WallTime at);

} // namespace revisit::test
