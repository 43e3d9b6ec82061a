#pragma once

#include "viewer/latest_only.h"
#include "viewer/let_go.h"
#include "viewer/model/filter_json.h"
#include "viewer/model/selection.h"
#include "viewer/panels/kind_chips.h"
#include "viewer/panels/list_panel.h"
#include "viewer/panels/row_delegate.h"

#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace revisit {

/// A list panel over a table of its own type. `List` names it:
///
///     struct List {
///         using Table = ...; // rows of structs with `item` and `playMs`
///         using Model = ...; // a TableModel<Table>
///         using Filter = ...; // with `text` and `range`; filterJson() and takeFilter() know it
///         using Matches = ...; // with `rows` and `error`
///         static std::shared_ptr<const Table> build(const std::shared_ptr<const Recording>&, isStale); // on a worker
///         static Matches filter(const Table&, const Filter&, isStale); // on a worker
///         static constexpr const char* kName = ...; // in the settings: never changes
///         static Filter cleared(const Filter&); // hides nothing; order and switches stay
///         static bool isFiltered(const Filter&); // by anything but the range
///         static auto& kinds(Filter&); // a bitset by kind, where the list has chips for kinds
///         static const auto& counts(const Matches&); // an array by kind
///         static void uncover(Filter&, const Row&); // where a switch, too, hides rows
///     };
///
/// UI thread.
template <typename List>
class TablePanel : public ListPanel {
public:
    using Table = typename List::Table;
    using Filter = typename List::Filter;
    using Matches = typename List::Matches;
    using Model = typename List::Model;
    static constexpr bool kHasKinds = requires(Filter & filter) { List::kinds(filter); };
    static constexpr bool kKnowsSdkTraffic = requires(Filter & filter) { filter.showsSdkTraffic; };

    /// For tests and for whoever has a table at hand.
    void setTable(std::shared_ptr<const Table> table)
    {
        endTableWait();
        forgetFirst();
        replaceTable(std::move(table));
    }
    void setFilter(const Filter& filter)
    {
        m_filter = filter;
        if constexpr (kKnowsSdkTraffic)
            selection().setSdkTraffic(filter.showsSdkTraffic ? SdkTraffic::Shown : SdkTraffic::Hidden);
        const QSignalBlocker quiet(frame().search());
        frame().search().setText(filter.text);
        filterSet();
        runFilter();
    }
    [[nodiscard]] const Filter& filter() const { return m_filter; }
    [[nodiscard]] const Matches& matches() const { return m_matches; }
    [[nodiscard]] const Model& model() const { return *m_model; }

protected:
    TablePanel(const ViewContext& context, Words words, RowDelegate* delegate, QWidget* parent)
        : TablePanel(context, std::move(words), new Model, delegate, parent)
    {
    }

    /// The filter was set as a whole; its text is shown already.
    virtual void filterSet() { }
    /// Changes the filter and runs it.
    template <typename Change>
    void changeFilter(Change change)
    {
        change(m_filter);
        runFilter();
    }

    void runFilter() final
    {
        forgetFirst(); // it was asked for another filter
        startFilter();
    }

private:
    /// A table with its first answer, so that a list that grows never shows rows that its filter hides.
    struct Built {
        std::shared_ptr<const Table> table;
        Matches matches;
    };

    void replaceTable(std::shared_ptr<const Table> table)
    {
        m_building.drop();
        m_recording.reset();
        hideDetail();
        m_model->setTable(std::move(table));
        m_model->setNow(playback().position());
        m_filter.range = selection().range();
        startFilter();
    }

    void startFilter()
    {
        ++m_revision;
        awaitAnswer(true);
        const auto table = m_model->table();
        m_delegate->setQuery(EventQuery(m_filter.text));
        if (!table) {
            m_filtering.drop();
            return apply({});
        }
        m_filtering.run(
            [table, filter = m_filter](const auto& isStale) { return List::filter(*table, filter, isStale); },
            [this](Matches matches) { apply(std::move(matches)); });
    }

    TablePanel(const ViewContext& context, Words words, Model* model, RowDelegate* delegate, QWidget* parent)
        : ListPanel(context, std::move(words), model, delegate, parent)
        , m_model(model)
        , m_delegate(delegate)
    {
        if constexpr (kKnowsSdkTraffic)
            connect(&selection(), &Selection::sdkTrafficChanged, this, [this] {
                changeFilter([this](Filter& filter) { filter.showsSdkTraffic = selection().showsSdkTraffic(); });
            });
        if constexpr (kHasKinds) {
            connect(&kinds(), &KindChips::allChosen, this,
                [this] { changeFilter([](Filter& filter) { filter = withAllKinds(filter); }); });
            connect(&kinds(), &KindChips::toggled, this,
                [this](std::size_t kind) { changeFilter([kind](Filter& filter) { List::kinds(filter).flip(kind); }); });
        }
    }

