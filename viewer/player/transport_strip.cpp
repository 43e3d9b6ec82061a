#include "viewer/player/transport_strip.h"

#include "viewer/player/seek_bar.h"
#include "viewer/player/transport_bar.h"
#include "viewer/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace revisit {

TransportStrip::TransportStrip(const ViewContext& context, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_seekBar(new SeekBar(context.playback, this))
    , m_bar(new TransportBar(context, actions, this))
{
    setObjectName(QStringLiteral("transportStrip"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0); // the line over it
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, 0);
    line->addWidget(m_seekBar);
    column->addLayout(line);
    column->addWidget(m_bar);
}

void TransportStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::color(theme::Surface::Panel, palette()));
    painter.fillRect(0, 0, width(), 1, theme::color(theme::Surface::Border, palette()));
}

} // namespace revisit
