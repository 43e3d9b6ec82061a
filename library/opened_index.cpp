#include "library/opened_index.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/index_file.h"

#include <algorithm>
#include <chrono>

namespace revisit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kNameDigits = 32;
constexpr const char* kSuffix = ".index";
constexpr std::chrono::hours kAbandonedAfter{24};

struct KeptFile {
    fs::path path;
    fs::file_time_type used;
    std::uintmax_t bytes = 0;
};

/// The indexes of a folder, the one that was used last first. Removes what killed programs left.
std::vector<KeptFile> keptFiles(const fs::path& folder)
{
    std::vector<KeptFile> kept;
    std::error_code code;
    for (fs::directory_iterator entries(folder, code); !code && entries != fs::directory_iterator{};
         entries.increment(code)) {
        std::error_code gone; // another program removed it meanwhile
        const fs::path& path = entries->path();
        if (isAbandonedPart(path)) fs::remove(path, gone);
        if (path.extension() != kSuffix) continue;
        const auto used = fs::last_write_time(path, gone);
        const auto bytes = gone ? 0 : fs::file_size(path, gone);
        if (!gone) kept.push_back({path, used, bytes});
    }
    std::ranges::sort(kept, std::ranges::greater{}, &KeptFile::used);
    return kept;
}

void removeOldest(const fs::path& folder)
{
    const auto kept = keptFiles(folder);
    std::uintmax_t total = 0;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        total += kept[i].bytes;
        std::error_code gone;
        if (i >= OpenedIndex::kMostFiles || (i > 0 && total > OpenedIndex::kMostBytes)) fs::remove(kept[i].path, gone);
    }
}

} // namespace

OpenedIndex::OpenedIndex(const fs::path& dataFolder, const fs::path& recording)
{
    std::error_code code;
    if (dataFolder.empty() || !fs::is_directory(dataFolder, code)) return;
    const std::string name = sha256Hex(asBytes(toText(recording))).substr(0, kNameDigits) + kSuffix;
    m_file = dataFolder / "library" / "indexes" / "opened" / toPath(name);
}

Result<std::vector<std::byte>> OpenedIndex::read() const
{
    if (!isKept()) return fail(Errc::NotFound, "no index is kept");
    auto index = IndexFile{FileSystem::real(), m_file}.read();
    std::error_code ignored; // a data folder that is read-only keeps its order
    if (index) fs::last_write_time(m_file, fs::file_time_type::clock::now(), ignored);
    return index;
}

Result<> OpenedIndex::keep(std::span<const std::byte> index) const
{
    if (!isKept()) return {};
    const fs::path folder = m_file.parent_path();
    for (const fs::path& each : {folder.parent_path().parent_path(), folder.parent_path(), folder})
        REVISIT_CHECK(makePrivateFolder(each));
    const IndexFile file{FileSystem::real(), m_file};
    REVISIT_CHECK(file.write(index));
    removeOldest(folder);
    return {};
}

std::string changeMarkOf(const fs::path& file)
{
    std::error_code code;
    const auto time = fs::last_write_time(file, code);
    if (code) return "-";
    const auto bytes = fs::file_size(file, code);
    return std::to_string(time.time_since_epoch().count()) + '/' + (code ? "-" : std::to_string(bytes));
}

bool isAbandonedPart(const fs::path& file)
{
    if (toText(file.filename()).find(".part-") == std::string::npos) return false;
    std::error_code code;
    const auto time = fs::last_write_time(file, code);
    return !code && time < fs::file_time_type::clock::now() - kAbandonedAfter;
}

} // namespace revisit
