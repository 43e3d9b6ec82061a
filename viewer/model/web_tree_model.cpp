#include "viewer/model/web_tree_model.h"

#include "viewer/model/web_page_model.h"

#include <algorithm>
#include <array>

namespace revisit {

void WebTreeModel::setDocument(std::shared_ptr<const WebDocument> document)
{
    beginResetModel();
    m_document = std::move(document);
    m_children.clear();
    m_matches.clear();
    m_isSearching = false;
    endResetModel();
}

void WebTreeModel::setMatches(std::vector<int> nodes, bool isSearching)
{
    m_matches = std::move(nodes);
    m_isSearching = isSearching;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {IsMatchRole, IsSearchingRole});
}

const std::vector<int>& WebTreeModel::childrenOf(int node) const
{
    const auto [place, isNew] = m_children.try_emplace(node);
    if (!isNew || !m_document) return place->second;
    const std::size_t end = node < 0 ? m_document->nodes.size() : at(node).subtreeEnd;
    for (auto child = static_cast<std::size_t>(node + 1); child < end; child = m_document->nodes[child].subtreeEnd)
        if (!isBlankText(m_document->nodes[child])) place->second.push_back(static_cast<int>(child));
    return place->second;
}

QModelIndex WebTreeModel::indexOfNode(int node) const
{
    if (!m_document || node < 0 || static_cast<std::size_t>(node) >= m_document->nodes.size()) return {};
    const auto& siblings = childrenOf(at(node).parent);
    const auto place = std::ranges::lower_bound(siblings, node);
    if (place == siblings.end() || *place != node) return {};
    return createIndex(static_cast<int>(place - siblings.begin()), 0, static_cast<quintptr>(node));
}

int WebTreeModel::nodeOf(const QModelIndex& index)
{
    return index.isValid() ? static_cast<int>(index.internalId()) : -1;
}

QModelIndex WebTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!m_document || column != 0 || row < 0 || row >= rowCount(parent)) return {};
    const int node = childrenOf(nodeOf(parent))[static_cast<std::size_t>(row)];
    return createIndex(row, 0, static_cast<quintptr>(node));
}

QModelIndex WebTreeModel::parent(const QModelIndex& index) const
{
    return index.isValid() && m_document ? indexOfNode(at(nodeOf(index)).parent) : QModelIndex();
}

int WebTreeModel::rowCount(const QModelIndex& parent) const
{
    return !m_document || parent.column() > 0 ? 0 : static_cast<int>(childrenOf(nodeOf(parent)).size());
}

/// Views ask this of every row in sight; most rows are never opened.
bool WebTreeModel::hasChildren(const QModelIndex& parent) const
{
    if (!m_document || parent.column() > 0) return false;
    if (!parent.isValid()) return rowCount() > 0;
    const auto node = static_cast<std::size_t>(nodeOf(parent));
    const std::size_t end = m_document->nodes[node].subtreeEnd;
    for (std::size_t child = node + 1; child < end; child = m_document->nodes[child].subtreeEnd)
        if (!isBlankText(m_document->nodes[child])) return true;
    return false;
}

int WebTreeModel::columnCount(const QModelIndex&) const { return 1; }

QVariant WebTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const int node = nodeOf(index);
    const WebNode& shown = at(node);
    switch (role) {
    case Qt::DisplayRole:
        return webNodeText(shown);
    case Qt::AccessibleTextRole:
        return shown.isMasked ? tr("%1, masked").arg(webNodeTitle(*m_document, node)) : webNodeTitle(*m_document, node);
    case NodeRole:
        return node;
    case TypeRole:
        return static_cast<int>(shown.type);
    case AttributesRole: {
        QStringList list;
        for (std::size_t i = 0; i < std::min(kMaxAttributes, shown.attributes.size()); ++i)
            list << QString::fromStdString(shown.attributes[i].first)
                 << QString::fromStdString(shown.attributes[i].second.substr(0, 200)).simplified();
        return list;
    }
    case FlagsRole:
        return webNodeFlags(shown);
    case BlockedSizeRole:
        return shown.blockedSize ? viewportText(*shown.blockedSize) : QString();
    case IsMatchRole:
        return std::ranges::binary_search(m_matches, node);
    case IsSearchingRole:
        return m_isSearching;
    default:
        return {};
    }
}

