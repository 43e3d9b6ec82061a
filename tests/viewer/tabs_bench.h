#pragma once

#include "tests/viewer/sample_session.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/view_settings.h"
#include "viewer/window_set.h"

#include <QTabBar>
#include <QtTest>

namespace revisit::test {

inline constexpr int kWaitMs = 10'000;

/// Services whose every session is the sample; "missing" is not to be found.
inline Services sampleServices()
{
    Services services;
    services.openSession = [](const std::string& id) -> Result<std::shared_ptr<const RecordingSource>> {
        if (id == "missing") return fail(Errc::NotFound, "no such session", id);
        return std::shared_ptr<const RecordingSource>(makeSampleSession().source);
    };
    return services;
}

/// A window of a set, with tabs that open such sessions.
struct TabsBench {
    ViewSettings settings{QString()};
    WindowSet windows{sampleServices(), settings};
    MainWindow* window = &windows.add();

    TabsBench() { window->show(); }
    void open(const char* id, OpenIn where = OpenIn::NewTab)
    {
        window->open().openLibrarySession(QLatin1String(id), where);
    }
    [[nodiscard]] bool isReady() const
    {
        return QTest::qWaitFor([this] { return window->context().session.recording() != nullptr; }, kWaitMs);
    }
    [[nodiscard]] QStringList keys() const
    {
        QStringList keys;
        for (const ReplayWorkspace* tab : window->workspaces()) keys << tab->key();
        return keys;
    }
    [[nodiscard]] QTabBar& bar() const { return *window->findChild<QTabBar*>(QStringLiteral("recordingTabs")); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&window->framePanel(), key, modifiers); }
};

} // namespace revisit::test
