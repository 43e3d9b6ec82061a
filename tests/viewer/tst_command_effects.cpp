// What commands of the window do, by their keys: seen in the window, its panels, the clipboard and files.
#include "tests/viewer/command_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/marks.h"
#include "viewer/open_commands.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/profile_overlay.h"
#include "viewer/session_list_panel.h"
#include "viewer/theme.h"
#include "viewer/web/structure_panel.h"

#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QStatusBar>
#include <QTabBar>
#include <QtTest>

namespace revisit {

using test::CommandBench;

namespace {

using Id = ActionId;
using S = test::SampleSession;

constexpr std::int64_t kFailedRequestMs = 6'910; ///< it began 90 ms before it failed
const QString kMarker = QStringLiteral("of the test");

/// A command, what is to be so before its key, and what is to be seen after it and not before.
struct Effect {
    Id id;
    std::function<bool(CommandBench&)> prepare;
    std::function<bool(const CommandBench&)> isSeen;
};

QImage picture(const CommandBench& bench) { return bench.window->framePanel().view().grab().toImage(); }

bool isAt(const CommandBench& bench, std::int64_t ms) { return bench.positionMs() == ms; }

bool seekAndSettle(CommandBench& bench, std::int64_t ms)
{
    bench.seek(ms);
    return QTest::qWaitFor([&bench] { return bench.window->framePanel().view().isSettled(); }, CommandBench::kWaitMs);
}

/// The frame at the rage tap without what is drawn over it: one shade all over.
bool isPlainFrame(const QImage& image)
{
    const int shade = 20 + 10 * 5; // of the frame at 4,200 ms
    const auto isShade = [&](QPoint at) { return std::abs(qGray(image.pixel(at)) - shade) <= 2; };
    return image.size() == QSize(test::kSampleFrame.widthPx, test::kSampleFrame.heightPx) && isShade({5, 5})
        && isShade({80, 160});
}

bool write(const QString& file, const QByteArray& bytes)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size();
}

bool clearClipboard()
{
    QApplication::clipboard()->setText(kMarker);
    return QApplication::clipboard()->text() == kMarker;
}

HierarchyPanel* hierarchy(const CommandBench& bench)
{
    auto* structure = bench.window->findChild<StructurePanel*>();
    return structure == nullptr ? nullptr : &structure->hierarchy();
}

bool showHierarchy(CommandBench& bench)
{
    bench.seek(3'000);
    if (bench.panel<StructurePanel>(Id::ShowHierarchy) == nullptr) return false;
    return QTest::qWaitFor([&] { return hierarchy(bench)->model().snapshot() != nullptr; }, CommandBench::kWaitMs);
}

/// The picture changes with the switch, from what it was when `prepare` was done.
Effect pictureSwitch(Id id, std::int64_t ms)
{
    const auto before = std::make_shared<QImage>();
    return {id,
        [before, ms](CommandBench& bench) {
            if (!seekAndSettle(bench, ms)) return false;
            *before = picture(bench);
            return !before->isNull();
        },
        [before](const CommandBench& bench) { return picture(bench) != *before; }};
}

Effect jump(Id id, std::int64_t from, std::int64_t to)
{
    return {id,
        [from](CommandBench& bench) {
            bench.seek(from);
            return isAt(bench, from);
        },
        [to](const CommandBench& bench) { return isAt(bench, to); }};
}

Effect bookmark(Id id, int number)
{
    const auto prepare = [](CommandBench& bench) {
        for (int i = 1; i <= 9; ++i) {
            SessionNote mark;
            mark.kind = SessionNote::Kind::Bookmark;
            mark.at = {test::kSampleStartMs + 500 * i};
            bench.context().marks->put(mark);
        }
        bench.seek(9'000);
        return bench.context().marks->list().size() == 9;
    };
    return {id, prepare, [number](const CommandBench& bench) { return isAt(bench, 500 * number); }};
}

std::vector<Effect> fileEffects()
{
    return {
        {Id::OpenFolder,
            [](CommandBench& bench) {
                const QString folder = bench.file("session_1767225800000_c");
                const bool isMade = QDir().mkpath(folder + QStringLiteral("/events"))
                    && write(folder + QStringLiteral("/events/events_0_1767225801000.json"),
                        R"({"events":[{"type":"log","message":"m","timestamp":1767225800500}]})");
                bench.answer(folder);
                return isMade;
            },
            [](const CommandBench& bench) {
                return bench.window->current().key().endsWith(QLatin1String("_c"))
                    && bench.context().session.recording();
            }},
        {Id::ImportFolder,
            [](CommandBench& bench) {
                bench.answer(bench.folder.path());
                return bench.control.imported.isEmpty();
            },
            [](const CommandBench& bench) { return bench.control.imported == QStringList{bench.folder.path()}; }},
        {Id::Export,
            [](CommandBench& bench) {
                bench.answer(bench.file("x.rjsession"));
                return true;
            },
            [](const CommandBench& bench) { return bench.control.exported == QStringList{bench.file("x.rjsession")}; }},
        {Id::SavePlainPicture,
            [](CommandBench& bench) {
                bench.answer(bench.file("plain.png"));
                return seekAndSettle(bench, S::kRageMs);
            },
            [](const CommandBench& bench) { return isPlainFrame(QImage(bench.file("plain.png"))); }},
        {Id::CopyPlainPicture, [](CommandBench& bench) { return clearClipboard() && seekAndSettle(bench, S::kRageMs); },
            [](const CommandBench&) { return isPlainFrame(QApplication::clipboard()->image()); }},
        {Id::SaveContactSheet,
            [](CommandBench& bench) {
                bench.answer(bench.file("sheet.png"));
                return true;
            },
            [](const CommandBench& bench) {
                return QImage(bench.file("sheet.png")).width() > 3 * test::kSampleFrame.widthPx;
            }},
        {Id::SaveSnapshot,
            [](CommandBench& bench) {
                bench.answer(bench.file("views.json"));
                return showHierarchy(bench);
            },
            [](const CommandBench& bench) {
                return CommandBench::contents(bench.file("views.json")).contains("card");
            }},
        {Id::OpenSnapshot,
            [](CommandBench& bench) {
                bench.answer(bench.file("other.json"));
                return showHierarchy(bench) && write(bench.file("other.json"), test::snapshotFile());
            },
            [](const CommandBench& bench) {
                return bench.context().hierarchy.isFromFile()
                    && hierarchy(bench)->model().snapshot()->nodes.size() == 2;
            }},
        {Id::CompareWithFile,
            [](CommandBench& bench) {
                bench.answer(bench.file("other.json"));
                return showHierarchy(bench) && write(bench.file("other.json"), test::snapshotFile());
            },
            [](const CommandBench& bench) {
                return hierarchy(bench)->noticeText().contains(QLatin1String("other.json"));
            }},
        {Id::PinSession, [](CommandBench&) { return true; },
            [](const CommandBench& bench) { return bench.control.pinned == QStringList{bench.sessionId(0)}; }},
        {Id::NewWindow, [](CommandBench& bench) { return bench.windows->all().size() == 1; },
            [](const CommandBench& bench) {
                return bench.windows->all().size() == 2 && bench.windows->newest()->isVisible();
            }},
        {Id::CopyDetails,
            [](CommandBench& bench) {
                bench.window->open().openPath(bench.file("nothing-there"));
                return clearClipboard()
                    && QTest::qWaitFor([&] { return bench.context().session.state() == ReplaySession::State::Failed; });
            },
            [](const CommandBench& bench) {
                return QApplication::clipboard()->text().contains(bench.file("nothing-there"));
            }},
    };
}

std::vector<Effect> viewEffects()
{
    const auto inDark = [](CommandBench& bench) {
        bench.action(Id::ThemeDark).trigger();
        return bench.settings.themeMode() == theme::Mode::Dark && qApp->palette().window().color().lightness() < 100;
    };
    return {
        pictureSwitch(Id::ShowTouches, S::kRageMs),
        pictureSwitch(Id::LargeMarks, S::kRageMs),
        pictureSwitch(Id::ShowStates, 5'500),
        {Id::ZoomIn, [](CommandBench&) { return true; },
            [](const CommandBench& bench) { return bench.window->framePanel().view().zoom() > 1.2; }},
        {Id::ThemeSystem, inDark,
            [](const CommandBench& bench) {
                return bench.settings.themeMode() == theme::Mode::System && bench.action(Id::ThemeSystem).isChecked()
                    && !bench.action(Id::ThemeDark).isChecked();
            }},
        {Id::ThemeLight, inDark,
            [](const CommandBench& bench) {
                return bench.settings.themeMode() == theme::Mode::Light
                    && qApp->palette().window().color().lightness() > 200;
            }},
        {Id::ProfileOverlay, [](CommandBench&) { return true; },
            [](const CommandBench& bench) {
                const auto* overlay = bench.window->findChild<ProfileOverlay*>();
                return overlay != nullptr && overlay->isVisible();
            }},
    };
}

std::vector<Effect> goEffects()
{
    std::vector<Effect> effects{
        jump(Id::SecondForward, 2'000, 3'000),
        jump(Id::PreviousFault, 7'500, S::kErrorMs),
        jump(Id::PreviousFailure, 7'500, kFailedRequestMs),
        jump(Id::NextFailure, 6'500, kFailedRequestMs),
        {Id::PreviousSession,
            [](CommandBench& bench) {
                return bench.openSession(1, OpenIn::Current) && bench.window->current().key() == bench.sessionId(1);
            },
            [](const CommandBench& bench) { return bench.window->current().key() == bench.sessionId(0); }},
        {Id::FindSession, [](CommandBench&) { return true; },
            [](const CommandBench& bench) {
                const QWidget* focus = QApplication::focusWidget();
                return qobject_cast<const QLineEdit*>(focus) != nullptr
                    && bench.window->findChild<SessionListPanel*>()->isAncestorOf(focus);
            }},
        {Id::PreviousTab,
            [](CommandBench& bench) { return bench.openSession(1) && bench.window->workspaces().size() == 2; },
            [](const CommandBench& bench) { return bench.window->current().key() == bench.sessionId(0); }},
        {Id::CopyAddress, [](CommandBench&) { return clearClipboard(); },
            [](const CommandBench&) {
                return QApplication::clipboard()->text().contains(QLatin1String(test::RunningPipeline::kAddress));
            }},
    };
    constexpr std::array kBookmarks{Id::Bookmark4, Id::Bookmark5, Id::Bookmark6, Id::Bookmark7, Id::Bookmark8};
    for (std::size_t i = 0; i < kBookmarks.size(); ++i)
        effects.push_back(bookmark(kBookmarks[i], static_cast<int>(i) + 4));
    return effects;
}

const std::vector<Effect>& allEffects()
{
    static const std::vector<Effect> kAll = [] {
        std::vector<Effect> all = fileEffects();
        for (const auto& more : {viewEffects(), goEffects()}) all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return kAll;
}

} // namespace

class TestCommandEffects final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { theme::apply(*qApp, theme::Mode::Light); }
    void theKeyDoesWhatTheCommandSays_data();
    void theKeyDoesWhatTheCommandSays();
};

void TestCommandEffects::theKeyDoesWhatTheCommandSays_data()
{
    QTest::addColumn<std::size_t>("row");
    for (std::size_t i = 0; i < allEffects().size(); ++i)
        QTest::newRow(qPrintable(Actions::nameOf(allEffects()[i].id))) << i;
}

void TestCommandEffects::theKeyDoesWhatTheCommandSays()
{
    QFETCH(const std::size_t, row);
    const Effect& effect = allEffects()[row];
    CommandBench bench;
    QVERIFY(bench.open());
    QVERIFY2(effect.prepare(bench), "what the command needs is there");
    QVERIFY2(!effect.isSeen(bench), "not before the key");
    QVERIFY(bench.action(effect.id).isEnabled());
    bench.press(effect.id);
    QTRY_VERIFY_WITH_TIMEOUT(effect.isSeen(bench), CommandBench::kWaitMs);
}

} // namespace revisit

QTEST_MAIN(revisit::TestCommandEffects)
#include "tst_command_effects.moc"
