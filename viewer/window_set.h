#pragma once

#include "viewer/ports/sync_control.h"
#include "viewer/services.h"

#include <QObject>

#include <memory>
#include <vector>

namespace revisit {

class DecodePool;
class MainWindow;
class ReplayWorkspace;
class ViewSettings;

/// The windows of the program, which share services, settings and decoding threads. Owns them; a closed one is deleted.
/// UI thread.
class WindowSet final : public QObject {
    Q_OBJECT
public:
    WindowSet(const Services& services, ViewSettings& settings);
    ~WindowSet() override;

    /// A new window with one empty tab, not shown yet.
    MainWindow& add();
    /// The newest of those that are open; null when all are closed.
    [[nodiscard]] MainWindow* newest() const;
    [[nodiscard]] std::vector<MainWindow*> all() const;
    /// Takes the tab out of its window into a new one, which is shown.
    MainWindow& moveToNewWindow(MainWindow& from, ReplayWorkspace& workspace);
    /// The window with a tab that shows the recording of that key; null where none does.
    [[nodiscard]] MainWindow* windowWith(const QString& key) const;
    /// Ends all of them, and so the program.
    void closeAll();

    /// Called by the owner of the services when these report changes.
    void pipelineChanged();
    void libraryChanged();
    void fetchChanged(const FetchStatus& fetch);

private:
    Services m_services;
    ViewSettings& m_settings;
    std::shared_ptr<DecodePool> m_pool;
    std::vector<std::unique_ptr<MainWindow>> m_windows;
};

} // namespace revisit
