#pragma once

#include "base/units.h"
#include "pipeline/http/http_server.h"
#include "pipeline/ingest/project_directory.h"
#include "pipeline/ingest/refusal.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace revisit {

using ExchangePointer = std::shared_ptr<HttpExchange>;

/// Who sends, as far as headers and tokens tell (spec ingest 1.2, 2.3).
struct IngestCaller {
    ProjectPointer project;
    std::string deviceId; ///< from the upload token, even an expired one; may be empty
    std::string tokenPlatform; ///< from the upload token
    bool isWeb = false; ///< x-platform: web, or an Origin header
    bool isObserveOnly = false; ///< x-rj-observe-only: 1
};

/// The body of a request as a JSON object. Nothing about it is trusted: fields of a foreign type count as absent.
class RequestBody {
public:
    /// An empty body is an empty object. Refuses (400) what is no JSON object or nested too deep.
    [[nodiscard]] static Outcome<RequestBody> parse(std::span<const std::byte> bytes);

    [[nodiscard]] const nlohmann::json& document() const { return *m_document; }
    [[nodiscard]] bool has(const char* name) const;
    /// A text; empty where it is absent or no text.
    [[nodiscard]] std::string text(const char* name) const;
    /// A finite number, floored; nullopt where it is absent or no number, or outside ±2^53.
    [[nodiscard]] std::optional<std::int64_t> integer(const char* name) const;
    [[nodiscard]] std::optional<bool> flag(const char* name) const;

private:
    explicit RequestBody(std::shared_ptr<const nlohmann::json> document)
        : m_document(std::move(document))
    {
    }
    std::shared_ptr<const nlohmann::json> m_document;
};

/// The host[:port] of an Origin or of a URL, lower case; empty where there is none.
[[nodiscard]] std::string originHost(std::string_view urlOrOrigin);
/// Whether the request says that it comes from a web page.
[[nodiscard]] bool isWebRequest(const HttpExchange& exchange);
/// The first of `x-rejourney-key` and `x-api-key`.
[[nodiscard]] std::string projectKey(const HttpExchange& exchange);
/// "http://host[:port]" as the client sees this server: its Host header, and its proxy's scheme (spec ingest 9.3).
[[nodiscard]] std::string publicBase(const HttpExchange& exchange, const std::string& fallback);

} // namespace revisit
