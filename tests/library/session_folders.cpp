#include "tests/library/session_folders.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/require.h"

#include <cstdint>
#include <string_view>

namespace revisit::test {

namespace {

constexpr PixelSize kFrameSize{32, 64};

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

std::vector<std::byte> zipped(std::string_view json) { return gzipLikeSdk(asBytes(json)).value(); }

std::vector<std::byte> bundle(std::int64_t firstOffsetMs, std::uint8_t shade)
{
    FrameBundleWriter writer{kSessionStart};
    require(writer.add(kSessionStart + Milliseconds{firstOffsetMs}, jpegOf(kFrameSize, shade)));
    const auto second = static_cast<std::uint8_t>(shade + 40);
    require(writer.add(kSessionStart + Milliseconds{firstOffsetMs + 500}, jpegOf(kFrameSize, second)));
    return gzipLikeSdk(writer.bytes()).value();
}

constexpr std::string_view kEvents = R"({"events":[
{"type":"app_startup","timestamp":1767225600040,"durationMs":812,"platform":"ios"},
{"type":"navigation","timestamp":1767225600120,"screen":"Checkout","screenName":"Checkout"},
{"type":"touch","gestureType":"tap","timestamp":1767225600700,"label":"Pay","touches":[{"x":12,"y":30}]},
{"type":"network_request","timestamp":1767225601200,"method":"POST","url":"https://shop.example.com/v1/cart","statusCode":502,"success":false,"duration":300}
],"deviceInfo":{"model":"iPhone15,2","systemVersion":"26.0","platform":"ios","appVersion":"4.2.0","screenWidth":40,"screenHeight":80}})";

constexpr std::string_view kHierarchy
    = R"({"timestamp":1767225600137,"screen":{"width":40,"height":80,"scale":3},"screenName":"Checkout",
"root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":40,"h":80},"children":[{"type":"UILabel","frame":{"x":4,"y":4,"w":9,"h":9}}]}})";

constexpr std::string_view kFault
    = R"({"incidentId":"9D1E4C52-0000-4000-8000-000000000002","sessionId":"session_1767225600000_00112233445566778899aabbccddeeff","timestampMs":1767225602000,"category":"anr","identifier":"MainThreadFrozen","detail":"Main thread unresponsive","frames":[],"context":{"durationMs":"6003"}})";

constexpr std::string_view kCore
    = R"({"id":"session_1767225600000_00112233445566778899aabbccddeeff","platform":"ios","deviceModel":"iPhone15,2","startedAt":"2026-01-01T00:00:00.000Z"})";

constexpr std::string_view kTimeline
    = R"({"events":[{"type":"touch","gestureType":"tap","timestamp":1767225600700,"touches":[{"x":12,"y":30}]}],"networkRequests":[]})";

} // namespace

Artifacts rawArtifacts()
{
    return {
        {"screenshots/1767225600137.tar.gz", bundle(137, 10)},
        {"screenshots/1767225601500.tar.gz", bundle(1'500, 120)},
        {"events/events_0_1767225602000.json.gz", zipped(kEvents)},
        {"hierarchy/1767225600137.json.gz", zipped(kHierarchy)},
        {"faults/9D1E4C52-0000-4000-8000-000000000002.json", bytesOf(kFault)},
    };
}

Artifacts servedArtifacts()
{
    return {
        {"api/core.json", bytesOf(kCore)},
        {"api/timeline.json", bytesOf(kTimeline)},
        {"frames/1767225600137.jpg", jpegOf(kFrameSize, 20)},
        {"frames/1767225600637.jpg", jpegOf(kFrameSize, 90)},
        {"frames/1767225601137.jpg", jpegOf(kFrameSize, 200)},
    };
}

void writeArtifacts(const std::filesystem::path& folder, const Artifacts& artifacts)
{
    for (const auto& [path, bytes] : artifacts) require(writeFile(FileSystem::real(), folder / toPath(path), bytes));
}

Artifacts artifactsOf(const RecordingSource& source)
{
    Artifacts artifacts;
    for (std::size_t i = 0; i < source.entries().size(); ++i)
        artifacts[source.entries()[i].path] = source.read(i).value();
    return artifacts;
}

} // namespace revisit::test
