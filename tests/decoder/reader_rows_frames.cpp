#include "decoder/gzip.h"
#include "tests/decoder/reader_rows.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/gzip_bomb.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/tar_samples.h"

#include <algorithm>

namespace revisit::test {

namespace {

constexpr std::int64_t kStart = kSampleStart.ms;
const char* const kNothing = "nothing";

Content cutBy(Content bytes, std::size_t count)
{
    bytes.resize(bytes.size() - count);
    return bytes;
}
Content junk(std::size_t count) { return Content(count, std::byte{0x5A}); }
Content flipped(Content bytes, std::size_t fromEnd)
{
    bytes[bytes.size() - fromEnd] ^= std::byte{1};
    return bytes;
}
Content gzip(const Content& bytes) { return gzipLikeSdk(bytes).value(); }
Content text(std::string_view words)
{
    const auto bytes = asBytes(words);
    return {bytes.begin(), bytes.end()};
}

/// The material of the specification: two frames at 137 and 1142 ms.
struct Material {
    Content plain = sampleBundle();
    Content stored = sampleBundleGzip();
    Content jpegA{plain.begin() + 12, plain.begin() + 154};
    Content jpegB{plain.end() - 143, plain.end()};
    Content a = bundleRecord(137, jpegA);
    Content b = bundleRecord(1142, jpegB);
    Content tarA = tarEntry("1767225600000_1_137.jpeg", jpegA);
    Content tarB = tarEntry("1767225600000_1_1142.jpeg", jpegB);
};

ReaderRow row(const char* id, const char* input, Content stored, const char* reference, const char* outcome,
    const char* problems = "")
{
    return {id, input, RowKind::Frames, std::move(stored), QString::fromUtf8(reference), QString::fromUtf8(outcome),
        QString::fromUtf8(problems)};
}

void append(std::vector<ReaderRow>& rows, std::vector<ReaderRow> more)
{
    std::ranges::move(more, std::back_inserter(rows));
}

std::vector<ReaderRow> observedContainerRows(const Material& m)
{
    const char* both = "137 1142";
    return {
        row("9.1/1", "binary, not gzipped", m.plain, both, both),
        row("9.1/2", "two gzip members back to back", joined({gzip(m.a), gzip(m.b)}), both, both),
        row("9.1/3a", "gzip cut short", cutBy(m.stored, 10), kNothing, "137", "truncated-gzip truncated-frame"),
        row("9.1/3b", "gzip with a wrong CRC", flipped(m.stored, 8), kNothing, both, "gzip-checksum"),
        row("9.1/3c", "bytes that are no gzip after the gzip stream", joined({m.stored, junk(9)}), kNothing, both,
            "trailing-bytes"),
        row("9.1/4", "last JPEG cut (inside valid gzip)", gzip(cutBy(m.plain, 20)), "137", "137", "truncated-frame"),
        row("9.1/5", "5 stray bytes after the last record", gzip(joined({m.plain, junk(5)})), both, both,
            "trailing-bytes"),
    };
}

std::vector<ReaderRow> observedRecordRows(const Material& m)
{
    const auto negative = static_cast<std::uint64_t>(std::int64_t{-500});
    return {
        row("9.1/6", "record with size 0 in the middle", gzip(joined({m.a, bundleRecord(500, m.jpegA, 0), m.b})), "137",
            "137 500 1142", "repaired-frame-size"),
        row("9.1/7a", "first record with size 0", gzip(joined({bundleRecord(137, m.jpegA, 0), m.b})), kNothing,
            "137 1142", "repaired-frame-size"),
        row("9.1/7b", "first record is no JPEG", gzip(joined({bundleRecord(1, junk(30)), m.a, m.b})), kNothing,
            "137 1142", "damaged-record"),
        row("9.1/8", "size 0xFFFFFFFF in the middle", gzip(joined({m.a, bundleRecord(500, m.jpegA, 0xFFFFFFFF), m.b})),
            "137", "137 500 1142", "repaired-frame-size"),
        row("9.1/9", "offset is an absolute epoch", gzip(joined({m.a, bundleRecord(kStart + 1142, m.jpegB)})),
            "137 far future", "137 1142", "absolute-time"),
        row("9.1/10", "offset −500 as u64", gzip(joined({bundleRecord(negative, m.jpegA), m.b})), "1142 far future",
            "−500 1142", "negative-offset"),
        row("9.1/11", "unsorted and duplicate records", gzip(joined({m.b, m.a, m.a})), "137 137 1142", "137 137 1142"),
        row("9.1/12a", "empty file", {}, kNothing, kNothing, "empty-bundle"),
        row("9.1/12b", "gzip of nothing", gzip({}), kNothing, kNothing, "empty-bundle"),
        row("9.1/13", "a lone JPEG (no header)", m.jpegA, kNothing, "0", "frame-time-missing"),
    };
}

/// The entry with a size that no archive here has.
Content hugeSize(Content entry)
{
    std::ranges::copy(asBytes("00700000216"), entry.begin() + 124);
    return entry;
}

std::vector<ReaderRow> observedTarRows(const Material& m)
{
    return {
        row("9.1/14", "plain (un-gzipped) tar", joined({m.tarA, m.tarB, tarEnd()}), "137 1142", "137 1142"),
        row("9.1/15a", "tar name with an absolute time",
            joined({tarEntry("1767225600000_1_1767225600137.jpeg", m.jpegA), m.tarB}), "137 1142", "137 1142"),
        row("9.1/15b", "tar name with another session epoch, absolute",
            joined({tarEntry("1767000000000_1_1767000000137.jpeg", m.jpegA), m.tarB}), "137 1142", "137 1142"),
        row("9.1/15c", "tar name with another session epoch, offset",
            joined({tarEntry("1767000000000_1_137.jpeg", m.jpegA), m.tarB}), "137 1142", "137 1142"),
        row("9.1/16a", "tar frame.jpeg", joined({tarEntry("frame.jpeg", m.jpegA), m.tarB}), "1142", "1142", "tar-name"),
        row("9.1/16b", "tar <ts>_0001.jpg", joined({tarEntry("1767225600137_0001.jpg", m.jpegA), m.tarB}), "1142",
            "137 1142"),
        row("9.1/17", "tar ./dir/<13 digits>.jpg", joined({tarEntry("./dir/1767225600137.jpg", m.jpegA), m.tarB}),
            "137 1142", "137 1142"),
        row("9.1/18", "tar X.JPEG (upper-case extension)", joined({tarEntry("1767225600137.JPEG", m.jpegA), m.tarB}),
            "1142", "137 1142"),
        row("9.1/19a", "tar without end blocks", joined({m.tarA, m.tarB}), "137 1142", "137 1142"),
        row("9.1/19b", "tar with its last data cut", cutBy(joined({m.tarA, m.tarB}), 450), "137 1142", "137 1142",
            "truncated-entry jpeg-header jpeg-without-end"),
        row("9.1/19c", "tar with a wrong size, beyond the archive", joined({hugeSize(m.tarA), m.tarB, tarEnd()}), "137",
            "137 1142", "tar-checksum repaired-frame-size"),
        row("9.1/20", "tar with a pax-like extra regular file",
            joined({tarEntry("PaxHeaders/info", junk(40)), m.tarA, m.tarB, tarEnd()}), "137 1142", "137 1142",
            "tar-name"),
    };
}

Content gzipWithNames(const Material& m)
{
    Content bytes = m.stored;
    bytes[3] = std::byte{0x1C};
    const Content fields = joined({bytesOfHex("0300616263"), text("name"), Content(1), text("comment"), Content(1)});
    bytes.insert(bytes.begin() + 10, fields.begin(), fields.end());
    return bytes;
}

std::vector<ReaderRow> containerRows(const Material& m)
{
    const char* both = "137 1142";
    return {
        row("9.2/1a", "empty file", {}, kNothing, kNothing, "empty-bundle"),
        row("9.2/1b", "1-byte file", Content(1, std::byte{0x1F}), kNothing, kNothing, "no-frames"),
        row("9.2/1c", "1F 8B only", bytesOfHex("1f8b"), kNothing, kNothing, "truncated-gzip empty-bundle"),
        row("9.2/1d", "gzip header only", Content(m.stored.begin(), m.stored.begin() + 10), kNothing, kNothing,
            "truncated-gzip empty-bundle"),
        row("9.2/1e", "gzip with FEXTRA, FNAME and FCOMMENT", gzipWithNames(m), both, both),
        row("9.2/2a", "gzip cut in its trailer", cutBy(m.stored, 3), kNothing, both, "truncated-gzip"),
        row("9.2/2b", "gzip with a wrong length", flipped(m.stored, 4), kNothing, both, "gzip-length"),
        row("9.2/2c", "three gzip members, one of nothing", joined({gzip(m.a), gzip({}), gzip(m.b)}), both, both),
        row("9.2/2d", "garbage between gzip members", joined({gzip(m.a), junk(7), gzip(m.b)}), kNothing, both,
            "gzip-gap"),
        row("9.2/2e", "zeros up to a block's end after the gzip stream", joined({m.stored, Content(421)}), kNothing,
            both, "trailing-bytes"),
        row("9.2/3a", "plain data under .gz", m.plain, both, both),
        row("9.2/4a", "zip bomb: 300 MiB of zeros", gzipBomb(300_MiB), kNothing, kNothing, "inflated-limit no-frames"),
        row("9.2/5a", "Zstandard under the artifact's name", joined({bytesOfHex("28b52ffd"), junk(60)}), kNothing,
            kNothing, "no-frames"),
        row("9.2/5b", "Brotli under the artifact's name", joined({bytesOfHex("1b3501f8"), junk(60)}), kNothing,
            kNothing, "no-frames"),
        row("9.2/5c", "HTML error page", text("<!DOCTYPE html><html><body>403 Forbidden</body></html>"), kNothing,
            kNothing, "no-frames"),
        row("9.2/5d", "XML error of a bucket", text("<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>"),
            kNothing, kNothing, "no-frames"),
    };
}

/// The JPEG with other numbers in its frame header.
Content withSize(Content jpeg, std::string_view heightAndWidthHex)
{
    const Content marker = bytesOfHex("ffc0");
    const Content numbers = bytesOfHex(heightAndWidthHex);
    const auto at = std::search(jpeg.begin(), jpeg.end(), marker.begin(), marker.end());
    std::ranges::copy(numbers, at + 5);
    return jpeg;
}
Content withExif(const Content& jpeg)
{
    // APP1 with one entry: Orientation = 6, as rotated pictures of cameras have it
    const Content app1 = bytesOfHex("ffe1002245786966000049492a00080000000100120103000100000006000000"
                                    "00000000");
    return joined({Content(jpeg.begin(), jpeg.begin() + 2), app1, Content(jpeg.begin() + 2, jpeg.end())});
}
Content withoutScan(Content jpeg)
{
    std::fill(jpeg.end() - 8, jpeg.end() - 2, std::byte{0});
    return jpeg;
}

/// A bundle with the picture between two sound frames.
ReaderRow picture(const Material& m, const char* id, const char* input, const Content& jpeg, const char* becomes,
    const char* problems = "")
{
    ReaderRow made
        = row(id, input, gzip(joined({m.a, bundleRecord(500, jpeg), m.b})), "137 500 1142", "137 500 1142", problems);
    made.picture = QString::fromUtf8(becomes);
    return made;
}

std::vector<ReaderRow> pictureRows(const Material& m)
{
    Content wrongThird = m.jpegA;
    wrongThird[2] = std::byte{0};
    return {
        picture(m, "9.2/9a", "JPEG with a wrong third magic byte", wrongThird, "refused: corrupt", "jpeg-header"),
        picture(m, "9.2/9b", "JPEG without FF D9", cutBy(m.jpegA, 2), "damaged, 8×8", "jpeg-without-end"),
        picture(m, "9.2/9c", "progressive JPEG", jpegOf({8, 8}, 3, JpegKind::Progressive), "decoded, 8×8"),
        picture(m, "9.2/9d", "CMYK JPEG", jpegOf({8, 8}, 3, JpegKind::Cmyk), "decoded, 8×8"),
        picture(m, "9.2/9e", "grey JPEG", jpegOf({8, 8}, 3, JpegKind::Grey), "decoded, 8×8"),
        picture(m, "9.2/9f", "JPEG with an Exif orientation", withExif(jpegOf({8, 8}, 3)), "decoded, 8×8"),
        picture(m, "9.2/9g", "JPEG of 0×0 pixels", withSize(m.jpegA, "00000000"), "refused: corrupt", "jpeg-header"),
        picture(m, "9.2/9h", "JPEG that claims 65,500×65,500 pixels", withSize(m.jpegA, "ffdcffdc"),
            "refused: too-large", "frame-pixel-limit"),
        picture(m, "9.2/9i", "JPEG of other dimensions (rotation)", jpegOf({16, 8}, 3), "decoded, 16×8"),
        picture(m, "9.2/9j", "JPEG that cannot be decoded", withoutScan(m.jpegA), "refused: corrupt"),
    };
}

ReaderRow offsets(const char* id, const char* input, std::uint64_t first, std::uint64_t second, const char* reference,
    const char* outcome, const char* problems = "")
{
    const Material m;
    return row(id, input, gzip(joined({bundleRecord(first, m.jpegA), bundleRecord(second, m.jpegB)})), reference,
        outcome, problems);
}

std::vector<ReaderRow> offsetRows()
{
    return {
        offsets("9.2/10a", "offset 0", 0, 1142, "0 1142", "0 1142"),
        offsets("9.2/10b", "equal offsets", 500, 500, "500 500", "500 500"),
        offsets("9.2/10c", "decreasing offsets", 1142, 137, "137 1142", "137 1142"),
        offsets(
            "9.2/10d", "offset over 24 hours", 137, 172'800'000, "137 172800000", "137 172800000", "implausible-time"),
        offsets("9.2/10e", "absolute milliseconds (recovery without a start)", kStart + 137, kStart + 1142,
            "far future far future", "137 1142", "absolute-time absolute-time"),
        offsets("9.2/10f", "absolute seconds (10 digits)", 1'767'225'601, 1'767'225'602, "1767225601 1767225602",
            "1000 2000", "time-in-seconds time-in-seconds"),
        offsets("9.2/10g", "negative: −1", ~std::uint64_t{0}, 1142, "1142 far future", "−1 1142", "negative-offset"),
        offsets("9.2/10h", "2^63", std::uint64_t{1} << 63U, 1142, "1142 far future", "0 1142", "implausible-time"),
    };
}

ReaderRow named(ReaderRow row, std::int64_t offset)
{
    row.bundleStart = WallTime{kStart + offset};
    return row;
}

ReaderRow session(const char* id, const char* input, std::vector<std::pair<std::string, Content>> artifacts,
    const char* reference, const char* outcome, const char* problems = "", std::string sessionId = {})
{
    return {id, input, RowKind::Session, {}, QString::fromUtf8(reference), QString::fromUtf8(outcome),
        QString::fromUtf8(problems), std::move(artifacts), std::nullopt, std::move(sessionId)};
}

std::vector<ReaderRow> recordRows(const Material& m)
{
    Content many;
    for (std::uint64_t i = 0; i < 1000; ++i) many = joined({std::move(many), bundleRecord(i * 100, m.jpegA)});
    return {
        row("9.2/6", "everything in 9.1", m.stored, "137 1142", "137 1142"),
        row("9.2/7", "size field 2^32 − 1 in the last record", gzip(joined({m.a, bundleRecord(1142, m.jpegB, ~0U)})),
            "137", "137 1142", "repaired-frame-size"),
        row("9.2/8a", "1000 frames in one bundle (recovery)", gzip(many), "1000 frames", "1000 frames"),
        row("9.2/8b", "0 frames", gzip({}), kNothing, kNothing, "empty-bundle"),
    };
}

std::vector<ReaderRow> sessionRows(const Material& m)
{
    const std::string first = "screenshots/1767225600137.tar.gz";
    const std::string second = "screenshots/1767225601142.tar.gz";
    const std::string far = "screenshots/1767225700000.tar.gz";
    const Content farFrames = gzip(joined({bundleRecord(100'000, m.jpegA), bundleRecord(101'000, m.jpegB)}));
    return {
        session("9.2/11a", "bundle name that is not a number", {{"screenshots/bundle.tar.gz", m.stored}}, "137 1142",
            "137 1142"),
        named(row("9.2/11b", "name that disagrees with the content by hours", m.stored, "137 1142", "137 1142",
                  "bundle-name-time"),
            3 * 3'600'000),
        named(row("9.2/11c", "name 20 s after offsets that count from the first frame (recovery)",
                  gzip(joined({bundleRecord(0, m.jpegA), bundleRecord(1005, m.jpegB)})), "0 1005", "20000 21005",
                  "shifted-bundle"),
            20'000),
        session("9.2/11d", "two bundles overlapping in time",
            {{first, gzip(joined({m.a, m.b}))}, {"screenshots/1767225600500.tar.gz", gzip(bundleRecord(500, m.jpegA))}},
            "137 500 1142", "137 500 1142"),
        session("9.2/11e", "the same frame in two bundles (recovery)", {{first, m.stored}, {second, gzip(m.b)}},
            "137 1142 1142", "137 1142", "repeated-frames"),
        session("9.2/12a", "missing bundles (a gap)", {{first, m.stored}, {far, farFrames}}, "137 1142 100000 101000",
            "137 1142 100000 101000"),
        session("9.2/12b", "a bundle of another session in the folder",
            {{first, m.stored}, {"screenshots/1770000000000.tar.gz", gzip(bundleRecord(1'770'000'000'000, m.jpegA))}},
            "137 1142 far future", "137 1142", "absolute-time other-session frames-outside-session"),
        session("9.2/13a", "session id without a number", {{first, m.stored}}, "not specified", "137 1142",
            "no-session-start", "recording"),
        session("9.2/13b", "session id whose clock ran ahead (clamped), with the server's row",
            {{first, m.stored},
                {"session.json",
                    text(R"({"id":"session_1767312000000_00112233445566778899aabbccddeeff",)"
                         R"("startTime":1767225600000,"metadata":{"ingestClock":{"clamped":true}}})")}},
            "137 1142", "137 1142", "", "session_1767312000000_00112233445566778899aabbccddeeff"),
    };
}

} // namespace

std::vector<ReaderRow> frameRows()
{
    const Material m;
    std::vector<ReaderRow> rows = observedContainerRows(m);
    append(rows, observedRecordRows(m));
    append(rows, observedTarRows(m));
    append(rows, containerRows(m));
    append(rows, recordRows(m));
    append(rows, pictureRows(m));
    append(rows, offsetRows());
    append(rows, sessionRows(m));
    return rows;
}

} // namespace revisit::test
