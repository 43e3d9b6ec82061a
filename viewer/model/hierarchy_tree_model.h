#pragma once

#include "decoder/hierarchy.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace revisit {

/// A hierarchy snapshot as a tree of one column. Nodes are indexes into the snapshot, the same as Selection's.
/// Another snapshot is another tree, so it resets. Lives in the UI thread.
class HierarchyTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< int
        NameRole, ///< label, text, button title, placeholder or test id: the first there is
        FlagsRole, ///< int of NodeFlag, or-ed
        IsMatchRole, ///< whether the search found the node
        IsSearchingRole, ///< whether there is a search at all
        ChangeRole, ///< int of NodeChange, or-ed; 0 without a comparison
    };
    enum NodeFlag { Interactive = 1, Masked = 2, Hidden = 4, Bailout = 8, Invisible = 16 };

    using QAbstractItemModel::QAbstractItemModel;

    /// Null shows nothing. Forgets matches.
    void setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot);
    [[nodiscard]] const std::shared_ptr<const HierarchySnapshot>& snapshot() const { return m_snapshot; }
    /// Ascending nodes that a search found; `isSearching` false dims nothing.
    void setMatches(std::vector<int> nodes, bool isSearching);
    /// Leaves out what a search did not find, but for the way to what it did: another tree, so it resets.
    void setOnlyMatches(bool onlyMatches);
    /// NodeChange of each node; empty for none.
    void setChanges(std::vector<int> changes);
    [[nodiscard]] const std::vector<int>& matches() const { return m_matches; }

    /// Invalid for -1 and for nodes that are not there.
    [[nodiscard]] QModelIndex indexOfNode(int node) const;
    /// -1 for an invalid index.
    [[nodiscard]] static int nodeOf(const QModelIndex& index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Leaves say that they are: a view else counts them as open, and the first Left on one would do nothing.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rebuildRows();
    void tellAllChanged();
    [[nodiscard]] const std::vector<int>& childrenOf(const QModelIndex& parent) const;

    std::shared_ptr<const HierarchySnapshot> m_snapshot;
    std::vector<std::vector<int>> m_children; ///< by node; the last entry holds the roots
    std::vector<int> m_rowInParent; ///< -1 for nodes that are left out
    std::vector<int> m_matches;
    std::vector<int> m_changes;
    bool m_onlyMatches = false;
    bool m_isSearching = false;
};

/// Icon fonts write private characters, which no other font can draw; these become their code: "U+E001".
[[nodiscard]] QString readableText(const QString& text);
/// Label, text, button title, placeholder or test id of a node: the first there is.
[[nodiscard]] QString nodeName(const HierarchyNode& node);
/// "RCTView “Pay now”  120 × 44": type without its package, name cut short, size.
[[nodiscard]] QString nodeTitle(const HierarchyNode& node);
/// NodeFlag values, or-ed.
[[nodiscard]] int nodeFlags(const HierarchyNode& node);
/// "/UIWindow/RCTView[2]/RCTText": types from the root on down, with a position where siblings share a type, from 1.
[[nodiscard]] QString nodePath(const HierarchySnapshot& snapshot, int node);

} // namespace revisit
