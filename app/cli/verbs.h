#pragma once

#include "app/cli/context.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// The verbs of revisit-cli. Each prints its result and returns the exit status.
namespace revisit::cli {

struct InspectOptions {
    std::string path;
    std::optional<std::int64_t> sessionStartMs;
};
/// What the artifacts hold and what is wrong with them.
[[nodiscard]] int inspect(const Context& context, const InspectOptions& options);

/// Every frame's JPEG, byte for byte, into a folder.
[[nodiscard]] int frames(const Context& context, const std::string& path, const std::string& outFolder);

/// Everything that happened, merged on one clock.
[[nodiscard]] int timeline(const Context& context, const std::string& path);

struct ServeOptions {
    std::string listen = "127.0.0.1:0";
    bool isLan = false;
    std::string projectKey;
    bool acceptsAnyKey = false;
    std::vector<std::string> allowedHosts;
};
/// The pipeline and its read API in the foreground until SIGINT or SIGTERM.
[[nodiscard]] int serve(const Context& context, const ServeOptions& options);

struct SendOptions {
    std::string path;
    std::string apiUrl;
    std::string key;
    std::string sessionId = "new";
    std::string pace = "none";
};
/// A folder of raw artifacts over the SDK protocol.
[[nodiscard]] int send(const Context& context, const SendOptions& options);

struct SessionsOptions {
    std::string server;
    std::string query;
    std::uint32_t limit = 50;
};
/// The sessions in the library and on the servers.
[[nodiscard]] int sessions(const Context& context, const SessionsOptions& options);

struct SyncVerbOptions {
    std::string server = "local";
    std::vector<std::string> sessionIds;
    bool isAll = false;
    std::string since;
};
/// Fetches sessions into the library.
[[nodiscard]] int sync(const Context& context, const SyncVerbOptions& options);

/// One self-contained .rjsession file.
[[nodiscard]] int exportSession(const Context& context, const std::string& path, const std::string& outFile);
/// Checks every digest and decodes every artifact.
[[nodiscard]] int verify(const Context& context, const std::string& path);
/// Puts a file or folder into the library.
[[nodiscard]] int import(const Context& context, const std::string& path);

} // namespace revisit::cli
