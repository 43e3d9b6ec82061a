#pragma once

#include "analysis/event_export.h"
#include "viewer/file_question.h"
#include "viewer/model/network_table.h"
#include "viewer/view_context.h"

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class ViewSettings;
class WriteQueue;

/// The commands that write a recording's events and requests for other programs: those of the marked range while one
/// is set, else all. Makes and writes them on a worker. UI thread.
class DataExports final : public QObject {
    Q_OBJECT
public:
    DataExports(const ViewContext& context, Actions& actions, QWidget* window);
    ~DataExports() override;

    void exportEvents(EventExportFormat format, const QString& file);
    /// As exportEvents() with the SDK's own requests only where they are shown.
    void exportHar(const QString& file);

Q_SIGNALS:
    /// For the user: "Wrote 470 events to …".
    void messaged(const QString& text);
    void finished(bool isWritten);

private:
    struct Stretch;
    void askForEvents(EventExportFormat format);
    void askForHar();
    [[nodiscard]] Stretch stretch() const;
    void askForFile(const QString& ending, const QString& kind, const PathChosen& chosen);
    void say(const Result<qint64>& written, const QString& one, const QString& more, const QString& file);

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    ViewSettings* m_settings; ///< null: nothing is kept
    QWidget* m_window;
    WriteQueue& m_writing;
};

} // namespace revisit
