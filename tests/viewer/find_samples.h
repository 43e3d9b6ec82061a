#pragma once

#include "decoder/recording.h"

#include <memory>

namespace revisit::test {

/// A recording of 20 s in which "needle" stands once or more in each kind of thing: a tap at 3 s, two requests at 4 s
/// (in a header) and 5 s (in a body), a message at 6 s, an error at 7 s, an action of the store at 8 s, and a view from
/// 2 s to 6 s and again from 10 s on. The recorder's own request at 9 s names it in its address.
[[nodiscard]] std::shared_ptr<const RecordingSource> needleRecording();
/// A recording with so many events that name it.
[[nodiscard]] std::shared_ptr<const RecordingSource> manyNeedles(int count);
/// One without any.
[[nodiscard]] std::shared_ptr<const RecordingSource> hayRecording();

} // namespace revisit::test
