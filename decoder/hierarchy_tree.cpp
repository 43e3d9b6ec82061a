#include "decoder/hierarchy_tree.h"

#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr double kLargestUnit = 1e7; // beyond it no screen lies; keeps sums exact
constexpr double kInvisibleAlpha = 0.01; // the SDKs' own threshold (spec formats 2.2)

/// What a child needs to know of the nodes around it.
struct Surroundings {
    std::int32_t parent = -1;
    std::uint32_t depth = 0;
    double originX = 0; ///< absolute position of (0,0) in the coordinates of the child's frame
    double originY = 0;
    LogicalRect clip; ///< what of the screen the ancestors leave visible
    bool isPlaced = true; ///< false: where the origin lies is not known
};

struct Pending {
    const Json* node;
    Surroundings around;
};

LogicalRect intersection(const LogicalRect& a, const LogicalRect& b) noexcept
{
    const double left = std::max(a.x, b.x);
    const double top = std::max(a.y, b.y);
    const double width = std::min(a.x + a.width, b.x + b.width) - left;
    const double height = std::min(a.y + a.height, b.y + b.height) - top;
    if (width <= 0 || height <= 0) return {};
    return {left, top, width, height};
}

LogicalRect hull(const LogicalRect& a, const LogicalRect& b) noexcept
{
    const double left = std::min(a.x, b.x);
    const double top = std::min(a.y, b.y);
    return {left, top, std::max(a.x + a.width, b.x + b.width) - left, std::max(a.y + a.height, b.y + b.height) - top};
}

/// A coordinate; what is missing or no number counts as 0, as the SDKs write it. `isGood` turns false for the latter.
double coordinate(const Json& object, std::initializer_list<std::string_view> keys, bool& isGood)
{
    const Json* value = jsonMember(object, keys);
    if (value == nullptr) return 0;
    const auto number = jsonNumber(*value);
    isGood = isGood && number.has_value() && std::abs(*number) <= kLargestUnit;
    return std::clamp(number.value_or(0), -kLargestUnit, kLargestUnit);
}

/// Negative sizes mean the other corner, as in CGRect.
LogicalRect standardised(LogicalRect rect) noexcept
{
    if (rect.width < 0) rect = {rect.x + rect.width, rect.y, -rect.width, rect.height};
    if (rect.height < 0) rect = {rect.x, rect.y + rect.height, rect.width, -rect.height};
    return rect;
}

std::optional<LogicalRect> frameOf(const Json& node, bool& isGood)
{
    const Json* frame = jsonMember(node, "frame");
    if (frame == nullptr) return std::nullopt;
    if (!frame->is_object()) {
        isGood = false;
        return std::nullopt;
    }
    const LogicalRect rect{coordinate(*frame, {"x"}, isGood), coordinate(*frame, {"y"}, isGood),
        coordinate(*frame, {"w", "width"}, isGood), coordinate(*frame, {"h", "height"}, isGood)};
    isGood = isGood && rect.width >= 0 && rect.height >= 0;
    return standardised(rect);
}

/// With all that writers write.
bool hasWholeFrame(const Json& node)
{
    const Json* frame = jsonMember(node, "frame");
    return frame != nullptr && jsonMember(*frame, "x") != nullptr && jsonMember(*frame, "y") != nullptr
        && jsonMember(*frame, {"w", "width"}) != nullptr && jsonMember(*frame, {"h", "height"}) != nullptr;
}

std::string textOf(const Json& node, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(node, keys);
    return value == nullptr ? std::string{} : jsonText(*value);
}

bool flagOf(const Json& node, std::string_view key)
{
    const Json* value = jsonMember(node, key);
    return value != nullptr && jsonBool(*value).value_or(false);
}

void readTexts(const Json& source, HierarchyNode& node)
{
    node.type = textOf(source, {"type", "class"});
    node.label = textOf(source, {"label", "accessibilityLabel"});
    node.testId = textOf(source, {"testID", "testId", "accessibilityIdentifier"});
    node.text = textOf(source, {"text"});
    node.placeholder = textOf(source, {"placeholder"});
    node.buttonTitle = textOf(source, {"buttonTitle"});
    node.background = textOf(source, {"bg"});
    node.json = jsonCompactWithout(source, "children");
}

std::optional<bool> answerOf(const Json& node, std::string_view key)
{
    const Json* value = jsonMember(node, key);
    return value == nullptr ? std::nullopt : jsonBool(*value);
}

void readFlags(const Json& source, HierarchyNode& node)
{
    const Json* visible = jsonMember(source, "visible");
    node.isHidden = flagOf(source, "hidden") || (visible != nullptr && !jsonBool(*visible).value_or(true));
    node.isMasked = flagOf(source, "masked");
    node.isInteractive = flagOf(source, "interactive");
    node.isBailout = flagOf(source, "bailout");
    node.isFocused = flagOf(source, "focused");
    node.isSelected = flagOf(source, "selected");
    node.hasImage = flagOf(source, "hasImage");
    node.isEnabled = answerOf(source, "enabled");
    node.isChecked = answerOf(source, "checked");
    node.textLength = std::max<std::int64_t>(jsonInteger(source, "textLength").value_or(-1), -1);
    node.alpha = std::clamp(jsonNumber(source, "alpha").value_or(1.0), 0.0, 1.0);
}

