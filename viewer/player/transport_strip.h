#pragma once

#include "viewer/view_context.h"

#include <QWidget>

namespace revisit {

class Actions;
class SeekBar;
class TransportBar;

/// What is left to play with where the timeline is out of sight: a slim seek bar over the transport, for the lower edge
/// of the picture. UI thread.
class TransportStrip final : public QWidget {
    Q_OBJECT
public:
    TransportStrip(const ViewContext& context, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] SeekBar& seekBar() { return *m_seekBar; }
    [[nodiscard]] TransportBar& bar() { return *m_bar; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SeekBar* m_seekBar;
    TransportBar* m_bar;
};

} // namespace revisit
