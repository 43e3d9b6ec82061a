#include "base/encoding.h"
#include "tests/support/result_check.h"

using namespace revisit;

class TestEncoding : public QObject {
    Q_OBJECT

private slots:
    void base64MatchesRfc4648_data();
    void base64MatchesRfc4648();
    void base64RefusesForeignText_data();
    void base64RefusesForeignText();
    void hexRoundTrips();
    void percentRoundTrips();
    void percentRefusesCutEscapes();
    void invalidUtf8IsReplaced_data();
    void invalidUtf8IsReplaced();
};

void TestEncoding::base64MatchesRfc4648_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
    QTest::newRow("f") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("foob") << QByteArray("foob") << QByteArray("Zm9vYg==");
    QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
    QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("62 and 63") << QByteArray("\xfb\xff\xbf", 3) << QByteArray("+/+/");
}

void TestEncoding::base64MatchesRfc4648()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, encoded);
    const std::string text = toBase64(asBytes(plain.toStdString()));
    QCOMPARE(QByteArray::fromStdString(text), encoded);
    const auto back = fromBase64(text);
    QVERIFY_RESULT(back);
    QCOMPARE(QByteArray::fromStdString(std::string{asText(*back)}), plain);

    std::string url = toBase64Url(asBytes(plain.toStdString()));
    QVERIFY(url.find_first_of("+/=") == std::string::npos);
    const auto urlBack = fromBase64Url(url);
    QVERIFY_RESULT(urlBack);
    QCOMPARE(QByteArray::fromStdString(std::string{asText(*urlBack)}), plain);
}

void TestEncoding::base64RefusesForeignText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("unpadded") << QByteArray("Zg");
    QTest::newRow("space") << QByteArray("Zm 9v===");
    QTest::newRow("url alphabet") << QByteArray("-_-_");
    QTest::newRow("impossible length") << QByteArray("Z===");
}

void TestEncoding::base64RefusesForeignText()
{
    QFETCH(QByteArray, text);
    QCOMPARE_ERROR(fromBase64(text.toStdString()), Errc::InvalidInput);
}

void TestEncoding::hexRoundTrips()
{
    const auto bytes = fromHex("00ffA5");
    QVERIFY_RESULT(bytes);
    QCOMPARE(toHex(*bytes), std::string{"00ffa5"});
    QCOMPARE_ERROR(fromHex("0"), Errc::InvalidInput);
    QCOMPARE_ERROR(fromHex("0g"), Errc::InvalidInput);
}

void TestEncoding::percentRoundTrips()
{
    const std::string text = "session 1/../ü?&=%+";
    const std::string encoded = percentEncode(text);
    QCOMPARE(encoded, std::string{"session%201%2F..%2F%C3%BC%3F%26%3D%25%2B"});
    const auto decoded = percentDecode(encoded);
    QVERIFY_RESULT(decoded);
    QCOMPARE(*decoded, text);
}

void TestEncoding::percentRefusesCutEscapes()
{
    QCOMPARE_ERROR(percentDecode("%"), Errc::InvalidInput);
    QCOMPARE_ERROR(percentDecode("a%2"), Errc::InvalidInput);
    QCOMPARE_ERROR(percentDecode("%zz"), Errc::InvalidInput);
}

void TestEncoding::invalidUtf8IsReplaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray mark("\xef\xbf\xbd");
    QTest::newRow("ascii") << QByteArray("abc") << QByteArray("abc");
    QTest::newRow("valid") << QByteArray("\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80")
                           << QByteArray("\xc3\xbc\xe2\x82\xac\xf0\x9f\x98\x80");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QByteArray("a" + mark + "z");
    QTest::newRow("overlong slash") << QByteArray("\xc0\xaf") << QByteArray(mark + mark);
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray(mark + mark + mark);
    QTest::newRow("cut at the end") << QByteArray("x\xe2\x82") << QByteArray("x" + mark + mark);
    QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << QByteArray(mark + mark + mark + mark);
}

void TestEncoding::invalidUtf8IsReplaced()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(toValidUtf8(text.toStdString())), expected);
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