void readScrolling(const Json& source, HierarchyNode& node, bool& isGood)
{
    node.isScrollEnabled = answerOf(source, "scrollEnabled");
    node.isScrollContainer = jsonMember(source, {"scrollEnabled", "contentOffset", "contentSize"}) != nullptr;
    if (const Json* offset = jsonMember(source, "contentOffset"); offset != nullptr) {
        node.contentOffsetX = coordinate(*offset, {"x"}, isGood);
        node.contentOffsetY = coordinate(*offset, {"y"}, isGood);
    }
    if (const Json* size = jsonMember(source, "contentSize"); size != nullptr)
        node.contentSize
            = LogicalSize{coordinate(*size, {"w", "width"}, isGood), coordinate(*size, {"h", "height"}, isGood)};
}

/// Class names that only one framework's views have.
ViewToolkit toolkitOf(std::string_view type)
{
    constexpr std::array<std::string_view, 4> kFlutter{
        "FlutterView", "FlutterSurfaceView", "FlutterTextureView", "FlutterImageView"};
    constexpr std::array<std::string_view, 3> kReact{"RCT", "RNS", "React"};
    const auto begins = [&](std::string_view start) { return type.starts_with(start); };
    if (std::ranges::any_of(kFlutter, begins)) return ViewToolkit::Flutter;
    return std::ranges::any_of(kReact, begins) ? ViewToolkit::ReactNative : ViewToolkit::Native;
}

bool isInvisible(const HierarchyNode& node) noexcept { return node.isHidden || node.alpha <= kInvisibleAlpha; }

class TreeReader {
public:
    TreeReader(const DecoderLimits& limits, TreeDamage damage, HierarchySnapshot& snapshot, JsonProblemList& problems)
        : m_limits(limits)
        , m_damage(damage)
        , m_snapshot(snapshot)
        , m_problems(problems)
    {
    }

    void run(const Json& root)
    {
        if (m_damage == TreeDamage::CutOff) findOpenNodes(root);
        m_stack.push_back({&root, {-1, 0, 0, 0, screenOf(root)}});
        while (!m_stack.empty()) {
            const Pending next = m_stack.back();
            m_stack.pop_back();
            if (isLeftOut(*next.node)) continue;
            if (!next.node->is_object())
                m_badNodes.add(*next.node);
            else if (hasRoom(*next.node))
                readNode(*next.node, next.around);
            else
                break;
        }
        closeSubtrees();
        reportCounts();
    }

private:
    /// What can show at all. Android's `screen` lacks the system bars that its tree covers (spec formats 2.1), so the
    /// root's rectangle counts too; without either, nothing is clipped.
    [[nodiscard]] LogicalRect screenOf(const Json& root) const
    {
        bool ignored = true;
        const LogicalRect screen{0, 0, m_snapshot.screen.width, m_snapshot.screen.height};
        const LogicalRect window = frameOf(root, ignored).value_or(LogicalRect{});
        if (screen.isEmpty() && window.isEmpty())
            return {-kLargestUnit, -kLargestUnit, 2 * kLargestUnit, 2 * kLargestUnit};
        if (screen.isEmpty()) return window;
        const bool takesWindow = m_snapshot.geometry == HierarchyGeometry::WindowAbsolute && !window.isEmpty();
        return takesWindow ? hull(screen, window) : screen;
    }

    bool hasRoom(const Json& next)
    {
        if (m_snapshot.nodes.size() < m_limits.hierarchyNodes) return true;
        m_problems.add(Severity::Error, "hierarchy-node-limit", next,
            "the snapshot has more than " + std::to_string(m_limits.hierarchyNodes) + " nodes; the rest is left out");
        return false;
    }

    /// Those that a document which ends early was in the middle of, and the last one that it finished.
    void findOpenNodes(const Json& root)
    {
        for (const Json* node = &root; node->is_object();) {
            m_openNodes.insert(node);
            const Json* children = jsonMember(*node, "children");
            if (children == nullptr || !children->is_array() || children->empty()) return;
            node = &children->back();
        }
    }

    /// The root's is the window's, which begins where the screen does.
    [[nodiscard]] bool mayHaveLostFrame(const Json& source, const Surroundings& around) const
    {
        if (m_damage == TreeDamage::None || around.parent < 0 || hasWholeFrame(source)) return false;
        return m_damage == TreeDamage::Broken || m_openNodes.contains(&source);
    }

    void readNode(const Json& source, const Surroundings& around)
    {
        bool isGood = true;
        HierarchyNode node;
        node.parent = around.parent;
        node.depth = around.depth;
        readTexts(source, node);
        readFlags(source, node);
        readScrolling(source, node, isGood);
        const bool isRelative = m_snapshot.geometry == HierarchyGeometry::ParentRelative;
        node.isUnplaced = mayHaveLostFrame(source, around) || (isRelative && !around.isPlaced);
        place(node, frameOf(source, isGood), around);
        if (!isGood) m_badFrames.add(source);
        if (node.isBailout) m_bailouts.add(source);
        if (node.isMasked) ++m_snapshot.maskedCount;
        if (node.isUnplaced) ++m_snapshot.unplacedCount;
        if (m_snapshot.toolkit == ViewToolkit::Native) m_snapshot.toolkit = toolkitOf(node.type);
        m_snapshot.nodes.push_back(std::move(node));
        pushChildren(source, around);
    }

