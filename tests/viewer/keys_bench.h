#pragma once

#include "tests/viewer/sample_session.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/list_frame.h"
#include "viewer/timeline/timeline_panel.h"
#include "viewer/view_settings.h"

#include <QDockWidget>
#include <QtTest>

#include <cstdint>
#include <vector>

namespace revisit::test {

/// The window with the sample session, driven by its keys.
class KeysBench {
public:
    static constexpr int kWaitMs = 10'000;

    KeysBench()
    {
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] bool open()
    {
        const auto sample = makeSampleSession();
        frameTimesMs = sample.frameTimesMs;
        window.context().session.open([source = sample.source] { return source; }, QStringLiteral("sample"));
        return QTest::qWaitForWindowActive(&window)
            && QTest::qWaitFor(
                [this] {
                    const auto* found = window.findChild<TimelinePanel*>();
                    return window.context().session.recording() != nullptr && found != nullptr
                        && const_cast<TimelinePanel*>(found)->view().scene().index != nullptr
                        && window.framePanel().view().isSettled();
                },
                kWaitMs);
    }
    [[nodiscard]] TimelineView& timeline() { return window.findChild<TimelinePanel*>()->view(); }
    [[nodiscard]] QDockWidget& dock(ActionId action) { return window.panels().dock(*panelOf(action)); }
    [[nodiscard]] std::int64_t positionMs() const { return window.context().playback.position().ms; }
    [[nodiscard]] QAction& action(ActionId id) { return *window.actions()[id]; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&window.framePanel().view(), key, modifiers);
    }
    /// The Events panel, filled.
    [[nodiscard]] ListFrame* events()
    {
        window.panels().show(*panelOf(ActionId::ShowEvents));
        auto* panel = window.current().existingPanel(*panelOf(ActionId::ShowEvents));
        return panel == nullptr ? nullptr : panel->findChild<ListFrame*>();
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    std::vector<std::int64_t> frameTimesMs;
};

} // namespace revisit::test
