#include "viewer/model/hierarchy_tree_model.h"

#include <algorithm>

namespace revisit {

void HierarchyTreeModel::setSnapshot(std::shared_ptr<const HierarchySnapshot> snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_matches.clear();
    m_changes.clear();
    m_isSearching = false;
    rebuildRows();
    endResetModel();
}

/// Children come after their parents, so one pass from the end knows which nodes lead to a match.
void HierarchyTreeModel::rebuildRows()
{
    const std::size_t count = m_snapshot ? m_snapshot->nodes.size() : 0;
    std::vector<char> isKept(count, m_onlyMatches && m_isSearching ? 0 : 1);
    for (const int match : m_matches) isKept[static_cast<std::size_t>(match)] = 1;
    for (std::size_t i = count; i-- > 0;)
        if (const int parent = m_snapshot->nodes[i].parent; parent >= 0 && isKept[i] != 0)
            isKept[static_cast<std::size_t>(parent)] = 1;
    m_children.assign(count + 1, {});
    m_rowInParent.assign(count, -1);
    for (std::size_t i = 0; i < count; ++i) {
        if (isKept[i] == 0) continue;
        const std::int32_t parent = m_snapshot->nodes[i].parent;
        std::vector<int>& siblings = parent >= 0 ? m_children[static_cast<std::size_t>(parent)] : m_children.back();
        m_rowInParent[i] = static_cast<int>(siblings.size());
        siblings.push_back(static_cast<int>(i));
    }
}

void HierarchyTreeModel::setMatches(std::vector<int> nodes, bool isSearching)
{
    const bool isOtherTree = m_onlyMatches && (m_isSearching || isSearching);
    if (isOtherTree) beginResetModel();
    m_matches = std::move(nodes);
    m_isSearching = isSearching;
    if (isOtherTree) {
        rebuildRows();
        endResetModel();
    } else {
        tellAllChanged();
    }
}

void HierarchyTreeModel::setOnlyMatches(bool onlyMatches)
{
    if (onlyMatches == m_onlyMatches) return;
    beginResetModel();
    m_onlyMatches = onlyMatches;
    rebuildRows();
    endResetModel();
}

void HierarchyTreeModel::setChanges(std::vector<int> changes)
{
    m_changes = std::move(changes);
    tellAllChanged();
}

/// Views repaint what they show when any of it changes.
void HierarchyTreeModel::tellAllChanged()
{
    const int rows = rowCount({});
    if (rows > 0) Q_EMIT dataChanged(index(0, 0), index(rows - 1, 0), {IsMatchRole, IsSearchingRole, ChangeRole});
}

const std::vector<int>& HierarchyTreeModel::childrenOf(const QModelIndex& parent) const
{
    return parent.isValid() ? m_children[static_cast<std::size_t>(nodeOf(parent))] : m_children.back();
}

QModelIndex HierarchyTreeModel::indexOfNode(int node) const
{
    if (node < 0 || static_cast<std::size_t>(node) >= m_rowInParent.size()) return {};
    if (m_rowInParent[static_cast<std::size_t>(node)] < 0) return {};
    return createIndex(m_rowInParent[static_cast<std::size_t>(node)], 0, static_cast<quintptr>(node));
}

int HierarchyTreeModel::nodeOf(const QModelIndex& index)
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex HierarchyTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (m_children.empty() || column != 0 || row < 0 || row >= rowCount(parent)) return {};
    return indexOfNode(childrenOf(parent)[static_cast<std::size_t>(row)]);
}

QModelIndex HierarchyTreeModel::parent(const QModelIndex& index) const
{
    const int node = nodeOf(index);
    return node < 0 ? QModelIndex() : indexOfNode(m_snapshot->nodes[static_cast<std::size_t>(node)].parent);
}

