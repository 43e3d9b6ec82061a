#include "library/recording_opener.h"

#include "base/blocking_work.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/file_source.h"
#include "library/session_file.h"

namespace revisit {

namespace {

bool isSessionFile(const std::filesystem::path& path)
{
    if (path.extension() == ".rjsession") return true;
    const auto beginning = FileSystem::real().readRange(path, 0, 4);
    return beginning && asText(*beginning) == "PK\x03\x04";
}

} // namespace

Result<std::shared_ptr<const RecordingSource>> openSource(
    const std::filesystem::path& path, const std::filesystem::path& dataFolder)
{
    noteBlockingWork(BlockingWork::File);
    std::error_code code;
    const auto status = std::filesystem::status(path, code);
    if (!std::filesystem::exists(status)) return fail(Errc::NotFound, "no such file or folder", toText(path));
    if (std::filesystem::is_directory(status)) return openFolderSource(path, dataFolder);
    if (!std::filesystem::is_regular_file(status))
        return fail(Errc::InvalidInput, "is neither a file nor a folder", toText(path));
    if (isSessionFile(path)) return openSessionFile(path, dataFolder);
    return openArtifactSource(path, dataFolder);
}

} // namespace revisit
