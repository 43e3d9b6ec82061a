#include "app/desktop/arguments.h"
#include "app/desktop/file_open_events.h"
#include "app/desktop/runtime.h"
#include "app/desktop/screenshot_run.h"
#include "base/file_system.h"
#include "library/budget_file.h"
#include "library/limits_file.h"

#include "tests/support/fixtures.h"
#include "tests/support/result_check.h"
#include "tests/viewer/sample_session.h"
#include "viewer/main_window.h"
#include "viewer/status_area.h"

#include <QDir>
#include <QFile>
#include <QFileOpenEvent>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace revisit {

namespace {

struct Run {
    int status = -1;
    QString output;
    QString messages;
};

/// Runs the desktop program as a user would; REVISIT_BINARY_DIR is set by CTest.
Run run(const QStringList& arguments, const QString& dataDir)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("REVISIT_DATA_DIR"), dataDir);
    process.setProcessEnvironment(environment);
    process.start(qEnvironmentVariable("REVISIT_BINARY_DIR") + QStringLiteral("/app/desktop/revisit"), arguments);
    if (!process.waitForFinished(90'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

/// The sample session as a folder of raw artifacts.
QString writeSample(const QString& below)
{
    const auto sample = test::makeSampleSession();
    const QDir folder(below + QLatin1Char('/') + QString::fromStdString(sample.source->sessionId()));
    for (std::size_t i = 0; i < sample.source->entries().size(); ++i) {
        const auto path = folder.filePath(QString::fromStdString(sample.source->entries()[i].path));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        const auto bytes = sample.source->read(i);
        if (!file.open(QIODevice::WriteOnly) || !bytes) return {};
        file.write(reinterpret_cast<const char*>(bytes->data()), static_cast<qint64>(bytes->size()));
    }
    return folder.path();
}

Result<Arguments> parse(const QStringList& words)
{
    return parseArguments(QStringList(QStringLiteral("revisit")) + words);
}

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

} // namespace

class TestDesktopProgram final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsArguments();
    void refusesWrongArguments_data();
    void refusesWrongArguments();
    void tellsVersionAndHelp();
    void writesAScreenshotOfTheAskedMoment();
    void keepsTheLimitsInTheDataFolder();
    void endsWith2OnUnreadableInput();
    void endsWith64OnWrongUsage();
    void endsWith1WhenThePictureCannotBeWritten();
    void runsCommandsBeforeThePicture();
    void runsCommandsWithoutAPicture();
    void saysWhichStepCannotBeDone();
    void choosesARowForThePicture();
    void keepsTheStepsInOrder();
    void writesAScreenshotOfAFailureWhereAsked();
    void writesAScreenshotWhileOpeningWhereAsked();
    void endsWith1WhenAStepCannotBeDone();
    void desktopEntryNamesWhatTheProgramOpens();
    void opensWhatTheSystemAsksFor();
    void keepsTheBudgetInTheDataFolder();
    void tellsWhenItPaintedInTheLanguageAskedFor_data();
    void tellsWhenItPaintedInTheLanguageAskedFor();
};

