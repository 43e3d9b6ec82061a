#include "viewer/frame/contact_sheet.h"

#include "viewer/format.h"
#include "viewer/model/event_steps.h"
#include "viewer/player/frame_decoding.h"
#include "viewer/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

constexpr int kGap = 16;
constexpr int kMaxTileHeightPx = 480;

struct SheetTexts {
    Q_DECLARE_TR_FUNCTIONS(ContactSheet)
};

/// Where everything lies on the page.
struct SheetLayout {
    int columns = 1;
    int rows = 1;
    QSize tile; ///< the picture
    int captionHeight = 0;
    int headerHeight = 0;

    [[nodiscard]] QSize page() const
    {
        return {kGap + columns * (tile.width() + kGap),
            headerHeight + kGap + rows * (tile.height() + captionHeight + kGap)};
    }
    [[nodiscard]] QPoint origin(std::size_t index) const
    {
        const int column = static_cast<int>(index) % columns;
        const int row = static_cast<int>(index) / columns;
        return {
            kGap + column * (tile.width() + kGap), headerHeight + kGap + row * (tile.height() + captionHeight + kGap)};
    }
};

/// About half again as wide as high, whatever the shape of the pictures.
SheetLayout layoutOf(const ContactSheet& sheet, const QFontMetrics& metrics)
{
    const PixelSize size = sheet.recording->frames()[sheet.frames.front()].size;
    const double shape = size.isEmpty() ? 2 : static_cast<double>(size.heightPx) / size.widthPx;
    SheetLayout layout;
    const int height = static_cast<int>(std::lround(ContactSheet::kTileWidthPx * shape));
    layout.tile = {ContactSheet::kTileWidthPx, std::clamp(height, 1, kMaxTileHeightPx)};
    layout.captionHeight = 2 * metrics.height() + 6;
    layout.headerHeight = 2 * metrics.height() + 2 * kGap;
    const auto count = static_cast<double>(sheet.frames.size());
    const double cell = static_cast<double>(layout.tile.height() + layout.captionHeight) / layout.tile.width();
    layout.columns = std::clamp(
        static_cast<int>(std::lround(std::sqrt(count * cell * 1.5))), 1, static_cast<int>(sheet.frames.size()));
    layout.rows = static_cast<int>(std::ceil(count / layout.columns));
    return layout;
}

QString subtitleOf(const ContactSheet& sheet)
{
    const auto& info = sheet.recording->info();
    const auto& clock = sheet.recording->clock();
    QStringList parts;
    const QString device = QString::fromStdString(info.device.model);
    const QString app = QString::fromStdString(info.device.appVersion);
    if (!device.isEmpty()) parts << device;
    if (!app.isEmpty()) parts << SheetTexts::tr("app %1").arg(app);
    parts << dateTimeText(clock.toWall({}));
    parts << (sheet.range ? SheetTexts::tr("%1 to %2").arg(clockText(sheet.range->start), clockText(sheet.range->end))
                          : lengthText(clock.playable()));
    return parts.join(QStringLiteral("  ·  "));
}

void paintHeader(QPainter& painter, const ContactSheet& sheet, const SheetLayout& layout)
{
    const QRect header(kGap, kGap, layout.page().width() - 2 * kGap, layout.headerHeight - kGap);
    QFont bold = painter.font();
    bold.setBold(true);
    const QFont plain = painter.font();
    painter.setFont(bold);
    painter.setPen(sheet.palette.color(QPalette::Text));
    painter.drawText(header, Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(bold).elidedText(sheet.title, Qt::ElideMiddle, header.width()));
    painter.setFont(plain);
    painter.setPen(theme::color(theme::Surface::MutedText, sheet.palette));
    painter.drawText(header.adjusted(0, QFontMetrics(bold).height() + 4, 0, 0), Qt::AlignTop | Qt::AlignLeft,
        QFontMetrics(plain).elidedText(subtitleOf(sheet), Qt::ElideRight, header.width()));
}

