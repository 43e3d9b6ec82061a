#pragma once

#include "viewer/panels/row_delegate.h"

namespace revisit {

/// Draws console rows: time, a form for the level, and as many lines of the message as the row is high. A row that
/// hides lines says how many. While dimming is on, rows after the playhead have hollow forms and muted texts, which one
/// can still read.
class ConsoleDelegate final : public RowDelegate {
    Q_OBJECT
public:
    static constexpr int kMaxLines = 8;
    using RowDelegate::RowDelegate;

    void setDimming(bool isDimming) { m_isDimming = isDimming; }
    /// How high a row of so many lines is when all of them are shown, up to kMaxLines.
    [[nodiscard]] static int heightFor(int lineCount, const QFont& font);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintMessage(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    bool m_isDimming = true;
};

} // namespace revisit
