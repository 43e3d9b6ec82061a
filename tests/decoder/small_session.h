#pragma once

#include "decoder/gzip.h"
#include "decoder/recording.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"

#include <QtTest>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

/// A session of a few artifacts, made beside the check of what opening it finds. Offsets are milliseconds from its
/// start.
namespace revisit::test::small {

inline constexpr std::int64_t kStart = kSampleStart.ms;
inline const std::string kSession = "session_1767225600000_00112233445566778899aabbccddeeff";

[[nodiscard]] inline std::vector<std::byte> jpeg(std::uint8_t shade) { return jpegOf({32, 64}, shade); }

/// A bundle with one frame per offset, all of one shade.
[[nodiscard]] inline std::vector<std::byte> bundle(
    std::initializer_list<std::int64_t> offsets, std::uint8_t shade = 100)
{
    std::vector<std::vector<std::byte>> records;
    for (const std::int64_t offset : offsets)
        records.push_back(bundleRecord(static_cast<std::uint64_t>(offset), jpeg(shade)));
    return gzipLikeSdk(joined(records)).value();
}

[[nodiscard]] inline std::vector<std::byte> text(const std::string& json) { return bytesOf(json); }

/// The path of a bundle.
[[nodiscard]] inline std::string screenshots(std::int64_t offset)
{
    return "screenshots/" + std::to_string(kStart + offset) + ".tar.gz";
}

/// One event with these further fields.
[[nodiscard]] inline std::string row(std::int64_t offset, const std::string& fields)
{
    return R"({"timestamp":)" + std::to_string(kStart + offset) + ',' + fields + '}';
}

/// A batch of events.
[[nodiscard]] inline std::vector<std::byte> events(std::initializer_list<std::string> rows)
{
    std::string list;
    for (const std::string& json : rows) list += (list.empty() ? "" : ",") + json;
    return text("{\"events\":[" + list + "]}");
}

[[nodiscard]] inline std::shared_ptr<MemorySource> session()
{
    return std::make_shared<MemorySource>("memory", kSession);
}

/// Opens; ends the test program where that fails.
[[nodiscard]] inline std::shared_ptr<const Recording> opened(
    const std::shared_ptr<const RecordingSource>& source, const RecordingOptions& options = {})
{
    auto recording = Recording::open(source, options);
    if (!recording) qFatal("%s", recording.error().text().c_str());
    return *recording;
}

} // namespace revisit::test::small
