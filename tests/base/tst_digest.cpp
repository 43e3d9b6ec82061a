#include "base/digest.h"
#include "base/encoding.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QtTest>

using namespace revisit;

class TestDigest : public QObject {
    Q_OBJECT

private slots:
    void digestsAgreeWithQt_data();
    void digestsAgreeWithQt();
    void sha256OverPiecesIsThatOfTheWhole();
    void uuidsAreRandomAndWellFormed();
    void constantTimeComparisonCompares();
};

void TestDigest::digestsAgreeWithQt_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("session_1780000000000|screenshots");
    QTest::newRow("long") << QByteArray(100'000, 'x');
}

void TestDigest::digestsAgreeWithQt()
{
    QFETCH(QByteArray, message);
    const std::string text = message.toStdString();
    QCOMPARE(QByteArray::fromStdString(sha256Hex(asBytes(text))),
        QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex());
    QCOMPARE(QByteArray::fromStdString(sha1Hex(asBytes(text))),
        QCryptographicHash::hash(message, QCryptographicHash::Sha1).toHex());
    QCOMPARE(QByteArray::fromStdString(hmacSha256Hex("local-ingest-hmac-secret-0123456789", text)),
        QMessageAuthenticationCode::hash(message, "local-ingest-hmac-secret-0123456789", QCryptographicHash::Sha256)
            .toHex());
}

void TestDigest::sha256OverPiecesIsThatOfTheWhole()
{
    Sha256 hash;
    hash.add(asBytes("replay"));
    hash.add(asBytes(""));
    hash.add(asBytes(" me"));
    QCOMPARE(toHex(hash.finish()), sha256Hex(asBytes("replay me")));
}

void TestDigest::uuidsAreRandomAndWellFormed()
{
    const QRegularExpression form(
        QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString uuid = QString::fromStdString(randomUuid());
        QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
        seen << uuid;
    }
    QCOMPARE(seen.size(), 200);
    QCOMPARE(randomHex(32).size(), 64u);
}

void TestDigest::constantTimeComparisonCompares()
{
    QVERIFY(isEqualInConstantTime("abc", "abc"));
    QVERIFY(!isEqualInConstantTime("abc", "abd"));
    QVERIFY(!isEqualInConstantTime("abc", "ab"));
    QVERIFY(isEqualInConstantTime("", ""));
}

QTEST_GUILESS_MAIN(TestDigest)
#include "tst_digest.moc"
