#include "base/result.h"
#include "tests/support/result_check.h"

using namespace revisit;

class TestResult : public QObject {
    Q_OBJECT

private slots:
    void tryBindsTheValueOrReturnsTheError();
    void checkReturnsTheError();
    void textNamesTheSubject();
    void everyCodeHasItsOwnName();
};

namespace {

Result<int> halve(int number)
{
    if (number % 2 != 0) return fail(Errc::InvalidInput, "odd", std::to_string(number));
    return number / 2;
}

Result<int> quarter(int number)
{
    REVISIT_TRY(half, halve(number));
    REVISIT_TRY(result, halve(half));
    return result;
}

Result<> isMultipleOfFour(int number)
{
    REVISIT_CHECK(quarter(number));
    return {};
}

} // namespace

void TestResult::tryBindsTheValueOrReturnsTheError()
{
    const auto good = quarter(12);
    QVERIFY_RESULT(good);
    QCOMPARE(*good, 3);
    const auto bad = quarter(6);
    QCOMPARE_ERROR(bad, Errc::InvalidInput);
    QCOMPARE(bad.error().subject, std::string{"3"});
}

void TestResult::checkReturnsTheError()
{
    QVERIFY_RESULT(isMultipleOfFour(8));
    QCOMPARE_ERROR(isMultipleOfFour(7), Errc::InvalidInput);
}

void TestResult::textNamesTheSubject()
{
    QCOMPARE((Error{Errc::Io, "cannot read", "a.gz"}.text()), std::string{"a.gz: cannot read"});
    QCOMPARE((Error{Errc::Io, "cannot read", ""}.text()), std::string{"cannot read"});
    QCOMPARE(about(Error{Errc::Io, "x", ""}, "b").subject, std::string{"b"});
    QCOMPARE(about(Error{Errc::Io, "x", "a"}, "b").subject, std::string{"a"});
}

void TestResult::everyCodeHasItsOwnName()
{
    QSet<QString> names;
    constexpr int kCodes = static_cast<int>(Errc::Cancelled) + 1;
    for (int code = 0; code < kCodes; ++code)
        names << QString::fromStdString(std::string{name(static_cast<Errc>(code))});
    QCOMPARE(names.size(), kCodes);
    QVERIFY(!names.contains(QStringLiteral("unknown")));
}

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
