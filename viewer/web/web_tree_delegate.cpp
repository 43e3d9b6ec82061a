#include "viewer/web/web_tree_delegate.h"

#include "viewer/model/web_tree_model.h"
#include "viewer/panels/row_painting.h"
#include "viewer/panels/tree_row_painting.h"
#include "viewer/theme.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <vector>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kPadding = 4;
constexpr int kMaxWidth = 900;
constexpr qsizetype kMaxText = 120;

/// One stretch of a row: text in a colour, or a badge.
struct Piece {
    QString text;
    QColor color;
    bool isBadge = false;
};

QFont codeFont(const QFont& base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() * 0.95 : font.pointSizeF());
    return font;
}

void addBadges(std::vector<Piece>& pieces, const QModelIndex& index, const QPalette& palette)
{
    const int flags = index.data(WebTreeModel::FlagsRole).toInt();
    if ((flags & WebTreeModel::Masked) != 0)
        pieces.push_back({WebTreeDelegate::tr("masked"), theme::color(MarkKind::LogWarning, palette), true});
    if ((flags & WebTreeModel::Blocked) != 0)
        pieces.push_back({WebTreeDelegate::tr("blocked %1").arg(index.data(WebTreeModel::BlockedSizeRole).toString()),
            theme::color(MarkKind::DeadTap, palette), true});
    if ((flags & WebTreeModel::Shadow) != 0)
        pieces.push_back({WebTreeDelegate::tr("shadow"), theme::color(MarkKind::Custom, palette), true});
}

std::vector<Piece> piecesOf(const QModelIndex& index, const QStyleOptionViewItem& option)
{
    const QPalette& palette = option.palette;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor ink = palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const auto shade = [&](const QColor& color) { return isSelected ? ink : color; };
    const QColor tag = shade(theme::color(MarkKind::Navigation, palette));
    const QColor muted = shade(theme::color(Surface::MutedText, palette));
    const auto type = static_cast<WebNodeType>(index.data(WebTreeModel::TypeRole).toInt());
    const QString text = index.data().toString().left(kMaxText);
    std::vector<Piece> pieces;
    if (type != WebNodeType::Element) {
        const bool isText = type == WebNodeType::Text || type == WebNodeType::CData;
        pieces.push_back({isText ? QStringLiteral("\u201c%1\u201d").arg(text) : text, isText ? ink : muted, false});
        addBadges(pieces, index, palette);
        return pieces;
    }
    pieces.push_back({u'<' + text, tag, false});
    const QStringList attributes = index.data(WebTreeModel::AttributesRole).toStringList();
    for (qsizetype i = 0; i + 1 < attributes.size(); i += 2) {
        pieces.push_back({u' ' + attributes[i], muted, false});
        if (!attributes[i + 1].isEmpty())
            pieces.push_back({QStringLiteral("=\"%1\"").arg(attributes[i + 1].left(60)), ink, false});
    }
    pieces.push_back({QStringLiteral(">"), tag, false});
    addBadges(pieces, index, palette);
    return pieces;
}

int widthOf(const Piece& piece, const QFontMetrics& code, const QFontMetrics& small)
{
    return piece.isBadge ? small.horizontalAdvance(piece.text) + treerows::kBadgePadding + 2 * kPadding
                         : code.horizontalAdvance(piece.text);
}

} // namespace

/// Markup reads from left to right in every language; only the row as a whole stands at the reading side.
void WebTreeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LeftToRight);
    const bool isMatch = index.data(WebTreeModel::IsMatchRole).toBool();
    const bool isUnfound = index.data(WebTreeModel::IsSearchingRole).toBool() && !isMatch;
    treerows::paintGround(*painter, option, isMatch);
    const QFont code = codeFont(option.font);
    const QFont small = theme::smallFont(option.font);
    auto pieces = piecesOf(index, option);
    if (isUnfound) // steps back and can still be read
        for (Piece& piece : pieces) piece.color = rows::mutedInk(option);
    int total = 0;
    for (const Piece& piece : pieces) total += widthOf(piece, QFontMetrics(code), QFontMetrics(small));
    int left = option.rect.left() + 2;
    if (option.direction == Qt::RightToLeft) // at the reading side; what is too long shows its beginning
        left = std::max({left, 2, option.rect.right() - 2 - total});
    for (const Piece& piece : pieces) {
        const int width = widthOf(piece, QFontMetrics(code), QFontMetrics(small));
        const QRect place(left, option.rect.top(), width, option.rect.height());
        painter->setFont(piece.isBadge ? small : code);
        painter->setPen(piece.color);
        if (piece.isBadge)
            treerows::paintBadge(
                *painter, place.adjusted(kPadding, 0, -kPadding, 0), piece.text, piece.color, option.palette);
        else
            painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, piece.text);
        left += width;
    }
    painter->restore();
}

QSize WebTreeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics code(codeFont(option.font));
    const QFontMetrics small(theme::smallFont(option.font));
    int width = 8;
    for (const Piece& piece : piecesOf(index, option)) width += widthOf(piece, code, small);
    return {std::min(width, kMaxWidth), theme::kRowHeight - 2};
}

} // namespace revisit
