#include "pipeline/bucket_directory.h"

#include "base/digest.h"
#include "base/encoding.h"

#include <utility>

namespace revisit {

namespace {

constexpr std::string_view kFileScheme = "file:";

} // namespace

BucketDirectory::BucketDirectory(PipelineStore& store, std::filesystem::path pipelineFolder, FileSystem& files)
    : m_store(store)
    , m_folder(std::move(pipelineFolder))
    , m_files(files)
{
}

Result<> BucketDirectory::ensureDefault(WallTime now)
{
    return m_store.run([now](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(hasAny, tables.projects.hasEndpoint());
        if (hasAny) return {};
        EndpointRecord endpoint;
        endpoint.id = randomUuid();
        endpoint.name = "This computer";
        endpoint.url = "file:buckets/" + endpoint.id;
        return tables.projects.insertEndpoint(endpoint, now);
    });
}

Result<std::shared_ptr<Bucket>> BucketDirectory::bucket(const std::string& endpointId)
{
    {
        const MutexLock lock(m_mutex);
        const auto found = m_open.find(endpointId);
        if (found != m_open.end()) return found->second;
    }
    std::optional<EndpointRecord> endpoint;
    const Result<> looked = m_store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(found, tables.projects.endpoint(endpointId));
        endpoint = std::move(found);
        return {};
    });
    if (!looked) return fail(looked.error());
    if (!endpoint) return fail(Errc::NotFound, "no such storage endpoint", endpointId);
    REVISIT_TRY(opened, open(*endpoint));
    const MutexLock lock(m_mutex);
    return m_open.emplace(endpointId, std::move(opened)).first->second;
}

Result<std::shared_ptr<Bucket>> BucketDirectory::open(const EndpointRecord& endpoint)
{
    std::string_view place = endpoint.url;
    if (!place.starts_with(kFileScheme))
        return fail(Errc::Unsupported, "this storage endpoint is no folder", endpoint.url);
    place.remove_prefix(kFileScheme.size());
    std::filesystem::path folder;
    if (place.starts_with("///")) {
        REVISIT_TRY(decoded, percentDecode(place.substr(2)));
        folder = toPath(decoded);
    } else {
        folder = m_folder / toPath(place);
    }
    REVISIT_TRY(made, openFolderBucket(folder, m_files));
    return std::shared_ptr<Bucket>(std::move(made));
}

} // namespace revisit
