#pragma once

#include "base/result.h"
#include "decoder/recording_loader.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// Raise it when the layout changes, and when readers begin to find other things in the same bytes: an index of an
/// older version is made anew.
inline constexpr std::uint32_t kRecordingIndexVersion = 6;

/// What an index of this source and these options is tied to: the version of this program and of the layout, the
/// source's own key, its entries and session id. Empty where no index is to be used: the source keeps none, or the
/// options ask for something else than the default view of a recording.
[[nodiscard]] std::string recordingIndexKey(const RecordingSource& source, const RecordingOptions& options);

/// Everything that opening found, as bytes. Format: docs/formats/recording-index.md. Threads: any.
[[nodiscard]] std::vector<std::byte> encodeRecordingIndex(const LoadedRecording& loaded, std::string_view key);

/// What encodeRecordingIndex() was given, equal in every field. Trusts nothing: every length, number and reference is
/// checked, and no list takes memory before its items are there. Hostile bytes cost what their items take in memory,
/// at most some 40 times their own size. Threads: any.
/// Errors: Unsupported (another version), Corrupt (no index, cut, checksum, a value out of its range), NotFound (an
/// index of another source, another state of it, or other options).
[[nodiscard]] Result<LoadedRecording> decodeRecordingIndex(std::span<const std::byte> index, std::string_view key);

/// Puts the head with version, length and checksum before the content of an index. For tests and fuzz targets; what
/// decodeRecordingIndex() then says is about the content.
[[nodiscard]] std::vector<std::byte> sealRecordingIndex(std::span<const std::byte> content);

} // namespace revisit
