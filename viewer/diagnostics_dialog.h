#pragma once

#include "decoder/recording.h"
#include "viewer/latest_only.h"
#include "viewer/ports/pipeline_control.h"

#include <QDialog>

#include <filesystem>
#include <memory>

QT_BEGIN_NAMESPACE
class QPlainTextEdit;
QT_END_NAMESPACE

namespace revisit {

/// What the diagnostics page is told by the window.
struct Diagnostics {
    std::filesystem::path dataFolder;
    PipelineStatus pipeline;
    int tabCount = 0;
    std::shared_ptr<const Recording> recording;
    int decodingThreads = 0;
};

/// Files and bytes below a folder.
struct FolderSize {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    bool isCut = false; ///< there are more files than anyone wants to wait for
};
/// Reads directories: not on the UI thread. Leaves early once isStale().
[[nodiscard]] FolderSize folderSize(const std::filesystem::path& folder, const std::function<bool()>& isStale);

/// Everything that a report about the program should say, in one text to copy: versions, platform, data folder and its
/// size, local server, open recording, timings and the last log lines. English, as logs are, and without secrets.
[[nodiscard]] QString diagnosticText(const Diagnostics& facts, const QString& sizes);

/// The page that shows it. UI thread; sizes are read on a worker thread.
class DiagnosticsDialog final : public QDialog {
    Q_OBJECT
public:
    DiagnosticsDialog(Diagnostics facts, QWidget* parent);

private:
    void build();
    void refresh();

    Diagnostics m_facts;
    QPlainTextEdit* m_text = nullptr;
    LatestOnly m_sizes;
};

} // namespace revisit
