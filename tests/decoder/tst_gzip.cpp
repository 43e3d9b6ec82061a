#include "base/encoding.h"
#include "decoder/gzip.h"
#include "decoder/gzip_resume.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/gzip_bomb.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/peak_memory.h"
#include "tests/support/result_check.h"

#include <QtTest>

using namespace revisit;
using Content = std::vector<std::byte>;

namespace {

Content content(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

Content gzipped(std::string_view text) { return gzipLikeSdk(asBytes(text)).value(); }

/// "hello" with every optional header field: FEXTRA, FNAME, FCOMMENT, FHCRC.
Content gzipWithAllHeaderFields()
{
    Content bytes = gzipped("hello");
    bytes[3] = std::byte{0x1E};
    const Content fields = test::joined({test::bytesOfHex("0300616263"), content("name"), test::bytesOfHex("00"),
        content("comment"), test::bytesOfHex("00"), test::bytesOfHex("1234")});
    bytes.insert(bytes.begin() + 10, fields.begin(), fields.end());
    return bytes;
}

void append(Content& bytes, const Content& more) { bytes.insert(bytes.end(), more.begin(), more.end()); }

/// The header of a member; its blocks follow.
Content plainHeader() { return test::bytesOfHex("1f8b0800000000000003"); }

/// Stored blocks of deflate without content: they cost input and produce nothing.
Content emptyBlocks(std::size_t count)
{
    const Content block = test::bytesOfHex("000000ffff");
    Content blocks;
    for (std::size_t i = 0; i < count; ++i) append(blocks, block);
    return blocks;
}

/// Headers in stored blocks of ten bytes, so that a stream from each of them goes through all that follow.
Content headersBeforeEmptyBlocks(int headers, std::size_t blocks)
{
    Content bytes = plainHeader();
    for (int i = 1; i < headers; ++i) append(bytes, test::joined({test::bytesOfHex("000a00f5ff"), plainHeader()}));
    append(bytes, emptyBlocks(blocks));
    return bytes;
}

/// Pairs of a whole member and one whose single stored block reaches to the empty blocks behind all pairs.
Content brokenMembersBeforeEmptyBlocks(std::size_t pairs, std::size_t blocks)
{
    const Content whole = gzipped("a");
    const std::size_t pairBytes = whole.size() + plainHeader().size() + 5;
    Content bytes;
    for (std::size_t i = pairs; i-- > 0;) {
        const std::size_t skipped = i * pairBytes;
        Content block = test::bytesOfHex("0000000000");
        block[1] = static_cast<std::byte>(skipped & 0xFFU);
        block[2] = static_cast<std::byte>(skipped >> 8U);
        block[3] = ~block[1];
        block[4] = ~block[2];
        append(bytes, test::joined({whole, plainHeader(), block}));
    }
    append(bytes, emptyBlocks(blocks));
    return bytes;
}

Content cut(Content bytes, std::size_t size)
{
    bytes.resize(size);
    return bytes;
}

Content withByte(Content bytes, std::size_t fromEnd, std::byte value)
{
    bytes[bytes.size() - fromEnd] ^= value;
    return bytes;
}

} // namespace

class TestGzip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void salvagesWhatCanBeInflated_data();
    void salvagesWhatCanBeInflated();
    void cutStreamKeepsItsLeadingBytes();
    void damageInTheMiddleKeepsWhatPrecedesIt();
    void problemsNameTheStoredOffset();
    void goesOnWithTheNextWholeMember_data();
    void goesOnWithTheNextWholeMember();
    void hostileMagicCostsNoMoreThanTheLimit();
    void readingInVainCostsNoMoreThanTheLimit_data();
    void readingInVainCostsNoMoreThanTheLimit();
    void searchingEndsWhenAsked();
    void everyPrefixOfAStreamIsSurvived();
    void bombCostsLittleMemory();
    void bombOfManyMembersStopsAtTheLimit();
    void peakIsTheContentItself_data();
    void peakIsTheContentItself();
    void contentOfExactlyTheLimitIsWhole();
    void plainContentOverTheLimitIsCut();
    void storedBytesOverTheLimitAreRefused();
    void stopsWhenAsked();
    void writesTheBytesOfTheSpecification();
    void readsBackWhatItWrites();
};

