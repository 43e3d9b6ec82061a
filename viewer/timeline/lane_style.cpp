#include "viewer/timeline/lane_style.h"

#include "viewer/theme.h"

#include <QCoreApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Lane)
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

MarkKind failedTouch(const TimelineItem& item) noexcept
{
    return contains(item.type, "rage") || contains(item.label, "rage") ? MarkKind::RageTap : MarkKind::DeadTap;
}

MarkKind fault(const TimelineItem& item) noexcept
{
    if (contains(item.type, "anr")) return MarkKind::Anr;
    return contains(item.type, "crash") ? MarkKind::Crash : MarkKind::Error;
}

/// Draws the form at whatever size and resolution it is asked for.
class MarkIconEngine final : public QIconEngine {
public:
    MarkIconEngine(MarkKind kind, const QColor& color)
        : m_kind(kind)
        , m_color(color)
    {
    }
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const double side = std::min(rect.width(), rect.height()) * 0.72;
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        theme::paintShape(*painter, theme::shape(m_kind), square, m_color);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new MarkIconEngine(m_kind, m_color); }

private:
    MarkKind m_kind;
    QColor m_color;
};

} // namespace

QString laneTitle(Lane lane)
{
    switch (lane) {
    case Lane::Frame:
        return Texts::tr("Frames");
    case Lane::Touch:
        return Texts::tr("Touches");
    case Lane::Navigation:
        return Texts::tr("Screens");
    case Lane::Network:
        return Texts::tr("Network");
    case Lane::Log:
        return Texts::tr("Logs");
    case Lane::Fault:
        return Texts::tr("Faults");
    case Lane::Lifecycle:
        return Texts::tr("Lifecycle");
    case Lane::Custom:
        return Texts::tr("Custom");
    case Lane::Hierarchy:
        return Texts::tr("Hierarchy");
    }
    return {};
}

MarkKind laneKind(Lane lane) noexcept
{
    switch (lane) {
    case Lane::Frame:
        return MarkKind::Frame;
    case Lane::Touch:
        return MarkKind::Tap;
    case Lane::Navigation:
        return MarkKind::Navigation;
    case Lane::Network:
        return MarkKind::Network;
    case Lane::Log:
        return MarkKind::Log;
    case Lane::Fault:
        return MarkKind::Crash;
    case Lane::Lifecycle:
        return MarkKind::Lifecycle;
    case Lane::Custom:
        return MarkKind::Custom;
    case Lane::Hierarchy:
        return MarkKind::Hierarchy;
    }
    return MarkKind::Custom;
}

QColor laneColor(Lane lane, const QPalette& palette) { return theme::color(laneKind(lane), palette); }

MarkKind kindOfItem(const TimelineItem& item) noexcept
{
    if (item.lane == Lane::Fault) return fault(item);
    if (!item.isFailure) return laneKind(item.lane);
    if (item.lane == Lane::Touch) return failedTouch(item);
    if (item.lane == Lane::Network) return MarkKind::NetworkFailed;
    return item.lane == Lane::Log ? MarkKind::LogError : MarkKind::Error;
}

int severity(MarkKind kind) noexcept
{
    switch (kind) {
    case MarkKind::Crash:
        return 5;
    case MarkKind::Anr:
        return 4;
    case MarkKind::Error:
        return 3;
    case MarkKind::NetworkFailed:
    case MarkKind::LogError:
    case MarkKind::RageTap:
        return 2;
    case MarkKind::DeadTap:
    case MarkKind::LogWarning:
        return 1;
    default:
        return 0;
    }
}

QColor mixed(const QColor& first, const QColor& second, int percentFirst)
{
    const auto mix = [percentFirst](int a, int b) { return (a * percentFirst + b * (100 - percentFirst)) / 100; };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue())};
}

QIcon markIcon(MarkKind kind, const QPalette& palette)
{
    return QIcon(new MarkIconEngine(kind, theme::color(kind, palette)));
}

} // namespace revisit
