#include "viewer/model/current_web.h"

#include "decoder/recording.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/playback.h"
#include "viewer/ui_thread_guard.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

bool hasWebEvents(const Recording& recording)
{
    return std::ranges::any_of(recording.artifacts(),
        [](const ArtifactReport& report) { return holdsWebEvents(report) && report.eventCount > 0; });
}

int sameNodeIn(const WebDocument& before, int node, const WebDocument& after)
{
    if (node < 0 || static_cast<std::size_t>(node) >= before.nodes.size()) return CurrentWeb::kNoNode;
    const WebNode& old = before.nodes[static_cast<std::size_t>(node)];
    const int found = after.nodeWithId(old.id);
    if (found < 0) return CurrentWeb::kNoNode;
    const WebNode& there = after.nodes[static_cast<std::size_t>(found)];
    return there.tag == old.tag && there.depth == old.depth ? found : CurrentWeb::kNoNode;
}

} // namespace

CurrentWeb::CurrentWeb(ReplaySession& session, Playback& playback, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_playback(playback)
{
    connect(&m_session, &ReplaySession::changed, this, &CurrentWeb::restart);
    connect(&m_playback, &Playback::positionChanged, this, &CurrentWeb::follow);
    connect(&m_playback, &Playback::clockChanged, this, &CurrentWeb::follow);
    restart();
}

CurrentWeb::~CurrentWeb() = default;

Milliseconds CurrentWeb::age() const
{
    return m_document ? m_playback.wallPosition() - m_document->time : Milliseconds{};
}

void CurrentWeb::restart()
{
    const auto& recording = m_session.recording();
    const bool isGrown = m_session.isGrown() && m_isWeb;
    m_trackReader.drop();
    if (!isGrown) {
        m_recording = nullptr;
        m_timeline = nullptr;
        m_error.reset();
        m_isWeb = recording && hasWebEvents(*recording);
        m_documentReader.drop();
        m_wanted.reset();
        apply(std::nullopt, nullptr);
    }
    m_isReading = recording && (m_isWeb || hasWebEvents(*recording));
    if (!isGrown) Q_EMIT trackChanged();
    if (!m_isReading) return;
    m_trackReader.run(
        [recording](const Staleness& isStale) -> std::pair<std::shared_ptr<const Recording>, Read> {
            requireWorkerThread("reading a web track");
            const auto track = recording->webTrack(isStale.token());
            if (!track) return {recording, {nullptr, track.error()}};
            return {recording, {std::make_shared<const WebTimeline>(*track), std::nullopt}};
        },
        [this](const auto& answer) {
            m_recording = answer.first;
            take(answer.second);
        });
}

void CurrentWeb::take(const Read& read)
{
    m_isReading = false;
    m_timeline = read.timeline;
    m_error = read.error;
    if (m_timeline && m_timeline->track().eventCount > 0) m_isWeb = true;
    Q_EMIT trackChanged();
    follow();
}

void CurrentWeb::follow()
{
    if (!m_timeline || !m_recording) return;
    const auto wanted = m_timeline->track().snapshotAt(m_playback.wallPosition());
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    if (!wanted) {
        m_documentReader.drop();
        apply(std::nullopt, nullptr);
        return;
    }
    m_documentReader.run(
        [recording = m_recording, snapshot = m_timeline->track().snapshots[*wanted]](const Staleness& isStale) {
            requireWorkerThread("reading a page");
            return recording->webSnapshot(snapshot, isStale.token());
        },
        [this, wanted](const auto& answer) { apply(wanted, answer); });
}

void CurrentWeb::apply(std::optional<std::size_t> snapshot, const Result<std::shared_ptr<const WebDocument>>& answer)
{
    const auto before = std::exchange(m_document, answer ? *answer : nullptr);
    m_shown = snapshot;
    m_documentError.reset();
    if (!answer) m_documentError = answer.error();
    const int again = before && m_document ? sameNodeIn(*before, m_selectedNode, *m_document) : kNoNode;
    m_selectedNode = kNoNode;
    Q_EMIT documentChanged();
    Q_EMIT selectedNodeChanged(m_selectedNode);
    selectNode(again);
}

void CurrentWeb::selectNode(int node)
{
    const bool isThere = m_document && node >= 0 && static_cast<std::size_t>(node) < m_document->nodes.size();
    const int wanted = isThere ? node : kNoNode;
    if (wanted == m_selectedNode) return;
    m_selectedNode = wanted;
    Q_EMIT selectedNodeChanged(wanted);
}

} // namespace revisit
