#include "analysis/outline_builder.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMaxDepth = 1000; // deeper ones are no tree that anybody can look at

/// Walks a JSON document with a stack of its own, so that depth costs memory in proportion only.
class JsonOutliner {
public:
    JsonOutliner(OutlineBuilder& builder, std::span<const std::byte> bytes, std::uint64_t base)
        : m_builder(builder)
        , m_text(reinterpret_cast<const char*>(bytes.data()), bytes.size())
        , m_base(base)
    {
    }

    void run()
    {
        if (m_text.starts_with("\xEF\xBB\xBF")) m_at = 3;
        skipBlanks();
        value("JSON", m_at);
        while (!m_open.empty() && !m_isBroken && !m_builder.isFull()) step();
        const bool isWhole = m_open.empty() && !m_isBroken;
        while (!m_open.empty()) closeTop(m_text.size());
        skipBlanks();
        if (isWhole && m_at < m_text.size())
            m_builder.leaf("unreadable", "after the end of the JSON", m_base + m_at, m_text.size() - m_at);
    }

private:
    struct Container {
        bool isObject;
        std::size_t count;
    };

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size()); }

    /// One member, element, comma or closing bracket of the innermost container.
    void step()
    {
        skipBlanks();
        if (m_at >= m_text.size()) return breakOff();
        const Container top = m_open.back();
        if (peek() == (top.isObject ? '}' : ']')) {
            ++m_at;
            return closeTop(m_at);
        }
        if (top.count > 0) {
            if (peek() != ',') return breakOff();
            ++m_at;
            skipBlanks();
        }
        ++m_open.back().count;
        if (!top.isObject) return value('[' + std::to_string(top.count) + ']', m_at);
        const std::size_t start = m_at;
        const auto key = text();
        skipBlanks();
        if (!key || peek() != ':') return breakOff();
        ++m_at;
        skipBlanks();
        value(excerpt(*key), start);
    }

    /// `start`: where the member's name begins, or the value itself.
    void value(std::string name, std::size_t start)
    {
        const char c = peek();
        if (c == '{' || c == '[') {
            const bool isTooDeep = m_open.size() >= kMaxDepth;
            if (isTooDeep || !m_builder.open(std::move(name), {}, m_base + start, 0)) return breakOff();
            m_open.push_back({c == '{', 0});
            ++m_at;
            return;
        }
        const std::size_t from = m_at;
        const auto content = c == '"' ? text() : word();
        if (!content) return breakOff();
        const std::string shown = c == '"' ? '"' + excerpt(*content) + '"' : excerpt(m_text.substr(from, m_at - from));
        m_builder.leaf(std::move(name), shown, m_base + start, m_at - start);
    }

    /// The text between quotes, as it was written; nullopt where it does not end.
    std::optional<std::string_view> text()
    {
        if (peek() != '"') return std::nullopt;
        const std::size_t start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2u : 1u;
        if (m_at >= m_text.size()) return std::nullopt;
        return m_text.substr(start, m_at++ - start);
    }

    /// A number, true, false, null; nullopt for anything else.
    std::optional<std::string_view> word()
    {
        const std::size_t start = m_at;
        m_at = std::min(m_text.find_first_of(",]} \t\r\n", m_at), m_text.size());
        const std::string_view found = m_text.substr(start, m_at - start);
        const bool isKnown = found == "true" || found == "false" || found == "null" || found == "NaN"
            || found.ends_with("Infinity")
            || (!found.empty() && found.find_first_not_of("+-.0123456789eE") == std::string_view::npos);
        return isKnown ? std::optional(found) : std::nullopt;
    }

    void closeTop(std::size_t end)
    {
        const Container top = m_open.back();
        m_open.pop_back();
        const std::string count = std::to_string(top.count);
        m_builder.setValue(top.isObject ? '{' + count + '}' : '[' + count + ']');
        m_builder.close(m_base + end);
    }

    void breakOff()
    {
        m_isBroken = true;
        const std::size_t from = std::min(m_at, m_text.size());
        m_at = m_text.size();
        if (from < m_text.size())
            m_builder.leaf("unreadable", "the JSON breaks off here", m_base + from, m_text.size() - from);
    }

    OutlineBuilder& m_builder;
    std::string_view m_text;
    std::uint64_t m_base;
    std::size_t m_at = 0;
    std::vector<Container> m_open;
    bool m_isBroken = false;
};

} // namespace

void outlineJson(OutlineBuilder& builder, std::span<const std::byte> bytes, std::uint64_t base)
{
    JsonOutliner(builder, bytes, base).run();
}

} // namespace revisit
