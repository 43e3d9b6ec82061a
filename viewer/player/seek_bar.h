#pragma once

#include "base/units.h"

#include <QSlider>

namespace revisit {

class Playback;

/// A slim line over what can be played: a click seeks, dragging scrubs (one step for undoing it), the slider's keys
/// step by a second or ten. What a screen reader says is the time and the length, and what it sets is sought.
///
/// Background gaps are as short on it as they are played, and are not marked. UI thread.
class SeekBar final : public QSlider {
    Q_OBJECT
public:
    /// `playback` outlives it.
    explicit SeekBar(Playback& playback, QWidget* parent = nullptr);

    /// "00:30.0 of 01:18.0".
    [[nodiscard]] QString valueText() const;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void showLength();
    void showPosition();
    void seekToValue(int value);
    [[nodiscard]] SessionTime timeAt(const QPoint& position) const;

    Playback& m_playback;
    bool m_isFollowing = false; ///< the value is set to what the player does
};

} // namespace revisit
