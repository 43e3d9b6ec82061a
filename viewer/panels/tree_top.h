#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace revisit {

class Chip;
class FlowLayout;
class SnapshotRow;
class TreeSearchRow;

/// What stands above a tree of a snapshot: the search, chips that filter by flags of the nodes, and the line that says
/// which snapshot it is. The trees of views and of pages have it. UI thread.
class TreeTop final : public QWidget {
    Q_OBJECT
public:
    /// A bit of the nodes' flags, and the name of its chip.
    using Flag = std::pair<int, QString>;

    TreeTop(const QString& searchHint, const QString& searchName, const std::vector<Flag>& flags, QWidget* parent);

    [[nodiscard]] TreeSearchRow& search() { return *m_search; }
    [[nodiscard]] SnapshotRow& status() { return *m_status; }
    /// At the end of the chips.
    void addChip(Chip* chip);
    /// Below everything else.
    void addNotice(QWidget* notice);
    /// Checks the chips of these flags and no others.
    void setFlags(int flags);
    /// How many nodes have each flag.
    void setCounts(const std::function<std::uint32_t(int flag)>& countOf);

Q_SIGNALS:
    void flagClicked(int flag);

private:
    FlowLayout* m_chips;
    TreeSearchRow* m_search;
    SnapshotRow* m_status;
    std::vector<std::pair<int, Chip*>> m_flagChips;
};

} // namespace revisit
