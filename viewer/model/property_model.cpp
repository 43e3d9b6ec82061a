#include "viewer/model/property_model.h"

#include "decoder/hierarchy.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/ui_thread_guard.h"

#include <QCoreApplication>
#include <QFont>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NodeProperties)
};

QString number(double value) { return QString::number(value, 'f', value == static_cast<int>(value) ? 0 : 1); }

QString rectText(const LogicalRect& rect)
{
    return QStringLiteral("x %1  y %2  %3 \u00d7 %4")
        .arg(number(rect.x), number(rect.y), number(rect.width), number(rect.height));
}

/// How far the view's sides are from its parent's; negative where it sticks out.
QString placeText(const HierarchyNode& view)
{
    if (view.rect) return rectText(*view.rect);
    return view.isUnplaced ? Texts::tr("not known: the snapshot is damaged") : Texts::tr("no frame was written");
}

QString insetsText(const HierarchySnapshot& snapshot, const HierarchyNode& view)
{
    if (!view.rect || view.parent < 0) return {};
    const auto& parent = snapshot.nodes[static_cast<std::size_t>(view.parent)].rect;
    if (!parent) return {};
    return Texts::tr("left %1  top %2  right %3  bottom %4")
        .arg(number(view.rect->x - parent->x), number(view.rect->y - parent->y),
            number(parent->x + parent->width - view.rect->x - view.rect->width),
            number(parent->y + parent->height - view.rect->y - view.rect->height));
}

QString jsonText(const QJsonValue& value)
{
    if (value.isString()) return value.toString();
    if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray()) return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().isNull() ? QStringLiteral("null") : value.toVariant().toString();
}

QString screenText(const HierarchySnapshot& snapshot)
{
    const QString size
        = QStringLiteral("%1 \u00d7 %2").arg(number(snapshot.screen.width), number(snapshot.screen.height));
    return snapshot.screenScale <= 0 ? size : Texts::tr("%1 at %2\u00d7").arg(size, number(snapshot.screenScale));
}

QString toolkitText(ViewToolkit toolkit)
{
    switch (toolkit) {
    case ViewToolkit::ReactNative:
        return QStringLiteral("React Native");
    case ViewToolkit::Flutter:
        return QStringLiteral("Flutter");
    case ViewToolkit::Native:
        break;
    }
    return Texts::tr("Native");
}

int levelCount(const HierarchySnapshot& snapshot)
{
    std::uint32_t deepest = 0;
    for (const HierarchyNode& node : snapshot.nodes) deepest = std::max(deepest, node.depth + 1);
    return static_cast<int>(deepest);
}

/// "RCTView 12, UILabel 9, UIImageView 4": the three that there are most of.
QString frequentTypes(const HierarchySnapshot& snapshot)
{
    constexpr std::ptrdiff_t kShown = 3;
    std::unordered_map<std::string_view, int> counts;
    for (const HierarchyNode& node : snapshot.nodes) ++counts[node.type];
    std::vector<std::pair<std::string_view, int>> types(counts.begin(), counts.end());
    const auto shown = std::min(kShown, static_cast<std::ptrdiff_t>(types.size()));
    std::partial_sort(types.begin(), types.begin() + shown, types.end(),
        [](const auto& a, const auto& b) { return a.second != b.second ? a.second > b.second : a.first < b.first; });
    QStringList texts;
    for (std::ptrdiff_t i = 0; i < shown; ++i) {
        const auto& [type, count] = types[static_cast<std::size_t>(i)];
        const QString name = QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
        texts << QStringLiteral("%1 %2").arg(name.section(QLatin1Char('.'), -1), QLocale().toString(count));
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace

void PropertyModel::setProperties(std::vector<Property> properties)
{
    shareProperties(std::make_shared<const std::vector<Property>>(std::move(properties)));
}

void PropertyModel::shareProperties(PropertyRows properties)
{
    if (properties == m_properties) return;
    const bool isSameShape = std::ranges::equal(*properties, *m_properties, {}, &Property::name, &Property::name);
    if (isSameShape) {
        m_properties = std::move(properties);
        if (!m_properties->empty()) Q_EMIT dataChanged(index(0, 1), index(rowCount() - 1, 1));
        return;
    }
    if (!m_properties->empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_properties = std::make_shared<const std::vector<Property>>();
        endRemoveRows();
    }
    if (properties->empty()) return;
    beginInsertRows({}, 0, static_cast<int>(properties->size()) - 1);
    m_properties = std::move(properties);
    endInsertRows();
}

QString PropertyModel::value(const QString& name) const
{
    const auto found = std::ranges::find(*m_properties, name, &Property::name);
    return found == m_properties->end() ? QString() : found->value;
}

int PropertyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_properties->size());
}

int PropertyModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 2; }

