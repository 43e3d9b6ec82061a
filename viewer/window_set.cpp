#include "viewer/window_set.h"

#include "viewer/main_window.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr QPoint kCascade{32, 32};

} // namespace

WindowSet::WindowSet(const Services& services, ViewSettings& settings)
    : m_services(services)
    , m_settings(settings)
    , m_pool(std::make_shared<DecodePool>())
{
}

WindowSet::~WindowSet() = default;

MainWindow& WindowSet::add()
{
    const MainWindow* before = newest();
    auto& window = *m_windows.emplace_back(std::make_unique<MainWindow>(m_services, m_settings, m_pool));
    window.setWindowSet(this);
    if (before != nullptr) window.move(before->pos() + kCascade);
    connect(&window, &MainWindow::closed, this, [this, gone = &window] {
        const auto found = std::ranges::find(m_windows, gone, [](const auto& owned) { return owned.get(); });
        if (found == m_windows.end()) return;
        found->release()->deleteLater(); // it is in the middle of closing
        m_windows.erase(found);
    });
    window.pipelineChanged();
    return window;
}

MainWindow* WindowSet::newest() const { return m_windows.empty() ? nullptr : m_windows.back().get(); }

std::vector<MainWindow*> WindowSet::all() const
{
    std::vector<MainWindow*> windows;
    for (const auto& window : m_windows) windows.push_back(window.get());
    return windows;
}

MainWindow& WindowSet::moveToNewWindow(MainWindow& from, ReplayWorkspace& workspace)
{
    MainWindow& window = add();
    window.resize(from.size());
    from.release(workspace);
    window.adopt(workspace);
    window.show();
    window.raise();
    window.activateWindow();
    workspace.setFocus();
    return window;
}

MainWindow* WindowSet::windowWith(const QString& key) const
{
    for (const auto& window : m_windows)
        for (const ReplayWorkspace* tab : window->workspaces())
            if (tab->key() == key) return window.get();
    return nullptr;
}

void WindowSet::closeAll()
{
    for (MainWindow* window : all()) window->close();
}

void WindowSet::pipelineChanged()
{
    for (const auto& window : m_windows) window->pipelineChanged();
}

void WindowSet::libraryChanged()
{
    for (const auto& window : m_windows) window->libraryChanged();
}

void WindowSet::fetchChanged(const FetchStatus& fetch)
{
    for (const auto& window : m_windows) window->fetchChanged(fetch);
}

} // namespace revisit
