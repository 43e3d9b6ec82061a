#pragma once

#include <QRect>
#include <QStyle>
#include <QStyleOptionViewItem>

#include <algorithm>

namespace revisit {

/// Hands out a row of a list or tree piece by piece, from its leading side on or from its trailing one; mirrored where
/// the layout is. Pieces are never wider than what is left. `option` outlives it.
class RowSpace {
public:
    /// `leading` and `trailing`: free at the row's sides.
    RowSpace(const QStyleOptionViewItem& option, int leading, int trailing)
        : m_option(option)
        , m_free(option.rect.adjusted(leading, 0, -trailing, 0))
    {
    }
    [[nodiscard]] QRect take(int width, int gap)
    {
        QRect piece = m_free;
        piece.setWidth(std::clamp(width, 0, freeWidth()));
        m_free.setLeft(m_free.left() + piece.width() + gap);
        return mirrored(piece);
    }
    [[nodiscard]] QRect takeLast(int width, int gap)
    {
        QRect piece = m_free;
        piece.setLeft(m_free.right() + 1 - std::clamp(width, 0, freeWidth()));
        m_free.setRight(piece.left() - 1 - gap);
        return mirrored(piece);
    }
    [[nodiscard]] int freeWidth() const { return std::max(0, m_free.width()); }

private:
    [[nodiscard]] QRect mirrored(const QRect& piece) const
    {
        return QStyle::visualRect(m_option.direction, m_option.rect, piece);
    }

    const QStyleOptionViewItem& m_option;
    QRect m_free;
};

} // namespace revisit
