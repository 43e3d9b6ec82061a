#include "tests/viewer/find_samples.h"

#include "tests/viewer/view_fixture.h"

namespace revisit::test {

std::shared_ptr<const RecordingSource> needleRecording()
{
    const auto at = [](std::int64_t ms) { return std::to_string(kStartMs + ms); };
    const auto request = [&at](std::int64_t ms, const char* id, const char* url, const char* more) {
        return std::string(R"({"type":"network_request","requestId":")") + id + R"(","method":"GET","url":")" + url
            + R"(","statusCode":200,"success":true,"duration":50,"startTimestamp":)" + at(ms) + R"(,"endTimestamp":)"
            + at(ms + 50) + R"(,"timestamp":)" + at(ms + 50) + more + "},";
    };
    const std::string events = R"({"events":[)"
                               R"({"type":"navigation","screen":"Cart","timestamp":)"
        + at(500) + R"(},{"type":"touch","gestureType":"tap","label":"Needle button","x":10,"y":20,"timestamp":)"
        + at(3000) + "},"
        + request(4000, "n_1", "https://shop.example/a", R"(,"requestHeaders":{"X-Trace":"a Needle"})")
        + request(5000, "n_2", "https://shop.example/b", R"(,"responseBody":"{\"hay\":1,\"found\":\"Needle here\"}")")
        + request(5500, "n_3", "https://shop.example/c", R"(,"responseBody":"only hay")")
        + request(9000, "n_4", "https://api.rejourney.co/api/ingest/presign?needle=1", "")
        + R"({"type":"log","level":"info","message":"a needle in the log","timestamp":)" + at(6000)
        + R"(},{"type":"log","level":"info","message":"hay","timestamp":)" + at(6100)
        + R"(},{"type":"error","name":"NeedleError","message":"lost it","timestamp":)" + at(7000)
        + R"(},{"type":"custom","name":"$redux_action","payload":{"actionType":"needle/add","sequence":1,)"
          R"("nextState":{"a":1}},"timestamp":)"
        + at(8000) + R"(},{"type":"log","level":"info","message":"bye","timestamp":)" + at(20'000)
        + R"(}],"deviceInfo":{"platform":"ios","screenWidth":100,"screenHeight":200}})";
    const auto snapshot = [&at](std::int64_t ms, const std::string& extra) {
        return R"({"timestamp":)" + at(ms)
            + R"(,"screenName":"Cart","screen":{"width":100,"height":200,"scale":2},"root":)"
              R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)"
              R"({"type":"UIView","frame":{"x":0,"y":0,"w":10,"h":10}})"
            + extra + "]}}";
    };
    const std::string needle = R"(,{"type":"UILabel","frame":{"x":5,"y":5,"w":40,"h":20},"text":"A needle"})";
    auto source = std::make_shared<MemorySource>("needle", "session_" + std::to_string(kStartMs) + "_needle");
    source->add("events/events_0_" + at(20'000) + ".json", bytesOf(events));
    for (const std::int64_t ms : {2000, 4000, 6000, 10'000, 12'000})
        source->add("hierarchy/" + at(ms) + ".json", bytesOf(snapshot(ms, ms == 6000 ? "" : needle)));
    return source;
}

std::shared_ptr<const RecordingSource> manyNeedles(int count)
{
    std::string events = R"({"events":[)";
    for (int i = 0; i < count; ++i)
        events += R"({"type":"custom","name":"needle","timestamp":)" + std::to_string(kStartMs + i) + "},";
    events += R"({"type":"log","level":"info","message":"bye","timestamp":)" + std::to_string(kStartMs + 20'000)
        + R"(}],"deviceInfo":{"platform":"ios"}})";
    auto source = std::make_shared<MemorySource>("many", "session_" + std::to_string(kStartMs) + "_many");
    source->add("events/events_0_" + std::to_string(kStartMs + 20'000) + ".json", bytesOf(events));
    return source;
}

std::shared_ptr<const RecordingSource> hayRecording() { return smallRecording(); }

} // namespace revisit::test
