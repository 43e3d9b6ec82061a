#pragma once

#include "viewer/model/network_model.h"
#include "viewer/panels/table_panel.h"

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class ColumnMenu;
class NetworkDelegate;
class NetworkInsights;
class RequestView;

/// What NetworkPanel lists.
struct NetworkList {
    static constexpr const char* kName = "network";
    using Table = NetworkTable;
    using Model = NetworkModel;
    using Filter = NetworkFilter;
    using Matches = NetworkMatches;
    static constexpr auto* build = &NetworkTable::build;
    static constexpr auto* filter = &filterRequests;
    static Filter cleared(const Filter& filter)
    {
        Filter none;
        none.sortColumn = filter.sortColumn;
        none.sortOrder = filter.sortOrder;
        none.showsSdkTraffic = filter.showsSdkTraffic;
        none.searchesContents = filter.searchesContents;
        return none;
    }
    static bool isFiltered(const Filter& filter)
    {
        return filter.outcomes.any() || filter.onlySlow || !filter.methods.isEmpty() || !filter.hosts.isEmpty();
    }
    static auto& kinds(Filter& filter) { return filter.outcomes; }
    static void allChosen(Filter& filter) { filter.onlySlow = false; }
    static const auto& counts(const Matches& matches) { return matches.outcomeCounts; }
    static qint64 total(const Matches& matches) { return matches.total; }
    static void uncover(Filter& filter, const NetworkRow& row) { filter.showsSdkTraffic |= row.isSdkTraffic; }
};

/// The requests of a recording: one row per transfer, sortable by every column, with a waterfall over the marked range
/// or the whole session; chips for outcomes, slow requests and the SDK's own traffic, menus for methods and hosts;
/// statistics of what is shown; the chosen request in full. Sorts on a worker.
class NetworkPanel final : public TablePanel<NetworkList> {
    Q_OBJECT
public:
    /// Which requests an export takes.
    enum class Extent { Selected, Shown, All };

    explicit NetworkPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~NetworkPanel() override;

    [[nodiscard]] RequestView& detail() { return *m_detail; }
    [[nodiscard]] NetworkInsights& insights() { return *m_insights; }
    /// Writes an HTTP archive on a worker, then says so.
    void exportHar(Extent extent, const QString& file);
    /// CopyRequestUrl and CopyRequestCurl besides.
    void perform(ActionId command) override;

Q_SIGNALS:
    /// The archive is written, or not.
    void exported(bool isWritten);

protected:
    void showRow(int row) override;
    void clearDetail() override;
    void showCounts() override;
    void fitColumns() override;
    void filterSet() override;
    void playheadMoved(SessionTime position) override;
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;
    [[nodiscard]] QStringList ownCauses() const override;
    [[nodiscard]] QString ownEmptyReason() const override;

private:
    void makeList();
    void makeChips();
    void makeMenus();
    void makeColumnMenu(QToolButton& button);
    void fitToWidth();
    void makeExportMenu();
    void makeActions();
    void showChoices();
    void fillChoices(QMenu& menu, const std::map<QString, std::uint32_t>& counts, QStringList NetworkFilter::*choice);
    void updateWindow();
    void sortBy(int column, Qt::SortOrder order);
    void askForHarFile(Extent extent);
    [[nodiscard]] std::vector<std::uint32_t> rowsOf(Extent extent) const;

    ViewSettings* m_settings; ///< null: nothing is kept
    ColumnMenu* m_columns = nullptr;
    NetworkDelegate* m_painter; ///< the list's delegate
    NetworkInsights* m_insights;
    RequestView* m_detail;
    Chip* m_slowChip = nullptr;
    Chip* m_sdkChip = nullptr;
    Chip* m_contentsChip = nullptr;
    QToolButton* m_methods = nullptr;
    QToolButton* m_hosts = nullptr;
};

} // namespace revisit
