#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace revisit {

/// Where the local pipeline of a data folder answers, and how programs on the same data folder sign in to it.
///
/// `<data dir>/pipeline/secret` (mode 0600): 64 hexadecimal digits, made once; it signs upload and relay tokens, and
/// the local user's bearer token is derived from it, so that sign-in survives a restart.
/// `<data dir>/pipeline/address.json` (mode 0600): {"apiUrl","publicKey","pid"}, written when a pipeline accepts and
/// removed when it drains. Docs: docs/formats/data-folder.md. Threads: any.
struct LocalPipelineAddress {
    std::string apiUrl; ///< "http://127.0.0.1:PORT"
    std::string publicKey; ///< the default project's key
    std::int64_t pid = 0;
};

/// Errors: NotFound (no pipeline has written one), Corrupt, Io.
[[nodiscard]] Result<LocalPipelineAddress> readLocalPipelineAddress(const std::filesystem::path& dataFolder);
/// Errors: Io.
[[nodiscard]] Result<> writeLocalPipelineAddress(
    const std::filesystem::path& dataFolder, const LocalPipelineAddress& address);
/// Errors: Io.
[[nodiscard]] Result<> removeLocalPipelineAddress(const std::filesystem::path& dataFolder);

/// The signing secret; made on first use. Errors: Io, Corrupt.
[[nodiscard]] Result<std::string> readOrMakePipelineSecret(const std::filesystem::path& dataFolder);
/// The local user's bearer token: 64 lower-case hexadecimal digits, HMAC-SHA256 of a fixed text under the secret.
[[nodiscard]] std::string localBearerToken(const std::string& secret);

} // namespace revisit
