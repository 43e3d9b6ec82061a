#pragma once

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <utility>

namespace revisit {

/// What kind of failure an Error is: the thing a caller branches on.
enum class Errc {
    InvalidInput, ///< the caller or the user asked for something that makes no sense
    Truncated, ///< the input ends before it is complete
    Corrupt, ///< the input contradicts its format
    Unsupported, ///< a known format or version that this program does not handle
    TooLarge, ///< a documented limit was reached
    NotFound, ///< no such file, row, session or resource
    Io, ///< the operating system refused a file operation
    Busy, ///< full or held by somebody else; trying again later may work
    Network, ///< the connection or the peer failed
    Cancelled, ///< the caller asked to stop
};

/// The code's stable name for logs and JSON: "invalid-input", "truncated", …
[[nodiscard]] std::string_view name(Errc code) noexcept;

/// A failure: a code to branch on, an English sentence for logs and tests, and the subject it happened to
/// (a file, a URL, a session; may be empty). The viewer translates; nothing below it does.
struct Error {
    Errc code = Errc::InvalidInput;
    std::string message;
    std::string subject;

    /// "subject: message", or the message alone when there is no subject.
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Error&, const Error&) = default;
};

/// A value or an Error. An alias, so that and_then, map and the rest of tl::expected keep working.
/// The packaged class carries no [[nodiscard]], so every function that returns a Result does.
template <typename T = void>
using Result = tl::expected<T, Error>;

/// The error side of any Result: `return fail(Errc::Corrupt, "…", path);`
[[nodiscard]] inline tl::unexpected<Error> fail(Errc code, std::string message, std::string subject = {})
{
    return tl::unexpected<Error>(Error{code, std::move(message), std::move(subject)});
}

/// Passes an existing error on: `return fail(result.error());`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

/// Fills in the subject where the error does not name one yet.
[[nodiscard]] inline Error about(Error error, std::string_view subject)
{
    if (error.subject.empty()) error.subject = subject;
    return error;
}

} // namespace revisit

#define REVISIT_CONCAT_2(a, b) a##b
#define REVISIT_CONCAT(a, b) REVISIT_CONCAT_2(a, b)

/// Binds the value of a Result to `name` (an auto&& that lives until the end of the block), or returns its error.
#define REVISIT_TRY(name, expression)                                                                                  \
    auto REVISIT_CONCAT(revisitResult, __LINE__) = (expression);                                                       \
    if (!REVISIT_CONCAT(revisitResult, __LINE__))                                                                      \
        return ::revisit::fail(std::move(REVISIT_CONCAT(revisitResult, __LINE__)).error());                            \
    auto&& name = *REVISIT_CONCAT(revisitResult, __LINE__)

/// Returns the error of a Result<> (or of any Result whose value is not needed), if it has one.
#define REVISIT_CHECK(expression)                                                                                      \
    do {                                                                                                               \
        auto revisitCheck = (expression);                                                                              \
        if (!revisitCheck) return ::revisit::fail(std::move(revisitCheck).error());                                    \
    } while (false)
