#include "viewer/shortcut_map.h"

#include "tests/support/result_check.h"
#include "viewer/main_window.h"
#include "viewer/settings_dialog.h"
#include "viewer/shortcut_editor.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

#include <future>

namespace revisit {

namespace {

QKeySequence key(const char* text) { return QKeySequence(QLatin1String(text), QKeySequence::PortableText); }

} // namespace

class TestShortcutMap final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void standardKeysHaveNoConflict();
    void assigningTakesTheKeyAway();
    void panelsShareKeysWithEachOtherAlone();
    void storesOnlyWhatIsChanged();
    void documentsRoundTrip();
    void refusesDocuments_data();
    void refusesDocuments();
    void readsAndWritesFiles();
    void actionsTakeTheUsersKeys();
    void editorRebindsByKeyboard();
    void editorFindsByKeyAndText();
    void aCommandOutOfSightIsNotActedOn();
    void resetGivesKeysBack();
};

void TestShortcutMap::standardKeysHaveNoConflict()
{
    QVERIFY(!ShortcutMap().firstConflict());
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        QVERIFY2(!ShortcutMap().keys(id).isEmpty(), qPrintable(Actions::nameOf(id)));
        QCOMPARE(Actions::idOf(Actions::nameOf(id)), std::optional(id));
    }
    QVERIFY(!Actions::idOf(QStringLiteral("NoSuchCommand")));
}

void TestShortcutMap::assigningTakesTheKeyAway()
{
    ShortcutMap map;
    QCOMPARE(map.userOf(key("Space"), ActionId::Quit), std::optional(ActionId::PlayPause));
    QVERIFY(!map.userOf(key("Space"), ActionId::PlayPause));
    map.assign(ActionId::Quit, key("Space"));
    QVERIFY(map.keys(ActionId::PlayPause).isEmpty());
    QCOMPARE(map.keys(ActionId::Quit), (ShortcutMap::Keys{key("Ctrl+Q"), key("Space")}));
    QVERIFY(!map.firstConflict());
    map.reset(ActionId::PlayPause); // takes Space back
    QVERIFY(map == ShortcutMap());
}

/// One key may save what either of two panels shows; a key of the window is nobody else's.
void TestShortcutMap::panelsShareKeysWithEachOtherAlone()
{
    using Id = ActionId;
    ShortcutMap map;
    QCOMPARE(map.keys(Id::SaveFaultReport), map.keys(Id::SaveArtifact));
    QVERIFY(!map.userOf(key("Ctrl+S"), Id::SaveArtifact)); // the other one is another panel's
    QCOMPARE(map.userOf(key("Ctrl+S"), Id::SaveInflatedArtifact), std::optional(Id::SaveArtifact));
    QCOMPARE(map.userOf(key("Ctrl+S"), Id::Quit), std::optional(Id::SaveFaultReport));
    QCOMPARE(map.userOf(key("Space"), Id::SaveArtifact), std::optional(Id::PlayPause));

    map.assign(Id::CopyRequestUrl, key("Ctrl+S")); // a third panel's
    QVERIFY(
        map.keys(Id::SaveFaultReport).contains(key("Ctrl+S")) && map.keys(Id::SaveArtifact).contains(key("Ctrl+S")));
    QVERIFY(!map.firstConflict());
    map.assign(Id::SaveInflatedArtifact, key("Ctrl+S")); // of the same panel as one of them
    QVERIFY(map.keys(Id::SaveFaultReport).contains(key("Ctrl+S")) && map.keys(Id::SaveArtifact).isEmpty());
    QVERIFY(!map.firstConflict());
    map.assign(Id::Quit, key("Ctrl+S"));
    for (const Id id : {Id::SaveFaultReport, Id::SaveInflatedArtifact, Id::CopyRequestUrl})
        QVERIFY(!map.keys(id).contains(key("Ctrl+S")));
    map.setKeys(Id::SaveArtifact, {key("Ctrl+Q")});
    QVERIFY(map.firstConflict());
}

void TestShortcutMap::storesOnlyWhatIsChanged()
{
    ViewSettings settings{QString()};
    ShortcutMap map;
    map.assign(ActionId::Quit, key("Ctrl+Alt+Q"));
    map.store(settings);
    QCOMPARE(settings.shortcuts(QStringLiteral("Quit")),
        std::optional(QStringList{QStringLiteral("Ctrl+Q"), QStringLiteral("Ctrl+Alt+Q")}));
    QVERIFY(!settings.shortcuts(QStringLiteral("PlayPause")));
    QVERIFY(ShortcutMap(settings) == map);
    ShortcutMap().store(settings);
    QVERIFY(!settings.shortcuts(QStringLiteral("Quit")));
}

