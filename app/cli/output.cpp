#include "app/cli/output.h"

#include "base/encoding.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace revisit::cli {

namespace {

bool isTerminal(std::FILE* stream)
{
#if defined(_WIN32)
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : toValidUtf8(text)) {
        const auto value = static_cast<unsigned char>(c);
        if (value >= 0x20 && value != 0x7f) {
            out.push_back(c);
            continue;
        }
        std::array<char, 8> code{};
        std::snprintf(code.data(), code.size(), "\\x%02x", value);
        out += code.data();
    }
    return out;
}

/// Width on a terminal, near enough: code points.
std::size_t width(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

} // namespace

void tell(std::string_view message) { std::fprintf(stderr, "revisit-cli: %s\n", std::string{message}.c_str()); }

std::string compact(const nlohmann::ordered_json& document)
{
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void printJson(const nlohmann::ordered_json& document)
{
    const std::string text = compact(document);
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fputc('\n', stdout);
}

void printLine(std::string_view text)
{
    const std::string line = escaped(text) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
}

void printTable(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width(escaped(row[i])));
    }
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = escaped(row[i]);
            line += cell;
            if (i + 1 < row.size()) line.append(widths[i] - width(cell) + 2, ' ');
        }
        printLine(line);
    }
}

std::string humanBytes(std::uint64_t bytes)
{
    constexpr std::array<const char*, 5> kUnits{"B", "kB", "MB", "GB", "TB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < kUnits.size(); ++unit) value /= 1000;
    std::array<char, 32> text{};
    const int decimals = unit == 0 || value >= 99.95 ? 0 : 1;
    std::snprintf(text.data(), text.size(), "%.*f %s", decimals, value, kUnits[unit]);
    return text.data();
}

std::string counted(std::uint64_t count, std::string_view thing)
{
    return std::to_string(count) + ' ' + std::string(thing) + (count == 1 ? "" : "s");
}

std::string humanTime(std::int64_t milliseconds)
{
    const bool isNegative = milliseconds < 0;
    const std::uint64_t ms
        = isNegative ? 0 - static_cast<std::uint64_t>(milliseconds) : static_cast<std::uint64_t>(milliseconds);
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%s%llu:%02llu.%03llu", isNegative ? "-" : "",
        static_cast<unsigned long long>(ms / 60'000), static_cast<unsigned long long>(ms / 1000 % 60),
        static_cast<unsigned long long>(ms % 1000));
    return text.data();
}

ProgressBar::ProgressBar(std::string title)
    : m_title(std::move(title))
    , m_isTerminal(isTerminal(stderr))
{
}

ProgressBar::~ProgressBar()
{
    if (m_isTerminal && m_shownPercent >= 0) std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::show(std::size_t done, std::size_t total)
{
    if (!m_isTerminal || total == 0) return;
    const int percent = static_cast<int>(std::min<std::size_t>(100, done * 100 / total));
    if (percent == m_shownPercent) return;
    m_shownPercent = percent;
    constexpr int kWidth = 30;
    const int filled = percent * kWidth / 100;
    std::fprintf(stderr, "\r%s [%s%s] %3d %%\x1b[K", m_title.c_str(),
        std::string(static_cast<std::size_t>(filled), '#').c_str(),
        std::string(static_cast<std::size_t>(kWidth - filled), '.').c_str(), percent);
    std::fflush(stderr);
}

} // namespace revisit::cli
