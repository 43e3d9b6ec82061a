#pragma once

#include "tests/viewer/sample_session.h"
#include "viewer/main_window.h"
#include "viewer/view_settings.h"

#include <QtTest>

#include <memory>

namespace revisit::test {

/// The real window, shown, with settings of its own that nothing remembers.
struct WindowBench {
    static constexpr int kOpenMs = 20'000;

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};

    WindowBench()
    {
        window.resize(1440, 900);
        window.show();
    }
    /// Opens a recording into the current tab and waits for it. Its reads are watched (viewer/ui_thread_guard.h).
    [[nodiscard]] bool open(const std::shared_ptr<const RecordingSource>& source = makeSampleSession().source)
    {
        const auto guarded = std::make_shared<GuardedSource>(source);
        const auto& session = window.context().session;
        window.context().session.open([guarded] { return guarded; }, QStringLiteral("sample"));
        return QTest::qWaitFor(
            [&session] { return session.recording() != nullptr && session.state() == ReplaySession::State::Ready; },
            kOpenMs);
    }
    [[nodiscard]] const ViewContext& context() const { return window.context(); }
    [[nodiscard]] std::int64_t positionMs() const { return window.context().playback.position().ms; }
};

} // namespace revisit::test
