#include "tests/bench/large_recording.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/gzip.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"

#include <string>

namespace revisit::bench {

namespace {

std::string quoted(const std::string& text) { return '"' + text + '"'; }

std::string gesture(std::int64_t time, std::size_t i)
{
    const std::string at = std::to_string(time);
    return R"({"type":"gesture","gestureType":"tap","timestamp":)" + at + R"(,"touches":[{"x":)"
        + std::to_string(20 + i % 350) + R"(,"y":)" + std::to_string(40 + i % 780) + R"(,"timestamp":)" + at
        + R"(,"force":0.5}],"targetLabel":"Item )" + std::to_string(i % 97)
        + R"(","properties":{"touchCount":1,"duration":84,"screen":"Shop/List"}})";
}

std::string logLine(std::int64_t time, std::size_t i)
{
    return R"({"type":"log","level":"info","message":"cart: item )" + std::to_string(i)
        + R"( of the list was rendered in 12 ms, nothing unusual","timestamp":)" + std::to_string(time)
        + R"(,"properties":{"source":"console"}})";
}

std::string screen(std::int64_t time, std::size_t i)
{
    return R"({"type":"navigation","screen":"Shop/Screen)" + std::to_string(i % 12) + R"(","timestamp":)"
        + std::to_string(time) + R"(,"entering":true,"viewId":"v)" + std::to_string(i) + R"("})";
}

std::string custom(std::int64_t time, std::size_t i)
{
    return R"({"type":"custom","name":"cart_updated","timestamp":)" + std::to_string(time)
        + R"(,"payload":"{\"items\":)" + std::to_string(i % 9) + R"(,\"total\":)" + std::to_string(i % 400)
        + R"(.50,\"currency\":\"EUR\"}"})";
}

std::string request(std::int64_t time, std::size_t i)
{
    const std::string start = std::to_string(time - 230);
    return R"({"type":"network_request","requestId":"n_)" + std::to_string(i) + R"(","method":"GET","url":)"
        + quoted("https://api.example.com/v1/products/" + std::to_string(i % 500) + "?page=2") + R"(,"statusCode":)"
        + (i % 37 == 0 ? "502" : "200") + R"(,"startTimestamp":)" + start + R"(,"duration":230,"timestamp":)"
        + std::to_string(time)
        + R"(,"requestBodySize":0,"responseBodySize":1842,"responseContentType":"application/json"})";
}

std::string eventText(std::size_t i, const LargeRecording& recording)
{
    const std::int64_t time = kSessionStart.ms + static_cast<std::int64_t>(i) * 6 + 300;
    if (i % (recording.events / recording.requests) == 0) return request(time, i);
    switch (i % 5) {
    case 0:
    case 1:
        return gesture(time, i);
    case 2:
        return custom(time, i);
    case 3:
        return i % 50 == 3 ? screen(time, i) : logLine(time, i);
    default:
        return logLine(time, i);
    }
}

void write(const std::filesystem::path& file, const std::string& json)
{
    require(writeFile(FileSystem::real(), file, gzipLikeSdk(asBytes(json)).value()).has_value());
}

void writeBatches(const LargeRecording& recording, const std::filesystem::path& folder)
{
    const std::string device
        = R"("deviceInfo":{"platform":"ios","model":"iPhone16,1","screenWidth":393,"screenHeight":852})";
    std::size_t batch = 0;
    for (std::size_t first = 0; first < recording.events; first += recording.eventsPerBatch, ++batch) {
        std::string json = R"({"events":[)";
        for (std::size_t i = first; i < std::min(first + recording.eventsPerBatch, recording.events); ++i)
            json += (i == first ? "" : ",") + eventText(i, recording);
        json += "]," + device + '}';
        const auto time = std::to_string(kSessionStart.ms + static_cast<std::int64_t>(first) * 6);
        write(folder / "events" / ("events_" + std::to_string(batch) + '_' + time + ".json.gz"), json);
    }
}

void writeSnapshots(const LargeRecording& recording, const std::filesystem::path& folder)
{
    for (std::size_t i = 0; i < recording.snapshots; ++i) {
        const auto time = std::to_string(kSessionStart.ms + static_cast<std::int64_t>(i) * 10'000);
        std::string json = R"({"timestamp":)" + time
            + R"(,"screen":{"width":393,"height":852},"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":393,"h":852},"children":[)";
        for (int view = 0; view < 200; ++view)
            json += std::string{view == 0 ? "" : ","} + R"({"type":"UILabel","frame":{"x":10,"y":)"
                + std::to_string(view * 4) + R"(,"w":200,"h":20},"text":"Row )" + std::to_string(view) + R"("})";
        write(folder / "hierarchy" / (time + ".json.gz"), json + "]}}");
    }
}

} // namespace

std::filesystem::path writeLargeRecording(const LargeRecording& recording, const std::filesystem::path& parent)
{
    const auto folder = writeFolder(frameSession(recording.bundles), parent);
    writeBatches(recording, folder);
    writeSnapshots(recording, folder);
    return folder;
}

} // namespace revisit::bench
