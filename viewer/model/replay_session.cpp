#include "viewer/model/replay_session.h"

#include "viewer/latest_only.h"
#include "viewer/let_go.h"
#include "viewer/session_thumbnails.h"
#include "viewer/ui_thread_guard.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

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

namespace {

constexpr std::chrono::milliseconds kProgressEvery{50};

bool holdsTheSame(const RecordingSource& a, const RecordingSource& b)
{
    return std::ranges::equal(a.entries(), b.entries(), [](const SourceEntry& x, const SourceEntry& y) {
        return x.path == y.path && x.storedBytes == y.storedBytes && x.sha256 == y.sha256;
    });
}

} // namespace

ReplaySession::Opened ReplaySession::openFrom(const SourceOpener& opener, const RecordingOptions& options,
    const StopToken& stop, const std::function<void(const RecordingSource&)>& preview, const RecordingSource* before)
{
    requireWorkerThread("opening a recording");
    auto source = opener();
    if (!source) return {{}, {}, source.error()};
    if (before != nullptr && holdsTheSame(*before, **source)) return {};
    if (preview) preview(**source);
    auto recording = Recording::open(*source, options, stop);
    if (!recording) return {{}, {}, recording.error()};
    return {*source, *recording, {}};
}

void ReplaySession::refresh(SourceOpener opener, const RecordingOptions& options)
{
    if (m_state == State::Loading) { // what grew meanwhile is read once that is done
        const auto later = [this, opener = std::move(opener), options, generation = m_generation] {
            if (generation == m_generation) refresh(opener, options);
        };
        connect(this, &ReplaySession::changed, this, later, Qt::SingleShotConnection);
        return;
    }
    if (m_state != State::Ready || !m_source) return;
    m_opening->run([opener = std::move(opener), options, stop = m_stop.token(), before = m_source](
                       const auto&) { return openFrom(opener, options, stop, {}, before.get()); },
        [this, limits = options.limits](const Opened& opened) {
            if (!opened.recording || m_state != State::Ready) return;
            m_limits = limits;
            auto before = std::exchange(m_recording, opened.recording);
            m_source = opened.source;
            m_isGrown = true;
            Q_EMIT changed();
            m_isGrown = false;
            letGo(std::move(before));
        });
}

ReplaySession::~ReplaySession() { m_stop.requestStop(); }

/// Told no more often than an eye follows: each time costs the window more than reading the artifact did.
RecordingOptions ReplaySession::withProgress(RecordingOptions options)
{
    using Watch = std::chrono::steady_clock;
    options.progress = [this, generation = m_generation, told = std::optional<Watch::time_point>()](
                           std::size_t done, std::size_t total) mutable {
        const Watch::time_point now = Watch::now();
        if (told && done < total && now - *told < kProgressEvery) return;
        told = now;
        QMetaObject::invokeMethod(this, [this, generation, done, total] {
            if (generation == m_generation && m_state == State::Loading) Q_EMIT progressed(done, total);
        });
    };
    return options;
}

std::function<void(const RecordingSource&)> ReplaySession::previewer(const DecoderLimits& limits)
{
    return [this, generation = m_generation, limits, stop = m_stop.token()](const RecordingSource& source) {
        QMetaObject::invokeMethod(this, [this, generation, picture = firstFrame(source, {}, limits, stop)] {
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
    m_limits = options.limits;
    apply(State::Loading);
    m_opening->run(
        [opener = std::move(opener), options = withProgress(options), preview = previewer(options.limits),
            stop = m_stop.token()](const auto&) { return openFrom(opener, options, stop, preview, nullptr); },
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
    auto before = std::exchange(m_recording, std::move(recording));
    apply(m_recording ? State::Ready : State::Empty);
    letGo(std::move(before));
}

void ReplaySession::close() { setRecording(nullptr, {}); }

void ReplaySession::apply(State state)
{
    m_state = state;
    m_preview = {};
    std::shared_ptr<const Recording> before;
    if (state != State::Ready) {
        before = std::exchange(m_recording, nullptr);
        m_source.reset();
    }
    Q_EMIT changed();
    letGo(std::move(before));
}

} // namespace revisit
