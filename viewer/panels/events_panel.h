#pragma once

#include "viewer/model/event_list_model.h"
#include "viewer/timeline/timeline_layout.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <vector>

QT_BEGIN_NAMESPACE
class QMenu;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class DetailView;
class EventDelegate;
class LatestOnly;
class ListFrame;
class SavedFilters;
struct WorkspaceParts;

/// The list of everything that happened: filter chips with counts, a search field (EventQuery), saved filters, a table
/// that follows the playhead, and the selected event in full below. Filters on a worker; only the newest answer is
/// shown.
///
/// A click or Return jumps to the event and selects it; the arrow keys only select. Follow switches itself off when the
/// user scrolls away and is switched on again by its button or Shift+F.
class EventsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit EventsPanel(const ViewContext& context, QWidget* parent = nullptr);
    /// Keeps saved filters in the settings.
    EventsPanel(const WorkspaceParts& parts, QWidget* parent);
    ~EventsPanel() override;

    /// The table that the session's recording is turned into; for tests and for whoever has one at hand.
    void setTable(std::shared_ptr<const EventTable> table);
    void setFilter(const EventFilter& filter);
    [[nodiscard]] const EventFilter& filter() const { return m_filter; }
    [[nodiscard]] const EventListModel& model() const { return *m_model; }
    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] bool isFollowing() const;
    /// Why the list is empty; empty text while it is not.
    [[nodiscard]] QString emptyReason() const;
    [[nodiscard]] SavedFilters& savedFilters() { return *m_saved; }

public Q_SLOTS:
    void focusSearch();
    void clearFilter();
    void setFollowing(bool isFollowing);
    void copyRows();

Q_SIGNALS:
    /// The rows for the present filter are shown.
    void filtered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeList();
    void makeChips();
    void makeSavedFilters();
    void fillSavedFilters();
    void askToSaveFilter();
    void styleChips();
    void connectContext();
    void reload();
    void runFilter();
    void apply(EventMatches matches);
    void restoreScroll(std::optional<std::size_t> anchor);
    void updateStatus();
    void updateChips(const EventMatches& matches);
    void toggleLane(Lane lane);
    void choose(const QModelIndex& index);
    void select(int row);
    void showSelected();
    void hideDetail();
    void fitTable();
    void followPlayhead();
    [[nodiscard]] std::optional<std::size_t> anchorItem() const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    EventListModel* m_model;
    EventDelegate* m_delegate;
    ListFrame* m_frame;
    QToolButton* m_savedButton = nullptr;
    Chip* m_allChip = nullptr;
    std::vector<std::pair<Lane, Chip*>> m_chips;
    DetailView* m_detail;
    SavedFilters* m_saved;
    EventFilter m_filter;
    QString m_queryError;
    std::unique_ptr<LatestOnly> m_building;
    std::unique_ptr<LatestOnly> m_filtering;
};

} // namespace revisit