void TestDesktopProgram::readsArguments()
{
    const auto all = parse(words("session_1_x --at 2500 --screenshot a.png --size 1000x640 --data-dir d --theme dark"));
    QVERIFY_RESULT(all);
    QCOMPARE(all->what, QStringLiteral("session_1_x"));
    QCOMPARE(all->atMs, qint64{2'500});
    QCOMPARE(all->screenshot, QStringLiteral("a.png"));
    QCOMPARE(all->size, std::optional(QSize(1000, 640)));
    QCOMPARE(all->dataDir, QStringLiteral("d"));
    QCOMPARE(all->theme, std::optional(theme::Mode::Dark));
    const auto link = parse(words("revisit://session/session_1_x?at=700"));
    QVERIFY_RESULT(link);
    QCOMPARE(link->atMs, qint64{700});
    QVERIFY_RESULT(parse({}));
}

void TestDesktopProgram::refusesWrongArguments_data()
{
    QTest::addColumn<QString>("line");
    for (const char* line : {"--at -5", "--at soon", "--size 0x5", "--size wide", "--size 99999x9", "--theme pink",
             "--unknown", "one two", "--at", "--screenshot=", "--do NoSuchCommand", "--do Settings:2",
             "--do ShowNetwork:0", "--type=", "--press Nothing", "--press A,B", "--press Ctrl", "--range 5",
             "--range 5-5", "--range 9-5", "--measure -5-9", "--hover soon", "--hover=-1", "--when later"})
        QTest::newRow(line) << QString::fromLatin1(line);
}

void TestDesktopProgram::refusesWrongArguments()
{
    QFETCH(QString, line);
    QCOMPARE_ERROR(parse(words(qPrintable(line))), Errc::InvalidInput);
}

void TestDesktopProgram::tellsVersionAndHelp()
{
    QTemporaryDir data;
    // Neither needs a display.
    const auto withoutDisplay = [&data](const char* option) {
        QByteArray platform = qgetenv("QT_QPA_PLATFORM");
        QByteArray display = qgetenv("DISPLAY");
        QByteArray wayland = qgetenv("WAYLAND_DISPLAY");
        for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) qunsetenv(name);
        Run done = run({QLatin1String(option)}, data.path());
        if (!platform.isNull()) qputenv("QT_QPA_PLATFORM", platform);
        if (!display.isNull()) qputenv("DISPLAY", display);
        if (!wayland.isNull()) qputenv("WAYLAND_DISPLAY", wayland);
        return done;
    };
    const Run version = withoutDisplay("--version");
    QCOMPARE(version.status, 0);
    QVERIFY(version.output.startsWith(QStringLiteral("revisit ")));
    const Run help = withoutDisplay("--help");
    QCOMPARE(help.status, 0);
    for (const char* option : {"--at", "--screenshot", "--size", "--data-dir", "--theme", "--do", "--type", "--press",
             "--range", "--measure", "--hover", "--when"})
        QVERIFY2(help.output.contains(QLatin1String(option)), option);
}

void TestDesktopProgram::writesAScreenshotOfTheAskedMoment()
{
    QTemporaryDir data;
    const QString folder = writeSample(data.path());
    const auto shadeAt = [&](qint64 atMs) {
        const QString file = data.filePath(QStringLiteral("%1.png").arg(atMs));
        const Run done = run({folder, QStringLiteral("--at"), QString::number(atMs), QStringLiteral("--screenshot"),
                                 file, QStringLiteral("--size"), QStringLiteral("1200x800"), QStringLiteral("--theme"),
                                 QStringLiteral("light")},
            data.filePath(QStringLiteral("data")));
        const QImage picture(file);
        if (done.status != 0 || picture.size() != QSize(1200, 800)) {
            qWarning("%s", qPrintable(done.messages));
            return -1;
        }
        return qGray(picture.pixel(570, 300)); // inside the device's screen, away from touches
    };
    const int early = shadeAt(300); // frame 0: shade 20
    const int late = shadeAt(8'300); // frame 20: shade 120
    QVERIFY2(std::abs(early - 20) <= 4, qPrintable(QString::number(early)));
    QVERIFY2(std::abs(late - 120) <= 4, qPrintable(QString::number(late)));
}

void TestDesktopProgram::tellsWhenItPaintedInTheLanguageAskedFor_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("window");
    QTest::addColumn<QString>("frame");
    QTest::newRow("English") << "en"
                             << "The window is painted after"
                             << "The first frame was painted after";
    QTest::newRow("German") << "de"
                            << "Das Fenster wird nach"
                            << "Das erste Bild wurde nach";
    QTest::newRow("Arabic") << "ar" << QString::fromUtf8("تُرسم النافذة") << QString::fromUtf8("رُسم أول إطار");
}

void TestDesktopProgram::tellsWhenItPaintedInTheLanguageAskedFor()
{
    QFETCH(const QString, language);
    QFETCH(const QString, window);
    QFETCH(const QString, frame);
    QTemporaryDir data;
    const Run done = run({writeSample(data.path()), QStringLiteral("--timings"), QStringLiteral("--lang"), language,
                             QStringLiteral("--screenshot"), data.filePath(QStringLiteral("a.png"))},
        data.filePath(QStringLiteral("data")));
    QCOMPARE(done.status, 0);
    const QStringList lines = done.messages.split(u'\n').filter(QRegularExpression(QStringLiteral("^revisit: ")));
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains(window), qPrintable(lines[0]));
    QVERIFY2(lines[1].contains(frame), qPrintable(lines[1]));
    static const QRegularExpression number(QStringLiteral("[0-9]+[.,][0-9]"));
    double before = 0;
    for (const QString& line : lines) { // elapsed first, then processor time; the frame comes after the window
        auto times = number.globalMatch(line);
        QVERIFY2(times.hasNext(), qPrintable(line));
        const double elapsed = times.next().captured().replace(u',', u'.').toDouble();
        QVERIFY2(elapsed > before, qPrintable(line));
        QVERIFY2(times.hasNext() && !times.next().captured().isEmpty() && !times.hasNext(), qPrintable(line));
        before = elapsed;
    }
}

