#pragma once

#include "viewer/model/event_list_model.h"
#include "viewer/panels/table_panel.h"

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class DetailView;
class SavedFilters;
struct WorkspaceParts;

/// What EventsPanel lists.
struct EventList {
    using Table = EventTable;
    using Model = EventListModel;
    using Filter = EventFilter;
    using Matches = EventMatches;
    static std::shared_ptr<const Table> build(
        const std::shared_ptr<const Recording>& recording, const std::function<bool()>& isStale)
    {
        return EventTable::build(*recording, isStale);
    }
    static Matches filter(const Table& table, const Filter& filter, const std::function<bool()>& isStale)
    {
        return filterEvents(table, filter, isStale);
    }
    static Filter cleared(const Filter&) { return {}; }
    static bool isFiltered(const Filter& filter) { return filter.lanes.any(); }
    static auto& kinds(Filter& filter) { return filter.lanes; }
    static const auto& counts(const Matches& matches) { return matches.laneCounts; }
};

/// The list of everything that happened: chips for kinds, a search (EventQuery), saved filters, and the selected event
/// in full below, also one that the list does not show.
class EventsPanel final : public TablePanel<EventList> {
    Q_OBJECT
public:
    explicit EventsPanel(const ViewContext& context, QWidget* parent = nullptr);
    /// Keeps saved filters in the settings.
    EventsPanel(const WorkspaceParts& parts, QWidget* parent);
    ~EventsPanel() override;

    [[nodiscard]] SavedFilters& savedFilters() { return *m_saved; }

protected:
    void showRow(int row) override;
    void showUnlisted(std::size_t item) override { showItem(item); }
    void clearDetail() override;
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;
    void fitColumns() override;

private:
    void makeList();
    void makeSavedFilters();
    void fillSavedFilters();
    void askToSaveFilter();
    void showItem(std::size_t item);

    DetailView* m_detail;
    SavedFilters* m_saved;
    QToolButton* m_savedButton = nullptr;
};

} // namespace revisit
