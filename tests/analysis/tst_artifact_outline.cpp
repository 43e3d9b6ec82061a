#include "analysis/artifact_outline.h"
#include "analysis/byte_accounting.h"
#include "base/encoding.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "tests/support/jpeg_samples.h"

#include <QtTest>

using namespace revisit;

namespace {

constexpr WallTime kStart{1'767'225'600'000};

std::vector<std::byte> bytesOf(std::string_view text)
{
    const auto bytes = asBytes(text);
    return {bytes.begin(), bytes.end()};
}

ArtifactOutline outlineOf(const std::vector<std::byte>& plain) { return outlineArtifact(plain, plain); }

/// The path of names from the top: "cart/items/[0]".
QString pathOf(const ArtifactOutline& outline, std::size_t field)
{
    QStringList names;
    for (auto i = static_cast<std::int32_t>(field); i >= 0; i = outline.fields[static_cast<std::size_t>(i)].parent)
        names.prepend(QString::fromStdString(outline.fields[static_cast<std::size_t>(i)].name));
    return names.join(u'/');
}

std::optional<std::size_t> find(const ArtifactOutline& outline, const char* path)
{
    for (std::size_t i = 0; i < outline.fields.size(); ++i)
        if (pathOf(outline, i) == QLatin1String(path)) return i;
    return std::nullopt;
}

/// The bytes of the field at the path, as text.
QByteArray textAt(const ArtifactOutline& outline, const std::vector<std::byte>& bytes, const char* path)
{
    const auto field = find(outline, path);
    if (!field) return "(no such field)";
    const ByteField& found = outline.fields[*field];
    return QByteArray(reinterpret_cast<const char*>(bytes.data()) + found.offset, static_cast<qsizetype>(found.length));
}

/// Every field lies in the field around it, siblings do not overlap, and subtrees nest.
bool isSound(const ArtifactOutline& outline, std::size_t stored, std::size_t inflated)
{
    std::map<std::pair<std::int32_t, OffsetSpace>, std::uint64_t> ends;
    for (std::size_t i = 0; i < outline.fields.size(); ++i) {
        const ByteField& field = outline.fields[i];
        const std::size_t size = field.space == OffsetSpace::Stored ? stored : inflated;
        if (field.offset > size || field.length > size - field.offset) return false;
        std::uint64_t& end = ends[{field.parent, field.space}];
        if (field.offset < end) return false;
        end = field.offset + field.length;
        if (field.parent < 0) continue;
        const ByteField& around = outline.fields[static_cast<std::size_t>(field.parent)];
        if (field.offset < around.offset || end > around.offset + around.length) return false;
        if (i >= around.subtreeEnd) return false;
    }
    return true;
}

std::vector<std::byte> sampleBundle()
{
    FrameBundleWriter writer(kStart);
    (void)writer.add(kStart + Milliseconds{137}, test::jpegOf({24, 40}, 90));
    (void)writer.add(kStart + Milliseconds{1142}, test::jpegOf({24, 40}, 150));
    return writer.bytes();
}

} // namespace

class TestArtifactOutline : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void jsonMembersKnowTheirBytes();
    void damagedJsonKeepsWhatIsWhole_data();
    void damagedJsonKeepsWhatIsWhole();
    void deepJsonEndsAtAThousandLevels();
    void bundlesAreRecordsAndJpegSegments();
    void gzipHeadersAndTrailersAreFields();
    void tarEntriesAreHeadersAndContents();
    void fieldAtFindsTheInnermost();
    void cutAnywhereStaysSound_data();
    void cutAnywhereStaysSound();
    void unknownBytesSayThatTheyAre();
    void weighsKindsHeaviestFirst();
};

void TestArtifactOutline::jsonMembersKnowTheirBytes()
{
    const auto bytes = bytesOf(R"( {"cart": {"items":[1, "two\"", null]}, "n" : -1.5e3, "empty":{}} )");
    const ArtifactOutline outline = outlineOf(bytes);
    QVERIFY(isSound(outline, bytes.size(), bytes.size()));
    QCOMPARE(textAt(outline, bytes, "JSON/cart/items"), QByteArray(R"("items":[1, "two\"", null])"));
    QCOMPARE(textAt(outline, bytes, "JSON/cart/items/[1]"), QByteArray(R"("two\"")"));
    QCOMPARE(textAt(outline, bytes, "JSON/n"), QByteArray(R"("n" : -1.5e3)"));
    QCOMPARE(outline.fields[*find(outline, "JSON/cart/items")].value, std::string("[3]"));
    QCOMPARE(outline.fields[*find(outline, "JSON/empty")].value, std::string("{0}"));
    QCOMPARE(outline.fields[*find(outline, "JSON")].length, bytes.size() - 2); // without the blanks around it
}

