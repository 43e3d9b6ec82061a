#pragma once

#include "viewer/model/state_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class CodeView;
class DetailHeader;
class DiffModel;
class LatestOnly;
class ListFrame;
class ListTable;

/// The actions of the app's store (Redux): a list in step with the playhead, and of the chosen one what it changed, the
/// state before and after and the action itself. Says why and how where nothing was recorded.
///
/// A click or Return jumps to the action; the arrow keys only show it. UI thread.
class StatePanel final : public QWidget {
    Q_OBJECT
public:
    explicit StatePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~StatePanel() override;

    void setFilter(const StateFilter& filter);
    [[nodiscard]] const StateModel& model() const { return *m_model; }
    [[nodiscard]] const DiffModel& diff() const { return *m_diff; }
    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] QString afterText() const;

public Q_SLOTS:
    void focusSearch();
    void clearFilter();
    void copyRows();

Q_SIGNALS:
    void filtered();
    /// The action chosen last is on screen.
    void detailed();

private:
    struct Detail;
    void makeList();
    [[nodiscard]] QWidget* makeDetail();
    void connectContext();
    void reload();
    void setTable(std::shared_ptr<const StateTable> table);
    void runFilter();
    void apply(StateMatches matches);
    void updateStatus();
    void choose(const QModelIndex& index);
    void select(int row);
    void showSelected();
    void showRow(int row);
    void showDetail(Detail detail);
    [[nodiscard]] QString emptyReason() const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    StateModel* m_model;
    DiffModel* m_diff;
    ListFrame* m_frame;
    Chip* m_changesChip = nullptr;
    DetailHeader* m_header = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_diffNote = nullptr;
    ListTable* m_diffList = nullptr;
    CodeView* m_before = nullptr;
    CodeView* m_after = nullptr;
    CodeView* m_action = nullptr;
    StateFilter m_filter;
    StateMatches m_matches;
    std::unique_ptr<LatestOnly> m_building;
    std::unique_ptr<LatestOnly> m_filtering;
    std::unique_ptr<LatestOnly> m_detailing;
};

} // namespace revisit
