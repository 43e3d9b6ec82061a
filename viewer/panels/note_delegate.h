#pragma once

#include <QStyledItemDelegate>

namespace revisit {

/// Paints one mark of NoteListModel: its form, its time, its text in as many lines as it needs (six at most).
class NoteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit NoteDelegate(QObject* parent)
        : QStyledItemDelegate(parent)
    {
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace revisit
