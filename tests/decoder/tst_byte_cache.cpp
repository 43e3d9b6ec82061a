#include "decoder/byte_cache.h"

#include <QtTest>

#include <memory>
#include <string>

using namespace revisit;

class TestByteCache : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void neverWeighsMoreThanItsLimit()
    {
        ByteCache<int, std::string> cache{Bytes{100}};
        for (int i = 0; i < 1'000; ++i) {
            cache.insert(i, "value", static_cast<std::uint64_t>(1 + i % 60));
            QVERIFY(cache.byteCount().count <= 100);
            QVERIFY(cache.contains(i));
        }
        cache.clear();
        QCOMPARE(cache.byteCount().count, std::uint64_t{0});
        QCOMPARE(cache.size(), std::size_t{0});
    }

    void theLeastRecentlyUsedGoFirst()
    {
        ByteCache<int, int> cache{Bytes{3}};
        for (int i = 0; i < 3; ++i) cache.insert(i, 10 * i, 1);
        QCOMPARE(*cache.find(0), 0);
        cache.insert(3, 30, 1);
        QVERIFY(cache.contains(0) && !cache.contains(1) && cache.contains(2));
        cache.insert(4, 40, 2); // takes the place of two
        QVERIFY(!cache.contains(2) && !cache.contains(0) && cache.contains(3));
        QCOMPARE(cache.byteCount().count, std::uint64_t{3});
    }

    void findsTheNearestBefore()
    {
        ByteCache<int, int> cache{Bytes{2}};
        QVERIFY(cache.atOrBefore(5).value == nullptr);
        cache.insert(2, 20, 1);
        cache.insert(7, 70, 1);
        QCOMPARE(cache.atOrBefore(6).key, 2);
        QCOMPARE(*cache.atOrBefore(6).value, 20);
        QCOMPARE(cache.atOrBefore(7).key, 7);
        QVERIFY(cache.atOrBefore(1).value == nullptr);
        QCOMPARE(cache.atOrBefore(3).key, 2); // a use
        cache.insert(9, 90, 1);
        QVERIFY(cache.contains(2) && !cache.contains(7));
    }

    void replacesAndRefuses()
    {
        ByteCache<int, int> cache{Bytes{10}};
        cache.insert(1, 1, 4);
        cache.insert(1, 2, 6);
        QCOMPARE(*cache.find(1), 2);
        QCOMPARE(cache.byteCount().count, std::uint64_t{6});
        cache.insert(2, 3, 11); // over the limit
        QVERIFY(!cache.contains(2));
        QVERIFY(cache.contains(1));
        cache.insert(1, 4, 11); // the old value is not the new one's
        QVERIFY(!cache.contains(1));
        cache.insert(3, 5, 10);
        QVERIFY(cache.contains(3));
        cache.erase(3);
        cache.erase(3);
        QCOMPARE(cache.byteCount().count, std::uint64_t{0});
    }

    void letsGoOfWhatItDrops()
    {
        ByteCache<int, std::shared_ptr<int>> cache{Bytes{1}};
        const auto value = std::make_shared<int>(1);
        cache.insert(1, value, 1);
        QCOMPARE(value.use_count(), 2L);
        cache.insert(2, nullptr, 1);
        QCOMPARE(value.use_count(), 1L);
    }
};

QTEST_GUILESS_MAIN(TestByteCache)
#include "tst_byte_cache.moc"
