#pragma once

#include <nlohmann/json_fwd.hpp>

namespace revisit {

/// Where a document that carries rrweb events has its envelope, and them.
struct WebEnvelopePlace {
    const nlohmann::json& envelope; ///< the member `rrwebReplay` of a served body, else the document; may be an array
    const nlohmann::json* events = nullptr; ///< an array; nullptr where there is none
    bool isServed = false;
};

/// Finds them in a segment, a bare array or the body of `core`, `bootstrap` or a whole session (spec formats 5,
/// read-api 5.2, 5.7, 5.10). `document` must outlive the answer. Threads: any.
[[nodiscard]] WebEnvelopePlace webEnvelopeIn(const nlohmann::json& document);

} // namespace revisit
