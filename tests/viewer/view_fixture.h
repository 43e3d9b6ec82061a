#pragma once

#include "decoder/recording.h"
#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/view_context.h"

#include <QtTest>

#include <cstring>
#include <string>

namespace revisit::test {

/// What a window shares with its panels, without the window. Time moves by hand.
struct ViewFixture {
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy{session, playback, selection};
    DecodePool pool;
    ViewContext context{session, playback, selection, hierarchy, pool};

    ViewFixture()
    {
        QObject::connect(&session, &ReplaySession::changed, &playback,
            [this] { playback.reset(session.recording() ? session.recording()->clock() : SessionClock{}); });
    }
    /// Opens a recording and waits for it.
    [[nodiscard]] bool open(std::shared_ptr<const RecordingSource> source, const RecordingOptions& options = {})
    {
        session.open([source]() -> Result<std::shared_ptr<const RecordingSource>> { return source; },
            QStringLiteral("test"), options);
        return QTest::qWaitFor([this] { return session.state() == ReplaySession::State::Ready; }, 10'000);
    }
};

inline constexpr std::int64_t kStartMs = 1'773'776'620'000;

inline std::vector<std::byte> bytesOf(const std::string& text)
{
    std::vector<std::byte> bytes(text.size());
    std::memcpy(bytes.data(), text.data(), text.size());
    return bytes;
}

/// A recording of 20 s: a screen, three taps, a failed request, a log line, and snapshots at 2 s and 10 s whose second
/// one has a view more before the button.
inline std::shared_ptr<const RecordingSource> smallRecording()
{
    const auto at = [](std::int64_t ms) { return std::to_string(kStartMs + ms); };
    const std::string events = R"({"events":[)"
                               R"({"type":"navigation","screen":"Cart","timestamp":)"
        + at(500)
        + "},"
          R"({"type":"touch","gestureType":"tap","label":"Add","x":10,"y":20,"timestamp":)"
        + at(3000)
        + "},"
          R"({"type":"touch","gestureType":"tap","label":"Pay","x":30,"y":40,"timestamp":)"
        + at(6000)
        + "},"
          R"({"type":"network_request","method":"POST","url":"https://shop.example/v1/pay","statusCode":502,"success":false,"duration":400,"timestamp":)"
        + at(6100)
        + "},"
          R"({"type":"log","level":"warn","message":"payment declined","timestamp":)"
        + at(6600)
        + "},"
          R"({"type":"touch","gestureType":"tap","label":"Retry","x":30,"y":40,"timestamp":)"
        + at(20'000)
        + "}"
          R"(],"deviceInfo":{"platform":"ios","model":"iPhone16,1","appVersion":"4.0.2","screenWidth":100,"screenHeight":200}})";
    const auto snapshot = [&](std::int64_t ms, const std::string& extra) {
        return R"({"timestamp":)" + at(ms)
            + R"(,"screenName":"Cart","screen":{"width":100,"height":200,"scale":2},"root":)"
              R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)"
            + extra
            + R"({"type":"UIView","frame":{"x":10,"y":20,"w":80,"h":100},"children":[)"
              R"({"type":"UIButton","frame":{"x":5,"y":5,"w":40,"h":20},"interactive":true,"testID":"pay","buttonTitle":"Pay now","customKey":"zebra"},)"
              R"({"type":"UITextField","frame":{"x":5,"y":40,"w":40,"h":20},"masked":true,"text":"***","interactive":true},)"
              R"({"type":"Lost","bailout":true}]}]}})";
    };
    auto source = std::make_shared<MemorySource>("small", "session_" + std::to_string(kStartMs) + "_small");
    source->add("events/events_0_" + at(20'000) + ".json", bytesOf(events));
    source->add("hierarchy/" + at(2000) + ".json", bytesOf(snapshot(2000, "")));
    source->add("hierarchy/" + at(10'000) + ".json",
        bytesOf(snapshot(10'000, R"({"type":"UIImageView","frame":{"x":0,"y":0,"w":10,"h":10}},)")));
    source->add("events/events_1_" + at(21'000) + ".json",
        bytesOf(R"({"events":[{"type":"custom","name":"late","timestamp":)" + at(19'000) + "},{"));
    return source;
}

} // namespace revisit::test
