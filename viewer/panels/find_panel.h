#pragma once

#include "viewer/actions.h"
#include "viewer/latest_only.h"
#include "viewer/model/find_everywhere.h"
#include "viewer/view_context.h"

#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QLabel;
class QLineEdit;
class QStackedWidget;
QT_END_NAMESPACE

namespace revisit {

class FindDelegate;
class FindModel;
class ListTable;
class PanelStatus;

/// One search over events, requests with their headers and bodies, messages, faults, actions of the state and the views
/// of all snapshots of the open recording. Results stand under the panel's names with their true counts; a click or
/// Return goes there and shows the row in its own panel. Searches on two workers, one for the rows, one for the
/// snapshots, which are read for it; a newer word drops what is under way. UI thread.
class FindPanel final : public QWidget {
    Q_OBJECT
public:
    explicit FindPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~FindPanel() override;

    [[nodiscard]] const FindModel& model() const { return *m_model; }
    [[nodiscard]] ListTable& list() { return *m_list; }
    [[nodiscard]] QLineEdit& field() { return *m_field; }
    [[nodiscard]] bool isSearching() const { return m_isSearchingRows || m_isSearchingViews; }
    /// What stands in place of results; empty while there are any.
    [[nodiscard]] QString emptyText() const;
    /// "12 places", and what is still being looked through.
    [[nodiscard]] QString summary() const;

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    /// Both searches are at their ends.
    void searched();
    /// The panel that the hit belongs to is to be seen, and in it the item.
    void revealAsked(revisit::ActionId panel, std::optional<std::size_t> item);

protected:
    /// The field hands the arrow keys on; the list opens and closes headings by key.
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* makeEmptyPage();
    void connectContext();
    void sessionChanged();
    void searchSoon();
    void search();
    void searchRows(const FindQuery& query);
    void searchViews(const FindQuery& query);
    void dropSearch();
    void showResults();
    void choose(const QModelIndex& index);
    void goTo(const FindHit& hit);
    void goToNode(const FindHit& hit);
    void selectNode();
    void toggle(int row);
    [[nodiscard]] bool fieldKey(int key);
    [[nodiscard]] bool listKey(int key);

    ViewContext m_context;
    FindModel* m_model;
    FindDelegate* m_delegate;
    QLineEdit* m_field = nullptr;
    ListTable* m_list = nullptr;
    PanelStatus* m_status = nullptr;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_emptyText = nullptr;
    QTimer m_wait; ///< between the last key and the search
    std::shared_ptr<const FindTables> m_tables; ///< while something is looked for
    std::vector<FindGroup> m_rows; ///< what was found in the tables
    std::vector<FindGroup> m_views; ///< in the snapshots
    FindQuery m_query; ///< that the results answer
    std::optional<FindHit> m_wanted; ///< a view or a node to select once its snapshot is there
    bool m_isSearchingRows = false;
    bool m_isSearchingViews = false;
    bool m_goesToFirst = false; ///< Return came before the answer
    LatestOnly m_rowSearch;
    LatestOnly m_viewSearch;
};

} // namespace revisit
