#include "viewer/panels/stack_view.h"

#include "viewer/counted.h"
#include "viewer/model/stack_model.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/list_table.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <memory>

namespace revisit {

namespace {

/// The app's own frames carry a bar and weight, the others step back.
class StackDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        painter->setClipRect(option.rect);
        rows::paintBackground(*painter, option, index);
        const bool isInApp = index.data(StackModel::IsInAppRole).toBool();
        const bool isFunction = index.column() == StackModel::FunctionColumn;
        const bool isHeader = index.data(StackModel::KindRole).toInt() == static_cast<int>(StackLine::Kind::Header);
        if (isInApp && isFunction) {
            const QRect bar(option.rect.left(), option.rect.top() + 4, 3, option.rect.height() - 8);
            painter->fillRect(QStyle::visualRect(option.direction, option.rect, bar),
                theme::color(theme::Surface::Accent, option.palette));
        }
        QFont font = theme::monospacedFont(theme::smallFont(option.font));
        font.setBold((isInApp || isHeader) && isFunction);
        painter->setPen((isInApp || isHeader) && isFunction ? rows::ink(option) : rows::mutedInk(option));
        rows::paintText(*painter, option.rect.adjusted(rows::kPadding + 3, 0, -rows::kPadding, 0),
            index.data().toString(), font, {}, option);
        painter->restore();
    }
};

} // namespace

StackView::StackView(QWidget* parent)
    : QWidget(parent)
    , m_model(new StackModel(this))
    , m_list(new ListTable(this))
    , m_summary(new QLabel(this))
    , m_onlyApp(new Chip(tr("App code only"), this))
    , m_copy(new QToolButton(this))
    , m_pages(new QStackedWidget(this))
    , m_reason(new QLabel(this))
{
    setAccessibleName(tr("Stack"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new StackDelegate(m_list));
    m_list->setAccessibleName(tr("Frames of the stack, innermost first"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->stretchColumn(StackModel::FunctionColumn);
    m_list->horizontalHeader()->resizeSection(StackModel::PlaceColumn, 200);
    m_list->verticalHeader()->setDefaultSectionSize(theme::kRowHeight - 4);
    m_list->horizontalHeader()->hide();
    m_summary->setFont(theme::smallFont(font()));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_copy->setText(tr("Copy stack"));
    m_copy->setAccessibleName(tr("Copy the stack as recorded"));
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setMargin(theme::kSpace4);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    line->addWidget(m_summary, 1);
    line->addWidget(m_onlyApp);
    line->addWidget(m_copy);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    m_pages->addWidget(page);
    m_pages->addWidget(m_reason);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_onlyApp, &Chip::toggled, m_model, &StackModel::setOnlyApp);
    connect(m_copy, &QToolButton::clicked, this, &StackView::copyAll);
    connect(m_list, &ListTable::copyAsked, this, &StackView::copyLines);
}

StackView::~StackView() = default;

void StackView::show(std::function<std::string()> make, const QString& reason)
{
    m_reason->setText(reason);
    struct Read {
        QString text;
        StackTrace stack;
    };
    m_reading.run(
        [make = std::move(make)](const auto&) {
            auto read = std::make_shared<Read>();
            const std::string stack = make();
            read->text = QString::fromStdString(stack);
            read->stack = parseStackTrace(std::string_view(stack));
            return read;
        },
        [this](const std::shared_ptr<Read>& read) {
            m_model->setStack(std::move(read->stack));
            apply(read->text);
        });
}

void StackView::clear()
{
    m_reading.drop();
    m_model->setStack({});
    m_text.clear();
}

void StackView::apply(QString text)
{
    m_text = std::move(text);
    const auto total = static_cast<qint64>(m_model->stack().lines.size() + m_model->stack().leftOut);
    m_pages->setCurrentIndex(total == 0 ? 1 : 0);
    m_onlyApp->setCount(static_cast<std::uint32_t>(m_model->appFrames()));
    m_onlyApp->setEnabled(m_model->appFrames() > 0);
    m_summary->setText(m_model->stack().leftOut == 0
            ? counted(total, tr("1 line"), tr("%1 lines"))
            : tr("%1 lines, the first %2 are shown").arg(total).arg(m_model->stack().lines.size()));
    Q_EMIT shown();
}

void StackView::copyAll() { QGuiApplication::clipboard()->setText(m_text); }

void StackView::copyLines()
{
    QStringList lines;
    for (const QModelIndex& index : m_list->selectionModel()->selectedRows())
        lines << index.data(StackModel::RawRole).toString();
    if (!lines.isEmpty()) QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace revisit
