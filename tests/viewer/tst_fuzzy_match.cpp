#include "viewer/model/fuzzy_match.h"

#include <QtTest>

namespace revisit {

class TestFuzzyMatch final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matches_data();
    void matches();
    void prefersBetterMatches_data();
    void prefersBetterMatches();
    void tellsWhichCharactersMatched();
    void emptyMatchesAll();
    void longTextsAreCut();
};

void TestFuzzyMatch::matches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("whole") << "play"
                           << "Play" << true;
    QTest::newRow("initials") << "shc"
                              << "Show Hierarchy as Cube" << true;
    QTest::newRow("spaces are left out") << "next tab"
                                         << "NextTab" << true;
    QTest::newRow("order counts") << "yalp"
                                  << "Play" << false;
    QTest::newRow("each character once") << "ll"
                                         << "Lo" << false;
    QTest::newRow("missing") << "playx"
                             << "Play" << false;
    QTest::newRow("other scripts") << QString::fromUtf8("größ") << QString::fromUtf8("Bildgröße") << true;
}

void TestFuzzyMatch::matches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(bool, isMatch);
    QCOMPARE(fuzzyMatch(typed, text).has_value(), isMatch);
}

void TestFuzzyMatch::prefersBetterMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("a run beats a spread") << "rang"
                                          << "Set Range Start"
                                          << "Record Again, Go";
    QTest::newRow("word starts beat the middle") << "nt"
                                                 << "Next Tab"
                                                 << "Continue";
    QTest::newRow("the beginning beats the end") << "copy"
                                                 << "Copy Picture"
                                                 << "Picture Copy";
    QTest::newRow("short beats long") << "quit"
                                      << "Quit"
                                      << "Quit the window and everything that is open in it now";
    QTest::newRow("a later run beats an early spread") << "tab"
                                                       << "The Tab"
                                                       << "Then Arbour";
}

void TestFuzzyMatch::prefersBetterMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto first = fuzzyMatch(typed, better);
    const auto second = fuzzyMatch(typed, worse);
    QVERIFY(first && second);
    QVERIFY2(first->score > second->score, qPrintable(QStringLiteral("%1, %2").arg(first->score).arg(second->score)));
}

void TestFuzzyMatch::tellsWhichCharactersMatched()
{
    const auto match = fuzzyMatch(QStringLiteral("nt"), QStringLiteral("Next Tab"));
    QVERIFY(match);
    QCOMPARE(match->positions, (std::vector<int>{0, 5})); // the T of the word, though an earlier t would do
}

void TestFuzzyMatch::emptyMatchesAll()
{
    const auto match = fuzzyMatch(QStringLiteral("  "), QStringLiteral("anything"));
    QVERIFY(match);
    QCOMPARE(match->score, 0);
    QVERIFY(match->positions.empty());
}

void TestFuzzyMatch::longTextsAreCut()
{
    const QString text = QString(100'000, QLatin1Char('a')) + QLatin1Char('z');
    QVERIFY(fuzzyMatch(QStringLiteral("aa"), text));
    QVERIFY(!fuzzyMatch(QStringLiteral("z"), text));
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
