#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace revisit {

/// One token of a JSON text, with its bytes as they stand there.
struct JsonToken {
    enum class Kind { ObjectBegin, ObjectEnd, ArrayBegin, ArrayEnd, Key, String, Number, Literal };
    Kind kind = Kind::Literal;
    std::string_view text; ///< strings and keys with their quotes, escapes unresolved
    std::size_t offset = 0; ///< of the text's first byte
    std::size_t depth = 0; ///< containers around the token; a container's own brackets have the same depth
};

/// Walks a JSON text without building anything, for work that must leave every other byte as it is: shifting times,
/// cutting members out of a body that is kept unmodified.
/// The text must be valid JSON (parseJson() says so); on anything else the walk ends early or yields nonsense, but
/// never reads outside the text. Threads: one walker, one thread; the text must outlive it.
class JsonTokens {
public:
    explicit JsonTokens(std::string_view text) noexcept
        : m_text(text)
    {
    }
    /// The next token, or nullopt at the end.
    [[nodiscard]] std::optional<JsonToken> next();

private:
    JsonToken make(JsonToken::Kind kind, std::size_t size, std::size_t depth);
    JsonToken open(JsonToken::Kind kind);
    JsonToken close(JsonToken::Kind kind);
    JsonToken string();
    [[nodiscard]] std::size_t stringSize() const noexcept;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
};

/// The bytes of a top-level member of an object, such as `{"a":1}` for "session"; the first of equal keys, empty where
/// there is none. `key` holds no characters that JSON escapes.
[[nodiscard]] std::string_view jsonMemberText(std::string_view object, std::string_view key);
/// The bytes of each element of an array; nothing where `array` is none.
[[nodiscard]] std::vector<std::string_view> jsonElementTexts(std::string_view array);

} // namespace revisit
