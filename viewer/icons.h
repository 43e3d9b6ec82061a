#pragma once

#include <QIcon>

namespace revisit {

/// The program's icons: drawn from paths in the palette's text colour, crisp at any size and in both themes.
enum class Icon {
    Play,
    Pause,
    FrameBack,
    FrameForward,
    SkipBack,
    SkipForward,
    EventBack,
    EventForward,
    ToStart,
    ToEnd,
    Loop,
    Touch,
    Layers,
    Device,
    Mask,
    Camera,
    Copy,
    Search,
    File,
    Folder,
    Import,
    Export,
    Fetch,
    Refresh,
    Sessions,
    Warning,
    Failure,
    Info,
    Link,
    Close,
    Fullscreen,
    Keyboard,
    Loupe,
    Ruler,
    Grid,
    Rotate,
    Tree,
    Wireframe,
    Cube,
    Diff,
    Idle,
    Bookmark,
    Pin,
    Note,
    Filter,
    Float,
    Settings,
    Clock,
    More,
    List,
    Console,
};

/// Icons of one kind share their engine's path; each paints with the colour of the widget's palette.
[[nodiscard]] QIcon icon(Icon icon);
/// The application's own icon, in colour.
[[nodiscard]] QIcon applicationIcon();

} // namespace revisit