void TestDesktopProgram::keepsTheLimitsInTheDataFolder()
{
    QTemporaryDir data;
    const auto folder = toPath(data.path().toStdString());
    DecoderLimits limits;
    limits.framesPerBundle = 11;
    QVERIFY_RESULT(writeLimitsFile(folder, limits));
    bool isReady = false;
    {
        Runtime runtime(folder);
        runtime.open([&](const Result<>&) { isReady = true; });
        QTRY_VERIFY(isReady);
        QCOMPARE(runtime.limits().framesPerBundle, 11U);
        limits.framesPerBundle = 12;
        runtime.saveLimits(limits);
        limits.framesPerBundle = 13;
        runtime.saveLimits(limits);
        QCOMPARE(runtime.limits().framesPerBundle, 13U);
    }
    const auto kept = readLimitsFile(folder);
    QVERIFY_RESULT(kept);
    QCOMPARE(kept->framesPerBundle, 13U);
}

void TestDesktopProgram::endsWith2OnUnreadableInput()
{
    QTemporaryDir data;
    const Run gone = run({data.filePath(QStringLiteral("nothing-here")), QStringLiteral("--screenshot"),
                             data.filePath(QStringLiteral("a.png"))},
        data.path());
    QCOMPARE(gone.status, 2);
    QVERIFY(!gone.messages.isEmpty());
    QVERIFY(!QFile::exists(data.filePath(QStringLiteral("a.png"))));
}

void TestDesktopProgram::endsWith64OnWrongUsage()
{
    QTemporaryDir data;
    QCOMPARE(run({QStringLiteral("--no-such-option")}, data.path()).status, 64);
}

void TestDesktopProgram::endsWith1WhenThePictureCannotBeWritten()
{
    QTemporaryDir data;
    const QString folder = writeSample(data.path());
    const Run done = run(
        {folder, QStringLiteral("--screenshot"), data.filePath(QStringLiteral("no/such/folder/a.png"))}, data.path());
    QCOMPARE(done.status, 1);
}

void TestDesktopProgram::runsCommandsBeforeThePicture()
{
    QTemporaryDir data;
    const auto picture = [&](const QStringList& commands, const char* name) {
        const QString file = data.filePath(QLatin1String(name));
        QStringList words{QStringLiteral("--screenshot"), file, QStringLiteral("--size"), QStringLiteral("1000x640"),
            QStringLiteral("--theme"), QStringLiteral("light"), QStringLiteral("--lang"), QStringLiteral("en")};
        for (const auto& command : commands) words << QStringLiteral("--do") << command;
        return run(words, data.filePath(QStringLiteral("data"))).status == 0 ? QImage(file) : QImage();
    };
    const QImage plain = picture({}, "plain.png");
    const QImage dialog = picture({QStringLiteral("Settings")}, "dialog.png");
    QVERIFY(!plain.isNull() && !dialog.isNull());
    QVERIFY(plain != dialog);
}

/// The window stays as long as nobody asks it to go: here the last command does.
void TestDesktopProgram::runsCommandsWithoutAPicture()
{
    QTemporaryDir data;
    const QString folder = writeSample(data.path());
    const Run done = run({folder, QStringLiteral("--do"), QStringLiteral("ShowHierarchy"), QStringLiteral("--do"),
                             QStringLiteral("Quit"), QStringLiteral("--lang"), QStringLiteral("en")},
        data.filePath(QStringLiteral("data")));
    QCOMPARE(done.status, 0);
}

