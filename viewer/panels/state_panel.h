#pragma once

#include "viewer/model/state_model.h"
#include "viewer/panels/table_panel.h"

QT_BEGIN_NAMESPACE
class QLabel;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class CodeView;
class DetailTabs;
class DiffModel;

/// What StatePanel lists.
struct StateList {
    static constexpr const char* kName = "state";
    using Table = StateTable;
    using Model = StateModel;
    using Filter = StateFilter;
    using Matches = StateMatches;
    static constexpr auto* build = &StateTable::build;
    static constexpr auto* filter = &filterState;
    static Filter cleared(const Filter&) { return {}; }
    static bool isFiltered(const Filter& filter) { return filter.onlyChanges; }
};

/// The actions of the app's store (Redux), and of the chosen one what it changed, the state before and after and the
/// action itself. Says why and how where nothing was recorded.
class StatePanel final : public TablePanel<StateList> {
    Q_OBJECT
public:
    explicit StatePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~StatePanel() override;

    [[nodiscard]] const DiffModel& diff() const { return *m_diff; }
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] QString afterText() const;

protected:
    void showRow(int row) override;
    void showCounts() override;
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;
    [[nodiscard]] QStringList ownCauses() const override;

private:
    struct Detail;
    void makeList();
    void makeDetail();
    [[nodiscard]] QWidget* makeChanges();
    void showDetail(Detail detail);

    DiffModel* m_diff;
    Chip* m_changesChip = nullptr;
    DetailTabs* m_detail;
    QLabel* m_diffNote = nullptr;
    ListTable* m_diffList = nullptr;
    CodeView* m_before = nullptr;
    CodeView* m_after = nullptr;
    CodeView* m_action = nullptr;
};

} // namespace revisit