void paintPicture(
    QPainter& painter, const ContactSheet& sheet, std::size_t frame, const QRect& box, const StopToken& stop)
{
    const DecodedFrame decoded = decodeFrame(*sheet.recording, frame, {box.width(), box.height()}, sheet.limits, stop);
    painter.fillRect(box, theme::color(theme::Surface::Lane, sheet.palette));
    if (decoded.image.isNull()) {
        painter.setPen(theme::color(theme::Surface::MutedText, sheet.palette));
        painter.drawText(box.adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
            SheetTexts::tr("This frame cannot be decoded"));
    } else {
        const QSize size = decoded.image.size().scaled(box.size(), Qt::KeepAspectRatio);
        const QRect place(box.center() - QPoint(size.width() - 1, size.height() - 1) / 2, size);
        painter.drawImage(place, decoded.image);
    }
    painter.setPen(theme::color(theme::Surface::Border, sheet.palette));
    painter.drawRect(QRectF(box).adjusted(-0.5, -0.5, 0.5, 0.5));
}

void paintCaption(QPainter& painter, const ContactSheet& sheet, WallTime time, const QString& screen, const QRect& box)
{
    painter.setPen(sheet.palette.color(QPalette::Text));
    painter.drawText(box, Qt::AlignTop | Qt::AlignLeft, clockText(sheet.recording->clock().toPlayable(time)));
    painter.setPen(theme::color(theme::Surface::MutedText, sheet.palette));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.drawText(box.adjusted(0, metrics.height(), 0, 0), Qt::AlignTop | Qt::AlignLeft,
        metrics.elidedText(screen, Qt::ElideRight, box.width()));
}

} // namespace

std::vector<std::size_t> framesForSheet(
    const Recording& recording, const std::optional<PlayRange>& range, std::size_t most)
{
    const SessionClock& clock = recording.clock();
    const std::int64_t start = range ? range->start.ms : 0;
    const std::int64_t end = range ? range->end.ms : clock.playable().ms;
    std::vector<std::size_t> inside;
    for (std::size_t i = 0; i < recording.frames().size(); ++i) {
        const std::int64_t at = clock.toPlayable(recording.frames()[i].time).ms;
        if (at >= start && at <= end) inside.push_back(i);
    }
    if (inside.size() <= most || most == 0) return most == 0 ? std::vector<std::size_t>{} : inside;
    // Even in time, not in number: a burst of frames must not crowd out the rest.
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < most; ++i) {
        const auto step = static_cast<std::int64_t>(i);
        const std::int64_t wanted
            = start + (end - start) * step / static_cast<std::int64_t>(most - 1 > 0 ? most - 1 : 1);
        const auto next
            = std::upper_bound(inside.begin(), inside.end(), wanted, [&](std::int64_t at, std::size_t frame) {
                  return at < clock.toPlayable(recording.frames()[frame].time).ms;
              });
        const std::size_t frame = next == inside.begin() ? inside.front() : *(next - 1);
        if (chosen.empty() || chosen.back() < frame) chosen.push_back(frame);
    }
    return chosen;
}

Result<QImage> renderSheet(const ContactSheet& sheet, const StopToken& stop)
{
    if (sheet.frames.empty()) return fail(Errc::NotFound, "there are no frames in the range");
    QImage probe(1, 1, QImage::Format_RGB32);
    const SheetLayout layout = layoutOf(sheet, QPainter(&probe).fontMetrics());
    QImage page(layout.page(), QImage::Format_RGB32);
    page.fill(sheet.palette.color(QPalette::Base));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    paintHeader(painter, sheet, layout);
    QString lastScreen;
    for (std::size_t i = 0; i < sheet.frames.size(); ++i) {
        const QRect box(layout.origin(i), layout.tile);
        const WallTime time = sheet.recording->frames()[sheet.frames[i]].time;
        paintPicture(painter, sheet, sheet.frames[i], box, stop);
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the contact sheet is no longer wanted");
        const QString screen = QString::fromStdString(screenAt(*sheet.recording, time));
        const QRect caption(box.left(), box.bottom() + 4, box.width(), layout.captionHeight);
        paintCaption(painter, sheet, time, screen == lastScreen ? QString() : screen, caption);
        lastScreen = screen;
    }
    return page;
}

} // namespace revisit
