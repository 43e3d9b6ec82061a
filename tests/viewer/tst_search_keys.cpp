#include "viewer/search_keys.h"

#include "viewer/panel_focus.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QStackedWidget>
#include <QStringListModel>
#include <QVBoxLayout>
#include <QtTest>

namespace revisit {

class TestSearchKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void downAndReturnGoOnToTheList();
    void downChoosesARow();
    void returnChoosesTheFirstFound();
    void aFieldWithItsOwnReturnKeepsIt();
    void escapeClearsAndThenLeaves();
    void escapeIsNoCommandMeanwhile();
    void thePageOnShowGetsTheFocus();
    void aPanelWithoutAListTypesNothing();
    void whoeverWentElsewhereStaysThere();
};

namespace {

/// A panel of a search field and a list.
struct Bench {
    QWidget window;
    QWidget* panel = new QWidget(&window);
    QLineEdit* field = new QLineEdit(panel);
    QListView* list = new QListView(panel);
    QStringListModel rows{{QStringLiteral("one"), QStringLiteral("two")}};

    Bench()
    {
        list->setModel(&rows);
        auto* column = new QVBoxLayout(panel);
        column->addWidget(field);
        column->addWidget(list);
        (new QVBoxLayout(&window))->addWidget(panel);
    }
    [[nodiscard]] bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    void press(Qt::Key key) const
    {
        QTest::keyClick(QApplication::focusWidget() == nullptr ? panel : QApplication::focusWidget(), key);
    }
};

} // namespace

void TestSearchKeys::downAndReturnGoOnToTheList()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list);
    QVERIFY(bench.show());
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Return, Qt::Key_Enter}) {
        bench.field->setFocus();
        bench.press(key);
        QVERIFY(bench.list->hasFocus());
    }
    bench.list->hide();
    bench.field->setFocus();
    bench.press(Qt::Key_Down);
    QVERIFY(bench.field->hasFocus());
}

void TestSearchKeys::downChoosesARow()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list);
    QVERIFY(bench.show());
    bench.field->setFocus();
    bench.press(Qt::Key_Down);
    QVERIFY(bench.list->selectionModel()->isSelected(bench.rows.index(0)));
    bench.list->setCurrentIndex(bench.rows.index(1));
    bench.field->setFocus();
    bench.press(Qt::Key_Down);
    QVERIFY(bench.list->selectionModel()->isSelected(bench.rows.index(1))); // stays the one that is chosen
}

void TestSearchKeys::returnChoosesTheFirstFound()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list);
    QVERIFY(bench.show());
    QSignalSpy activated(bench.list, &QAbstractItemView::activated);
    bench.list->setCurrentIndex(bench.rows.index(1));
    bench.field->setFocus();
    QTest::keyClicks(bench.field, QStringLiteral("o"));
    bench.press(Qt::Key_Return);
    QVERIFY(bench.list->selectionModel()->isSelected(bench.rows.index(0)));
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.front().front().toModelIndex(), bench.rows.index(0));
}

void TestSearchKeys::aFieldWithItsOwnReturnKeepsIt()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list, SearchKeys::Return::IsTaken);
    QVERIFY(bench.show());
    QSignalSpy returned(bench.field, &QLineEdit::returnPressed);
    bench.field->setFocus();
    bench.press(Qt::Key_Return);
    QCOMPARE(returned.size(), 1);
    QVERIFY(bench.field->hasFocus());
}

void TestSearchKeys::escapeClearsAndThenLeaves()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list);
    QVERIFY(bench.show());
    bench.field->setFocus();
    QTest::keyClicks(bench.field, QStringLiteral("tw"));
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.field->text().isEmpty());
    QVERIFY(bench.field->hasFocus());
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.list->hasFocus());
    bench.list->hide();
    bench.field->setFocus();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bench.field->hasFocus());
}

void TestSearchKeys::escapeIsNoCommandMeanwhile()
{
    Bench bench;
    new SearchKeys(*bench.field, *bench.list);
    QAction clearRange(&bench.window);
    clearRange.setShortcut(Qt::Key_Escape);
    bench.window.addAction(&clearRange);
    QSignalSpy cleared(&clearRange, &QAction::triggered);
    QVERIFY(bench.show());
    bench.field->setFocus();
    QTest::keyClicks(bench.field, QStringLiteral("tw"));
    bench.press(Qt::Key_Escape);
    bench.press(Qt::Key_Escape);
    QCOMPARE(cleared.size(), 0);
    bench.press(Qt::Key_Escape); // the list has it now
    QCOMPARE(cleared.size(), 1);
}

void TestSearchKeys::thePageOnShowGetsTheFocus()
{
    Bench bench;
    auto* pages = new QStackedWidget(bench.panel);
    auto* other = new QListView(pages);
    pages->addWidget(new QListView(pages));
    pages->addWidget(other);
    pages->setCurrentWidget(other);
    bench.panel->layout()->addWidget(pages);
    new SearchKeys(*bench.field, *pages);
    QVERIFY(bench.show());
    bench.field->setFocus();
    bench.press(Qt::Key_Down);
    QVERIFY(other->hasFocus());
}

void TestSearchKeys::aPanelWithoutAListTypesNothing()
{
    Bench bench;
    new PanelFocus(*bench.panel, *bench.list);
    bench.list->hide(); // still being read
    QVERIFY(bench.show());
    bench.panel->setFocus();
    bench.press(Qt::Key_M);
    QVERIFY(bench.field->text().isEmpty());
    bench.list->show();
    QVERIFY(bench.list->hasFocus());
    bench.panel->setFocus();
    QVERIFY(bench.list->hasFocus());
}

void TestSearchKeys::whoeverWentElsewhereStaysThere()
{
    Bench bench;
    new PanelFocus(*bench.panel, *bench.list);
    bench.list->hide();
    QVERIFY(bench.show());
    bench.panel->setFocus();
    bench.field->setFocus();
    bench.list->show();
    QVERIFY(bench.field->hasFocus());
}

} // namespace revisit

QTEST_MAIN(revisit::TestSearchKeys)
#include "tst_search_keys.moc"
