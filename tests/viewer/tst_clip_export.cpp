// A stretch of a recording as an animated PNG: the file's chunks, which pictures it holds, and the command.

#include "tests/support/result_check.h"
#include "tests/viewer/view_fixture.h"
#include "tests/viewer/window_bench.h"
#include "viewer/format.h"
#include "viewer/frame/animated_png.h"
#include "viewer/frame/clip_export.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/latest_only.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"

#include <QFileDialog>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtEndian>
#include <QtTest>

namespace revisit {

namespace {

constexpr int kWaitMs = 20'000;

struct Chunk {
    QByteArray name;
    QByteArray data;
};

/// Written without looking at the encoder: PNG 1.2, 3.2.
QList<Chunk> chunksOf(const QByteArray& file)
{
    QList<Chunk> chunks;
    qsizetype at = 8;
    while (at + 12 <= file.size()) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(file.constData() + at));
        chunks.push_back({file.mid(at + 4, 4), file.mid(at + 8, length)});
        at += length + 12;
    }
    return at == file.size() ? chunks : QList<Chunk>();
}

quint32 number(const QByteArray& data, int at) { return qFromBigEndian<quint32>(data.constData() + at); }
quint16 shortNumber(const QByteArray& data, int at) { return qFromBigEndian<quint16>(data.constData() + at); }

/// What a player shows, one picture after another, with how long.
struct Shown {
    QImage picture;
    int ms = 0;
};

void put(QByteArray& png, const QByteArray& name, const QByteArray& data)
{
    const auto append = [&png](quint32 value) {
        value = qToBigEndian(value);
        png.append(reinterpret_cast<const char*>(&value), 4);
    };
    append(static_cast<quint32>(data.size()));
    png += name + data;
    quint32 crc = ~0u; // bit by bit: slow and plain
    for (const char byte : name + data) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1u) != 0 ? 0xedb88320u ^ (crc >> 1) : crc >> 1;
    }
    append(~crc);
}

/// As APNG 1.0 says, with Qt for the pixels of each picture. Empty where the file is not right.
QList<Shown> play(const QByteArray& file)
{
    QList<Shown> shown;
    QByteArray header;
    QByteArray control;
    QImage canvas;
    quint32 next = 0;
    for (const Chunk& chunk : chunksOf(file)) {
        if (chunk.name == "IHDR") header = chunk.data;
        if (chunk.name == "fcTL") {
            if (number(chunk.data, 0) != next++) return {};
            control = chunk.data;
        }
        const bool isFirst = chunk.name == "IDAT";
        if (!isFirst && chunk.name != "fdAT") continue;
        if (!isFirst && number(chunk.data, 0) != next++) return {};
        QByteArray ihdr = header;
        ihdr.replace(0, 8, control.mid(4, 8));
        QByteArray png = file.left(8);
        put(png, "IHDR", ihdr);
        put(png, "IDAT", isFirst ? chunk.data : chunk.data.mid(4));
        put(png, "IEND", {});
        const QImage piece = QImage::fromData(png, "PNG");
        if (piece.isNull()) return {};
        if (canvas.isNull()) canvas = QImage(piece.size(), QImage::Format_RGB888);
        QPainter(&canvas).drawImage(
            static_cast<int>(number(control, 12)), static_cast<int>(number(control, 16)), piece);
        shown.push_back({canvas.copy(), 1000 * shortNumber(control, 20) / shortNumber(control, 22)});
    }
    return shown;
}

QImage ground(QRgb color = qRgb(10, 20, 30))
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

QImage withDot(int x, int y)
{
    QImage image = ground();
    QPainter(&image).fillRect(x, y, 5, 3, Qt::red);
    return image;
}

Clip sampleClip(PlayRange range) { return {test::openOffThread(test::makeSampleSession().source), range, 0, {}, {}}; }

/// On a worker, as the panel does it.
Result<> write(const Clip& clip, const QString& file, bool isStale = false)
{
    LatestOnly worker;
    std::optional<Result<>> written;
    StopSource stop;
    if (isStale) stop.requestStop();
    worker.run([clip, file, token = stop.token()](const auto&) { return writeClip(clip, file, token); },
        [&written](const Result<>& answer) { written = answer; });
    if (!QTest::qWaitFor([&written] { return written.has_value(); }, kWaitMs)) return fail(Errc::Busy, "no answer");
    return *written;
}

