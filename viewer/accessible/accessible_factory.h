#pragma once

namespace revisit {

/// Teaches Qt which class speaks for which of our painted widgets; the table is in the source. Each of them calls it
/// first thing in its constructor. Cheap after the first time. UI thread.
void installAccessibleFactory();

} // namespace revisit
