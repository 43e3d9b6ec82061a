#include "viewer/player/transport_bar.h"

#include "viewer/actions.h"
#include "viewer/format.h"
#include "viewer/model/replay_session.h"
#include "viewer/player/live_follow.h"
#include "viewer/player/playback.h"
#include "viewer/player/player_preferences.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/view_settings.h"

#include <QActionGroup>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace revisit {

namespace {

constexpr int kGap = 2; ///< between the buttons
constexpr double kSlowest = Playback::kSpeeds.front();

QString timesText(double speed) { return QStringLiteral("%1×").arg(speed, 0, 'g', 3); }

/// Whether it hurries through a stretch without activity right now; not so where it loops a range as it is.
bool isRushing(const Playback& playback)
{
    const bool isAsItIs = playback.isLooping() && playback.loopRange().has_value();
    return playback.isPlaying() && !playback.isReversed() && !isAsItIs && playback.skipMode() == SkipMode::Fast
        && playback.skipHere() != nullptr;
}

/// "−2×" while it plays backwards, "» 10×" while it hurries through what is skipped.
QString shownSpeed(const Playback& playback)
{
    if (isRushing(playback))
        return leftToRight(QStringLiteral("» ") + timesText(playback.speed() * playback.kSkipFactor));
    if (playback.isReversed()) return leftToRight(QChar(0x2212) + timesText(playback.speed()));
    return timesText(playback.speed());
}

/// "14:02:03.4": the moment on the device, in this computer's time zone or in UTC.
QString momentText(WallTime time, ClockMode mode)
{
    const auto moment = mode == ClockMode::Utc ? QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC)
                                               : QDateTime::fromMSecsSinceEpoch(time.ms);
    const QString text = moment.toString(QStringLiteral("HH:mm:ss.zzz")).chopped(2);
    return mode == ClockMode::Utc ? text + QLatin1Char('Z') : text;
}

ClockMode clockMode(const ViewContext& context)
{
    return context.settings != nullptr ? PlayerPreferences(*context.settings).clockMode() : ClockMode::Relative;
}

QString playedText(Milliseconds length) { return QStringLiteral(" (%1)").arg(lengthText(length)); }

/// "3 s", "1 min": whole ones.
QString thresholdText(Milliseconds threshold)
{
    const auto seconds = static_cast<int>(threshold.ms / 1000);
    return seconds % 60 == 0 ? TransportBar::tr("%1 min").arg(seconds / 60) : TransportBar::tr("%1 s").arg(seconds);
}

/// Of a row of them, hidden ones too.
int widthOf(const std::vector<QWidget*>& parts)
{
    int width = -kGap;
    for (const QWidget* part : parts)
        width += kGap + std::clamp(part->sizeHint().width(), part->minimumWidth(), part->maximumWidth());
    return width;
}

int widest(const QFont& font, const QStringList& texts)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString& text : texts) width = std::max(width, metrics.horizontalAdvance(text));
    return width;
}

} // namespace

TransportBar::TransportBar(const ViewContext& context, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("transportBar"));
    setAccessibleName(tr("Player controls"));
    build();
    connectContext();
    showPosition();
    showLength();
    showState();
    showLive();
    followFont();
    reserveRoom();
}

void TransportBar::connectContext()
{
    const Playback& playback = m_context.playback;
    const auto showAll = [this] {
        showPosition();
        showLength();
    };
    connect(&playback, &Playback::positionChanged, this, &TransportBar::showPosition);
    connect(&playback, &Playback::clockChanged, this, [this, showAll] {
        showAll();
        reserveRoom();
    });
    connect(&playback, &Playback::skipsChanged, this, showAll);
    connect(&playback, &Playback::stateChanged, this, &TransportBar::showState);
    if (m_context.settings != nullptr)
        connect(m_context.settings, &ViewSettings::preferenceChanged, this, [this, showAll] {
            showAll();
            showState();
        });
    if (m_context.live != nullptr) connect(m_context.live, &LiveFollow::changed, this, &TransportBar::showLive);
    connect(&m_context.session, &ReplaySession::changed, this, &TransportBar::showLive);
}

