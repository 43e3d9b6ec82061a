#include "tests/viewer/sample_session.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/panel_status.h"
#include "viewer/panels/property_view.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QtTest>

using namespace revisit;

class TestMetadataPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsDeviceAppAndCounts();
    void tellsOfTheMomentAndFollowsThePlayhead();
    void tellsWhatTheStartTook();
};

void TestMetadataPanel::holdsDeviceAppAndCounts()
{
    test::ViewFixture fixture;
    MetadataPanel panel(fixture.context);
    QCOMPARE(panel.properties().properties().rowCount(), 0);
    QSignalSpy loaded(&panel, &MetadataPanel::loaded);
    QVERIFY(fixture.open(test::smallRecording()));
    QVERIFY(!loaded.isEmpty() || loaded.wait());
    const PropertyModel& model = panel.properties().properties();
    QCOMPARE(model.value(QStringLiteral("Model")), QStringLiteral("iPhone16,1"));
    QCOMPARE(model.value(QStringLiteral("App version")), QStringLiteral("4.0.2"));
    QCOMPARE(model.value(QStringLiteral("Touches")), QStringLiteral("3"));
    QCOMPARE(model.value(QStringLiteral("Hierarchy")), QStringLiteral("2"));
    QCOMPARE(model.value(QStringLiteral("Experience score")), QStringLiteral("98 of 100")); // a failure, three taps
    QVERIFY(model.value(QStringLiteral("Session ID")).endsWith(QStringLiteral("_small")));
    panel.focusSearch();
    QTest::keyClicks(panel.findChild<QLineEdit*>(), QStringLiteral("iphone"));
    QVERIFY(panel.text().contains(QStringLiteral("Model: iPhone16,1")));
    QVERIFY(!panel.text().contains(QStringLiteral("4.0.2")));
    const QTemporaryDir folder;
    QSignalSpy saved(&panel, &MetadataPanel::saved);
    panel.saveJson(folder.filePath(QStringLiteral("m.json"))); // all of it, whatever the search shows
    QVERIFY(saved.wait());
    QFile file(folder.filePath(QStringLiteral("m.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\"App version\": \"4.0.2\""));
    const auto said = [&panel] { return panel.findChild<PanelStatus*>()->message(); };
    QVERIFY(said().contains(file.fileName()));
    panel.saveJson(folder.filePath(QStringLiteral("none/m.json")));
    QVERIFY(saved.wait());
    QVERIFY(said().endsWith(QLatin1String("cannot be written")));
    panel.copyAll();
    QCOMPARE(said(), QStringLiteral("Copied 2 entries")); // headings are none
    panel.findChild<QLineEdit*>()->setText(QStringLiteral("App version"));
    panel.copyAll();
    QCOMPARE(said(), QStringLiteral("Copied 1 entry"));
    panel.findChild<QLineEdit*>()->setText(QStringLiteral("nothing of the kind"));
    panel.copyAll();
    QCOMPARE(said(), QStringLiteral("There is nothing to copy"));
}

void TestMetadataPanel::tellsOfTheMomentAndFollowsThePlayhead()
{
    test::ViewFixture fixture;
    MetadataPanel panel(fixture.context);
    QSignalSpy loaded(&panel, &MetadataPanel::loaded);
    QVERIFY(fixture.open(test::smallRecording()));
    QVERIFY(!loaded.isEmpty() || loaded.wait());
    const PropertyModel& model = panel.properties().properties();
    const auto value = [&model](const char* name) { return model.value(QLatin1String(name)); };
    QVERIFY(panel.follow().isFollowing());
    QCOMPARE(model.properties().front().name, QStringLiteral("At the playhead"));
    QCOMPARE(value("Current screen"), QStringLiteral("none yet"));
    QCOMPARE(value("Latest message"), QStringLiteral("none yet"));
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    fixture.playback.seek({6'600});
    QCOMPARE(value("Current screen"), QStringLiteral("Cart"));
    QVERIFY2(value("Latest message").contains(QStringLiteral("payment declined")), qPrintable(value("Latest message")));
    QVERIFY(value("Latest event").contains(QStringLiteral("payment declined")));
    QVERIFY(value("Moment").startsWith(QStringLiteral("0:06.6")));
    fixture.playback.seek({3'500});
    QVERIFY(value("Latest event").contains(QStringLiteral("Add")));
    QCOMPARE(inserts.size(), 0); // rows stay, values change
    QSet<QString> counts;
    for (int ms = 0; ms <= 20'000; ms += 50) {
        fixture.playback.seek({ms});
        counts << value("Open requests");
    }
    QCOMPARE(counts, (QSet<QString>{QStringLiteral("none yet"), QStringLiteral("1"), QStringLiteral("0")}));
    panel.follow().setFollowing(false); // stays where it is
    fixture.playback.seek({1'000});
    QVERIFY(value("Moment").startsWith(QStringLiteral("0:20")));
    panel.follow().setFollowing(true);
    QVERIFY(value("Moment").startsWith(QStringLiteral("0:01.0")));
    for (int row = 0; row < model.rowCount(); ++row) // a click leads to when it changes next
        if (model.properties()[static_cast<std::size_t>(row)].name == QLatin1String("Latest message"))
            Q_EMIT panel.properties().chosen(model.index(row, 0));
    QCOMPARE(fixture.playback.position().ms, 6'600);
}

/// The last one that was measured, a row that leads to each; none where no app said so.
void TestMetadataPanel::tellsWhatTheStartTook()
{
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    const auto started = [&](std::int64_t ms, const std::string& fields) {
        return R"({"type":"app_startup",)" + fields + R"("timestamp":)" + at(ms) + "}";
    };
    const auto shown = [&](const std::string& events) {
        const auto source
            = std::make_shared<MemorySource>("started", "session_" + std::to_string(test::kStartMs) + "_started");
        source->add("events/events_0_" + at(0) + ".json", test::bytesOf(R"({"events":[)" + events + "]}"));
        return test::openOffThread(source);
    };
    const QString name = QStringLiteral("App start took");
    const auto of = [&name](const Metadata& known) {
        const auto row = std::ranges::find(known.rows, name, &Property::name);
        return row == known.rows.end() ? QString() : row->value;
    };
    const auto twice = shown(started(40, R"("durationMs":2812,)") + "," + started(900, R"("durationMs":640.4,)"));
    const Metadata known = recordingMetadata(*twice, std::nullopt, SdkTraffic::Shown);
    QCOMPARE(of(known), QStringLiteral("640 ms"));
    QCOMPARE(known.moments.at(name), (std::vector<std::int64_t>{40, 900}));
    const auto unmeasured = shown(started(40, {}));
    QCOMPARE(of(recordingMetadata(*unmeasured, std::nullopt, SdkTraffic::Shown)), QString());
}

QTEST_MAIN(TestMetadataPanel)
#include "tst_metadata_panel.moc"
