#include "viewer/model/session_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

namespace revisit {

namespace {

SessionRow row(const std::string& id, std::int64_t startedAtMs)
{
    SessionRow result;
    result.id = id;
    result.startedAt = WallTime{startedAtMs};
    return result;
}

RemoteSessionItem remote(const std::string& id, std::int64_t startedAtMs, const std::string& status = "ready")
{
    RemoteSessionItem item;
    item.server = "local";
    item.id = id;
    item.startedAt = WallTime{startedAtMs};
    item.status = status;
    item.deviceModel = "Pixel 8";
    return item;
}

QStringList idsOf(const SessionListModel& model)
{
    QStringList ids;
    for (int i = 0; i < model.rowCount(); ++i) ids << model.index(i).data(SessionListModel::IdRole).toString();
    return ids;
}

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

} // namespace

class TestSessionListModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void mergesLibraryAndServers();
    void aPartOfWhatIsRecordedStaysLive();
    void filtersServersByText();
    void changesRowsWithoutReset_data();
    void changesRowsWithoutReset();
    void keepsThumbnailsAndFetches();
    void survivesUnknownIds();
};

void TestSessionListModel::mergesLibraryAndServers()
{
    const auto entries = mergeSessions(
        {row("b", 200), row("a", 100)}, {remote("c", 300, "processing"), remote("b", 200), remote("d", 50)}, {});
    QCOMPARE(entries.size(), std::size_t{4});
    QCOMPARE(entries[0].id(), std::string("c"));
    QVERIFY(entries[0].isRemote && entries[0].isLive);
    QCOMPARE(entries[1].id(), std::string("b"));
    QVERIFY(!entries[1].isRemote); // the library's row is preferred
    QCOMPARE(entries[3].id(), std::string("d"));
}

/// The library has what was fetched of it; the server knows how long it is by now, also where a search hides nothing.
void TestSessionListModel::aPartOfWhatIsRecordedStaysLive()
{
    SessionRow part = row("part", 100);
    part.server = "local";
    part.playable = Milliseconds{1'000};
    SessionRow whole = part;
    whole.id = "whole";
    whole.isComplete = true;
    RemoteSessionItem grown = remote("part", 100, "processing");
    grown.durationSeconds = 22;
    RemoteSessionItem other = remote("whole", 100, "processing");
    other.durationSeconds = 22;

    const auto entries = mergeSessions({part, whole}, {grown, other}, "words of the library's own");

    QCOMPARE(entries.size(), std::size_t{2});
    QVERIFY(!entries[0].isRemote && entries[0].isLive && entries[0].opensAtOnce());
    QCOMPARE(entries[0].row.playable.ms, 22'000);
    QVERIFY(!entries[1].isLive);
    QCOMPARE(entries[1].row.playable.ms, 1'000);
    const auto ready = mergeSessions({part}, {remote("part", 100, "ready")}, {});
    QVERIFY(!ready[0].isLive);
    QCOMPARE(ready[0].row.playable.ms, 1'000);
}

void TestSessionListModel::filtersServersByText()
{
    QCOMPARE(mergeSessions({}, {remote("abc", 1), remote("xyz", 2)}, "BC").size(), std::size_t{1});
    QCOMPARE(mergeSessions({}, {remote("abc", 1), remote("xyz", 2)}, "pixel").size(), std::size_t{2});
    QCOMPARE(mergeSessions({row("kept", 1)}, {}, "the query filtered already").size(), std::size_t{1});
}

void TestSessionListModel::changesRowsWithoutReset_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::newRow("fill") << words("") << words("a b c");
    QTest::newRow("empty") << words("a b c") << words("");
    QTest::newRow("insert in the middle") << words("a c") << words("a b c");
    QTest::newRow("remove from the middle") << words("a b c") << words("a c");
    QTest::newRow("turn around") << words("a b c d") << words("d c b a");
    QTest::newRow("all at once") << words("a b c d e") << words("f c a g");
}

void TestSessionListModel::changesRowsWithoutReset()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    SessionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto entriesOf = [](const QStringList& ids) {
        std::vector<SessionEntry> entries;
        for (const auto& id : ids) {
            entries.emplace_back();
            entries.back().row.id = id.toStdString();
        }
        return entries;
    };
    model.setEntries(entriesOf(before));
    QCOMPARE(idsOf(model), before);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEntries(entriesOf(after));
    QCOMPARE(idsOf(model), after);
    QCOMPARE(reset.count(), 0);
}

void TestSessionListModel::keepsThumbnailsAndFetches()
{
    SessionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries(mergeSessions({row("a", 100)}, {remote("r", 50)}, {}));
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::red);
    model.setThumbnail(QStringLiteral("a"), picture);
    model.setFetch({"local", "r", 3, 10, 1'000, false, {}});
    model.setEntries(mergeSessions({row("n", 200), row("a", 100)}, {remote("r", 50)}, {}));
    QCOMPARE(model.index(1).data(SessionListModel::ThumbnailRole).value<QImage>(), picture);
    QVERIFY(model.entry(2).fetch && model.entry(2).fetch->artifactsDone == 3);
    model.setEntries(mergeSessions({row("n", 200), row("a", 100), row("r", 50)}, {}, {}));
    QVERIFY(!model.entry(2).isRemote && !model.entry(2).fetch); // it has arrived
}

void TestSessionListModel::survivesUnknownIds()
{
    SessionListModel model;
    model.setFetch({"local", "gone", 0, 0, 0, true, "x"});
    model.setThumbnail(QStringLiteral("gone"), {});
    QCOMPARE(model.rowOf(QStringLiteral("gone")), -1);
    QCOMPARE(model.rowCount(), 0);
}

} // namespace revisit

QTEST_MAIN(revisit::TestSessionListModel)
#include "tst_session_list_model.moc"
