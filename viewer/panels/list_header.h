#pragma once

#include <QHeaderView>

QT_BEGIN_NAMESPACE
class QAbstractScrollArea;
QT_END_NAMESPACE

namespace revisit {

/// The header of a list's columns. Its sort arrow stands right beside the title, at the middle height; the style's own
/// stands above the title and is cut off in a header of one line. UI thread.
class ListHeader final : public QHeaderView {
    Q_OBJECT
public:
    /// Beside the title, for column widths.
    static constexpr int kArrowRoomPx = 22;

    explicit ListHeader(QWidget* parent);

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int section) const override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    /// Whether the section's title stands at the side where lines end.
    [[nodiscard]] bool isTrailing(int section) const;
    [[nodiscard]] QRect arrowPlace(const QRect& rect, int section) const;
};

/// Continues a header above the vertical scroll bar, which would leave an empty corner there. Owned by the scroll area.
/// UI thread.
class HeaderEnd final : public QWidget {
    Q_OBJECT
public:
    HeaderEnd(QAbstractScrollArea& area, QHeaderView& header);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    QHeaderView& m_header;
};

} // namespace revisit
