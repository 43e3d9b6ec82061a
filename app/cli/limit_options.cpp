#include "app/cli/limit_options.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/limit_settings.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace revisit::cli {

namespace {

constexpr Bytes kLargestFile = 64_KiB;

/// One line per limit: its name, its default and what it bounds.
std::string listOfLimits()
{
    std::size_t nameWidth = 0;
    std::size_t valueWidth = 0;
    for (const LimitSetting& setting : limitSettings()) {
        nameWidth = std::max(nameWidth, setting.name.size());
        valueWidth = std::max(valueWidth, limitText(setting, setting.standard()).size());
    }
    std::string list = "Limits, with their defaults; values as in 512 MiB, 2 KiB or 20000:\n";
    for (const LimitSetting& setting : limitSettings()) {
        std::string name{setting.name};
        std::string value = limitText(setting, setting.standard());
        name.resize(nameWidth + 2, ' ');
        value.resize(valueWidth + 2, ' ');
        list += "  " + name + value + std::string{setting.description} + '\n';
    }
    return list;
}

} // namespace

void addLimitOptions(CLI::App& verb, LimitOptions& options)
{
    verb.add_option("--limits", options.file,
            "Read the decoder's limits from a file of NAME = VALUE lines, not from limits.conf in the data folder")
        ->type_name("FILE");
    verb.add_option("--limit", options.assignments, "Set one limit; may be given several times")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    verb.footer(listOfLimits());
}

Result<DecoderLimits> limitsOf(const LimitOptions& options, const DecoderLimits& base)
{
    DecoderLimits limits = base;
    if (!options.file.empty()) {
        REVISIT_TRY(bytes, FileSystem::real().read(toPath(options.file), kLargestFile));
        auto read = readLimits(asText(bytes));
        if (!read) return fail(about(std::move(read).error(), options.file));
        limits = *read;
    }
    for (const std::string& assignment : options.assignments) {
        auto applied = applyLimit(limits, assignment);
        if (!applied) return fail(Errc::InvalidInput, applied.error().text(), "--limit " + assignment);
    }
    return limits;
}

} // namespace revisit::cli
