#include "viewer/session_delegate.h"

#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/model/session_list_model.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"

#include "base/clock.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kPictureWidth = 34;
constexpr int kPictureHeight = 60;
constexpr int kRow = 76;
constexpr int kButton = 28;
constexpr int kPin = 14;

struct Badge {
    QString text;
    MarkKind kind;
};

std::vector<Badge> badgesOf(const SessionRow& row)
{
    std::vector<Badge> badges;
    const auto add = [&badges](std::uint32_t count, const QString& text, MarkKind kind) {
        if (count > 0) badges.push_back({count > 1 ? QStringLiteral("%1 %2").arg(count).arg(text) : text, kind});
    };
    add(row.crashCount, SessionDelegate::tr("crash"), MarkKind::Crash);
    add(row.anrCount, SessionDelegate::tr("ANR"), MarkKind::Anr);
    add(row.errorCount, SessionDelegate::tr("error"), MarkKind::Error);
    add(row.rageTapCount, SessionDelegate::tr("rage"), MarkKind::RageTap);
    add(row.deadTapCount, SessionDelegate::tr("dead"), MarkKind::DeadTap);
    add(row.failedRequestCount, SessionDelegate::tr("API"), MarkKind::NetworkFailed);
    return badges;
}

QString joined(std::initializer_list<std::string> parts)
{
    QStringList words;
    for (const auto& part : parts)
        if (!part.empty()) words << QString::fromStdString(part);
    return words.join(QStringLiteral(" · "));
}

QString platformName(const std::string& platform)
{
    if (platform == "ios") return QStringLiteral("iOS");
    if (platform == "android") return QStringLiteral("Android");
    return platform == "web" ? SessionDelegate::tr("Web") : QString::fromStdString(platform);
}

QString titleOf(const SessionRow& row)
{
    if (!row.deviceModel.empty()) return QString::fromStdString(row.deviceModel);
    const auto platform = platformName(row.platform);
    return platform.isEmpty() ? SessionDelegate::tr("Unknown device") : platform; // the id is told below
}

/// Who and what, shortest first, so that eliding hurts least.
QString subtitleOf(const SessionRow& row)
{
    const std::string system = (platformName(row.platform).toStdString() + " " + row.osVersion);
    const std::string version = row.appVersion.empty() ? std::string{} : "v" + row.appVersion;
    const std::string user = row.userId.empty() ? row.id : row.userId;
    return joined(
        {system == " " ? std::string{} : QString::fromStdString(system).trimmed().toStdString(), version, user});
}

void paintPicture(QPainter& painter, const QRect& box, const QImage& picture, const QPalette& palette)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath clip;
    clip.addRoundedRect(box, 5, 5);
    painter.fillPath(clip, theme::color(theme::Surface::Lane, palette));
    if (picture.isNull()) {
        icon(Icon::Device).paint(&painter, box.adjusted(9, 20, -9, -20), Qt::AlignCenter, QIcon::Disabled);
    } else {
        const QSizeF scaled = QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatioByExpanding);
        const QRectF target(QPointF(QRectF(box).center().x() - scaled.width() / 2, box.top()), scaled);
        painter.setClipPath(clip);
        painter.drawImage(target, picture);
        painter.setClipping(false);
    }
    painter.setPen(theme::color(theme::Surface::Border, palette));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(clip);
}

