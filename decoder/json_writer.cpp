#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

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

    /// With a stack of its own, so that depth costs no call stack. `withoutKey`: of the outermost object.
    void write(const Json& value, std::string_view withoutKey)
    {
        begin(value);
        while (!m_open.empty()) {
            Open& open = m_open.back();
            const bool isObject = open.container->is_object();
            if (open.next == open.container->end()) {
                m_out += isObject ? '}' : ']';
                m_open.pop_back();
                continue;
            }
            const auto item = open.next++;
            if (isObject && m_open.size() == 1 && !withoutKey.empty() && item.key() == withoutKey) continue;
            if (!std::exchange(open.isFirst, false)) m_out += ',';
            if (isObject) {
                addText(item.key());
                m_out += ':';
            }
            begin(*item); // `open` may be gone now
        }
    }

private:
    struct Open {
        const Json* container;
        Json::const_iterator next;
        bool isFirst = true;
    };

    void begin(const Json& value)
    {
        if (value.is_structured()) {
            m_out += value.is_object() ? '{' : '[';
            m_open.push_back({&value, value.begin()});
        } else if (value.is_string()) {
            addText(value.get_ref<const std::string&>());
        } else {
            addWord(value);
        }
    }

    void addWord(const Json& value)
    {
        if (value.is_boolean())
            m_out += value.get<bool>() ? "true" : "false";
        else if (value.is_null() || isLeftOut(value))
            m_out += "null";
        else if (value.is_number_unsigned())
            addInteger(value.get<std::uint64_t>());
        else if (value.is_number_integer())
            addInteger(value.get<std::int64_t>());
        else
            m_out += value.dump(); // doubles: the shortest text that reads back equal
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
    std::vector<Open> m_open;
};

} // namespace

std::string jsonCompact(const Json& value)
{
    std::string text;
    CompactWriter{text}.write(value, {});
    return text;
}

std::string jsonCompactWithout(const Json& object, std::string_view key)
{
    std::string text;
    CompactWriter{text}.write(object, key);
    return text;
}

} // namespace revisit
