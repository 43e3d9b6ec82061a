#pragma once

#include <QString>

namespace revisit {

class ReplaySession;

/// Why a panel has nothing to show of a recording: none is open, it is being opened, or it could not be. Empty once one
/// is open. UI thread.
[[nodiscard]] QString openingText(const ReplaySession& session);

} // namespace revisit
