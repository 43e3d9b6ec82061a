#pragma once

#include "decoder/recording_source.h"

#include <QString>

#include <cstddef>
#include <filesystem>
#include <memory>

namespace revisit {
class EventsPanel;
class FrameView;
class MainWindow;
class TimelineView;
} // namespace revisit

namespace revisit::bench {

/// The program's window as the program makes it, over the library of a data folder (without the local server), with
/// nothing remembered from before. Shown with 1440 × 900 pixels. UI thread.
class RealWindow {
public:
    /// Ends the program where the library cannot be opened. An empty folder: no library.
    explicit RealWindow(const std::filesystem::path& dataFolder = {});
    ~RealWindow();
    RealWindow(const RealWindow&) = delete;
    RealWindow& operator=(const RealWindow&) = delete;

    [[nodiscard]] MainWindow& window();
    /// Those of the current tab. Null where the panel is not there yet.
    [[nodiscard]] FrameView& frame();
    [[nodiscard]] TimelineView* timeline();
    [[nodiscard]] EventsPanel* events();

    void open(std::shared_ptr<const RecordingSource> source);
    /// The recording is open, its picture is there, its events are listed and its timeline is drawn: it can be used.
    [[nodiscard]] bool isUsable();

    struct Parts;

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace revisit::bench
