#include "viewer/frame/frame_panel.h"

#include "viewer/accessible/accessible_factory.h"
#include "viewer/actions.h"
#include "viewer/brief_notice.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/format.h"
#include "viewer/frame/frame_view.h"
#include "viewer/frame/preview_page.h"
#include "viewer/message_page.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace revisit {

namespace {

/// The action and the setting show the same, whoever changes it.
void bindOption(QAction* toggle, ViewSettings& settings, ViewSettings::Option option)
{
    toggle->setChecked(settings.isOn(option));
    QObject::connect(
        toggle, &QAction::toggled, &settings, [&settings, option](bool isOn) { settings.setOn(option, isOn); });
    QObject::connect(
        &settings, &ViewSettings::optionChanged, toggle, [toggle, option](ViewSettings::Option changed, bool isOn) {
            if (changed == option) toggle->setChecked(isOn);
        });
}

} // namespace

FramePanel::FramePanel(const ViewContext& context, ViewSettings& settings, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_settings(settings)
    , m_actions(actions)
{
    installAccessibleFactory();
    setAccessibleName(tr("Picture and its tools"));
    setFocusPolicy(Qt::ClickFocus);
    build(settings);
    connectActions(actions, settings);
    connect(&context.session, &ReplaySession::changed, this, &FramePanel::showState);
    connect(&context.session, &ReplaySession::previewed, this, &FramePanel::showState);
    connect(&context.session, &ReplaySession::progressed, m_loading, &MessagePage::setProgress);
    connect(&context.playback, &Playback::positionChanged, this, &FramePanel::showHeader);
    connect(&m_view->feed(), &FrameFeed::changed, this, &FramePanel::showHeader);
    connect(m_view, &FrameView::zoomChanged, this, &FramePanel::showHeader);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QWidget::customContextMenuRequested, this, &FramePanel::showContextMenu);
    showState();
}

void FramePanel::build(ViewSettings& settings)
{
    m_view = new FrameView(m_context, settings, this);
    m_notice = new BriefNotice(*m_view);
    m_welcome = new MessagePage(Icon::Device, tr("Open a recording"),
        tr("Drop a session folder or an .rjsession file here, choose a session on the left, or point your app's SDK at "
           "the local server below."),
        this);
    m_welcome->addAction(m_actions[ActionId::OpenFile]);
    m_welcome->addAction(m_actions[ActionId::OpenFolder]);
    m_loading = new MessagePage(Icon::Refresh, tr("Opening…"), {}, this);
    m_failed = new MessagePage(Icon::Failure, tr("This recording cannot be opened"), {}, this);
    m_loading->addAction(m_actions[ActionId::CloseRecording], tr("Cancel"));
    m_failed->addAction(m_actions[ActionId::Reload]);
    m_failed->addAction(m_actions[ActionId::CopyDetails]);
    m_failed->addAction(m_actions[ActionId::OpenFile]);
    m_preview = new PreviewPage(m_context.session, this);
    m_pages = new QStackedWidget(this);
    for (QWidget* page : {static_cast<QWidget*>(m_view), static_cast<QWidget*>(m_welcome),
             static_cast<QWidget*>(m_loading), static_cast<QWidget*>(m_failed), static_cast<QWidget*>(m_preview)})
        m_pages->addWidget(page);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_pages, 1);
}

