#pragma once

namespace revisit {

/// Whether the recorder's own requests (TimelineItem::isSdkTraffic) are shown and counted. They are not what the app
/// did, so they are hidden unless the user asks for them.
enum class SdkTraffic { Hidden, Shown };

} // namespace revisit