int webNodeFlags(const WebNode& node)
{
    int flags = 0;
    if (node.isMasked) flags |= WebTreeModel::Masked;
    if (node.blockedSize) flags |= WebTreeModel::Blocked;
    if (node.isShadow) flags |= WebTreeModel::Shadow;
    return flags;
}

bool isBlankText(const WebNode& node) noexcept
{
    return node.type == WebNodeType::Text && node.text.find_first_not_of(" \t\r\n\f") == std::string::npos;
}

QString webNodeText(const WebNode& node)
{
    constexpr std::size_t kLongest = 400;
    const QString text = QString::fromStdString(node.text.substr(0, kLongest)).simplified();
    switch (node.type) {
    case WebNodeType::Document:
        return QStringLiteral("#document");
    case WebNodeType::DocumentType:
        return QStringLiteral("<!doctype %1>").arg(QString::fromStdString(node.tag.substr(0, kLongest)));
    case WebNodeType::Element:
        return QString::fromStdString(node.tag.substr(0, kLongest));
    case WebNodeType::Comment:
        return QStringLiteral("<!-- %1 -->").arg(text);
    default:
        return text;
    }
}

QString webNodeTitle(const WebDocument& document, int node)
{
    constexpr qsizetype kLongest = 32;
    const WebNode& shown = document.nodes[static_cast<std::size_t>(node)];
    QString title = webNodeText(shown);
    if (shown.type != WebNodeType::Element) return title.left(kLongest * 2);
    if (const auto id = shown.attribute("id"))
        title += u'#' + QString::fromStdString(std::string{id->substr(0, kLongest)}).simplified();
    QString inside;
    for (std::size_t i = static_cast<std::size_t>(node) + 1; i < shown.subtreeEnd && inside.size() < kLongest; ++i) {
        const WebNode& child = document.nodes[i];
        if (child.type == WebNodeType::Text && !isBlankText(child)) inside += u' ' + webNodeText(child);
    }
    inside = inside.simplified();
    if (inside.size() > kLongest) inside = inside.left(kLongest - 1) + QChar(0x2026);
    return inside.isEmpty() ? title : title + QStringLiteral(" \u201c%1\u201d").arg(inside);
}

QString webNodePath(const WebDocument& document, int node)
{
    QStringList steps;
    for (int at = node; at >= 0; at = document.nodes[static_cast<std::size_t>(at)].parent) {
        const WebNode& shown = document.nodes[static_cast<std::size_t>(at)];
        if (shown.type != WebNodeType::Element) continue;
        QString step = QString::fromStdString(shown.tag);
        const auto id = shown.attribute("id");
        if (id && !id->empty()) {
            steps.prepend(step + u'#' + QString::fromStdString(std::string{*id}));
            continue;
        }
        int position = 0;
        int alike = 0;
        const std::size_t end
            = shown.parent < 0 ? 0 : document.nodes[static_cast<std::size_t>(shown.parent)].subtreeEnd;
        for (auto sibling = static_cast<std::size_t>(shown.parent + 1); sibling < end;
             sibling = document.nodes[sibling].subtreeEnd) {
            if (document.nodes[sibling].type != WebNodeType::Element || document.nodes[sibling].tag != shown.tag)
                continue;
            ++alike;
            if (sibling <= static_cast<std::size_t>(at)) ++position;
        }
        steps.prepend(alike > 1 ? QStringLiteral("%1:nth-of-type(%2)").arg(step, QString::number(position)) : step);
    }
    return steps.join(QStringLiteral(" > "));
}

} // namespace revisit