void TestShortcutMap::documentsRoundTrip()
{
    ShortcutMap map;
    map.assign(ActionId::PlayPause, key("Ctrl+,"));
    map.setKeys(ActionId::Fit, {});
    const QByteArray document = map.toJson();
    const auto again = ShortcutMap::fromJson(document);
    QVERIFY_RESULT(again);
    QVERIFY(*again == map);
    QVERIFY(!document.contains("\"Quit\"")); // unchanged
    const auto other = ShortcutMap::fromJson(
        R"j({"revisitShortcuts":1,"shortcuts":{"OfALaterVersion":["Ctrl+Alt+F12"],"Quit":["Ctrl+F12"]}})j");
    QVERIFY_RESULT(other);
    QCOMPARE(other->keys(ActionId::Quit), ShortcutMap::Keys{key("Ctrl+F12")});
}

void TestShortcutMap::refusesDocuments_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no json") << QByteArray("keys!");
    QTest::newRow("another document") << QByteArray("{\"shortcuts\":{}}");
    QTest::newRow("a later version") << QByteArray("{\"revisitShortcuts\":2,\"shortcuts\":{}}");
    QTest::newRow("no list") << QByteArray(R"j({"revisitShortcuts":1,"shortcuts":{"Quit":"Ctrl+Q"}})j");
    QTest::newRow("no key") << QByteArray(R"j({"revisitShortcuts":1,"shortcuts":{"Quit":["Banana"]}})j");
    QTest::newRow("no text") << QByteArray(R"j({"revisitShortcuts":1,"shortcuts":{"Quit":[7]}})j");
    QTest::newRow("one key twice") << QByteArray(R"j({"revisitShortcuts":1,"shortcuts":{"Quit":["Space"]}})j");
    QTest::newRow("too long") << QByteArray((1 << 20) + 1, ' ');
    QTest::newRow("too many keys") << QByteArray(
        R"j({"revisitShortcuts":1,"shortcuts":{"Quit":["F13","F14","F15","F16","F17","F18","F19","F20","F21"]}})j");
}

void TestShortcutMap::refusesDocuments()
{
    QFETCH(QByteArray, document);
    const auto map = ShortcutMap::fromJson(document);
    QCOMPARE_ERROR(map, Errc::InvalidInput);
}

void TestShortcutMap::readsAndWritesFiles()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("keys.json"));
    ShortcutMap map;
    map.assign(ActionId::Quit, key("Ctrl+F12"));
    const auto written = std::async(std::launch::async, [&] { return writeShortcuts(map, file); }).get();
    QVERIFY_RESULT(written);
    const auto read = std::async(std::launch::async, [&] { return readShortcuts(file); }).get();
    QVERIFY_RESULT(read);
    QVERIFY(*read == map);
    const auto missing
        = std::async(std::launch::async, [&] { return readShortcuts(file + QStringLiteral("x")); }).get();
    QCOMPARE_ERROR(missing, Errc::Io);
    const auto nowhere
        = std::async(std::launch::async, [&] { return writeShortcuts(map, file + QStringLiteral("/x/y")); }).get();
    QCOMPARE_ERROR(nowhere, Errc::Io);
}

void TestShortcutMap::actionsTakeTheUsersKeys()
{
    QWidget window;
    Actions actions(&window);
    ViewSettings settings{QString()};
    ShortcutMap map;
    map.assign(ActionId::PlayPause, key("Ctrl+F12"));
    map.setKeys(ActionId::Fit, {});
    map.store(settings);
    actions.applyShortcuts(settings);
    QVERIFY(actions[ActionId::PlayPause]->shortcuts().contains(key("Ctrl+F12")));
    QVERIFY(actions[ActionId::Fit]->shortcuts().isEmpty());
    QVERIFY(!actions[ActionId::Fit]->toolTip().contains(QLatin1Char('(')));
    settings.resetShortcuts();
    actions.applyShortcuts(settings);
    QCOMPARE(actions[ActionId::Fit]->shortcuts(), Actions::standardShortcuts(ActionId::Fit));
}

void TestShortcutMap::editorRebindsByKeyboard()
{
    QWidget window;
    const Actions actions(&window);
    ViewSettings settings{QString()};
    ShortcutEditor editor(settings, actions, nullptr);
    editor.show();
    auto* search = editor.findChild<QLineEdit*>(QStringLiteral("shortcutSearch"));
    auto* tree = editor.findChild<QTreeWidget*>(QStringLiteral("shortcutTree"));
    auto* field = editor.findChild<QKeySequenceEdit*>(QStringLiteral("shortcutKey"));
    auto* message = editor.findChild<QLabel*>(QStringLiteral("shortcutMessage"));
    auto* assign = editor.findChild<QPushButton*>(QStringLiteral("shortcutAssign"));
    QTest::keyClicks(search, QStringLiteral("Normal Speed"));
    QTest::keyClick(tree, Qt::Key_Down);
    while (tree->currentItem() != nullptr && tree->currentItem()->text(0) != QStringLiteral("Normal Speed"))
        QTest::keyClick(tree, Qt::Key_Down);
    QVERIFY(field->isEnabled());
    QTest::keyClick(field, Qt::Key_Space);
    QTRY_VERIFY2(message->text().contains(QStringLiteral("“Play”")), qPrintable(message->text()));
    QTest::mouseClick(assign, Qt::LeftButton);
    const ShortcutMap map(settings);
    QVERIFY(map.keys(ActionId::NormalSpeed).contains(key("Space")));
    QVERIFY(map.keys(ActionId::PlayPause).isEmpty());
    QVERIFY(tree->currentItem()->text(1).contains(QStringLiteral("changed")));
    QVERIFY2(field->hasFocus() || field->isAncestorOf(editor.focusWidget()), "not the button that removes keys");
    QTest::mouseClick(editor.findChild<QPushButton*>(QStringLiteral("shortcutResetAll")), Qt::LeftButton);
    auto* question = editor.findChild<QMessageBox*>();
    QVERIFY(question != nullptr);
    QVERIFY(!(ShortcutMap(settings) == ShortcutMap()));
    for (QAbstractButton* button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::DestructiveRole) QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(ShortcutMap(settings) == ShortcutMap());
}

