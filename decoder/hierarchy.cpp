#include "decoder/hierarchy.h"

#include "decoder/hierarchy_tree.h"
#include "decoder/json_places.h"
#include "decoder/json_reader.h"
#include "decoder/plausible_time.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t kFirstSecond = 1'000'000'000;
constexpr std::int64_t kLastSecond = 9'999'999'999;
constexpr int kMaxWrappers = 4; // {rootElement:[{root:{…}}]} is the deepest known
constexpr std::size_t kFullSnapshots = 2; // so many of the largest size make one artifact too large
constexpr double kLargestScreen = 100'000;

/// From the document inwards to the root node, which is last; empty where there is no root. `rootElement` or `root`
/// leads inwards, older servers put it into an array; a document without either is the node itself (spec formats 2.5).
std::vector<const Json*> pathToRoot(const Json& document)
{
    std::vector<const Json*> path{&document};
    const Json* inner = jsonMember(document, {"rootElement", "root"});
    if (inner == nullptr && jsonMember(document, {"type", "class", "children"}) == nullptr) return {};
    for (int i = 0; inner != nullptr && i < kMaxWrappers; ++i) {
        if (inner->is_array()) inner = inner->empty() ? nullptr : &inner->front();
        if (inner == nullptr || !inner->is_object()) return {};
        path.push_back(inner);
        inner = jsonMember(*inner, {"rootElement", "root"});
    }
    return path;
}

/// The first of these members along the path.
const Json* memberOf(const std::vector<const Json*>& path, std::string_view key)
{
    for (const Json* object : path)
        if (const Json* member = jsonMember(*object, key); member != nullptr) return member;
    return nullptr;
}

double sizeOf(const Json& screen, std::initializer_list<std::string_view> keys)
{
    const Json* value = jsonMember(screen, keys);
    return value == nullptr ? 0 : std::clamp(jsonNumber(*value).value_or(0), 0.0, kLargestScreen);
}

/// Of a document that is both, the worse.
TreeDamage damageOf(const Problems& problems)
{
    const auto has = [&problems](std::string_view code) {
        return std::ranges::find(problems, code, &Problem::code) != problems.end();
    };
    if (has("invalid-json")) return TreeDamage::Broken;
    return has("truncated-json") || has("json-values-limit") ? TreeDamage::CutOff : TreeDamage::None;
}

class HierarchyReader {
public:
    HierarchyReader(const HierarchyContext& context, const DecoderLimits& limits)
        : m_context(context)
        , m_limits(limits)
        , m_problems(limits.problemsPerArtifact)
    {
    }

    HierarchyFile run(std::span<const std::byte> json)
    {
        HierarchyFile file;
        const JsonLimits jsonLimits = JsonLimits::ofTrees(m_limits, 1);
        const Json document = parseJsonSalvaging(json, jsonLimits, file.problems, JsonSalvage::OpenElements);
        if (!document.is_null() || file.problems.empty()) readDocument(document, damageOf(file.problems));
        file.snapshots = std::move(m_snapshots);
        m_problems.takeInto(file.problems, json, document, JsonSalvage::OpenElements);
        return file;
    }

private:
    void readDocument(const Json& document, TreeDamage damage)
    {
        const Json* list = document.is_array() ? &document : jsonMember(document, {"snapshots", "hierarchySnapshots"});
        if (list == nullptr || !list->is_array()) {
            readSnapshot(document, damage);
            return;
        }
        for (const Json& item : *list) { // of one that ends early, only the last snapshot does
            const bool isWhole = damage == TreeDamage::CutOff && &item != &list->back();
            if (!isLeftOut(item)) readSnapshot(item, isWhole ? TreeDamage::None : damage);
        }
        if (list->empty()) m_problems.add(Severity::Info, "no-snapshots", *list, "the list of snapshots is empty");
    }

