#include "viewer/web/engine/engine_player.h"

#include "decoder/recording.h"
#include "decoder/web_replay.h"
#include "viewer/error_text.h"
#include "viewer/model/current_web.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/playback.h"
#include "viewer/ui_thread_guard.h"
#include "viewer/view_settings.h"
#include "viewer/web/engine/engine_page.h"
#include "viewer/web/engine/page_files.h"
#include "viewer/web/engine/page_guard.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <cmath>

namespace revisit {

namespace {

constexpr int kLeadMs = 80; ///< between two looks at the clock

struct ReadEvents {
    QByteArray json;
    std::optional<Error> error;
};

} // namespace

EnginePlayer::EnginePlayer(const ViewContext& context, CurrentWeb& web, QWidget* parent)
    : PagePlayer(parent)
    , m_context(context)
    , m_web(web)
    , m_profile(new QWebEngineProfile(this)) // without a name: off the record
    , m_guard(new PageGuard(this))
    , m_files(new PageFiles(this))
    , m_page(nullptr)
    , m_view(new QWebEngineView(this))
{
    setAccessibleName(tr("The recorded page"));
    lockDown(*m_profile);
    m_profile->setUrlRequestInterceptor(m_guard);
    m_profile->installUrlSchemeHandler(PageFiles::kScheme, m_files);
    m_page = new EnginePage(m_profile, m_view);
    m_view->setPage(m_page);
    m_view->setFocusPolicy(Qt::NoFocus); // keys are the window's
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    m_view->setAcceptDrops(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_timer.setInterval(kLeadMs);
    connect(&m_timer, &QTimer::timeout, this, &EnginePlayer::lead);
    connect(&web, &CurrentWeb::trackChanged, this, &EnginePlayer::restart);
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
        [this] { fail(tr("The browser engine stopped while it drew this page.")); });
    connect(m_page, &QWebEnginePage::loadFinished, this, [this](bool isGood) {
        if (!isGood) return fail(tr("The page player could not be loaded."));
        takeInput();
    });
    restart();
}

EnginePlayer::~EnginePlayer()
{
    delete m_view; // with its page, which must go before the profile
}

/// Reads the events of the recording, off the UI thread, and starts the player over with them.
void EnginePlayer::restart()
{
    m_reading.drop();
    m_isLoaded = false;
    m_shown.reset();
    m_asked.reset();
    m_problem.clear();
    const auto& recording = m_context.session.recording();
    const auto& source = m_context.session.source();
    const auto& timeline = m_web.timeline();
    if (!recording || !source || !timeline || timeline->track().snapshots.empty()) return;
    const DecoderLimits limits = m_context.settings != nullptr ? m_context.settings->decoderLimits() : DecoderLimits{};
    m_reading.run(
        [recording, source, limits](const auto&) -> ReadEvents {
            requireWorkerThread("reading web events");
            const auto replay = readWebReplay(*source, recording->artifacts(), recording->info().sessionId, limits);
            if (!replay) return {{}, replay.error()};
            return {QByteArray::fromStdString(replay->json), std::nullopt};
        },
        [this](const ReadEvents& read) {
            if (read.error) return fail(errorText(*read.error));
            load(read.json);
        });
}

void EnginePlayer::load(const QByteArray& events)
{
    m_files->setEvents(events);
    m_isLoaded = true;
    m_isCalling = false;
    m_page->load(PageFiles::start());
    m_timer.start();
    Q_EMIT changed();
}

void EnginePlayer::fail(const QString& problem)
{
    m_timer.stop();
    m_isLoaded = false;
    m_problem = problem;
    Q_EMIT changed();
}

bool EnginePlayer::isSettled() const
{
    if (!m_problem.isEmpty()) return true;
    return m_isLoaded && !m_isCalling && m_shown && m_asked == m_context.playback.wallPosition();
}

/// Whether the player can run by itself: gaps and what is skipped make wall time run faster than the player.
bool EnginePlayer::runsSteadily() const
{
    const Playback& playback = m_context.playback;
    const bool isSkipping = playback.skipMode() != SkipMode::Off && playback.skipHere() != nullptr;
    return playback.isPlaying() && !playback.isReversed() && !isSkipping && playback.gap() == nullptr;
}

/// Tells the player where the playhead stands and takes what it says of itself. One call at a time: a player that is
/// busy with rebuilding gets the newest position when it is done.
void EnginePlayer::lead()
{
    if (!m_isLoaded || m_isCalling || !isVisible()) return;
    const Playback& playback = m_context.playback;
    m_asked = playback.wallPosition();
    m_isCalling = true;
    const QString call = QStringLiteral("typeof revisit === 'object' ? revisit.follow(%1, %2, %3) : null")
                             .arg(m_asked->ms)
                             .arg(QLatin1String(runsSteadily() ? "true" : "false"))
                             .arg(playback.speed(), 0, 'f', 3);
    m_page->runJavaScript(call, QWebEngineScript::MainWorld, [this](const QVariant& answer) {
        m_isCalling = false;
        take(answer.toMap());
    });
}

void EnginePlayer::take(const QVariantMap& state)
{
    if (state.isEmpty()) return;
    if (const QString problem = state.value(QStringLiteral("problem")).toString(); !problem.isEmpty())
        return fail(tr("The page player cannot play these events: %1").arg(problem.left(300)));
    const bool isFirst = !m_shown;
    const double shown = state.value(QStringLiteral("at")).toDouble();
    if (std::isfinite(shown)) m_shown = WallTime{static_cast<std::int64_t>(shown)};
    if (isFirst) Q_EMIT changed();
    Playback& playback = m_context.playback;
    if (state.contains(QStringLiteral("ownSpeed")))
        playback.setSpeed(state.value(QStringLiteral("ownSpeed")).toDouble());
    if (state.contains(QStringLiteral("ownAt")))
        playback.seekWall({static_cast<std::int64_t>(state.value(QStringLiteral("ownAt")).toDouble())});
    if (!state.contains(QStringLiteral("ownPlaying"))) return;
    if (state.value(QStringLiteral("ownPlaying")).toBool())
        playback.play();
    else
        playback.pause();
}

void EnginePlayer::showEvent(QShowEvent* event)
{
    PagePlayer::showEvent(event);
    takeInput();
}

/// The widget that draws comes with the engine's process, and gets no input.
void EnginePlayer::takeInput()
{
    for (QWidget* inner : m_view->findChildren<QWidget*>()) {
        inner->setFocusPolicy(Qt::NoFocus);
        inner->removeEventFilter(this);
        inner->installEventFilter(this);
    }
}

/// A click on the page plays and pauses, as in other players; the page itself gets no input.
bool EnginePlayer::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton) m_context.playback.togglePlay();
        return true;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::DragEnter:
    case QEvent::Drop:
        return true;
    default:
        return PagePlayer::eventFilter(watched, event);
    }
}

bool hasPagePlayer() { return true; }

PagePlayer* makePagePlayer(const ViewContext& context, CurrentWeb& web, QWidget* parent)
{
    return new EnginePlayer(context, web, parent);
}

/// The interceptor does not see connections that the engine opens ahead of requests (preconnect, DNS prefetch): no name
/// and no address leads anywhere, so these fail too.
void preparePagePlayer()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    PageFiles::registerScheme();
    const QByteArray before = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS",
        before
            + " --host-resolver-rules=\"MAP * ~NOTFOUND\" --dns-prefetch-disable --disable-background-networking "
              "--disable-domain-reliability --disable-component-update --no-pings "
              "--force-webrtc-ip-handling-policy=disable_non_proxied_udp");
}

} // namespace revisit
