#include "library/entry_path.h"

#include <QtTest>

using namespace revisit;

class TestEntryPath : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyPlainRelativePathsAreSafe_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<bool>("isSafe");
        QTest::addRow("artifact") << QByteArray("screenshots/1773776621901.tar.gz") << true;
        QTest::addRow("root file") << QByteArray("session.json") << true;
        QTest::addRow("four folders") << QByteArray("a/b/c/d/e") << true;
        QTest::addRow("five folders") << QByteArray("a/b/c/d/e/f") << false;
        QTest::addRow("umlaut") << QByteArray("events/\xc3\xa4.json") << true;
        QTest::addRow("no UTF-8") << QByteArray("events/\xff.json") << false;
        QTest::addRow("empty") << QByteArray("") << false;
        QTest::addRow("absolute") << QByteArray("/etc/passwd") << false;
        QTest::addRow("up") << QByteArray("../x") << false;
        QTest::addRow("up inside") << QByteArray("a/../../x") << false;
        QTest::addRow("dot") << QByteArray("./x") << false;
        QTest::addRow("backslash") << QByteArray("..\\x") << false;
        QTest::addRow("drive") << QByteArray("C:x") << false;
        QTest::addRow("double slash") << QByteArray("a//b") << false;
        QTest::addRow("trailing slash") << QByteArray("a/") << false;
        QTest::addRow("NUL") << QByteArray("a\0b", 3) << false;
        QTest::addRow("newline") << QByteArray("a\nb") << false;
        QTest::addRow("long name") << QByteArray(201, 'x') << false;
        QTest::addRow("long path") << (QByteArray(190, 'x') + '/' + QByteArray(190, 'x') + '/' + QByteArray(190, 'x'))
                                   << false;
    }

    void onlyPlainRelativePathsAreSafe()
    {
        QFETCH(QByteArray, path);
        QFETCH(bool, isSafe);
        QCOMPARE(isSafeEntryPath(std::string_view(path.constData(), static_cast<std::size_t>(path.size()))), isSafe);
    }

    void sessionIdsAreFileNames()
    {
        QVERIFY(isSafeSessionId("session_1767225600000_00112233445566778899aabbccddeeff"));
        QVERIFY(isSafeSessionId("imported_0123"));
        QVERIFY(!isSafeSessionId(""));
        QVERIFY(!isSafeSessionId("a/b"));
        QVERIFY(!isSafeSessionId(".."));
        QVERIFY(!isSafeSessionId("\xff"));
    }
};

QTEST_GUILESS_MAIN(TestEntryPath)
#include "tst_entry_path.moc"
