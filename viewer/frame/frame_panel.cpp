#include "viewer/frame/frame_panel.h"

#include "viewer/actions.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/format.h"
#include "viewer/frame/frame_export.h"
#include "viewer/frame/frame_view.h"
#include "viewer/frame/preview_page.h"
#include "viewer/message_page.h"
#include "viewer/model/event_steps.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

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
    , m_actions(actions)
{
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
    m_screenName = new ElidedLabel(Qt::ElideRight, m_header);
    m_screenName->setAccessibleName(tr("Screen"));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_screenName->setFont(bold);
    m_frameNumber = new QLabel(m_header);
    m_frameNumber->setTextFormat(Qt::PlainText);
    m_frameNumber->setForegroundRole(QPalette::PlaceholderText);
    m_zoom = new QLabel(m_header);
    m_zoom->setTextFormat(Qt::PlainText);
    m_zoom->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(m_header);
    row->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace3, theme::kSpace2);
    row->setSpacing(theme::kSpace3);
    row->addWidget(m_screenName, 1);
    row->addWidget(m_zoom);
    row->addWidget(m_frameNumber);
    return m_header;
}

void FramePanel::connectActions(Actions& actions, ViewSettings& settings)
{
    using Option = ViewSettings::Option;
    bindOption(actions[ActionId::ShowTouches], settings, Option::Touches);
    bindOption(actions[ActionId::Inspect], settings, Option::Inspect);
    bindOption(actions[ActionId::ShowBezel], settings, Option::Bezel);
    bindOption(actions[ActionId::ShowMasked], settings, Option::Masked);
    actions.on(ActionId::ZoomIn, m_view, [this] { m_view->zoomIn(); });
    actions.on(ActionId::ZoomOut, m_view, [this] { m_view->zoomOut(); });
    actions.on(ActionId::Fit, m_view, [this] { m_view->fit(); });
    actions.on(ActionId::ActualSize, m_view, [this] { m_view->showActualSize(); });
    actions.on(ActionId::CopyPicture, this, [this] { copyPicture(); });
    actions.on(ActionId::SavePicture, this, [this] { savePicture(true); });
    actions.on(ActionId::SavePlainPicture, this, [this] { savePicture(false); });
}

void FramePanel::showState()
{
    using State = ReplaySession::State;
    const auto& session = m_context.session;
    m_header->setVisible(session.state() == State::Ready);
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
        m_failed->setTexts(tr("This recording cannot be opened"), errorText(session.error()) + QStringLiteral("\n\n") + errorAdvice(session.error()));
        m_pages->setCurrentWidget(m_failed);
        break;
    case State::Ready:
        m_pages->setCurrentWidget(m_view);
        break;
    }
    showHeader();
}

void FramePanel::showHeader()
{
    const auto& recording = m_context.session.recording();
    if (!recording) return;
    const auto screen = QString::fromStdString(screenAt(*recording, m_context.playback.wallPosition()));
    m_screenName->setFullText(screen.isEmpty() ? m_context.session.title() : screen);
    const auto wanted = m_view->feed().wantedFrame();
    m_zoom->setText(QStringLiteral("%1 %").arg(qRound(m_view->zoom() * 100)));
    m_zoom->setVisible(!qFuzzyCompare(m_view->zoom(), 1.0));
    if (!wanted) return m_frameNumber->setText(tr("No frames"));
    const auto& frames = recording->frames();
    const auto& frame = frames[*wanted];
    m_frameNumber->setText(tr("Frame %1 / %2").arg(*wanted + 1).arg(frames.size()));
    m_frameNumber->setToolTip(
        tr("%1 × %2 px, %3").arg(frame.size.widthPx).arg(frame.size.heightPx).arg(byteText(frame.byteCount)));
}

void FramePanel::showContextMenu(const QPoint& position)
{
    QMenu menu(this);
    for (const auto id : {ActionId::CopyPicture, ActionId::SavePicture, ActionId::SavePlainPicture})
        menu.addAction(m_actions[id]);
    menu.addSeparator();
    for (const auto id : {ActionId::ShowTouches, ActionId::Inspect, ActionId::ShowBezel, ActionId::ShowMasked})
        menu.addAction(m_actions[id]);
    menu.addSeparator();
    for (const auto id : {ActionId::ZoomIn, ActionId::ZoomOut, ActionId::Fit, ActionId::ActualSize})
        menu.addAction(m_actions[id]);
    menu.exec(m_view->mapToGlobal(position));
}

void FramePanel::copyPicture()
{
    const auto& recording = m_context.session.recording();
    const auto frame = m_view->feed().wantedFrame();
    if (!recording || !frame) return;
    const FrameExport what{recording, *frame, m_context.playback.wallPosition(), m_view->touches()};
    renderFrame(what, m_context.pool, this, [this](const Result<QImage>& picture) {
        if (picture) QApplication::clipboard()->setImage(*picture);
        Q_EMIT messaged(picture ? tr("Picture copied") : errorText(picture.error()));
    });
}

QString FramePanel::suggestedFile() const
{
    const auto clock = clockText(m_context.playback.position()).replace(QLatin1Char(':'), QLatin1Char('-'));
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QDir(folder).filePath(tr("Frame at %1.png").arg(clock));
}

void FramePanel::savePicture(bool hasOverlays)
{
    const auto& recording = m_context.session.recording();
    const auto frame = m_view->feed().wantedFrame();
    if (!recording || !frame) return;
    const auto touches = hasOverlays ? m_view->touches() : nullptr;
    const FrameExport what{recording, *frame, m_context.playback.wallPosition(), touches};
    const auto file
        = QFileDialog::getSaveFileName(this, tr("Save Picture"), suggestedFile(), tr("PNG pictures (*.png)"));
    if (file.isEmpty()) return;
    saveFrame(what, file, m_context.pool, this, [this, file](const Result<>& saved) {
        Q_EMIT messaged(saved ? tr("Saved %1").arg(QDir::toNativeSeparators(file)) : errorText(saved.error()));
    });
}

} // namespace revisit
