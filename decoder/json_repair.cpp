#include "decoder/json_repair.h"

#include "base/encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kNumberLetters = "0123456789+-.eE";
constexpr std::size_t kLargestExponent = 308; // of a double

/// Takes digits from the front. False where there are none.
bool takeDigits(std::string_view& text)
{
    const std::size_t count = std::min(text.find_first_not_of(kDigits), text.size());
    text.remove_prefix(count);
    return count > 0;
}

bool takeOneOf(std::string_view& text, std::string_view letters)
{
    if (text.empty() || letters.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

/// Whether JSON allows a number to be written like this.
bool isNumber(std::string_view text)
{
    takeOneOf(text, "-");
    if (!takeOneOf(text, "0") && !takeDigits(text)) return false;
    if (takeOneOf(text, ".") && !takeDigits(text)) return false;
    if (!takeOneOf(text, "eE")) return text.empty();
    takeOneOf(text, "+-");
    return takeDigits(text) && text.empty();
}

/// Whether it is a number that a double cannot hold.
bool isGiantNumber(std::string_view text)
{
    const bool mayBe = text.size() > kLargestExponent || text.find_first_of("eE") != std::string_view::npos;
    return mayBe && isNumber(text) && !nlohmann::json::accept(text);
}

enum class Repairs { All, GiantNumbers };

/// Walks over a JSON text, in and out of its strings, and rewrites as it goes. Lengths do not change.
class Repairer {
public:
    Repairer(std::string text, Repairs repairs)
        : m_text(std::move(text))
        , m_repairs(repairs)
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
        constexpr std::string_view kFirstLetters = "-IN0123456789"; // most bytes are none of them
        if (kFirstLetters.find(m_text[m_at]) == std::string_view::npos)
            m_isInString = m_text[m_at++] == '"';
        else if (!stepOverWord())
            stepOverNumber();
    }

    bool stepOverWord()
    {
        constexpr std::array<std::string_view, 3> kWords{"-Infinity", "Infinity", "NaN"};
        if (m_repairs != Repairs::All) return false;
        for (const std::string_view word : kWords) {
            if (!rest().starts_with(word)) continue;
            note("a number is NaN or infinite, which JSON cannot hold; read as missing");
            stepOverLost(word.size());
            return true;
        }
        return false;
    }

    void stepOverNumber()
    {
        const std::size_t size = std::min(rest().find_first_not_of(kNumberLetters), rest().size());
        if (!isGiantNumber(rest().substr(0, size))) {
            m_at += std::max<std::size_t>(size, 1);
            return;
        }
        note("a number is too large for a double; read as missing");
        stepOverLost(size);
    }

    /// An empty text stands for what is lost.
    void stepOverLost(std::size_t size)
    {
        std::fill_n(m_text.begin() + static_cast<std::ptrdiff_t>(m_at), size, ' ');
        m_text[m_at] = m_text[m_at + 1] = '"';
        m_at += size;
    }

    [[nodiscard]] std::string_view rest() const { return std::string_view{m_text}.substr(m_at); }

    void stepInString()
    {
        const char c = m_text[m_at];
        if (c == '"') m_isInString = false;
        if (c == '\\' && m_repairs != Repairs::All) {
            m_at += 2; // whatever is escaped
            return;
        }
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
    Repairs m_repairs;
    std::size_t m_at = 0;
    std::size_t m_first = 0;
    std::string m_what;
    bool m_isInString = false;
};

} // namespace

std::optional<JsonRepair> repairJson(std::string_view text)
{
    std::string valid = toValidUtf8(text);
    if (valid == text) return Repairer{std::move(valid), Repairs::All}.run();
    const auto [original, repaired] = std::ranges::mismatch(text, valid);
    const auto offset = static_cast<std::uint64_t>(original - text.begin());
    std::optional<JsonRepair> further = Repairer{valid, Repairs::All}.run();
    return JsonRepair{
        further ? std::move(further->text) : std::move(valid), offset, "bytes that are no UTF-8; read as U+FFFD"};
}

std::optional<JsonRepair> repairGiantNumbers(std::string_view text)
{
    return Repairer{std::string{text}, Repairs::GiantNumbers}.run();
}

} // namespace revisit
