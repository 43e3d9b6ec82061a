#pragma once

#include "viewer/ports/pipeline_control.h"
#include "viewer/ports/sync_control.h"

#include <QObject>

#include <map>
#include <string>

QT_BEGIN_NAMESPACE
class QProgressBar;
class QStatusBar;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;

/// What the status bar shows for good: the local server's address (a click copies it), fetches and imports under way,
/// the number of problems in the open recording. UI thread.
class StatusArea final : public QObject {
    Q_OBJECT
public:
    explicit StatusArea(QStatusBar& bar);

    void showPipeline(const PipelineStatus& status);
    void showFetch(const FetchStatus& fetch);
    /// A job with a name; done == total ends it.
    void showProgress(const QString& name, std::size_t done, std::size_t total);
    void endProgress(const QString& name);
    void showProblems(int count);
    /// For a few seconds; told by said() too, as the status bar may be out of sight.
    void say(const QString& text);
    void copyAddress();

Q_SIGNALS:
    void problemsClicked();
    void said(const QString& text);

private:
    struct Job {
        std::size_t done = 0;
        std::size_t total = 0;
    };
    void showJobs();

    QStatusBar& m_bar;
    QToolButton* m_pipeline;
    QToolButton* m_problems;
    ElidedLabel* m_job;
    QProgressBar* m_progress;
    std::map<QString, Job> m_jobs;
    QString m_address;
};

} // namespace revisit
