#pragma once

#include "viewer/model/network_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class LatestOnly;
class ListFrame;
class NetworkDelegate;
class NetworkInsights;
class RequestView;

/// The requests of a recording: one row per transfer, sortable by every column, with a waterfall over the marked range
/// or the whole session; chips for outcomes, slow requests and the SDK's own traffic, menus for methods and hosts, a
/// search; statistics of what is shown; the chosen request in full. Filters and sorts on a worker.
///
/// A click or Return jumps to the request; the arrow keys only show it. UI thread.
class NetworkPanel final : public QWidget {
    Q_OBJECT
public:
    /// Which requests an export takes.
    enum class Extent { Selected, Shown, All };

    explicit NetworkPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~NetworkPanel() override;

    /// For tests and for whoever has a table at hand.
    void setTable(std::shared_ptr<const NetworkTable> table);
    void setFilter(const NetworkFilter& filter);
    [[nodiscard]] const NetworkFilter& filter() const { return m_filter; }
    [[nodiscard]] const NetworkModel& model() const { return *m_model; }
    [[nodiscard]] const NetworkMatches& matches() const { return m_matches; }
    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] RequestView& detail() { return *m_detail; }
    [[nodiscard]] NetworkInsights& insights() { return *m_insights; }
    /// Writes an HTTP archive on a worker, then says so.
    void exportHar(Extent extent, const QString& file);

public Q_SLOTS:
    void focusSearch();
    /// All filters, the range too.
    void clearFilter();
    void copyUrl();
    void copyCurl();
    void copyRows();

Q_SIGNALS:
    /// The rows for the present filter are shown.
    void filtered();
    /// The archive is written, or not.
    void exported(bool isWritten);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeList();
    void makeChips();
    void makeMenus();
    void makeExportMenu();
    void makeActions();
    void styleChips();
    void connectContext();
    void reload();
    void runFilter();
    void apply(NetworkMatches matches);
    void updateStatus();
    void updateChips();
    void fillChoices(QMenu& menu, const std::map<QString, std::uint32_t>& counts, QStringList NetworkFilter::*choice);
    void updateWindow();
    void choose(const QModelIndex& index);
    void select(int row);
    void showSelected();
    void followPlayhead();
    void sortBy(int column, Qt::SortOrder order);
    void askForHarFile(Extent extent);
    void fitColumns();
    [[nodiscard]] QString emptyReason() const;
    [[nodiscard]] std::vector<std::uint32_t> rowsOf(Extent extent) const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    NetworkModel* m_model;
    ListFrame* m_frame;
    NetworkDelegate* m_delegate;
    NetworkInsights* m_insights;
    RequestView* m_detail;
    Chip* m_allChip = nullptr;
    std::vector<std::pair<RequestOutcome, Chip*>> m_outcomeChips;
    Chip* m_slowChip = nullptr;
    Chip* m_sdkChip = nullptr;
    QToolButton* m_methods = nullptr;
    QToolButton* m_hosts = nullptr;
    NetworkFilter m_filter;
    NetworkMatches m_matches;
    std::unique_ptr<LatestOnly> m_building;
    std::unique_ptr<LatestOnly> m_filtering;
    std::unique_ptr<LatestOnly> m_exporting;
};

} // namespace revisit