QWidget* FramePanel::makeHeader()
{
    m_header = new QWidget(this);
    m_header->setObjectName(QStringLiteral("frameHeader"));
    m_header->setMinimumWidth(1); // the picture may be narrower than what it wants to say
    m_screenName = new ElidedLabel(Qt::ElideRight, m_header);
    m_screenName->setAccessibleName(tr("Screen"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_screenName->setFont(bold);
    m_frameNumber = new QLabel(m_header);
    m_frameNumber->setObjectName(QStringLiteral("frameNumber"));
    m_frameNumber->setTextFormat(Qt::PlainText);
    m_frameNumber->setForegroundRole(QPalette::PlaceholderText);
    m_zoom = new QLabel(m_header);
    m_zoom->setObjectName(QStringLiteral("frameZoom"));
    m_zoom->setToolTip(tr("100 % is a pixel of the picture for a pixel of the display"));
    m_zoom->setTextFormat(Qt::PlainText);
    m_zoom->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace3);
    row->addWidget(m_screenName, 1);
    m_tools = makeTools();
    row->addWidget(m_tools);
    row->addWidget(m_zoom);
    row->addWidget(m_frameNumber);
    return m_header;
}

QToolBar* FramePanel::makeTools()
{
    auto* tools = new QToolBar(m_header);
    tools->setIconSize(QSize(theme::kIcon, theme::kIcon));
    tools->setAccessibleName(tr("Tools of the picture"));
    tools->setMovable(false);
    for (const auto id : {ActionId::ShowTouches, ActionId::Inspect, ActionId::ShowMasked, ActionId::ShowGrid,
             ActionId::Loupe, ActionId::Ruler, ActionId::RotateFrame, ActionId::SavePicture})
        tools->addAction(m_actions[id]);
    if (auto* more = tools->findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"))) {
        more->setToolTip(tr("More tools"));
        more->setAccessibleName(more->toolTip());
    }
    tools->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // gives way: what does not fit goes into its menu
    return tools;
}

void FramePanel::connectActions(Actions& actions, ViewSettings& settings)
{
    using Option = ViewSettings::Option;
    bindOption(actions[ActionId::ShowTouches], settings, Option::Touches);
    bindOption(actions[ActionId::Inspect], settings, Option::Inspect);
    bindOption(actions[ActionId::ShowBezel], settings, Option::Bezel);
    bindOption(actions[ActionId::ShowMasked], settings, Option::Masked);
    bindOption(actions[ActionId::ShowTouchHistory], settings, Option::TouchHistory);
    bindOption(actions[ActionId::LargeMarks], settings, Option::LargeMarks);
    bindOption(actions[ActionId::ShowGrid], settings, Option::Grid);
    bindOption(actions[ActionId::ShowStates], settings, Option::States);
    actions.on(ActionId::ZoomIn, m_view, [this] { m_view->zoomIn(); });
    actions.on(ActionId::ZoomOut, m_view, [this] { m_view->zoomOut(); });
    actions.on(ActionId::Fit, m_view, [this] { m_view->fit(); });
    actions.on(ActionId::ActualSize, m_view, [this] { m_view->showActualSize(); });
    actions.on(ActionId::RotateFrame, m_view, [this] { m_view->rotate(); });
    actions.on(ActionId::CopyPicture, this, [this] { copyPicture(PictureOverlays::With); });
    actions.on(ActionId::CopyPlainPicture, this, [this] { copyPicture(PictureOverlays::Without); });
    actions.on(ActionId::SavePicture, this, [this] { savePicture(PictureOverlays::With); });
    actions.on(ActionId::SavePlainPicture, this, [this] { savePicture(PictureOverlays::Without); });
    actions.on(ActionId::SaveContactSheet, this, [this] { saveContactSheet(); });
    actions.on(ActionId::SaveClip, this, [this] { saveClip(); });
    actions.on(ActionId::ParentView, this, [this] { stepView(NodeStep::Parent); });
    actions.on(ActionId::ChildView, this, [this] { stepView(NodeStep::FirstChild); });
    actions.on(ActionId::PreviousView, this, [this] { stepView(NodeStep::Previous); });
    actions.on(ActionId::NextView, this, [this] { stepView(NodeStep::Next); });
    connectTools(actions);
}

void FramePanel::connectTools(Actions& actions)
{
    const auto bind = [this, &actions](ActionId id, FrameTool tool) {
        QAction* action = actions[id];
        connect(action, &QAction::triggered, m_view, [this, tool](bool isOn) {
            m_view->tools().setTool(isOn ? tool : FrameTool::None);
            m_view->setFocus(Qt::OtherFocusReason); // the arrow keys move the tool
        });
        connect(&m_view->tools(), &FrameTools::toolChanged, action,
            [this, action, tool] { action->setChecked(m_view->tools().tool() == tool); });
    };
    bind(ActionId::Loupe, FrameTool::Loupe);
    bind(ActionId::Ruler, FrameTool::Ruler);
    connect(&m_view->tools(), &FrameTools::colorPicked, this, [this](const QString& color) {
        QApplication::clipboard()->setText(color);
        m_notice->say(tr("Copied %1").arg(color));
    });
}

void FramePanel::stepView(NodeStep step)
{
    if (const auto& snapshot = m_context.hierarchy.snapshot())
        m_context.selection.selectNode(stepNode(*snapshot, m_context.selection.selectedNode(), step));
}

void FramePanel::showState()
{
    using State = ReplaySession::State;
    const auto& session = m_context.session;
    m_header->setVisible(m_isHeaderShown && session.state() == State::Ready);
    switch (session.state()) {
    case State::Empty:
        m_pages->setCurrentWidget(m_welcome);
        break;
    case State::Loading:
        m_loading->setTexts(tr("Opening…"), session.title());
        m_loading->setProgress(0, 0);
        if (session.preview().isNull())
            m_pages->setCurrentWidget(m_loading);
        else
            m_pages->setCurrentWidget(m_preview);
        break;
    case State::Failed:
        m_failed->setTexts(tr("This recording cannot be opened"),
            errorText(session.error()) + QStringLiteral("\n\n") + errorAdvice(session.error()));
        m_pages->setCurrentWidget(m_failed);
        break;
    case State::Ready:
        m_pages->setCurrentWidget(m_view);
        break;
    }
    showHeader();
}

void FramePanel::setHeaderShown(bool isShown)
{
    m_isHeaderShown = isShown;
    showState();
}

void FramePanel::showHeader()
{
    const auto& recording = m_context.session.recording();
    if (!recording) return;
    m_screenName->setFullText(titleText());
    const auto wanted = m_view->feed().wantedFrame();
    if (wanted) {
        const auto& frame = recording->frames()[*wanted];
        m_frameNumber->setToolTip(
            tr("%1 × %2 px, %3").arg(frame.size.widthPx).arg(frame.size.heightPx).arg(byteText(frame.byteCount)));
    }
    fitHeader();
}

/// The screen; until the app has told of one, the device.
QString FramePanel::titleText() const
{
    const auto& recording = m_context.session.recording();
    const auto screen = QString::fromStdString(screenAt(*recording, m_context.playback.wallPosition()));
    if (!screen.isEmpty()) return screen;
    const QString device = QString::fromStdString(recording->info().device.model);
    return device.isEmpty() ? m_context.session.title() : device;
}

/// Where it is narrow, the frame's number gives way, then tools go into their menu; the title keeps some room.
void FramePanel::fitHeader()
{
    const auto& recording = m_context.session.recording();
    if (!recording) return;
    constexpr int kTitle = 160;
    constexpr int kLeastTools = 3 * 26;
    constexpr int kSlack = 6; ///< labels want a little more than their words
    const auto wanted = m_view->feed().wantedFrame();
    const auto count = recording->frames().size();
    const double scale = m_view->pixelScale();
    const bool isZoomed = scale > 0 && !qFuzzyCompare(m_view->zoom(), 1.0);
    const auto numberOf = [&](const QString& form, std::size_t frame) { return form.arg(frame).arg(count); };
    const auto widest = [&](const QString& form) {
        return m_frameNumber->fontMetrics().horizontalAdvance(wanted ? numberOf(form, count) : form) + kSlack;
    };
    const QString whole = wanted ? tr("Frame %1 / %2") : tr("No frames");
    m_zoom->setText(QStringLiteral("%1 %").arg(qRound(scale * 100)));
    const int room = width() - 2 * theme::kSpace3;
    const int title = std::min(m_screenName->sizeHint().width(), kTitle);
    const int spare = room - title - m_tools->sizeHint().width() - 2 * theme::kSpace3;
    const int percent = theme::kSpace3 + m_zoom->sizeHint().width();
    const bool hasPercent = isZoomed || (scale > 0 && widest(whole) + percent <= spare);
    const int taken = hasPercent ? percent : 0;
    m_zoom->setVisible(hasPercent);
    const QString form = widest(whole) + taken <= spare || !wanted ? whole : QStringLiteral("%1 / %2");
    m_frameNumber->setVisible(widest(form) + taken <= spare);
    m_frameNumber->setText(wanted ? numberOf(form, *wanted + 1) : form);
    m_screenName->setMinimumWidth(std::clamp(room - theme::kSpace3 - kLeastTools - taken, 24, std::max(24, title)));
}

void FramePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

/// What lies under the pointer, the view on top first, so that a covered one can be selected too.
void FramePanel::addViewsUnder(QMenu& menu, const QPoint& position)
{
    constexpr std::size_t kMost = 20;
    const auto snapshot = m_context.hierarchy.snapshot();
    auto pile = m_view->nodesUnder(position);
    if (!snapshot || pile.empty()) return;
    pile.resize(std::min(pile.size(), kMost));
    QMenu* views = m_settings.isOn(ViewSettings::Option::Inspect) ? &menu : menu.addMenu(tr("Views Here"));
    if (views == &menu) menu.addSection(tr("Views Here"));
    for (const int node : pile) {
        QString text = nodeTitle(snapshot->nodes[static_cast<std::size_t>(node)]);
        QAction* action = views->addAction(text.replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(node == m_context.selection.selectedNode());
        connect(action, &QAction::triggered, this, [this, node] { m_context.selection.selectNode(node); });
        connect(action, &QAction::hovered, this, [this, node] { m_context.selection.hoverNode(node); });
    }
    menu.addSeparator();
}

void FramePanel::showContextMenu(const QPoint& position)
{
    using Id = ActionId;
    auto* opened = new QMenu(this);
    QMenu& menu = *opened;
    menu.setAttribute(Qt::WA_DeleteOnClose);
    addViewsUnder(menu, position);
    for (const auto id : {Id::CopyPicture, Id::CopyPlainPicture, Id::SavePicture, Id::SavePlainPicture,
             Id::SaveContactSheet, Id::SaveClip})
        menu.addAction(m_actions[id]);
    menu.addSeparator();
    for (const auto id : {Id::ShowTouches, Id::ShowTouchHistory, Id::LargeMarks, Id::Inspect, Id::ShowBezel,
             Id::ShowMasked, Id::ShowStates, Id::ShowGrid, Id::Loupe, Id::Ruler})
        menu.addAction(m_actions[id]);
    menu.addSeparator();
    for (const auto id : {Id::ZoomIn, Id::ZoomOut, Id::Fit, Id::ActualSize, Id::RotateFrame})
        menu.addAction(m_actions[id]);
    connect(&menu, &QMenu::aboutToHide, this, [this] { m_context.selection.hoverNode(Selection::kNoNode); });
    menu.popup(m_view->mapToGlobal(position));
}

} // namespace revisit
