#include "decoder/repeated_items.h"

#include <QtTest>

using namespace revisit;

namespace {

/// A key that counts how often keys are compared.
struct CountedKey {
    int value = 0;
    static inline int comparisons = 0;
    friend bool operator<(const CountedKey& a, const CountedKey& b)
    {
        ++comparisons;
        return a.value < b.value;
    }
};

} // namespace

class TestRepeatedItems : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheFirstOfEqualItems();
    void comparesFewTimes_data();
    void comparesFewTimes();
};

void TestRepeatedItems::keepsTheFirstOfEqualItems()
{
    QVERIFY(repeatedItems(std::vector<int>{}).empty());
    QVERIFY(repeatedItems(std::vector{7, 3, 7, 3, 5, 7}) == (std::vector{false, false, true, true, false, true}));
}

void TestRepeatedItems::comparesFewTimes_data()
{
    QTest::addColumn<int>("values"); // different ones
    QTest::newRow("all equal") << 1;
    QTest::newRow("few values") << 3;
    QTest::newRow("all different") << 1'000'000;
}

void TestRepeatedItems::comparesFewTimes()
{
    constexpr int kItems = 4096; // its logarithm is 12; each compared with each would be 8 million
    QFETCH(int, values);
    std::vector<CountedKey> keys;
    for (int i = 0; i < kItems; ++i) keys.push_back({(i * 7919) % values});
    CountedKey::comparisons = 0;

    const auto isRepeated = repeatedItems(keys);

    QCOMPARE(static_cast<int>(std::ranges::count(isRepeated, false)), std::min(kItems, values));
    QVERIFY2(CountedKey::comparisons <= 14 * kItems, std::to_string(CountedKey::comparisons).c_str());
}

QTEST_GUILESS_MAIN(TestRepeatedItems)
#include "tst_repeated_items.moc"
