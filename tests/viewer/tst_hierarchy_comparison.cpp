// Comparing snapshots in the hierarchy panel: with the one before, with that of a file, and what is gone.
#include "tests/viewer/hierarchy_bench.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/node_details.h"
#include "viewer/panels/property_view.h"
#include "viewer/ui_thread_guard.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <algorithm>
#include <atomic>

using namespace revisit;
using namespace revisit::test;

class TestHierarchyComparison : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void comparesWithTheSnapshotOfAFile();
    void theOtherComparisonTakesItsPlace();
    void listsTheViewsThatAreGone();
    void listsAFewOfVeryManyThatAreGone();
    void saysWhatWasComparedOnceItWas();
    void aSnapshotFromAFileHasNoneBefore();
    void tellsOfAnUnreadableSnapshotBefore();
    void nothingOfTheEarlierSnapshotStays();
    void theSameRowsAreShownAgain();
    void theComparisonStaysSaid();
};

namespace {

/// Snapshots at 2 s and at 5 s: the second has only the root of what the first has, which has so many views besides.
std::shared_ptr<const RecordingSource> manyThatGo(int views)
{
    std::string children;
    for (int i = 0; i < views; ++i) children += (i > 0 ? "," : "") + std::string(R"({"type":"UILabel"})");
    const auto add = [](MemorySource& source, std::int64_t ms, const std::string& below) {
        const std::string at = std::to_string(test::kStartMs + ms);
        source.add("hierarchy/" + at + ".json",
            test::bytesOf(R"({"timestamp":)" + at + R"(,"screenName":"Cart","screen":{"width":100,"height":200},)"
                + R"("root":{"type":"UIWindow","frame":{"x":0,"y":0,"w":100,"h":200},"children":[)" + below + "]}}"));
    };
    auto source = std::make_shared<MemorySource>("gone", "session_" + std::to_string(test::kStartMs) + "_gone");
    source->add("events/e.json",
        test::bytesOf(R"({"events":[{"type":"custom","name":"end","timestamp":)"
            + std::to_string(test::kStartMs + 20'000) + "}]}"));
    add(*source, 2000, children);
    add(*source, 5000, "");
    return source;
}

/// The small recording, on a disk that somebody takes away.
class VanishingSource final : public RecordingSource {
public:
    std::atomic<bool> isGone = false;

    [[nodiscard]] std::string name() const override { return m_source->name(); }
    [[nodiscard]] const std::vector<SourceEntry>& entries() const override { return m_source->entries(); }
    [[nodiscard]] std::string sessionId() const override { return m_source->sessionId(); }
    [[nodiscard]] Result<std::vector<std::byte>> read(std::size_t entry) const override
    {
        if (isGone) return fail(Errc::Io, "the disk is gone", name());
        return m_source->read(entry);
    }

private:
    std::shared_ptr<const RecordingSource> m_source = test::smallRecording();
};

/// Keeps what breaks the rule that the UI thread does no such work.
struct Breaches {
    QStringList list;
    Breaches()
    {
        setUiThreadBreachListener([this](const char* work) { list << QLatin1String(work); });
    }
    ~Breaches() { setUiThreadBreachListener({}); }
};

} // namespace

void TestHierarchyComparison::comparesWithTheSnapshotOfAFile()
{
    QTemporaryDir folder;
    const QString file = earlySnapshotIn(folder);
    QVERIFY(!file.isEmpty());
    Shown shown(11'000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.compareWithFile(file);
    QTRY_COMPARE(compared.size(), 1);
    QCOMPARE(shown.panel.diff().addedCount, 1); // the picture that came at 10 s
    QVERIFY(shown.panel.noticeText().contains(QStringLiteral("1 new, 0 gone, 0 moved, 0 changed")));
    QVERIFY2(shown.panel.noticeText().contains(QStringLiteral("before.json")), qPrintable(shown.panel.noticeText()));
    shown.seek(3000); // goes on with whatever is shown
    QTRY_COMPARE(compared.size(), 2);
    QCOMPARE(shown.panel.diff().addedCount, 0);
    QVERIFY(shown.panel.noticeText().contains(QStringLiteral("0 new, 0 gone, 0 moved, 0 changed")));
    buttonNamed(shown.panel, HierarchyPanel::tr("Stop Comparing"))->click();
    QVERIFY(!shown.panel.isComparing());
    QVERIFY(shown.panel.diff().changes.empty());
    QVERIFY(!shown.panel.noticeText().contains(QStringLiteral("before.json")));
}

void TestHierarchyComparison::theOtherComparisonTakesItsPlace()
{
    QTemporaryDir folder;
    const QString file = earlySnapshotIn(folder);
    Shown shown(3000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.compareWithFile(file);
    QTRY_COMPARE(compared.size(), 1);
    shown.panel.perform(ActionId::CompareSnapshots); // there is none before the first one
    QVERIFY(shown.panel.isComparing());
    QVERIFY(shown.panel.diff().changes.empty());
    shown.seek(11'000);
    QTRY_COMPARE(shown.panel.diff().addedCount, 1);
    shown.panel.perform(ActionId::CompareSnapshots);
    QVERIFY(!shown.panel.isComparing());
}

void TestHierarchyComparison::listsTheViewsThatAreGone()
{
    QTemporaryDir folder;
    const QString later = earlySnapshotIn(folder, 11'000);
    Shown shown(3000);
    shown.panel.compareWithFile(later);
    QTRY_COMPARE(shown.panel.diff().removed.size(), std::size_t{1});
    shown.fixture.selection.selectNode(1);
    QToolButton* show = buttonNamed(shown.panel, HierarchyPanel::tr("Show What Is Gone"));
    QVERIFY(show != nullptr);
    show->click();
    const auto& rows = shown.panel.properties().properties().properties();
    QVERIFY(rows.size() > 2);
    QCOMPARE(rows[0].name, QStringLiteral("Gone: 1"));
    QVERIFY(rows[0].isHeading);
    QCOMPARE(rows[1].name, QStringLiteral("UIImageView"));
    QVERIFY2(rows[1].value.contains(QStringLiteral("10 \u00d7 10")), qPrintable(rows[1].value));
    shown.panel.setComparing(false);
    QVERIFY(!shown.panel.properties().properties().properties()[0].isHeading);
    QVERIFY(buttonNamed(shown.panel, HierarchyPanel::tr("Show What Is Gone")) == nullptr);
}

void TestHierarchyComparison::listsAFewOfVeryManyThatAreGone()
{
    constexpr int kViews = 1234;
    const Breaches breaches;
    Shown shown(6000, manyThatGo(kViews));
    shown.panel.perform(ActionId::CompareSnapshots);
    QTRY_COMPARE(shown.panel.diff().removed.size(), std::size_t{kViews});
    const auto& rows = shown.panel.properties().properties().properties();
    QCOMPARE(rows[0].name, QStringLiteral("Gone: %1").arg(QLocale().toString(kViews)));
    QCOMPARE(rows[1].hint, QStringLiteral("/UIWindow/UILabel[1]"));
    QCOMPARE(rows[kMaxGoneRows].hint, QStringLiteral("/UIWindow/UILabel[%1]").arg(kMaxGoneRows));
    QCOMPARE(rows[kMaxGoneRows + 1].name, QStringLiteral("and %1 more").arg(std::size_t{kViews} - kMaxGoneRows));
    QVERIFY(rows[kMaxGoneRows + 1].value.isEmpty() && !rows[kMaxGoneRows + 1].isHeading);
    QCOMPARE(rows[kMaxGoneRows + 2].name, QStringLiteral("Screen")); // then the snapshot
    QCOMPARE(breaches.list, QStringList());
}

void TestHierarchyComparison::saysWhatWasComparedOnceItWas()
{
    Shown shown(11'000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    const auto says = [&](const char* text) { return shown.panel.noticeText().contains(QLatin1String(text)); };
    shown.panel.perform(ActionId::CompareSnapshots);
    QVERIFY2(!says("Compared with") && says("Being compared"), qPrintable(shown.panel.noticeText())); // not yet
    QTRY_COMPARE(compared.size(), 1);
    QVERIFY2(says("Compared with the snapshot before. 1 new"), qPrintable(shown.panel.noticeText()));
    shown.seek(3000); // the first
    QVERIFY2(!says("ompared with") && says("There is no snapshot before"), qPrintable(shown.panel.noticeText()));
}

void TestHierarchyComparison::aSnapshotFromAFileHasNoneBefore()
{
    QTemporaryDir folder;
    const QString file = earlySnapshotIn(folder);
    Shown shown(11'000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.perform(ActionId::CompareSnapshots);
    QTRY_COMPARE(compared.size(), 1);
    shown.panel.openSnapshotFile(file);
    QTRY_VERIFY(shown.fixture.hierarchy.isFromFile());
    const QString notice = shown.panel.noticeText();
    QVERIFY2(!notice.contains(QStringLiteral("ompared with")), qPrintable(notice));
    QVERIFY2(notice.contains(QStringLiteral("There is no snapshot before this one")), qPrintable(notice));
    QVERIFY(shown.panel.diff().changes.empty());
    QCOMPARE(compared.size(), 1);
}

void TestHierarchyComparison::tellsOfAnUnreadableSnapshotBefore()
{
    const auto source = std::make_shared<VanishingSource>();
    Shown shown(11'000, source);
    QCOMPARE(shown.fixture.hierarchy.index(), std::optional<std::size_t>(1));
    source->isGone = true;
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.perform(ActionId::CompareSnapshots);
    QTRY_COMPARE(compared.size(), 1);
    const QString notice = shown.panel.noticeText();
    QVERIFY2(notice.contains(QStringLiteral("The snapshot before cannot be read")), qPrintable(notice));
    QVERIFY2(!notice.contains(QStringLiteral("ompared with")), qPrintable(notice));
    QVERIFY(shown.panel.diff().changes.empty());
}

/// Not even for a moment: whatever listens to the first word of the new one finds the earlier comparison gone.
void TestHierarchyComparison::nothingOfTheEarlierSnapshotStays()
{
    QTemporaryDir folder;
    const QString later = earlySnapshotIn(folder, 11'000);
    Shown shown(3000);
    shown.panel.compareWithFile(later);
    QTRY_COMPARE(shown.panel.diff().removed.size(), std::size_t{1});
    const auto& table = shown.panel.properties().properties();
    QVERIFY(table.properties()[0].isHeading);
    int resets = 0;
    QObject context;
    connect(&shown.panel.model(), &QAbstractItemModel::modelReset, &context, [&] {
        ++resets;
        QVERIFY(shown.panel.diff().changes.empty() && shown.panel.diff().removed.empty());
        QVERIFY2(!shown.panel.noticeText().contains(QStringLiteral("1 gone")), qPrintable(shown.panel.noticeText()));
    });
    const auto hasHeading = [&] { return !table.properties().empty() && table.properties()[0].isHeading; };
    bool isGoneListed = false;
    const auto watch = [&] { isGoneListed = isGoneListed || hasHeading(); };
    connect(&table, &QAbstractItemModel::rowsInserted, &context, watch);
    connect(&table, &QAbstractItemModel::dataChanged, &context, watch);
    shown.panel.setSnapshot(sampleSnapshot());
    QCOMPARE(resets, 1);
    QVERIFY(!isGoneListed && !hasHeading()); // the answer is not there yet
}

/// Pointing at view after view makes them not again and again.
void TestHierarchyComparison::theSameRowsAreShownAgain()
{
    Shown shown(3000);
    const auto& model = shown.panel.properties().properties();
    const auto* rows = &model.properties();
    shown.fixture.selection.hoverNode(2);
    QVERIFY(&model.properties() != rows);
    shown.fixture.selection.hoverNode(Selection::kNoNode);
    QCOMPARE(&model.properties(), rows);
    shown.seek(11'000); // another snapshot, other rows
    QCOMPARE(model.value(QStringLiteral("Views")), QStringLiteral("6"));
}

void TestHierarchyComparison::theComparisonStaysSaid()
{
    QTemporaryDir folder;
    Shown shown(11'000);
    QSignalSpy compared(&shown.panel, &HierarchyPanel::compared);
    shown.panel.perform(ActionId::CompareSnapshots);
    QTRY_COMPARE(compared.size(), 1);
    QSignalSpy told(&shown.panel, &HierarchyPanel::messaged);
    shown.panel.saveSnapshotAs(folder.filePath(QStringLiteral("a.json")));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY2(shown.panel.noticeText().contains(QStringLiteral("1 new, 0 gone")), qPrintable(shown.panel.noticeText()));
    QToolButton* stop = buttonNamed(shown.panel, HierarchyPanel::tr("Stop Comparing"));
    QVERIFY(stop != nullptr);
    stop->click();
    QVERIFY(!shown.panel.isComparing());
}

QTEST_MAIN(TestHierarchyComparison)
#include "tst_hierarchy_comparison.moc"