    [[nodiscard]] static Filter withAllKinds(Filter filter)
    {
        List::kinds(filter).reset();
        if constexpr (requires { List::allChosen(filter); }) List::allChosen(filter);
        return filter;
    }

    void loadRecording(const std::shared_ptr<const Recording>& recording) final
    {
        m_filter.range = selection().range();
        if constexpr (kKnowsSdkTraffic) m_filter.showsSdkTraffic = selection().showsSdkTraffic();
        m_building.run(
            [recording, filter = m_filter](const auto& isStale) {
                Built built{List::build(recording, isStale), {}};
                built.matches = List::filter(*built.table, filter, isStale);
                return built;
            },
            [this, recording, revision = m_revision](
                Built built) { take(std::move(built), recording, revision == m_revision); });
    }

    void take(Built built, const std::shared_ptr<const Recording>& recording, bool isCurrent)
    {
        rememberPlace();
        if (m_recording && m_recording != recording) movePlace(*m_recording, *recording);
        m_recording = recording;
        m_filtering.drop();
        forgetShown();
        m_model->setTable(std::move(built.table), built.matches.rows);
        m_model->setNow(playback().position());
        if (frame().search().hasFocus()) prepareSearch();
        endTableWait();
        awaitAnswer(false);
        if (!isCurrent) startFilter();
        display(std::move(built.matches));
    }

    void dropTable() final
    {
        auto before = m_model->table();
        replaceTable(nullptr);
        letGo(std::move(before));
    }

    void apply(Matches matches)
    {
        awaitAnswer(false);
        rememberPlace();
        m_model->setRows(matches.rows);
        display(std::move(matches));
    }

    void display(Matches matches)
    {
        m_matches = std::move(matches);
        if constexpr (kHasKinds)
            kinds().show(
                List::counts(m_matches), [this](std::size_t kind) { return List::kinds(m_filter).test(kind); });
        showApplied();
    }

    void searchFor(const QString& text) final
    {
        changeFilter([&text](Filter& filter) { filter.text = text; });
    }
    /// The texts that a search looks at, where the table makes them only then: beforehand, so that the first letter
    /// finds them made.
    void prepareSearch() final
    {
        if constexpr (requires(const Table& table) { table.texts(); }) {
            const auto table = m_model->table();
            if (!table) return;
            m_preparing.run(
                [table](const auto& isStale) {
                    table->texts().makeAll(isStale);
                    return true;
                },
                [](bool) {});
        }
    }
    void limitTo(const std::optional<PlayRange>& range) final
    {
        changeFilter([&range](Filter& filter) { filter.range = range; });
    }
    void resetFilter() final
    {
        Filter none = List::cleared(m_filter);
        none.range = m_filter.range;
        setFilter(none);
    }
    void uncover(std::size_t item) final
    {
        const auto& rows = m_model->table()->rows;
        const auto row = std::ranges::find_if(rows, [item](const auto& each) { return each.item == item; });
        if (row == rows.end()) return;
        Filter none = List::cleared(m_filter);
        none.range = m_filter.range;
        if constexpr (requires { List::uncover(none, *row); }) List::uncover(none, *row);
        setFilter(none);
    }
    [[nodiscard]] QString settingsName() const final { return QString::fromLatin1(List::kName); }
    [[nodiscard]] QJsonObject presentFilter() const final { return filterJson(m_filter); }
    void applyFilter(const QJsonObject& saved) final
    {
        Filter filter = m_filter;
        takeFilter(saved, filter);
        setFilter(filter);
    }
    [[nodiscard]] Standing standing() const final
    {
        Standing standing;
        standing.hasTable = m_model->table() != nullptr;
        standing.recorded = standing.hasTable ? static_cast<qint64>(m_model->table()->rows.size()) : 0;
        standing.total = standing.recorded;
        if constexpr (requires { List::total(m_matches); }) standing.total = List::total(m_matches);
        standing.isFiltered = List::isFiltered(m_filter) || !m_filter.text.trimmed().isEmpty();
        standing.text = m_filter.text.trimmed();
        standing.range = m_filter.range;
        standing.error = m_matches.error;
        return standing;
    }

    Model* m_model;
    RowDelegate* m_delegate;
    Filter m_filter;
    Matches m_matches;
    std::uint64_t m_revision = 0; ///< of the filter
    std::shared_ptr<const Recording> m_recording; ///< whose items the rows stand for; null for a table from elsewhere
    LatestOnly m_building;
    LatestOnly m_preparing;
    LatestOnly m_filtering;
};

} // namespace revisit
