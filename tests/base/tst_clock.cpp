#include "base/clock.h"

#include <QDateTime>
#include <QtTest>

using namespace revisit;

class TestClock : public QObject {
    Q_OBJECT

private slots:
    void isoStringsAgreeWithQt_data();
    void isoStringsAgreeWithQt();
    void yearsAreClamped();
    void systemClockMoves();
};

void TestClock::isoStringsAgreeWithQt_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::newRow("epoch") << qint64{0};
    QTest::newRow("before the epoch") << qint64{-1};
    QTest::newRow("leap day") << qint64{1'709'210'096'789};
    QTest::newRow("recorded") << qint64{1'773'776'620'852};
}

void TestClock::isoStringsAgreeWithQt()
{
    QFETCH(qint64, ms);
    const QString expected = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
    QCOMPARE(QString::fromStdString(toIsoString({ms})), expected);
}

void TestClock::yearsAreClamped()
{
    QCOMPARE(toIsoString({INT64_MAX}), std::string{"9999-12-31T23:59:59.999Z"});
    QCOMPARE(toIsoString({INT64_MIN}), std::string{"0000-01-01T00:00:00.000Z"});
}

void TestClock::systemClockMoves()
{
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const qint64 now = SystemClock::instance().now().ms;
    QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
