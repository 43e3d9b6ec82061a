#pragma once

#include "tests/viewer/view_fixture.h"

namespace revisit::test {

/// A recording of 20 s with eight transfers, two of them the SDK's own and one reported twice:
/// 1 s GET /v1/items 200 (120 ms, twice), 2 s POST /v1/pay 502 (400 ms, JSON), 3 s GET /v1/slow 200 (2.5 s),
/// 7 s GET other.example/img.png 304, 8 s DELETE /v1/items/7 404, 9 s GET /v1/lost without answer, and the SDK's.
inline std::shared_ptr<const RecordingSource> networkRecording()
{
    const auto request = [](std::int64_t atMs, int durationMs, const char* id, const char* method, const char* url,
                             int status, const char* more = "") {
        const std::string start = std::to_string(kStartMs + atMs);
        const std::string end = std::to_string(kStartMs + atMs + durationMs);
        return std::string(R"({"type":"network_request","requestId":")") + id + R"(","method":")" + method
            + R"(","url":")" + url + R"(","statusCode":)" + std::to_string(status) + R"(,"success":)"
            + (status >= 200 && status < 400 ? "true" : "false") + R"(,"duration":)" + std::to_string(durationMs)
            + R"(,"startTimestamp":)" + start + R"(,"endTimestamp":)" + end + R"(,"timestamp":)" + end + more + "},";
    };
    const std::string events = R"({"events":[)"
        + request(1000, 120, "n_1", "GET", "https://shop.example/v1/items?page=2", 200,
            R"(,"responseBodySize":2048,"responseContentType":"application/json; charset=utf-8")")
        + request(1010, 130, ("f" + std::to_string(kStartMs + 1010)).c_str(), "GET",
            "https://shop.example/v1/items?page=2", 200)
        + request(2000, 400, "n_2", "POST", "https://shop.example/v1/pay", 502,
            R"(,"requestBodySize":412,"responseBodySize":52,"responseContentType":"application/json","errorMessage":"bad gateway")")
        + request(3000, 2500, "n_3", "GET", "https://shop.example/v1/slow", 200, R"(,"responseBodySize":900000)")
        + request(7000, 30, "n_4", "GET", "https://other.example/img.png", 304)
        + request(8000, 90, "n_5", "DELETE", "https://shop.example/v1/items/7", 404,
            R"(,"requestHeaders":{"Authorization":"Bearer x"},"responseBody":{"error":"gone"})")
        + request(
            9000, 60, "n_6", "GET", "https://shop.example/v1/lost", 0, R"(,"errorMessage":"The request timed out.")")
        + request(500, 40, "n_7", "POST", "https://api.rejourney.co/api/ingest/presign", 200)
        + request(9500, 40, "n_8", "POST", "https://api.rejourney.co/api/ingest/presign", 200)
        + R"({"type":"log","level":"info","message":"bye","timestamp":)" + std::to_string(kStartMs + 20'000)
        + R"(}],"deviceInfo":{"platform":"ios"}})";
    auto source = std::make_shared<MemorySource>("network", "session_" + std::to_string(kStartMs) + "_network");
    source->add("events/events_0_" + std::to_string(kStartMs + 20'000) + ".json", bytesOf(events));
    return source;
}

} // namespace revisit::test
