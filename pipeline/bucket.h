#pragma once

#include "base/file_system.h"
#include "base/result.h"
#include "base/units.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// What an object says about itself, for people and tools that find a bucket without its database. Nothing here reads
/// it back (docs/formats/buckets.md).
struct ObjectInfo {
    std::string sessionId;
    std::string kind;
    std::string artifactId;
    std::string endpointId;
};

/// A place that objects are flushed to: a folder here, S3 elsewhere. Threads: any.
class Bucket {
public:
    virtual ~Bucket() = default;
    /// Stores the file's bytes under the key, replacing what was there; durable when it returns.
    /// Errors: Io, InvalidInput (unsafe key).
    [[nodiscard]] virtual Result<> put(
        const std::string& key, const std::filesystem::path& body, const ObjectInfo& info)
        = 0;
    /// Errors: NotFound, TooLarge (over `limit`), Io.
    [[nodiscard]] virtual Result<std::vector<std::byte>> get(const std::string& key, Bytes limit) = 0;
    /// Size in bytes. Errors: NotFound, Io.
    [[nodiscard]] virtual Result<std::uint64_t> size(const std::string& key) = 0;
    /// Removing what is not there is no error. Errors: Io.
    [[nodiscard]] virtual Result<> remove(const std::string& key) = 0;
    /// The local file of an object, where the bucket is a folder; empty elsewhere.
    [[nodiscard]] virtual std::filesystem::path localFile(const std::string& key) const = 0;
};

/// A bucket in a folder: `<folder>/<key>` and beside it `<key>.info.json` with the ObjectInfo, which is written first,
/// so that no object lacks it. Keys are slash-separated safe file names of at most 1024 bytes in all; every other key
/// is refused (put) or not found. Layout: docs/formats/buckets.md. `files` must outlive the bucket. Errors: Io.
[[nodiscard]] Result<std::unique_ptr<Bucket>> openFolderBucket(
    const std::filesystem::path& folder, FileSystem& files = FileSystem::real());

} // namespace revisit
