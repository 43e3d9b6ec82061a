#pragma once

#include "tests/viewer/view_fixture.h"
#include "viewer/model/hierarchy_picking.h"
#include "viewer/panels/hierarchy_panel.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

#include <memory>

namespace revisit::test {

inline HierarchyNode nodeOf(int parent, std::uint32_t subtreeEnd, const char* type, const char* json = "{}")
{
    HierarchyNode node;
    node.parent = parent;
    node.subtreeEnd = subtreeEnd;
    node.type = type;
    node.json = json;
    return node;
}

inline std::shared_ptr<const HierarchySnapshot> sampleSnapshot()
{
    auto snapshot = std::make_shared<HierarchySnapshot>();
    snapshot->nodes = {nodeOf(-1, 6, "UIWindow"), nodeOf(0, 3, "UIView"),
        nodeOf(1, 3, "UILabel", R"({"text":"Total"})"), nodeOf(0, 5, "UIView"),
        nodeOf(3, 5, "UIButton", R"({"type":"UIButton","odd":{"zebra":7}})"), nodeOf(0, 6, "Lost")};
    snapshot->nodes[4].isInteractive = true;
    snapshot->nodes[5].isBailout = true;
    return snapshot;
}

/// The panel on the small recording, or another.
struct Shown {
    test::ViewFixture fixture;
    HierarchyPanel panel{fixture.context};
    bool isOpen = false;

    explicit Shown(std::int64_t ms, const std::shared_ptr<const RecordingSource>& source = test::smallRecording())
    {
        panel.resize(420, 600);
        panel.show();
        isOpen = fixture.open(source);
        seek(ms);
    }
    void seek(std::int64_t ms)
    {
        fixture.playback.seek({ms});
        QTRY_VERIFY(!fixture.hierarchy.isLoading());
    }
    [[nodiscard]] int nodeNamed(const QString& name) const
    {
        const auto& snapshot = panel.model().snapshot();
        for (std::size_t i = 0; snapshot && i < snapshot->nodes.size(); ++i)
            if (nodeName(snapshot->nodes[i]) == name) return static_cast<int>(i);
        return -1;
    }
};

/// The snapshot at 2 s as a file: one view less than that at 10 s.
inline QString earlySnapshotIn(const QTemporaryDir& folder, std::int64_t ms = 3000)
{
    const QString file = folder.filePath(QStringLiteral("before.json"));
    Shown early(ms);
    early.panel.saveSnapshotAs(file);
    return QTest::qWaitFor([&file] { return QFileInfo::exists(file); }, 10'000) ? file : QString();
}

/// Null where none is shown.
inline QToolButton* buttonNamed(HierarchyPanel& panel, const QString& text)
{
    for (auto* button : panel.findChildren<QToolButton*>())
        if (button->isVisible() && button->text() == text) return button;
    return nullptr;
}

} // namespace revisit::test
