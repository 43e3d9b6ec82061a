#include "viewer/model/problem_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTranslator>
#include <QtTest>

namespace revisit {

namespace {

/// Marks what it was asked for.
class MarkingTranslator final : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* text, const char*, int) const override
    {
        return qstrcmp(context, "Problem") == 0 ? QStringLiteral("<%1>").arg(QLatin1String(text)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

Problem problem(const char* code, const char* message)
{
    return {code, Severity::Error, 12, OffsetSpace::Stored, message};
}

/// The codes of the page that explains them.
QStringList explainedCodes()
{
    QFile page(qEnvironmentVariable("REVISIT_SOURCE_DIR") + QStringLiteral("/docs/formats/problems.md"));
    if (!page.open(QIODevice::ReadOnly)) return {};
    static const QRegularExpression kRow(
        QStringLiteral("^\\| `([a-z0-9-]+)` \\|"), QRegularExpression::MultilineOption);
    QStringList codes;
    auto rows = kRow.globalMatch(QString::fromUtf8(page.readAll()));
    while (rows.hasNext()) codes << rows.next().captured(1);
    return codes;
}

} // namespace

class TestProblemText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void englishIsTheDecodersSentence();
    void otherLanguagesSayWhatTheCodeMeans();
    void newerCodesAreStillTold();
    void everyCodeHasAMeaning();
    void hintsAreNoProblems();
};

void TestProblemText::englishIsTheDecodersSentence()
{
    const Problem cut = problem("truncated-gzip", "the stream ends after 17 bytes");
    QCOMPARE(problemText(cut), QStringLiteral("the stream ends after 17 bytes"));
    QCOMPARE(problemMeaning(cut), QString());
    QCOMPARE(severityText(Severity::Warning), QStringLiteral("warning"));
}

void TestProblemText::otherLanguagesSayWhatTheCodeMeans()
{
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const Problem cut = problem("truncated-gzip", "the stream ends after 17 bytes");
    QCOMPARE(problemMeaning(cut), QStringLiteral("<The gzip stream ends too early.>"));
    QCOMPARE(problemText(cut), QStringLiteral("<The gzip stream ends too early.> (the stream ends after 17 bytes)"));
    QCOMPARE(severityText(Severity::Info), QStringLiteral("<info>"));
}

void TestProblemText::newerCodesAreStillTold()
{
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QCOMPARE(problemText(problem("of-tomorrow", "something new")), QStringLiteral("something new"));
}

void TestProblemText::everyCodeHasAMeaning()
{
    MarkingTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    const QStringList codes = explainedCodes();
    QVERIFY(codes.size() > 50);
    for (const QString& code : codes)
        QVERIFY2(!problemMeaning(problem(qPrintable(code), "m")).isEmpty(), qPrintable(code));
}

void TestProblemText::hintsAreNoProblems()
{
    std::vector<ArtifactReport> artifacts(3);
    artifacts[0].problems = {problem("a", "m"), problem("b", "m")};
    artifacts[1].problems = {{"e", Severity::Warning, 0, OffsetSpace::Stored, "m"}};
    artifacts[2].problems
        = {{"c", Severity::Info, 0, OffsetSpace::Stored, "m"}, {"d", Severity::Warning, 0, OffsetSpace::Stored, "m"}};
    const auto [problems, hints] = countProblems(artifacts);
    QCOMPARE(problems, 4);
    QCOMPARE(hints, 1);
}

} // namespace revisit

QTEST_MAIN(revisit::TestProblemText)
#include "tst_problem_text.moc"
