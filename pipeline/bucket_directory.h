#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "pipeline/bucket.h"
#include "store/pipeline_store.h"

#include <filesystem>
#include <memory>
#include <string>
#include <unordered_map>

namespace revisit {

/// The buckets behind the rows of `storage_endpoints`, opened on first use. `file:` URLs are folders: `file:///…` an
/// absolute one, `file:buckets/<id>` one below `<data dir>/pipeline`, so that a data folder can be moved.
/// Threads: any.
class BucketDirectory {
public:
    BucketDirectory(PipelineStore& store, std::filesystem::path pipelineFolder, FileSystem& files);

    /// Makes the row of the built-in bucket where no endpoint exists. Errors: Io, Busy.
    [[nodiscard]] Result<> ensureDefault(WallTime now);
    /// The endpoint's bucket. Waits for the database on first use: never on a server or the writer thread.
    /// Errors: NotFound (no such endpoint), Unsupported (no folder), Io.
    [[nodiscard]] Result<std::shared_ptr<Bucket>> bucket(const std::string& endpointId);

private:
    [[nodiscard]] Result<std::shared_ptr<Bucket>> open(const EndpointRecord& endpoint);

    PipelineStore& m_store;
    const std::filesystem::path m_folder;
    FileSystem& m_files;
    Mutex m_mutex;
    std::unordered_map<std::string, std::shared_ptr<Bucket>> m_open GUARDED_BY(m_mutex);
};

} // namespace revisit
