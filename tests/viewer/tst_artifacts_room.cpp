// Small artifact panels: the chart of bytes gives way to what is open, and comes back.
#include "tests/viewer/view_fixture.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/artifacts_panel.h"
#include "viewer/panels/bytes_chart.h"
#include "viewer/panels/chip.h"

#include <QAbstractButton>
#include <QTreeView>
#include <QtTest>

using namespace revisit;

namespace {

struct Shown {
    test::ViewFixture fixture;
    ArtifactsPanel panel{fixture.context};

    [[nodiscard]] bool open()
    {
        panel.resize(500, 600);
        panel.show();
        return fixture.open(test::smallRecording()) && QTest::qWaitForWindowExposed(&panel);
    }
    void choose(int row)
    {
        const QRect place = panel.tree().visualRect(panel.model().index(row, 0));
        QTest::mouseClick(panel.tree().viewport(), Qt::LeftButton, {}, place.center());
    }
    [[nodiscard]] Chip* bytesByKind()
    {
        for (auto* each : panel.findChildren<Chip*>())
            if (each->text() == QLatin1String("Bytes by kind")) return each;
        return nullptr;
    }
    void closeByButton()
    {
        for (auto* each : panel.findChildren<QAbstractButton*>())
            if (each->isVisible() && each->accessibleName() == QLatin1String("Close the details")) return each->click();
        QFAIL("nothing closes it");
    }
};

} // namespace

class TestArtifactsRoom final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theChartComesBack_data();
    void theChartComesBack();
    void theChartIsTheUsersOwn();
    void theChartStaysAwayAsTheUserWanted();
};

void TestArtifactsRoom::theChartComesBack_data()
{
    QTest::addColumn<QString>("how");
    for (const char* how : {"button", "Escape", "no row is chosen", "recording is closed", "another recording"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

void TestArtifactsRoom::theChartComesBack()
{
    QFETCH(QString, how);
    Shown shown;
    QVERIFY(shown.open());
    QVERIFY(shown.panel.chart().isVisible());
    for (int i = 0; i < 2; ++i) {
        shown.choose(0);
        QVERIFY(shown.panel.view().isVisible() && !shown.panel.chart().isVisible());
        shown.choose(1); // another one: the chart is away already
        QVERIFY(shown.panel.view().isVisible() && !shown.panel.chart().isVisible());
        QVERIFY(!shown.bytesByKind()->isChecked());
        if (how == QLatin1String("button")) shown.closeByButton();
        if (how == QLatin1String("Escape")) QTest::keyClick(&shown.panel, Qt::Key_Escape);
        if (how == QLatin1String("no row is chosen")) shown.panel.tree().clearSelection();
        if (how == QLatin1String("recording is closed")) shown.fixture.session.close();
        if (how != QLatin1String("recording is closed") && how != QLatin1String("another recording")) {
            QVERIFY(!shown.panel.view().isVisible());
            QVERIFY(shown.panel.chart().isVisible() && shown.bytesByKind()->isChecked());
            continue;
        }
        QVERIFY(shown.fixture.open(test::smallRecording()));
        QVERIFY(!shown.panel.view().isVisible());
        QVERIFY(shown.panel.chart().isVisible() && shown.bytesByKind()->isChecked());
    }
}

void TestArtifactsRoom::theChartIsTheUsersOwn()
{
    Shown shown;
    QVERIFY(shown.open());
    shown.choose(0);
    QVERIFY(!shown.panel.chart().isVisible());
    QTest::mouseClick(shown.bytesByKind(), Qt::LeftButton); // beside what is open
    QVERIFY(shown.panel.chart().isVisible());
    QTest::mouseClick(shown.bytesByKind(), Qt::LeftButton); // and away with it
    shown.closeByButton();
    QVERIFY2(!shown.panel.chart().isVisible(), "it was put away by the user");
    QVERIFY(!shown.bytesByKind()->isChecked());
}

void TestArtifactsRoom::theChartStaysAwayAsTheUserWanted()
{
    Shown shown;
    QVERIFY(shown.open());
    QTest::mouseClick(shown.bytesByKind(), Qt::LeftButton);
    QVERIFY(!shown.panel.chart().isVisible());
    shown.choose(0);
    QVERIFY(shown.panel.view().isVisible());
    shown.closeByButton();
    QVERIFY(!shown.panel.chart().isVisible());
    shown.choose(0); // the same row again
    QVERIFY(shown.panel.view().isVisible());
    shown.panel.tree().clearSelection();
    QVERIFY(!shown.panel.chart().isVisible());
}

QTEST_MAIN(TestArtifactsRoom)
#include "tst_artifacts_room.moc"
