// Makes the sample recording: a small shop app on a phone, drawn and "recorded" with the project's own encoders.
//
//   make_sample OUT_DIR                          writes OUT_DIR/session_…/ in the raw shape and prints that folder
//   make_sample --long-texts OUT_DIR             the same with names, messages and addresses that fit nowhere
//   make_sample --web OUT_DIR                    a web recording instead: two pages, pointer, input, console, requests
//   make_sample --web-without-snapshot OUT_DIR   the same after its full snapshots were lost
//
// The same bytes on every run of one machine: nothing is random and no clock is read; the font comes from a file.

#include "base/file_system.h"
#include "tools/make_sample/ink.h"
#include "tools/make_sample/long_texts.h"
#include "tools/make_sample/sample_files.h"
#include "tools/make_sample/web_tape.h"

#include <QGuiApplication>

#include <cstdio>
#include <string_view>

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

enum class Texts { Usual, Long };

Result<sample::Files> phoneFiles(Texts texts)
{
    if (!sample::loadFonts()) return fail(Errc::NotFound, "no font: install fonts-inter (or fonts-dejavu-core)");
    sample::EventLog log{sample::kSessionStart};
    sample::Script script{sample::kSessionStart, log};
    sample::writeStory(script, log);
    const auto frames = script.run();
    if (texts == Texts::Long) sample::lengthenTexts(log);
    return sample::sampleFiles(frames, log);
}

int writeSample(const Result<sample::Files>& files, const char* sessionId, const char* outFolder)
{
    if (!files) return failWith(files.error().text().c_str());
    const std::filesystem::path folder = toPath(outFolder) / sessionId;
    if (const auto written = writeAll(*files, folder); !written) return failWith(written.error().text().c_str());
    std::printf("%s\n", toText(folder).c_str());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argc, argv};
    const std::string_view option = argc == 3 ? argv[1] : "";
    using sample::WebSnapshots;
    if (argc == 2 && argv[1][0] != '-') return writeSample(phoneFiles(Texts::Usual), sample::kSessionId, argv[1]);
    if (option == "--long-texts") return writeSample(phoneFiles(Texts::Long), sample::kSessionId, argv[2]);
    if (option == "--web") return writeSample(webSampleFiles(WebSnapshots::Kept), sample::kWebSessionId, argv[2]);
    if (option == "--web-without-snapshot")
        return writeSample(webSampleFiles(WebSnapshots::Lost), sample::kWebSessionId, argv[2]);
    return failWith("usage: make_sample [--long-texts | --web | --web-without-snapshot] OUT_DIR");
}