void TransportBar::build()
{
    using Id = ActionId;
    addClock(addPart(m_start));
    QHBoxLayout& steps = addPart(m_steps);
    m_steps->setLayoutDirection(Qt::LeftToRight); // as the timeline and the arrows on the buttons, in every language
    for (const auto id : {Id::ToStart, Id::PreviousEvent}) m_outerSteps.push_back(addButton(steps, id));
    for (const auto id : {Id::SkipBack, Id::FrameBack, Id::PlayPause, Id::FrameForward, Id::SkipForward})
        m_innerSteps.push_back(addButton(steps, id));
    for (const auto id : {Id::NextEvent, Id::ToEnd}) m_outerSteps.push_back(addButton(steps, id));
    QHBoxLayout& end = addPart(m_end);
    end.addStretch(1);
    addLive(end);
    addSpeed(end);
    addSkips(end);
    m_loop = addButton(end, Id::Loop);
    for (const auto id : {Id::ShowTouches, Id::Inspect, Id::ShowBezel}) m_switches.push_back(addButton(end, id));
    QWidget* fullScreen = addButton(end, Id::FullScreen);
    if (m_context.live != nullptr) m_endParts.push_back(m_live);
    for (QWidget* part : {static_cast<QWidget*>(m_speed), static_cast<QWidget*>(m_skips), fullScreen})
        m_endParts.push_back(part);
}

QHBoxLayout& TransportBar::addPart(QWidget*& part)
{
    part = new QWidget(this);
    auto* row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    return *row;
}

const std::vector<TransportBar::Sides>& TransportBar::choices()
{
    static const std::vector<Sides> all{{true, true, true, true}, {false, true, true, true}, {false, true, false, true},
        {false, false, false, true}, {false, false, false, false}};
    return all;
}

int TransportBar::startWidth(const Sides& sides) const
{
    int width = 0;
    for (const ClockRoom& room : m_clockRooms)
        width = std::max(width, room.clockPx + (sides.hasDate ? kGap + room.otherPx : 0));
    return width + (sides.hasLength ? kGap + m_lengthPx : 0);
}

int TransportBar::stepsWidth(const Sides& sides) const
{
    return widthOf(m_innerSteps) + (sides.hasAllSteps ? kGap + widthOf(m_outerSteps) : 0);
}

int TransportBar::endWidth(const Sides& sides) const
{
    int width = widthOf(m_endParts);
    if (sides.hasSwitches) width += kGap + widthOf(m_switches);
    if (sides.hasAllSteps) width += kGap + widthOf({m_loop});
    return width;
}

int TransportBar::fullWidth(const Sides& sides) const
{
    return startWidth(sides) + stepsWidth(sides) + endWidth(sides) + 2 * theme::kSpace2 + 2 * theme::kSpace3;
}

QSize TransportBar::sizeHint() const
{
    int height = 0;
    for (const QWidget* part : {m_start, m_steps, m_end}) height = std::max(height, part->sizeHint().height());
    return {fullWidth(choices().front()), height + 2 * theme::kSpace1};
}

QSize TransportBar::minimumSizeHint() const { return {fullWidth(choices().back()), sizeHint().height()}; }

/// The steps in the middle; nearer to one end only where the other needs the room.
void TransportBar::placeParts()
{
    const auto fits = [this](const Sides& sides) { return fullWidth(sides) <= width(); };
    const auto found = std::ranges::find_if(choices(), fits);
    const Sides& sides = found == choices().end() ? choices().back() : *found;
    m_wallTime->setVisible(sides.hasDate);
    m_length->setVisible(sides.hasLength);
    for (QWidget* part : m_switches) part->setVisible(sides.hasSwitches);
    for (QWidget* part : m_outerSteps) part->setVisible(sides.hasAllSteps);
    m_loop->setVisible(sides.hasAllSteps);
    const QRect room = rect().adjusted(theme::kSpace3, theme::kSpace1, -theme::kSpace3, -theme::kSpace1);
    const int steps = stepsWidth(sides);
    const int spare = room.width() - steps - 2 * theme::kSpace2;
    const int start = std::max(startWidth(sides), std::min(spare / 2, spare - endWidth(sides)));
    const auto place = [&](QWidget* part, int from, int width) {
        const QRect at(room.left() + from, room.top(), width, room.height());
        part->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    place(m_start, 0, start);
    place(m_steps, start + theme::kSpace2, steps);
    place(m_end, start + steps + 2 * theme::kSpace2, std::max(endWidth(sides), spare - start));
}

/// Figures of one width each, in the size of the bar's font.
void TransportBar::followFont()
{
    QFont digits = theme::monospacedFont(font());
    m_speed->setFont(digits);
    digits.setWeight(QFont::DemiBold);
    m_clock->setFont(digits);
    digits.setWeight(QFont::Normal);
    m_length->setFont(digits);
    m_wallTime->setFont(theme::smallFont(digits));
}

/// For the widest of what the texts can say of this recording, whatever the clock and the speed.
void TransportBar::reserveRoom()
{
    const QString fastest = QStringLiteral("» ") + timesText(Playback::kSpeeds.back() * Playback::kSkipFactor);
    m_speed->setFixedWidth(widest(m_speed->font(), {fastest}) + 2 * theme::kSpace2);
    const auto& playback = m_context.playback;
    const bool isOpen = playback.duration().ms > 0;
    const SessionTime end{playback.duration().ms};
    const auto& clock = playback.clock();
    const auto clockPx = [this](const QString& text) {
        const QFontMetrics metrics = m_clock->fontMetrics(); // the button's own insets are those that it has now
        return m_clock->sizeHint().width() - metrics.horizontalAdvance(m_clock->text())
            + metrics.horizontalAdvance(text);
    };
    const auto labelPx = [](const QLabel& label, const QStringList& texts) {
        const QMargins margins = label.contentsMargins();
        return widest(label.font(), texts) + margins.left() + margins.right();
    };
    const QString position = revisit::clockText(end);
    m_clockRooms[0] = {clockPx(position), 0};
    m_clockRooms[1] = m_clockRooms[0];
    const auto slowest = static_cast<std::int64_t>(std::llround(static_cast<double>(end.ms) / kSlowest));
    m_lengthPx = labelPx(*m_length, {QStringLiteral("/ ") + position + (isOpen ? playedText({slowest}) : QString())});
    if (isOpen) {
        const QStringList dates{dateTimeText(clock.toWall(SessionTime{0})), dateTimeText(clock.toWall(end))};
        m_clockRooms[0].otherPx = labelPx(*m_wallTime, dates);
        m_clockRooms[1] = {clockPx(momentText(clock.start(), ClockMode::Utc)), labelPx(*m_wallTime, {position})};
    }
    updateGeometry();
    placeParts();
}

bool TransportBar::event(QEvent* event)
{
    const bool isDone = QWidget::event(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
        followFont();
        reserveRoom();
        break;
    case QEvent::LayoutRequest:
    case QEvent::LayoutDirectionChange:
        placeParts();
        break;
    default:
        break;
    }
    return isDone;
}

void TransportBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeParts();
}

