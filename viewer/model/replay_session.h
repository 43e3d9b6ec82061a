#pragma once

#include "base/result.h"
#include "decoder/recording.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace revisit {

class LatestOnly;

/// The recording that a window shows: none, one being opened, an open one, or the reason why not.
///
/// Lives in the UI thread; opening happens on a worker thread of its own, and a newer open() replaces an older one. The
/// first picture comes before the rest is read, so that there is something to see at once.
/// The Recording itself is immutable and shared: jobs on other threads keep their own shared_ptr.
class ReplaySession final : public QObject {
    Q_OBJECT
public:
    enum class State { Empty, Loading, Ready, Failed };
    /// Finds the bytes; called on the worker thread.
    using SourceOpener = std::function<Result<std::shared_ptr<const RecordingSource>>()>;

    explicit ReplaySession(QObject* parent = nullptr);
    ~ReplaySession() override;

    /// Starts to open. `title` is what the window shows meanwhile (a file name, a session id).
    void open(SourceOpener opener, const QString& title, const RecordingOptions& options = {});
    /// Shows a recording that is open already.
    void setRecording(std::shared_ptr<const Recording> recording, const QString& title);
    void close();
    /// Opens the same recording again, behind the present one, and takes its place once it is open; nothing changes
    /// where that fails, or where the source holds what it held before. While it opens: once it is open.
    void refresh(SourceOpener opener, const RecordingOptions& options = {});
    /// While changed() is told: whether this is the recording of before, refreshed. Positions and selections stay.
    [[nodiscard]] bool isGrown() const { return m_isGrown; }

    [[nodiscard]] State state() const { return m_state; }
    /// Null unless Ready.
    [[nodiscard]] const std::shared_ptr<const Recording>& recording() const { return m_recording; }
    /// Meaningful in state Failed.
    [[nodiscard]] const Error& error() const { return m_error; }
    /// The first picture, to show while Loading; null before it is found, where there is none, and in other states.
    [[nodiscard]] const QImage& preview() const { return m_preview; }
    [[nodiscard]] const QString& title() const { return m_title; }
    /// Those that the recording was opened with, for whoever decodes more of it.
    [[nodiscard]] const DecoderLimits& limits() const { return m_limits; }
    /// Where the open recording's bytes come from, for export; null unless opened through open() and Ready.
    [[nodiscard]] const std::shared_ptr<const RecordingSource>& source() const { return m_source; }

Q_SIGNALS:
    /// The state or the recording changed. Models reset here, and only here.
    void changed();
    /// preview() was found.
    void previewed();
    /// Artifacts read while Loading: now and then, and the last one.
    void progressed(qulonglong done, qulonglong total);

private:
    struct Opened;
    [[nodiscard]] static Opened openFrom(const SourceOpener& opener, const RecordingOptions& options,
        const StopToken& stop, const std::function<void(const RecordingSource&)>& preview,
        const RecordingSource* before);
    void apply(State state);
    [[nodiscard]] std::function<void(const RecordingSource&)> previewer(const DecoderLimits& limits);
    [[nodiscard]] RecordingOptions withProgress(RecordingOptions options);

    State m_state = State::Empty;
    std::shared_ptr<const Recording> m_recording;
    std::shared_ptr<const RecordingSource> m_source;
    Error m_error;
    QString m_title;
    DecoderLimits m_limits;
    QImage m_preview;
    StopSource m_stop;
    quint64 m_generation = 0;
    bool m_isGrown = false;
    std::unique_ptr<LatestOnly> m_opening;
};

} // namespace revisit
