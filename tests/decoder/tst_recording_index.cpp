#include "decoder/recording_index.h"
#include "decoder/recording_index_io.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/byte_order.h"
#include "decoder/gzip.h"
#include "decoder/recording_details.h"
#include "tests/support/counting_source.h"
#include "tests/support/fixtures.h"
#include "tests/support/jpeg_samples.h"
#include "tests/support/recording_samples.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace revisit;

namespace {

constexpr std::int64_t kStart = 1'767'225'600'000;
constexpr const char* kSession = "session_1767225600000_ab";

/// Everything that a recording can hold, and some damage. (Defined below: moc stumbles over raw texts before a class.)
std::shared_ptr<test::CountingSource> sample();

std::shared_ptr<const Recording> opened(const std::shared_ptr<const RecordingSource>& source)
{
    return Recording::open(source).value();
}

LoadedRecording loadedOf(const RecordingSource& source) { return loadRecording(source, {}, {}).value(); }

constexpr std::string_view kKey = "key";

constexpr std::size_t kVersionAt = 8; // docs/formats/recording-index.md
constexpr std::size_t kHeadBytes = 24;

std::filesystem::path seedFolder() { return test::sourceFolder() / "tests/fuzz/corpus/index"; }

std::vector<std::byte> readSeed(const std::filesystem::path& path)
{
    std::ifstream file{path, std::ios::binary};
    const std::string content{std::istreambuf_iterator<char>{file}, {}};
    return test::bytesOf(content);
}

void writeSeed(const std::string& name, std::span<const std::byte> bytes)
{
    const std::string_view text = asText(bytes);
    std::ofstream{seedFolder() / name, std::ios::binary}.write(text.data(), static_cast<std::streamsize>(text.size()));
}

/// 0 is the version of a seed that is to be refused.
bool isOfOlderVersion(const std::vector<std::byte>& seed)
{
    const auto version = loadLittleEndian<std::uint32_t>(seed, kVersionAt);
    return version > 0 && version < kRecordingIndexVersion;
}

} // namespace

class TestRecordingIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void openingAgainReadsNoArtifact()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        const auto first = opened(source);
        QCOMPARE(source->reads(), source->entries().size());
        QVERIFY(!source->index().empty());
        const auto jpeg = first->frameJpeg(3).value();
        source->resetReads();
        const auto second = opened(source);
        QCOMPARE(source->reads(), 0U);
        QCOMPARE(second->frames().size(), 4U);
        QVERIFY(second->frameJpeg(3).value() == jpeg);
        QCOMPARE(source->reads(), 1U); // the frame's bundle, nothing else
    }

    void aSourceWithoutAnIndexIsReadEachTime()
    {
        const auto source = sample();
        opened(source);
        QVERIFY(source->index().empty());
        source->resetReads();
        opened(source);
        QCOMPARE(source->reads(), source->entries().size());
    }

    void everyFieldComesBack()
    {
        const auto source = sample();
        const LoadedRecording before = loadedOf(*source);
        const auto bytes = encodeRecordingIndex(before, kKey);
        const auto after = decodeRecordingIndex(bytes, kKey);
        QVERIFY_RESULT(after);
        QVERIFY(encodeRecordingIndex(*after, kKey) == bytes);
        QCOMPARE(after->transferOfEvent, before.transferOfEvent);
        QVERIFY(!before.transferOfEvent.empty());
        QCOMPARE(after->clock.gaps(), before.clock.gaps());
        QCOMPARE(before.clock.gaps().size(), 1U);
        QCOMPARE(after->clock.playable(), before.clock.playable());
        for (std::size_t i = 0; i < before.frames.size(); ++i) {
            const FrameRef& was = before.frames[i];
            const FrameRef& is = after->frames[i];
            QCOMPARE(std::tie(is.time, is.artifact, is.indexInArtifact, is.byteCount),
                std::tie(was.time, was.artifact, was.indexInArtifact, was.byteCount));
            QCOMPARE(after->artifacts[is.artifact].frames[is.indexInArtifact].byteOffset,
                before.artifacts[was.artifact].frames[was.indexInArtifact].byteOffset);
            QCOMPARE(frameJsonOf(*after, i), frameJsonOf(before, i));
            QCOMPARE(is.size, (PixelSize{40, 87}));
        }
    }

    void whatTheViewerShowsIsTheSame_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::addRow("sample") << false;
        QTest::addRow("real") << true;
    }

    void whatTheViewerShowsIsTheSame()
    {
        QFETCH(bool, isReal);
        const auto folder = test::realRecordingFolder();
        if (isReal && !folder) QSKIP("needs the fixtures beside the project");
        auto source = sample();
        if (isReal) {
            const auto real = test::sourceOfFolder(*folder);
            source = std::make_shared<test::CountingSource>(real->sessionId());
            for (std::size_t i = 0; i < real->entries().size(); ++i)
                source->add(real->entries()[i].path, real->read(i).value());
        }
        source->keepsIndexes("a");
        const auto was = opened(source);
        const auto is = opened(source);
        QCOMPARE(is->timeline().size(), was->timeline().size());
        for (std::size_t i = 0; i < was->timeline().size(); ++i) {
            const TimelineItem& a = was->timeline()[i];
            const TimelineItem& b = is->timeline()[i];
            QCOMPARE(std::tie(b.time, b.end, b.index, b.lane, b.source, b.isFailure, b.isSdkTraffic, b.type, b.label),
                std::tie(a.time, a.end, a.index, a.lane, a.source, a.isFailure, a.isSdkTraffic, a.type, a.label));
            QCOMPARE(is->detailJson(b), was->detailJson(a));
        }
        for (std::size_t i = 0; i < was->frames().size(); ++i) {
            QCOMPARE(is->frameJson(i), was->frameJson(i));
            QVERIFY(is->frameJson(i).find("\"artifact\":\"screenshots/") != std::string::npos);
        }
        QCOMPARE(is->frameJson(was->frames().size()), std::string("{}"));
        for (std::size_t i = 0; i < was->artifacts().size(); ++i) {
            const ArtifactReport& a = was->artifacts()[i];
            const ArtifactReport& b = is->artifacts()[i];
            QVERIFY(!a.sha256.isEmpty());
            QCOMPARE(std::tie(b.path, b.kind, b.sha256, b.format, b.isGzip, b.inflatedBytes, b.eventCount, b.nodeCount,
                         b.firstTime),
                std::tie(a.path, a.kind, a.sha256, a.format, a.isGzip, a.inflatedBytes, a.eventCount, a.nodeCount,
                    a.firstTime));
            QVERIFY(b.problems == a.problems);
        }
        for (std::size_t i = 0; i < was->events().size(); ++i) {
            const Event& a = was->events()[i];
            const Event& b = is->events()[i];
            QCOMPARE(std::tie(b.json, b.kind, b.label, b.message, b.stack, b.appState, b.durationMs),
                std::tie(a.json, a.kind, a.label, a.message, a.stack, a.appState, a.durationMs));
            QCOMPARE(b.network.has_value(), a.network.has_value());
            QCOMPARE(b.touches.size(), a.touches.size());
        }
        QCOMPARE(is->info().canvas, was->info().canvas);
        QCOMPARE(is->info().sessionJson, was->info().sessionJson);
        QCOMPARE(is->hierarchy(0).value()->nodes.size(), was->hierarchy(0).value()->nodes.size());
    }

    void anotherStateOfTheSourceIsReadAnew()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        opened(source);
        source->keepsIndexes("b"); // the bytes may have changed
        source->resetReads();
        opened(source);
        QCOMPARE(source->reads(), source->entries().size());
        source->resetReads();
        opened(source); // and the new index is kept
        QCOMPARE(source->reads(), 0U);
    }

    void otherOptionsDoNotUseIt()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        opened(source);
        std::vector<RecordingOptions> all(4);
        all[0].sessionStart = WallTime{kStart};
        all[1].hasFrameDigests = true;
        all[2].showsLeakedFrames = true;
        all[3].usesIndex = false;
        for (const RecordingOptions& options : all) {
            source->resetReads();
            QVERIFY_RESULT(Recording::open(source, options));
            QCOMPARE(source->reads(), source->entries().size());
        }
        source->resetReads();
        opened(source); // the one that is kept is still that of the default options
        QCOMPARE(source->reads(), 0U);
    }

    void otherLimitsHaveAnotherIndex()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        opened(source);
        RecordingOptions options;
        options.limits.framesPerBundle = 1;
        source->resetReads();
        const auto few = Recording::open(source, options);
        QVERIFY_RESULT(few);
        QCOMPARE(source->reads(), source->entries().size());
        source->resetReads();
        const auto again = Recording::open(source, options); // and the new index is kept
        QVERIFY_RESULT(again);
        QCOMPARE(source->reads(), 0U);
        QCOMPARE((*again)->frames().size(), (*few)->frames().size());
        opened(source);
        QCOMPARE(source->reads(), source->entries().size());
    }

    void anUnreadableRecordingIsNotIndexed()
    {
        const auto source = std::make_shared<test::CountingSource>(kSession);
        source->add("events/e.json", test::bytesOf("nothing"));
        source->keepsIndexes("a");
        RecordingOptions options;
        options.keepsUnreadable = true;
        QVERIFY_RESULT(Recording::open(source, options));
        QVERIFY(source->index().empty());
    }

    void damagedBytesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto whole = encodeRecordingIndex(loadedOf(*sample()), kKey);
        const auto row = [](const char* name, const std::vector<std::byte>& bytes, Errc code) {
            const auto text = asText(bytes);
            QTest::addRow("%s", name) << QByteArray(text.data(), static_cast<int>(text.size()))
                                      << static_cast<int>(code);
        };
        const auto changed = [&](std::size_t at) {
            auto bytes = whole;
            bytes[at] ^= std::byte{1};
            return bytes;
        };
        row("empty", {}, Errc::Corrupt);
        row("foreign", test::bytesOf("{\"events\":[],\"more\":\"text\"}"), Errc::Corrupt);
        row("older version", changed(8), Errc::Unsupported);
        row("checksum", changed(12), Errc::Corrupt);
        row("length", changed(16), Errc::Corrupt);
        row("one bit", changed(whole.size() / 2), Errc::Corrupt);
        row("cut", {whole.begin(), whole.end() - 1}, Errc::Corrupt);
        row("only the head", {whole.begin(), whole.begin() + 24}, Errc::Corrupt);
        auto longer = whole;
        longer.push_back(std::byte{0});
        row("more behind it", longer, Errc::Corrupt);
        row("another key", encodeRecordingIndex(loadedOf(*sample()), "other"), Errc::NotFound);
    }

    void damagedBytesAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        const auto index = asBytes(std::string_view{bytes.constData(), static_cast<std::size_t>(bytes.size())});
        QCOMPARE_ERROR(decodeRecordingIndex(index, kKey), static_cast<Errc>(code));
    }

    /// With a right checksum, so that the reader itself has to see it.
    void valuesOutOfRangeAreRefused()
    {
        const auto whole = encodeRecordingIndex(loadedOf(*sample()), kKey);
        const std::span content = std::span{whole}.subspan(24);
        for (std::size_t size = 0; size < content.size(); ++size)
            QVERIFY(!decodeRecordingIndex(sealRecordingIndex(content.first(size)), kKey));
        std::vector<std::byte> longer(content.begin(), content.end());
        longer.push_back(std::byte{0});
        QCOMPARE_ERROR(decodeRecordingIndex(sealRecordingIndex(longer), kKey), Errc::Corrupt);
        std::size_t accepted = 0;
        for (std::size_t at = 0; at < content.size(); ++at) {
            std::vector<std::byte> changed(content.begin(), content.end());
            changed[at] = std::byte{0xFF};
            const auto loaded = decodeRecordingIndex(sealRecordingIndex(changed), kKey);
            if (!loaded) continue;
            ++accepted; // another letter in a text
            for (const FrameRef& frame : loaded->frames) QVERIFY(frame.artifact < loaded->artifacts.size());
            for (const TimelineItem& item : loaded->timeline) QVERIFY(!detailJsonOf(*loaded, item).empty());
            for (const ArtifactReport& report : loaded->artifacts) QVERIFY(report.format <= ArtifactFormat::Unknown);
        }
        QVERIFY(accepted > 0);
    }

    /// Where this fails, readers find something else than before in the same bytes, or the layout has changed: raise
    /// kRecordingIndexVersion, so that no index of before is read, and put both here.
    void readersFindTheSameInTheSameBytes()
    {
        const auto folder = test::realRecordingFolder();
        if (!folder) QSKIP("needs the fixtures beside the project");
        const auto index = encodeRecordingIndex(loadedOf(*test::sourceOfFolder(*folder)), kKey);
        QCOMPARE(kRecordingIndexVersion, 6U);
        QCOMPARE(QString::fromStdString(sha256Hex(std::span{index}.subspan(kHeadBytes))),
            QStringLiteral("36eba93c467fc7d030d1be89a75735e8577abeb4f251394e8c143b865c3f7235"));
    }

    /// Seeds of another version would be refused before the reader is reached. With REVISIT_WRITE_SEEDS set, this test
    /// makes them anew instead.
    void fuzzSeedsAreOfThisVersion()
    {
        const bool makesThem = qEnvironmentVariableIsSet("REVISIT_WRITE_SEEDS");
        const auto whole = encodeRecordingIndex(loadedOf(*sample()), {});
        const std::vector<std::byte> content(whole.begin() + kHeadBytes, whole.end());
        if (makesThem) {
            writeSeed("whole_file", whole);
            writeSeed("content", content);
            writeSeed("content_cut", std::span{content}.first(content.size() / 2));
        }
        int heads = 0;
        for (const auto& entry : std::filesystem::directory_iterator(seedFolder())) {
            auto seed = readSeed(entry.path());
            if (seed.size() < kHeadBytes || !asText(seed).starts_with("RVINDEX\n")) continue;
            if (makesThem && isOfOlderVersion(seed)) {
                seed[kVersionAt] = std::byte{kRecordingIndexVersion};
                writeSeed(entry.path().filename().string(), seed);
            }
            QVERIFY2(!isOfOlderVersion(seed), entry.path().filename().string().c_str());
            ++heads;
        }
        QVERIFY(heads > 1);
        QVERIFY_RESULT(decodeRecordingIndex(readSeed(seedFolder() / "whole_file"), {}));
        QVERIFY_RESULT(decodeRecordingIndex(sealRecordingIndex(readSeed(seedFolder() / "content")), {}));
        QCOMPARE_ERROR(decodeRecordingIndex(readSeed(seedFolder() / "other_version"), {}), Errc::Unsupported);
    }

    /// Values that the readers cannot make, in an index that is whole otherwise.
    void valuesThatNobodyWritesAreRefused()
    {
        const auto withFormat = [](unsigned format) {
            LoadedRecording loaded = loadedOf(*sample());
            loaded.artifacts[0].format = static_cast<ArtifactFormat>(format);
            return decodeRecordingIndex(encodeRecordingIndex(loaded, kKey), kKey);
        };
        for (unsigned format = 0; format <= 5; ++format) QVERIFY_RESULT(withFormat(format));
        for (const unsigned format : {6U, 127U, 255U}) QCOMPARE_ERROR(withFormat(format), Errc::Corrupt);
        for (const std::size_t size : {0U, 1U, 31U, 32U, 33U, 64U}) {
            IndexWriter out;
            out.text(std::string(size, 'a'));
            const auto bytes = out.take();
            IndexReader in{bytes};
            ArtifactDigest digest;
            index::Restoring{in}(digest);
            QCOMPARE(in.hasFailed(), size != 0 && size != 32);
            std::string digits; // of the letter a, 0x61
            for (std::size_t i = 0; size == 32 && i < size; ++i) digits += "61";
            QCOMPARE(digest.text(), digits);
        }
    }

    void referencesOutsideAreRefused()
    {
        const auto with = [](auto change) {
            LoadedRecording loaded = loadedOf(*sample());
            change(loaded);
            return decodeRecordingIndex(encodeRecordingIndex(loaded, kKey), kKey);
        };
        QVERIFY_RESULT(with([](LoadedRecording&) {}));
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.frames[0].artifact = 99; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.frames[0].indexInArtifact = 2; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { std::swap(l.frames[0], l.frames[3]); }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.hierarchies[0].artifact = 7; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.timeline[0].index = 1'000; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.timeline.back().time = {0}; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.transfers[0].kept = 1'000; }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.transfers[0].events.push_back(1'000); }), Errc::Corrupt);
        QCOMPARE_ERROR(with([](LoadedRecording& l) { l.events.back().time = {0}; }), Errc::Corrupt);
    }

    void damagedIndexIsMadeAnew()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        opened(source);
        const auto whole = source->index();
        source->damageIndex();
        QVERIFY(source->index() != whole);
        source->resetReads();
        QCOMPARE(opened(source)->events().size(), 8U);
        QCOMPARE(source->reads(), source->entries().size());
        QVERIFY(source->index() == whole);
    }

    void takesNoMemoryForItemsThatAreNotThere()
    {
        IndexWriter out;
        out.number(200'000); // problems
        const std::vector<std::byte> rest(5 * 200'000, std::byte{0xFF}); // none of which can be read
        auto bytes = out.take();
        bytes.insert(bytes.end(), rest.begin(), rest.end());
        IndexReader in{bytes};
        Problems problems;
        index::Restoring{in}(problems);
        QVERIFY(in.hasFailed());
        QVERIFY(problems.capacity() * sizeof(Problem) <= 4 * bytes.size());
    }

    void refusesMoreItemsThanThereAreThings()
    {
        const auto refuses = [](auto change) {
            LoadedRecording loaded = loadedOf(*sample());
            change(loaded);
            return !decodeRecordingIndex(encodeRecordingIndex(loaded, kKey), kKey).has_value();
        };
        QVERIFY(!refuses([](LoadedRecording&) {}));
        QVERIFY(refuses([](LoadedRecording& loaded) { loaded.frames.resize(5, loaded.frames.back()); }));
        QVERIFY(refuses([](LoadedRecording& loaded) { loaded.timeline.resize(100, loaded.timeline.back()); }));
        QVERIFY(refuses([](LoadedRecording& loaded) { loaded.transfers.resize(100, loaded.transfers.back()); }));
    }

    void reportsProgressOnce()
    {
        const auto source = sample();
        source->keepsIndexes("a");
        opened(source);
        std::vector<std::size_t> done;
        RecordingOptions options;
        options.progress = [&](std::size_t count, std::size_t total) {
            QCOMPARE(total, 7U);
            done.push_back(count);
        };
        QVERIFY_RESULT(Recording::open(source, options));
        QCOMPARE(done, std::vector<std::size_t>{7});
    }
};

namespace {

std::string eventsJson()
{
    return R"({"events":[
      {"type":"touch","gestureType":"tap","timestamp":1767225600100,"touches":[{"x":10.5,"y":20.25}],"targetLabel":"Pay"},
      {"type":"network_request","requestId":"n_1","method":"get","url":"https://x.example/v1/cart","statusCode":502,
       "startTimestamp":1767225600300,"duration":431.5,"timestamp":1767225600731,"responseBodySize":12},
      {"type":"network_request","requestId":"f1","method":"get","url":"https://x.example/v1/cart","statusCode":502,
       "startTimestamp":1767225600301,"duration":430,"timestamp":1767225600732},
      {"type":"app_background","timestamp":1767225601000},{"type":"app_foreground","timestamp":1767225609000},
      {"type":"log","level":"error","message":"no","timestamp":1767225609100},
      {"type":"anr","incidentId":"i1","durationMs":5100,"timestamp":1767225609200,"stack":"main\nrun"},
      {"type":"custom","name":"attribute","payload":"{\"key\":\"plan\",\"value\":\"pro\"}","timestamp":1767225609300}],
     "deviceInfo":{"platform":"ios","model":"iPhone15,2","screenWidth":393,"screenHeight":852}})";
}

