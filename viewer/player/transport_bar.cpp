#include "viewer/player/transport_bar.h"

#include "viewer/actions.h"
#include "viewer/format.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace revisit {

namespace {

QString speedText(double speed) { return QStringLiteral("%1×").arg(speed, 0, 'g', 3); }

} // namespace

TransportBar::TransportBar(const ViewContext& context, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("transportBar"));
    setAccessibleName(tr("Player controls"));
    build();
    connect(&context.playback, &Playback::positionChanged, this, &TransportBar::showPosition);
    connect(&context.playback, &Playback::clockChanged, this, &TransportBar::showPosition);
    connect(&context.playback, &Playback::stateChanged, this, &TransportBar::showState);
    showPosition();
    showState();
}

void TransportBar::build()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace1);
    row->setSpacing(2);
    addClock(*row);
    row->addStretch(1);
    using Id = ActionId;
    for (const auto id : {Id::ToStart, Id::PreviousEvent, Id::SkipBack, Id::FrameBack, Id::PlayPause, Id::FrameForward,
             Id::SkipForward, Id::NextEvent, Id::ToEnd})
        addButton(*row, id);
    row->addStretch(1);
    addSpeed(*row);
    for (const auto id : {Id::Loop, Id::ShowTouches, Id::Inspect, Id::ShowBezel, Id::FullScreen}) addButton(*row, id);
}

void TransportBar::addButton(QHBoxLayout& row, ActionId action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(m_actions[action]);
    button->setAccessibleName(m_actions[action]->whatsThis());
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    const int side = action == ActionId::PlayPause ? 22 : theme::kIcon;
    button->setIconSize(QSize(side, side));
    row.addWidget(button);
}

void TransportBar::addClock(QHBoxLayout& row)
{
    m_clock = new QLabel(this);
    m_length = new QLabel(this);
    m_wallTime = new QLabel(this);
    QFont digits = theme::monospacedFont(font());
    digits.setWeight(QFont::DemiBold);
    m_clock->setFont(digits);
    digits.setWeight(QFont::Normal);
    m_length->setFont(digits);
    m_wallTime->setFont(theme::smallFont(digits));
    for (QLabel* label : {m_clock, m_length, m_wallTime}) {
        label->setTextFormat(Qt::PlainText);
        row.addWidget(label);
    }
    m_length->setForegroundRole(QPalette::PlaceholderText);
    m_wallTime->setForegroundRole(QPalette::PlaceholderText);
    m_length->setContentsMargins(theme::kSpace1, 0, 0, 0);
    m_wallTime->setContentsMargins(theme::kSpace3, 0, 0, 0);
    m_clock->setAccessibleName(tr("Position"));
    m_length->setAccessibleName(tr("Length"));
    m_wallTime->setAccessibleName(tr("Device time"));
    m_wallTime->setToolTip(tr("Time on the device"));
}

void TransportBar::addSpeed(QHBoxLayout& row)
{
    m_speed = new QToolButton(this);
    m_speed->setObjectName(QStringLiteral("speedButton"));
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Playback speed  (Up, Down; Backspace for 1×)"));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speed->setFont(theme::monospacedFont(font()));
    m_speedMenu = new QMenu(m_speed);
    auto* group = new QActionGroup(m_speedMenu);
    for (const double speed : Playback::kSpeeds) {
        QAction* action = m_speedMenu->addAction(speedText(speed));
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { m_context.playback.setSpeed(speed); });
    }
    m_speed->setMenu(m_speedMenu);
    m_speed->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.25×")) + 26);
    row.addWidget(m_speed);
}

void TransportBar::showPosition()
{
    const auto& playback = m_context.playback;
    m_clock->setText(clockText(playback.position()));
    m_length->setText(QStringLiteral("/ ") + clockText(SessionTime{playback.duration().ms}));
    const bool isOpen = playback.duration().ms > 0;
    m_wallTime->setText(isOpen ? dateTimeText(playback.wallPosition()) : QString());
}

void TransportBar::showState()
{
    const auto& playback = m_context.playback;
    QAction* play = m_actions[ActionId::PlayPause];
    play->setIcon(icon(playback.isPlaying() ? Icon::Pause : Icon::Play));
    play->setText(playback.isPlaying() ? tr("&Pause") : tr("&Play"));
    m_speed->setText(speedText(playback.speed()));
    for (QAction* action : m_speedMenu->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), playback.speed()));
    m_actions[ActionId::Loop]->setChecked(playback.isLooping());
}

} // namespace revisit
