#include "viewer/model/hierarchy_locators.h"

#include "viewer/model/hierarchy_picking.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

struct LocatorTexts {
    Q_DECLARE_TR_FUNCTIONS(NodeLocators)
};

using Field = std::string HierarchyNode::*;

/// What tells views apart, the sturdiest first, under the SDKs' names.
struct Attribute {
    const char* name;
    Field field;
};
constexpr std::array kAttributes{Attribute{"testID", &HierarchyNode::testId}, Attribute{"label", &HierarchyNode::label},
    Attribute{"buttonTitle", &HierarchyNode::buttonTitle}, Attribute{"text", &HierarchyNode::text},
    Attribute{"placeholder", &HierarchyNode::placeholder}};

QString textOf(const std::string& text) { return QString::fromStdString(text); }

bool isElementName(const QString& type)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z_][A-Za-z0-9_.-]*$"));
    return pattern.match(type).hasMatch();
}

/// A step of a path; class names that are no XML names (generics, anonymous classes) are asked for by attribute.
QString elementStep(const std::string& type)
{
    const QString name = textOf(type);
    return isElementName(name) ? name : QStringLiteral("*[@type=%1]").arg(xpathLiteral(name));
}

/// Doubles quotes are the delimiter; backslashes escape.
QString quoted(const QString& text)
{
    QString out = text;
    out.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return u'"' + out + u'"';
}

int countOf(const HierarchySnapshot& snapshot, Field field, const std::string& value, const std::string* type = nullptr)
{
    return static_cast<int>(std::ranges::count_if(snapshot.nodes,
        [&](const HierarchyNode& node) { return node.*field == value && (type == nullptr || node.type == *type); }));
}

/// The first attribute that this node alone of its type has, else the first that it has at all; null where it has none.
const Attribute* bestAttribute(const HierarchySnapshot& snapshot, const HierarchyNode& node)
{
    const Attribute* any = nullptr;
    for (const Attribute& attribute : kAttributes) {
        const std::string& value = node.*attribute.field;
        if (value.empty()) continue;
        if (countOf(snapshot, attribute.field, value, &node.type) == 1) return &attribute;
        if (any == nullptr) any = &attribute;
    }
    return any;
}

/// "/UIWindow/UIView[2]/UIButton": positions where siblings share a type, from 1.
QString absolutePath(const HierarchySnapshot& snapshot, int node)
{
    QString path;
    for (int at = node; at >= 0; at = snapshot.nodes[static_cast<std::size_t>(at)].parent) {
        const HierarchyNode& view = snapshot.nodes[static_cast<std::size_t>(at)];
        int position = 1;
        int alike = 1;
        for (auto sibling = static_cast<std::uint32_t>(view.parent + 1);
             view.parent >= 0 && sibling < snapshot.nodes[static_cast<std::size_t>(view.parent)].subtreeEnd;
             sibling = snapshot.nodes[sibling].subtreeEnd) {
            if (sibling == static_cast<std::uint32_t>(at) || snapshot.nodes[sibling].type != view.type) continue;
            ++alike;
            if (sibling < static_cast<std::uint32_t>(at)) ++position;
        }
        const QString step = elementStep(view.type);
        path.prepend(alike > 1 ? QStringLiteral("/%1[%2]").arg(step, QString::number(position)) : u'/' + step);
    }
    return path;
}

void addIds(std::vector<Locator>& found, const HierarchySnapshot& snapshot, const HierarchyNode& node)
{
    if (!node.testId.empty())
        found.push_back(
            {LocatorTexts::tr("Test ID"), textOf(node.testId), countOf(snapshot, &HierarchyNode::testId, node.testId)});
    // Test drivers read the identifier first and fall back to the label (iOS).
    const Field field = node.testId.empty() ? &HierarchyNode::label : &HierarchyNode::testId;
    if (!(node.*field).empty())
        found.push_back(
            {LocatorTexts::tr("Accessibility ID"), textOf(node.*field), countOf(snapshot, field, node.*field)});
}

void addPlatformLocator(
    std::vector<Locator>& found, const HierarchySnapshot& snapshot, const HierarchyNode& node, const Attribute& by)
{
    const QString value = quoted(textOf(node.*by.field));
    const int matches = countOf(snapshot, by.field, node.*by.field);
    const bool isId = by.field == &HierarchyNode::testId;
    if (snapshot.geometry == HierarchyGeometry::WindowAbsolute) {
        const QString method = isId ? QStringLiteral("description") : QStringLiteral("text");
        found.push_back(
            {LocatorTexts::tr("UiSelector"), QStringLiteral("new UiSelector().%1(%2)").arg(method, value), matches});
        return;
    }
    const QString key = isId ? QStringLiteral("name") : QStringLiteral("label");
    found.push_back({LocatorTexts::tr("iOS predicate"), QStringLiteral("%1 == %2").arg(key, value), matches});
}

} // namespace

QString xpathLiteral(const QString& text)
{
    if (!text.contains(u'"')) return u'"' + text + u'"';
    if (!text.contains(u'\'')) return u'\'' + text + u'\'';
    QStringList parts;
    for (const QString& part : text.split(u'"')) parts << u'"' + part + u'"';
    return QStringLiteral("concat(%1)").arg(parts.join(QStringLiteral(", '\"', ")));
}

std::vector<Locator> nodeLocators(const HierarchySnapshot& snapshot, int node)
{
    std::vector<Locator> found;
    if (!hasNode(snapshot, node)) return found;
    const HierarchyNode& view = snapshot.nodes[static_cast<std::size_t>(node)];
    addIds(found, snapshot, view);
    if (const Attribute* by = bestAttribute(snapshot, view)) {
        const QString value = textOf(view.*by->field);
        const QString name = QString::fromLatin1(by->name);
        const int matches = countOf(snapshot, by->field, view.*by->field, &view.type);
        found.push_back({LocatorTexts::tr("XPath"),
            QStringLiteral("//%1[@%2=%3]").arg(elementStep(view.type), name, xpathLiteral(value)), matches});
        const QString type = textOf(view.type);
        found.push_back({LocatorTexts::tr("Selector"),
            QStringLiteral("%1[%2=%3]").arg(isElementName(type) ? type : QString(), name, quoted(value)), matches});
        addPlatformLocator(found, snapshot, view, *by);
    }
    found.push_back({LocatorTexts::tr("Absolute XPath"), absolutePath(snapshot, node), 1});
    return found;
}

} // namespace revisit
