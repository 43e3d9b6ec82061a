#include "viewer/player/seek_bar.h"

#include "viewer/accessible/accessible_factory.h"
#include "viewer/format.h"
#include "viewer/player/playback.h"

#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionSlider>

#include <algorithm>
#include <cmath>
#include <limits>

namespace revisit {

namespace {

constexpr int kStepMs = 1'000;
constexpr int kPageMs = 10'000;

int asValue(std::int64_t ms)
{
    return static_cast<int>(std::clamp<std::int64_t>(ms, 0, std::numeric_limits<int>::max()));
}

} // namespace

SeekBar::SeekBar(Playback& playback, QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
    , m_playback(playback)
{
    installAccessibleFactory();
    setObjectName(QStringLiteral("seekBar"));
    setAccessibleName(tr("Position"));
    setLayoutDirection(Qt::LeftToRight); // as the timeline, in every language
    setFocusPolicy(Qt::TabFocus);
    setSingleStep(kStepMs);
    setPageStep(kPageMs);
    connect(&playback, &Playback::clockChanged, this, &SeekBar::showLength);
    connect(&playback, &Playback::positionChanged, this, &SeekBar::showPosition);
    connect(&playback, &Playback::stateChanged, this, &SeekBar::showPosition);
    connect(this, &QSlider::valueChanged, this, &SeekBar::seekToValue);
    showLength();
}

QString SeekBar::valueText() const
{
    return tr("%1 of %2").arg(clockText(m_playback.position()), clockText(SessionTime{m_playback.duration().ms}));
}

void SeekBar::showLength()
{
    const QScopedValueRollback following(m_isFollowing, true);
    setRange(0, asValue(m_playback.duration().ms));
    setEnabled(maximum() > 0);
    showPosition();
}

/// While it plays, only where the handle moves by a pixel: each change is told to who reads the screen aloud.
void SeekBar::showPosition()
{
    const int position = asValue(m_playback.position().ms);
    const auto movedPx
        = std::abs(static_cast<double>(position) - value()) * width() / std::max(1.0, static_cast<double>(maximum()));
    if (m_playback.isPlaying() && movedPx < 1) return;
    const QScopedValueRollback following(m_isFollowing, true);
    setValue(position);
}

void SeekBar::seekToValue(int value)
{
    if (!m_isFollowing) m_playback.seek(SessionTime{value});
}

SessionTime SeekBar::timeAt(const QPoint& position) const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
    const int handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    return {QStyle::sliderValueFromPosition(
        minimum(), maximum(), position.x() - groove.left() - handle / 2, groove.width() - handle, option.upsideDown)};
}

void SeekBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QSlider::mousePressEvent(event);
    setSliderDown(true);
    m_playback.seek(timeAt(event->position().toPoint()));
    event->accept();
}

void SeekBar::mouseMoveEvent(QMouseEvent* event)
{
    if (!isSliderDown()) return QSlider::mouseMoveEvent(event);
    m_playback.scrub(timeAt(event->position().toPoint()));
    event->accept();
}

void SeekBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return QSlider::mouseReleaseEvent(event);
    setSliderDown(false);
    event->accept();
}

} // namespace revisit
