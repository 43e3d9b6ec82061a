// What must never run on the UI thread is noticed there, kind by kind, wherever below the viewer it is done; on another
// thread it is not.
#include "base/file_system.h"
#include "base/folder_listing.h"
#include "client/http_client.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "library/library.h"
#include "library/recording_opener.h"
#include "store/database.h"
#include "tests/support/jpeg_samples.h"
#include "tests/viewer/sample_session.h"
#include "viewer/file_writer.h"
#include "viewer/settings_file.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>
#include <thread>

namespace revisit {

using Work = std::function<bool()>;

namespace {

/// Made by initTestCase(): a database, a session file and a plain one.
struct Files {
    QTemporaryDir folder;
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(folder.path().toStdString()) / name;
    }
};

Files& files()
{
    static Files made;
    return made;
}

FileSystem& disk() { return FileSystem::real(); }

bool decodes()
{
    const auto jpeg = test::jpegOf({16, 16}, 128);
    return JpegDecoder().decode(jpeg).has_value();
}

bool inflates()
{
    const auto packed = gzipLikeSdk(std::vector<std::byte>(64));
    return packed && inflateArtifact(*packed, 1_KiB).has_value();
}

Result<Database> openDatabase() { return Database::open(files().path("a.db"), Access::ReadWrite, Durability::Normal); }

bool queries()
{
    static auto open = openDatabase();
    return open && open->userVersion().has_value();
}

/// An address nobody listens at: it fails at once, having waited for an answer.
bool asksTheNetwork()
{
    HttpClient client;
    HttpRequest request;
    request.url = "http://127.0.0.1:1/";
    return !client.perform(std::move(request)).has_value();
}

} // namespace

class TestUiThreadGuard final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noticesBlockingWork_data();
    void noticesBlockingWork();
    void lookingAtWhatIsInMemoryIsFree();
    void settingsAreWrittenElsewhere();
};

void TestUiThreadGuard::initTestCase()
{
    QVERIFY(files().folder.isValid());
    QVERIFY(writeFile(disk(), files().path("plain"), std::vector<std::byte>(8)).has_value());
    QVERIFY(openDatabase().has_value());
    QVERIFY(exportRecording(test::makeSampleSession().source, files().path("a.rjsession")).has_value());
}

void TestUiThreadGuard::noticesBlockingWork_data()
{
    QTest::addColumn<revisit::Work>("work");
    QTest::addColumn<QString>("noticed");
    const auto row = [](const char* name, const char* noticed, Work work) {
        QTest::newRow(name) << std::move(work) << QString::fromLatin1(noticed);
    };
    const char* kFile = "opening a file";
    row("inflating", "inflating", inflates);
    row("decoding", "decoding a picture", decodes);
    row("a statement", "a database query", [] { return queries(); });
    row("opening a database", "a database query", [] { return openDatabase().has_value(); });
    row("reading a file", kFile, [] { return disk().read(files().path("plain"), 1_KiB).has_value(); });
    row("the size of a file", kFile, [] { return disk().size(files().path("plain")).has_value(); });
    row("removing a file", kFile, [] { return disk().remove(files().path("none")).has_value(); });
    row("writing a file", kFile, [] { return writeFile(disk(), files().path("new"), {}).has_value(); });
    row("writing a private file", kFile, [] { return writePrivateFile(files().path("own"), "x").has_value(); });
    row("making a folder", kFile, [] { return makePrivateFolder(files().path("folder")).has_value(); });
    row("listing a folder", kFile, [] { return listFolder(files().path(""), 100).has_value(); });
    row("locking a file", kFile, [] { return FileLock::acquire(files().path("lock")).has_value(); });
    row("finding a recording", kFile, [] { return !openSource(files().path("nothing there"), {}).has_value(); });
    row("opening a session file", kFile, [] { return openSource(files().path("a.rjsession"), {}).has_value(); });
    row("exporting", kFile,
        [] { return exportRecording(test::makeSampleSession().source, files().path("b.rjsession")).has_value(); });
    row("the network", "network traffic", asksTheNetwork);
}

void TestUiThreadGuard::noticesBlockingWork()
{
    QFETCH(revisit::Work, work);
    QFETCH(QString, noticed);
    const test::BreachCounter counter;
    bool isDone = false;
    std::thread([&] { isDone = work(); }).join();
    QVERIFY(isDone);
    QCOMPARE(counter.breaches(), QStringList());
    QVERIFY(work());
    QVERIFY2(counter.breaches().contains(noticed), qPrintable(counter.breaches().join(u',')));
}

void TestUiThreadGuard::lookingAtWhatIsInMemoryIsFree()
{
    const auto recording = test::openOffThread(test::makeSampleSession().source);
    const test::BreachCounter counter;
    QVERIFY(!recording->frames().empty() && !recording->timeline().empty());
    QCOMPARE(counter.breaches(), QStringList());
}

/// While they are in use, not only at their end; several changes one after the other.
void TestUiThreadGuard::settingsAreWrittenElsewhere()
{
    const QString file = files().folder.filePath(QStringLiteral("revisit.ini"));
    const auto written
        = [&file](const char* key) { return QSettings(file, QSettings::IniFormat).value(QLatin1String(key)); };
    const test::BreachCounter counter;
    {
        SettingsFile settings(file);
        settings.setValue(QStringLiteral("a/b"), 1);
        settings.setValue(QStringLiteral("a/c"), QStringLiteral("x"));
        QTRY_COMPARE(written("a/c").toString(), QStringLiteral("x"));
        settings.setValue(QStringLiteral("a/b"), 2);
        QTRY_COMPARE(written("a/b").toInt(), 2);
        settings.remove(QStringLiteral("a/c"));
        QTRY_VERIFY(!written("a/c").isValid());
        settings.setValue(QStringLiteral("last"), true);
    }
    QVERIFY(written("last").toBool());
    QCOMPARE(SettingsFile(file).value(QStringLiteral("a/b"), 0).toInt(), 2);
    QCOMPARE(counter.breaches(), QStringList());
}

} // namespace revisit

QTEST_MAIN(revisit::TestUiThreadGuard)
#include "tst_ui_thread_guard.moc"