void TestDesktopProgram::saysWhichStepCannotBeDone()
{
    ViewSettings settings{QString()};
    MainWindow window(Services{}, settings);
    window.show();
    QSignalSpy said(window.findChild<StatusArea*>(), &StatusArea::said);
    Arguments arguments;
    arguments.steps = {CommandStep{ActionId::ThemeDark}, HoverStep{5}};
    (new ScreenshotRun(window, arguments, &window))->start();
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, 30'000);
    QCOMPARE(said.front().front().toString(), QStringLiteral("the timeline is not shown"));
    QVERIFY(window.isVisible());
}

/// Across options, however they are mixed.
void TestDesktopProgram::keepsTheStepsInOrder()
{
    const auto given
        = parse(words("--type x --do ShowNetwork:2 --hover 7 --range 1-2 --measure 3-4 --press Ctrl+Return "
                      "--do ThemeDark --type y --when opening"));
    QVERIFY_RESULT(given);
    const std::vector<WindowStep> wanted{TypeStep{QStringLiteral("x")}, CommandStep{ActionId::ShowNetwork},
        RowStep{ActionId::ShowNetwork, 2}, HoverStep{7}, DragStep{Qt::ShiftModifier, 1, 2},
        DragStep{Qt::ControlModifier, 3, 4},
        PressStep{QKeyCombination(Qt::ControlModifier, Qt::Key_Return).toCombined()}, CommandStep{ActionId::ThemeDark},
        TypeStep{QStringLiteral("y")}};
    QVERIFY(given->steps == wanted);
    QVERIFY(given->when == PictureWhen::Opening);
}

/// The same failure as without, and a picture of what the window says about it; of what did open there is none.
void TestDesktopProgram::writesAScreenshotOfAFailureWhereAsked()
{
    QTemporaryDir data;
    QFile broken(data.filePath(QStringLiteral("broken.rjsession")));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("PK no archive") > 0);
    broken.close();
    const QString file = data.filePath(QStringLiteral("a.png"));
    const QStringList words{QStringLiteral("--lang"), QStringLiteral("en"), QStringLiteral("--size"),
        QStringLiteral("1000x640"), QStringLiteral("--when"), QStringLiteral("failed"), QStringLiteral("--screenshot"),
        file};
    const QString folder = data.filePath(QStringLiteral("data"));
    const Run whole = run(QStringList(writeSample(data.path())) + words, folder);
    QCOMPARE(whole.status, 1);
    QVERIFY2(whole.messages.contains(QStringLiteral("opening did not fail")), qPrintable(whole.messages));
    QVERIFY(!QFile::exists(file));
    const Run failed = run(QStringList(broken.fileName()) + words, folder);
    QCOMPARE(failed.status, 2);
    QVERIFY2(failed.messages.contains(QStringLiteral("broken.rjsession")), qPrintable(failed.messages));
    QCOMPARE(QImage(file).size(), QSize(1000, 640));
}

/// It waits for nothing; where nothing is being opened any more, there is no such picture.
void TestDesktopProgram::writesAScreenshotWhileOpeningWhereAsked()
{
    QTemporaryDir data;
    const QString file = data.filePath(QStringLiteral("a.png"));
    const Run idle = run({QStringLiteral("--when"), QStringLiteral("opening"), QStringLiteral("--screenshot"), file,
                             QStringLiteral("--lang"), QStringLiteral("en")},
        data.path());
    QCOMPARE(idle.status, 1);
    QVERIFY2(idle.messages.contains(QStringLiteral("nothing is being opened")), qPrintable(idle.messages));
    QVERIFY(!QFile::exists(file));
}

/// A step that cannot be done ends the run and says so.
void TestDesktopProgram::endsWith1WhenAStepCannotBeDone()
{
    QTemporaryDir data;
    const QString file = data.filePath(QStringLiteral("a.png"));
    const Run done = run({QStringLiteral("--screenshot"), file, QStringLiteral("--hover"), QStringLiteral("5"),
                             QStringLiteral("--lang"), QStringLiteral("en")},
        data.path());
    QCOMPARE(done.status, 1);
    QVERIFY2(done.messages.contains(QStringLiteral("the timeline is not shown")), qPrintable(done.messages));
    QVERIFY(!QFile::exists(file));
}

