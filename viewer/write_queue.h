#pragma once

#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace revisit {

/// Writes files for the user, one after the other, off the UI thread: exports, pictures, snapshots.
///
/// What was asked for is written. A later file does not take the place of an earlier one, and closing the tab that
/// asked does not stop it; destroying the queue waits for what is in it. The queue is bounded: a job that finds it full
/// fails with Busy at once. Lives in the UI thread.
class WriteQueue final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMaxQueued = 32; ///< waiting and under way
    /// Makes and writes the file on the worker; how much went into it, or why not.
    using Job = std::function<Result<qint64>()>;
    using Deliver = std::function<void(const Result<qint64>&)>;

    explicit WriteQueue(QObject* parent = nullptr);
    ~WriteQueue() override;

    /// `deliver` gets the answer in the UI thread. Where `context` is gone by then, a failure is told by
    /// failedUnseen().
    void write(QObject* context, const QString& file, Job job, Deliver deliver);
    [[nodiscard]] int queuedCount() const { return m_queued; }

Q_SIGNALS:
    /// A file was not written, and whoever asked for it is gone.
    void failedUnseen(const QString& file, const revisit::Error& error);

private:
    QThreadPool m_pool;
    int m_queued = 0;
};

} // namespace revisit
