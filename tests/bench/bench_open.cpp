// Opening a recording of 100,000 events and 5,000 requests: from the library, where it was indexed when it came, as a
// raw folder, and as one that was opened before, whose index lies in the data folder.

#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "decoder/recording_preview.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/large_recording.h"
#include "tests/bench/side_by_side.h"
#include "tests/support/peak_memory.h"

#include <cstdio>

using namespace revisit;
using namespace revisit::bench;

namespace {

void openRaw(const std::filesystem::path& folder, const LargeRecording& made, const std::filesystem::path& data = {})
{
    const auto recording = Recording::open(openSource(folder, data).value()).value();
    require(recording->events().size() == made.events);
    require(recording->frames().size() == made.bundles * kFramesPerBundle);
}

void showFirstFrame(const RecordingSource& source)
{
    require(JpegDecoder{}.decode(firstFrameJpeg(source).value()).has_value());
}

} // namespace

int main(int argc, char** argv)
{
    const LargeRecording made;
    const ScratchFolder scratch;
    const auto folder = writeLargeRecording(made, scratch.path());
    if (argc > 1 && std::string_view{argv[1]} == "raw") { // for a profiler
        openRaw(folder, made);
        return 0;
    }
    printFigure("raw folder, first frame (elapsed)",
        medianOf([&] { showFirstFrame(*openSource(folder).value()); }).wall, "ms", 300);
    const Cost raw = medianOf([&] { openRaw(folder, made); });
    printFigure("raw folder, all rows (processor)", raw.cpu, "ms", 1500);
    printFigure("raw folder, all rows (elapsed)", raw.wall, "ms", 1500);

    const auto data = scratch.path() / "opened";
    std::filesystem::create_directories(data);
    const Cost first = costOf([&] { openRaw(folder, made, data); });
    std::printf("%-44s %9.3f ms\n", "raw folder, keeping its index (processor)", first.cpu);
    const Cost again = medianOf([&] { openRaw(folder, made, data); });
    printFigure("raw folder opened again, all rows (processor)", again.cpu, "ms", 300);
    printFigure("raw folder opened again, all rows (elapsed)", again.wall, "ms", 300);

    const auto library = Library::open(scratch.path() / "data").value();
    const Cost import = costOf([&] { require(library->import(folder, {}, {}).has_value()); });
    std::printf("%-44s %9.3f ms\n", "import, with the index (processor)", import.cpu);
    const auto openStored = [&] { return Recording::open(library->openSource(kSessionId).value()).value(); };
    const Cost stored = medianOf([&] { require(openStored()->events().size() == made.events); });
    printFigure("library, all rows (processor)", stored.cpu, "ms", 300);
    printFigure("library, all rows (elapsed)", stored.wall, "ms", 300);
    printFigure("library, first frame before that (elapsed)",
        medianOf([&] { showFirstFrame(*library->openSource(kSessionId).value()); }).wall, "ms", 300);
    if (!test::restartPeakMemory()) return 0;
    const auto recording = openStored();
    if (const auto peak = test::peakMemory())
        std::printf("%-44s %9.3f MB\n", "peak with it open", static_cast<double>(peak->count) / 1e6);
    return 0;
}
