#pragma once

#include "viewer/quick_pick.h"

#include <vector>

namespace revisit {

class MainWindow;
struct Services;

/// Every command of the window with its keys; those that cannot be used now say why. UI thread.
[[nodiscard]] std::vector<QuickPickItem> commandItems(MainWindow& window);
/// The palette over the window: commandItems(). It deletes itself. UI thread.
QuickPick* showCommandPalette(MainWindow& window);
/// Quick open over the window: tabs and panels at once; screens of the recording, nodes of the hierarchy on show and
/// sessions of the library as soon as a worker has them, then the views of all other snapshots. It deletes itself. UI
/// thread.
QuickPick* showQuickOpen(MainWindow& window, const Services& services);

} // namespace revisit
