#include "viewer/format.h"

#include "viewer/frame/frame_overlays.h"
#include "viewer/icon_paths.h"
#include "viewer/icons.h"
#include "viewer/open_commands.h"

#include <QKeySequence>
#include <QLocale>
#include <QtTest>

namespace revisit {

class TestFormat final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void exactTimesAreReadBack();
    void framesAreNumbers();
    void plainDigitsKeepTheMonths();
    void clocks();
    void parsesClocks_data();
    void parsesClocks();
    void awayTexts();
    void everyIconDrawsSomething();
    void badIconPathsEnd();
    void sessionUrls();
    void keysReadFromTheLeft();
    void bytesOfAReportAreEnglish();
};

void TestFormat::clocks()
{
    QCOMPARE(clockText({3'240}), QStringLiteral("00:03.2"));
    QCOMPARE(clockText({-5}), QStringLiteral("00:00.0"));
    QCOMPARE(clockText({3'723'990}), QStringLiteral("1:02:03.9"));
    QCOMPARE(lengthText({37'900}), QStringLiteral("00:37"));
    const WallTime now{1'767'225'600'000};
    QCOMPARE(relativeText(now - Milliseconds{30'000}, now), QStringLiteral("just now"));
    QCOMPARE(relativeText(now - Milliseconds{5 * 60'000}, now), QStringLiteral("5 min ago"));
}

void TestFormat::keysReadFromTheLeft()
{
    const QKeySequence keys(Qt::CTRL | Qt::Key_Comma);
    QCOMPARE(keyText(keys), QStringLiteral("Ctrl+,"));
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QString mirrored = keyText(keys);
    const QString none = keyText({});
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(mirrored, QChar(0x2066) + QStringLiteral("Ctrl+,") + QChar(0x2069)); // else the comma comes first
    QVERIFY(none.isEmpty());
}

void TestFormat::bytesOfAReportAreEnglish()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QString german = byteText(1'100'000);
    const QString english = byteText(1'100'000, QLocale::c());
    QLocale::setDefault(QLocale::c());
    QCOMPARE(german, QStringLiteral("1,1 MB"));
    QCOMPARE(english, QStringLiteral("1.1 MB"));
}

void TestFormat::parsesClocks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QStringLiteral("12") << qint64{12'000};
    QTest::newRow("parts") << QStringLiteral(" 12.5 ") << qint64{12'500};
    QTest::newRow("minutes") << QStringLiteral("1:02") << qint64{62'000};
    QTest::newRow("hours") << QStringLiteral("1:02:03.25") << qint64{3'723'250};
    QTest::newRow("milliseconds") << QStringLiteral("1500ms") << qint64{1'500};
    QTest::newRow("words") << QStringLiteral("soon") << qint64{-1};
    QTest::newRow("negative") << QStringLiteral("-5") << qint64{-1};
    QTest::newRow("endless") << QStringLiteral("inf") << qint64{-1};
    QTest::newRow("nothing") << QString() << qint64{-1};
    QTest::newRow("too many parts") << QStringLiteral("1:2:3:4") << qint64{-1};
}

void TestFormat::parsesClocks()
{
    QFETCH(QString, text);
    QFETCH(qint64, ms);
    const auto time = parseClock(text);
    QCOMPARE(time ? time->ms : -1, ms);
}

void TestFormat::awayTexts()
{
    QCOMPARE(awayText({45'000}), QStringLiteral("45 s"));
    QCOMPARE(awayText({125'000}), QStringLiteral("2 min 5 s"));
    QCOMPARE(awayText({60'000}), QStringLiteral("1 min"));
    QCOMPARE(awayText({3'600'000}), QStringLiteral("1 h"));
    QCOMPARE(awayText({3'900'000}), QStringLiteral("1 h 5 min"));
}

void TestFormat::everyIconDrawsSomething()
{
    for (int i = 0; i <= static_cast<int>(Icon::Keyboard); ++i) {
        const auto drawing = iconDrawing(static_cast<Icon>(i));
        const QRectF box = drawing.filled.boundingRect() | drawing.stroked.boundingRect();
        QVERIFY2(!box.isEmpty(), qPrintable(QString::number(i)));
        QVERIFY2(QRectF(0, 0, 16, 16).contains(box), qPrintable(QString::number(i)));
    }
}

void TestFormat::badIconPathsEnd()
{
    QVERIFY(parseIconPath(u"").isEmpty());
    QVERIFY(parseIconPath(u"X 1 2").isEmpty());
    QCOMPARE(parseIconPath(u"M 1 2 L 3 4 nonsense L 9 9").currentPosition(), QPointF(3, 4));
}

void TestFormat::sessionUrls()
{
    qint64 at = 0;
    QCOMPARE(
        sessionOfUrl(QUrl(QStringLiteral("revisit://session/session_1_a?at=2500")), at), QStringLiteral("session_1_a"));
    QCOMPARE(at, qint64{2'500});
    QCOMPARE(sessionOfUrl(QUrl(QStringLiteral("revisit://open?session=s")), at), QStringLiteral("s"));
    QCOMPARE(at, qint64{-1});
    QVERIFY(sessionOfUrl(QUrl(QStringLiteral("https://example.com/session/x")), at).isEmpty());
}

void TestFormat::exactTimesAreReadBack()
{
    for (const std::int64_t ms : {0LL, 7LL, 1'234LL, 61'050LL, 3'723'004LL})
        QCOMPARE(parseClock(exactClockText({ms})).value_or(SessionTime{-1}).ms, ms);
    QCOMPARE(exactClockText({61'050}), QStringLiteral("01:01.050"));
}

void TestFormat::framesAreNumbers()
{
    QCOMPARE(parseFrameNumber(QStringLiteral(" #20 ")), std::optional<std::size_t>(20));
    QCOMPARE(parseFrameNumber(QStringLiteral("# 1,234")), std::optional<std::size_t>(1234));
    for (const char* none : {"20", "#", "#0", "#-1", "#x", "#1.5"}) QVERIFY(!parseFrameNumber(QLatin1String(none)));
}

void TestFormat::plainDigitsKeepTheMonths()
{
    const QLocale wanted(QLocale::Arabic, QLocale::Egypt);
    const QLocale plain = withPlainDigits(wanted);
    QCOMPARE(plain.language(), QLocale::Arabic);
    QCOMPARE(plain.toString(20), QStringLiteral("20"));
    for (int month = 1; month <= 12; ++month) QCOMPARE(plain.monthName(month), wanted.monthName(month));
    QCOMPARE(withPlainDigits(QLocale(QLocale::German)), QLocale(QLocale::German)); // as it is
    QCOMPARE(withPlainDigits(QLocale(QLocale::Persian)).zeroDigit(), QStringLiteral("0"));
}

} // namespace revisit

QTEST_MAIN(revisit::TestFormat)
#include "tst_format.moc"
