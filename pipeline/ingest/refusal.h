#pragma once

#include "base/result.h"
#include "pipeline/http/http_server.h"

#include <tl/expected.hpp>

#include <string>

namespace revisit {

/// Which part of the reference would have refused; each has its own body shape (spec ingest 1.4).
enum class RefusalShape { Api, KeyCheck, Schema };

/// Why a request is not done, as the client sees it. Not an Error: the request was understood, and answering is all
/// there is to do.
struct Refusal {
    int status = 400;
    std::string message;
    std::string details{}; ///< JSON, or empty
    RefusalShape shape = RefusalShape::Api;
};

/// A value, or what to refuse the request with.
template <typename T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(int status, std::string message, std::string details = {})
{
    return tl::unexpected<Refusal>(Refusal{status, std::move(message), std::move(details)});
}

/// The answer to a refused request.
[[nodiscard]] HttpAnswer refusalAnswer(const Refusal& refusal);
/// The answer where our side failed: 503 with Retry-After when trying again may help, else 500.
[[nodiscard]] HttpAnswer failureAnswer(const Error& error);

} // namespace revisit