void TestGzip::salvagesWhatCanBeInflated_data()
{
    QTest::addColumn<Content>("stored");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("wasGzip");
    QTest::addColumn<QString>("codes");
    const Content hello = gzipped("hello");
    QTest::newRow("empty file") << Content{} << "" << false << "";
    QTest::newRow("one byte") << cut(hello, 1) << "\x1F" << false << "";
    QTest::newRow("magic only") << cut(hello, 2) << "" << true << "truncated-gzip";
    QTest::newRow("header only") << cut(hello, 10) << "" << true << "truncated-gzip";
    QTest::newRow("plain") << content("{\"a\":1}") << "{\"a\":1}" << false << "";
    QTest::newRow("whole") << hello << "hello" << true << "";
    QTest::newRow("gzip of nothing") << gzipped("") << "" << true << "";
    QTest::newRow("all header fields") << gzipWithAllHeaderFields() << "hello" << true << "";
    QTest::newRow("cut in the header fields") << cut(gzipWithAllHeaderFields(), 17) << "" << true << "truncated-gzip";
    QTest::newRow("two members") << test::joined({hello, gzipped(" world")}) << "hello world" << true << "";
    QTest::newRow("second member cut") << test::joined({hello, cut(gzipped(" world"), 5)}) << "hello" << true
                                       << "truncated-gzip";
    QTest::newRow("wrong checksum") << withByte(hello, 8, std::byte{1}) << "hello" << true << "gzip-checksum";
    QTest::newRow("wrong length") << withByte(hello, 4, std::byte{1}) << "hello" << true << "gzip-length";
    QTest::newRow("wrong checksum of the first of two")
        << test::joined({withByte(hello, 8, std::byte{1}), gzipped("!")}) << "hello!" << true << "gzip-checksum";
    QTest::newRow("trailer cut") << cut(hello, hello.size() - 3) << "hello" << true << "truncated-gzip";
    QTest::newRow("trailing garbage") << test::joined({hello, content("<html>")}) << "hello" << true
                                      << "trailing-bytes";
    QTest::newRow("no deflate") << withByte(hello, hello.size() - 2, std::byte{1}) << "" << true << "corrupt-gzip";
}

void TestGzip::salvagesWhatCanBeInflated()
{
    QFETCH(Content, stored);
    QFETCH(QString, text);
    QFETCH(bool, wasGzip);
    QFETCH(QString, codes);

    const auto inflated = inflateArtifact(stored, 1_MiB);

    QVERIFY_RESULT(inflated);
    QCOMPARE(QString::fromStdString(std::string{asText(inflated->bytes)}), text);
    QCOMPARE(inflated->wasGzip, wasGzip);
    QCOMPARE(test::codesOf(inflated->problems), codes);
}

void TestGzip::cutStreamKeepsItsLeadingBytes()
{
    const Content picture = test::patternJpeg({315, 682}, 1); // does not compress, so half the stream is half the file
    const Content stored = gzipLikeSdk(picture).value();

    const auto inflated = inflateArtifact(cut(stored, stored.size() / 2), 16_MiB);

    QVERIFY_RESULT(inflated);
    QVERIFY(inflated->bytes.size() > picture.size() / 3);
    QVERIFY(std::equal(inflated->bytes.begin(), inflated->bytes.end(), picture.begin()));
    QCOMPARE(test::codesOf(inflated->problems), QStringLiteral("truncated-gzip"));
    QCOMPARE(inflated->problems.front().severity, Severity::Error);
}

void TestGzip::damageInTheMiddleKeepsWhatPrecedesIt()
{
    const Content picture = test::patternJpeg({315, 682}, 2);
    Content stored = gzipLikeSdk(picture).value();
    for (std::size_t i = 0; i < 300; ++i) stored[stored.size() / 2 + i] = std::byte{0xFF};

    const auto inflated = inflateArtifact(stored, 16_MiB);

    QVERIFY_RESULT(inflated);
    QVERIFY(inflated->bytes.size() > picture.size() / 4);
    QVERIFY(std::equal(
        picture.begin(), picture.begin() + static_cast<std::ptrdiff_t>(picture.size() / 4), inflated->bytes.begin()));
    QVERIFY(hasErrors(inflated->problems) || test::findProblem(inflated->problems, "gzip-checksum") != nullptr);
}

