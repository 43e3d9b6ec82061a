#include "decoder/boxed.h"
#include "decoder/event.h"

#include <QtTest>

#include <string>
#include <utility>

using namespace revisit;

class TestBoxed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isEmptyUntilItHasAValue();
    void copiesAreValuesOfTheirOwn();
    void movingLeavesNothingBehind();
    void keepsEventsSmall();
};

void TestBoxed::isEmptyUntilItHasAValue()
{
    Boxed<std::string> text;
    QVERIFY(!text.has_value() && !text);
    text.emplace() = "one";
    QVERIFY(text.has_value() && text);
    QCOMPARE(*text, std::string("one"));
    QVERIFY(text.emplace().empty()); // another value in its place
    text = std::string("two");
    QCOMPARE(text->size(), 3u);
    text.reset();
    QVERIFY(!text);
}

void TestBoxed::copiesAreValuesOfTheirOwn()
{
    Boxed<std::string> first(std::string("first"));
    Boxed<std::string> second(first);
    *second = "second";
    QCOMPARE(*first, std::string("first"));
    first = second;
    *second = "third";
    QCOMPARE(*first, std::string("second"));
    const Boxed<std::string>& same = first;
    first = same;
    QCOMPARE(*first, std::string("second"));
    first = Boxed<std::string>();
    QVERIFY(!first);
}

void TestBoxed::movingLeavesNothingBehind()
{
    Boxed<std::string> from(std::string("value"));
    Boxed<std::string> to(std::move(from));
    QVERIFY(!from); // NOLINT(bugprone-use-after-move): that is what is asked
    QCOMPARE(*to, std::string("value"));
}

/// Recordings hold 100,000 of them, of which few are requests.
void TestBoxed::keepsEventsSmall() { QVERIFY(sizeof(Event) < sizeof(NetworkFields) + 160); }

QTEST_GUILESS_MAIN(TestBoxed)
#include "tst_boxed.moc"
