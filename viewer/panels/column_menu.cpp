#include "viewer/panels/column_menu.h"

#include "viewer/view_settings.h"

#include <QAction>
#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr int kMainPx = 180; ///< the main column's least width beside columns that were asked for

} // namespace

ColumnMenu::ColumnMenu(Table table, ViewSettings* settings, QObject* parent)
    : QObject(parent)
    , m_table(std::move(table))
    , m_settings(settings)
{
    QHeaderView& header = m_table.header;
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this, &header](const QPoint& at) {
        auto* menu = new QMenu(&header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(header.mapToGlobal(at));
    });
    restore();
}

QString ColumnMenu::titleOf(int column) const
{
    return m_table.header.model()->headerData(column, Qt::Horizontal).toString();
}

bool ColumnMenu::isShown(int column) const { return !m_table.header.isSectionHidden(column); }

void ColumnMenu::fill(QMenu& menu)
{
    menu.clear();
    const QHeaderView& header = m_table.header;
    for (int place = 0; place < header.count(); ++place) {
        const int column = header.logicalIndex(place);
        QAction* action = menu.addAction(titleOf(column));
        action->setCheckable(true);
        action->setChecked(isShown(column));
        action->setEnabled(column != m_table.main);
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { show(column, isOn); });
    }
    menu.addSeparator();
    QAction* fit = menu.addAction(tr("As Many as &Fit"));
    fit->setCheckable(true);
    fit->setChecked(!m_chosen);
    connect(fit, &QAction::triggered, this, [this] {
        m_chosen.reset();
        remember();
        arrange();
    });
    if (header.isSortIndicatorShown()) fillOrder(menu);
}

void ColumnMenu::fillOrder(QMenu& menu)
{
    QHeaderView& header = m_table.header;
    QMenu* order = menu.addMenu(tr("&Order By"));
    auto* columns = new QActionGroup(order);
    for (int column = 0; column < header.count(); ++column) {
        QAction* action = columns->addAction(order->addAction(titleOf(column)));
        action->setCheckable(true);
        action->setChecked(column == header.sortIndicatorSection());
        connect(action, &QAction::triggered, this,
            [&header, column] { header.setSortIndicator(column, header.sortIndicatorOrder()); });
    }
    order->addSeparator();
    QAction* isDescending = order->addAction(tr("&Largest or Last First"));
    isDescending->setCheckable(true);
    isDescending->setChecked(header.sortIndicatorOrder() == Qt::DescendingOrder);
    connect(isDescending, &QAction::toggled, this, [&header](bool isOn) {
        header.setSortIndicator(header.sortIndicatorSection(), isOn ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

/// What stands there at the first tick is the choice from then on.
void ColumnMenu::show(int column, bool isShown)
{
    if (!m_chosen) {
        m_chosen.emplace();
        for (int each = 0; each < m_table.header.count(); ++each)
            if (each != m_table.main && this->isShown(each)) m_chosen->push_back(each);
    }
    std::erase(*m_chosen, column);
    if (isShown) m_chosen->push_back(column);
    remember();
    arrange();
}

void ColumnMenu::remember()
{
    if (m_settings == nullptr) return;
    QStringList columns;
    for (const int column : m_chosen.value_or(std::vector<int>{})) columns << QString::number(column);
    const QString text = m_chosen ? QLatin1Char(':') + columns.join(QLatin1Char(',')) : QString();
    m_settings->setPreference(m_table.name, text);
}

void ColumnMenu::restore()
{
    const QString text = m_settings != nullptr ? m_settings->preference(m_table.name).toString() : QString();
    if (!text.startsWith(QLatin1Char(':'))) return;
    m_chosen.emplace();
    for (const QString& number : text.mid(1).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const int column = number.toInt(&isNumber);
        const bool isKnown = isNumber && column >= 0 && column < m_table.header.count() && column != m_table.main;
        if (isKnown && std::ranges::find(*m_chosen, column) == m_chosen->end()) m_chosen->push_back(column);
    }
}

void ColumnMenu::arrange()
{
    const auto mode = m_chosen ? QHeaderView::Interactive : QHeaderView::Stretch;
    if (m_table.header.sectionResizeMode(m_table.main) != mode) m_table.header.setSectionResizeMode(m_table.main, mode);
    if (m_chosen)
        showChosen();
    else
        m_table.fit();
}

void ColumnMenu::showChosen()
{
    QHeaderView& header = m_table.header;
    int others = 0;
    for (int column = 0; column < header.count(); ++column) {
        if (column == m_table.main) continue;
        const bool isWanted = std::ranges::find(*m_chosen, column) != m_chosen->end();
        header.setSectionHidden(column, !isWanted);
        others += header.sectionSize(column); // 0 of a hidden one
    }
    header.resizeSection(m_table.main, std::max(kMainPx, header.viewport()->width() - others));
}

} // namespace revisit