void TestGzip::problemsNameTheStoredOffset()
{
    const Content hello = gzipped("hello");

    const auto inflated = inflateArtifact(test::joined({hello, content("junk")}), 1_MiB);

    QVERIFY_RESULT(inflated);
    QCOMPARE(inflated->problems.size(), 1U);
    QCOMPARE(inflated->problems.front().offset, hello.size());
    QCOMPARE(inflated->problems.front().space, OffsetSpace::Stored);
}

void TestGzip::goesOnWithTheNextWholeMember_data()
{
    QTest::addColumn<Content>("stored");
    QTest::addColumn<QString>("text"); // what the inflated bytes end with
    QTest::addColumn<QString>("codes");
    QTest::addColumn<qulonglong>("offset"); // of the first problem
    const Content hello = gzipped("hello");
    const Content world = gzipped(" world");
    const Content magic = test::bytesOfHex("1f8b08");
    const Content picture = test::patternJpeg({64, 64}, 3);
    const Content large = gzipLikeSdk(picture).value();
    Content broken = hello;
    broken[10] = std::byte{0xFF}; // no such block type
    QTest::newRow("bytes between members") << test::joined({hello, content("junk"), world}) << "hello world"
                                           << "gzip-gap" << qulonglong{hello.size()};
    QTest::newRow("zeros between members") << test::joined({hello, Content(512), world}) << "hello world"
                                           << "gzip-gap" << qulonglong{hello.size()};
    QTest::newRow("magic without a member between")
        << test::joined({hello, content("x"), magic, world}) << "hello world"
        << "gzip-gap" << qulonglong{hello.size()};
    QTest::newRow("a header without a member behind a member")
        << test::joined({hello, magic, Content(7), test::bytesOfHex("ffffff"), world}) << "hello world"
        << "corrupt-gzip gzip-gap" << qulonglong(hello.size() + 11);
    QTest::newRow("first member broken") << test::joined({broken, world}) << " world"
                                         << "corrupt-gzip gzip-gap" << qulonglong{11}; // behind the byte that says so
    QTest::newRow("zero padding at the end") << test::joined({hello, Content(512)}) << "hello"
                                             << "trailing-bytes" << qulonglong{hello.size()};
    QTest::newRow("a member cut behind junk stays out")
        << test::joined({hello, content("junk"), cut(large, large.size() / 2)}) << "hello"
        << "trailing-bytes" << qulonglong{hello.size()};
    QTest::newRow("cut member, then a whole one") << test::joined({cut(large, 10), world}) << " world"
                                                  << "corrupt-gzip gzip-gap" << qulonglong{11};
    QTest::newRow("damage in three places")
        << test::joined({hello, content("?"), world, content("??"), gzipped("!"), content("???")}) << "hello world!"
        << "gzip-gap gzip-gap trailing-bytes" << qulonglong{hello.size()};
}

void TestGzip::goesOnWithTheNextWholeMember()
{
    QFETCH(Content, stored);
    QFETCH(QString, text);
    QFETCH(QString, codes);
    QFETCH(qulonglong, offset);

    const auto inflated = inflateArtifact(stored, 1_MiB);

    QVERIFY_RESULT(inflated);
    QCOMPARE(QString::fromUtf8(asText(inflated->bytes).data(), qsizetype(inflated->bytes.size())), text);
    QCOMPARE(test::codesOf(inflated->problems), codes);
    QCOMPARE(inflated->problems.front().offset, offset);
    QCOMPARE(inflated->problems.front().space, OffsetSpace::Stored);
}

