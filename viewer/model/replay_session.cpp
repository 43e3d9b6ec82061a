#include "viewer/model/replay_session.h"

#include "viewer/latest_only.h"
#include "viewer/session_thumbnails.h"
#include "viewer/ui_thread_guard.h"

#include <QMetaObject>

namespace revisit {

struct ReplaySession::Opened {
    std::shared_ptr<const RecordingSource> source;
    std::shared_ptr<const Recording> recording;
    Error error;
};

ReplaySession::ReplaySession(QObject* parent)
    : QObject(parent)
    , m_opening(std::make_unique<LatestOnly>())
{
}

ReplaySession::~ReplaySession() { m_stop.requestStop(); }

RecordingOptions ReplaySession::withProgress(RecordingOptions options)
{
    options.progress = [this, generation = m_generation](std::size_t done, std::size_t total) {
        QMetaObject::invokeMethod(this, [this, generation, done, total] {
            if (generation == m_generation && m_state == State::Loading) Q_EMIT progressed(done, total);
        });
    };
    return options;
}

std::function<void(const RecordingSource&)> ReplaySession::previewer(const DecoderLimits& limits)
{
    return [this, generation = m_generation, limits](const RecordingSource& source) {
        QMetaObject::invokeMethod(this, [this, generation, picture = firstFrame(source, {}, limits)] {
            if (generation != m_generation || m_state != State::Loading || picture.isNull()) return;
            m_preview = picture;
            Q_EMIT previewed();
        });
    };
}

void ReplaySession::open(SourceOpener opener, const QString& title, const RecordingOptions& options)
{
    m_stop.requestStop(); // the one that is being opened
    m_stop = StopSource{};
    ++m_generation;
    m_title = title;
    apply(State::Loading);
    m_opening->run(
        [opener = std::move(opener), options = withProgress(options), preview = previewer(options.limits),
            stop = m_stop.token()](const auto&) {
            requireWorkerThread("opening a recording");
            Opened opened;
            auto source = opener();
            if (!source) return Opened{{}, {}, source.error()};
            preview(**source);
            auto recording = Recording::open(*source, options, stop);
            if (!recording) return Opened{{}, {}, recording.error()};
            return Opened{*source, *recording, {}};
        },
        [this](const Opened& opened) {
            m_error = opened.error;
            m_recording = opened.recording;
            m_source = opened.source;
            apply(opened.recording ? State::Ready : State::Failed);
        });
}

void ReplaySession::setRecording(std::shared_ptr<const Recording> recording, const QString& title)
{
    m_stop.requestStop();
    m_opening->drop();
    m_title = title;
    m_source.reset();
    m_recording = std::move(recording);
    apply(m_recording ? State::Ready : State::Empty);
}

void ReplaySession::close() { setRecording(nullptr, {}); }

void ReplaySession::apply(State state)
{
    m_state = state;
    m_preview = {};
    if (state != State::Ready) {
        m_recording.reset();
        m_source.reset();
    }
    Q_EMIT changed();
}

} // namespace revisit