    void readSnapshot(const Json& document, TreeDamage damage)
    {
        const auto path = pathToRoot(document);
        if (path.empty()) {
            m_problems.add(Severity::Error, "no-root", document, "the snapshot has no root node");
            return;
        }
        if (m_nodeCount >= kFullSnapshots * m_limits.hierarchyNodes) {
            m_problems.add(Severity::Error, "hierarchy-node-limit", document, "too many nodes; a snapshot is left out");
            return;
        }
        HierarchySnapshot snapshot;
        snapshot.time = timeOf(path);
        if (const Json* name = memberOf(path, "screenName"); name != nullptr) snapshot.screenName = jsonText(*name);
        readScreen(path, snapshot);
        snapshot.geometry = geometryOf(path);
        snapshot.isDamaged = damage != TreeDamage::None;
        readHierarchyTree(*path.back(), m_limits, damage, snapshot, m_problems);
        m_nodeCount += snapshot.nodes.size();
        m_snapshots.push_back(std::move(snapshot));
    }

    WallTime timeOf(const std::vector<const Json*>& path)
    {
        const Json* member = memberOf(path, "timestamp");
        const std::int64_t number = member == nullptr ? 0 : jsonInteger(*member).value_or(0);
        if (number >= kFirstSecond && number <= kLastSecond) {
            m_problems.add(Severity::Warning, "time-in-seconds", *member, "the snapshot's time is taken as seconds");
            return WallTime{number * 1000};
        }
        if (number > kLastSecond && number <= kLastAbsoluteMs) return WallTime{number};
        m_problems.add(m_context.artifactTime ? Severity::Info : Severity::Warning, "no-time",
            member == nullptr ? *path.front() : *member,
            m_context.artifactTime ? "the snapshot has no time; the artifact's is used" : "the snapshot has no time");
        return m_context.artifactTime.value_or(WallTime{});
    }

    void readScreen(const std::vector<const Json*>& path, HierarchySnapshot& snapshot)
    {
        if (const Json* screen = memberOf(path, "screen"); screen != nullptr) {
            snapshot.screen = {sizeOf(*screen, {"width", "w"}), sizeOf(*screen, {"height", "h"})};
            snapshot.screenScale = sizeOf(*screen, {"scale"});
        }
        if (!snapshot.screen.isEmpty()) return;
        snapshot.screen = {};
        m_problems.add(Severity::Info, "no-screen", *path.front(), "the snapshot does not say how large the screen is");
    }

    /// By the session's platform, else by the document's own, which snapshots have that were saved alone.
    [[nodiscard]] HierarchyGeometry geometryOf(const std::vector<const Json*>& path) const
    {
        const Json* named = memberOf(path, "platform");
        for (const std::string& platform : {m_context.platform, named == nullptr ? std::string{} : jsonText(*named)}) {
            if (platform == "android") return HierarchyGeometry::WindowAbsolute;
            if (platform == "ios") return HierarchyGeometry::ParentRelative;
        }
        return guessGeometry(*path.back(), m_limits);
    }

    const HierarchyContext& m_context;
    const DecoderLimits& m_limits;
    JsonProblemList m_problems;
    std::vector<HierarchySnapshot> m_snapshots;
    std::size_t m_nodeCount = 0;
};

} // namespace

std::string_view name(ViewToolkit toolkit) noexcept
{
    if (toolkit == ViewToolkit::ReactNative) return "react-native";
    return toolkit == ViewToolkit::Flutter ? "flutter" : "native";
}

std::int32_t HierarchySnapshot::nodeAt(double x, double y) const noexcept
{
    // Nodes lie in paint order: the last one that shows at the point is on top.
    for (std::size_t i = nodes.size(); i-- > 0;)
        if (nodes[i].visibleRect.contains(x, y)) return static_cast<std::int32_t>(i);
    return -1;
}

HierarchyFile readHierarchy(
    std::span<const std::byte> json, const HierarchyContext& context, const DecoderLimits& limits)
{
    return HierarchyReader{context, limits}.run(json);
}

} // namespace revisit