void TestGzip::hostileMagicCostsNoMoreThanTheLimit()
{
    // Each place looks like a member of 1 MiB whose checksum is wrong: only a few of them are tried.
    const Content bomb = withByte(test::gzipBomb(1_MiB), 8, std::byte{1});
    Content stored = test::joined({gzipped("hello"), content("junk")});
    for (int i = 0; i < 40; ++i) stored.insert(stored.end(), bomb.begin(), bomb.end());
    const Content last = gzipped("too far");
    stored.insert(stored.end(), last.begin(), last.end());

    const auto found = inflateArtifact(stored, 64_MiB);
    QVERIFY_RESULT(found);
    QCOMPARE(test::codesOf(found->problems), QStringLiteral("gzip-gap"));
    const auto inflated = inflateArtifact(stored, 2_MiB);

    QVERIFY_RESULT(inflated);
    QCOMPARE(QString::fromStdString(std::string{asText(inflated->bytes)}), QStringLiteral("hello"));
    QCOMPARE(test::codesOf(inflated->problems), QStringLiteral("trailing-bytes"));
}

void TestGzip::readingInVainCostsNoMoreThanTheLimit_data()
{
    QTest::addColumn<Content>("stored");
    QTest::newRow("each header reads all blocks behind it") << headersBeforeEmptyBlocks(200, 20'000);
    QTest::newRow("each second member reads all behind it") << brokenMembersBeforeEmptyBlocks(200, 20'000);
}

void TestGzip::readingInVainCostsNoMoreThanTheLimit()
{
    QFETCH(Content, stored);
    const Content last = gzipped("too far"); // 200 times 100 KB are read where everything is tried
    stored.insert(stored.end(), last.begin(), last.end());
    const auto endsWithLast
        = [](const Result<Inflated>& inflated) { return asText(inflated->bytes).ends_with("too far"); };

    const auto found = inflateArtifact(stored, 64_MiB);
    const auto inflated = inflateArtifact(stored, 1_MiB);

    QVERIFY_RESULT(found);
    QVERIFY(endsWithLast(found));
    QVERIFY_RESULT(inflated);
    QVERIFY(!endsWithLast(inflated));
    QVERIFY(!inflated->bytes.empty());
    QVERIFY(hasErrors(inflated->problems));
}

void TestGzip::searchingEndsWhenAsked()
{
    const Content stored = test::joined({content("junk"), gzipped("hello")});
    StopSource stop;
    const StopToken token = stop.token();
    QCOMPARE(GzipMemberFinder(stored, 1000, token).next(0, 0), std::optional<std::size_t>{4});
    stop.requestStop();

    GzipMemberFinder finder{stored, 1000, token};

    const auto budget = finder.budget();
    QVERIFY(!finder.next(0, 0));
    QCOMPARE(finder.budget(), budget);
}

void TestGzip::everyPrefixOfAStreamIsSurvived()
{
    const Content stored = test::joined({test::sampleBundleGzip(), gzipWithAllHeaderFields()});
    const Content whole = inflateArtifact(stored, 1_MiB)->bytes;
    for (std::size_t size = 2; size < stored.size(); ++size) {
        const auto inflated = inflateArtifact(cut(stored, size), 1_MiB);
        QVERIFY_RESULT(inflated);
        QVERIFY(inflated->bytes.size() <= whole.size());
        QVERIFY(std::equal(inflated->bytes.begin(), inflated->bytes.end(), whole.begin()));
        const bool endsBetweenMembers = size == test::sampleBundleGzip().size();
        QCOMPARE(inflated->problems.empty(), endsBetweenMembers);
    }
}

void TestGzip::bombCostsLittleMemory()
{
    const Content bomb = test::gzipBomb(1'024_MiB);
    QVERIFY(bomb.size() > 900'000 && bomb.size() < 1'100'000);
    const bool isCounted = test::restartPeakMemory();
    const auto before = test::peakMemory();

    const auto inflated = inflateArtifact(bomb, DecoderLimits{}.inflatedBundle);

    QVERIFY_RESULT(inflated);
    QCOMPARE(test::codesOf(inflated->problems), QStringLiteral("inflated-limit"));
    QCOMPARE(inflated->bytes.size(), bomb.size() * 32); // enough to see what it was
    if (!isCounted) QSKIP("this system does not say how much memory was used");
    QVERIFY2(*test::peakMemory() < Bytes{before->count + (64_MiB).count},
        std::to_string((test::peakMemory()->count - before->count) >> 20U).c_str());
}

void TestGzip::bombOfManyMembersStopsAtTheLimit()
{
    const Content bomb = test::joined(std::vector<Content>(64, test::gzipBomb(16_MiB)));

    const auto inflated = inflateArtifact(bomb, 32_MiB);

    QVERIFY_RESULT(inflated);
    QCOMPARE(inflated->bytes.size(), std::min<std::size_t>(bomb.size() * 32, 32 * 1024 * 1024));
    QCOMPARE(test::codesOf(inflated->problems), QStringLiteral("inflated-limit"));
}

void TestGzip::peakIsTheContentItself_data()
{
    QTest::addColumn<Content>("stored");
    const Content zeros = test::gzipBomb(100_MiB);
    QTest::newRow("claims what it holds") << zeros;
    QTest::newRow("claims one byte") << test::joined({zeros, test::bytesOfHex("01000000")});
    QTest::newRow("claims 4 GiB") << test::joined({zeros, test::bytesOfHex("ffffffff")});
    QTest::newRow("ends in a small member") << test::joined({zeros, gzipped("!")});
}

void TestGzip::peakIsTheContentItself()
{
    QFETCH(Content, stored);
    const bool isCounted = test::restartPeakMemory();
    const auto before = test::peakMemory();

    const auto inflated = inflateArtifact(stored, 128_MiB);

    QVERIFY_RESULT(inflated);
    QVERIFY(inflated->bytes.size() >= (100_MiB).count);
    if (!isCounted) QSKIP("this system does not say how much memory was used");
    QVERIFY2(*test::peakMemory() < Bytes{before->count + (160_MiB).count},
        std::to_string((test::peakMemory()->count - before->count) >> 20U).c_str());
}

void TestGzip::contentOfExactlyTheLimitIsWhole()
{
    const Content zeros(1024 * 1024);
    QVERIFY(inflateArtifact(gzipLikeSdk(zeros).value(), 1_MiB)->problems.empty());
    QVERIFY(!inflateArtifact(gzipLikeSdk(Content(zeros.size() + 1)).value(), 1_MiB)->problems.empty());
}

void TestGzip::plainContentOverTheLimitIsCut()
{
    const auto inflated = inflateArtifact(Content(2000), {1000});

    QVERIFY_RESULT(inflated);
    QCOMPARE(inflated->bytes.size(), 1000U);
    QCOMPARE(test::codesOf(inflated->problems), QStringLiteral("inflated-limit"));
}

void TestGzip::storedBytesOverTheLimitAreRefused()
{
    DecoderLimits limits;
    limits.storedArtifact = {10};
    QCOMPARE_ERROR(inflateArtifact(Content(11), 1_MiB, limits), Errc::TooLarge);
}

void TestGzip::stopsWhenAsked()
{
    StopSource stop;
    stop.requestStop();
    QCOMPARE_ERROR(inflateArtifact(gzipped("hello"), 1_MiB, {}, stop.token()), Errc::Cancelled);
}

void TestGzip::writesTheBytesOfTheSpecification()
{
    const auto stored = gzipLikeSdk(test::sampleBundle());

    const Content expected = test::sampleBundleGzip();
    QVERIFY_RESULT(stored);
    // Byte 9 names the operating system that zlib was built for; everything else is zlib's own.
    QCOMPARE(toHex(std::span{*stored}.first(9)), toHex(std::span{expected}.first(9)));
    QCOMPARE(toHex(std::span{*stored}.subspan(10)), toHex(std::span{expected}.subspan(10)));
    QCOMPARE(inflateArtifact(test::sampleBundleGzip(), 1_MiB)->bytes, test::sampleBundle());
}

void TestGzip::readsBackWhatItWrites()
{
    for (const std::size_t size : {0UL, 1UL, 300'000UL, 3'000'000UL}) {
        Content bytes(size);
        for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<std::byte>(i * 2654435761U >> 13U);
        const auto inflated = inflateArtifact(gzipLikeSdk(bytes).value(), 64_MiB);
        QVERIFY_RESULT(inflated);
        QVERIFY(inflated->bytes == bytes);
        QVERIFY(inflated->problems.empty());
    }
}

QTEST_GUILESS_MAIN(TestGzip)
#include "tst_gzip.moc"
