#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/tar_samples.h"

#include <QtTest>

#include <algorithm>

using namespace revisit;
using Content = std::vector<std::byte>;
using Times = QList<qint64>;

namespace {

const Content kJpegA = test::jpegOf({8, 8}, 10);
const Content kJpegB = test::jpegOf({8, 8}, 200);

Content junk(std::size_t count) { return Content(count, std::byte{0x5A}); }

/// Milliseconds since the session's start, in file order.
Times timesOf(const FrameBundle& bundle)
{
    Times times;
    for (const BundleFrame& frame : bundle.frames) times << frame.time.ms - test::kSampleStart.ms;
    return times;
}

/// A tar entry with other bytes in its header; the checksum stays what it was.
Content patched(Content entry, std::size_t at, std::string_view bytes)
{
    std::ranges::copy(asBytes(bytes), entry.begin() + static_cast<std::ptrdiff_t>(at));
    return entry;
}

/// The same with the checksum that its header asks for.
Content summed(Content entry)
{
    entry = patched(std::move(entry), 148, "        ");
    unsigned sum = 0;
    for (const std::byte b : std::span{entry}.first(512)) sum += std::to_integer<unsigned>(b);
    return patched(std::move(entry), 148, QByteArray::number(sum, 8).rightJustified(6, '0').toStdString());
}

} // namespace

class TestTarReader : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizesInDamagedArchivesAreMeasured_data();
    void sizesInDamagedArchivesAreMeasured();
    void damageCostsLinearTime();
};

void TestTarReader::sizesInDamagedArchivesAreMeasured_data()
{
    QTest::addColumn<Content>("archive");
    QTest::addColumn<QString>("codes");
    using test::joined;
    constexpr std::size_t kSize = 124;
    const Content a = test::tarEntry("1767225600000_1_137.jpeg", kJpegA);
    const Content b = test::tarEntry("1767225600000_1_1142.jpeg", kJpegB);
    const auto row = [&](const char* name, const Content& first, const Content& second, const char* codes) {
        QTest::newRow(name) << joined({first, second, test::tarEnd()}) << codes;
    };
    const auto repaired = "tar-checksum repaired-frame-size";
    row("beyond the archive", patched(a, kSize, "00700000216"), b, repaired);
    row("over the next file", patched(a, kSize, "00000003000"), b, repaired);
    row("too small by a little", patched(a, kSize, "00000001000"), b, repaired);
    row("one byte", patched(a, kSize, "00000000001"), b, repaired);
    row("zero", patched(a, kSize, "00000000000"), b, repaired);
    row("unreadable", patched(a, kSize, "0000000zz16"), b, repaired);
    row("of the last file, beyond the archive", a, patched(b, kSize, "00700000216"), repaired);
    row("of the last file, over the end blocks", a, patched(b, kSize, "00000003000"), repaired);
    row("of the last file, unreadable", a, patched(b, kSize, "zzzzzzzzzzz"), repaired);
    row("of both", patched(a, kSize, "00700000216"), patched(b, kSize, "00000000077"),
        "tar-checksum repaired-frame-size tar-checksum repaired-frame-size");
    row("right, in headers with wrong checksums", patched(a, 100, "0000755"), patched(b, 100, "0000755"),
        "tar-checksum tar-checksum");
    row("right, in a header of a wrong type", patched(a, 156, "7"), b, "tar-checksum");
    row("beyond the archive, with a right checksum", summed(patched(a, kSize, "00700000216")), b,
        "repaired-frame-size");
    QTest::newRow("of another file, beyond the archive")
        << joined({patched(test::tarEntry("info", junk(40)), kSize, "00700000216"), a, b}) << "tar-checksum tar-name";
    QTest::newRow("of a file without an end") << joined(
        {patched(test::tarEntry("1767225600000_1_137.jpeg", joined({kJpegA, junk(9)})), kSize, "00700000216"), b})
                                              << "tar-checksum repaired-frame-size jpeg-without-end";
}

void TestTarReader::sizesInDamagedArchivesAreMeasured()
{
    QFETCH(Content, archive);
    QFETCH(QString, codes);

    const FrameBundle bundle = readFrameBundle(archive, {test::kSampleStart, std::nullopt});

    QCOMPARE(timesOf(bundle), (Times{137, 1142}));
    QCOMPARE(test::codesOf(bundle.problems), codes);
    const std::span bytes{archive};
    const std::size_t more = codes.contains(QStringLiteral("jpeg-without-end")) ? 9 : 0;
    QVERIFY(std::ranges::equal(bytes.subspan(bundle.frames[0].byteOffset).first(kJpegA.size()), kJpegA));
    QCOMPARE(bundle.frames[0].byteCount, kJpegA.size() + more);
    QVERIFY(std::ranges::equal(bytes.subspan(bundle.frames[1].byteOffset, bundle.frames[1].byteCount), kJpegB));
}

void TestTarReader::damageCostsLinearTime()
{
    // No size can be believed and no header is sound, so each file asks how far its content may reach.
    const Content entry = patched(test::tarEntry("1767225600000_1_137.jpeg", junk(1)), 100, "zzzzzzz");
    Content archive;
    archive.reserve(entry.size() * 15'000 + 30'000'000);
    for (int i = 0; i < 15'000; ++i) archive.insert(archive.end(), entry.begin(), entry.end());
    archive.resize(archive.size() + 30'000'000);

    QElapsedTimer timer;
    timer.start();
    const FrameBundle bundle = readFrameBundle(archive, {test::kSampleStart, std::nullopt});

    QCOMPARE(bundle.frames.size(), 15'000U);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed()))); // quadratic would take minutes
}

QTEST_GUILESS_MAIN(TestTarReader)
#include "tst_tar_reader.moc"
