#pragma once

#include "viewer/model/network_table.h"
#include "viewer/panels/row_delegate.h"
#include "viewer/player/playback.h"

#include <QIcon>

namespace revisit {

/// Words and draws the rows of the network list: the status with a shape per outcome, sizes, durations (slow ones
/// marked), and a bar of the waterfall for the time the request took within the window, with the playhead across.
class NetworkDelegate final : public RowDelegate {
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    /// What the whole width of the waterfall stands for.
    void setWindow(const PlayRange& window) { m_window = window; }
    void setNow(SessionTime now) { m_now = now; }

    /// What a cell says; also for copying, and for tooltips where it does not fit.
    [[nodiscard]] static QString textOf(const QModelIndex& index);
    /// A type in one short word: "json", "png", "html".
    [[nodiscard]] static QString typeWord(const QString& type);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintStatus(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintDuration(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintWaterfall(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] double placeOf(qint64 ms, const QRect& rect) const;

    PlayRange m_window{{0}, {1}};
    SessionTime m_now;
};

/// "Client errors", for chips; and the outcome's shape in its colour.
[[nodiscard]] QString outcomeTitle(RequestOutcome outcome);
[[nodiscard]] QIcon outcomeIcon(RequestOutcome outcome, const QPalette& palette);

} // namespace revisit
