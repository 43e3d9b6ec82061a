#pragma once

#include "decoder/event.h"

#include <span>
#include <string_view>

namespace revisit {

/// Whether an artifact is the crash-safe journal of an SDK, by its path: `events.jsonl`.
[[nodiscard]] bool isEventJournal(std::string_view path) noexcept;

/// Reads the journal that an SDK keeps until its events are uploaded (spec formats 3.1): one JSON event per line, the
/// last line cut where the app was killed. Lines that are no whole JSON are left out: "truncated-json" for the last
/// one, "invalid-json" for others. Never fails; otherwise as readEventBatch(). Format: docs/formats/events.md.
/// Threads: any.
[[nodiscard]] EventBatch readEventJournal(
    std::span<const std::byte> lines, const EventContext& context, const DecoderLimits& limits = {});

} // namespace revisit