void TestArtifactOutline::damagedJsonKeepsWhatIsWhole_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("unreadable");
    QTest::newRow("cut in a text") << QByteArray(R"({"a":1,"b":"tw)") << QByteArray();
    QTest::newRow("cut after a comma") << QByteArray(R"({"a":1,)") << QByteArray();
    QTest::newRow("no JSON inside") << QByteArray(R"({"a":1,"b":nonsense})") << QByteArray("}");
    QTest::newRow("missing comma") << QByteArray(R"({"a":1 "b":2})") << QByteArray(R"("b":2})");
    QTest::newRow("something behind it") << QByteArray(R"({"a":1}xyz)") << QByteArray("xyz");
    QTest::newRow("a backslash at the end") << QByteArray(R"({"a":1,"b\)") << QByteArray();
}

void TestArtifactOutline::damagedJsonKeepsWhatIsWhole()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, unreadable);
    const auto bytes = bytesOf(std::string_view(json.constData(), static_cast<std::size_t>(json.size())));
    const ArtifactOutline outline = outlineOf(bytes);
    QVERIFY(isSound(outline, bytes.size(), bytes.size()));
    QCOMPARE(textAt(outline, bytes, "JSON/a"), QByteArray("\"a\":1"));
    QByteArray rest;
    for (const ByteField& field : outline.fields)
        if (field.name == "unreadable")
            rest = json.mid(static_cast<qsizetype>(field.offset), static_cast<qsizetype>(field.length));
    QCOMPARE(rest, unreadable);
}

