#pragma once

#include <functional>

namespace revisit {

/// The rule that the UI thread never inflates, decodes, queries, waits or touches the network, made checkable.
///
/// Every place of the viewer that does such work calls requireWorkerThread() first. Below the viewer, inflater, JPEG
/// decoder, statements, files and the network loop report to it too while it is armed (base/blocking_work.h), whoever
/// calls them. A breach is a bug of ours: debug builds stop, and tests install a listener to count instead.
void requireWorkerThread(const char* work);

/// Lets the libraries below report to the guard, until it is disarmed. Tests do.
void armUiThreadGuard();
void disarmUiThreadGuard();

/// Whether the caller runs on the application's thread. False without an application.
[[nodiscard]] bool isUiThread();

/// Called instead of stopping, on the breaching thread; empty restores the default. For tests; not thread-safe.
void setUiThreadBreachListener(std::function<void(const char* work)> listener);

} // namespace revisit