void TestShortcutMap::editorFindsByKeyAndText()
{
    QWidget window;
    const Actions actions(&window);
    ViewSettings settings{QString()};
    ShortcutEditor editor(settings, actions, nullptr);
    auto* search = editor.findChild<QLineEdit*>(QStringLiteral("shortcutSearch"));
    auto* tree = editor.findChild<QTreeWidget*>(QStringLiteral("shortcutTree"));
    const auto shown = [tree] {
        QStringList texts;
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                if (!tree->topLevelItem(i)->child(j)->isHidden()) texts << tree->topLevelItem(i)->child(j)->text(0);
        return texts;
    };
    QCOMPARE(shown().size(), static_cast<qsizetype>(kActionCount));
    QTest::keyClicks(search, QStringLiteral("Ctrl+Shift+O"));
    QCOMPARE(shown(), QStringList{QStringLiteral("New Window")});
}

namespace {

/// The page in the window's settings, as people come to it.
struct EditorBench {
    ViewSettings settings{QString()};
    MainWindow window{Services{}, settings};
    SettingsDialog dialog{settings, window.actions(), {}, nullptr, nullptr};
    ShortcutEditor& editor = *dialog.findChild<ShortcutEditor*>();
    QLineEdit& search = *editor.findChild<QLineEdit*>(QStringLiteral("shortcutSearch"));
    QTreeWidget& tree = *editor.findChild<QTreeWidget*>(QStringLiteral("shortcutTree"));

    EditorBench() { dialog.show(); }
    [[nodiscard]] QPushButton& button(const char* name) { return *editor.findChild<QPushButton*>(QLatin1String(name)); }
    void find(const QString& text)
    {
        search.clear();
        QTest::keyClicks(&search, text);
    }
    [[nodiscard]] bool choose(const QString& command)
    {
        find(command);
        const auto found = tree.findItems(command, Qt::MatchExactly | Qt::MatchRecursive);
        for (int i = 0; i < 200 && !found.isEmpty() && tree.currentItem() != found.front(); ++i)
            QTest::keyClick(&tree, Qt::Key_Down);
        return !found.isEmpty() && tree.currentItem() == found.front();
    }
    [[nodiscard]] ShortcutMap map() { return ShortcutMap(settings); }
};

} // namespace

void TestShortcutMap::aCommandOutOfSightIsNotActedOn()
{
    EditorBench bench;
    QVERIFY(bench.choose(bench.window.actions()[ActionId::WriteNote]->whatsThis()));
    QVERIFY(bench.button("shortcutClear").isEnabled());
    bench.find(QStringLiteral("crash"));
    QVERIFY(!bench.button("shortcutClear").isEnabled());
    QVERIFY(!bench.editor.findChild<QKeySequenceEdit*>()->isEnabled());
    QTest::mouseClick(&bench.button("shortcutClear"), Qt::LeftButton);
    QVERIFY(bench.map() == ShortcutMap());
}

/// Both ways: the key that a command took goes back, and one that was taken from it comes back.
void TestShortcutMap::resetGivesKeysBack()
{
    EditorBench bench;
    auto* field = bench.editor.findChild<QKeySequenceEdit*>();
    const auto takeOver = [&] {
        if (!bench.choose(bench.window.actions()[ActionId::WriteNote]->whatsThis())) return false;
        QTest::keyClick(field, Qt::Key_E);
        if (!QTest::qWaitFor([&] { return bench.button("shortcutAssign").isEnabled(); })) return false;
        QTest::mouseClick(&bench.button("shortcutAssign"), Qt::LeftButton);
        return bench.map().keys(ActionId::WriteNote).contains(key("E"))
            && !bench.map().keys(ActionId::NextFault).contains(key("E"));
    };
    QVERIFY(takeOver());
    QTest::mouseClick(&bench.button("shortcutReset"), Qt::LeftButton);
    QVERIFY(bench.map() == ShortcutMap());
    QVERIFY(takeOver());
    QVERIFY(bench.choose(bench.window.actions()[ActionId::NextFault]->whatsThis()));
    QTest::mouseClick(&bench.button("shortcutReset"), Qt::LeftButton);
    QVERIFY(bench.map() == ShortcutMap());
}

} // namespace revisit

QTEST_MAIN(revisit::TestShortcutMap)
#include "tst_shortcut_map.moc"
