#include "pipeline/bucket.h"

#include "base/encoding.h"
#include "base/file_system.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kCopyBytes = 1024 * 1024;
constexpr std::size_t kMaxKeyBytes = 1024;
constexpr std::string_view kInfoSuffix = ".info.json";

bool isSafeKey(std::string_view key)
{
    if (key.empty() || key.size() > kMaxKeyBytes || key.ends_with(kInfoSuffix)) return false;
    while (true) {
        const std::size_t slash = key.find('/');
        if (!isSafeFileName(key.substr(0, slash))) return false;
        if (slash == std::string_view::npos) return true;
        key.remove_prefix(slash + 1);
    }
}

std::string infoDocument(const ObjectInfo& info)
{
    return nlohmann::json{{"sessionId", info.sessionId}, {"kind", info.kind}, {"artifactId", info.artifactId},
        {"endpointId", info.endpointId}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// Objects as files. The information file is written first, so that no object is ever without one.
class FolderBucket final : public Bucket {
public:
    FolderBucket(std::filesystem::path folder, FileSystem& files)
        : m_folder(std::move(folder))
        , m_files(files)
    {
    }

    Result<> put(const std::string& key, const std::filesystem::path& body, const ObjectInfo& info) override
    {
        if (!isSafeKey(key)) return fail(Errc::InvalidInput, "not an object key", key);
        REVISIT_CHECK(writeFile(m_files, infoFile(key), asBytes(infoDocument(info))));
        REVISIT_TRY(writer, m_files.create(objectFile(key)));
        REVISIT_CHECK(copyInto(*writer, body));
        return writer->finish();
    }

    Result<std::vector<std::byte>> get(const std::string& key, Bytes limit) override
    {
        if (!isSafeKey(key)) return fail(Errc::NotFound, "not an object key", key);
        return m_files.read(objectFile(key), limit);
    }

    Result<std::uint64_t> size(const std::string& key) override
    {
        if (!isSafeKey(key)) return fail(Errc::NotFound, "not an object key", key);
        return m_files.size(objectFile(key));
    }

    Result<> remove(const std::string& key) override
    {
        if (!isSafeKey(key)) return {};
        REVISIT_CHECK(m_files.remove(objectFile(key)));
        return m_files.remove(infoFile(key));
    }

    std::filesystem::path localFile(const std::string& key) const override
    {
        return isSafeKey(key) ? objectFile(key) : std::filesystem::path{};
    }

private:
    std::filesystem::path objectFile(const std::string& key) const { return m_folder / toPath(key); }
    std::filesystem::path infoFile(const std::string& key) const
    {
        return m_folder / toPath(key + std::string(kInfoSuffix));
    }

    Result<> copyInto(FileWriter& writer, const std::filesystem::path& body)
    {
        for (std::uint64_t offset = 0;;) {
            REVISIT_TRY(bytes, m_files.readRange(body, offset, kCopyBytes));
            if (bytes.empty()) return {};
            REVISIT_CHECK(writer.write(bytes));
            offset += bytes.size();
        }
    }

    const std::filesystem::path m_folder;
    FileSystem& m_files;
};

} // namespace

Result<std::unique_ptr<Bucket>> openFolderBucket(const std::filesystem::path& folder, FileSystem& files)
{
    REVISIT_CHECK(makePrivateFolder(folder));
    return std::make_unique<FolderBucket>(folder, files);
}

} // namespace revisit