QVariant PropertyModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Property& property = (*m_properties)[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == 0 ? property.name : property.value;
    case Qt::ToolTipRole:
        if (!property.hint.isEmpty()) return plainToolTip(property.value + u'\n' + property.hint);
        return plainToolTip(index.column() == 0 ? property.name : property.value);
    case IsHeadingRole:
        return property.isHeading;
    case Qt::FontRole: {
        if (!property.isHeading) return {};
        QFont font;
        font.setBold(true);
        return font;
    }
    default:
        return {};
    }
}

QVariant PropertyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == 0 ? tr("Property") : tr("Value");
}

std::vector<Property> snapshotProperties(const HierarchySnapshot& snapshot)
{
    std::vector<Property> rows;
    if (!snapshot.screen.isEmpty()) rows.push_back({Texts::tr("Screen"), screenText(snapshot)});
    rows.push_back({Texts::tr("Toolkit"), toolkitText(snapshot.toolkit)});
    rows.push_back({Texts::tr("Views"), QLocale().toString(static_cast<qulonglong>(snapshot.nodes.size()))});
    rows.push_back({Texts::tr("Levels"), QLocale().toString(levelCount(snapshot))});
    const std::pair<int, QString> sorts[]{{HierarchyTreeModel::Interactive, Texts::tr("Interactive")},
        {HierarchyTreeModel::Masked, Texts::tr("Masked")}, {HierarchyTreeModel::Hidden, Texts::tr("Hidden")},
        {HierarchyTreeModel::Invisible, Texts::tr("Off-screen")}, {HierarchyTreeModel::Bailout, Texts::tr("Cut off")}};
    for (const auto& [flag, name] : sorts) {
        const auto isOfSort = [mask = flag](const HierarchyNode& node) { return (nodeFlags(node) & mask) != 0; };
        rows.push_back({name, QLocale().toString(qlonglong{std::ranges::count_if(snapshot.nodes, isOfSort)})});
    }
    const auto hasTestId = [](const HierarchyNode& node) { return !node.testId.empty(); };
    rows.push_back(
        {Texts::tr("Test ids"), QLocale().toString(qlonglong{std::ranges::count_if(snapshot.nodes, hasTestId)})});
    rows.push_back({Texts::tr("Mostly"), frequentTypes(snapshot)});
    return rows;
}

std::vector<Property> goneProperties(
    const HierarchySnapshot& before, const std::vector<int>& removed, const std::function<bool()>& isStale)
{
    requireWorkerThread("listing the views that are gone");
    if (removed.empty()) return {};
    const QString count = QLocale().toString(static_cast<qulonglong>(removed.size()));
    std::vector<Property> rows{{Texts::tr("Gone: %1").arg(count), {}, true}};
    std::vector<int> inOrder = removed;
    std::ranges::sort(inOrder);
    inOrder.resize(std::min(inOrder.size(), kMaxGoneRows));
    for (const int node : inOrder) {
        if (isStale && isStale()) return rows;
        const HierarchyNode& view = before.nodes[static_cast<std::size_t>(node)];
        const QString place = placeText(view);
        const QString name = nodeName(view);
        const QString known = name.isEmpty() ? place : Texts::tr("\u201c%1\u201d, %2").arg(name, place);
        rows.push_back({QString::fromStdString(view.type), known, false, nodePath(before, node)});
    }
    const auto left = static_cast<int>(removed.size() - inOrder.size());
    if (left > 0) rows.push_back({Texts::tr("and %n more", nullptr, left), {}});
    return rows;
}

std::vector<Property> nodeProperties(const HierarchySnapshot& snapshot, int node)
{
    std::vector<Property> rows;
    if (node < 0 || static_cast<std::size_t>(node) >= snapshot.nodes.size()) return rows;
    const HierarchyNode& view = snapshot.nodes[static_cast<std::size_t>(node)];
    rows.push_back({Texts::tr("Worked out"), {}, true});
    rows.push_back({Texts::tr("Absolute"), placeText(view)});
    rows.push_back(
        {Texts::tr("Visible"), view.visibleRect.isEmpty() ? Texts::tr("nothing") : rectText(view.visibleRect)});
    if (const QString insets = insetsText(snapshot, view); !insets.isEmpty())
        rows.push_back({Texts::tr("In parent"), insets});
    rows.push_back({Texts::tr("Path"), nodePath(snapshot, node)});
    rows.push_back({Texts::tr("Depth"), QString::number(view.depth)});
    const auto below = view.subtreeEnd - static_cast<std::uint32_t>(node) - 1;
    rows.push_back({Texts::tr("Subviews"), QString::number(below)});
    rows.push_back({Texts::tr("As written"), {}, true});
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(view.json)).object();
    for (auto it = object.begin(); it != object.end(); ++it) rows.push_back({it.key(), jsonText(it.value())});
    return rows;
}

} // namespace revisit
