#pragma once

#include "decoder/recording_source.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace revisit::test {

/// Every file below a folder, in memory; the session's id is the folder's name where that looks like one.
[[nodiscard]] std::shared_ptr<MemorySource> sourceOfFolder(const std::filesystem::path& folder);

/// Bytes of a file; empty where it cannot be read.
[[nodiscard]] std::vector<std::byte> fileBytes(const std::filesystem::path& file);

/// One recorded HTTP exchange of the fixtures.
struct Exchange {
    std::string method;
    std::string path;
    int status = 0;
    std::string requestBody; ///< decoded where it was binary
    std::string responseBody;
};
/// The exchanges of one fixture file ("03-read-flow"), in order; empty where it is not there.
[[nodiscard]] std::vector<Exchange> exchanges(std::string_view name);
/// The first answered GET whose path ends so, or nullptr.
[[nodiscard]] const Exchange* findExchange(const std::vector<Exchange>& exchanges, std::string_view pathEnd);

/// The recording that the read flow fetches, in the served shape: api/*.json and frames/<ts>.jpg.
[[nodiscard]] std::shared_ptr<MemorySource> servedSource(const std::vector<Exchange>& exchanges);

/// The text's bytes.
[[nodiscard]] std::vector<std::byte> bytesOf(std::string_view text);

} // namespace revisit::test
