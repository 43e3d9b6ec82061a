#include "tests/bench/real_window.h"

#include "app/desktop/runtime.h"
#include "tests/bench/side_by_side.h"
#include "tests/bench/ui_cost.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/panels/events_panel.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/view_settings.h"
#include "viewer/window_set.h"

namespace revisit::bench {

struct RealWindow::Parts {
    ViewSettings settings{QString()};
    std::unique_ptr<Runtime> runtime;
    std::unique_ptr<WindowSet> windows; // goes before the services that it uses
};

RealWindow::RealWindow(const std::filesystem::path& dataFolder)
    : m_parts(std::make_unique<Parts>())
{
    bool isOpen = dataFolder.empty();
    if (!isOpen) {
        m_parts->runtime = std::make_unique<Runtime>(dataFolder);
        m_parts->runtime->open([&isOpen](const Result<>& opened) { isOpen = opened.has_value(); });
        require(runUntil([&isOpen] { return isOpen; }));
    }
    const Services services = m_parts->runtime ? m_parts->runtime->services() : Services{};
    m_parts->windows = std::make_unique<WindowSet>(services, m_parts->settings);
    MainWindow& added = m_parts->windows->add();
    if (m_parts->runtime) m_parts->runtime->serve(m_parts->windows.get());
    added.resize(1440, 900);
    added.show();
    added.activateWindow();
}

RealWindow::~RealWindow()
{
    if (m_parts->runtime) m_parts->runtime->serve(nullptr);
}

MainWindow& RealWindow::window() { return *m_parts->windows->newest(); }

FrameView& RealWindow::frame() { return window().framePanel().view(); }

TimelineView* RealWindow::timeline()
{
    const auto panels = window().findChildren<TimelinePanel*>();
    for (TimelinePanel* panel : panels)
        if (panel->isVisible()) return &panel->view();
    return nullptr;
}

EventsPanel* RealWindow::events()
{
    const auto panels = window().findChildren<EventsPanel*>();
    for (EventsPanel* panel : panels)
        if (panel->isVisible()) return panel;
    return nullptr;
}

void RealWindow::open(std::shared_ptr<const RecordingSource> source)
{
    window().context().session.open(
        [source] { return Result<std::shared_ptr<const RecordingSource>>(source); }, QStringLiteral("recording"));
}

bool RealWindow::isUsable()
{
    const auto& recording = window().context().session.recording();
    if (!recording || !frame().isSettled()) return false;
    TimelineView* lanes = timeline();
    if (lanes == nullptr || lanes->scene().index == nullptr || !lanes->isDetailCurrent()) return false;
    EventsPanel* list = events();
    return list != nullptr && (list->model().rowCount() > 0 || recording->events().empty());
}

} // namespace revisit::bench
