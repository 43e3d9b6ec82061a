#pragma once

#include "viewer/model/event_list_model.h"
#include "viewer/panels/table_panel.h"

namespace revisit {

class DetailView;

/// What EventsPanel lists.
struct EventList {
    static constexpr const char* kName = "events";
    using Table = EventTable;
    using Model = EventListModel;
    using Filter = EventFilter;
    using Matches = EventMatches;
    static std::shared_ptr<const Table> build(
        const std::shared_ptr<const Recording>& recording, const std::function<bool()>& isStale)
    {
        return EventTable::build(recording, isStale);
    }
    static Matches filter(const Table& table, const Filter& filter, const std::function<bool()>& isStale)
    {
        return filterEvents(table, filter, isStale);
    }
    static Filter cleared(const Filter& filter)
    {
        Filter none;
        none.showsSdkTraffic = filter.showsSdkTraffic;
        return none;
    }
    static bool isFiltered(const Filter& filter) { return filter.lanes.any(); }
    static auto& kinds(Filter& filter) { return filter.lanes; }
    static const auto& counts(const Matches& matches) { return matches.laneCounts; }
    static qint64 total(const Matches& matches) { return matches.total; }
};

/// The list of everything that happened: chips for kinds, a search (EventQuery), and the selected event in full below,
/// also one that the list does not show.
class EventsPanel final : public TablePanel<EventList> {
    Q_OBJECT
public:
    explicit EventsPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~EventsPanel() override;

protected:
    void showRow(int row) override;
    void showUnlisted(std::size_t item) override { showItem(item); }
    void clearDetail() override;
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;
    void fitColumns() override;
    [[nodiscard]] QString ownEmptyReason() const override;

private:
    void makeList();
    void showItem(std::size_t item);

    DetailView* m_detail;
};

} // namespace revisit
