#pragma once

namespace revisit::bench {

struct FrameSession;

/// What the index of 100,000 frames holds in memory and on disk, and the most that playing `session` takes.
void printMemory(const FrameSession& session);

} // namespace revisit::bench
