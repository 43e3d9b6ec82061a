#pragma once

#include "base/units.h"

#include <optional>

namespace revisit::test {

/// The most memory that this process ever held (VmHWM), to compare before and after. nullopt where the system does not
/// say (only Linux does), and with the thread sanitizer.
[[nodiscard]] std::optional<Bytes> peakMemory();

/// Makes peakMemory() count from what is held now. False where the system cannot.
bool restartPeakMemory();

} // namespace revisit::test
