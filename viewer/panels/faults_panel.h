#pragma once

#include "viewer/model/fault_model.h"
#include "viewer/panels/table_panel.h"

namespace revisit {

class CodeView;
class DetailTabs;
class FaultIssue;
class PropertyView;
class StackView;

/// What FaultsPanel lists.
struct FaultList {
    static constexpr const char* kName = "faults";
    using Table = FaultTable;
    using Model = FaultModel;
    using Filter = FaultFilter;
    using Matches = FaultMatches;
    static constexpr auto* build = &FaultTable::build;
    static constexpr auto* filter = &filterFaults;
    static Filter cleared(const Filter&) { return {}; }
    static bool isFiltered(const Filter& filter) { return filter.categories.any(); }
    static auto& kinds(Filter& filter) { return filter.categories; }
    static const auto& counts(const Matches& matches) { return matches.counts; }
};

/// Crashes, ANRs and errors, and of the chosen one its stack, the state it carries, what led to it and its JSON. Jumps
/// to the moment and to the picture before it; copies and saves reports; leads to the fault's issue in a tracker.
class FaultsPanel final : public TablePanel<FaultList> {
    Q_OBJECT
public:
    explicit FaultsPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~FaultsPanel() override;

    [[nodiscard]] StackView& stack() { return *m_stack; }
    [[nodiscard]] PropertyView& state() { return *m_state; }
    [[nodiscard]] PropertyView& steps() { return *m_steps; }
    /// The chosen fault as text: name, reason, time, state and stack; empty without one.
    [[nodiscard]] const QString& report() const { return m_report; }
    [[nodiscard]] FaultIssue& issue() { return *m_issue; }
    /// Writes the report on a worker, then says so.
    void saveReport(const QString& file);
    /// The commands of this panel: the jumps, the report's and the issue's.
    void perform(ActionId command) override;

public Q_SLOTS:
    void jumpToMoment();
    void jumpToFrameBefore();
    void copyReport();

protected:
    void showRow(int row) override;
    void clearDetail() override { m_report.clear(); }
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;
    void fitColumns() override;

private:
    struct Detail;
    void makeList();
    void makeChips();
    void makeDetail();
    void makeIssue(const ViewContext& context);
    void showDetail(const Detail& detail);
    void askForReportFile();
    [[nodiscard]] const FaultRow* current() const;

    DetailTabs* m_detail;
    FaultIssue* m_issue = nullptr;
    StackView* m_stack = nullptr;
    PropertyView* m_state = nullptr;
    PropertyView* m_steps = nullptr;
    CodeView* m_json = nullptr;
    QString m_report;
};

} // namespace revisit
