#include "app/cli/context.h"

#include "app/cli/output.h"
#include "base/file_system.h"
#include "library/recording_opener.h"

#include <csignal>

namespace revisit::cli {

namespace {

StopSource& interruptSource()
{
    static StopSource source;
    return source;
}

void onInterrupt(int signal)
{
    interruptSource().requestStop(); // an atomic store: safe in a handler
    std::signal(signal, SIG_DFL);
}

} // namespace

std::filesystem::path Context::dataFolder() const { return revisit::dataFolder(dataDirOption); }

Result<std::unique_ptr<Library>> Context::openLibrary() const { return Library::open(dataFolder()); }

Result<std::shared_ptr<const RecordingSource>> Context::openSource(const std::string& path) const
{
    std::error_code ignored;
    if (std::filesystem::exists(toPath(path), ignored)) return revisit::openSource(toPath(path), dataFolder());
    if (!isSafeFileName(path)) return fail(Errc::NotFound, "no such file or folder", path);
    REVISIT_TRY(library, openLibrary());
    auto source = library->openSource(path);
    if (!source && source.error().code == Errc::NotFound)
        return fail(Errc::NotFound, "no such file, folder or session in the library", path);
    return source;
}

Error noPipeline() { return {Errc::InvalidInput, "no pipeline runs on this data folder: start revisit-cli serve", ""}; }

int report(const Error& error, int status)
{
    tell(error.text());
    return status;
}

StopToken stopAtInterrupt()
{
    (void)interruptSource();
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    return interruptSource().token();
}

} // namespace revisit::cli
