#pragma once

#include "base/mutex.h"
#include "base/result.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <vector>

namespace revisit {

/// Writes files for the user, one after the other, off the UI thread: exports, pictures, snapshots.
///
/// What was asked for is written. A later file does not take the place of an earlier one, and closing the tab that
/// asked does not stop it. Windows stay until the queue is empty (ClosingNotice); where the program ends all the same,
/// destroying the queue waits for what is in it and logs what failed, as nobody is left to be told. The queue is
/// bounded: a job that finds it full fails with Busy at once. Lives in the UI thread.
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
    /// A file was not written.
    void failed(const QString& file, const revisit::Error& error);
    /// As failed(), after it, where whoever asked for the file is gone.
    void failedUnseen(const QString& file, const revisit::Error& error);
    /// A file more is done, and told of.
    void finished();

private:
    struct Answer {
        QString file;
        Result<qint64> written;
    };
    void tell(const std::shared_ptr<const Answer>& answer, const QObject* asker, const Deliver& deliver);

    QThreadPool m_pool;
    int m_queued = 0;
    Mutex m_mutex;
    std::vector<std::shared_ptr<const Answer>> m_untold GUARDED_BY(m_mutex); ///< on the way to the UI thread
};

} // namespace revisit
