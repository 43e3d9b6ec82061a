#include "decoder/limit_settings.h"
#include "tests/support/fixtures.h"
#include "tests/support/result_check.h"

#include <QtTest>

#include <fstream>
#include <set>

using namespace revisit;

class TestLimitSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesEveryLimitOnce();
    void defaultsLieInTheirRanges();
    void readsValuesWithUnits_data();
    void readsValuesWithUnits();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void everyValueSurvivesItsText();
    void everyLimitIsReachedByItsName();
    void readsADocument();
    void refusesADocumentByLine_data();
    void refusesADocumentByLine();
    void writesWhatItReads();
    void thePageListsTheLimits();
};

void TestLimitSettings::namesEveryLimitOnce()
{
    std::set<std::string_view> names;
    for (const LimitSetting& setting : limitSettings()) {
        QVERIFY(names.insert(setting.name).second);
        QCOMPARE(findLimit(setting.name), &setting);
        QVERIFY(!setting.description.empty() && !setting.description.ends_with('.'));
    }
    // One setting per field: the struct holds nothing else.
    QCOMPARE(names.size(), 14U);
    QVERIFY(findLimit("inflated") == nullptr);
    QVERIFY(findLimit("") == nullptr);
}

void TestLimitSettings::defaultsLieInTheirRanges()
{
    for (const LimitSetting& setting : limitSettings()) {
        DecoderLimits limits;
        QVERIFY_RESULT(setLimit(limits, setting, setting.standard()));
        QVERIFY(setting.minimum < setting.standard());
        QVERIFY(setting.standard() < setting.maximum || setting.name == "stored-artifact");
    }
    QCOMPARE(findLimit("stored-artifact")->maximum, kLargestStoredArtifact.count);
}

void TestLimitSettings::readsValuesWithUnits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qulonglong>("value");
    QTest::newRow("plain") << "inflated-bundle"
                           << "2048" << qulonglong{2048};
    QTest::newRow("bytes") << "inflated-bundle"
                           << "2048 bytes" << qulonglong{2048};
    QTest::newRow("B") << "inflated-bundle"
                       << "2048 B" << qulonglong{2048};
    QTest::newRow("KiB") << "inflated-bundle"
                         << "2 KiB" << qulonglong{2048};
    QTest::newRow("MiB") << "inflated-bundle"
                         << "3 MiB" << qulonglong{3'145'728};
    QTest::newRow("GiB") << "inflated-bundle"
                         << "2 GiB" << qulonglong{2'147'483'648};
    QTest::newRow("without a blank") << "inflated-bundle"
                                     << "64MiB" << qulonglong{67'108'864};
    QTest::newRow("with many blanks") << "inflated-bundle"
                                      << "\t 64   MiB \r" << qulonglong{67'108'864};
    QTest::newRow("frames") << "frames-per-bundle"
                            << "7 frames" << qulonglong{7};
    QTest::newRow("a count alone") << "frames-per-bundle"
                                   << "7" << qulonglong{7};
}

void TestLimitSettings::readsValuesWithUnits()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(qulonglong, value);

    const auto read = parseLimit(*findLimit(name.toStdString()), text.toStdString());

    QVERIFY_RESULT(read);
    QCOMPARE(*read, value);
}

void TestLimitSettings::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<QString>("assignment");
    QTest::addColumn<QString>("message"); // a part of it
    QTest::newRow("no equals sign") << "json-depth 5"
                                    << "\"json-depth 5\" is not of the form NAME=VALUE";
    QTest::newRow("nothing") << ""
                             << "is not of the form";
    QTest::newRow("unknown name") << "json-deepness=5"
                                  << "there is no limit \"json-deepness\"; the limits are stored-";
    QTest::newRow("other case") << "JSON-depth=50"
                                << "there is no limit";
    QTest::newRow("no value") << "json-depth="
                              << "json-depth: \"\" is not a whole number";
    QTest::newRow("a word") << "json-depth=many"
                            << "is not a whole number";
    QTest::newRow("negative") << "json-depth=-5"
                              << "is not a whole number";
    QTest::newRow("a fraction") << "json-depth=50.5"
                                << "\".5\" is no unit here; use levels or nothing";
    QTest::newRow("another unit") << "json-depth=50 MiB"
                                  << "\"MiB\" is no unit here";
    QTest::newRow("decimal megabytes") << "inflated-json=50 MB"
                                       << "use bytes, B, KiB, MiB or GiB";
    QTest::newRow("too small") << "json-depth=15"
                               << "json-depth: must be from 16 levels to 1000 levels";
    QTest::newRow("too large") << "json-depth=1001"
                               << "must be from 16 levels to 1000 levels";
    QTest::newRow("zero") << "stored-artifact=0"
                          << "must be from 1 KiB to 64 MiB";
    QTest::newRow("more than 64 bits") << "json-depth=99999999999999999999"
                                       << "must be from 16 levels";
    QTest::newRow("more than 64 bits with a unit") << "inflated-json=18446744073709551615 GiB"
                                                   << "must be from 1 KiB";
}

void TestLimitSettings::refusesWhatMakesNoSense()
{
    QFETCH(QString, assignment);
    QFETCH(QString, message);
    DecoderLimits limits;

    const auto applied = applyLimit(limits, assignment.toStdString());

    QCOMPARE_ERROR(applied, Errc::InvalidInput);
    QVERIFY2(applied.error().text().find(message.toStdString()) != std::string::npos, applied.error().text().c_str());
    QCOMPARE(writeLimits(limits), std::string{});
}

