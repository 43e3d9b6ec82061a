#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace revisit {

/// Walks over the tokens of a JSON text, to find where in it something stands. Checks nothing: a text that is no JSON
/// gives some tokens and an end. Takes no memory. For readers inside decoder.
class JsonScanner {
public:
    enum class Token { Key, Colon, Text, Scalar, OpenObject, OpenArray, Close, Comma, End };

    explicit JsonScanner(std::string_view text) noexcept;

    /// The next token; blanks are none. A key is a text before a colon, which follows.
    Token next() noexcept;
    /// Where the last token begins, in bytes of the text.
    [[nodiscard]] std::size_t start() const noexcept { return m_start; }
    /// The last token as it is written, with its quotes.
    [[nodiscard]] std::string_view written() const noexcept { return m_text.substr(m_start, m_at - m_start); }
    /// Goes on at this byte of the text.
    void seek(std::size_t at) noexcept { m_at = at; }

private:
    Token quoted() noexcept;
    Token one(Token token) noexcept;

    std::string_view m_text;
    std::size_t m_start = 0;
    std::size_t m_at = 0;
};

/// What a written key or text says, as the JSON reader reads it: escapes resolved, what is no Unicode repaired.
[[nodiscard]] std::string unquotedJson(std::string_view written);

/// Where a text goes over a limit of the JSON reader: the first container inside `depth` others, the first value behind
/// `values` others, the first key or text of more than `bytes` bytes. The length of the text where none does.
[[nodiscard]] std::size_t jsonTooDeep(std::string_view text, std::size_t depth) noexcept;
[[nodiscard]] std::size_t jsonTooMany(std::string_view text, std::size_t values) noexcept;
[[nodiscard]] std::size_t jsonTooLong(std::string_view text, std::size_t bytes);

} // namespace revisit
