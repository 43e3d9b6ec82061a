#include "decoder/event.h"
#include "decoder/fault.h"
#include "decoder/frame_bundle.h"
#include "decoder/gzip.h"
#include "decoder/hierarchy.h"
#include "decoder/jpeg_decoder.h"
#include "decoder/recording.h"
#include "decoder/web_document.h"
#include "decoder/web_segment.h"
#include "tests/decoder/problem_check.h"
#include "tests/decoder/reader_rows.h"
#include "tests/decoder/spec_samples.h"
#include "tests/support/fixtures.h"
#include "tests/support/reference_frame_reader.h"

#include <QtTest>

#include <algorithm>
#include <fstream>
#include <set>

using namespace revisit;
using test::ReaderRow;
using test::RowKind;

namespace {

const std::vector<ReaderRow>& allRows()
{
    static const std::vector<ReaderRow> rows = [] {
        std::vector<ReaderRow> all = test::frameRows();
        std::ranges::move(test::jsonRows(), std::back_inserter(all));
        return all;
    }();
    return rows;
}

QString number(double value)
{
    QString text = QString::number(value, 'g', 12);
    return text.replace(u'-', QStringLiteral("−"));
}

QString offset(WallTime time) { return number(static_cast<double>(time.ms - test::kSampleStart.ms)); }

/// "137 1142", "1000 frames", "nothing".
QString listOf(const QStringList& frames)
{
    if (frames.isEmpty()) return QStringLiteral("nothing");
    return frames.size() > 20 ? QStringLiteral("%1 frames").arg(frames.size()) : frames.join(u' ');
}

/// The reference's frames that its window filter shows later: nothing over a day after the start.
std::multiset<std::int64_t> referenceTimes(const ReaderRow& row)
{
    constexpr double kDayMs = 24 * 3'600'000.0;
    std::multiset<std::int64_t> times;
    for (const test::ReferenceFrame& frame : test::referenceFrames(row.stored, test::kSampleStart.ms))
        if (frame.timeMs - static_cast<double>(test::kSampleStart.ms) <= kDayMs)
            times.insert(static_cast<std::int64_t>(frame.timeMs));
    return times;
}

QString referenceOutcome(const ReaderRow& row)
{
    QStringList frames;
    for (const test::ReferenceFrame& frame : test::referenceFrames(row.stored, test::kSampleStart.ms)) {
        const double since = frame.timeMs - static_cast<double>(test::kSampleStart.ms);
        frames << (since > 1e12 ? QStringLiteral("far future") : number(since));
    }
    return listOf(frames);
}

struct Outcome {
    QString text;
    Problems problems;
    std::multiset<std::int64_t> frameTimes{}; ///< of Frames
    QString picture{}; ///< of Frames: what becomes of the JPEG at 500 ms
};

QString pictureOf(std::span<const std::byte> jpeg)
{
    const auto image = JpegDecoder{}.decode(jpeg);
    if (!image && image.error().code == Errc::TooLarge) return QStringLiteral("refused: too-large");
    if (!image) return QStringLiteral("refused: corrupt");
    return QStringLiteral("%1, %2×%3")
        .arg(image->isDamaged ? QStringLiteral("damaged") : QStringLiteral("decoded"))
        .arg(image->size.widthPx)
        .arg(image->size.heightPx);
}

Outcome outcomeOf(FrameBundle bundle, std::span<const std::byte> inflated)
{
    std::ranges::stable_sort(bundle.frames, {}, &BundleFrame::time);
    QStringList frames;
    Outcome outcome{{}, bundle.problems};
    for (const BundleFrame& frame : bundle.frames) {
        frames << offset(frame.time);
        outcome.frameTimes.insert(frame.time.ms);
        if (frame.time.ms == test::kSampleStart.ms + 500)
            outcome.picture = pictureOf(inflated.subspan(frame.byteOffset, frame.byteCount));
    }
    outcome.text = listOf(frames);
    return outcome;
}

QString rectOf(const HierarchyNode& node)
{
    if (!node.rect) return QStringLiteral("no rectangle");
    return QStringLiteral("%1,%2 %3×%4")
        .arg(number(node.rect->x), number(node.rect->y), number(node.rect->width), number(node.rect->height));
}

Outcome outcomeOf(const HierarchyFile& file)
{
    QStringList snapshots;
    for (const HierarchySnapshot& snapshot : file.snapshots)
        snapshots << QStringLiteral("%1 nodes at %2, last %3")
                         .arg(snapshot.nodes.size())
                         .arg(offset(snapshot.time), rectOf(snapshot.nodes.back()));
    return {snapshots.isEmpty() ? QStringLiteral("nothing") : snapshots.join(QStringLiteral("; ")), file.problems};
}

QString wordsOf(const Event& event)
{
    QString words = QString::fromStdString(event.type) + QStringLiteral(" at ") + offset(event.time);
    if (!event.name.empty()) words += QStringLiteral(" “%1”").arg(QString::fromStdString(event.name));
    for (const TouchPoint& touch : event.touches)
        words += QStringLiteral(" (%1,%2)").arg(number(touch.x), number(touch.y));
    if (event.network)
        words += QStringLiteral(" [%1 %2 ms %3]")
                     .arg(event.network->statusCode)
                     .arg(number(event.network->durationMs), QString::fromStdString(event.network->host));
    if (!event.stack.empty())
        words += QStringLiteral(" stack of %1 lines").arg(1 + std::ranges::count(event.stack, '\n'));
    if (!event.label.empty()) words += QStringLiteral(" label of %1 bytes").arg(event.label.size());
    return words;
}

Outcome outcomeOf(const EventBatch& batch)
{
    QStringList events;
    for (const Event& event : batch.events) events << wordsOf(event);
    return {events.isEmpty() ? QStringLiteral("nothing") : events.join(QStringLiteral("; ")), batch.problems};
}

Outcome outcomeOf(const FaultFile& file)
{
    QStringList faults;
    for (const Fault& fault : file.faults)
        faults << QStringLiteral("%1 at %2 with %3 frames")
                      .arg(fault.category == Fault::Category::Anr ? QStringLiteral("anr") : QStringLiteral("crash"),
                          fault.time.ms == 0 ? QStringLiteral("no time") : offset(fault.time))
                      .arg(fault.frames.size());
    return {faults.isEmpty() ? QStringLiteral("nothing") : faults.join(QStringLiteral("; ")), file.problems};
}

/// "full snapshot of 2 nodes (href=…)"
QString snapshotOf(const WebSegment& segment, std::span<const std::byte> inflated)
{
    if (!segment.hasFullSnapshot) return QStringLiteral("no full snapshot");
    const WebDocument page = readWebDocument(inflated, 0);
    QStringList attributes;
    for (const WebNode& node : page.nodes)
        for (const auto& [name, value] : node.attributes)
            attributes << QString::fromStdString(name) + u'=' + QString::fromStdString(value);
    const QString list = attributes.isEmpty() ? QString{} : QStringLiteral(" (%1)").arg(attributes.join(u' '));
    return QStringLiteral("full snapshot of %1 nodes").arg(page.nodes.size()) + list;
}

Outcome outcomeOf(const WebSegment& segment, std::span<const std::byte> inflated)
{
    if (segment.eventCount == 0) return {QStringLiteral("nothing"), segment.problems};
    QStringList parts{QStringLiteral("%1 web events").arg(segment.eventCount), snapshotOf(segment, inflated)};
    for (const WebEvent& row : segment.rows) {
        if (row.type == WebEventType::Unknown) parts << QStringLiteral("one of unknown type");
        if (row.type == WebEventType::Incremental) parts << QStringLiteral("source %1").arg(row.source);
    }
    for (const PointerSample& sample : segment.pointer)
        parts << QStringLiteral("pointer at %1,%2 on node %3").arg(number(sample.x), number(sample.y)).arg(sample.node);
    return {parts.join(QStringLiteral(", ")), segment.problems};
}

Outcome outcomeOfSession(const ReaderRow& row)
{
    const std::string id
        = row.sessionId.empty() ? "session_1767225600000_00112233445566778899aabbccddeeff" : row.sessionId;
    const auto source = std::make_shared<MemorySource>("memory", id);
    for (const auto& [path, bytes] : row.artifacts) source->add(path, bytes);
    const auto recording = Recording::open(source);
    if (!recording) return {QString::fromStdString(recording.error().text()), {}};
    QStringList parts;
    for (const FrameRef& frame : (*recording)->frames()) parts << offset(frame.time);
    for (const Event& event : (*recording)->events()) parts << QStringLiteral("%1;").arg(wordsOf(event));
    for (const Fault& fault : (*recording)->faults()) parts << QStringLiteral("fault at %1").arg(offset(fault.time));
    const auto shown = std::ranges::count((*recording)->timeline(), Lane::Fault, &TimelineItem::lane);
    if (shown > 0) parts << QStringLiteral("%1 in the fault lane").arg(shown);
    const auto transfers = std::ranges::count((*recording)->timeline(), Lane::Network, &TimelineItem::lane);
    if (transfers > 0) parts << QStringLiteral("%1 transfers;").arg(transfers);
    for (const BackgroundGap& gap : (*recording)->clock().gaps())
        parts << QStringLiteral("gap %1…%2").arg(offset(gap.start), offset(gap.end));
    Problems problems;
    for (const ArtifactReport& artifact : (*recording)->artifacts())
        problems.insert(problems.end(), artifact.problems.begin(), artifact.problems.end());
    return {listOf(parts), problems};
}

Outcome outcomeOf(const ReaderRow& row)
{
    if (row.kind == RowKind::Session) return outcomeOfSession(row);
    const DecoderLimits limits;
    auto inflated
        = inflateArtifact(row.stored, row.kind == RowKind::Frames ? limits.inflatedBundle : limits.inflatedJson)
              .value();
    Outcome outcome;
    switch (row.kind) {
    case RowKind::Frames:
        outcome = outcomeOf(readFrameBundle(inflated.bytes, {test::kSampleStart, row.bundleStart}), inflated.bytes);
        break;
    case RowKind::Hierarchy:
        outcome = outcomeOf(readHierarchy(inflated.bytes, {{}, test::kSampleStart + Milliseconds{137}}));
        break;
    case RowKind::Events:
        outcome = outcomeOf(readEventBatch(inflated.bytes, {test::kSampleStart, {}}));
        break;
    case RowKind::Faults:
        outcome = outcomeOf(readFaults(inflated.bytes));
        break;
    case RowKind::Web:
        outcome = outcomeOf(readWebSegment(inflated.bytes), inflated.bytes);
        break;
    case RowKind::Session:
        break;
    }
    inflated.problems.insert(inflated.problems.end(), outcome.problems.begin(), outcome.problems.end());
    outcome.problems = std::move(inflated.problems);
    return outcome;
}

QString outcomeCell(const ReaderRow& row)
{
    return row.picture.isEmpty() ? row.outcome : QStringLiteral("%1; the one at 500: %2").arg(row.outcome, row.picture);
}
/// Words that are not computed stand in quotation marks.
QString referenceCell(const ReaderRow& row)
{
    const bool isComputed = row.kind == RowKind::Frames || row.reference == QStringLiteral("not specified");
    return isComputed ? row.reference : QStringLiteral("“%1”").arg(row.reference);
}

/// The row as the page has it.
QString lineOf(const ReaderRow& row)
{
    const auto cell
        = [](QString text) { return text.replace(u'|', QStringLiteral("\\|")).replace(u'<', QStringLiteral("\\<")); };
    QStringList codes;
    for (const QString& code : row.problems.split(u' ', Qt::SkipEmptyParts)) codes << QStringLiteral("`%1`").arg(code);
    codes.removeDuplicates();
    return QStringLiteral("| %1 | %2 | %3 | %4 | %5 |")
        .arg(QString::fromUtf8(row.id), cell(QString::fromUtf8(row.input)), cell(referenceCell(row)),
            cell(outcomeCell(row)), codes.isEmpty() ? QStringLiteral("–") : codes.join(QStringLiteral(", ")));
}

} // namespace

class TestReaderDifferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAtLeastWhatTheReferenceReads_data();
    void readsAtLeastWhatTheReferenceReads();
    void everyLineOfTheSpecificationHasItsRow();
    void thePageListsTheRows();
};

void TestReaderDifferences::readsAtLeastWhatTheReferenceReads_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(allRows().size()); ++i) {
        const ReaderRow& row = allRows()[std::size_t(i)];
        QTest::addRow("%s %s", row.id, row.input) << i;
    }
}

void TestReaderDifferences::readsAtLeastWhatTheReferenceReads()
{
    QFETCH(const int, index);
    const ReaderRow& row = allRows()[std::size_t(index)];

    const Outcome outcome = outcomeOf(row);

    QCOMPARE(outcome.text, row.outcome);
    QCOMPARE(test::codesOf(outcome.problems), row.problems);
    QCOMPARE(outcome.picture, row.picture.isEmpty() ? outcome.picture : row.picture);
    if (row.kind != RowKind::Frames) return;
    QCOMPARE(referenceOutcome(row), row.reference);
    const std::multiset<std::int64_t> theirs = referenceTimes(row);
    if (row.problems == QStringLiteral("shifted-bundle")) { // other times for the same frames is what the row is about
        QVERIFY(theirs.size() <= outcome.frameTimes.size());
        return;
    }
    QVERIFY2(std::ranges::includes(outcome.frameTimes, theirs), "the reference reads a frame that we do not");
}

