#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace revisit {

namespace detail {
/// Runs it on the thread that takes things apart: one for the program, owned by the application object, whose end waits
/// for it. At once where there is no application. UI thread.
void runAside(std::function<void()> work);
} // namespace detail

/// Gives up something large that nobody needs any more: a recording, a table with a row for each of its events. Taking
/// such a thing apart costs the UI thread tens of milliseconds, so a thread of its own does it, where this is the last
/// reference; let go of the others first. UI thread.
template <typename Large>
void letGo(std::shared_ptr<Large> large)
{
    if (large) detail::runAside([large = std::move(large)]() mutable { large.reset(); });
}

} // namespace revisit
