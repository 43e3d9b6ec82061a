#include "viewer/panels/console_delegate.h"

#include "viewer/model/console_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace revisit {

namespace {

constexpr qsizetype kMaxLineShown = 1000; // longer ones are never read to their end here

QFont lineFont(const QFont& base) { return theme::monospacedFont(theme::smallFont(base)); }

int lineHeight(const QFont& base) { return QFontMetrics(lineFont(base)).height(); }

QColor levelInk(const QModelIndex& index, const QStyleOptionViewItem& option, bool isDimmed)
{
    if (isDimmed) return rows::mutedInk(option);
    if (option.state.testFlag(QStyle::State_Selected)) return rows::ink(option);
    switch (static_cast<ConsoleLevel>(index.data(ConsoleModel::LevelRole).toInt())) {
    case ConsoleLevel::Fault:
    case ConsoleLevel::Error:
        return theme::color(theme::Surface::Danger, option.palette);
    case ConsoleLevel::Warning:
        return theme::color(theme::Surface::Warning, option.palette);
    case ConsoleLevel::Debug:
        return rows::mutedInk(option);
    default:
        return rows::ink(option);
    }
}

} // namespace

int ConsoleDelegate::heightFor(int lineCount, const QFont& font)
{
    const int lines = std::clamp(lineCount, 1, kMaxLines);
    return theme::kRowHeight + (lines - 1) * lineHeight(font);
}

void ConsoleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    rows::paintBackground(*painter, option, index);
    if (index.column() == ConsoleModel::TimeColumn) {
        const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
        painter->setPen(rows::mutedInk(option));
        const QRect first(rect.left(), rect.top(), rect.width(), theme::kRowHeight);
        rows::paintNumber(*painter, first, formatPlayTime({index.data().toLongLong()}, {100}), option);
    } else {
        paintMessage(*painter, option, index);
    }
    painter->restore();
}

void ConsoleDelegate::paintMessage(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect rect = option.rect.adjusted(rows::kPadding, 0, -rows::kPadding, 0);
    QRect mark(rect.left(), rect.top() + (theme::kRowHeight - theme::kMark) / 2, theme::kMark, theme::kMark);
    mark = QStyle::visualRect(option.direction, rect, mark);
    const auto kind = static_cast<MarkKind>(index.data(RowListModel::KindRole).toInt());
    const bool isDimmed = m_isDimming && index.data(RowListModel::IsAheadRole).toBool();
    if (isDimmed)
        rows::paintHollowMark(painter, kind, mark, option.palette, rows::ground(option, index));
    else
        theme::paintMark(painter, kind, mark, option.palette);
    QRect area = QStyle::visualRect(option.direction, rect, rect.adjusted(theme::kMark + 8, 0, 0, 0));
    const QString message = index.data().toString();
    const int height = lineHeight(option.font);
    const int shown = 1 + std::max(0, (rect.height() - theme::kRowHeight) / std::max(1, height));
    const int count = index.data(ConsoleModel::LineCountRole).toInt();
    painter.setPen(levelInk(index, option, isDimmed));
    const QFont font = lineFont(option.font);
    if (count > shown) {
        const QString more = QStringLiteral(" \u21b5%1").arg(count - shown);
        const QRect badge(area.right() - QFontMetrics(font).horizontalAdvance(more) - 2, rect.bottom() - height - 4,
            QFontMetrics(font).horizontalAdvance(more) + 2, height);
        painter.save();
        painter.setPen(rows::mutedInk(option));
        rows::paintText(painter, QStyle::visualRect(option.direction, area, badge), more, font, {}, option);
        painter.restore();
        area = QStyle::visualRect(option.direction, area, area.adjusted(0, 0, -badge.width() - 4, 0));
    }
    qsizetype start = 0;
    for (int line = 0; line < shown && start <= message.size(); ++line) {
        const qsizetype end = message.indexOf(u'\n', start);
        const QString text = message.mid(start, std::min(kMaxLineShown, (end < 0 ? message.size() : end) - start));
        const int top = line == 0 ? rect.top() : rect.top() + (theme::kRowHeight + height) / 2 + (line - 1) * height;
        const int tall = line == 0 ? theme::kRowHeight : height;
        rows::paintText(painter, {area.left(), top, area.width(), tall}, text, font, query(), option);
        if (end < 0) break;
        start = end + 1;
    }
}

bool ConsoleDelegate::helpEvent(
    QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || index.column() != ConsoleModel::MessageColumn)
        return RowDelegate::helpEvent(event, view, option, index);
    const QString message = index.data().toString();
    const int width = QFontMetrics(lineFont(option.font)).horizontalAdvance(message.left(kMaxLineShown));
    const bool isCut = message.contains(u'\n') || width > option.rect.width() - 24;
    QToolTip::showText(event->globalPos(), isCut ? plainToolTip(message.left(kMaxLineShown)) : QString(), view);
    return true;
}

} // namespace revisit
