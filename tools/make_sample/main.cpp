// Makes the sample recording: a small shop app on a phone, drawn and "recorded" with the project's own encoders.
//
//   make_sample OUT_DIR      writes OUT_DIR/session_…/ in the raw shape and prints that folder
//
// The same bytes on every run of one machine: nothing is random and no clock is read; the font comes from a file.

#include "base/file_system.h"
#include "tools/make_sample/ink.h"
#include "tools/make_sample/sample_files.h"

#include <QGuiApplication>

#include <cstdio>

namespace {

using namespace revisit;

Result<> writeAll(const sample::Files& files, const std::filesystem::path& folder)
{
    for (const auto& [path, bytes] : files) REVISIT_CHECK(writeFile(FileSystem::real(), folder / toPath(path), bytes));
    return {};
}

int failWith(const char* message)
{
    std::fprintf(stderr, "make_sample: %s\n", message);
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argc, argv};
    if (argc != 2) return failWith("usage: make_sample OUT_DIR");
    if (!sample::loadFonts()) return failWith("no font: install fonts-inter (or fonts-dejavu-core)");

    sample::EventLog log{sample::kSessionStart};
    sample::Script script{sample::kSessionStart, log};
    sample::writeStory(script, log);
    const auto frames = script.run();
    const auto files = sample::sampleFiles(frames, log);
    if (!files) return failWith(files.error().text().c_str());

    const std::filesystem::path folder = toPath(argv[1]) / sample::kSessionId;
    if (const auto written = writeAll(*files, folder); !written) return failWith(written.error().text().c_str());
    std::printf("%s\n", toText(folder).c_str());
    return 0;
}
