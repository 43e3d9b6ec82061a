// The clock, the ways to skip, and what is remembered of a recording.
#include "viewer/player/transport_bar.h"

#include "tests/viewer/view_fixture.h"
#include "viewer/actions.h"
#include "viewer/player/player_preferences.h"
#include "viewer/player/seek_bar.h"
#include "viewer/replay_workspace.h"
#include "viewer/view_settings.h"

#include <QAccessible>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace revisit;

namespace {

struct Bench {
    explicit Bench(ViewSettings& used)
        : settings(used)
    {
        workspace.show();
    }
    [[nodiscard]] bool open(const QString& key = QStringLiteral("a"))
    {
        workspace.open([] { return Result<std::shared_ptr<const RecordingSource>>(test::smallRecording()); },
            QStringLiteral("small"), key);
        return QTest::qWaitFor([this] { return workspace.context().session.recording() != nullptr; }, 10'000);
    }
    [[nodiscard]] Playback& playback() { return workspace.context().playback; }
    [[nodiscard]] QToolButton& button(ActionId action)
    {
        const auto buttons = bar.findChildren<QToolButton*>();
        return **std::ranges::find(buttons, workspace.actions()[action], &QToolButton::defaultAction);
    }

    ViewSettings& settings;
    ReplayWorkspace workspace{Services{}, settings, std::make_shared<DecodePool>()};
    TransportBar bar{workspace.context(), workspace.actions()};
};

} // namespace

class TestTransportBar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clockSwitchesBetweenRelativeLocalAndUtc();
    void lengthTellsHowLongPlayingTakes();
    void timeRunsToTheRightInEveryLanguage();
    void skippingIsASwitch();
    void skipLengthIsInTheTexts();
    void recordingsGoOnWhereTheyWereLeft();
    void thePlaceIsKeptInTimeOfTheDevice();
    void anAskedForTimeWins();
    void theNextSessionIsPlayedOnlyWhenAskedFor();
    void buttonsStayWhereTheyAre_data();
    void buttonsStayWhereTheyAre();
    void narrowBarsShowTheStepsWhole();
    void textsFollowTheFont();
    void speedTellsTheDirection();
    void speedTellsThatItHurries();
    void skipsAreChosenOfGroups();
    void seekBarFollowsAndSeeks();
    void seekBarSaysTheTime();
};

