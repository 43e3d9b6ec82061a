#include "decoder/json_scanner.h"

#include "base/encoding.h"
#include "decoder/json_repair.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kBlanks = " \t\r\n";
using Token = JsonScanner::Token;

constexpr std::string_view kEscaped = "\"\\";
constexpr std::string_view kAfterScalar = " \t\r\n,:]}[{\"\\";

bool isOpening(Token token) noexcept { return token == Token::OpenObject || token == Token::OpenArray; }

} // namespace

JsonScanner::JsonScanner(std::string_view text) noexcept
    : m_text(text)
    , m_at(text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0)
{
}

JsonScanner::Token JsonScanner::next() noexcept
{
    m_at = std::min(m_text.find_first_not_of(kBlanks, m_at), m_text.size());
    m_start = m_at;
    if (m_at == m_text.size()) return Token::End;
    switch (m_text[m_at]) {
    case '"':
        return quoted();
    case '{':
        return one(Token::OpenObject);
    case '[':
        return one(Token::OpenArray);
    case '}':
    case ']':
        return one(Token::Close);
    case ',':
        return one(Token::Comma);
    case ':':
        return one(Token::Colon);
    case '\\': // no JSON outside of texts; a quote that would be escaped in a text is none here either
        m_at += m_at + 1 < m_text.size() && kEscaped.find(m_text[m_at + 1]) != std::string_view::npos ? 2U : 1U;
        return Token::Scalar;
    default:
        m_at = std::min(m_text.find_first_of(kAfterScalar, m_at), m_text.size());
        return Token::Scalar;
    }
}

JsonScanner::Token JsonScanner::quoted() noexcept
{
    ++m_at;
    while (m_at < m_text.size() && m_text[m_at] != '"') m_at += m_text[m_at] == '\\' ? 2U : 1U;
    m_at = std::min(m_at + 1, m_text.size());
    const auto after = m_text.find_first_not_of(kBlanks, m_at);
    return after != std::string_view::npos && m_text[after] == ':' ? Token::Key : Token::Text;
}

JsonScanner::Token JsonScanner::one(Token token) noexcept
{
    ++m_at;
    return token;
}

std::string unquotedJson(std::string_view written)
{
    std::string valid = toValidUtf8(written);
    if (auto repair = repairJson(valid)) valid = std::move(repair->text);
    const auto value = nlohmann::json::parse(valid, nullptr, false);
    return value.is_string() ? value.get<std::string>() : std::string{};
}

std::size_t jsonTooDeep(std::string_view text, std::size_t depth) noexcept
{
    JsonScanner scanner{text};
    std::size_t open = 0;
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        if (token == Token::Close && open > 0) --open;
        if (isOpening(token) && ++open > depth) return scanner.start();
    }
    return text.size();
}

std::size_t jsonTooMany(std::string_view text, std::size_t values) noexcept
{
    JsonScanner scanner{text};
    std::size_t seen = 0;
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        const bool isValue = isOpening(token) || token == Token::Text || token == Token::Scalar;
        if (isValue && ++seen > values) return scanner.start();
    }
    return text.size();
}

std::size_t jsonTooLong(std::string_view text, std::size_t bytes)
{
    JsonScanner scanner{text};
    for (Token token = scanner.next(); token != Token::End; token = scanner.next()) {
        const bool isQuoted = token == Token::Key || token == Token::Text;
        // escapes are longer than what they say: only what is long as written can be long
        if (isQuoted && scanner.written().size() > bytes + 2 && unquotedJson(scanner.written()).size() > bytes)
            return scanner.start();
    }
    return text.size();
}

} // namespace revisit
