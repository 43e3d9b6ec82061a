#include "viewer/model/pretty_json.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kMaxIndent = 64;

class Printer {
public:
    explicit Printer(std::string_view json)
        : m_json(json)
    {
        m_out.reserve(json.size() * 3 / 2);
    }

    std::string print()
    {
        while (m_at < m_json.size()) step(m_json[m_at]);
        return std::move(m_out);
    }

private:
    void step(char c)
    {
        switch (c) {
        case '"':
            return copyString();
        case '{':
        case '[':
            return open(c);
        case '}':
        case ']':
            m_depth -= m_depth > 0 ? 1u : 0u;
            breakLine();
            break;
        case ',':
            m_out += c;
            ++m_at;
            return breakLine();
        case ':':
            m_out += ": ";
            ++m_at;
            return;
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            ++m_at;
            return;
        default:
            break;
        }
        m_out += c;
        ++m_at;
    }

    void open(char c)
    {
        m_out += c;
        const std::size_t next = m_json.find_first_not_of(" \n\r\t", ++m_at);
        const bool isEmpty = next != std::string_view::npos && m_json[next] == (c == '{' ? '}' : ']');
        if (isEmpty) {
            m_out += m_json[next];
            m_at = next + 1;
            return;
        }
        ++m_depth;
        breakLine();
    }

    void copyString()
    {
        const std::size_t start = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"') m_at += m_json[m_at] == '\\' ? 2u : 1u;
        m_at = std::min(m_at + 1, m_json.size());
        m_out += m_json.substr(start, m_at - start);
    }

    void breakLine()
    {
        m_out += '\n';
        m_out.append(2 * std::min(m_depth, kMaxIndent), ' ');
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::size_t m_depth = 0;
    std::string m_out;
};

} // namespace

std::string prettyJson(std::string_view json) { return Printer(json).print(); }

} // namespace revisit
