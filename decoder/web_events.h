#pragma once

#include "base/units.h"

#include <cstdint>
#include <string>
#include <vector>

namespace revisit {

/// rrweb's event types (spec formats 5.4).
enum class WebEventType : std::uint8_t {
    DomContentLoaded,
    Load,
    FullSnapshot,
    Incremental,
    Meta,
    Custom,
    Plugin,
    Unknown = 255,
};

/// One rrweb event, as a row of a list.
struct WebEvent {
    WallTime time;
    WebEventType type = WebEventType::Unknown;
    std::int16_t source = -1; ///< of incremental events; -1 for others and where it is missing
    std::uint32_t index = 0; ///< its place in the segment's `events`
    friend bool operator==(const WebEvent&, const WebEvent&) = default;
};

/// Where the pointer was, or what it did. Positions are CSS pixels in the viewport.
struct PointerSample {
    enum class Kind : std::uint8_t {
        Move,
        Down,
        Up,
        Click,
        ContextMenu,
        DoubleClick,
        TouchStart,
        TouchMove,
        TouchEnd,
        TouchCancel,
        Drag,
    };
    enum class Device : std::uint8_t { Unknown, Mouse, Pen, Touch };
    WallTime time; ///< of the sample itself: the event's time and its offset
    double x = 0;
    double y = 0;
    std::int64_t node = 0; ///< rrweb's id of the element under it; 0 where missing
    Kind kind = Kind::Move;
    Device device = Device::Unknown;
};

/// A page, or the same page in another size: rrweb writes a Meta event per load and checkout, equal ones are one entry.
struct WebPage {
    WallTime time;
    std::string url;
    LogicalSize viewport; ///< CSS pixels; empty where unknown
    bool isResize = false; ///< the page stayed, the viewport changed
};

/// Where an element (or the document) was scrolled to.
struct WebScroll {
    WallTime time;
    std::int64_t node = 0;
    double x = 0;
    double y = 0;
};

/// A full snapshot: where playback can start. readWebDocument() gives its tree.
struct WebSnapshotRef {
    WallTime time;
    std::uint32_t index = 0; ///< place among the segment's full snapshots
    std::uint32_t artifact = 0; ///< of a track: index into the recording's artifacts
};

} // namespace revisit
