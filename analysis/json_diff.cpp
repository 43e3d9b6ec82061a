#include "analysis/json_diff.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

using Json = nlohmann::json;
using Kind = JsonChange::Kind;

constexpr int kMaxDepth = 200; // deeper values are compared whole

std::string memberPath(const std::string& path, const std::string& name)
{
    const bool isPlain = !name.empty() && name.find_first_of(".[]\"") == std::string::npos;
    if (!isPlain) return path + '[' + jsonCompact(Json(name)) + ']';
    return path.empty() ? name : path + '.' + name;
}

class Comparer {
public:
    JsonDiff run(const Json& before, const Json& after)
    {
        compare({}, before, after, 0);
        return std::move(m_diff);
    }

private:
    void compare(const std::string& path, const Json& before, const Json& after, int depth)
    {
        if (before == after || !m_diff.isComplete) return;
        if (before.is_object() && after.is_object() && depth < kMaxDepth)
            return compareObjects(path, before, after, depth);
        if (before.is_array() && after.is_array() && depth < kMaxDepth)
            return compareArrays(path, before, after, depth);
        add(Kind::Changed, path, &before, &after);
    }

    void compareObjects(const std::string& path, const Json& before, const Json& after, int depth)
    {
        for (const auto& [name, value] : before.items()) {
            const auto other = after.find(name);
            if (other == after.end())
                add(Kind::Removed, memberPath(path, name), &value, nullptr);
            else
                compare(memberPath(path, name), value, *other, depth + 1);
        }
        for (const auto& [name, value] : after.items())
            if (!before.contains(name)) add(Kind::Added, memberPath(path, name), nullptr, &value);
    }

    /// What both ends share stays; of the middle, pairs are compared and the longer side's rest is added or removed.
    void compareArrays(const std::string& path, const Json& before, const Json& after, int depth)
    {
        const std::size_t shorter = std::min(before.size(), after.size());
        std::size_t head = 0;
        while (head < shorter && before[head] == after[head]) ++head;
        std::size_t tail = 0;
        while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
        const std::size_t beforeEnd = before.size() - tail;
        const std::size_t afterEnd = after.size() - tail;
        const auto at = [&path](std::size_t i) { return path + '[' + std::to_string(i) + ']'; };
        std::size_t i = head;
        for (; i < beforeEnd && i < afterEnd; ++i) compare(at(i), before[i], after[i], depth + 1);
        for (std::size_t gone = i; gone < beforeEnd; ++gone) add(Kind::Removed, at(gone), &before[gone], nullptr);
        for (std::size_t added = i; added < afterEnd; ++added) add(Kind::Added, at(added), nullptr, &after[added]);
    }

    void add(Kind kind, const std::string& path, const Json* before, const Json* after)
    {
        if (m_diff.changes.size() >= JsonDiff::kMaxChanges) {
            m_diff.isComplete = false;
            return;
        }
        const auto text = [](const Json* value) { return value == nullptr ? std::string() : jsonCompact(*value); };
        m_diff.changes.push_back({kind, path, text(before), text(after)});
    }

    JsonDiff m_diff;
};

Json parsed(std::string_view text)
{
    auto json = parseJson(asBytes(text));
    return json ? std::move(*json) : Json(std::string(text));
}

} // namespace

JsonDiff diffJson(std::string_view before, std::string_view after)
{
    return Comparer{}.run(parsed(before), parsed(after));
}

} // namespace revisit