QByteArray bytesIn(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Notes the titles of dialogs that ask for a file, and says no to them.
class FileQuestions final : public QObject {
public:
    QStringList titles;
    FileQuestions() { QCoreApplication::instance()->installEventFilter(this); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* dialog = event->type() == QEvent::Show ? qobject_cast<QFileDialog*>(watched) : nullptr;
        if (dialog != nullptr) {
            titles << dialog->windowTitle();
            QMetaObject::invokeMethod(dialog, &QDialog::reject, Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace

class TestClipExport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void playersShowWhatWasAdded();
    void thePictureOnlyHoldsWhatChanged();
    void stillViewersShowTheFirstPicture();
    void equalPicturesShowLonger();
    void anotherSizeIsRefused();
    void theRangeIsTheMarkedOneOrAroundThePlayhead();
    void everyFrameIsShownAsLongAsItStood();
    void touchesMoveInSteps();
    void writesWhatPlays();
    void turnedClipsAreTurned();
    void refusesWhatMakesNoClip();
    void theCommandWritesTheMarkedRange();
    void theTitleTellsWhatWillBeWritten();
    void withoutPicturesNothingIsAsked_data();
    void withoutPicturesNothingIsAsked();
    void aRangeWithoutPicturesMakesNoSheet();
};

void TestClipExport::playersShowWhatWasAdded()
{
    AnimatedPng animation;
    const QList<QImage> pictures{ground(), withDot(30, 20), withDot(0, 0), ground(qRgb(1, 2, 3))};
    for (const QImage& picture : pictures) QVERIFY_RESULT(animation.add(picture, Milliseconds{250}));
    const QList<Shown> shown = play(animation.finish());
    QCOMPARE(shown.size(), pictures.size());
    for (qsizetype i = 0; i < shown.size(); ++i) {
        QCOMPARE(shown[i].picture, pictures[i].convertToFormat(QImage::Format_RGB888));
        QCOMPARE(shown[i].ms, 250);
    }
}

void TestClipExport::thePictureOnlyHoldsWhatChanged()
{
    AnimatedPng animation;
    QVERIFY_RESULT(animation.add(ground(), Milliseconds{100}));
    QVERIFY_RESULT(animation.add(withDot(30, 20), Milliseconds{100}));
    QList<QByteArray> controls;
    for (const Chunk& chunk : chunksOf(animation.finish())) {
        if (chunk.name == "fcTL") controls << chunk.data;
        if (chunk.name == "acTL") QCOMPARE(number(chunk.data, 0), 2u);
        if (chunk.name == "acTL") QCOMPARE(number(chunk.data, 4), 0u); // without end
    }
    QCOMPARE(controls.size(), 2);
    QCOMPARE(number(controls[1], 4), 5u); // width, height, x, y
    QCOMPARE(number(controls[1], 8), 3u);
    QCOMPARE(number(controls[1], 12), 30u);
    QCOMPARE(number(controls[1], 16), 20u);
}

void TestClipExport::stillViewersShowTheFirstPicture()
{
    AnimatedPng animation;
    QCOMPARE(animation.finish(), QByteArray());
    QVERIFY_RESULT(animation.add(withDot(3, 4), Milliseconds{100}));
    QVERIFY_RESULT(animation.add(ground(), Milliseconds{100}));
    const QImage still = QImage::fromData(animation.finish(), "PNG"); // checks the checksums
    QCOMPARE(still.convertToFormat(QImage::Format_RGB32), withDot(3, 4));
}

void TestClipExport::equalPicturesShowLonger()
{
    AnimatedPng animation;
    for (int i = 0; i < 7; ++i) QVERIFY_RESULT(animation.add(ground(), Milliseconds{100}));
    QCOMPARE(animation.pictureCount(), 1u);
    QCOMPARE(play(animation.finish()).front().ms, 700);
}

void TestClipExport::anotherSizeIsRefused()
{
    AnimatedPng animation;
    QVERIFY_RESULT(animation.add(ground(), Milliseconds{100}));
    const auto other = animation.add(ground().scaled(20, 15), Milliseconds{100});
    QCOMPARE_ERROR(other, Errc::InvalidInput);
    QCOMPARE(animation.pictureCount(), 1u);
}

void TestClipExport::theRangeIsTheMarkedOneOrAroundThePlayhead()
{
    const Milliseconds duration{20'000};
    QCOMPARE(clipRange(PlayRange{{3}, {9}}, {5'000}, duration), (PlayRange{{3}, {9}}));
    QCOMPARE(clipRange(std::nullopt, {8'000}, duration), (PlayRange{{3'000}, {13'000}}));
    QCOMPARE(clipRange(std::nullopt, {1'000}, duration), (PlayRange{{0}, {6'000}}));
    QCOMPARE(clipRange(std::nullopt, {19'000}, duration), (PlayRange{{14'000}, {20'000}}));
}

void TestClipExport::everyFrameIsShownAsLongAsItStood()
{
    const auto pictures = clipPictures(sampleClip({{400}, {2'000}}));
    const auto times = test::makeSampleSession().frameTimesMs;
    std::vector<ClipPicture> expected; // step by step: the newest frame at or before it
    for (std::int64_t ms = 400; ms < 2'000; ms += 100) {
        const auto past = std::ranges::upper_bound(times, ms);
        const auto frame = static_cast<std::size_t>(past - times.begin()) - 1;
        if (expected.empty() || expected.back().frame != frame) expected.push_back({frame, {ms}, {0}});
        expected.back().shown = expected.back().shown + Milliseconds{100};
    }
    QVERIFY(expected.size() >= 4); // a frame each 400 ms
    QVERIFY(pictures == expected);
    QCOMPARE(clipPictures(sampleClip({{450}, {475}})).front().shown.ms, 25); // ends where the range ends
}

void TestClipExport::touchesMoveInSteps()
{
    Clip clip = sampleClip({{1'000}, {3'000}});
    const std::size_t without = clipPictures(clip).size();
    clip.touches = std::make_shared<const TouchTrack>(*clip.recording);
    const auto pictures = clipPictures(clip);
    QVERIFY(pictures.size() > without); // one each 100 ms while the tap at 1.5 s shows
    const auto wall = [&clip](SessionTime at) { return clip.recording->clock().toWall(at); };
    for (std::size_t i = 1; i < pictures.size(); ++i) {
        const bool hasTouch = !clip.touches->visibleAt(wall(pictures[i].at)).empty();
        if (hasTouch) QCOMPARE(pictures[i].shown.ms, 100);
    }
    const auto last = std::find_if(pictures.rbegin(), pictures.rend(),
        [&](const ClipPicture& each) { return !clip.touches->visibleAt(wall(each.at)).empty(); });
    QVERIFY(last != pictures.rend() && last != pictures.rbegin()); // a picture without it follows
    QCOMPARE(std::prev(last)->at.ms, last->at.ms + 100);
}

void TestClipExport::writesWhatPlays()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("clip.png"));
    const Clip clip = sampleClip({{400}, {2'000}});
    QVERIFY_RESULT(write(clip, file));
    const QList<Shown> shown = play(bytesIn(file));
    const auto pictures = clipPictures(clip);
    QCOMPARE(static_cast<std::size_t>(shown.size()), pictures.size());
    int shade = 0;
    for (const Shown& each : shown) {
        QCOMPARE(each.picture.size(), QSize(test::kSampleFrame.widthPx, test::kSampleFrame.heightPx));
        QCOMPARE(each.ms, pictures[static_cast<std::size_t>(&each - shown.data())].shown.ms);
        const int now = qGray(each.picture.pixel(80, 170));
        QVERIFY(now > shade); // the shade tells the frame's number
        shade = now;
    }
    Clip touched = sampleClip({{1'400}, {1'900}});
    touched.touches = std::make_shared<const TouchTrack>(*touched.recording);
    QVERIFY_RESULT(write(touched, file));
    const QList<Shown> drawn = play(bytesIn(file));
    const Clip plain = sampleClip({{1'400}, {1'900}});
    QVERIFY_RESULT(write(plain, file));
    QVERIFY(drawn.size() > play(bytesIn(file)).size());
}

void TestClipExport::turnedClipsAreTurned()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("clip.png"));
    Clip clip = sampleClip({{400}, {900}});
    clip.quarterTurns = 1;
    QVERIFY_RESULT(write(clip, file));
    QCOMPARE(
        play(bytesIn(file)).front().picture.size(), QSize(test::kSampleFrame.heightPx, test::kSampleFrame.widthPx));
}

void TestClipExport::refusesWhatMakesNoClip()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("clip.png"));
    const auto tooLong = write(sampleClip({{0}, {60'001}}), file);
    QCOMPARE_ERROR(tooLong, Errc::TooLarge);
    const auto empty = write(sampleClip({{500}, {500}}), file);
    QCOMPARE_ERROR(empty, Errc::NotFound);
    const auto dropped = write(sampleClip({{0}, {900}}), file, true);
    QCOMPARE_ERROR(dropped, Errc::Cancelled);
    const auto nowhere = write(sampleClip({{0}, {900}}), folder.filePath(QStringLiteral("no/such/clip.png")));
    QCOMPARE_ERROR(nowhere, Errc::Io);
    QVERIFY(!QFile::exists(file));
}

void TestClipExport::theCommandWritesTheMarkedRange()
{
    const test::BreachCounter breaches;
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("clip.png"));
    test::WindowBench bench;
    MainWindow& window = bench.window;
    QVERIFY(!window.actions()[ActionId::SaveClip]->isEnabled());
    QVERIFY(bench.open());
    QVERIFY(window.actions()[ActionId::SaveClip]->isEnabled());
    QCOMPARE(window.actions()[ActionId::SaveClip]->shortcut(), QKeySequence(QStringLiteral("X")));
    QTRY_VERIFY(window.framePanel().view().touches() != nullptr);
    QSignalSpy told(&window.framePanel(), &FramePanel::messaged);
    window.context().selection.setRange(PlayRange{{0}, {70'000}});
    window.framePanel().saveClip(file);
    QCOMPARE(told.size(), 1);
    QVERIFY2(told.front().front().toString().contains(QStringLiteral("at most")), "too long a range is not told");
    window.context().selection.setRange(PlayRange{{400}, {1'200}});
    window.framePanel().saveClip(file);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 3, kWaitMs); // making it, saved
    int ms = 0;
    for (const Shown& each : play(bytesIn(file))) ms += each.ms;
    QCOMPARE(ms, 800);
    window.context().selection.setRange(std::nullopt);
    window.context().playback.seek({2'000});
    window.framePanel().saveClip(file);
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 5, kWaitMs);
    ms = 0;
    for (const Shown& each : play(bytesIn(file))) ms += each.ms;
    QCOMPARE(ms, 7'000); // from the start to five seconds after the playhead
    QCOMPARE(breaches.breaches(), QStringList());
}

void TestClipExport::theTitleTellsWhatWillBeWritten()
{
    test::WindowBench bench;
    FramePanel& panel = bench.window.framePanel();
    QVERIFY(bench.open());
    FileQuestions asked;
    bench.window.context().selection.setRange(PlayRange{{400}, {1'200}});
    panel.saveClip();
    const QString pixels = QStringLiteral("%1 \u00d7 %2 pixels");
    const QString times = exactClockText({400}) + QStringLiteral(" to ") + exactClockText({1'200});
    const PixelSize size = test::kSampleFrame;
    QCOMPARE(asked.titles.size(), 1);
    QVERIFY2(asked.titles[0].contains(pixels.arg(size.widthPx).arg(size.heightPx)), qPrintable(asked.titles[0]));
    QVERIFY2(asked.titles[0].contains(times), qPrintable(asked.titles[0]));
    panel.view().rotate();
    panel.saveClip();
    QCOMPARE(asked.titles.size(), 2);
    QVERIFY2(asked.titles[1].contains(pixels.arg(size.heightPx).arg(size.widthPx)), qPrintable(asked.titles[1]));
    panel.saveContactSheet();
    panel.savePicture(PictureOverlays::Without);
    QCOMPARE(asked.titles.mid(2), (QStringList{FramePanel::tr("Save Contact Sheet"), FramePanel::tr("Save Picture")}));
}

void TestClipExport::withoutPicturesNothingIsAsked_data()
{
    QTest::addColumn<ActionId>("action");
    QTest::newRow("clip") << ActionId::SaveClip;
    QTest::newRow("contact sheet") << ActionId::SaveContactSheet;
    QTest::newRow("picture") << ActionId::SavePicture;
    QTest::newRow("plain picture") << ActionId::SavePlainPicture;
    QTest::newRow("copy") << ActionId::CopyPicture;
}

void TestClipExport::withoutPicturesNothingIsAsked()
{
    QFETCH(const ActionId, action);
    test::WindowBench bench;
    QVERIFY(bench.open(test::smallRecording()));
    QVERIFY(bench.window.context().session.recording()->frames().empty());
    FileQuestions asked;
    QSignalSpy told(&bench.window.framePanel(), &FramePanel::messaged);
    bench.window.actions()[action]->trigger();
    QCOMPARE(asked.titles, QStringList());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), QStringLiteral("This recording has no pictures"));
}

void TestClipExport::aRangeWithoutPicturesMakesNoSheet()
{
    test::WindowBench bench;
    QVERIFY(bench.open());
    const SessionClock& clock = bench.window.context().playback.clock();
    const auto& frames = bench.window.context().session.recording()->frames();
    const SessionTime last = clock.toPlayable(frames.back().time); // what comes after it has none
    const Milliseconds length = bench.window.context().playback.duration();
    QVERIFY(last.ms + 10 < length.ms);
    FramePanel& panel = bench.window.framePanel();
    FileQuestions asked;
    QSignalSpy told(&panel, &FramePanel::messaged);
    bench.window.context().selection.setRange(PlayRange{last + Milliseconds{1}, {length.ms}});
    panel.saveContactSheet();
    QCOMPARE(asked.titles, QStringList());
    QCOMPARE(told.size(), 1);
    QVERIFY(told.front().front().toString().startsWith(QStringLiteral("There are no pictures from ")));
    bench.window.context().selection.setRange(PlayRange{last, {length.ms}});
    panel.saveContactSheet();
    QCOMPARE(asked.titles.size(), 1);
}

} // namespace revisit

QTEST_MAIN(revisit::TestClipExport)
#include "tst_clip_export.moc"
