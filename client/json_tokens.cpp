#include "client/json_tokens.h"

#include <algorithm>

namespace revisit {

using Kind = JsonToken::Kind;

namespace {

constexpr std::string_view kBetween = " \t\r\n,:";
constexpr std::string_view kEndOfWord = " \t\r\n,:]}[{\"";

bool isOpening(Kind kind) { return kind == Kind::ObjectBegin || kind == Kind::ArrayBegin; }

/// The bytes of the value that begins with `first`.
std::string_view valueText(JsonTokens& tokens, std::string_view text, const JsonToken& first)
{
    if (!isOpening(first.kind)) return first.text;
    while (const auto token = tokens.next()) {
        const bool isEnd = token->kind == Kind::ObjectEnd || token->kind == Kind::ArrayEnd;
        if (isEnd && token->depth == first.depth) return text.substr(first.offset, token->offset + 1 - first.offset);
    }
    return {};
}

} // namespace

std::optional<JsonToken> JsonTokens::next()
{
    m_at = std::min(m_text.find_first_not_of(kBetween, m_at), m_text.size());
    if (m_at == m_text.size()) return std::nullopt;
    switch (m_text[m_at]) {
    case '{':
        return open(Kind::ObjectBegin);
    case '[':
        return open(Kind::ArrayBegin);
    case '}':
        return close(Kind::ObjectEnd);
    case ']':
        return close(Kind::ArrayEnd);
    case '"':
        return string();
    default:
        break;
    }
    const auto end = std::min(m_text.find_first_of(kEndOfWord, m_at), m_text.size());
    const char first = m_text[m_at];
    const bool isNumber = first == '-' || (first >= '0' && first <= '9');
    return make(isNumber ? Kind::Number : Kind::Literal, end - m_at, m_depth);
}

JsonToken JsonTokens::make(Kind kind, std::size_t size, std::size_t depth)
{
    const JsonToken token{kind, m_text.substr(m_at, size), m_at, depth};
    m_at += token.text.size();
    return token;
}

JsonToken JsonTokens::open(Kind kind)
{
    const JsonToken token = make(kind, 1, m_depth);
    ++m_depth;
    return token;
}

JsonToken JsonTokens::close(Kind kind)
{
    if (m_depth > 0) --m_depth;
    return make(kind, 1, m_depth);
}

JsonToken JsonTokens::string()
{
    const JsonToken token = make(Kind::String, stringSize(), m_depth);
    const auto after = m_text.find_first_not_of(" \t\r\n", m_at);
    if (after == std::string_view::npos || m_text[after] != ':') return token;
    return {Kind::Key, token.text, token.offset, token.depth};
}

std::size_t JsonTokens::stringSize() const noexcept
{
    for (std::size_t i = m_at + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\')
            ++i;
        else if (m_text[i] == '"')
            return i + 1 - m_at;
    }
    return m_text.size() - m_at;
}

std::string_view jsonMemberText(std::string_view object, std::string_view key)
{
    JsonTokens tokens(object);
    while (const auto token = tokens.next()) {
        if (token->kind != Kind::Key || token->depth != 1 || token->text.size() != key.size() + 2) continue;
        if (token->text.substr(1, key.size()) != key) continue;
        const auto value = tokens.next();
        return value ? valueText(tokens, object, *value) : std::string_view{};
    }
    return {};
}

std::vector<std::string_view> jsonElementTexts(std::string_view array)
{
    std::vector<std::string_view> elements;
    JsonTokens tokens(array);
    const auto first = tokens.next();
    if (!first || first->kind != Kind::ArrayBegin) return elements;
    for (auto token = tokens.next(); token && token->kind != Kind::ArrayEnd; token = tokens.next())
        elements.push_back(valueText(tokens, array, *token));
    return elements;
}

} // namespace revisit