std::shared_ptr<test::CountingSource> sample()
{
    auto source = std::make_shared<test::CountingSource>(kSession);
    const auto jpeg = [](unsigned seed) { return test::patternJpeg({40, 87}, seed); };
    source->add("screenshots/1767225600100.tar.gz",
        gzipLikeSdk(test::joined({test::bundleRecord(100, jpeg(1)), test::bundleRecord(600, jpeg(2))})).value());
    source->add("screenshots/1767225601100.tar.gz",
        gzipLikeSdk(test::joined({test::bundleRecord(kStart + 1'100, jpeg(3)), test::bundleRecord(1'600, jpeg(4)),
                        test::bytesOf("rest")}))
            .value());
    source->add("events/events_0_1767225600100.json.gz", gzipLikeSdk(asBytes(eventsJson())).value());
    source->add("hierarchy/1767225600200.json.gz",
        test::bytesOf(R"({"timestamp":1767225600200,"screen":{"width":393,"height":852},"root":{"type":"UIView",
            "frame":{"x":0,"y":0,"w":393,"h":852},"children":[{"type":"UILabel","text":"a"}]}})"));
    source->add("faults/i1.json",
        test::bytesOf(R"({"incidentId":"i1","category":"anr","timestampMs":1767225609200,"durationMs":5100,
            "sessionId":"session_1767225600000_ab","frames":["0 main","1 run"]})"));
    source->add(
        "session.json", test::bytesOf(R"({"id":"session_1767225600000_ab","userId":"u-1","displayName":"Blue Owl"})"));
    source->add("notes.txt", test::bytesOf("unknown"));
    return source;
}

} // namespace

QTEST_GUILESS_MAIN(TestRecordingIndex)
#include "tst_recording_index.moc"
