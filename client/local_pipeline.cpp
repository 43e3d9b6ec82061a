#include "client/local_pipeline.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/json_reader.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <thread>

namespace revisit {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kSecretBytes = 32;
constexpr std::string_view kTokenText = "revisit-local-bearer-token-v1";
constexpr int kLockAttempts = 400;
constexpr std::chrono::milliseconds kLockPause{5};

fs::path pipelineFolder(const fs::path& dataFolder) { return dataFolder / "pipeline"; }
fs::path addressFile(const fs::path& dataFolder) { return pipelineFolder(dataFolder) / "address.json"; }
fs::path secretFile(const fs::path& dataFolder) { return pipelineFolder(dataFolder) / "secret"; }

Result<std::string> readSmallText(const fs::path& file)
{
    REVISIT_TRY(bytes, FileSystem::real().read(file, 64_KiB));
    return std::string(asText(bytes));
}

Result<std::string> readSecret(const fs::path& file)
{
    REVISIT_TRY(text, readSmallText(file));
    const auto bytes = fromHex(text);
    if (!bytes || bytes->size() != kSecretBytes)
        return fail(Errc::Corrupt, "the pipeline's secret is not 64 hexadecimal digits", toText(file));
    return text;
}

/// Waits for whoever makes the secret at the same time: both must end up with one secret.
Result<FileLock> lockSecret(const fs::path& file)
{
    fs::path lockFile = file;
    lockFile += ".lock";
    for (int attempt = 1;; ++attempt) {
        auto lock = FileLock::acquire(lockFile);
        if (lock || lock.error().code != Errc::Busy || attempt == kLockAttempts) return lock;
        std::this_thread::sleep_for(kLockPause);
    }
}

} // namespace

Result<LocalPipelineAddress> readLocalPipelineAddress(const fs::path& dataFolder)
{
    const fs::path file = addressFile(dataFolder);
    REVISIT_TRY(text, readSmallText(file));
    auto parsed = parseJson(asBytes(text));
    if (!parsed) return fail(Errc::Corrupt, "the pipeline's address is unreadable", toText(file));
    LocalPipelineAddress address;
    address.apiUrl = jsonText(*parsed, "apiUrl");
    address.publicKey = jsonText(*parsed, "publicKey");
    address.pid = jsonInteger(*parsed, "pid").value_or(0);
    if (!address.apiUrl.starts_with("http://"))
        return fail(Errc::Corrupt, "the pipeline's address has no apiUrl", toText(file));
    return address;
}

Result<> writeLocalPipelineAddress(const fs::path& dataFolder, const LocalPipelineAddress& address)
{
    REVISIT_CHECK(makePrivateFolder(pipelineFolder(dataFolder)));
    const nlohmann::json document{{"apiUrl", address.apiUrl}, {"publicKey", address.publicKey}, {"pid", address.pid}};
    return writePrivateFile(addressFile(dataFolder), jsonCompact(document) + "\n");
}

Result<> removeLocalPipelineAddress(const fs::path& dataFolder)
{
    return FileSystem::real().remove(addressFile(dataFolder));
}

Result<std::string> readOrMakePipelineSecret(const fs::path& dataFolder)
{
    const fs::path file = secretFile(dataFolder);
    auto known = readSecret(file);
    if (known || known.error().code != Errc::NotFound) return known;
    REVISIT_CHECK(makePrivateFolder(pipelineFolder(dataFolder)));
    const auto lock = lockSecret(file);
    if (!lock) return fail(lock.error());
    known = readSecret(file); // somebody else may have been first
    if (known || known.error().code != Errc::NotFound) return known;
    const std::string secret = randomHex(kSecretBytes);
    REVISIT_CHECK(writePrivateFile(file, secret));
    return secret;
}

std::string localBearerToken(const std::string& secret) { return hmacSha256Hex(secret, kTokenText); }

} // namespace revisit
