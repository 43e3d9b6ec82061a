#include "viewer/view_settings.h"

#include "decoder/limit_settings.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace revisit {

class TestViewSettings final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatWasSet();
    void memoryOnlyForgets();
    void forgetsTheOldestRecordings();
    void addsToWhatItKnowsOfARecording();
    void forgetsTheOldestLayouts();
    void wildValuesAreClamped();
    void tellsOfOtherLimits();
};

void TestViewSettings::keepsWhatWasSet()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("revisit.ini"));
    {
        ViewSettings settings(file);
        settings.setSkipLength({5'000});
        settings.setSkipsInactivity(true);
        settings.setInactivityThreshold({9'000});
        settings.setLanguage(QStringLiteral("de"));
        settings.setDataFolder(QStringLiteral("/data"));
        settings.setShortcuts(QStringLiteral("PlayPause"), QStringList{QStringLiteral("Ctrl+K"), QStringLiteral(",")});
        settings.saveLayout(QStringLiteral("mine / with a slash"), QByteArray("\0state", 6));
        settings.rememberRecording(QStringLiteral("a/b=c"), {{QStringLiteral("position"), 1'234}});
    }
    const ViewSettings settings(file);
    QCOMPARE(settings.skipLength().ms, 5'000);
    QVERIFY(settings.skipsInactivity());
    QCOMPARE(settings.inactivityThreshold().ms, 9'000);
    QCOMPARE(settings.language(), QStringLiteral("de"));
    QCOMPARE(settings.dataFolder(), QStringLiteral("/data"));
    QCOMPARE(settings.shortcuts(QStringLiteral("PlayPause")),
        std::optional(QStringList{QStringLiteral("Ctrl+K"), QStringLiteral(",")}));
    QVERIFY(!settings.shortcuts(QStringLiteral("Quit")));
    QCOMPARE(settings.layout(QStringLiteral("mine / with a slash")), QByteArray("\0state", 6));
    QCOMPARE(settings.recordingState(QStringLiteral("a/b=c")).value(QStringLiteral("position")).toInt(), 1'234);
}

void TestViewSettings::memoryOnlyForgets()
{
    ViewSettings settings{QString()};
    settings.setLanguage(QStringLiteral("ar"));
    QCOMPARE(settings.language(), QStringLiteral("ar"));
    QCOMPARE(ViewSettings{QString()}.language(), QString());
}

void TestViewSettings::forgetsTheOldestRecordings()
{
    ViewSettings settings{QString()};
    const auto key = [](int i) { return QStringLiteral("session-%1").arg(i); };
    for (int i = 0; i < ViewSettings::kMaxRecordings; ++i)
        settings.rememberRecording(key(i), {{QStringLiteral("position"), i}});
    settings.rememberRecording(key(0), {{QStringLiteral("speed"), 2}}); // used again, so 1 is the oldest now
    settings.rememberRecording(QStringLiteral("one more"), {{QStringLiteral("position"), 1}});
    QVERIFY(settings.recordingState(key(1)).isEmpty());
    QVERIFY(!settings.recordingState(key(0)).isEmpty());
    QVERIFY(!settings.recordingState(key(2)).isEmpty());
    settings.rememberRecording(QString(), {{QStringLiteral("position"), 1}}); // nothing is open: nothing to remember
    QVERIFY(settings.recordingState(QString()).isEmpty());
}

void TestViewSettings::addsToWhatItKnowsOfARecording()
{
    ViewSettings settings{QString()};
    const QString key = QStringLiteral("a");
    settings.rememberRecording(key, {{QStringLiteral("position"), 1}, {QStringLiteral("speed"), 1}});
    settings.rememberRecording(key, {{QStringLiteral("speed"), 4}});
    const QVariantMap wanted{{QStringLiteral("position"), 1}, {QStringLiteral("speed"), 4}};
    QCOMPARE(settings.recordingState(key), wanted);
}

void TestViewSettings::forgetsTheOldestLayouts()
{
    ViewSettings settings{QString()};
    QSignalSpy changes(&settings, &ViewSettings::layoutsChanged);
    for (int i = 0; i <= ViewSettings::kMaxLayouts; ++i) settings.saveLayout(QString::number(i), QByteArray("x"));
    QCOMPARE(settings.layoutNames().size(), ViewSettings::kMaxLayouts);
    QVERIFY(settings.layout(QStringLiteral("0")).isEmpty());
    settings.removeLayout(QStringLiteral("5"));
    QVERIFY(!settings.layoutNames().contains(QStringLiteral("5")));
    QVERIFY(settings.layout(QStringLiteral("5")).isEmpty());
    QCOMPARE(changes.count(), ViewSettings::kMaxLayouts + 2);
}

void TestViewSettings::wildValuesAreClamped()
{
    ViewSettings settings{QString()};
    settings.setSkipLength({-5});
    QCOMPARE(settings.skipLength().ms, 1'000);
    settings.setInactivityThreshold({std::numeric_limits<std::int64_t>::max()});
    QCOMPARE(settings.inactivityThreshold().ms, 600'000);
}

void TestViewSettings::tellsOfOtherLimits()
{
    ViewSettings settings{QString()};
    QCOMPARE(settings.decoderLimits().jsonDepth, DecoderLimits{}.jsonDepth);
    QSignalSpy changed(&settings, &ViewSettings::decoderLimitsChanged);
    auto limits = settings.decoderLimits();
    limits.jsonDepth = 77;
    settings.setDecoderLimits(limits);
    settings.setDecoderLimits(limits);
    QCOMPARE(settings.decoderLimits().jsonDepth, 77U);
    QCOMPARE(changed.count(), 1);
}

} // namespace revisit

QTEST_GUILESS_MAIN(revisit::TestViewSettings)
#include "tst_view_settings.moc"