void TestLimitSettings::everyValueSurvivesItsText()
{
    for (const LimitSetting& setting : limitSettings())
        for (const std::uint64_t value :
            {setting.minimum, setting.minimum + 1, setting.standard(), setting.maximum - 1, setting.maximum}) {
            const std::string text = limitText(setting, value);
            const auto read = parseLimit(setting, text);
            QVERIFY_RESULT(read);
            QCOMPARE(*read, value);
        }
    QCOMPARE(limitText(*findLimit("inflated-bundle"), 268'435'456), std::string{"256 MiB"});
    QCOMPARE(limitText(*findLimit("inflated-bundle"), 268'435'457), std::string{"268435457 bytes"});
    QCOMPARE(limitText(*findLimit("problems"), 1024), std::string{"1024 problems"});
}

void TestLimitSettings::everyLimitIsReachedByItsName()
{
    DecoderLimits limits;
    std::uint64_t step = 0;
    for (const LimitSetting& setting : limitSettings())
        QVERIFY_RESULT(setLimit(limits, setting, setting.minimum + ++step));
    QCOMPARE(limits.storedArtifact.count, 1025U);
    QCOMPARE(limits.inflatedBundle.count, 1026U);
    QCOMPARE(limits.inflatedJson.count, 1027U);
    QCOMPARE(limits.frameJpeg.count, 1028U);
    QCOMPARE(limits.framesPerBundle, 6U);
    QCOMPARE(limits.framePixels, 4102U);
    QCOMPARE(limits.frameSidePx, 71U);
    QCOMPARE(limits.tarEntries, 9U);
    QCOMPARE(limits.jsonDepth, 25U);
    QCOMPARE(limits.jsonNodes, 110U);
    QCOMPARE(limits.jsonString.count, 1035U);
    QCOMPARE(limits.events, 13U);
    QCOMPARE(limits.hierarchyNodes, 113U);
    QCOMPARE(limits.problemsPerArtifact, 15U);
    step = 0;
    for (const LimitSetting& setting : limitSettings()) QCOMPARE(limitValue(limits, setting), setting.minimum + ++step);
}

void TestLimitSettings::readsADocument()
{
    const auto limits = readLimits("\xEF\xBB\xBF# a wall of tablets\r\n"
                                   "\r\n"
                                   "  frame-side       = 30000 pixels   # larger\r\n"
                                   "inflated-bundle=512 MiB\n"
                                   "problems = 7");
    QVERIFY_RESULT(limits);
    QCOMPARE(limits->frameSidePx, 30'000U);
    QCOMPARE(limits->inflatedBundle, 512_MiB);
    QCOMPARE(limits->problemsPerArtifact, 7U);
    QCOMPARE(limits->inflatedJson, DecoderLimits{}.inflatedJson);
    QVERIFY_RESULT(readLimits(""));
    QVERIFY_RESULT(readLimits("\n\n#\n"));
}

void TestLimitSettings::refusesADocumentByLine_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("message");
    QTest::newRow("unknown name") << "problems = 7\n\nspeed = 9\n"
                                  << "line 3: there is no limit \"speed\"";
    QTest::newRow("out of range") << "# x\nproblems = 0"
                                  << "line 2: problems: must be from 1 problems";
    QTest::newRow("no assignment") << "problems 7"
                                   << "line 1: \"problems 7\" is not of the form";
    QTest::newRow("twice") << "problems = 7\nproblems = 7"
                           << "line 2: the limit is named twice";
    QTest::newRow("too long") << QString(70'000, u'#') << "at most 65536 bytes";
    QTest::newRow("JSON") << "{\"problems\": 7}"
                          << "line 1: ";
}

void TestLimitSettings::refusesADocumentByLine()
{
    QFETCH(QString, document);
    QFETCH(QString, message);

    const auto limits = readLimits(document.toStdString());

    QCOMPARE_ERROR(limits, Errc::InvalidInput);
    QVERIFY2(limits.error().text().find(message.toStdString()) != std::string::npos, limits.error().text().c_str());
}

void TestLimitSettings::writesWhatItReads()
{
    QCOMPARE(writeLimits({}), std::string{});
    DecoderLimits limits;
    for (const LimitSetting& setting : limitSettings()) QVERIFY_RESULT(setLimit(limits, setting, setting.maximum));
    const std::string document = writeLimits(limits);

    const auto again = readLimits(document);

    QVERIFY_RESULT(again);
    QCOMPARE(writeLimits(*again), document);
    for (const LimitSetting& setting : limitSettings()) QCOMPARE(limitValue(*again, setting), setting.maximum);
}

void TestLimitSettings::thePageListsTheLimits()
{
    std::ifstream page{test::sourceFolder() / "docs/formats/limits.md"};
    QStringList rows;
    for (std::string line; std::getline(page, line);)
        if (line.starts_with("| `")) rows << QString::fromStdString(line);
    QStringList expected;
    const auto text = [](const LimitSetting& setting, std::uint64_t value) {
        return QString::fromStdString(limitText(setting, value));
    };
    const auto word = [](std::string_view view) { return QString::fromUtf8(view.data(), qsizetype(view.size())); };
    for (const LimitSetting& setting : limitSettings())
        expected << QStringLiteral("| `%1` | %2 | %3 | %4 | %5 | `%6` |")
                        .arg(word(setting.name), text(setting, setting.standard()), text(setting, setting.minimum),
                            text(setting, setting.maximum), word(setting.description), word(setting.problem));
    QCOMPARE(rows.join(u'\n'), expected.join(u'\n'));
}

QTEST_GUILESS_MAIN(TestLimitSettings)
#include "tst_limit_settings.moc"
