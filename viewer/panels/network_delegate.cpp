#include "viewer/panels/network_delegate.h"

#include "viewer/format.h"
#include "viewer/model/network_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QAbstractItemView>
#include <QHash>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace revisit {

namespace {

using theme::Shape;
using theme::Surface;

NetworkColumn columnOf(const QModelIndex& index) { return static_cast<NetworkColumn>(index.column()); }

RequestOutcome outcomeAt(const QModelIndex& index)
{
    return static_cast<RequestOutcome>(index.data(NetworkModel::OutcomeRole).toInt());
}

Shape outcomeShape(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Success:
        return Shape::Dot;
    case RequestOutcome::Redirect:
        return Shape::Diamond;
    case RequestOutcome::ClientError:
        return Shape::TriangleDown;
    case RequestOutcome::ServerError:
        return Shape::Octagon;
    case RequestOutcome::NoAnswer:
        return Shape::Cross;
    case RequestOutcome::Unknown:
        return Shape::Ring;
    }
    return Shape::Ring;
}

QColor outcomeColor(RequestOutcome outcome, const QPalette& palette)
{
    switch (outcome) {
    case RequestOutcome::Success:
        return theme::color(Surface::Success, palette);
    case RequestOutcome::Redirect:
        return theme::color(MarkKind::Gesture, palette);
    case RequestOutcome::ClientError:
        return theme::color(Surface::Warning, palette);
    case RequestOutcome::ServerError:
    case RequestOutcome::NoAnswer:
        return theme::color(Surface::Danger, palette);
    case RequestOutcome::Unknown:
        break;
    }
    return theme::color(Surface::MutedText, palette);
}

QString sizeText(const QVariant& bytes)
{
    return bytes.toLongLong() < 0 ? QStringLiteral("\u2013") : byteText(bytes.toULongLong());
}

QString statusText(const QModelIndex& index)
{
    const int status = index.data().toInt();
    if (status > 0) return QString::number(status);
    switch (outcomeAt(index)) {
    case RequestOutcome::Success:
        return NetworkDelegate::tr("OK");
    case RequestOutcome::NoAnswer:
        return NetworkDelegate::tr("failed");
    default:
        return QStringLiteral("\u2013");
    }
}

/// What is painted: types in one word.
QString shownText(const QModelIndex& index)
{
    const QString text = NetworkDelegate::textOf(index);
    return columnOf(index) == NetworkColumn::Type ? NetworkDelegate::typeWord(text) : text;
}

QString durationText(double ms)
{
    return ms > 0 ? formatSpan({static_cast<std::int64_t>(ms + 0.5)}) : QStringLiteral("\u2013");
}

} // namespace

QString outcomeTitle(RequestOutcome outcome)
{
    switch (outcome) {
    case RequestOutcome::Success:
        return NetworkDelegate::tr("2xx");
    case RequestOutcome::Redirect:
        return NetworkDelegate::tr("3xx");
    case RequestOutcome::ClientError:
        return NetworkDelegate::tr("4xx");
    case RequestOutcome::ServerError:
        return NetworkDelegate::tr("5xx");
    case RequestOutcome::NoAnswer:
        return NetworkDelegate::tr("No answer");
    case RequestOutcome::Unknown:
        break;
    }
    return NetworkDelegate::tr("Outcome unknown");
}

QIcon outcomeIcon(RequestOutcome outcome, const QPalette& palette)
{
    constexpr int kSide = 14;
    constexpr int kDensity = 3;
    QPixmap pixmap(kSide * kDensity, kSide * kDensity);
    pixmap.setDevicePixelRatio(kDensity);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    theme::paintShape(
        painter, outcomeShape(outcome), QRectF(2, 2, theme::kMark, theme::kMark), outcomeColor(outcome, palette));
    return QIcon(pixmap);
}

QString NetworkDelegate::textOf(const QModelIndex& index)
{
    switch (columnOf(index)) {
    case NetworkColumn::Time:
        return formatPlayTime({index.data().toLongLong()}, {100});
    case NetworkColumn::Status:
        return statusText(index);
    case NetworkColumn::Sent:
    case NetworkColumn::Received:
        return sizeText(index.data());
    case NetworkColumn::Duration:
        return durationText(index.data().toDouble());
    case NetworkColumn::Waterfall:
        return tr("%1 to %2")
            .arg(formatPlayTime({index.data(RowListModel::PlayMsRole).toLongLong()}, {1}),
                formatPlayTime({index.data(NetworkModel::EndMsRole).toLongLong()}, {1}));
    default:
        return index.data().toString();
    }
}

/// What comes after the slash, without what tells nothing: "application/problem+json" is JSON, "image/svg+xml" is SVG.
QString NetworkDelegate::typeWord(const QString& type)
{
    QString word = type.section(u'/', -1).section(u';', 0, 0).trimmed();
    const bool isTree = word.startsWith(QLatin1String("vnd.")) || !type.startsWith(QLatin1String("image/"));
    if (word.contains(u'+')) word = isTree ? word.section(u'+', -1) : word.section(u'+', 0, 0);
    if (word.startsWith(QLatin1String("x-"))) word.remove(0, 2);
    static const QHash<QString, QString> kShorter{{QStringLiteral("javascript"), QStringLiteral("js")},
        {QStringLiteral("ecmascript"), QStringLiteral("js")}, {QStringLiteral("plain"), QStringLiteral("text")},
        {QStringLiteral("octet-stream"), QStringLiteral("bytes")},
        {QStringLiteral("www-form-urlencoded"), QStringLiteral("form")},
        {QStringLiteral("form-data"), QStringLiteral("form")},
        {QStringLiteral("event-stream"), QStringLiteral("events")}};
    return kShorter.value(word, word);
}

void NetworkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    const bool isQuiet = index.data(NetworkModel::IsSdkTrafficRole).toBool();
    painter->setPen(isQuiet ? rows::mutedInk(option) : rows::ink(option));
    switch (columnOf(index)) {
    case NetworkColumn::Method:
    case NetworkColumn::Path:
        rows::paintText(*painter, rect, textOf(index), option.font, query(), option);
        break;
    case NetworkColumn::Host:
    case NetworkColumn::Type:
        painter->setPen(rows::mutedInk(option));
        rows::paintText(*painter, rect, shownText(index), theme::smallFont(option.font), query(), option);
        break;
    case NetworkColumn::Status:
        paintStatus(*painter, option, index);
        break;
    case NetworkColumn::Duration:
        paintDuration(*painter, option, index);
        break;
    case NetworkColumn::Waterfall:
        paintWaterfall(*painter, option, index);
        break;
    default:
        painter->setPen(rows::mutedInk(option));
        rows::paintNumber(*painter, rect, textOf(index), option);
    }
    painter->restore();
}

void NetworkDelegate::paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    const RequestOutcome outcome = outcomeAt(index);
    QRect mark(rect.left(), rect.center().y() - theme::kMark / 2 + 1, theme::kMark, theme::kMark);
    mark = QStyle::visualRect(option.direction, rect, mark);
    theme::paintShape(painter, outcomeShape(outcome), mark, outcomeColor(outcome, option.palette));
    QFont font = option.font;
    font.setBold(index.data(RowListModel::IsFailureRole).toBool());
    const QRect text = rect.adjusted(theme::kMark + 6, 0, 0, 0);
    rows::paintText(painter, QStyle::visualRect(option.direction, rect, text), textOf(index), font, query(), option);
}

/// Slow ones carry a mark and weight besides their colour.
void NetworkDelegate::paintDuration(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    const bool isSlow = index.data(NetworkModel::IsSlowRole).toBool();
    QStyleOptionViewItem worded = option;
    worded.font.setBold(isSlow);
    painter.setPen(isSlow ? rows::ink(option) : rows::mutedInk(option));
    rows::paintNumber(painter, rect, textOf(index), worded);
    if (!isSlow) return;
    QRect mark(rect.left(), rect.center().y() - 3, 8, 8);
    mark = QStyle::visualRect(option.direction, rect, mark);
    theme::paintShape(painter, Shape::Triangle, mark, theme::color(Surface::Warning, option.palette));
}

/// Time runs to the right in every language, as on the timeline.
double NetworkDelegate::placeOf(qint64 ms, const QRect& rect) const
{
    const auto length = static_cast<double>(std::max<std::int64_t>(1, (m_window.end - m_window.start).ms));
    const double part = std::clamp(static_cast<double>(ms - m_window.start.ms) / length, 0.0, 1.0);
    return rect.left() + part * rect.width();
}

void NetworkDelegate::paintWaterfall(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr double kMinWidth = 3;
    constexpr int kBarHeight = 8;
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    const double start = placeOf(index.data(RowListModel::PlayMsRole).toLongLong(), rect);
    const double end = placeOf(index.data(NetworkModel::EndMsRole).toLongLong(), rect);
    QRectF bar(std::min(start, end), rect.center().y() - kBarHeight / 2.0 + 1, std::abs(end - start), kBarHeight);
    if (bar.width() < kMinWidth) bar.setWidth(kMinWidth);
    bar.moveRight(std::min(bar.right(), static_cast<double>(rect.right()) + 1));
    const QColor color = outcomeColor(outcomeAt(index), option.palette);
    const bool isAhead = index.data(RowListModel::IsAheadRole).toBool(); // hollow
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isAhead ? QPen(color, 1) : QPen(Qt::NoPen));
    painter.setBrush(isAhead ? mixed(color, rows::ground(option, index), 25) : color);
    painter.drawRoundedRect(isAhead ? bar.adjusted(0.5, 0.5, -0.5, -0.5) : bar, 2, 2);
    const double now = placeOf(m_now.ms, rect);
    const bool isInside = m_now.ms >= m_window.start.ms && m_now.ms <= m_window.end.ms;
    if (!isInside) return;
    painter.fillRect(
        QRectF(now - 0.5, option.rect.top(), 1, option.rect.height()), theme::color(Surface::Accent, option.palette));
}

bool NetworkDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) return RowDelegate::helpEvent(event, view, option, index);
    const QString text = textOf(index);
    const bool isCut = shownText(index) != text
        || QFontMetrics(option.font).horizontalAdvance(text) > option.rect.width() - 2 * rows::kPadding;
    const bool isBar = columnOf(index) == NetworkColumn::Waterfall;
    QToolTip::showText(event->globalPos(), isCut || isBar ? plainToolTip(text.left(1000)) : QString(), view);
    return true;
}

} // namespace revisit
