#pragma once

#include "base/result.h"

#include <exception>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace revisit {

/// Calls `work` (returning Result<> or nothing) where an exception would end the process: at the loop of a worker
/// thread. This program reports errors as results; what still throws is the standard library, above all when memory
/// runs out. The one item then fails, and the thread goes on to the next.
///
/// What the work had built is unwound before this returns, so its memory is free again.
/// Errors: Busy ("not enough memory": a later try may find some), Corrupt (any other exception, by its text), and those
/// of `work`.
template <typename Work>
[[nodiscard]] Result<> callGuarded(Work&& work) noexcept
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const std::bad_alloc&) {
        return fail(Errc::Busy, "not enough memory");
    } catch (const std::exception& exception) {
        return fail(Errc::Corrupt, std::string("the work failed unexpectedly: ") + exception.what());
    }
}

} // namespace revisit