void paintBadge(QPainter& painter, const QRect& box, const Badge& badge, const QPalette& palette)
{
    const QColor ink = theme::color(badge.kind, palette);
    QColor fill = ink;
    fill.setAlphaF(theme::isDark(palette) ? 0.20F : 0.12F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 4, 4);
    const QRect mark(box.left() + 5, box.center().y() - 3, 8, 8);
    theme::paintMark(painter, badge.kind, QStyle::visualRect(painter.layoutDirection(), box, mark), palette);
    painter.setPen(palette.color(QPalette::Text));
    const QRect words = QStyle::visualRect(painter.layoutDirection(), box, box.adjusted(16, 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, badge.text);
}

void paintBadges(QPainter& painter, const QRect& line, const SessionRow& row, const QPalette& palette)
{
    int x = line.left();
    for (const auto& badge : badgesOf(row)) {
        const QFontMetrics metrics(painter.font());
        const QRect box(x, line.top(), metrics.horizontalAdvance(badge.text) + 21, metrics.height() + 2);
        if (box.right() >= line.right()) return;
        paintBadge(painter, QStyle::visualRect(painter.layoutDirection(), line, box), badge, palette);
        x = box.right() + 5;
    }
}

QString stateText(const SessionEntry& entry)
{
    if (entry.fetch && !entry.fetch->error.empty())
        return SessionDelegate::tr("Fetch failed: %1").arg(QString::fromStdString(entry.fetch->error));
    // What the library has a part of is fetched again and again while it grows: no news.
    if (entry.isLive && !entry.isRemote) return SessionDelegate::tr("Recording or processing");
    if (entry.fetch && !entry.fetch->isDone && entry.fetch->artifactsTotal > 0)
        return SessionDelegate::tr("Fetching %1 of %2")
            .arg(entry.fetch->artifactsDone)
            .arg(entry.fetch->artifactsTotal);
    if (entry.fetch && !entry.fetch->isDone) return SessionDelegate::tr("Fetching…");
    if (entry.isLive) return SessionDelegate::tr("Recording or processing");
    return entry.isRemote ? SessionDelegate::tr("On the local server") : QString();
}

struct Lines {
    QRect title;
    QRect subtitle;
    QRect badges;
};

Lines linesOf(const QRect& row, bool hasButton, Qt::LayoutDirection direction)
{
    const int left = row.left() + theme::kSpace3 + kPictureWidth + theme::kSpace3;
    const int right = row.right() - theme::kSpace3 - (hasButton ? kButton : 0);
    const auto line
        = [&](int top) { return QStyle::visualRect(direction, row, QRect(left, row.top() + top, right - left, 19)); };
    return {line(8), line(28), line(50)};
}

void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const SessionEntry& entry)
{
    const auto& row = entry.row;
    const Lines lines = linesOf(option.rect, entry.isRemote, option.direction);
    const QColor muted = theme::color(theme::Surface::MutedText, option.palette);
    const QFont small = theme::smallFont(option.font);
    const QString age = relativeText(row.startedAt, SystemClock::instance().now());
    painter.setFont(small);
    painter.setPen(muted);
    painter.drawText(lines.title, Qt::AlignRight | Qt::AlignVCenter, age);
    const int ageWidth = painter.fontMetrics().horizontalAdvance(age) + theme::kSpace2;
    painter.drawText(lines.subtitle, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(subtitleOf(row), Qt::ElideRight, lines.subtitle.width()));
    const QString length = lengthText(row.playable);
    painter.drawText(lines.badges, Qt::AlignRight | Qt::AlignTop, length);
    int lengthWidth = painter.fontMetrics().horizontalAdvance(length) + theme::kSpace2;
    if (row.isPinned) {
        const QRect pin(lines.badges.right() - lengthWidth - kPin + 1, lines.badges.top() + 1, kPin, kPin);
        icon(Icon::Pin).paint(&painter, QStyle::visualRect(option.direction, lines.badges, pin));
        lengthWidth += kPin + theme::kSpace1;
    }
    const QString state = stateText(entry);
    const QRect rest = QStyle::visualRect(option.direction, lines.badges, lines.badges.adjusted(0, 0, -lengthWidth, 0));
    if (state.isEmpty())
        paintBadges(painter, rest, row, option.palette);
    else
        painter.drawText(rest, Qt::AlignTop, painter.fontMetrics().elidedText(state, Qt::ElideRight, rest.width()));
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(option.palette.color(QPalette::Text));
    painter.drawText(lines.title, Qt::AlignVCenter,
        painter.fontMetrics().elidedText(titleOf(row), Qt::ElideRight, lines.title.width() - ageWidth));
}

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter.fillRect(option.rect, option.palette.color(QPalette::Highlight));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    if (isSelected)
        painter.fillRect(QStyle::visualRect(option.direction, option.rect,
                             QRect(option.rect.topLeft(), QSize(3, option.rect.height()))),
            theme::color(theme::Surface::Accent, option.palette));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        theme::color(theme::Surface::Border, option.palette));
}

const SessionEntry* entryOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const SessionListModel*>(index.model());
    return model == nullptr ? nullptr : &model->entry(index.row());
}

} // namespace

QRect SessionDelegate::buttonRect(const QRect& row, Qt::LayoutDirection direction)
{
    const QRect atEnd(
        row.right() - theme::kSpace2 - kButton, row.top() + (row.height() - kButton) / 2, kButton, kButton);
    return QStyle::visualRect(direction, row, atEnd);
}

void SessionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SessionEntry* entry = entryOf(index);
    if (entry == nullptr) return;
    const auto picture = index.data(SessionListModel::ThumbnailRole).value<QImage>();
    if (picture.isNull() && !entry->isRemote) Q_EMIT thumbnailWanted(index);
    painter->save();
    paintBackground(*painter, option);
    const QRect box(option.rect.left() + theme::kSpace3, option.rect.top() + (kRow - kPictureHeight) / 2, kPictureWidth,
        kPictureHeight);
    painter->setLayoutDirection(option.direction);
    paintPicture(*painter, QStyle::visualRect(option.direction, option.rect, box), picture, option.palette);
    paintTexts(*painter, option, *entry);
    if (entry->isRemote) {
        const bool isFetching = entry->fetch && !entry->fetch->isDone;
        icon(isFetching ? Icon::Close : Icon::Fetch)
            .paint(painter, buttonRect(option.rect, option.direction).adjusted(5, 5, -5, -5));
    }
    painter->restore();
}

QSize SessionDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const { return {200, kRow}; }

bool SessionDelegate::editorEvent(
    QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease) return false;
    const SessionEntry* entry = entryOf(index);
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (entry == nullptr || !entry->isRemote || mouse->button() != Qt::LeftButton
        || !buttonRect(option.rect, option.direction).contains(mouse->position().toPoint()))
        return false;
    Q_EMIT fetchClicked(index);
    return true;
}

bool SessionDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const SessionEntry* entry = entryOf(index);
    if (entry == nullptr || event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QStringList lines{QString::fromStdString(entry->id()), subtitleOf(entry->row), dateTimeText(entry->row.startedAt)};
    if (!stateText(*entry).isEmpty()) lines << stateText(*entry);
    if (entry->row.isPinned) lines << tr("Pinned: it stays, whatever the library's budget says");
    if (!entry->isRemote)
        lines << tr("%1 frames, %2 events, %3")
                     .arg(entry->row.frameCount)
                     .arg(entry->row.eventCount)
                     .arg(byteText(entry->row.storedBytes));
    QToolTip::showText(event->globalPos(), plainToolTip(lines.join(QLatin1Char('\n'))), view);
    return true;
}

} // namespace revisit