void TestArtifactOutline::deepJsonEndsAtAThousandLevels()
{
    const std::string deep(200'000, '[');
    const auto bytes = bytesOf(deep);
    const ArtifactOutline outline = outlineOf(bytes);
    QCOMPARE(outline.fields.size(), 1001u); // a thousand levels, and the rest as one
    QCOMPARE(outline.fields.back().name, std::string("unreadable"));
    QVERIFY(isSound(outline, bytes.size(), bytes.size()));
}

void TestArtifactOutline::bundlesAreRecordsAndJpegSegments()
{
    const auto bytes = sampleBundle();
    const ArtifactOutline outline = outlineOf(bytes);
    QVERIFY(isSound(outline, bytes.size(), bytes.size()));
    QCOMPARE(outline.fields[*find(outline, "frame 1/offset")].value, std::string("137 ms"));
    QCOMPARE(outline.fields[*find(outline, "frame 2/offset")].value, std::string("1142 ms"));
    const auto header = find(outline, "frame 1/JPEG/FFC0");
    QVERIFY(header);
    QVERIFY(outline.fields[*header].value.find("24 \u00d7 40") != std::string::npos);
    QCOMPARE(textAt(outline, bytes, "frame 2/JPEG/FFD9"), QByteArray("\xFF\xD9"));
    const ByteField& last = outline.fields[*find(outline, "frame 2")];
    QCOMPARE(last.offset + last.length, bytes.size());
}

void TestArtifactOutline::gzipHeadersAndTrailersAreFields()
{
    const auto plain = bytesOf(R"({"a":1})");
    const auto packed = gzipLikeSdk(plain);
    QVERIFY(packed);
    const ArtifactOutline outline = outlineArtifact(*packed, plain);
    QVERIFY(isSound(outline, packed->size(), plain.size()));
    QCOMPARE(outline.fields[*find(outline, "gzip/method")].value, std::string("8, deflate"));
    QCOMPARE(outline.fields[*find(outline, "gzip/length")].value, std::string("7 bytes (modulo 4 GiB)"));
    QCOMPARE(outline.fields[*find(outline, "gzip/checksum")].offset, packed->size() - 8);
    QVERIFY(outline.fields[*find(outline, "gzip")].space == OffsetSpace::Stored);
    QVERIFY(outline.fields[*find(outline, "JSON/a")].space == OffsetSpace::Inflated);
}

void TestArtifactOutline::tarEntriesAreHeadersAndContents()
{
    std::string block(512, '\0');
    block.replace(0, 7, "a/b.txt");
    block.replace(124, 11, "00000000005");
    block.replace(156, 1, "0");
    block.replace(257, 5, "ustar");
    const auto bytes = bytesOf(block + "hello" + std::string(507, '\0') + std::string(1024, '\0'));
    const ArtifactOutline outline = outlineOf(bytes);
    QVERIFY(isSound(outline, bytes.size(), bytes.size()));
    QCOMPARE(textAt(outline, bytes, "a/b.txt/content"), QByteArray("hello"));
    QCOMPARE(outline.fields[*find(outline, "a/b.txt/header/size")].value, std::string("5"));
    QCOMPARE(outline.fields[*find(outline, "end")].length, std::uint64_t{1024});
}

void TestArtifactOutline::fieldAtFindsTheInnermost()
{
    const auto bytes = bytesOf(R"({"a":{"b":[10,20]}})");
    const ArtifactOutline outline = outlineOf(bytes);
    const auto pathAt = [&](std::uint64_t offset) {
        const auto field = outline.fieldAt(OffsetSpace::Inflated, offset);
        return field ? pathOf(outline, *field) : QStringLiteral("(none)");
    };
    QCOMPARE(pathAt(14), QStringLiteral("JSON/a/b/[1]")); // the 2 of 20
    QCOMPARE(pathAt(13), QStringLiteral("JSON/a/b")); // the comma
    QCOMPARE(pathAt(0), QStringLiteral("JSON"));
    QCOMPARE(pathAt(bytes.size()), QStringLiteral("(none)"));
    QVERIFY(!outline.fieldAt(OffsetSpace::Stored, 3));
}

void TestArtifactOutline::cutAnywhereStaysSound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::vector<std::byte>& bytes) {
        QTest::newRow(name) << QByteArray(
            reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
    };
    row("bundle", sampleBundle());
    row("json", bytesOf(R"([{"a":"text\\","b":[true,false,{"c":null}]},12])"));
    row("gzip", *gzipLikeSdk(bytesOf(R"({"a":1,"text":"some text that is a little longer"})")));
}

void TestArtifactOutline::cutAnywhereStaysSound()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto cut = bytesOf(std::string_view(bytes.constData(), static_cast<std::size_t>(size)));
        const auto inflated = inflateArtifact(cut, 64_MiB);
        const auto& plain = inflated ? inflated->bytes : cut;
        QVERIFY2(isSound(outlineArtifact(cut, plain), cut.size(), plain.size()), qPrintable(QString::number(size)));
    }
}

void TestArtifactOutline::unknownBytesSayThatTheyAre()
{
    const auto bytes = bytesOf("what is this");
    const ArtifactOutline outline = outlineOf(bytes);
    QCOMPARE(outline.fields.size(), 1u);
    QCOMPARE(outline.fields[0].name, std::string("unreadable"));
    QCOMPARE(outline.fields[0].length, bytes.size());
    QVERIFY(outlineOf({}).fields.empty());
}

void TestArtifactOutline::weighsKindsHeaviestFirst()
{
    std::vector<ArtifactReport> artifacts(3);
    artifacts[0].kind = ArtifactKind::Events;
    artifacts[0].storedBytes = 10;
    artifacts[0].inflatedBytes = 100;
    artifacts[0].eventCount = 4;
    artifacts[1].kind = ArtifactKind::Screenshots;
    artifacts[1].storedBytes = 500;
    artifacts[2].kind = ArtifactKind::Events;
    artifacts[2].storedBytes = 20;
    const auto kinds = bytesPerKind(artifacts);
    QCOMPARE(kinds.size(), 2u);
    QVERIFY(kinds[0].kind == ArtifactKind::Screenshots);
    QCOMPARE(kinds[1].artifacts, 2u);
    QCOMPARE(kinds[1].storedBytes, std::uint64_t{30});
    QCOMPARE(kinds[1].inflatedBytes, std::uint64_t{100});
    QCOMPARE(kinds[1].items, 4u);
}

QTEST_GUILESS_MAIN(TestArtifactOutline)
#include "tst_artifact_outline.moc"
