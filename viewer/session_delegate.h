#pragma once

#include <QStyledItemDelegate>

namespace revisit {

/// Paints a session as a small picture and three lines: device and age, app and user, badges and length.
class SessionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
    /// Where the fetch or cancel button of a remote session is; empty for others.
    [[nodiscard]] static QRect buttonRect(const QRect& row, Qt::LayoutDirection direction);

Q_SIGNALS:
    /// A row was painted that has no picture yet.
    void thumbnailWanted(const QModelIndex& index) const;
    void fetchClicked(const QModelIndex& index);

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
};

} // namespace revisit