void TestTransportBar::clockSwitchesBetweenRelativeLocalAndUtc()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    bench.playback().seek({6'500});
    QCOMPARE(bench.bar.clockText(), QStringLiteral("00:06.5"));
    QAction* next = bench.workspace.actions()[ActionId::SwitchClock];
    next->trigger(); // tests run in UTC: 1773776620000 is 19:43:40
    QCOMPARE(bench.bar.clockText(), QStringLiteral("19:43:46.5"));
    QCOMPARE(bench.bar.otherTimeText(), QStringLiteral("00:06.5"));
    next->trigger();
    QCOMPARE(bench.bar.clockText(), QStringLiteral("19:43:46.5Z"));
    QCOMPARE(PlayerPreferences(settings).clockMode(), ClockMode::Utc);
    next->trigger();
    QCOMPARE(bench.bar.clockText(), QStringLiteral("00:06.5"));
}

void TestTransportBar::lengthTellsHowLongPlayingTakes()
{
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({5'000});
    Bench bench(settings);
    QVERIFY(bench.open());
    QTRY_COMPARE(bench.playback().skips().size(), std::size_t{1}); // 11 s of 20
    const std::int64_t wholeMs = bench.playback().duration().ms;
    QVERIFY(!bench.bar.lengthText().contains(QLatin1Char('(')));
    bench.playback().setSpeed(2);
    QVERIFY2(bench.bar.lengthText().endsWith(QStringLiteral("(00:%1)").arg(wholeMs / 2000, 2, 10, QLatin1Char('0'))),
        qPrintable(bench.bar.lengthText()));
    bench.playback().setSpeed(1);
    bench.workspace.actions()[ActionId::SkipInactivity]->trigger();
    QVERIFY2(bench.bar.lengthText().endsWith(
                 QStringLiteral("(00:%1)").arg((wholeMs - 11'000) / 1000, 2, 10, QLatin1Char('0'))),
        qPrintable(bench.bar.lengthText()));
}

void TestTransportBar::timeRunsToTheRightInEveryLanguage()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    bench.bar.resize(1'200, bench.bar.sizeHint().height());
    bench.bar.show();
    const auto x = [&](ActionId action) { return bench.button(action).mapTo(&bench.bar, QPoint()).x(); };
    const bool isInOrder = x(ActionId::ToStart) < x(ActionId::SkipBack)
        && x(ActionId::SkipBack) < x(ActionId::PlayPause) && x(ActionId::PlayPause) < x(ActionId::SkipForward);
    SeekBar seek(bench.playback());
    seek.resize(1'000, 20);
    seek.show();
    QTest::mouseClick(&seek, Qt::LeftButton, {}, QPoint(900, 10));
    const bool isLate = bench.playback().position().ms > bench.playback().duration().ms / 2;
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(isInOrder);
    QVERIFY(isLate);
}

void TestTransportBar::skippingIsASwitch()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QAction* skip = bench.workspace.actions()[ActionId::SkipInactivity];
    QVERIFY(!skip->isChecked());
    skip->trigger();
    QVERIFY(settings.skipsInactivity());
    QCOMPARE(bench.playback().skipMode(), SkipMode::Jump);
    PlayerPreferences(settings).setSkipsFast(true);
    QCOMPARE(bench.playback().skipMode(), SkipMode::Fast);
    settings.setSkipsInactivity(false); // in the settings dialog
    QVERIFY(!skip->isChecked());
    QCOMPARE(bench.playback().skipMode(), SkipMode::Off);
}

void TestTransportBar::skipLengthIsInTheTexts()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    settings.setSkipLength({5'000});
    QAction* forward = bench.workspace.actions()[ActionId::SkipForward];
    QVERIFY2(forward->text().contains(QStringLiteral("5.0 s")), qPrintable(forward->text()));
    forward->trigger();
    QCOMPARE(bench.playback().position().ms, 5'000);
}

void TestTransportBar::recordingsGoOnWhereTheyWereLeft()
{
    ViewSettings settings{QString()};
    {
        Bench bench(settings);
        QVERIFY(bench.open());
        bench.playback().seek({7'250});
        bench.playback().setSpeed(4);
        QVERIFY(bench.open(QStringLiteral("b"))); // keeps the one before
        QTRY_COMPARE(bench.playback().position().ms, 0);
        bench.playback().seek({3'000});
    } // and this one
    Bench bench(settings);
    QVERIFY(bench.open());
    QCOMPARE(bench.playback().position().ms, 7'250);
    QCOMPARE(bench.playback().speed(), 4.0);
    QVERIFY(bench.open(QStringLiteral("b")));
    QTRY_COMPARE(bench.playback().position().ms, 3'000);
}

void TestTransportBar::thePlaceIsKeptInTimeOfTheDevice()
{
    ViewSettings settings{QString()};
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    const auto recorded = [&](const std::string& more) {
        auto source = std::make_shared<MemorySource>("gap", "session_" + std::to_string(test::kStartMs) + "_gap");
        source->add("events/events_0_" + at(40'000) + ".json",
            test::bytesOf(R"({"events":[)" + more + R"({"type":"log","level":"info","message":"end","timestamp":)"
                + at(40'000) + R"(}],"deviceInfo":{"platform":"ios"}})"));
        return source;
    };
    const auto open = [](Bench& bench, const std::shared_ptr<const RecordingSource>& source) {
        bench.workspace.open([source] { return Result<std::shared_ptr<const RecordingSource>>(source); },
            QStringLiteral("gap"), QStringLiteral("gap"));
        return QTest::qWaitFor([&] { return bench.workspace.context().session.recording() != nullptr; }, 10'000);
    };
    const std::string background = R"({"type":"app_background","timestamp":)" + at(5'000)
        + R"(},{"type":"app_foreground","timestamp":)" + at(25'000) + "},";
    {
        Bench bench(settings);
        QVERIFY(open(bench, recorded({})));
        bench.playback().seek({30'000});
    }
    Bench bench(settings); // a batch that came late tells of twenty seconds in the background
    QVERIFY(open(bench, recorded(background)));
    QVERIFY(bench.playback().duration().ms < 30'000);
    QCOMPARE(bench.playback().wallPosition().ms, test::kStartMs + 30'000);
}

void TestTransportBar::anAskedForTimeWins()
{
    ViewSettings settings{QString()};
    settings.rememberRecording(QStringLiteral("a"), {{QStringLiteral("wallMs"), qlonglong{test::kStartMs + 9'000}}});
    Bench bench(settings);
    bench.workspace.open([] { return Result<std::shared_ptr<const RecordingSource>>(test::smallRecording()); },
        QStringLiteral("small"), QStringLiteral("a"));
    bench.workspace.seekFromStart({2'000});
    QTRY_VERIFY(bench.workspace.context().session.recording() != nullptr);
    QCOMPARE(bench.playback().position().ms, 2'000);
}

void TestTransportBar::theNextSessionIsPlayedOnlyWhenAskedFor()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    QAction* next = bench.workspace.actions()[ActionId::NextSession];
    next->setEnabled(true);
    int asked = 0;
    QObject::connect(next, &QAction::triggered, &bench.bar, [&] {
        if (++asked > 1) return; // there is no third session
        bench.workspace.open([] { return Result<std::shared_ptr<const RecordingSource>>(test::smallRecording()); },
            QStringLiteral("next"), QStringLiteral("next"));
    });
    const auto playToTheEnd = [&] {
        bench.playback().seek({bench.playback().duration().ms - 1});
        bench.playback().play();
        bench.playback().advance({1'000});
    };
    playToTheEnd();
    QCOMPARE(asked, 0); // off at first
    bench.workspace.actions()[ActionId::PlayNext]->trigger();
    playToTheEnd();
    QCOMPARE(asked, 1);
    QTRY_VERIFY(bench.workspace.context().session.recording() != nullptr);
    QTRY_VERIFY(bench.playback().isPlaying());
    playToTheEnd();
    QCOMPARE(asked, 2);
    QVERIFY(bench.open());
    QTest::qWait(0);
    QVERIFY(!bench.playback().isPlaying()); // opened by hand
}

void TestTransportBar::buttonsStayWhereTheyAre_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const int width : {1440, 1000, 820, 720, 560}) {
        QTest::addRow("%d", width) << width << Qt::LeftToRight;
        QTest::addRow("%d mirrored", width) << width << Qt::RightToLeft;
    }
}

void TestTransportBar::buttonsStayWhereTheyAre()
{
    QFETCH(int, width);
    QFETCH(Qt::LayoutDirection, direction);
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({5'000});
    Bench bench(settings);
    bench.bar.setLayoutDirection(direction);
    bench.bar.resize(width, 40);
    bench.bar.show();
    QVERIFY(bench.open());
    QTRY_COMPARE(bench.playback().skips().size(), std::size_t{1});
    const auto places = [&] {
        QTest::qWait(0); // layouts follow a turn later
        std::vector<QRect> all;
        for (const auto id : {ActionId::ToStart, ActionId::PlayPause, ActionId::ToEnd, ActionId::SkipInactivity,
                 ActionId::Loop, ActionId::FullScreen}) {
            const QWidget& button = bench.button(id);
            all.emplace_back(button.mapTo(&bench.bar, QPoint()), button.size());
        }
        return all;
    };
    const auto before = places();
    Actions& actions = bench.workspace.actions();
    actions[ActionId::SkipInactivity]->trigger(); // "(00:08)" comes
    QVERIFY(bench.bar.lengthText().contains(QLatin1Char('(')));
    QCOMPARE(places(), before);
    bench.playback().setSpeed(0.1);
    QCOMPARE(places(), before);
    bench.playback().setSpeed(16);
    QCOMPARE(places(), before);
    actions[ActionId::SwitchClock]->trigger(); // the date gives way to the time from the start
    QCOMPARE(places(), before);
    actions[ActionId::SwitchClock]->trigger();
    QCOMPARE(places(), before);
    bench.playback().seek({18'900});
    QCOMPARE(places(), before);
    auto* live = bench.bar.findChild<QWidget*>(QStringLiteral("liveBadge"));
    live->show();
    QCOMPARE(places(), before);
}

void TestTransportBar::narrowBarsShowTheStepsWhole()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    bench.bar.show();
    const auto isWhole = [&] {
        QTest::qWait(0);
        QRect last;
        for (const QWidget* button : bench.bar.findChildren<QToolButton*>()) {
            if (!button->isVisible()) continue;
            const QRect place(button->mapTo(&bench.bar, QPoint()), button->size());
            if (!bench.bar.rect().contains(place) || place.width() < 20 || place.intersects(last)) return false;
            last = place;
        }
        return true;
    };
    for (const int width : {1600, bench.bar.sizeHint().width(), bench.bar.sizeHint().width() - 1, 800,
             bench.bar.minimumSizeHint().width()}) {
        bench.bar.resize(width, 40);
        QVERIFY2(isWhole(), qPrintable(QString::number(width)));
    }
    const QWidget& play = bench.button(ActionId::PlayPause);
    bench.bar.resize(1600, 40);
    QTest::qWait(0);
    QVERIFY(std::abs(play.mapTo(&bench.bar, play.rect().center()).x() - 800) <= 1); // in the very middle
}

void TestTransportBar::textsFollowTheFont()
{
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({5'000});
    settings.setSkipsInactivity(true);
    PlayerPreferences(settings).setSkipsFast(true);
    Bench bench(settings);
    bench.bar.resize(1600, 40);
    bench.bar.show();
    QVERIFY(bench.open());
    QTRY_COMPARE(bench.playback().skips().size(), std::size_t{1});
    bench.playback().setSpeed(16);
    bench.playback().seek(bench.playback().skips().front().start + Milliseconds{100});
    bench.playback().play();
    QVERIFY2(bench.bar.speedText().contains(QStringLiteral("» 160×")), qPrintable(bench.bar.speedText()));
    const auto* speed = bench.bar.findChild<QToolButton*>(QStringLiteral("speedButton"));
    const auto textPx = [speed] { return speed->fontMetrics().horizontalAdvance(speed->text()); };
    const int before = speed->width();
    const int textBefore = textPx();
    QVERIFY(textBefore < before);
    for (const int times : {2, 3}) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * times);
        bench.bar.setFont(font);
        QTest::qWait(0);
        QVERIFY2(textPx() > textBefore * (2 * times - 1) / 2, "the figures stay small");
        QVERIFY2(speed->width() > textPx(), "the button cuts its text off");
    }
    bench.bar.setFont(QApplication::font());
    QTest::qWait(0);
    QCOMPARE(speed->width(), before);
}

void TestTransportBar::speedTellsTheDirection()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    QVERIFY(bench.open());
    const auto* button = bench.bar.findChild<QToolButton*>(QStringLiteral("speedButton"));
    QCOMPARE(bench.bar.speedText(), QStringLiteral("1×"));
    QVERIFY(!button->accessibleName().contains(QStringLiteral("backwards")));
    bench.playback().seek({15'000});
    QAction* back = bench.workspace.actions()[ActionId::ShuttleBack];
    back->trigger();
    back->trigger();
    QVERIFY2(bench.bar.speedText().contains(QStringLiteral("−2×")), qPrintable(bench.bar.speedText()));
    QVERIFY2(button->accessibleName().contains(QStringLiteral("2 times, backwards")), // what a screen reader says
        qPrintable(button->accessibleName()));
    bench.workspace.actions()[ActionId::ShuttleForward]->trigger();
    QCOMPARE(bench.bar.speedText(), QStringLiteral("1×"));
    QVERIFY(!button->accessibleName().contains(QStringLiteral("backwards")));
}

void TestTransportBar::speedTellsThatItHurries()
{
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({5'000});
    settings.setSkipsInactivity(true);
    PlayerPreferences(settings).setSkipsFast(true);
    Bench bench(settings);
    QVERIFY(bench.open());
    QTRY_COMPARE(bench.playback().skips().size(), std::size_t{1});
    const PlayRange skip = bench.playback().skips().front();
    bench.playback().seek(skip.start + Milliseconds{1'000});
    QCOMPARE(bench.bar.speedText(), QStringLiteral("1×")); // it stands
    bench.playback().play();
    QVERIFY2(bench.bar.speedText().contains(QStringLiteral("» 10×")), qPrintable(bench.bar.speedText()));
    bench.playback().seek(skip.end + Milliseconds{1});
    QCOMPARE(bench.bar.speedText(), QStringLiteral("1×"));
    bench.playback().seek(skip.start + Milliseconds{1'000});
    PlayerPreferences(settings).setSkipsFast(false); // jumps instead
    QCOMPARE(bench.bar.speedText(), QStringLiteral("1×"));
}

void TestTransportBar::skipsAreChosenOfGroups()
{
    ViewSettings settings{QString()};
    settings.setInactivityThreshold({10'000});
    Bench bench(settings);
    QMenu* menu = bench.button(ActionId::SkipInactivity).menu();
    for (int opened = 0; opened < 2; ++opened) {
        Q_EMIT menu->aboutToShow();
        QStringList lengths;
        int checked = 0;
        for (const QAction* action : menu->actions()) {
            if (action->isSeparator()) continue;
            QVERIFY2(action->actionGroup() != nullptr && action->actionGroup()->isExclusive(), // round, not square
                qPrintable(action->text()));
            checked += action->isChecked() ? 1 : 0;
            if (action->text().startsWith(QStringLiteral("Nothing"))) lengths << action->text().section(u' ', 3);
        }
        QCOMPARE(checked, 2); // one of each group
        QCOMPARE(lengths,
            QStringList({QStringLiteral("3 s"), QStringLiteral("5 s"), QStringLiteral("10 s"), QStringLiteral("20 s"),
                QStringLiteral("1 min")}));
    }
}

void TestTransportBar::seekBarFollowsAndSeeks()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    SeekBar bar(bench.playback());
    QVERIFY(!bar.isEnabled()); // nothing is open
    bar.resize(800, 20);
    bar.show();
    QVERIFY(bench.open());
    QVERIFY(bar.isEnabled());
    const std::int64_t length = bench.playback().duration().ms;
    QCOMPARE(bar.maximum(), static_cast<int>(length));
    bench.playback().seek({6'000});
    QCOMPARE(bar.value(), 6'000);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(400, 10));
    QVERIFY(std::abs(bench.playback().position().ms - length / 2) < length / 100);
    QCOMPARE(bar.value(), static_cast<int>(bench.playback().position().ms));
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(200, 10));
    QTest::mouseMove(&bar, QPoint(300, 10));
    QTest::mouseMove(&bar, QPoint(600, 10));
    QVERIFY(std::abs(bench.playback().position().ms - length * 3 / 4) < length / 50);
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(600, 10));
    QTest::mouseMove(&bar, QPoint(100, 10)); // no longer held
    QVERIFY(bench.playback().position().ms > length / 2);
    bench.playback().undoSeek(); // the drag was one step
    QVERIFY(std::abs(bench.playback().position().ms - length / 2) < length / 100);
    bench.playback().seek({6'000});
    QTest::keyClick(&bar, Qt::Key_Right);
    QCOMPARE(bench.playback().position().ms, 7'000);
    QTest::keyClick(&bar, Qt::Key_PageUp);
    QCOMPARE(bench.playback().position().ms, 17'000);
    QVERIFY(bar.focusPolicy() & Qt::TabFocus);
    bar.setLayoutDirection(Qt::RightToLeft);
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(200, 10));
    QVERIFY(std::abs(bench.playback().position().ms - length * 3 / 4) < length / 50);
}

void TestTransportBar::seekBarSaysTheTime()
{
    ViewSettings settings{QString()};
    Bench bench(settings);
    SeekBar bar(bench.playback());
    QVERIFY(bench.open());
    bench.playback().seek({6'500});
    QAccessibleInterface* said = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(said != nullptr && said->role() == QAccessible::Slider);
    QVERIFY(!said->text(QAccessible::Name).isEmpty());
    QVERIFY2(said->text(QAccessible::Value).startsWith(QStringLiteral("00:06.5 of 00:")),
        qPrintable(said->text(QAccessible::Value)));
    QVERIFY(said->valueInterface() != nullptr);
    said->valueInterface()->setCurrentValue(9'000);
    QCOMPARE(bench.playback().position().ms, 9'000);
}

QTEST_MAIN(TestTransportBar)
#include "tst_transport_bar.moc"
