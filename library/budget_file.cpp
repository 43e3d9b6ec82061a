#include "library/budget_file.h"

#include "base/encoding.h"
#include "base/log.h"

#include <array>
#include <charconv>
#include <limits>
#include <string>
#include <utility>

namespace revisit {

namespace {

constexpr Bytes kLargestFile = 64_KiB;
constexpr std::array<std::pair<std::string_view, std::uint64_t>, 5> kUnits{{
    {"bytes", 1},
    {"KiB", 1024},
    {"MiB", 1024 * 1024},
    {"GiB", 1024 * 1024 * 1024},
    {"TiB", 1024ULL * 1024 * 1024 * 1024},
}};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

Result<Bytes> readSize(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return fail(Errc::InvalidInput, "is no whole number of bytes, MiB, GiB or TiB");
    const std::string_view unit = trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    for (const auto& [name, size] : kUnits) {
        if (unit != name && !(unit.empty() && size == 1)) continue;
        if (number > std::numeric_limits<std::int64_t>::max() / size) return fail(Errc::InvalidInput, "is too large");
        return Bytes{number * size};
    }
    return fail(Errc::InvalidInput, "is no whole number of bytes, MiB, GiB or TiB");
}

Result<> readLine(std::string_view line, std::optional<Bytes>& budget)
{
    line = trimmed(line.substr(0, line.find('#')));
    if (line.empty()) return {};
    const auto equals = line.find('=');
    if (equals == std::string_view::npos || trimmed(line.substr(0, equals)) != "budget")
        return fail(Errc::InvalidInput, "is not \"budget = size\"");
    REVISIT_TRY(size, readSize(trimmed(line.substr(equals + 1))));
    budget = size;
    return {};
}

std::string sizeText(Bytes size)
{
    std::size_t unit = kUnits.size() - 1;
    while (unit > 0 && (size.count == 0 || size.count % kUnits[unit].second != 0)) --unit;
    return std::to_string(size.count / kUnits[unit].second) + ' ' + std::string(kUnits[unit].first);
}

} // namespace

std::filesystem::path budgetFile(const std::filesystem::path& dataFolder) { return dataFolder / "library.conf"; }

Result<std::optional<Bytes>> readBudget(std::string_view document)
{
    std::optional<Bytes> budget;
    for (int number = 1; !document.empty(); ++number) {
        const auto end = document.find('\n');
        const auto read = readLine(document.substr(0, end), budget);
        if (!read) return fail(Errc::InvalidInput, "line " + std::to_string(number) + ' ' + read.error().message);
        document.remove_prefix(end == std::string_view::npos ? document.size() : end + 1);
    }
    return budget;
}

Result<std::optional<Bytes>> readBudgetFile(const std::filesystem::path& dataFolder, FileSystem& files)
{
    const std::filesystem::path file = budgetFile(dataFolder);
    const auto bytes = files.read(file, kLargestFile);
    if (!bytes && bytes.error().code == Errc::NotFound) return std::nullopt;
    if (!bytes) return fail(bytes.error());
    auto budget = readBudget(asText(*bytes));
    if (!budget) return fail(about(std::move(budget).error(), toText(file)));
    return budget;
}

std::optional<Bytes> budgetOfDataFolder(const std::filesystem::path& dataFolder, FileSystem& files)
{
    const auto budget = readBudgetFile(dataFolder, files);
    if (budget) return *budget;
    logWarning("library", "the library has no budget: " + budget.error().text());
    return {};
}

Result<> writeBudgetFile(const std::filesystem::path& dataFolder, std::optional<Bytes> budget, FileSystem& files)
{
    const std::string text = budget ? "budget = " + sizeText(*budget) + '\n' : std::string("# no budget\n");
    return writeFile(files, budgetFile(dataFolder), asBytes(text));
}

} // namespace revisit
