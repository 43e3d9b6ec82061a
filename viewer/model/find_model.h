#pragma once

#include "viewer/model/find_everywhere.h"
#include "viewer/model/row_list_model.h"

#include <QAbstractListModel>

#include <set>
#include <vector>

namespace revisit {

/// What a search over everything found, as rows: a heading for each kind with its true count, below it the hits. A
/// heading closes and opens its hits. Rows change by insert and remove. UI thread.
class FindModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsHeadingRole = RowListModel::FirstOwnRole, ///< the delegates of lists ask for the roles before
        KindRole, ///< int of FindKind
        MarkRole, ///< int of MarkKind
        TimeRole, ///< "0:06.1" of a hit
        DetailRole, ///< of a hit; of a heading what is to be known of its hits: "the first 1,000 are listed"
        CountRole, ///< "12", or "3 of 12" within a range; of a heading
        IsClosedRole, ///< of a heading
    };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<FindGroup> groups);
    [[nodiscard]] const std::vector<FindGroup>& groups() const { return m_groups; }
    /// All that was found, listed or not: in the range, and in the whole recording.
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] qint64 total() const;

    /// Null for headings.
    [[nodiscard]] const FindHit* hit(int row) const;
    /// The row of the heading above a row.
    [[nodiscard]] int headingOf(int row) const;
    void setClosed(int heading, bool isClosed);
    /// -1 where no hit is shown.
    [[nodiscard]] int firstHit() const;
    [[nodiscard]] int rowOf(const FindHit& hit) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// DisplayRole: the title; AccessibleTextRole: everything in a sentence.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row {
        std::uint32_t group = 0;
        std::int32_t hit = -1; ///< -1: the heading
    };
    [[nodiscard]] std::vector<Row> rowsOf(std::uint32_t group) const;
    [[nodiscard]] QVariant headingData(const FindGroup& group, int role) const;
    [[nodiscard]] QVariant hitData(const FindHit& hit, int role) const;

    std::vector<FindGroup> m_groups;
    std::set<FindKind> m_closed; ///< stay closed from one search to the next
    std::vector<Row> m_rows;
};

/// "Requests".
[[nodiscard]] QString findKindTitle(FindKind kind);

} // namespace revisit
