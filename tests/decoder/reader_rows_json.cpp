#include "decoder/gzip.h"
#include "tests/decoder/reader_rows.h"
#include "tests/decoder/spec_samples.h"

#include <algorithm>
#include <iterator>

namespace revisit::test {

namespace {

Content text(std::string_view words)
{
    const auto bytes = asBytes(words);
    return {bytes.begin(), bytes.end()};
}

ReaderRow row(RowKind kind, const char* id, const char* input, const std::string& json, const char* reference,
    const char* outcome, const char* problems = "")
{
    return {id, input, kind, gzipLikeSdk(text(json)).value(), QString::fromUtf8(reference), QString::fromUtf8(outcome),
        QString::fromUtf8(problems)};
}

ReaderRow tree(const char* id, const char* input, const std::string& json, const char* reference, const char* outcome,
    const char* problems = "")
{
    return row(RowKind::Hierarchy, id, input, json, reference, outcome, problems);
}

/// A snapshot of one screen whose root is `root`.
std::string screenOf(const std::string& root)
{
    return R"({"timestamp":1767225600137,"screen":{"width":390,"height":844,"scale":3},"root":)" + root + '}';
}
/// A view that fills the screen, with these children.
std::string windowOf(const std::string& children)
{
    return screenOf(R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":390,"h":844},"children":[)" + children + "]}");
}

std::vector<ReaderRow> rootRows()
{
    const char* invalid = "ingest error";
    return {
        tree("9.2/14a", "root missing", R"({"timestamp":1767225600137,"screen":{"width":390,"height":844}})",
            "one node of unknown type", "nothing", "no-root"),
        tree("9.2/14b", "root {}", screenOf("{}"), "one node of unknown type", "1 nodes at 137, last no rectangle"),
        tree("9.2/14c", "root null", screenOf("null"), "not specified", "nothing", "no-root"),
        tree("9.2/14d", "root an array", screenOf("[1]"), invalid, "nothing", "no-root"),
        tree("9.2/14e", "root a string", screenOf(R"("UIWindow")"), invalid, "nothing", "no-root"),
        tree("9.2/14f", "rootElement",
            R"({"timestamp":1767225600137,"screen":{"width":390,"height":844},"rootElement":{"type":"UIWindow"}})",
            "one node", "1 nodes at 137, last no rectangle"),
        tree("9.2/14g", "a bare node", R"({"type":"UIWindow","frame":{"x":1,"y":2,"w":3,"h":4}})", "one node",
            "1 nodes at 137, last 1,2 3×4", "no-time no-screen"),
        tree("9.2/14h", "{snapshots:[]}", R"({"snapshots":[]})", "one node of unknown type", "nothing", "no-snapshots"),
        tree("9.2/14i", "an array of snapshots",
            "[" + screenOf(R"({"type":"UIWindow"})") + "," + screenOf(R"({"type":"UIView"})") + "]",
            "the heat map reads both, ingest refuses it",
            "1 nodes at 137, last no rectangle; 1 nodes at 137, last no rectangle"),
    };
}

std::vector<ReaderRow> frameFieldRows()
{
    const char* cut = "the wireframe cuts the subtree";
    return {
        tree("9.2/15a", "node without a frame", windowOf(R"({"type":"UIView"})"), cut,
            "2 nodes at 137, last no rectangle"),
        tree("9.2/15b", "bailout stub", windowOf(R"({"type":"UIView","bailout":true})"), cut,
            "2 nodes at 137, last no rectangle", "missing-subtree"),
        tree("9.2/15c", "width and height instead of w and h",
            windowOf(R"({"type":"UIView","frame":{"x":1,"y":2,"width":3,"height":4}})"), "the same rectangle",
            "2 nodes at 137, last 1,2 3×4"),
        tree("9.2/15d", "strings as numbers",
            windowOf(R"({"type":"UIView","frame":{"x":"1","y":"2","w":"3","h":"4"}})"), "not specified",
            "2 nodes at 137, last 1,2 3×4"),
        tree("9.2/15e", "null in a frame", windowOf(R"({"type":"UIView","frame":{"x":null,"y":2,"w":3,"h":4}})"),
            "not specified", "2 nodes at 137, last 0,2 3×4"),
        tree("9.2/15f", "NaN and Infinity as bare words",
            windowOf(R"({"type":"UIView","frame":{"x":NaN,"y":-Infinity,"w":3,"h":4}})"), "invalid JSON: nothing",
            "2 nodes at 137, last 0,0 3×4", "repaired-json bad-frame"),
        tree("9.2/15g", "negative size", windowOf(R"({"type":"UIView","frame":{"x":1,"y":2,"w":-3,"h":4}})"), cut,
            "2 nodes at 137, last −2,2 3×4", "bad-frame"),
        tree("9.2/15h", "giant size", windowOf(R"({"type":"UIView","frame":{"x":1,"y":2,"w":1e300,"h":4}})"),
            "not specified", "2 nodes at 137, last 1,2 10000000×4", "bad-frame"),
        tree("9.2/15i", "a number beyond a double's range",
            windowOf(R"({"type":"UIView","frame":{"x":1e400,"y":2,"w":3,"h":4}})"), "not specified",
            "2 nodes at 137, last 0,2 3×4", "repaired-json bad-frame"),
    };
}

std::string nested(int levels)
{
    std::string json;
    for (int i = 0; i < levels; ++i)
        json += R"({"type":"UIView","frame":{"x":1,"y":1,"w":300,"h":300})"
            + std::string(i + 1 < levels ? R"(,"children":[)" : "");
    json += '}';
    for (int i = 1; i < levels; ++i) json += "]}";
    return json;
}

std::vector<ReaderRow> treeRows()
{
    std::string wide;
    for (int i = 0; i < 200'000; ++i) wide += std::string(i == 0 ? "" : ",") + R"({"type":"V"})";
    return {
        tree("9.2/16a", "13 levels, the deepest that SDKs write", screenOf(nested(13)), "13 nodes",
            "13 nodes at 137, last 13,13 300×300"),
        tree("9.2/16b", "250 levels", screenOf(nested(250)), "250 nodes", "250 nodes at 137, last 250,250 300×300"),
        tree("9.2/16c", "600 levels", screenOf(nested(600)), "600 nodes", "512 nodes at 137, last 512,512 300×300",
            "json-depth-limit"),
        tree("9.2/16d", "200,001 nodes", windowOf(wide), "200,001 nodes", "200000 nodes at 137, last no rectangle",
            "hierarchy-node-limit"),
        tree("9.2/17a", "children that are no objects", windowOf(R"(1,"x",null,[],{"type":"UIView"})"), "not specified",
            "2 nodes at 137, last no rectangle", "bad-node"),
        tree("9.2/17b", "unknown and duplicate keys", windowOf(R"({"type":"A","type":"UIView","glow":3})"),
            "the last of equal keys", "2 nodes at 137, last no rectangle"),
        tree("9.2/17c", "lone surrogates and NUL in text", windowOf(R"({"type":"UIView","text":"\ud800 \u0000"})"),
            "kept as they are", "2 nodes at 137, last no rectangle", "repaired-json"),
        tree("9.2/17d", "class names with <, > and blanks", windowOf(R"({"type":"UIHostingView<A, B>"})"), "the same",
            "2 nodes at 137, last no rectangle"),
    };
}

std::vector<ReaderRow> screenRows()
{
    const std::string android = R"({"timestamp":1767225600137,"screen":{"width":400,"height":800,"scale":2},"root":)"
                                R"({"type":"DecorView","frame":{"x":0,"y":0,"w":400,"h":800},"children":[)"
                                R"({"type":"ScrollView","frame":{"x":0,"y":100,"w":400,"h":600},)"
                                R"("contentOffset":{"x":0,"y":50},"children":[)"
                                R"({"type":"Button","frame":{"x":20,"y":150,"w":80,"h":40}}]}]}})";
    const std::string ios = windowOf(R"({"type":"UIScrollView","frame":{"x":0,"y":91,"w":390,"h":719},)"
                                     R"("contentOffset":{"x":0,"y":120},"children":[)"
                                     R"({"type":"UIButton","frame":{"x":20,"y":260,"w":350,"h":50}}]})");
    return {
        tree("9.2/18a", "screen missing", R"({"timestamp":1767225600137,"root":{"type":"UIWindow"}})",
            "375×812 or the device's", "1 nodes at 137, last no rectangle", "no-screen"),
        tree("9.2/18b", "screen 0",
            R"({"timestamp":1767225600137,"screen":{"width":0,"height":0},)"
            R"("root":{"type":"UIWindow"}})",
            "not specified", "1 nodes at 137, last no rectangle", "no-screen"),
        tree("9.2/18c", "scale missing",
            R"({"timestamp":1767225600137,"screen":{"width":390,"height":844},)"
            R"("root":{"type":"UIWindow"}})",
            "not specified", "1 nodes at 137, last no rectangle"),
        tree("9.2/18d", "timestamp missing", R"({"screen":{"width":390,"height":844},"root":{"type":"UIWindow"}})",
            "the artifact's time", "1 nodes at 137, last no rectangle", "no-time"),
        tree("9.2/18e", "timestamp in seconds",
            R"({"timestamp":1767225601,"screen":{"width":390,"height":844},"root":{"type":"UIWindow"}})",
            "the artifact's time", "1 nodes at 1000, last no rectangle", "time-in-seconds"),
        tree("9.2/18f", "timestamp 0",
            R"({"timestamp":0,"screen":{"width":390,"height":844},"root":{"type":"UIWindow"}})", "the artifact's time",
            "1 nodes at 137, last no rectangle", "no-time"),
        tree("9.2/19a", "Android geometry: absolute in the window", android,
            "20,250 in the wireframe (added to the parents)", "3 nodes at 137, last 20,150 80×40"),
        tree("9.2/19b", "iOS geometry: relative, scrolled by 120", ios, "20,351 (the scroll offset is not subtracted)",
            "3 nodes at 137, last 20,231 350×50"),
    };
}

ReaderRow events(const char* id, const char* input, const std::string& json, const char* reference, const char* outcome,
    const char* problems = "")
{
    return row(RowKind::Events, id, input, json, reference, outcome, problems);
}
/// A batch with one event: these fields, and a time unless they name one.
ReaderRow event(const char* id, const char* input, const std::string& fields, const char* reference,
    const char* outcome, const char* problems = "")
{
    const bool hasTime
        = fields.find("\"timestamp\"") != std::string::npos || fields.find("\"ts\"") != std::string::npos;
    return events(id, input, R"({"events":[{)" + fields + (hasTime ? "" : R"(,"timestamp":1767225600900)") + "}]}",
        reference, outcome, problems);
}

std::vector<ReaderRow> batchRows()
{
    return {
        events("9.2/20a", "an object without events", R"({"deviceInfo":{"platform":"ios"}})", "no events", "nothing",
            "no-events"),
        events("9.2/20b", "a text", R"("events")", "no events", "nothing", "not-an-event-batch"),
        events("9.2/20c", "a bare array", R"([{"type":"log","timestamp":1767225600900}])",
            "on the timeline, but not counted", "log at 900"),
        events("9.2/20d", "elements that are null, numbers, strings, arrays",
            R"({"events":[null,1,"x",[],{"type":"log","timestamp":1767225600900}]})", "not specified", "log at 900",
            "event-not-object"),
        {"9.2/20e", "the crash-safe journal of an SDK, cut in its last line", RowKind::Session, {},
            QStringLiteral("not replayed"), QStringLiteral("log at 900;"), QStringLiteral("truncated-json"),
            {{"events.jsonl", text("{\"type\":\"log\",\"timestamp\":1767225600900}\n{\"type\":\"log\",\"time")}}},
        event("9.2/21a", "type missing, name there", R"("name":"Checkout Step")", "checkout step",
            "checkout_step at 900 “Checkout Step”"),
        event("9.2/21b", "type and name missing", R"("value":1)", "unknown", "unknown at 900"),
        event("9.2/21c", "type is a number", R"("type":7)", "not specified", "unknown at 900"),
        event("9.2/21d", "mixed case, blanks and dashes", R"("type":"Network-Request Done")",
            "network-request done (the dashboard: network_request_done)", "network_request_done at 900"),
        event("9.2/21e", "unknown type", R"("type":"teleport")", "teleport", "teleport at 900"),
    };
}

std::vector<ReaderRow> eventTimeRows()
{
    const char* start = "the session's start";
    return {
        events(
            "9.2/22a", "timestamp missing", R"({"events":[{"type":"log"}]})", start, "log at 0", "event-time-missing"),
        event("9.2/22b", "timestamp 0", R"("type":"log","timestamp":0)", start, "log at 0", "event-time-missing"),
        event(
            "9.2/22c", "negative timestamp", R"("type":"log","timestamp":-5)", start, "log at 0", "event-time-missing"),
        event("9.2/22d", "a fraction", R"("type":"log","timestamp":1767225600900.7)", "900.7", "log at 900"),
        event("9.2/22e", "a number as text", R"("type":"log","timestamp":"1767225600900")", "900", "log at 900"),
        event("9.2/22f", "ISO text", R"("type":"log","timestamp":"2026-01-01T00:00:00.900Z")",
            "the session's start (the metrics: 900)", "log at 900"),
        event("9.2/22g", "epoch seconds", R"("type":"log","timestamp":1767225601)", "1000", "log at 1000"),
        event("9.2/22h", "relative milliseconds", R"("type":"log","timestamp":5000)", "5000", "log at 5000"),
        event("9.2/22i", "relative seconds", R"("type":"log","timestamp":7.5)", "7.5 (taken as milliseconds)",
            "log at 7"),
        event("9.2/22j", "far future", R"("type":"log","timestamp":4102444800000)", "the year 2100",
            "log at 2.3352192e+12"),
        event("9.2/22k", "before the session's start", R"("type":"log","timestamp":1767225599678)",
            "shown at the start", "log at −322"),
    };
}

std::vector<ReaderRow> payloadRows()
{
    return {
        event("9.2/23a", "payload that is no JSON (Android attribute)",
            R"("type":"custom","name":"attribute","payload":"plan=pro")", "not specified", "custom at 900 “attribute”"),
        event("9.2/23b", "payload as JSON in a text", R"("type":"custom","payload":"{\"name\":\"step\"}")", "the same",
            "custom at 900 “step”"),
        event("9.2/23c", "huge payload (500 kB)",
            R"("type":"custom","name":"big","payload":")" + std::string(500'000, 'x') + '"', "not specified",
            "custom at 900 “big”"),
        event("9.2/23d", "payload is JSON of a scalar", R"("type":"custom","name":"n","payload":"7")", "not specified",
            "custom at 900 “n”"),
        event("9.2/23e", "a number beyond a double's range in a payload",
            R"("type":"custom","payload":"{\"name\":\"step\",\"n\":1e400}")", "not specified", "custom at 900 “step”"),
        event("9.2/23f", "a number beyond a double's range beside others",
            R"("type":"custom","name":"n","value":-1e400)", "not specified", "custom at 900 “n”", "repaired-json"),
        event("9.2/24a", "touches missing, x and y there", R"("type":"touch","gestureType":"tap","x":5,"y":6)",
            "the heat map takes x and y", "touch at 900 (5,6)"),
        event("9.2/24b", "touches []", R"("type":"touch","touches":[])", "not specified", "touch at 900"),
        event("9.2/24c", "touches an object", R"("type":"touch","touches":{"x":5,"y":6})", "not specified",
            "touch at 900 (5,6)"),
        event("9.2/24d", "points without x or y, with texts, with NaN",
            R"("type":"touch","touches":[{"x":5},{"x":"5","y":"6"},{"x":NaN,"y":1},{"x":7,"y":8}])",
            "invalid JSON: nothing", "touch at 900 (5,6) (7,8)", "repaired-json"),
        event("9.2/24e", "coordinates outside the screen", R"("type":"touch","touches":[{"x":-40,"y":9000}])",
            "not drawn", "touch at 900 (−40,9000)"),
        {"9.2/24f", "pixels instead of dp", RowKind::Session, {}, QStringLiteral("drawn outside the screen"),
            QStringLiteral("touch at 900 (320,640);"), QString{},
            {{"events/events_0_1.json",
                text(R"({"events":[{"type":"touch","timestamp":1767225600900,"touches":[{"x":960,"y":1920}]}],)"
                     R"("deviceInfo":{"platform":"android","screenWidth":400,"screenHeight":800,"screenScale":3}})")}}},
    };
}

ReaderRow session(const char* id, const char* input, const std::vector<std::string>& batches, const char* reference,
    const char* outcome, const char* problems = "")
{
    ReaderRow made{id, input, RowKind::Session, {}, QString::fromUtf8(reference), QString::fromUtf8(outcome),
        QString::fromUtf8(problems)};
    for (std::size_t i = 0; i < batches.size(); ++i)
        made.artifacts.emplace_back("events/events_" + std::to_string(i) + "_1.json", text(batches[i]));
    return made;
}

std::string batchOf(const std::string& rows) { return R"({"events":[)" + rows + "]}"; }
std::string at(int offset, const std::string& fields)
{
    return R"({"timestamp":)" + std::to_string(kSampleStart.ms + offset) + "," + fields + "}";
}

std::vector<ReaderRow> orderRows()
{
    const std::string a = at(100, R"("type":"log","message":"a")");
    const std::string b = at(200, R"("type":"log","message":"b")");
    const std::string away = at(1000, R"("type":"app_background")");
    const std::string back = at(9000, R"("type":"app_foreground")");
    const std::string end = at(20'000, R"("type":"log")");
    return {
        session("9.2/25a", "batches out of order", {batchOf(b), batchOf(a)}, "sorted", "log at 100; log at 200;"),
        session("9.2/25b", "a batch twice", {batchOf(a + "," + b), batchOf(a + "," + b)}, "not specified",
            "log at 100; log at 200;", "repeated-events"),
        {"9.2/25d", "repeated batch numbers", RowKind::Session, {}, QStringLiteral("not specified"),
            QStringLiteral("log at 100; log at 200;"), QString{},
            {{"events/events_0_1.json", text(batchOf(a))}, {"events/events_0_2.json", text(batchOf(b))}}},
        {"9.2/25e", "the same anr as event and fault", RowKind::Session, {},
            QStringLiteral("the fault is dropped: the event has its signature"),
            QStringLiteral("anr at 9000 stack of 2 lines; fault at 9000 1 in the fault lane"), QString{},
            {{"events/events_0_1.json",
                 text(batchOf(at(9000, R"("type":"anr","durationMs":6003,"threadState":"main\n at f")")))},
                {"faults/i.json",
                    text(R"({"incidentId":"i","timestampMs":1767225609000,"category":"anr","durationMs":6003,)"
                         R"("frames":["main"," at f"]})")}}},
        session("9.2/25c", "equal rows in one batch", {batchOf(a + "," + a)}, "both", "log at 100; log at 100;"),
        session("9.2/27a", "app_background twice in a row",
            {batchOf(away + "," + at(2000, R"("type":"app_background")") + "," + back + "," + end)}, "gap 1000…9000",
            "app_background at 1000; app_background at 2000; app_foreground at 9000; log at 20000; gap 1000…9000"),
        session("9.2/27b", "foreground without background", {batchOf(back + "," + end)}, "no gap",
            "app_foreground at 9000; log at 20000;"),
        session("9.2/27c", "background never closed", {batchOf(away + "," + end)}, "gap until the end",
            "app_background at 1000; log at 20000; gap 1000…20000"),
        session("9.2/27d", "equal timestamps",
            {batchOf(away + "," + at(1000, R"("type":"app_foreground")") + "," + end)}, "gap until the end",
            "app_background at 1000; app_foreground at 1000; log at 20000; gap 1000…20000"),
    };
}

std::vector<ReaderRow> networkRows()
{
    const auto request
        = [](const char* id, const char* input, const std::string& fields, const char* reference, const char* outcome) {
              return event(id, input, R"("type":"network_request","method":"GET",)" + fields, reference, outcome);
          };
    return {
        request("9.2/26a", "statusCode 0", R"("url":"https://a.example/x","statusCode":0,"duration":5)", "failed",
            "network_request at 900 [0 5 ms a.example]"),
        request("9.2/26b", "statusCode a text", R"("url":"https://a.example/x","statusCode":"404","duration":5)", "404",
            "network_request at 900 [404 5 ms a.example]"),
        request("9.2/26c", "statusCode missing", R"("url":"https://a.example/x","duration":5)", "not specified",
            "network_request at 900 [0 5 ms a.example]"),
        request("9.2/26d", "negative duration", R"("url":"https://a.example/x","statusCode":200,"duration":-5)",
            "not specified", "network_request at 900 [200 0 ms a.example]"),
        request("9.2/26e", "fractional duration", R"("url":"https://a.example/x","statusCode":200,"duration":5.25)",
            "5.25", "network_request at 900 [200 5.25 ms a.example]"),
        request("9.2/26f", "url empty", R"("url":"","statusCode":200,"duration":5)", "not specified",
            "network_request at 900 [200 5 ms ]"),
        request("9.2/26g", "url relative", R"("url":"/api/x","statusCode":200,"duration":5)", "not specified",
            "network_request at 900 [200 5 ms ]"),
        request("9.2/26h", "invalid percent sequences",
            R"("url":"https://a.example/%zz%","statusCode":200,"duration":5)", "not specified",
            "network_request at 900 [200 5 ms a.example]"),
        request("9.2/26i", "url longer than 500",
            R"("url":"https://a.example/)" + std::string(5000, 'x') + R"(","statusCode":200,"duration":5)",
            "not specified", "network_request at 900 [200 5 ms a.example]"),
    };
}

std::vector<ReaderRow> duplicateRequestRows()
{
    const auto request = [](int offset, const char* status) {
        return at(offset,
            R"("type":"network_request","requestId":"r7","method":"GET","url":"https://a.example/x","duration":5,)"
            R"("statusCode":)"
                + std::string(status));
    };
    return {
        session("9.2/26j", "duplicate requestIds of one request",
            {batchOf(request(900, "200") + "," + request(903, "200"))}, "both rows",
            "network_request at 900 [200 5 ms a.example]; network_request at 903 [200 5 ms a.example]; 2 transfers;"),
        session("9.2/26k", "duplicate requestIds of two requests",
            {batchOf(request(900, "200") + "," + request(90'000, "404"))}, "both rows",
            "network_request at 900 [200 5 ms a.example]; network_request at 90000 [404 5 ms a.example]; 2 transfers;"),
    };
}

std::vector<ReaderRow> textRows()
{
    std::string lines = "Error";
    for (int i = 1; i < 10'000; ++i) lines += R"(\n    at f (app.js:1:2))";
    const auto stack = [](const char* id, const char* input, const std::string& stackText, const char* outcome) {
        return event(id, input, R"("type":"error","stack":")" + stackText + '"', "18 lines are shown", outcome);
    };
    return {
        stack("9.2/28a", "stack empty", "", "error at 900"),
        stack("9.2/28b", "stack of a single line", "Error: x", "error at 900 stack of 1 lines"),
        stack("9.2/28c", "stack of 10,000 lines", lines, "error at 900 stack of 10000 lines"),
        stack("9.2/28d", "CRLF", R"(Error\r\n at f (a.js:1:2))", "error at 900 stack of 2 lines"),
        stack(
            "9.2/28e", "ANSI codes", R"(\u001b[31mError\u001b[0m\n at f (a.js:1:2))", "error at 900 stack of 2 lines"),
        stack("9.2/28f", "very long lines", std::string(200'000, 'x') + R"(\n at f)", "error at 900 stack of 2 lines"),
        event("9.2/29a", "bidirectional and control characters in a label",
            R"("type":"touch","label":"\u202eabc\u0007\u0000<b>","touches":[])", "not specified",
            "touch at 900 label of 11 bytes"),
        event("9.2/29b", "very long label",
            R"("type":"touch","touches":[],"label":")" + std::string(100'000, 'x') + '"', "not specified",
            "touch at 900 label of 100000 bytes"),
    };
}

ReaderRow fault(const char* id, const char* input, const std::string& json, const char* reference, const char* outcome,
    const char* problems = "")
{
    return row(RowKind::Faults, id, input, json, reference, outcome, problems);
}

std::vector<ReaderRow> faultRows()
{
    const auto one = [](const std::string& fields) {
        return R"({"incidentId":"i","timestampMs":1767225600900,"category":"signal","identifier":"SIGSEGV",)" + fields
            + "}";
    };
    const std::string whole = one(R"("frames":["a","b"],"context":{})");
    return {
        fault("9.2/30a", "one object", whole, "one fault", "crash at 900 with 2 frames"),
        fault("9.2/30b", "an array", "[" + whole + "," + whole + "]", "two faults, merged by id",
            "crash at 900 with 2 frames; crash at 900 with 2 frames"),
        fault("9.2/30c", "missing incidentId", R"({"timestampMs":1767225600900,"category":"anr","frames":[]})",
            "an id is made up", "anr at 900 with 0 frames"),
        fault("9.2/30d", "sessionId unknown", one(R"("sessionId":"unknown","frames":[])"), "not specified",
            "crash at 900 with 0 frames"),
        fault("9.2/30e", "frames one text", one(R"("frames":"a\nb")"), "accepted", "crash at 900 with 2 frames"),
        fault("9.2/30f", "frames null", one(R"("frames":null)"), "not specified", "crash at 900 with 0 frames"),
        fault("9.2/30g", "frames with other things in it", one(R"("frames":["a",1,null,{},"b"])"), "not specified",
            "crash at 900 with 2 frames"),
        fault("9.2/30h", "context values that are no texts", one(R"("frames":[],"context":{"isMain":true,"n":[1]})"),
            "not specified", "crash at 900 with 0 frames"),
        {"9.2/30j", "sessionId of another session", RowKind::Session, {}, QStringLiteral("not specified"),
            QStringLiteral("log at 100;"), QStringLiteral("other-session"),
            {{"events/events_0_1.json", text(R"({"events":[{"type":"log","timestamp":1767225600100}]})")},
                {"faults/i.json",
                    text(one(R"("sessionId":"session_1767000000000_ffffffffffffffffffffffffffffffff","frames":[])"))}}},
        fault("9.2/30i", "timestamp 0", R"({"incidentId":"i","timestampMs":0,"category":"signal","frames":[]})",
            "not specified", "crash at no time with 0 frames", "fault-time-missing"),
    };
}

ReaderRow web(const char* id, const char* input, const std::string& json, const char* reference, const char* outcome,
    const char* problems = "")
{
    return row(RowKind::Web, id, input, json, reference, outcome, problems);
}

std::vector<ReaderRow> webRows()
{
    const std::string full = R"({"type":2,"data":{"node":{"id":1}},"timestamp":1767225600100})";
    const std::string move = R"({"type":3,"data":{"source":1,"positions":[]},"timestamp":1767225600200})";
    const auto envelope = [](const std::string& rows, const char* format = "rrweb") {
        return R"({"version":1,"format":")" + std::string(format) + R"(","events":[)" + rows + "]}";
    };
    const std::string both = full + "," + move;
    const auto page = [](const char* name, int offset) {
        return R"({"type":4,"data":{"href":"https://a.example/)" + std::string(name) + R"("},"timestamp":)"
            + std::to_string(kSampleStart.ms + offset) + "}";
    };
    return {
        web("9.2/31a", "bare array", "[" + both + "]", "accepted", "2 web events, full snapshot of 1 nodes, source 1"),
        web("9.2/31b", "wrong format", envelope(both, "other"), "ingest error",
            "2 web events, full snapshot of 1 nodes, source 1", "wrong-web-format"),
        web("9.2/31c", "events without a timestamp", envelope(R"({"type":3,"data":{}},)" + both), "ingest error",
            "2 web events, full snapshot of 1 nodes, source 1", "web-event-time-missing"),
        web("9.2/31d", "no full snapshot", envelope(move), "cannot be played",
            "1 web events, no full snapshot, source 1"),
        web("9.2/31e", "increments before the first full snapshot", envelope(move + "," + full),
            "applied without a base", "2 web events, full snapshot of 1 nodes, source 1"),
        web("9.2/31f", "unknown types and sources",
            envelope(
                R"({"type":99,"timestamp":1767225600100},{"type":3,"data":{"source":77},"timestamp":1767225600200})"),
            "not specified", "2 web events, no full snapshot, one of unknown type, source 77"),
        web("9.2/31g", "attributes with javascript: and remote addresses",
            envelope(R"({"type":2,"timestamp":1767225600100,"data":{"node":{"type":2,"attributes":)"
                     R"({"href":"javascript:x","src":"https://a.example/x.png"}}}})"),
            "not specified", "1 web events, full snapshot of 1 nodes (href=javascript:x src=https://a.example/x.png)"),
        web("9.2/31h", "a full snapshot of 20 MB",
            envelope(R"({"type":2,"timestamp":1767225600100,"data":{"node":{"type":2,"childNodes":[)"
                + std::string(R"({"type":3,"textContent":")" + std::string(10'000'000, 'x') + "\"}") + ","
                + std::string(R"({"type":3,"textContent":")" + std::string(10'000'000, 'y') + "\"}") + "]}}}"),
            "not specified", "1 web events, full snapshot of 3 nodes"),
        web("9.2/31j", "unknown node ids",
            envelope(full
                + R"(,{"type":3,"timestamp":1767225600200,"data":{"source":0,"texts":[{"id":77,"value":"x"}],)"
                  R"("attributes":[],"removes":[{"parentId":78,"id":79}],"adds":[]}},)"
                  R"({"type":3,"timestamp":1767225600300,"data":{"source":2,"type":2,"id":99,"x":5,"y":6}})"),
            "a warning of its player",
            "3 web events, full snapshot of 1 nodes, source 0, source 2, pointer at 5,6 on node 99"),
        {"9.2/31k", "overlapping chunks", RowKind::Session, {}, QStringLiteral("sorted"),
            QStringLiteral("navigation at 100; navigation at 200; navigation at 300; navigation at 400;"),
            QStringLiteral("no-full-snapshot"),
            {{"rrweb/1767225600100.rrweb.json", text(envelope(page("a", 100) + "," + page("c", 300)))},
                {"rrweb/1767225600200.rrweb.json", text(envelope(page("b", 200) + "," + page("d", 400)))}}},
        {"9.2/31i", "a chunk twice, sequences that restart", RowKind::Session, {}, QStringLiteral("each event twice"),
            QStringLiteral("navigation at 100;"), QStringLiteral("no-full-snapshot duplicate-artifact"),
            {{"rrweb/1767225600100.rrweb.json",
                 text(envelope(R"({"type":4,"data":{"href":"https://a.example/"},"timestamp":1767225600100})"))},
                {"rrweb/1767225600200.rrweb.json",
                    text(envelope(R"({"type":4,"data":{"href":"https://a.example/"},"timestamp":1767225600100})"))}}},
    };
}

std::vector<ReaderRow> jsonTextRows()
{
    const std::string log = R"({"type":"log","timestamp":1767225600900})";
    return {
        event("9.2/32a", "a number beyond 2^53 (a wrapped offset)",
            R"("type":"log","timestamp":1767225600900,"n":1.8446744073709552e19)", "not specified", "log at 900"),
        event("9.2/32b", "-0, exponents and integral doubles", R"("type":"log","timestamp":1.7672256009e12,"n":-0)",
            "the same", "log at 900"),
        event("9.2/32c", "a timestamp of 1.8446744073709552e19", R"("type":"log","timestamp":1.8446744073709552e19)",
            "far future", "log at 0", "event-time-missing"),
        events("9.2/33a", "JSON that ends inside an element", R"({"events":[)" + log + "," + log + R"(,{"type":"lo)",
            "nothing", "log at 900; log at 900", "truncated-json"),
        events("9.2/33b", "JSON that ends between elements", R"({"events":[)" + log + ",", "nothing", "log at 900",
            "truncated-json"),
        tree("9.2/33c", "hierarchy that ends inside a node",
            windowOf(R"({"type":"UIView","frame":{"x":1,"y":2,"w":3,"h":4}},{"type":"UILab)").substr(0, 270), "nothing",
            "3 nodes at 137, last no rectangle", "truncated-json"),
    };
}

std::vector<ReaderRow> containerRows()
{
    const std::string log = R"({"events":[{"type":"log","timestamp":1767225600900}]})";
    ReaderRow plain
        = events("9.2/3b", "plain JSON under .json.gz, or inflated by HTTP", log, "log at 900", "log at 900");
    plain.stored = text(log);
    ReaderRow html
        = events("9.2/5e", "HTML error page under an event batch's name", "", "nothing", "nothing", "not-json");
    html.stored = text("<html><body>502 Bad Gateway</body></html>");
    const std::string blanks(80'000'000, ' ');
    return {plain, events("9.2/3c", "gzip under .json", log, "log at 900", "log at 900"),
        events("9.2/4b", "JSON bomb: an event, then 80 MB of blanks",
            log.substr(0, log.size() - 2) + "," + blanks + "]}", "not specified", "log at 900",
            "inflated-limit truncated-json"),
        html};
}

} // namespace

std::vector<ReaderRow> jsonRows()
{
    std::vector<ReaderRow> rows;
    for (auto& more : {containerRows(), rootRows(), frameFieldRows(), treeRows(), screenRows(), batchRows(),
             eventTimeRows(), payloadRows(), orderRows(), networkRows(), duplicateRequestRows(), textRows(),
             faultRows(), webRows(), jsonTextRows()})
        rows.insert(rows.end(), more.begin(), more.end());
    return rows;
}

} // namespace revisit::test
