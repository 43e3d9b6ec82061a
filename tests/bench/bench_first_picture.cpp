// From the path to the first picture through what the window has between files and paint: ReplaySession opens,
// FrameFeed asks the decode pool. Beside a bare inflate and decode of that one frame. A session of 600 frames, in
// bundles of three and in one bundle, read for the first time and from the index that an earlier opening kept.

#include "base/file_system.h"
#include "library/recording_opener.h"
#include "tests/bench/bare_decoder.h"
#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"
#include "viewer/decode_pool.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/frame_feed.h"
#include "viewer/player/playback.h"
#include "viewer/view_context.h"

#include <QEventLoop>
#include <QGuiApplication>

#include <cstdio>
#include <string>

using namespace revisit;
using namespace revisit::bench;

namespace {

constexpr std::size_t kFrames = 600;

/// What a window shares with its panels.
struct Model {
    ReplaySession session;
    Playback playback{Playback::Ticking::Manual};
    Selection selection;
    CurrentHierarchy hierarchy{session, playback, selection};
    DecodePool pool;
    ViewContext context{session, playback, selection, hierarchy, pool};
    FrameFeed feed{context};

    Model()
    {
        QObject::connect(&session, &ReplaySession::changed, &playback,
            [this] { playback.reset(session.recording() ? session.recording()->clock() : SessionClock{}); });
        feed.setShownSize(kFrame);
    }
};

struct Place {
    std::filesystem::path folder;
    std::filesystem::path data; ///< empty: no index is kept
};

/// Waits in an event loop, as the program does, so that nobody polls.
template <typename Signal, typename Sender, typename Holds>
void waitFor(Sender& sender, Signal signal, Holds holds)
{
    QEventLoop loop;
    QObject::connect(&sender, signal, &loop, [&] {
        if (holds()) loop.quit();
    });
    if (!holds()) loop.exec();
}

void open(Model& model, const Place& place)
{
    model.session.open([place] { return openSource(place.folder, place.data); }, QStringLiteral("bench"));
}

/// The picture that shows while the rest is read, or that of the recording where it is open first.
void showFirstPicture(const Place& place)
{
    Model model;
    open(model, place);
    QEventLoop loop;
    const auto look = [&] {
        if (!model.session.preview().isNull() || !model.feed.shown().decoded.image.isNull()) loop.quit();
    };
    QObject::connect(&model.session, &ReplaySession::previewed, &loop, look);
    QObject::connect(&model.feed, &FrameFeed::changed, &loop, look);
    loop.exec();
}

void showOpenedPicture(const Place& place)
{
    Model model;
    open(model, place);
    waitFor(model.feed, &FrameFeed::changed,
        [&] { return model.feed.isSettled() && !model.feed.shown().decoded.image.isNull(); });
    require(model.session.recording()->frames().size() == kFrames);
}

void printRows(const std::string& name, std::size_t framesPerBundle, const std::filesystem::path& parent)
{
    const FrameSession session = frameSession(kFrames / framesPerBundle, framesPerBundle);
    const Place place{writeFolder(session, parent), {}};
    const Place indexed{place.folder, parent / "data"};
    std::filesystem::create_directories(indexed.data);
    showOpenedPicture(indexed); // keeps the index
    BareDecoder bare{session.largestBundle};
    const std::string first = toText(place.folder / bundlePath(0));
    std::vector<std::byte> stored;
    const auto readBare = [&] {
        readFileBare(first.c_str(), stored);
        bare.inflate(stored);
        bare.decodeOne(0);
    };
    // Threads work side by side, so the elapsed time of both is told beside their ratio; threads begin anew each time.
    const auto print = [&](const std::string& what, const Pair& pair) {
        printFigure(name + ", " + what + " (elapsed)", pair.ours.wall, "ms", 300);
        std::printf("%-44s %9.3f times the bare work\n", "", pair.ours.wall / pair.bare.wall);
    };
    print("first picture", inTurns([&] { showFirstPicture(place); }, readBare));
    print("picture when open", inTurns([&] { showOpenedPicture(place); }, readBare));
    print("picture when opened again", inTurns([&] { showOpenedPicture(indexed); }, readBare));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const ScratchFolder scratch;
    printRows("3 frames a bundle", kFramesPerBundle, scratch.path() / "many");
    printRows("600 frames in one bundle", kFrames, scratch.path() / "one");
    return 0;
}
