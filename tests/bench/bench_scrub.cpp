// How fast the picture follows the mouse: drags the playhead over the timeline of a window that shows 600 frames, and
// measures from each mouse move to the paint of its frame. Moves whose frame is on show already count as they are.
// `cold`: no frame is decoded yet; `warm`: the same drag again.

#include "decoder/event_batch_writer.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/theme.h"
#include "viewer/timeline/timeline_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace revisit;

namespace {

constexpr std::int64_t kStartMs = 1'767'225'600'000;
constexpr int kFrames = 600;
constexpr int kFramesPerBundle = 20; // as the SDKs upload them
constexpr std::int64_t kStepMs = 400;
constexpr PixelSize kFrameSize{314, 680};

std::shared_ptr<MemorySource> makeSource()
{
    const std::string id = "session_" + std::to_string(kStartMs) + "_scrub";
    auto source = std::make_shared<MemorySource>(id, id);
    for (int first = 0; first < kFrames; first += kFramesPerBundle) {
        const WallTime start{kStartMs + first * kStepMs};
        FrameBundleWriter bundle(WallTime{kStartMs});
        for (int i = 0; i < kFramesPerBundle; ++i)
            (void)bundle.add(
                start + Milliseconds{i * kStepMs}, test::patternJpeg(kFrameSize, static_cast<unsigned>(first + i), 50));
        if (const auto bytes = gzipLikeSdk(bundle.bytes()))
            source->add("screenshots/" + std::to_string(start.ms) + ".tar.gz", *bytes);
    }
    return source;
}

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

/// Drags from end to end in `moves` steps and gives what each one took, in milliseconds.
std::vector<double> drag(MainWindow& window, TimelineView& timeline, int moves)
{
    FrameView& frame = window.framePanel().view();
    const auto& scene = timeline.scene();
    const int y = scene.size.height() - 6;
    const int left = static_cast<int>(scene.viewX(SessionTime{0}));
    const int right = static_cast<int>(scene.viewX(SessionTime{scene.index->length().ms}));
    std::vector<double> took;
    QTest::mousePress(timeline.viewport(), Qt::LeftButton, {}, {left, y});
    for (int move = 1; move <= moves; ++move) {
        QElapsedTimer timer;
        timer.start();
        QTest::mouseMove(timeline.viewport(), {left + (right - left) * move / moves, y});
        while (!frame.isSettled() && timer.elapsed() < 2'000) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        took.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    QTest::mouseRelease(timeline.viewport(), Qt::LeftButton, {}, {right, y});
    return took;
}

void report(const char* name, const std::vector<double>& took, double limitMs)
{
    const auto within = std::count_if(took.begin(), took.end(), [limitMs](double ms) { return ms <= limitMs; });
    std::printf("%-5s moves %zu  p50 %.2f ms  p90 %.2f ms  p99 %.2f ms  max %.2f ms  within %.0f ms: %.1f %%\n", name,
        took.size(), percentile(took, 0.5), percentile(took, 0.9), percentile(took, 0.99), percentile(took, 1), limitMs,
        100.0 * static_cast<double>(within) / static_cast<double>(took.size()));
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    theme::apply(application, theme::Mode::Light);
    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    window.resize(1440, 900);
    window.show();
    const auto source = makeSource();
    window.context().session.open(
        [source] { return Result<std::shared_ptr<const RecordingSource>>(source); }, QStringLiteral("scrub"));
    auto* panel = window.findChild<TimelinePanel*>();
    const bool isReady = panel != nullptr
        && QTest::qWaitFor(
            [&] { return panel->view().scene().index != nullptr && window.framePanel().view().isSettled(); }, 30'000);
    if (!isReady) return 1;
    for (int round = 0; round < 2; ++round) {
        report(round == 0 ? "cold" : "warm", drag(window, panel->view(), 800), round == 0 ? 33 : 16);
    }
    return 0;
}
