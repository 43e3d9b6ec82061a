// Context menus are opened by keys, at the row that is current: the menu key, and Shift+F10.
#include "tests/viewer/command_bench.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/model/selection.h"
#include "viewer/model/session_list_model.h"
#include "viewer/panels/events_panel.h"
#include "viewer/panels/hierarchy_panel.h"
#include "viewer/panels/metadata_panel.h"
#include "viewer/panels/network_panel.h"
#include "viewer/panels/property_view.h"
#include "viewer/session_list_panel.h"
#include "viewer/theme.h"
#include "viewer/web/structure_panel.h"

#include <QClipboard>
#include <QListView>
#include <QMenu>
#include <QTreeView>
#include <QWindow>
#include <QtTest>

namespace revisit {

using test::CommandBench;

namespace {

using Id = ActionId;

constexpr int kWaitMs = CommandBench::kWaitMs;

enum class MenuKey { Menu, ShiftF10 };

/// The menu key comes as an event of the window, made by the platform.
void press(MenuKey key, QWidget& widget)
{
    if (key == MenuKey::ShiftF10) return QTest::keyClick(&widget, Qt::Key_F10, Qt::ShiftModifier);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
    QCoreApplication::sendEvent(widget.window()->windowHandle(), &event);
}

/// Runs the row of that name, by keys, in the next menu that opens; with an empty name it closes it.
class MenuUser final : public QObject {
public:
    explicit MenuUser(const QString& row)
        : m_row(row)
    {
        qApp->installEventFilter(this);
    }
    [[nodiscard]] const QStringList& rows() const { return m_rows; }
    [[nodiscard]] QPoint place() const { return m_place; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        auto* menu = event->type() == QEvent::Show ? qobject_cast<QMenu*>(watched) : nullptr;
        if (menu != nullptr)
            QMetaObject::invokeMethod(
                this, [this, menu] { use(*menu); }, Qt::QueuedConnection);
        return false;
    }

private:
    void use(QMenu& menu)
    {
        m_place = menu.pos();
        for (QAction* action : menu.actions()) {
            const QString name = action->text().remove(u'&').section(u'\t', 0, 0);
            m_rows << name;
            if (name == m_row) menu.setActiveAction(action);
        }
        const bool isThere = !m_row.isEmpty() && m_rows.contains(m_row);
        QTest::keyClick(&menu, isThere ? Qt::Key_Return : Qt::Key_Escape);
    }

    QString m_row;
    QStringList m_rows;
    QPoint m_place;
};

} // namespace

class TestContextMenus final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void init() { QApplication::clipboard()->clear(); }
    void ofTheSessionList_data() { bothKeys(); }
    void ofTheSessionList();
    void ofTheHierarchy_data() { bothKeys(); }
    void ofTheHierarchy();
    void ofATable_data() { bothKeys(); }
    void ofATable();
    void ofProperties_data() { bothKeys(); }
    void ofProperties();
    void ofThePicture_data() { bothKeys(); }
    void ofThePicture();

private:
    static void bothKeys()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("menu key") << int(MenuKey::Menu);
        QTest::newRow("Shift+F10") << int(MenuKey::ShiftF10);
    }
};

void TestContextMenus::ofTheSessionList()
{
    QFETCH(const int, key);
    CommandBench bench;
    QVERIFY(bench.start());
    auto* list = bench.window->findChild<SessionListPanel*>()->findChild<QListView*>();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    const MenuUser user(QStringLiteral("Copy Session Id"));
    press(MenuKey(key), *list);
    QTRY_VERIFY(!user.rows().isEmpty());
    QVERIFY2(user.rows().contains(QStringLiteral("Remove from Library…")), qPrintable(user.rows().join(u'|')));
    QTRY_COMPARE(QApplication::clipboard()->text(), bench.sessionId(1));
    const QRect row = list->visualRect(list->currentIndex());
    QVERIFY(QRect(list->viewport()->mapToGlobal(row.topLeft()), row.size()).contains(user.place()));
}

void TestContextMenus::ofTheHierarchy()
{
    QFETCH(const int, key);
    CommandBench bench;
    QVERIFY(bench.open());
    bench.seek(3'000);
    auto* structure = bench.panel<StructurePanel>(Id::ShowHierarchy);
    QVERIFY(structure != nullptr);
    HierarchyPanel& panel = structure->hierarchy();
    QTRY_VERIFY_WITH_TIMEOUT(panel.model().snapshot() != nullptr && panel.tree().isVisible(), kWaitMs);
    panel.tree().setFocus();
    panel.tree().expandAll();
    QTest::keyClick(&panel.tree(), Qt::Key_Home);
    for (int i = 0; i < 2; ++i) QTest::keyClick(&panel.tree(), Qt::Key_Down);
    QCOMPARE(bench.context().selection.selectedNode(), 2);
    const MenuUser user(QStringLiteral("Copy Properties as JSON"));
    press(MenuKey(key), panel.tree());
    QTRY_VERIFY2(QApplication::clipboard()->text().contains(QLatin1String("UITextField")),
        qPrintable(QApplication::clipboard()->text()));
}

void TestContextMenus::ofATable()
{
    QFETCH(const int, key);
    CommandBench bench;
    QVERIFY(bench.open());
    auto* events = bench.panel<EventsPanel>(Id::ShowEvents);
    QVERIFY(events != nullptr);
    ListTable& list = events->frame().list();
    QTRY_VERIFY_WITH_TIMEOUT(list.isVisible() && list.model()->rowCount() > 3, kWaitMs);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Home);
    for (int i = 0; i < 3; ++i) QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentIndex().row(), 3);
    const MenuUser user(QStringLiteral("Copy Rows"));
    press(MenuKey(key), list);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(!copied.isEmpty() && !copied.contains(u'\n'));
    QApplication::clipboard()->clear();
    QTest::keyClick(&list, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied, QApplication::clipboard()->text());
}

void TestContextMenus::ofProperties()
{
    QFETCH(const int, key);
    CommandBench bench;
    QVERIFY(bench.open());
    auto* metadata = bench.panel<MetadataPanel>(Id::ShowMetadata);
    QVERIFY(metadata != nullptr);
    PropertyView& view = metadata->properties();
    QTRY_VERIFY_WITH_TIMEOUT(view.isVisible() && view.model()->rowCount() > 4, kWaitMs);
    int row = -1;
    for (int i = 0; i < view.model()->rowCount(); ++i)
        if (view.model()->index(i, 1).data().toString().contains(QLatin1String("session_1767225600000"))) row = i;
    QVERIFY(row >= 0);
    view.setFocus();
    view.setCurrentIndex(view.model()->index(row, 0));
    const MenuUser user(QStringLiteral("Copy value"));
    press(MenuKey(key), view);
    QCOMPARE(QApplication::clipboard()->text(), view.model()->index(row, 1).data().toString());
}

void TestContextMenus::ofThePicture()
{
    QFETCH(const int, key);
    CommandBench bench;
    QVERIFY(bench.open());
    const MenuUser user({});
    press(MenuKey(key), bench.window->framePanel().view());
    QTRY_VERIFY(!user.rows().isEmpty());
    QVERIFY2(user.rows().contains(QStringLiteral("Copy Picture")), qPrintable(user.rows().join(u'|')));
}

} // namespace revisit

QTEST_MAIN(revisit::TestContextMenus)
#include "tst_context_menus.moc"
