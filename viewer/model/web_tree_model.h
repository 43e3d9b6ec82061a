#pragma once

#include "decoder/web_document.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace revisit {

/// The tree of a web page's full snapshot in one column. Nodes are indexes into the document, the same as CurrentWeb's.
/// Blank texts between elements have no rows. Children are looked up when a node is first asked for them, so that a
/// page of 200,000 nodes costs what is open of it. Another document is another tree, so it resets. Lives in the UI
/// thread.
class WebTreeModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< int
        TypeRole, ///< int of WebNodeType
        AttributesRole, ///< QStringList: name, value, name, value …; the first kMaxAttributes
        FlagsRole, ///< int of NodeFlag, or-ed
        BlockedSizeRole, ///< "350 × 230" of a blocked element
        IsMatchRole, ///< whether the search found the node
        IsSearchingRole, ///< whether there is a search at all
    };
    enum NodeFlag { Masked = 1, Blocked = 2, Shadow = 4 };
    static constexpr std::size_t kMaxAttributes = 6;

    using QAbstractItemModel::QAbstractItemModel;

    /// Null shows nothing. Forgets matches.
    void setDocument(std::shared_ptr<const WebDocument> document);
    [[nodiscard]] const std::shared_ptr<const WebDocument>& document() const { return m_document; }
    /// Ascending nodes that a search found.
    void setMatches(std::vector<int> nodes, bool isSearching);
    [[nodiscard]] const std::vector<int>& matches() const { return m_matches; }
    /// How many nodes were asked for their children: for tests of laziness.
    [[nodiscard]] std::size_t lookedUp() const { return m_children.size(); }

    /// Invalid for -1, nodes that are not there and blank texts.
    [[nodiscard]] QModelIndex indexOfNode(int node) const;
    /// -1 for an invalid index.
    [[nodiscard]] static int nodeOf(const QModelIndex& index);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const std::vector<int>& childrenOf(int node) const;
    [[nodiscard]] const WebNode& at(int node) const { return m_document->nodes[static_cast<std::size_t>(node)]; }

    std::shared_ptr<const WebDocument> m_document;
    mutable std::unordered_map<int, std::vector<int>> m_children; ///< by node; -1 is the root's parent
    std::vector<int> m_matches;
    bool m_isSearching = false;
};

/// NodeFlag values, or-ed.
[[nodiscard]] int webNodeFlags(const WebNode& node);
/// What stands in a row: the tag, the text, "<!doctype html>"; one line, cut short.
[[nodiscard]] QString webNodeText(const WebNode& node);
/// "button#pay “Pay € 38”": tag, id and the text that is in it, cut short.
[[nodiscard]] QString webNodeTitle(const WebDocument& document, int node);
/// "html > body > main > button#pay", which other tools take as a selector; positions where siblings share a tag.
[[nodiscard]] QString webNodePath(const WebDocument& document, int node);
/// Whether it is a text of blanks only.
[[nodiscard]] bool isBlankText(const WebNode& node) noexcept;

/// What to look for in a page: a text (EventQuery) over tags, texts, attribute names and values, and flags a node must
/// have.
struct WebQuery {
    QString text;
    int flags = 0; ///< WebTreeModel::NodeFlag values; a node with any of them matches; 0 asks for none
    [[nodiscard]] bool isEmpty() const { return text.trimmed().isEmpty() && flags == 0; }
};
/// The nodes that match, ascending; none for an empty query. Threads: any, off the UI thread; polls `stale`.
[[nodiscard]] std::vector<int> findWebNodes(
    const WebDocument& document, const WebQuery& query, const std::function<bool()>& stale = {});

} // namespace revisit
