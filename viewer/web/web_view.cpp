#include "viewer/web/web_view.h"

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_factory.h"
#include "viewer/accessible/screen_reader.h"
#include "viewer/frame/device_painter.h"
#include "viewer/frame/frame_overlays.h"
#include "viewer/model/current_web.h"
#include "viewer/model/web_page_model.h"
#include "viewer/model/web_tree_model.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/web/web_painter.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace revisit {

WebView::WebView(const ViewContext& context, CurrentWeb& web, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_web(web)
{
    installAccessibleFactory();
    setObjectName(QStringLiteral("webView"));
    setAccessibleName(tr("Outline of the page with the pointer"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&context.playback, &Playback::positionChanged, this, &WebView::look);
    const auto tell = [this] {
        describe();
        if (!m_context.playback.isPlaying()) AccessibleCanvas::tellName(*this);
    };
    connect(&context.playback, &Playback::sought, this, tell);
    connect(&context.playback, &Playback::stateChanged, this, tell);
    connect(&web, &CurrentWeb::trackChanged, this, [this] { AccessibleCanvas::tellContent(*this); });
    connect(&web, &CurrentWeb::trackChanged, this, &WebView::look);
    connect(&web, &CurrentWeb::documentChanged, this, &WebView::look);
    look();
}

/// What there is at the playhead, and where it goes on the widget.
void WebView::look()
{
    const auto& timeline = m_web.timeline();
    m_moment = timeline ? timeline->at(m_context.playback.wallPosition(), m_web.document().get()) : WebMoment{};
    constexpr LogicalSize kUsual{1440, 900}; // where nobody says how large the window was
    FrameFit fit;
    fit.area = size();
    fit.canvas = m_moment.viewport.isEmpty() ? kUsual : m_moment.viewport;
    fit.devicePixelRatio = devicePixelRatioF();
    fit.shape = DeviceShape::Browser;
    fit.marginPx = theme::kSpace3;
    m_geometry = fitFrame(fit);
    describe();
    update();
}

std::optional<QPointF> WebView::pointerPosition() const
{
    const auto& timeline = m_web.timeline();
    if (!timeline || !m_moment.pointer) return std::nullopt;
    const PointerSample& sample = timeline->track().pointer[*m_moment.pointer];
    return m_geometry.toWidget(sample.x, sample.y);
}

std::optional<std::size_t> WebView::pressAt(QPointF position) const
{
    for (std::size_t i = m_moment.presses.size(); i-- > 0;) {
        const QPointF center = m_geometry.toWidget(m_moment.presses[i].x, m_moment.presses[i].y);
        if (QLineF(center, position).length() <= web::kPressRadius) return i;
    }
    return std::nullopt;
}

/// What a press hit. Node ids are those of the snapshot in force, so older presses have no name.
QString WebView::pressText(const WebPress& press) const
{
    const auto& document = m_web.document();
    const PointerSample& sample = m_web.timeline()->track().pointer[press.sample];
    if (!document || sample.time < document->time) return {};
    const int node = document->nodeWithId(sample.node);
    return node < 0 ? QString() : webNodeTitle(*document, node);
}

/// Told where it is another one, and at rest: it changes with every tick while it plays.
void WebView::describe()
{
    if (!m_context.playback.isPlaying()) tellDescription(*this, spokenText());
}

QString WebView::spokenName() const
{
    const auto& timeline = m_web.timeline();
    if (!timeline || !m_moment.page) return accessibleName();
    return tr("Outline of %1 with the pointer, at %2")
        .arg(addressText(timeline->track().pages[*m_moment.page].url),
            formatPlayTime(m_context.playback.position(), {100}));
}

QString WebView::pointerText() const
{
    const auto& timeline = m_web.timeline();
    if (!timeline || !m_moment.pointer) return {};
    const PointerSample& sample = timeline->track().pointer[*m_moment.pointer];
    return tr("Pointer at %1, %2.").arg(qRound(sample.x)).arg(qRound(sample.y));
}

QString WebView::spokenText() const
{
    const auto& timeline = m_web.timeline();
    if (!timeline || !m_moment.page) return tr("No page is open yet.");
    const QString address = addressText(timeline->track().pages[*m_moment.page].url);
    QString text = tr("%1, viewport %2, scrolled %3 pixels.")
                       .arg(address, viewportText(m_moment.viewport), QString::number(qRound(m_moment.scrollY)));
    if (m_moment.pointer) text += u' ' + pointerText();
    if (!m_moment.presses.empty() && m_moment.presses.back().age.ms <= WebTimeline::kPressLife.ms)
        text += u' ' + tr("Pressed: %1.").arg(pressText(m_moment.presses.back()));
    return text;
}

void WebView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme::color(theme::Surface::Letterbox, palette()));
    paintBehindScreen(painter, m_geometry, DeviceShape::Browser, palette());
    web::paintSheet(painter, m_geometry, m_moment, palette());
    paintBezel(painter, m_geometry, DeviceShape::Browser, palette());
    const auto& timeline = m_web.timeline();
    if (!timeline) return;
    if (m_moment.page)
        web::paintAddress(painter, m_geometry, addressText(timeline->track().pages[*m_moment.page].url), palette());
    painter.setClipRect(m_geometry.screen);
    web::paintTrail(painter, m_geometry, m_moment, palette());
    for (const WebPress& press : m_moment.presses) {
        painter.save();
        web::paintPress(painter, m_geometry, press, pressText(press), palette());
        painter.restore();
    }
    painter.setClipping(false);
    if (const auto tip = pointerPosition()) {
        const PointerSample& sample = timeline->track().pointer[*m_moment.pointer];
        const bool isTouch = sample.device == PointerSample::Device::Touch;
        web::paintPointer(painter, *tip, isTouch, m_moment.isPressed, palette());
    }
    web::paintCaption(painter, m_geometry, m_moment, layoutDirection(), palette());
    if (const BackgroundGap* gap = m_context.playback.gap())
        paintCard(painter, m_geometry.screen,
            {tr("Page in background"), tr("Away for %1").arg(awayText(gap->end - gap->start))}, palette());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(theme::Surface::Accent, palette()), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void WebView::resizeEvent(QResizeEvent*) { look(); }

void WebView::mouseMoveEvent(QMouseEvent* event)
{
    setCursor(pressAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void WebView::mousePressEvent(QMouseEvent* event)
{
    const auto press = pressAt(event->position());
    if (event->button() != Qt::LeftButton || !press) return QWidget::mousePressEvent(event);
    goToPress(*press);
}

void WebView::goToPress(std::size_t press)
{
    const PointerSample sample = m_web.timeline()->track().pointer[m_moment.presses[press].sample];
    const auto& document = m_web.document();
    if (document && sample.time >= document->time) m_web.selectNode(document->nodeWithId(sample.node));
    m_context.playback.seekWall(sample.time);
}

QString WebView::pressTitle(std::size_t press) const
{
    const WebPress& shown = m_moment.presses[press];
    const PointerSample& sample = m_web.timeline()->track().pointer[shown.sample];
    const QString time = formatPlayTime(m_context.playback.clock().toPlayable(sample.time), {100});
    QString text = tr("%1: press %2 at %3, %4").arg(time).arg(shown.number).arg(qRound(sample.x)).arg(qRound(sample.y));
    if (!pressText(shown).isEmpty()) text += u'\n' + pressText(shown);
    return text;
}

bool WebView::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto press = pressAt(help->pos());
    if (!press) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(help->globalPos(), plainToolTip(pressTitle(*press)), this);
    return true;
}

} // namespace revisit