int HierarchyTreeModel::rowCount(const QModelIndex& parent) const
{
    return m_children.empty() || parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int HierarchyTreeModel::columnCount(const QModelIndex&) const { return 1; }

Qt::ItemFlags HierarchyTreeModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    return index.isValid() && childrenOf(index).empty() ? flags | Qt::ItemNeverHasChildren : flags;
}

QVariant HierarchyTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int node = nodeOf(index);
    const HierarchyNode& view = m_snapshot->nodes[static_cast<std::size_t>(node)];
    switch (role) {
    case Qt::DisplayRole:
        return view.type.empty() ? tr("(no type)") : QString::fromStdString(view.type);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1 %2").arg(QString::fromStdString(view.type), nodeName(view));
    case NodeRole:
        return node;
    case NameRole:
        return nodeName(view);
    case FlagsRole:
        return nodeFlags(view);
    case IsMatchRole:
        return std::binary_search(m_matches.begin(), m_matches.end(), node);
    case IsSearchingRole:
        return m_isSearching;
    case ChangeRole:
        return static_cast<std::size_t>(node) < m_changes.size() ? m_changes[static_cast<std::size_t>(node)] : 0;
    default:
        return {};
    }
}

QString readableText(const QString& text)
{
    QString out;
    for (const QChar each : text) {
        const bool isPrivate = each.category() == QChar::Other_PrivateUse;
        out += isPrivate ? QStringLiteral("U+%1").arg(uint{each.unicode()}, 4, 16).toUpper() : QString(each);
    }
    return out;
}

QString nodeName(const HierarchyNode& node)
{
    for (const std::string* name : {&node.label, &node.text, &node.buttonTitle, &node.placeholder, &node.testId})
        if (!name->empty()) return readableText(QString::fromStdString(*name).simplified());
    return {};
}

QString nodeTitle(const HierarchyNode& node)
{
    constexpr qsizetype kMaxName = 24;
    QString text = QString::fromStdString(node.type).section(QLatin1Char('.'), -1);
    QString name = nodeName(node);
    if (name.size() > kMaxName) name = name.left(kMaxName - 1) + QChar(0x2026);
    if (!name.isEmpty()) text += QStringLiteral(" \u201c%1\u201d").arg(name);
    if (!node.rect) return text;
    return text + QStringLiteral("  %1 \u00d7 %2").arg(node.rect->width, 0, 'g', 5).arg(node.rect->height, 0, 'g', 5);
}

int nodeFlags(const HierarchyNode& node)
{
    int flags = 0;
    if (node.isInteractive) flags |= HierarchyTreeModel::Interactive;
    if (node.isMasked) flags |= HierarchyTreeModel::Masked;
    if (node.isHidden) flags |= HierarchyTreeModel::Hidden;
    if (node.isBailout) flags |= HierarchyTreeModel::Bailout;
    if (node.rect && node.visibleRect.isEmpty()) flags |= HierarchyTreeModel::Invisible;
    return flags;
}

QString nodePath(const HierarchySnapshot& snapshot, int node)
{
    QString path;
    const auto& nodes = snapshot.nodes;
    for (int at = node; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const HierarchyNode& view = nodes[static_cast<std::size_t>(at)];
        int position = 1;
        int alike = 1;
        const auto end = view.parent >= 0 ? nodes[static_cast<std::size_t>(view.parent)].subtreeEnd : 0;
        for (auto sibling = static_cast<std::uint32_t>(view.parent) + 1; view.parent >= 0 && sibling < end;
             sibling = nodes[sibling].subtreeEnd) {
            if (sibling == static_cast<std::uint32_t>(at) || nodes[sibling].type != view.type) continue;
            ++alike;
            if (sibling < static_cast<std::uint32_t>(at)) ++position;
        }
        const QString step = QString::fromStdString(view.type.empty() ? "*" : view.type);
        path.prepend(alike > 1 ? QStringLiteral("/%1[%2]").arg(step, QString::number(position)) : u'/' + step);
    }
    return path;
}

} // namespace revisit
