#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace revisit {

namespace {

using Json = nlohmann::json;

/// Writes what events and views are made of; leaves to the library what needs its care.
class CompactWriter {
public:
    explicit CompactWriter(std::string& out)
        : m_out(out)
    {
    }

    /// As deep as the value is nested; documents are limited when they are parsed.
    void add(const Json& value)
    {
        if (value.is_object()) return addObject(value, {});
        if (value.is_array()) return addArray(value);
        if (value.is_string()) return addText(value.get_ref<const std::string&>());
        if (value.is_boolean()) return addWord(value.get<bool>() ? "true" : "false");
        if (value.is_null()) return addWord("null");
        if (value.is_number_unsigned()) return addInteger(value.get<std::uint64_t>());
        if (value.is_number_integer()) return addInteger(value.get<std::int64_t>());
        m_out += value.dump(); // doubles: the shortest text that reads back equal
    }

    void addObject(const Json& object, std::string_view withoutKey)
    {
        m_out += '{';
        bool isFirst = true;
        for (const auto& [key, value] : object.get_ref<const Json::object_t&>()) {
            if (!withoutKey.empty() && key == withoutKey) continue;
            if (!isFirst) m_out += ',';
            isFirst = false;
            addText(key);
            m_out += ':';
            add(value);
        }
        m_out += '}';
    }

private:
    void addWord(std::string_view word) { m_out += word; }

    void addArray(const Json& array)
    {
        m_out += '[';
        bool isFirst = true;
        for (const Json& item : array) {
            if (!isFirst) m_out += ',';
            isFirst = false;
            add(item);
        }
        m_out += ']';
    }

    template <typename Integer>
    void addInteger(Integer value)
    {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        m_out.append(digits.data(), end.ptr);
    }

    /// Most texts are plain; the others may need escapes or hold invalid UTF-8.
    void addText(const std::string& text)
    {
        const auto isPlain = [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
        };
        if (!std::ranges::all_of(text, isPlain)) {
            m_out += Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
            return;
        }
        m_out += '"';
        m_out += text;
        m_out += '"';
    }

    std::string& m_out;
};

} // namespace

std::string jsonCompact(const Json& value)
{
    std::string text;
    CompactWriter{text}.add(value);
    return text;
}

std::string jsonCompactWithout(const Json& object, std::string_view key)
{
    std::string text;
    if (!object.is_object()) return jsonCompact(object);
    CompactWriter{text}.addObject(object, key);
    return text;
}

} // namespace revisit
