#pragma once

#include <QThreadPool>

#include <memory>
#include <utility>

namespace revisit {

/// Gives up something large that nobody needs any more: a recording, a table with a row for each of its events. Taking
/// such a thing apart costs the UI thread tens of milliseconds, so a thread of Qt's pool does it, where this is the
/// last reference; let go of the others first.
template <typename Large>
void letGo(std::shared_ptr<Large> large)
{
    if (large) QThreadPool::globalInstance()->start([large = std::move(large)]() mutable { large.reset(); });
}

} // namespace revisit
