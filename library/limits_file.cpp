#include "library/limits_file.h"

#include "base/encoding.h"
#include "base/log.h"
#include "decoder/limit_settings.h"

namespace revisit {

namespace {

constexpr Bytes kLargestFile = 64_KiB; // readLimits() takes no more

} // namespace

std::filesystem::path limitsFile(const std::filesystem::path& dataFolder) { return dataFolder / "limits.conf"; }

Result<DecoderLimits> readLimitsFile(const std::filesystem::path& dataFolder, FileSystem& files)
{
    const std::filesystem::path file = limitsFile(dataFolder);
    const auto bytes = files.read(file, kLargestFile);
    if (!bytes && bytes.error().code == Errc::NotFound) return DecoderLimits{};
    if (!bytes) return fail(bytes.error());
    auto limits = readLimits(asText(*bytes));
    if (!limits) return fail(about(std::move(limits).error(), toText(file)));
    return limits;
}

DecoderLimits limitsOfDataFolder(const std::filesystem::path& dataFolder, FileSystem& files)
{
    const auto limits = readLimitsFile(dataFolder, files);
    if (limits) return *limits;
    logWarning("library", "the decoder's limits are the default ones: " + limits.error().text());
    return {};
}

Result<> writeLimitsFile(const std::filesystem::path& dataFolder, const DecoderLimits& limits, FileSystem& files)
{
    return writeFile(files, limitsFile(dataFolder), asBytes(writeLimits(limits)));
}

} // namespace revisit
