#include "viewer/quick_pick.h"

#include "viewer/icons.h"
#include "viewer/quick_pick_model.h"
#include "viewer/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 420;
constexpr int kRow = 30;

/// Title with the matched characters marked, detail beside it, keys at the end.
class PickDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, std::max(kRow, option.fontMetrics.height() + theme::kSpace3)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 4, 4);
        }
        const bool isEnabled = index.flags().testFlag(Qt::ItemIsEnabled);
        const QRect row = option.rect.adjusted(theme::kSpace4, 0, -theme::kSpace4, 0);
        const auto place = [&](int from, int width) { // mirrored where the layout is
            return QStyle::visualRect(option.direction, row, QRect(row.left() + from, row.top(), width, row.height()));
        };
        const QRect iconRect = QStyle::alignedRect(
            option.direction, Qt::AlignCenter, QSize(theme::kIcon, theme::kIcon), place(0, theme::kIcon));
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, iconRect, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        int left = theme::kIcon + theme::kSpace3;
        const QString keys = index.data(QuickPickModel::KeysRole).toString();
        const int keysWidth = option.fontMetrics.horizontalAdvance(keys);
        const QColor muted = theme::color(theme::Surface::MutedText, option.palette);
        painter->setPen(muted);
        painter->drawText(place(row.width() - keysWidth, keysWidth), Qt::AlignVCenter, keys);
        const int room = row.width() - left - keysWidth - theme::kSpace3;
        left += paintTitle(*painter, option, index, place(left, room),
                    isEnabled ? option.palette.color(QPalette::Text) : muted)
            + theme::kSpace3;
        const int detailRoom = row.width() - left - keysWidth - theme::kSpace3;
        painter->setPen(muted);
        if (detailRoom > theme::kSpace6) {
            const QString detail = option.fontMetrics.elidedText(
                index.data(QuickPickModel::DetailRole).toString(), Qt::ElideRight, detailRoom);
            painter->drawText(place(left, detailRoom), Qt::AlignVCenter, detail);
        }
        painter->restore();
    }

private:
    /// Returns the width it took.
    static int paintTitle(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect, const QColor& ink)
    {
        const QString full = index.data().toString();
        const QString title = option.fontMetrics.elidedText(full, Qt::ElideRight, rect.width());
        painter.setPen(ink);
        painter.drawText(rect, Qt::AlignVCenter, title);
        if (title == full) markMatches(painter, option, index, rect, title);
        return std::min(rect.width(), option.fontMetrics.horizontalAdvance(title));
    }

    /// Lines under the matched characters: they leave the glyphs and the writing direction alone.
    static void markMatches(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
        const QRect& rect, const QString& title)
    {
        if (title.isRightToLeft() || option.direction == Qt::RightToLeft) return;
        painter.setPen(QPen(theme::color(theme::Surface::Accent, option.palette), 2));
        const int y = rect.center().y() + option.fontMetrics.ascent() / 2 + 3;
        for (const QVariant& position : index.data(QuickPickModel::PositionsRole).toList()) {
            const int from = option.fontMetrics.horizontalAdvance(title.left(position.toInt()));
            const int to = option.fontMetrics.horizontalAdvance(title.left(position.toInt() + 1));
            painter.drawLine(rect.left() + from, y, rect.left() + to - 1, y);
        }
    }
};

} // namespace

void QuickPickItems::add(std::vector<QuickPickItem> items)
{
    m_size += items.size();
    m_blocks.push_back(std::make_shared<const std::vector<QuickPickItem>>(std::move(items)));
}

const QuickPickItem& QuickPickItems::operator[](std::size_t index) const
{
    auto block = m_blocks.begin();
    for (; index >= (*block)->size(); ++block) index -= (*block)->size();
    return (**block)[index];
}

QuickPick::QuickPick(const QString& title, const QString& hint, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_model(new QuickPickModel(this))
{
    setObjectName(QStringLiteral("quickPick"));
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    build(hint);
}

QuickPick::~QuickPick() = default;

void QuickPick::build(const QString& hint)
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(windowTitle());
    m_field->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it and passes the keys
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_status = new QLabel(this);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setFont(theme::smallFont(font()));
    m_status->setTextFormat(Qt::PlainText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_status);
    connect(m_field, &QLineEdit::textChanged, this, &QuickPick::match);
    connect(m_list, &QListView::clicked, this, &QuickPick::pick);
}

void QuickPick::showEvent(QShowEvent* event)
{
    const QWidget* over = parentWidget()->window();
    resize(
        std::min(kWidth, over->width() - 2 * theme::kSpace6), std::min(kHeight, over->height() - 3 * theme::kSpace6));
    const int left = (over->width() - width()) / 2;
    move(over->mapToGlobal(QPoint(left, std::min(over->height() / 8, 72))));
    QDialog::showEvent(event);
    m_field->setFocus();
}

/// A window without a frame has a line around it.
void QuickPick::paintEvent(QPaintEvent* event)
{
    QDialog::paintEvent(event);
    QPainter painter(this);
    painter.setPen(theme::color(theme::Surface::Border, palette()));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void QuickPick::setItems(std::vector<QuickPickItem> items)
{
    m_items = {};
    m_remark.clear();
    addItems({std::move(items), {}});
}

void QuickPick::addItems(QuickPickFound found)
{
    m_items.add(std::move(found.items));
    if (!found.remark.isEmpty()) m_remark = found.remark;
    match();
}

void QuickPick::match()
{
    m_isMatching = true;
    m_matching.run(
        [items = m_items, typed = m_field->text()](
            const std::function<bool()>& isStale) { return std::pair(items, matchItems(items, typed, isStale)); },
        [this](std::pair<QuickPickItems, std::vector<QuickPickRow>> answer) {
            m_isMatching = false;
            const bool isSame = std::exchange(m_matched, m_field->text()) == m_field->text(); // more items came
            const int row = m_list->currentIndex().row();
            const int chosen = isSame && row > 0 ? m_model->itemOf(row) : -1;
            m_model->show(std::move(answer.first), std::move(answer.second));
            showCount();
            if (m_model->rowCount() > 0) m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(chosen))));
            if (m_picksWhenMatched) pick(m_list->currentIndex());
        });
}

void QuickPick::showCount()
{
    const int count = m_model->rowCount();
    QStringList texts{count > 0 ? tr("%n match(es)", nullptr, count) : tr("Nothing matches.")};
    if (!m_remark.isEmpty()) texts << m_remark;
    m_status->setText(texts.join(QStringLiteral(" \u00b7 ")));
}

void QuickPick::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0) return;
    const int next = std::clamp(m_list->currentIndex().row() + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next));
}

void QuickPick::pick(const QModelIndex& index)
{
    m_picksWhenMatched = m_isMatching;
    if (m_isMatching || !index.isValid()) return;
    const QuickPickItem item = m_model->item(index.row()); // a copy: closing deletes the model
    if (!item.isEnabled) return m_status->setText(item.detail);
    close();
    if (item.run) item.run();
}

bool QuickPick::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int page = std::max(1, m_list->viewport()->height() / kRow - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pick(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

} // namespace revisit
