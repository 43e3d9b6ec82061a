#include "decoder/json_places.h"

#include "base/encoding.h"
#include "decoder/json_mender.h"
#include "decoder/json_scanner.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace revisit {

namespace {

using Json = nlohmann::json;
using Token = JsonScanner::Token;

/// The ways from the root to the values that are looked for, as a tree of steps.
class Paths {
public:
    struct Step {
        std::map<std::string, std::size_t, std::less<>> members;
        std::map<std::size_t, std::size_t> elements;
        std::optional<std::size_t> value; // its place in the list of those looked for
    };

    Paths(const Json& document, const std::vector<const Json*>& values)
        : m_steps(1)
    {
        for (std::size_t i = 0; i < values.size(); ++i) m_wanted[values[i]].push_back(i);
        find(document);
    }

    [[nodiscard]] const Step& step(std::size_t index) const { return m_steps[index]; }
    /// Equal values are looked for once: the places that want the value of this one.
    [[nodiscard]] const std::vector<std::size_t>& wanting(std::size_t value) const { return *m_found[value]; }

private:
    /// A container, and which of its children is being looked at.
    struct Open {
        const Json* container;
        Json::const_iterator child;
        std::size_t index = 0;

        void advance()
        {
            ++child;
            ++index;
        }
    };

    /// With a stack of its own, so that depth costs no call stack.
    void find(const Json& document)
    {
        std::vector<Open> open;
        visit(document, open);
        while (!open.empty()) {
            if (open.back().child != open.back().container->end()) {
                visit(*open.back().child, open);
                continue;
            }
            open.pop_back();
            if (!open.empty()) open.back().advance();
        }
    }

    void visit(const Json& value, std::vector<Open>& open)
    {
        if (const auto wanted = m_wanted.find(&value); wanted != m_wanted.end()) add(open, wanted->second);
        if (value.is_structured())
            open.push_back({&value, value.begin()});
        else if (!open.empty())
            open.back().advance();
    }

    void add(const std::vector<Open>& path, const std::vector<std::size_t>& places)
    {
        std::size_t at = 0;
        for (const Open& open : path) at = stepInto(at, open);
        m_steps[at].value = m_found.size();
        m_found.push_back(&places);
    }

    std::size_t stepInto(std::size_t from, const Open& open)
    {
        const std::size_t fresh = m_steps.size();
        Step& step = m_steps[from];
        const std::size_t to = open.container->is_array()
            ? step.elements.try_emplace(open.index, fresh).first->second
            : step.members.try_emplace(open.child.key(), fresh).first->second;
        if (to == fresh) m_steps.emplace_back();
        return to;
    }

    std::unordered_map<const Json*, std::vector<std::size_t>> m_wanted;
    std::vector<const std::vector<std::size_t>*> m_found;
    std::vector<Step> m_steps;
};

/// Follows the paths through the text. Of equal keys the last one counts, as for the reader.
class Walk {
public:
    Walk(const Paths& paths, std::vector<std::uint64_t>& offsets)
        : m_paths(paths)
        , m_offsets(offsets)
    {
    }

    void run(std::string_view text)
    {
        JsonScanner scanner{text};
        for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
            if (!take(token, scanner)) return;
        }
    }

private:
    struct Level {
        const Paths::Step* step;
        bool isArray = false;
        std::size_t index = 0;
        std::string key;
    };

    /// False at the end of the document.
    bool take(Token token, const JsonScanner& scanner)
    {
        if (m_aside > 0) return skip(token);
        switch (token) {
        case Token::Key:
            if (!m_levels.empty()) m_levels.back().key = unquotedJson(scanner.written());
            return true;
        case Token::Colon:
            return true;
        case Token::Comma:
            if (!m_levels.empty()) ++m_levels.back().index;
            return true;
        case Token::Close:
            if (!m_levels.empty()) m_levels.pop_back();
            return !m_levels.empty();
        case Token::OpenObject:
        case Token::OpenArray:
            enter(takeValue(scanner.start()), token == Token::OpenArray);
            return true;
        default:
            (void)takeValue(scanner.start());
            return !m_levels.empty();
        }
    }

    /// Inside a container on no path, brackets alone count.
    bool skip(Token token)
    {
        if (token == Token::OpenObject || token == Token::OpenArray) ++m_aside;
        if (token == Token::Close) --m_aside;
        return m_aside > 0 || !m_levels.empty();
    }

    const Paths::Step* takeValue(std::size_t start)
    {
        const Paths::Step* step = stepHere();
        if (step != nullptr && step->value)
            for (const std::size_t place : m_paths.wanting(*step->value)) m_offsets[place] = start;
        return step;
    }

    [[nodiscard]] const Paths::Step* stepHere() const
    {
        if (m_levels.empty()) return &m_paths.step(0);
        const Level& level = m_levels.back();
        if (level.isArray) {
            const auto found = level.step->elements.find(level.index);
            return found == level.step->elements.end() ? nullptr : &m_paths.step(found->second);
        }
        const auto found = level.step->members.find(level.key);
        return found == level.step->members.end() ? nullptr : &m_paths.step(found->second);
    }

    void enter(const Paths::Step* step, bool isArray)
    {
        const bool leadsOn = step != nullptr && (m_levels.empty() || !step->members.empty() || !step->elements.empty());
        if (leadsOn)
            m_levels.push_back({step, isArray, 0, {}});
        else
            ++m_aside;
    }

    const Paths& m_paths;
    std::vector<std::uint64_t>& m_offsets;
    std::vector<Level> m_levels;
    std::size_t m_aside = 0; // containers open that are on no path
};

} // namespace

std::vector<std::uint64_t> jsonOffsets(
    std::span<const std::byte> text, const Json& document, const std::vector<const Json*>& values)
{
    std::vector<std::uint64_t> offsets(values.size());
    if (values.empty()) return offsets;
    const Paths paths{document, values};
    Walk{paths, offsets}.run(asText(text));
    return offsets;
}

void JsonProblemList::add(Severity severity, std::string_view code, const Json& about, std::string message)
{
    if (m_about.size() < m_limit) m_about.push_back(&about);
    m_list.add(severity, code, 0, std::move(message));
}

void JsonProblemList::add(Severity severity, std::string_view code, const JsonOddity& oddity, std::string_view message)
{
    if (oddity.count > 0) add(severity, code, *oddity.first, std::to_string(oddity.count) + ' ' + std::string{message});
}

void JsonProblemList::takeInto(
    Problems& problems, std::span<const std::byte> text, const Json& document, JsonSalvage mode)
{
    const bool isMended = std::ranges::find(problems, "invalid-json", &Problem::code) != problems.end();
    const std::string mended = isMended && !m_about.empty() ? mendJson(asText(text), mode).text : std::string{};
    const std::vector<std::uint64_t> offsets
        = jsonOffsets(isMended ? asBytes(mended) : text, document, std::exchange(m_about, {}));
    Problems taken = m_list.take();
    for (std::size_t i = 0; i < offsets.size(); ++i) taken[i].offset = offsets[i];
    std::ranges::move(taken, std::back_inserter(problems));
}

} // namespace revisit
