#include "viewer/profile_overlay.h"

#include "viewer/theme.h"
#include "viewer/ui_profile.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>

namespace revisit {

namespace {

constexpr int kRefreshMs = 500;

QString figuresText(const UiProfile::Figures& figures)
{
    const auto ms = [](double value) { return QLocale().toString(value, 'f', 1); };
    return ProfileOverlay::tr("%1 ms median, %2 ms p99, %3 ms longest")
        .arg(ms(figures.medianMs), ms(figures.p99Ms), ms(figures.longestMs));
}

} // namespace

ProfileOverlay::ProfileOverlay(std::function<int()> queued, QWidget* parent)
    : QWidget(parent)
    , m_queued(std::move(queued))
{
    setObjectName(QStringLiteral("profileOverlay"));
    setAccessibleName(tr("Timings"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        place();
        update();
    });
    parent->installEventFilter(this);
    hide();
}

void ProfileOverlay::setShown(bool isShown)
{
    setVisible(isShown);
    if (!isShown) return m_refresh.stop();
    UiProfile::instance().clear();
    m_refresh.start();
    place();
    raise();
}

QString ProfileOverlay::text() const
{
    const UiProfile& profile = UiProfile::instance();
    return tr("Painting: %1").arg(figuresText(profile.paints())) + QLatin1Char('\n')
        + tr("Events: %1").arg(figuresText(profile.events())) + QLatin1Char('\n')
        + tr("Stalls over 50 ms: %1. Waiting for decoding: %2").arg(profile.stallCount()).arg(m_queued());
}

void ProfileOverlay::place()
{
    const QSize text = fontMetrics().size(0, this->text());
    resize(text.width() + 2 * theme::kSpace3, text.height() + 2 * theme::kSpace2);
    move((parentWidget()->width() - width()) / 2, theme::kSpace2);
}

bool ProfileOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return false;
}

void ProfileOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme::color(theme::Surface::Border, palette()));
    painter.setBrush(theme::color(theme::Surface::PanelRaised, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(theme::kSpace3, theme::kSpace2, -theme::kSpace3, -theme::kSpace2), text());
}

} // namespace revisit
