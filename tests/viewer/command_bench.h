#pragma once

#include "library/library.h"
#include "tests/viewer/sample_session.h"
#include "viewer/main_window.h"
#include "viewer/panel_list.h"
#include "viewer/ports/library_control.h"
#include "viewer/ports/pipeline_control.h"
#include "viewer/view_settings.h"
#include "viewer/window_set.h"

#include <QStringList>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <optional>

namespace revisit::test {

/// Notes what the library is asked for, and says that it is done.
class NotedLibraryControl final : public LibraryControl {
public:
    void importPath(const std::filesystem::path& path, std::function<void(std::size_t, std::size_t)>,
        std::function<void(Result<SessionRow>)>) override;
    void exportRecording(std::shared_ptr<const RecordingSource>, const std::filesystem::path& file,
        std::function<void(Result<ExportReport>)> done) override;
    void remove(const std::string&, std::function<void(Result<>)>) override { }
    void setPinned(const std::string& sessionId, bool isPinned, std::function<void(Result<>)> done) override;
    void askUsedBytes(std::function<void(Result<Bytes>)>) override { }
    void onChanged(std::function<void()>) override { }

    QStringList imported; ///< paths
    QStringList exported; ///< files
    QStringList pinned; ///< ids
};

/// A local server that runs.
class RunningPipeline final : public PipelineControl {
public:
    static constexpr const char* kAddress = "http://127.0.0.1:4817";
    void start() override { }
    void stop() override { }
    [[nodiscard]] PipelineStatus status() const override;
    void onChanged(std::function<void(const PipelineStatus&)>) override { }
};

/// The sample with something for every command: a failed request at 7 s, an error at 6.3 s, snapshots of three views at
/// 2 and 8 s, a hot device from 5 s on.
[[nodiscard]] std::shared_ptr<const RecordingSource> commandSample();
/// A snapshot of two views, as such files hold it.
[[nodiscard]] QByteArray snapshotFile();

/// The program's first window with all that it can have, driven by its keys: a library of two sessions, each of which
/// opens as commandSample(), and a local server.
class CommandBench final : public QObject {
public:
    static constexpr int kWaitMs = 20'000;

    CommandBench();
    /// The window is active and its session list filled.
    [[nodiscard]] bool start();
    /// start(), and the first session is on show, with the focus on its picture.
    [[nodiscard]] bool open();
    /// In another tab.
    [[nodiscard]] bool openSession(int row, OpenIn where = OpenIn::NewTab);
    /// The id of a session in the list's order.
    [[nodiscard]] QString sessionId(int row) const;
    [[nodiscard]] const ViewContext& context() const { return window->context(); }
    [[nodiscard]] std::int64_t positionMs() const { return context().playback.position().ms; }
    void seek(std::int64_t ms) const { context().playback.seek(SessionTime{ms}); }
    [[nodiscard]] QAction& action(ActionId id) const { return *window->actions()[id]; }
    /// Presses a command's first key where the focus is.
    void press(ActionId id) const;
    /// Shows a panel and gives it the focus; null where it does not come.
    template <typename Panel>
    [[nodiscard]] Panel* panel(ActionId shownBy) const
    {
        return qobject_cast<Panel*>(shownPanel(shownBy));
    }
    /// The next file dialog gets that answer; where it does not take it, it is closed without one.
    void answer(const QString& path);
    [[nodiscard]] QString file(const char* name) const { return folder.filePath(QLatin1String(name)); }
    [[nodiscard]] static QByteArray contents(const QString& file);

    QTemporaryDir folder;
    NotedLibraryControl control;
    RunningPipeline pipeline;
    ViewSettings settings{QString()};
    std::unique_ptr<Library> library;
    std::unique_ptr<WindowSet> windows;
    MainWindow* window = nullptr;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool import(const std::string& name) const;
    [[nodiscard]] QWidget* shownPanel(ActionId shownBy) const;

    std::optional<QString> m_answer;
};

} // namespace revisit::test