QToolButton* TransportBar::addButton(QHBoxLayout& row, ActionId action)
{
    auto* button = new QToolButton(row.parentWidget());
    button->setDefaultAction(m_actions[action]);
    button->setAccessibleName(m_actions[action]->whatsThis());
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    const int side = action == ActionId::PlayPause ? 22 : theme::kIcon;
    button->setIconSize(QSize(side, side));
    row.addWidget(button);
    return button;
}

void TransportBar::addClock(QHBoxLayout& row)
{
    m_clock = new QToolButton(m_start);
    m_length = new QLabel(m_start);
    m_wallTime = new QLabel(m_start);
    m_clock->setAutoRaise(true);
    m_clock->setFocusPolicy(Qt::TabFocus);
    m_clock->setToolTip(m_actions[ActionId::SwitchClock]->toolTip());
    m_clock->setAccessibleName(tr("Position"));
    connect(m_clock, &QToolButton::clicked, m_actions[ActionId::SwitchClock], &QAction::trigger);
    row.addWidget(m_clock);
    for (QLabel* label : {m_length, m_wallTime}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
        row.addWidget(label);
    }
    row.addStretch(1);
    m_length->setContentsMargins(theme::kSpace1, 0, 0, 0);
    m_wallTime->setContentsMargins(theme::kSpace3, 0, 0, 0);
    m_length->setAccessibleName(tr("Length"));
    m_wallTime->setAccessibleName(tr("Device time"));
}

void TransportBar::addSpeed(QHBoxLayout& row)
{
    m_speed = new QToolButton(m_end);
    m_speed->setObjectName(QStringLiteral("speedButton"));
    m_speed->setToolTip(tr("Playback speed  (Up, Down; Backspace for 1×)"));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_speedMenu = new QMenu(m_speed);
    auto* group = new QActionGroup(m_speedMenu);
    for (const double speed : Playback::kSpeeds) {
        QAction* action = m_speedMenu->addAction(timesText(speed));
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, speed] { m_context.playback.setSpeed(speed); });
    }
    m_speed->setMenu(m_speedMenu);
    row.addWidget(m_speed);
}

/// A switch with the ways to skip and how long nothing must happen in its menu.
void TransportBar::addSkips(QHBoxLayout& row)
{
    m_skips = addButton(row, ActionId::SkipInactivity);
    if (m_context.settings == nullptr) return;
    auto* menu = new QMenu(m_skips);
    auto* how = new QActionGroup(menu);
    auto* when = new QActionGroup(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, how, when] {
        menu->clear();
        fillSkips(*menu, *how, *when);
    });
    m_skips->setMenu(menu);
    m_skips->setPopupMode(QToolButton::MenuButtonPopup);
}

