#include "decoder/json_repair.h"

#include "base/encoding.h"

#include <algorithm>
#include <array>

namespace revisit {

namespace {

/// Walks over a JSON text, in and out of its strings, and rewrites as it goes. Lengths do not change.
class Repairer {
public:
    explicit Repairer(std::string text)
        : m_text(std::move(text))
    {
    }

    std::optional<JsonRepair> run()
    {
        while (m_at < m_text.size()) m_isInString ? stepInString() : stepOutside();
        if (m_what.empty()) return std::nullopt;
        return JsonRepair{std::move(m_text), m_first, m_what};
    }

private:
    void note(const char* what)
    {
        if (!m_what.empty()) return;
        m_what = what;
        m_first = m_at;
    }

    void stepOutside()
    {
        constexpr std::array<std::string_view, 3> kWords{"-Infinity", "Infinity", "NaN"};
        constexpr std::string_view kFirstLetters = "-IN"; // nearly every byte is none of them
        if (kFirstLetters.find(m_text[m_at]) == std::string_view::npos) {
            m_isInString = m_text[m_at++] == '"';
            return;
        }
        const std::string_view rest = std::string_view{m_text}.substr(m_at);
        for (const std::string_view word : kWords) {
            if (!rest.starts_with(word)) continue;
            note("a number is NaN or infinite, which JSON cannot hold; read as missing");
            std::ranges::fill(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                m_text.begin() + static_cast<std::ptrdiff_t>(m_at + word.size()), ' ');
            m_text[m_at] = m_text[m_at + 1] = '"';
            m_at += word.size();
            return;
        }
        ++m_at;
    }

    void stepInString()
    {
        const char c = m_text[m_at];
        if (c == '"') m_isInString = false;
        if (c != '\\') {
            ++m_at;
            return;
        }
        const unsigned unit = escapedUnit(m_at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            m_at += 2;
        } else if (unit <= 0xDBFF && escapedUnit(m_at + 6) >= 0xDC00 && escapedUnit(m_at + 6) <= 0xDFFF) {
            m_at += 12;
        } else {
            note("half of a surrogate pair; read as U+FFFD");
            m_text.replace(m_at, 6, "\\ufffd");
            m_at += 6;
        }
    }

    /// The UTF-16 unit of a \uXXXX escape at the position; 0 where there is none.
    [[nodiscard]] unsigned escapedUnit(std::size_t at) const
    {
        if (at + 6 > m_text.size() || m_text[at] != '\\' || m_text[at + 1] != 'u') return 0;
        unsigned unit = 0;
        for (std::size_t i = at + 2; i < at + 6; ++i) {
            const char c = m_text[i];
            const bool isDigit = c >= '0' && c <= '9';
            const char lower = static_cast<char>(c | 0x20);
            if (!isDigit && (lower < 'a' || lower > 'f')) return 0;
            unit = unit * 16 + static_cast<unsigned>(isDigit ? c - '0' : lower - 'a' + 10);
        }
        return unit;
    }

    std::string m_text;
    std::size_t m_at = 0;
    std::size_t m_first = 0;
    std::string m_what;
    bool m_isInString = false;
};

} // namespace

std::optional<JsonRepair> repairJson(std::string_view text)
{
    std::string valid = toValidUtf8(text);
    if (valid == text) return Repairer{std::move(valid)}.run();
    const auto [original, repaired] = std::ranges::mismatch(text, valid);
    const auto offset = static_cast<std::uint64_t>(original - text.begin());
    std::optional<JsonRepair> further = Repairer{valid}.run();
    return JsonRepair{
        further ? std::move(further->text) : std::move(valid), offset, "bytes that are no UTF-8; read as U+FFFD"};
}

} // namespace revisit
