#pragma once

#include <atomic>

namespace revisit {

/// Work that may take long and so must never run on the thread of a user interface.
enum class BlockingWork { Inflate, Decode, Query, File, Network };

/// Called on the working thread; must be quick and must not throw.
using BlockingWorkListener = void (*)(BlockingWork work) noexcept;

namespace detail {
inline std::atomic<BlockingWorkListener> blockingWorkListener{nullptr};
} // namespace detail

/// Installs the one listener of the process; null removes it. The viewer's guard does so in tests and debugging runs
/// (viewer/ui_thread_guard.h); without one, noting costs a load. Any thread.
inline void setBlockingWorkListener(BlockingWorkListener listener) noexcept
{
    detail::blockingWorkListener.store(listener, std::memory_order_release);
}

/// Says that such work begins here and now. Called by the few functions everything of the kind goes through: the
/// inflater, the JPEG decoder, databases and their statements, files, folders and archives, requests that are waited
/// for and the network loop. Any thread.
inline void noteBlockingWork(BlockingWork work) noexcept
{
    if (const auto listener = detail::blockingWorkListener.load(std::memory_order_acquire)) listener(work);
}

} // namespace revisit