void TestDesktopProgram::choosesARowForThePicture()
{
    QTemporaryDir data;
    const QString folder = writeSample(data.path());
    const auto picture = [&](const QString& command, const char* name) {
        const QString file = data.filePath(QLatin1String(name));
        const QStringList words{folder, QStringLiteral("--screenshot"), file, QStringLiteral("--size"),
            QStringLiteral("1000x640"), QStringLiteral("--theme"), QStringLiteral("light"), QStringLiteral("--do"),
            command};
        return run(words, data.filePath(QStringLiteral("data"))).status == 0 ? QImage(file) : QImage();
    };
    const QImage list = picture(QStringLiteral("ShowArtifacts"), "list.png");
    const QImage first = picture(QStringLiteral("ShowArtifacts:1"), "first.png");
    const QImage second = picture(QStringLiteral("ShowArtifacts:2"), "second.png");
    QVERIFY(!list.isNull() && !first.isNull() && !second.isNull());
    QVERIFY(list != first && first != second);
    QCOMPARE_ERROR(parse(words("--lang klingon")), Errc::InvalidInput);
}

void TestDesktopProgram::desktopEntryNamesWhatTheProgramOpens()
{
    const QDir folder(qEnvironmentVariable("REVISIT_SOURCE_DIR") + QStringLiteral("/packaging/linux"));
    const auto lines = [&folder](const char* name) {
        QFile file(folder.filePath(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))
                                              : QStringList();
    };
    const QStringList entry = lines("revisit.desktop");
    QVERIFY(entry.contains(QStringLiteral("Exec=revisit %u"))); // a file or a link, one at a time
    const auto types = entry.filter(QRegularExpression(QStringLiteral("^MimeType=")));
    QCOMPARE(types.size(), 1);
    QVERIFY(types.front().contains(QStringLiteral("x-scheme-handler/revisit;")));
    QVERIFY(types.front().contains(QStringLiteral("application/vnd.revisit.session+zip;")));
    QVERIFY(!lines("revisit.xml").filter(QStringLiteral("glob pattern=\"*.rjsession\"")).isEmpty());
}

/// As macOS does with documents and links: before there is a window, and while there is one.
void TestDesktopProgram::opensWhatTheSystemAsksFor()
{
    FileOpenEvents asked(*QCoreApplication::instance());
    const auto ask = [](const char* url) {
        QFileOpenEvent event{QUrl(QLatin1String(url))};
        QCoreApplication::sendEvent(QCoreApplication::instance(), &event);
    };
    ask("file:///tmp/a%20b.rjsession");
    QStringList opened;
    asked.setListener([&opened](const QString& what) { opened << what; });
    QCOMPARE(opened.size(), 1);
    QCOMPARE(QUrl(opened.front()).toLocalFile(), QStringLiteral("/tmp/a b.rjsession"));
    ask("revisit://session/x?at=700");
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.back(), QStringLiteral("revisit://session/x?at=700"));
    asked.setListener({});
    ask("file:///tmp/c.rjsession");
    QCOMPARE(opened.size(), 2);
}

void TestDesktopProgram::keepsTheBudgetInTheDataFolder()
{
    const QTemporaryDir data;
    const auto folder = std::filesystem::path(data.path().toStdString());
    constexpr Bytes kBudget{3ULL * 1024 * 1024 * 1024};
    {
        Runtime runtime(folder);
        bool isOpen = false;
        runtime.open([&isOpen](const Result<>& opened) { isOpen = opened.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isOpen, 20'000);
        QCOMPARE(runtime.libraryBudget(), std::optional<Bytes>{});
        runtime.saveLibraryBudget(kBudget);
        QTRY_COMPARE_WITH_TIMEOUT(budgetOfDataFolder(folder), std::optional(kBudget), 20'000);
        runtime.saveLibraryBudget(std::nullopt); // and what waits when the program ends
    }
    QCOMPARE(budgetOfDataFolder(folder), std::optional<Bytes>{});
}

} // namespace revisit

QTEST_MAIN(revisit::TestDesktopProgram)
#include "tst_desktop_program.moc"
