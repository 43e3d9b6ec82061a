#include "viewer/panels/kind_chips.h"

#include "viewer/panels/chip.h"
#include "viewer/panels/list_frame.h"

namespace revisit {

KindChips::KindChips(ListFrame& frame)
    : QObject(&frame)
    , m_frame(frame)
{
}

void KindChips::add(std::size_t kind, const QString& title)
{
    if (m_all == nullptr) {
        m_all = m_frame.addChip(tr("All"));
        m_all->setChecked(true);
        connect(m_all, &Chip::clicked, this, &KindChips::allChosen);
    }
    Chip* chip = m_frame.addChip(title);
    connect(chip, &Chip::clicked, this, [this, kind] { Q_EMIT toggled(kind); });
    m_chips.emplace_back(kind, chip);
}

void KindChips::show(std::span<const std::uint32_t> counts, const std::function<bool(std::size_t)>& isChosen)
{
    std::uint32_t all = 0;
    bool isAny = false;
    for (const auto& [kind, chip] : m_chips) {
        all += counts[kind];
        chip->setCount(counts[kind]);
        chip->setChecked(isChosen(kind));
        isAny = isAny || chip->isChecked();
    }
    if (m_all == nullptr) return;
    m_all->setCount(all);
    m_all->setChecked(!isAny);
}

void KindChips::setIcons(std::function<QIcon(std::size_t)> iconOf)
{
    m_iconOf = std::move(iconOf);
    refreshIcons();
}

void KindChips::refreshIcons()
{
    if (!m_iconOf) return;
    for (const auto& [kind, chip] : m_chips) chip->setIcon(m_iconOf(kind));
}

Chip* KindChips::chip(std::size_t kind) const
{
    for (const auto& [each, chip] : m_chips)
        if (each == kind) return chip;
    return nullptr;
}

QStringList KindChips::chosenTitles() const
{
    QStringList titles;
    for (const auto& [kind, chip] : m_chips)
        if (chip->isChecked()) titles << chip->text();
    return titles;
}

} // namespace revisit