void TestReaderDifferences::everyLineOfTheSpecificationHasItsRow()
{
    std::set<QString> lines;
    std::set<QString> ids;
    for (const ReaderRow& row : allRows()) {
        QString id = QString::fromUtf8(row.id);
        QVERIFY2(ids.insert(id).second, row.id);
        while (id.back().isLetter()) id.chop(1);
        lines.insert(id);
    }
    for (int i = 1; i <= 20; ++i)
        QVERIFY2(lines.contains(QStringLiteral("9.1/%1").arg(i)), qPrintable(QString::number(i)));
    for (int i = 1; i <= 33; ++i)
        QVERIFY2(lines.contains(QStringLiteral("9.2/%1").arg(i)), qPrintable(QString::number(i)));
    QCOMPARE(lines.size(), 53U);
}

void TestReaderDifferences::thePageListsTheRows()
{
    std::ifstream page{test::sourceFolder() / "docs/formats/reader-differences.md"};
    QStringList lines;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("| 9.")) lines << QString::fromStdString(line);
    QStringList expected;
    for (const ReaderRow& row : allRows()) expected << lineOf(row);
    if (QSet<QString>(lines.begin(), lines.end()) != QSet<QString>(expected.begin(), expected.end()))
        qInfo().noquote() << "the page should hold:\n" + expected.join(u'\n');
    for (const QString& line : expected) QVERIFY2(lines.contains(line), qPrintable("the page lacks: " + line));
    for (const QString& line : lines) QVERIFY2(expected.contains(line), qPrintable("only on the page: " + line));
    QCOMPARE(lines.size(), expected.size());
}

QTEST_GUILESS_MAIN(TestReaderDifferences)
#include "tst_reader_differences.moc"
