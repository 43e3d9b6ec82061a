#include "viewer/model/web_page_model.h"

#include "viewer/format.h"
#include "viewer/model/mark_kind.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/timeline/time_ruler.h"

#include <utility>

namespace revisit {

QString viewportText(const LogicalSize& size)
{
    if (size.isEmpty()) return QStringLiteral("\u2013");
    const QString text = QStringLiteral("%1 \u00d7 %2").arg(qRound(size.width)).arg(qRound(size.height));
    return leftToRight(text);
}

QString addressText(const std::string& url)
{
    constexpr qsizetype kLongest = 2000;
    QString text = QString::fromStdString(url.substr(0, kLongest)).simplified();
    for (const auto& scheme : {QLatin1String("https://"), QLatin1String("http://")})
        if (text.startsWith(scheme)) text.remove(0, scheme.size());
    return text;
}

void WebPageModel::setTrack(std::shared_ptr<const WebTrack> track, const SessionClock& clock)
{
    beginResetModel();
    m_track = std::move(track);
    m_clock = clock;
    m_nowRow = -1;
    startOver(m_track ? m_track->pages.size() : 0);
    endResetModel();
}

void WebPageModel::setNow(std::optional<std::size_t> page, WallTime time)
{
    m_now = time;
    const int before = std::exchange(m_nowRow, page ? rowOfSource(*page) : -1);
    if (m_nowRow == before) return;
    for (const int changed : {before, m_nowRow})
        if (changed >= 0 && changed < rowCount())
            Q_EMIT dataChanged(index(changed, 0), index(changed, ColumnCount - 1), {IsNowRole});
}

int WebPageModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString WebPageModel::textOf(const WebPage& page, int column) const
{
    switch (column) {
    case TimeColumn:
        return formatPlayTime(m_clock.toPlayable(page.time), {100});
    case PageColumn:
        return page.isResize ? tr("Window resized") : addressText(page.url);
    default:
        return viewportText(page.viewport);
    }
}

QVariant WebPageModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const WebPage& shown = page(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(shown, index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    case Qt::ToolTipRole:
        return plainToolTip(QString::fromStdString(shown.url).left(1000));
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3")
            .arg(textOf(shown, TimeColumn), textOf(shown, PageColumn), textOf(shown, ViewportColumn));
    case PlayMsRole:
        return static_cast<qlonglong>(m_clock.toPlayable(shown.time).ms);
    case KindRole:
        return static_cast<int>(MarkKind::Navigation);
    case IsNowRole:
        return index.row() == m_nowRow;
    case IsAheadRole:
        return shown.time > m_now;
    case IsFailureRole:
        return false;
    case IsResizeRole:
        return shown.isResize;
    default:
        return {};
    }
}

QVariant WebPageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == PageColumn ? Qt::AlignLeading : Qt::AlignTrailing) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case PageColumn:
        return tr("Page");
    default:
        return tr("Viewport");
    }
}

} // namespace revisit
