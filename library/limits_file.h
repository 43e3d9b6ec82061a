#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "decoder/limits.h"

#include <filesystem>

/// The decoder's limits of one data folder, for both programs: `<data dir>/limits.conf`, a settings document as
/// docs/formats/limits.md tells. Users may write it by hand.
/// Threads: any but the UI thread.
namespace revisit {

[[nodiscard]] std::filesystem::path limitsFile(const std::filesystem::path& dataFolder);

/// The defaults where there is no such file. Errors: InvalidInput (the message names the line and what is wrong), Io.
[[nodiscard]] Result<DecoderLimits> readLimitsFile(
    const std::filesystem::path& dataFolder, FileSystem& files = FileSystem::real());

/// The same for who has nobody to tell: an unreadable file is logged, and the defaults hold.
[[nodiscard]] DecoderLimits limitsOfDataFolder(
    const std::filesystem::path& dataFolder, FileSystem& files = FileSystem::real());

/// Writes a file that names what differs from the defaults; comments of an earlier one are lost. Errors: Io.
[[nodiscard]] Result<> writeLimitsFile(
    const std::filesystem::path& dataFolder, const DecoderLimits& limits, FileSystem& files = FileSystem::real());

} // namespace revisit
