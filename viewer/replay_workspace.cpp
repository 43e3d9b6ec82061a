#include "viewer/replay_workspace.h"

#include "viewer/data_exports.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/panel_list.h"
#include "viewer/player/playback_commands.h"

#include <QVBoxLayout>

namespace revisit {

ReplayWorkspace::ReplayWorkspace(
    const Services& services, ViewSettings& settings, std::shared_ptr<DecodePool> pool, QWidget* parent)
    : QWidget(parent)
    , m_pool(std::move(pool))
    , m_hierarchy(m_session, m_playback, m_selection)
    , m_actions(this)
    , m_parts{{m_session, m_playback, m_selection, m_hierarchy, *m_pool}, settings, m_actions, services}
    , m_keys(new ShortcutRouter(this))
{
    setObjectName(QStringLiteral("workspace"));
    new PlaybackCommands(m_parts.view, m_actions, *m_keys, settings, this);
    auto* exports = new DataExports(m_parts.view, m_actions, this);
    connect(exports, &DataExports::messaged, this, &ReplayWorkspace::messaged);
    m_frame = new FramePanel(m_parts.view, settings, m_actions, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    setFocusProxy(m_frame);
    connect(m_frame, &FramePanel::messaged, this, &ReplayWorkspace::messaged);
    connect(&m_session, &ReplaySession::changed, this, &ReplayWorkspace::sessionChanged);
    m_actions.setRecordingOpen(false);
}

ReplayWorkspace::~ReplayWorkspace()
{
    // Panels go before the state that they refer to; QObject would delete them after our members.
    for (auto& [spec, panel] : m_panels) delete panel;
    delete m_frame;
}

QWidget& ReplayWorkspace::panel(const PanelSpec& spec, QWidget* parent)
{
    auto& panel = m_panels[&spec];
    if (panel.isNull()) panel = spec.make(m_parts, parent);
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
    m_session.open(std::move(opener), title);
}

void ReplayWorkspace::close()
{
    m_key.clear();
    m_librarySession.clear();
    m_seekWhenOpen.reset();
    m_session.close();
}

QString ReplayWorkspace::title() const { return isEmpty() ? tr("New Tab") : m_session.title(); }

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
    const auto& recording = m_session.recording();
    m_selection.clear();
    m_playback.reset(recording ? recording->clock() : SessionClock{});
    m_actions.setRecordingOpen(recording != nullptr);
    const bool canExport = m_session.source() != nullptr && m_parts.services.libraryControl != nullptr;
    m_actions[ActionId::Export]->setEnabled(canExport);
    seekAsAsked();
    Q_EMIT changed();
}

} // namespace revisit