/// One of the ways and one of the lengths: choices, not switches.
void TransportBar::fillSkips(QMenu& menu, QActionGroup& how, QActionGroup& when)
{
    ViewSettings& settings = *m_context.settings;
    const bool isFast = PlayerPreferences(settings).skipsFast();
    const auto add = [&menu](QActionGroup& group, const QString& text, bool isChecked, const auto& function) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(isChecked);
        group.addAction(action);
        connect(action, &QAction::triggered, &menu, function);
    };
    add(how, tr("Skip at once"), !isFast, [&settings] { PlayerPreferences(settings).setSkipsFast(false); });
    add(how, tr("Play %1 times as fast").arg(static_cast<int>(Playback::kSkipFactor)), isFast,
        [&settings] { PlayerPreferences(settings).setSkipsFast(true); });
    menu.addSeparator();
    for (const std::int64_t seconds : {3, 5, 10, 20, 60}) {
        const Milliseconds threshold{seconds * 1000};
        add(when, tr("Nothing happens for %1").arg(thresholdText(threshold)),
            settings.inactivityThreshold() == threshold,
            [&settings, threshold] { settings.setInactivityThreshold(threshold); });
    }
}

void TransportBar::addLive(QHBoxLayout& row)
{
    m_live = new QToolButton(m_end);
    m_live->setObjectName(QStringLiteral("liveBadge"));
    m_live->setCheckable(true);
    m_live->setText(tr("● LIVE"));
    m_live->setFocusPolicy(Qt::TabFocus);
    m_live->setToolTip(tr("The session is still being recorded. Click to stay at its end"));
    m_live->setAccessibleName(tr("Live: stay at the end"));
    m_live->hide();
    row.addWidget(m_live);
    if (m_context.live != nullptr) connect(m_live, &QToolButton::clicked, m_context.live, &LiveFollow::setFollowing);
}

void TransportBar::showLive()
{
    const LiveFollow* live = m_context.live;
    m_live->setVisible(live != nullptr && live->isLive() && m_context.session.recording());
    m_live->setChecked(live != nullptr && live->isFollowing());
    m_actions[ActionId::FollowLive]->setChecked(m_live->isChecked());
    m_actions[ActionId::FollowLive]->setEnabled(live != nullptr && live->isLive());
}

void TransportBar::showSpeed()
{
    const auto& playback = m_context.playback;
    const QString text = shownSpeed(playback);
    if (text == m_speed->text()) return;
    m_speed->setText(text);
    const QString times = QString::number(playback.speed(), 'g', 3);
    const QString fast = QString::number(playback.speed() * Playback::kSkipFactor, 'g', 3);
    m_speed->setAccessibleName(isRushing(playback) ? tr("Speed: %1 times, as nothing happens").arg(fast)
            : playback.isReversed()                ? tr("Speed: %1 times, backwards").arg(times)
                                                   : tr("Speed: %1 times").arg(times));
}

void TransportBar::showPosition()
{
    showSpeed(); // it hurries through some stretches
    const auto& playback = m_context.playback;
    const ClockMode mode = clockMode(m_context);
    const bool isOpen = playback.duration().ms > 0;
    if (mode == ClockMode::Relative || !isOpen) {
        m_clock->setText(revisit::clockText(playback.position()));
        m_wallTime->setText(isOpen ? dateTimeText(playback.wallPosition()) : QString());
        m_wallTime->setToolTip(tr("Time on the device"));
        return;
    }
    m_clock->setText(momentText(playback.wallPosition(), mode));
    m_wallTime->setText(revisit::clockText(playback.position()));
    m_wallTime->setToolTip(tr("Time from the start"));
}

/// The length, and how long playing it takes where that is another.
void TransportBar::showLength()
{
    const auto& playback = m_context.playback;
    const Milliseconds adjusted = playback.adjustedDuration();
    QString text = QStringLiteral("/ ") + revisit::clockText(SessionTime{playback.duration().ms});
    const bool isOther = std::abs(adjusted.ms - playback.duration().ms) >= 100;
    if (isOther) text += playedText(adjusted);
    m_length->setText(text);
    m_length->setToolTip(isOther ? tr("Plays in %1 at this speed").arg(formatSpan(adjusted)) : tr("Length"));
}

QString TransportBar::clockText() const { return m_clock->text(); }
QString TransportBar::lengthText() const { return m_length->text(); }
QString TransportBar::otherTimeText() const { return m_wallTime->text(); }
QString TransportBar::speedText() const { return m_speed->text(); }
bool TransportBar::showsLive() const { return !m_live->isHidden(); }

void TransportBar::showState()
{
    const auto& playback = m_context.playback;
    QAction* play = m_actions[ActionId::PlayPause];
    play->setIcon(icon(playback.isPlaying() ? Icon::Pause : Icon::Play));
    play->setText(playback.isPlaying() ? tr("&Pause") : tr("&Play"));
    showSpeed();
    for (QAction* action : m_speedMenu->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), playback.speed()));
    m_actions[ActionId::Loop]->setChecked(playback.isLooping());
    m_actions[ActionId::SkipInactivity]->setChecked(playback.skipMode() != SkipMode::Off);
    showLength();
}

} // namespace revisit