    void place(HierarchyNode& node, std::optional<LogicalRect> frame, const Surroundings& around) const
    {
        if (frame && !node.isUnplaced) {
            frame->x += around.originX;
            frame->y += around.originY;
            node.rect = frame;
            node.visibleRect = intersection(*frame, around.clip);
        }
        if (isInvisible(node)) node.visibleRect = {};
    }

    [[nodiscard]] Surroundings inside(const Surroundings& around) const
    {
        const HierarchyNode& node = m_snapshot.nodes.back();
        Surroundings inner = around;
        inner.parent = static_cast<std::int32_t>(m_snapshot.nodes.size() - 1);
        inner.depth = around.depth + 1;
        inner.isPlaced = !node.isUnplaced;
        if (node.rect || isInvisible(node)) inner.clip = node.visibleRect;
        if (m_snapshot.geometry == HierarchyGeometry::WindowAbsolute) return inner;
        inner.originX = clampUnit((node.rect ? node.rect->x : around.originX) - node.contentOffsetX);
        inner.originY = clampUnit((node.rect ? node.rect->y : around.originY) - node.contentOffsetY);
        return inner;
    }

    /// Deep trees of giant offsets must not add up to infinity.
    static double clampUnit(double value) noexcept { return std::clamp(value, -kLargestUnit, kLargestUnit); }

    void pushChildren(const Json& source, const Surroundings& around)
    {
        const Json* children = jsonMember(source, "children");
        if (children == nullptr) return;
        if (!children->is_array()) {
            m_badNodes.add(*children);
            return;
        }
        const Surroundings inner = inside(around);
        for (auto child = children->rbegin(); child != children->rend(); ++child) m_stack.push_back({&*child, inner});
    }

    /// Parents come before their children, so one pass from the end knows where each subtree ends.
    void closeSubtrees()
    {
        auto& nodes = m_snapshot.nodes;
        for (std::size_t i = nodes.size(); i-- > 0;) {
            nodes[i].subtreeEnd = std::max(nodes[i].subtreeEnd, static_cast<std::uint32_t>(i + 1));
            if (nodes[i].parent < 0) continue;
            auto& parent = nodes[static_cast<std::size_t>(nodes[i].parent)];
            parent.subtreeEnd = std::max(parent.subtreeEnd, nodes[i].subtreeEnd);
        }
    }

    void reportCounts()
    {
        m_snapshot.bailoutCount = static_cast<decltype(m_snapshot.bailoutCount)>(m_bailouts.count);
        m_problems.add(Severity::Warning, "bad-node", m_badNodes, "children are no nodes");
        m_problems.add(Severity::Warning, "bad-frame", m_badFrames, "nodes have impossible rectangles");
        if (m_bailouts.count > 0)
            m_problems.add(Severity::Info, "missing-subtree", *m_bailouts.first,
                "the SDK ran out of time; " + std::to_string(m_snapshot.bailoutCount) + " subtrees are missing");
    }

    const DecoderLimits& m_limits;
    TreeDamage m_damage;
    HierarchySnapshot& m_snapshot;
    JsonProblemList& m_problems;
    std::vector<Pending> m_stack;
    std::unordered_set<const Json*> m_openNodes;
    JsonOddity m_badNodes;
    JsonOddity m_badFrames;
    JsonOddity m_bailouts;
};

bool isAppleClass(std::string_view type) noexcept
{
    return type.starts_with("UI") || type.starts_with("_UI") || type.starts_with("RCT");
}

} // namespace

void readHierarchyTree(const nlohmann::json& root, const DecoderLimits& limits, TreeDamage damage,
    HierarchySnapshot& snapshot, JsonProblemList& problems)
{
    TreeReader{limits, damage, snapshot, problems}.run(root);
}

HierarchyGeometry guessGeometry(const nlohmann::json& root, const DecoderLimits& limits)
{
    std::vector<const Json*> stack{&root};
    for (std::uint32_t seen = 0; !stack.empty() && seen < limits.hierarchyNodes; ++seen) {
        const Json& node = *stack.back();
        stack.pop_back();
        const std::string type = textOf(node, {"type", "class"});
        if (type == "DecorView") return HierarchyGeometry::WindowAbsolute;
        if (isAppleClass(type) || jsonMember(node, {"label", "contentSize"}) != nullptr)
            return HierarchyGeometry::ParentRelative;
        const Json* children = jsonMember(node, "children");
        if (children == nullptr || !children->is_array()) continue;
        for (auto child = children->rbegin(); child != children->rend(); ++child)
            if (child->is_object()) stack.push_back(&*child);
    }
    return HierarchyGeometry::ParentRelative;
}

} // namespace revisit
