#pragma once

#include "tests/support/jpeg_samples.h"
#include "tests/viewer/sample_session.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/main_window.h"
#include "viewer/panel_list.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/property_view.h"
#include "viewer/web/structure_panel.h"

#include <QTreeView>
#include <QtTest>

#include <cstdint>
#include <memory>

namespace revisit::test {

inline constexpr PixelSize kPicture{80, 160}; ///< of a screen of 100 × 200
inline constexpr int kShade = 77;

/// What smallRecording() has, and a frame of one known shade.
inline std::shared_ptr<RecordingSource> withFrames()
{
    auto source = std::make_shared<MemorySource>("small", "session_" + std::to_string(kStartMs) + "_small");
    const auto small = smallRecording();
    for (std::size_t i = 0; i < small->entries().size(); ++i)
        if (auto bytes = small->read(i)) source->add(small->entries()[i].path, std::move(*bytes));
    source->add(
        "screenshots/" + std::to_string(kStartMs + 100) + ".tar.gz", bundleRecord(100, jpegOf(kPicture, kShade)));
    return source;
}

/// The window with that recording open and its hierarchy beside the picture.
class FrameBench {
public:
    static constexpr int kWaitMs = 10'000;

    FrameBench()
    {
        const auto source = std::make_shared<GuardedSource>(withFrames());
        window.resize(1400, 900);
        window.show();
        window.context().session.open([source] { return source; }, QStringLiteral("small"));
        isOpen = QTest::qWaitFor([this] { return window.context().session.recording() != nullptr; }, kWaitMs);
        key(Qt::Key_H, Qt::ShiftModifier); // the hierarchy panel
        seek(5000); // no touch is shown
    }
    void seek(std::int64_t ms)
    {
        window.context().playback.seek({ms});
        settle();
    }
    void settle()
    {
        isOpen = isOpen
            && QTest::qWaitFor(
                [this] { return frame().isSettled() && !window.context().hierarchy.isLoading(); }, kWaitMs);
    }
    FrameView& frame() { return window.framePanel().view(); }
    HierarchyPanel& panel()
    {
        QWidget* dock = window.current().existingPanel(*panelOf(ActionId::ShowHierarchy));
        return static_cast<StructurePanel&>(*dock).hierarchy();
    }
    [[nodiscard]] Selection& selection() { return window.context().selection; }
    [[nodiscard]] int selected() { return selection().selectedNode(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&frame(), key, modifiers);
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] QPoint onFrame(double x, double y) { return frame().geometryOfFrame().toWidget(x, y).toPoint(); }
    [[nodiscard]] QPoint inTree(int node)
    {
        QTreeView& tree = panel().tree();
        tree.scrollTo(panel().model().indexOfNode(node));
        return tree.visualRect(panel().model().indexOfNode(node)).topLeft() + QPoint(10, 6);
    }
    /// What is painted over the screen's place in logical units, pixel by pixel.
    [[nodiscard]] QImage picture(const LogicalRect& where)
    {
        return frame().grab().toImage().copy(frame().geometryOfFrame().toWidget(where).toAlignedRect());
    }
    [[nodiscard]] QString value(const char* property)
    {
        return panel().properties().properties().value(QLatin1String(property));
    }

    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    bool isOpen = false;
};

} // namespace revisit::test
