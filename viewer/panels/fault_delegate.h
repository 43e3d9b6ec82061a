#pragma once

#include "viewer/model/event_query.h"

#include <QStyledItemDelegate>

namespace revisit {

/// Draws faults on two lines: name (with how often it happened) over its reason; time and place beside them.
class FaultDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kHeight = 42;
    using QStyledItemDelegate::QStyledItemDelegate;
    void setQuery(const EventQuery& query) { m_query = query; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFault(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    EventQuery m_query;
};

} // namespace revisit
