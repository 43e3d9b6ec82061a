#include "app/cli/output.h"
#include "app/cli/verbs.h"

#include "base/file_system.h"
#include "decoder/recording.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace revisit::cli {

namespace {

std::string fileName(const FrameRef& frame, std::size_t index)
{
    std::array<char, 64> name{};
    std::snprintf(name.data(), name.size(), "%lld_%04zu.jpg", static_cast<long long>(frame.time.ms), index);
    return name.data();
}

Result<std::uint64_t> writeFrames(
    const Recording& recording, const std::filesystem::path& folder, const StopToken& stop)
{
    ProgressBar bar("writing");
    std::uint64_t bytes = 0;
    for (std::size_t i = 0; i < recording.frames().size(); ++i) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "interrupted");
        REVISIT_TRY(jpeg, recording.frameJpeg(i, stop));
        REVISIT_CHECK(writeFile(FileSystem::real(), folder / fileName(recording.frames()[i], i), jpeg));
        bytes += jpeg.size();
        bar.show(i + 1, recording.frames().size());
    }
    return bytes;
}

} // namespace

int frames(const Context& context, const std::string& path, const std::string& outFolder)
{
    const auto source = context.openSource(path);
    if (!source) return report(source.error(), kUnreadable);
    const StopToken stop = stopAtInterrupt();
    RecordingOptions opening;
    opening.limits = context.limits;
    opening.usesIndex = !context.hasOwnLimits;
    opening.showsLeakedFrames = true;
    const auto recording = Recording::open(*source, opening, stop);
    if (!recording) return report(recording.error(), kUnreadable);

    const std::filesystem::path folder = toPath(outFolder);
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code) return report({Errc::Io, "cannot make the folder: " + code.message(), outFolder});
    const auto bytes = writeFrames(**recording, folder, stop);
    if (!bytes) return report(bytes.error());

    const std::size_t count = (*recording)->frames().size();
    if (context.isJson)
        printJson({{"frames", count}, {"bytes", *bytes}, {"folder", outFolder}});
    else
        printLine(counted(count, "frame") + ", " + humanBytes(*bytes) + ", in " + outFolder);
    return kDone;
}

} // namespace revisit::cli
