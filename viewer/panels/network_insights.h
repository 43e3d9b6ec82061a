#pragma once

#include "analysis/request_statistics.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QSortFilterProxyModel;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;
class EndpointModel;
class ListTable;

/// What the requests shown add up to, in one line; a switch unfolds the endpoints, slowest first, sortable. UI thread.
class NetworkInsights final : public QWidget {
    Q_OBJECT
public:
    explicit NetworkInsights(QWidget* parent = nullptr);

    void setStatistics(const RequestStatistics& statistics);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] ListTable& endpoints() { return *m_table; }
    void setUnfolded(bool isUnfolded);

Q_SIGNALS:
    /// An endpoint was clicked: a query that finds its requests.
    void endpointChosen(const QString& query);

private:
    void makeTable();
    void fitColumns();
    void choose(const QModelIndex& index);

    ElidedLabel* m_summary;
    QToolButton* m_unfold;
    EndpointModel* m_model;
    QSortFilterProxyModel* m_sorted;
    ListTable* m_table;
};

/// "48 requests · 6 failed (12.5 %) · median 260 ms · p95 2.6 s · 14 kB sent · 1.2 MB received".
[[nodiscard]] QString statisticsText(const RequestStatistics& statistics);

} // namespace revisit
