#include "viewer/panels/tree_top.h"

#include "viewer/panels/chip.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/theme.h"

#include <QVBoxLayout>

namespace revisit {

TreeTop::TreeTop(const QString& searchHint, const QString& searchName, const std::vector<Flag>& flags, QWidget* parent)
    : QWidget(parent)
    , m_search(new TreeSearchRow(searchHint, searchName, this))
    , m_status(new SnapshotRow(this))
{
    auto* chips = new QWidget(this);
    m_chips = new FlowLayout(chips, theme::kSpace1);
    for (const auto& [flag, name] : flags) {
        auto* chip = new Chip(name, chips);
        m_chips->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, mask = flag] { Q_EMIT flagClicked(mask); });
        m_flagChips.emplace_back(flag, chip);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    column->setSpacing(theme::kSpace1 + 2);
    column->addWidget(m_search);
    column->addWidget(chips);
    column->addWidget(m_status);
}

void TreeTop::addChip(Chip* chip) { m_chips->addWidget(chip); }

void TreeTop::addNotice(QWidget* notice) { layout()->addWidget(notice); }

void TreeTop::setFlags(int flags)
{
    for (const auto& [flag, chip] : m_flagChips) chip->setChecked((flags & flag) != 0);
}

void TreeTop::setCounts(const std::function<std::uint32_t(int flag)>& countOf)
{
    for (const auto& [flag, chip] : m_flagChips) chip->setCount(countOf(flag));
}

} // namespace revisit
