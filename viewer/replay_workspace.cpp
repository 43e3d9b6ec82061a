#include "viewer/replay_workspace.h"

#include "viewer/brief_notice.h"
#include "viewer/data_exports.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/same_item.h"
#include "viewer/panel_focus.h"
#include "viewer/panel_list.h"
#include "viewer/panels/find_panel.h"
#include "viewer/player/mark_commands.h"
#include "viewer/player/playback_commands.h"
#include "viewer/player/transport_strip.h"
#include "viewer/shortcut_choice.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"
#include "viewer/web/web_panel.h"
#include "viewer/welcome_page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace revisit {

ReplayWorkspace::ReplayWorkspace(
    const Services& services, ViewSettings& settings, std::shared_ptr<DecodePool> pool, QWidget* parent)
    : QWidget(parent)
    , m_pool(std::move(pool))
    , m_hierarchy(m_session, m_playback, m_selection)
    , m_currentWeb(m_session, m_playback)
    , m_marks(m_session, services.notes)
    , m_live(m_playback)
    , m_inactivity(m_session, m_playback, settings)
    , m_memory(m_session, m_playback, settings)
    , m_actions(this)
    , m_parts{{m_session, m_playback, m_selection, m_hierarchy, *m_pool, &m_marks, &m_live, &settings, &m_currentWeb},
          settings, m_actions, services}
    , m_keys(new ShortcutRouter(this))
{
    setObjectName(QStringLiteral("workspace"));
    new ShortcutChoice(m_actions);
    new PlaybackCommands(m_parts.view, m_actions, *m_keys, settings, this);
    auto* exports = new DataExports(m_parts.view, m_actions, this);
    connect(exports, &DataExports::messaged, this, &ReplayWorkspace::messaged);
    new MarkCommands(m_parts.view, m_actions, this);
    connect(&m_marks, &Marks::failed, this, [this](const Error& error) { Q_EMIT messaged(errorText(error)); });
    m_frame = new FramePanel(m_parts.view, settings, m_actions, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_heading = new ElidedLabel(Qt::ElideMiddle, this);
    m_heading->setObjectName(QStringLiteral("heading"));
    m_heading->setMargin(theme::kSpace1);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setAutoFillBackground(true);
    m_heading->hide();
    column->addWidget(m_heading);
    m_welcome = new WelcomePage(m_actions, settings, services.pipeline != nullptr, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_welcome);
    m_pages->addWidget(m_frame);
    column->addWidget(m_pages, 1);
    new PanelFocus(*this, m_welcome->firstButton()); // no proxy: Tab would come to it again and again
    connect(m_welcome, &WelcomePage::pathChosen, this, &ReplayWorkspace::openAsked);
    m_actions.on(ActionId::CopyDetails, this, [this] { copyDetails(); });
    connect(m_frame, &FramePanel::messaged, this, &ReplayWorkspace::messaged);
    connect(&m_session, &ReplaySession::changed, this, &ReplayWorkspace::sessionChanged);
    connect(&m_currentWeb, &CurrentWeb::trackChanged, this, &ReplayWorkspace::choosePage);
    m_actions.setRecordingOpen(false);
    m_actions.setAvailable(ActionId::CopyDetails, false, tr("Nothing has failed."));
    m_actions.applyShortcuts(settings);
    connect(
        &settings, &ViewSettings::shortcutsChanged, this, [this, &settings] { m_actions.applyShortcuts(settings); });
}

ReplayWorkspace::~ReplayWorkspace()
{
    // Panels go before the state that they refer to; QObject would delete them after our members.
    for (auto& [spec, panel] : m_panels) delete panel;
    delete m_transport;
    delete m_web;
    delete m_frame;
}

/// Few recordings are of web pages, and a tab without it opens sooner.
WebPanel& ReplayWorkspace::webPanel()
{
    if (m_web == nullptr) {
        m_web = new WebPanel(m_parts.view, m_currentWeb, m_parts.settings, m_actions, this);
        m_web->setHeaderShown(m_isHeaderShown);
        m_pages->addWidget(m_web);
    }
    return *m_web;
}

void ReplayWorkspace::setTransportShown(bool isShown)
{
    m_isTransportShown = isShown;
    showTransport();
}

void ReplayWorkspace::showTransport()
{
    const bool isShown = m_isTransportShown && !isEmpty();
    if (m_transport == nullptr) {
        if (!isShown) return;
        m_transport = new TransportStrip(m_parts.view, m_actions, this);
        layout()->addWidget(m_transport);
    }
    m_transport->setVisible(isShown);
}

void ReplayWorkspace::setHeaderShown(bool isShown)
{
    m_isHeaderShown = isShown;
    m_frame->setHeaderShown(isShown);
    if (m_web != nullptr) m_web->setHeaderShown(isShown);
}

void ReplayWorkspace::say(const QString& text)
{
    if (m_notice == nullptr) m_notice = new BriefNotice(*m_pages);
    m_notice->say(text);
}

QWidget& ReplayWorkspace::panel(const PanelSpec& spec, QWidget* parent)
{
    auto& panel = m_panels[&spec];
    if (!panel.isNull()) return *panel;
    panel = spec.make(m_parts, parent);
    m_actions.addPanelKeys(spec.action, *panel);
    if (auto* find = qobject_cast<FindPanel*>(panel.data()))
        connect(find, &FindPanel::revealAsked, this, &ReplayWorkspace::revealAsked);
    return *panel;
}

QWidget* ReplayWorkspace::existingPanel(const PanelSpec& spec) const
{
    const auto found = m_panels.find(&spec);
    return found == m_panels.end() ? nullptr : found->second.data();
}

void ReplayWorkspace::open(
    ReplaySession::SourceOpener opener, const QString& title, const QString& key, const QString& librarySession)
{
    m_key = key;
    m_librarySession = librarySession;
    m_seekWhenOpen.reset();
    m_identify = {};
    m_opener = std::move(opener);
    m_memory.setKey(key);
    followSession();
    startOpening(title);
}

void ReplayWorkspace::followSession()
{
    m_live.setSession(m_librarySession.toStdString(), [this](const std::string&) {
        // A session that is just beginning has nothing to show before its first artifact is there.
        if (m_session.state() == ReplaySession::State::Failed) return reopen();
        m_session.refresh(m_opener, openingOptions());
    });
}

/// The opener has been at work: what was opened has its right name before anything is remembered under it.
void ReplayWorkspace::identify()
{
    using State = ReplaySession::State;
    const bool isOver = m_session.state() == State::Ready || m_session.state() == State::Failed;
    if (!isOver || !m_identify) return;
    const Identity found = std::exchange(m_identify, {})();
    if (found.key != m_key) m_memory.setKey(found.key);
    m_key = found.key;
    if (found.librarySession == m_librarySession) return;
    m_librarySession = found.librarySession;
    followSession();
}

RecordingOptions ReplayWorkspace::openingOptions() const
{
    RecordingOptions options;
    options.limits = m_parts.settings.decoderLimits();
    return options;
}

void ReplayWorkspace::startOpening(const QString& title) { m_session.open(m_opener, title, openingOptions()); }

void ReplayWorkspace::reopen()
{
    if (m_opener) startOpening(m_session.title());
}

void ReplayWorkspace::close()
{
    m_identify = {};
    m_key.clear();
    m_librarySession.clear();
    m_seekWhenOpen.reset();
    m_opener = {};
    m_memory.setKey({});
    m_live.setSession({}, {});
    m_session.close();
}

void ReplayWorkspace::showPipeline(const PipelineStatus& status) { m_welcome->showPipeline(status); }

/// For a report: what was opened, and why it could not be.
void ReplayWorkspace::copyDetails() const
{
    const QString text = QStringLiteral("Revisit %1\n%2\n%3")
                             .arg(QCoreApplication::applicationVersion(), m_key, errorDetails(m_session.error()));
    QGuiApplication::clipboard()->setText(text);
}

/// Ids say nothing to people: a session that goes by its id is told by device and beginning.
QString ReplayWorkspace::title() const
{
    if (isEmpty()) return tr("New Tab");
    const auto& recording = m_session.recording();
    if (!recording || m_session.title().toStdString() != recording->info().sessionId) return m_session.title();
    const DeviceInfo& device = recording->info().device;
    const QString name = QString::fromStdString(device.model.empty() ? device.platform : device.model).simplified();
    if (name.isEmpty()) return m_session.title();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(recording->clock().start().ms);
    return QStringLiteral("%1 \u00b7 %2").arg(name.left(60), QLocale().toString(start, QStringLiteral("d MMM HH:mm")));
}

void ReplayWorkspace::setHeading(Heading heading)
{
    const bool isActive = heading == Heading::Active;
    QFont weight = font();
    weight.setBold(isActive);
    m_heading->setFont(weight);
    m_heading->setFullText(title());
    m_heading->setBackgroundRole(isActive ? QPalette::Highlight : QPalette::Window);
    m_heading->setForegroundRole(isActive ? QPalette::HighlightedText : QPalette::PlaceholderText);
    m_heading->setVisible(heading != Heading::None);
}

void ReplayWorkspace::seekFromStart(Milliseconds at)
{
    m_seekWhenOpen = at;
    seekAsAsked();
}

void ReplayWorkspace::seekAsAsked()
{
    const auto& recording = m_session.recording();
    if (!recording || !m_seekWhenOpen) return;
    m_playback.seekWall(recording->clock().start() + *m_seekWhenOpen);
    m_seekWhenOpen.reset();
}

void ReplayWorkspace::sessionChanged()
{
    if (m_session.isGrown()) return recordingGrown();
    identify();
    const auto& recording = m_session.recording();
    m_shown = recording;
    m_selection.clear();
    m_playback.reset(recording ? recording->clock() : SessionClock{});
    m_actions.setRecordingOpen(recording != nullptr);
    const bool canExport = m_session.source() != nullptr && m_parts.services.libraryControl != nullptr;
    m_actions.setAvailable(
        ActionId::Export, canExport, recording ? tr("Exporting needs a library.") : tr("Open a recording first."));
    using State = ReplaySession::State;
    m_actions.setAvailable(ActionId::CopyDetails, m_session.state() == State::Failed, tr("Nothing has failed."));
    choosePage();
    m_memory.restore();
    seekAsAsked();
    Q_EMIT changed();
}

/// Whether keys go to a list or a field, which keep them when a recording opens.
bool ReplayWorkspace::isWorkedElsewhere() const
{
    const QWidget* focused = QApplication::focusWidget();
    return qobject_cast<const QAbstractItemView*>(focused) != nullptr
        || qobject_cast<const QLineEdit*>(focused) != nullptr;
}

/// The recording's pictures, its web page, or what an empty tab shows. Commands on pictures need pictures.
void ReplayWorkspace::choosePage()
{
    const bool isWeb = m_currentWeb.isWeb();
    QWidget* picture = isWeb ? static_cast<QWidget*>(&webPanel()) : m_frame;
    QWidget* shown = isEmpty() ? m_welcome : picture;
    const bool isOther = m_pages->currentWidget() != shown;
    const bool wantsFocus = isAncestorOf(QApplication::focusWidget()) || !isWorkedElsewhere();
    m_pages->setCurrentWidget(shown);
    setFocusProxy(isEmpty() ? nullptr : shown);
    showTransport();
    if (isOther && isVisible() && wantsFocus) setFocus(); // keys play what has opened
    using Id = ActionId;
    if (!isWeb) return;
    for (const auto id : {Id::SavePicture, Id::SavePlainPicture, Id::CopyPicture, Id::CopyPlainPicture,
             Id::SaveContactSheet, Id::SaveClip, Id::Loupe, Id::Ruler, Id::RotateFrame})
        m_actions.setAvailable(id, false, tr("A web recording has no pictures."));
}

bool ReplayWorkspace::isPictureSettled() const
{
    const bool isWebShown = m_web != nullptr && m_pages->currentWidget() == m_web;
    return isWebShown ? m_web->isSettled() : m_frame->view().isSettled();
}

void ReplayWorkspace::recordingGrown()
{
    const auto before = std::exchange(m_shown, m_session.recording());
    const auto item = m_selection.item();
    m_playback.grow(m_shown->clock());
    m_selection.selectItem(item && before ? sameItem(*before, *item, *m_shown) : std::nullopt);
    m_live.recordingGrown();
    Q_EMIT changed();
}

} // namespace revisit
