#include "tests/support/json_shape.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit::test {

namespace {

using Json = nlohmann::json;

std::string typeName(const Json& value) { return value.type_name(); }

std::string child(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }

class Comparer {
public:
    explicit Comparer(const ShapeRules& rules)
        : m_rules(rules)
    {
    }

    void compare(const std::string& path, const Json& expected, const Json& actual)
    {
        if (holds(m_rules.openObjects, path)) return;
        const bool hasNull = expected.is_null() || actual.is_null();
        if (hasNull && holds(m_rules.nullableKeys, path)) return;
        if (typeName(expected) != typeName(actual))
            m_differences.push_back(path + ": " + typeName(expected) + " expected, " + typeName(actual) + " found");
        else if (expected.is_object())
            compareObjects(path, expected, actual);
        else if (expected.is_array())
            compareLists(path, expected, actual);
    }

    [[nodiscard]] std::vector<std::string> differences() const { return m_differences; }

private:
    /// The whole path, or its last key alone.
    static bool holds(const std::vector<std::string>& names, const std::string& path)
    {
        const std::string last = path.substr(path.rfind('.') + 1);
        return std::any_of(
            names.begin(), names.end(), [&](const std::string& name) { return name == path || name == last; });
    }

    void compareObjects(const std::string& path, const Json& expected, const Json& actual)
    {
        for (const auto& [key, value] : expected.items()) {
            const std::string here = child(path, key);
            if (actual.contains(key))
                compare(here, value, actual.at(key));
            else if (!holds(m_rules.optionalKeys, here))
                m_differences.push_back(here + ": missing");
        }
        for (const auto& [key, value] : actual.items()) {
            const std::string here = child(path, key);
            if (!expected.contains(key) && !holds(m_rules.optionalKeys, here))
                m_differences.push_back(here + ": not expected");
        }
    }

    /// Each item is compared with the expected item that it resembles most.
    void compareLists(const std::string& path, const Json& expected, const Json& actual)
    {
        if (expected.empty()) return;
        if (actual.empty() && !holds(m_rules.emptyLists, path)) m_differences.push_back(path + ": empty");
        for (const Json& item : actual) {
            std::vector<std::string> fewest;
            bool isFirst = true;
            for (const Json& candidate : expected) {
                Comparer attempt(m_rules);
                attempt.compare(path + "[]", candidate, item);
                if (isFirst || attempt.m_differences.size() < fewest.size()) fewest = attempt.m_differences;
                isFirst = false;
                if (fewest.empty()) break;
            }
            m_differences.insert(m_differences.end(), fewest.begin(), fewest.end());
            if (!fewest.empty()) return; // one example says enough
        }
    }

    const ShapeRules& m_rules;
    std::vector<std::string> m_differences;
};

} // namespace

std::vector<std::string> shapeDifferences(const Json& expected, const Json& actual, const ShapeRules& rules)
{
    Comparer comparer(rules);
    comparer.compare("", expected, actual);
    return comparer.differences();
}

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

} // namespace revisit::test
