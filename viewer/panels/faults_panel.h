#pragma once

#include "viewer/model/fault_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class CodeView;
class DetailHeader;
class FaultDelegate;
class LatestOnly;
class ListFrame;
class PropertyView;
class StackView;

/// Crashes, ANRs and errors: a list with counts, and of the chosen one its stack, the state it carries, what led to it
/// and its JSON. Jumps to the moment and to the picture before it; copies and saves reports.
///
/// A click or Return jumps to the fault; the arrow keys only show it. UI thread.
class FaultsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FaultsPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~FaultsPanel() override;

    void setFilter(const FaultFilter& filter);
    [[nodiscard]] const FaultModel& model() const { return *m_model; }
    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] StackView& stack() { return *m_stack; }
    [[nodiscard]] PropertyView& state() { return *m_state; }
    [[nodiscard]] PropertyView& steps() { return *m_steps; }
    /// The chosen fault as text: name, reason, time, state and stack; empty without one.
    [[nodiscard]] const QString& report() const { return m_report; }
    /// Writes the report on a worker, then says so.
    void saveReport(const QString& file);

public Q_SLOTS:
    void focusSearch();
    void clearFilter();
    void jumpToMoment();
    void jumpToFrameBefore();
    void copyReport();

Q_SIGNALS:
    void filtered();
    /// The fault chosen last is on screen.
    void detailed();
    void saved(bool isWritten);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Detail;
    void makeList();
    void makeChips();
    [[nodiscard]] QWidget* makeDetail();
    void connectContext();
    void styleChips();
    void reload();
    void setTable(std::shared_ptr<const FaultTable> table);
    void runFilter();
    void apply(FaultMatches matches);
    void updateStatus();
    void choose(const QModelIndex& index);
    void select(int row);
    void showSelected();
    void showRow(int row);
    void showDetail(const Detail& detail);
    void askForReportFile();
    [[nodiscard]] const FaultRow* current() const;
    [[nodiscard]] QString emptyReason() const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    FaultModel* m_model;
    ListFrame* m_frame;
    FaultDelegate* m_delegate;
    Chip* m_allChip = nullptr;
    std::vector<std::pair<FaultCategory, Chip*>> m_chips;
    DetailHeader* m_header = nullptr;
    QTabWidget* m_tabs = nullptr;
    StackView* m_stack = nullptr;
    PropertyView* m_state = nullptr;
    PropertyView* m_steps = nullptr;
    CodeView* m_json = nullptr;
    QString m_report;
    FaultFilter m_filter;
    FaultMatches m_matches;
    std::unique_ptr<LatestOnly> m_building;
    std::unique_ptr<LatestOnly> m_filtering;
    std::unique_ptr<LatestOnly> m_detailing;
    std::unique_ptr<LatestOnly> m_saving;
};

} // namespace revisit
