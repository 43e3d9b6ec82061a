#include "viewer/focus_edge.h"

#include "tests/viewer/contrast.h"
#include "viewer/model/row_list_model.h"
#include "viewer/panels/code_view.h"
#include "viewer/panels/list_table.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleOptionViewItem>
#include <QTreeView>
#include <QVBoxLayout>
#include <QtTest>

namespace revisit {

class TestFocusEdge final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { theme::apply(*qApp, theme::Mode::Light); }
    void whatHasTheFocusIsFramed_data() { nameModes(); }
    void whatHasTheFocusIsFramed();
    void theFrameFollowsTheSizeAndTakesNoClick();
    void aRowThatOnlyKeysStartFromIsFramed();
    void theRowAtThePlayheadIsMarkedInAnotherWay_data() { nameModes(); }
    void theRowAtThePlayheadIsMarkedInAnotherWay();

private:
    static void nameModes();
    static void applyMode();
};

namespace {

struct Bench {
    QWidget window;
    QLineEdit* field = new QLineEdit(&window);
    ListTable* list = new ListTable(&window);
    QTreeView* tree = new QTreeView(&window);
    CodeView* text = new CodeView(&window);
    QStandardItemModel rows{100, 1}; // so many that there is a scroll bar

    Bench()
    {
        list->setModel(&rows);
        list->horizontalHeader()->hide();
        tree->setModel(&rows);
        text->showText(QStringLiteral("{}"), CodeView::Language::Json);
        auto* column = new QVBoxLayout(&window);
        for (QWidget* each : {static_cast<QWidget*>(field), static_cast<QWidget*>(list), static_cast<QWidget*>(tree),
                 static_cast<QWidget*>(text)})
            column->addWidget(each);
        window.resize(400, 500);
    }
    [[nodiscard]] bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
};

/// Whether all four edges have the colour.
bool isFramed(QWidget& widget, const QColor& color)
{
    const QImage image = widget.grab().toImage();
    const QPoint middle = image.rect().center();
    for (const QPoint& at : {QPoint(0, middle.y()), QPoint(1, middle.y()), QPoint(image.width() - 1, middle.y()),
             QPoint(middle.x(), 0), QPoint(middle.x(), image.height() - 1)})
        if (image.pixelColor(at).rgb() != color.rgb()) return false;
    return true;
}

} // namespace

void TestFocusEdge::nameModes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestFocusEdge::applyMode()
{
    const bool isDark = *static_cast<bool*>(QTest::qData("isDark", QMetaType::Bool));
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
}

void TestFocusEdge::whatHasTheFocusIsFramed()
{
    applyMode();
    Bench bench;
    QVERIFY(bench.show());
    const QColor accent = theme::color(theme::Surface::Accent, bench.window.palette());
    for (const auto ground : {QPalette::Base, QPalette::Window})
        QVERIFY(test::contrast(accent, bench.window.palette().color(ground)) >= 3);
    for (QWidget* each :
        {static_cast<QWidget*>(bench.list), static_cast<QWidget*>(bench.tree), static_cast<QWidget*>(bench.text)}) {
        QVERIFY(!isFramed(*each, accent));
        each->setFocus();
        QVERIFY(isFramed(*each, accent));
        bench.field->setFocus();
        QVERIFY(!isFramed(*each, accent));
    }
}

void TestFocusEdge::theFrameFollowsTheSizeAndTakesNoClick()
{
    theme::apply(*qApp, theme::Mode::Light);
    Bench bench;
    QVERIFY(bench.show());
    const QColor accent = theme::color(theme::Surface::Accent, bench.window.palette());
    bench.list->setFocus();
    bench.window.resize(600, 700);
    QTRY_COMPARE(bench.window.size(), QSize(600, 700));
    QVERIFY(isFramed(*bench.list, accent));
    QVERIFY(bench.window.childAt(bench.list->mapTo(&bench.window, QPoint(1, 1))) == bench.list->viewport());
}

/// As the focus alone makes it.
void TestFocusEdge::aRowThatOnlyKeysStartFromIsFramed()
{
    theme::apply(*qApp, theme::Mode::Light);
    Bench bench;
    QVERIFY(bench.show());
    const QColor accent = theme::color(theme::Surface::Accent, bench.window.palette());
    bench.list->selectionModel()->setCurrentIndex(bench.rows.index(1, 0), QItemSelectionModel::NoUpdate);
    const QPoint under(bench.list->width() / 2, bench.list->rowViewportPosition(2) - 1);
    QVERIFY(bench.list->viewport()->grab().toImage().pixelColor(under).rgb() != accent.rgb());
    bench.list->setFocus();
    QCOMPARE(bench.list->viewport()->grab().toImage().pixelColor(under).name(), accent.name());
}

void TestFocusEdge::theRowAtThePlayheadIsMarkedInAnotherWay()
{
    applyMode();
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), true, RowListModel::IsNowRole);
    QImage image(200, 26, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    option.palette = qApp->palette();
    rows::paintBackground(painter, option, model.index(0, 0));
    painter.end();
    const QColor accent = theme::color(theme::Surface::Accent, option.palette);
    QCOMPARE(image.pixelColor(1, 13).name(), accent.name()); // the bar at its start
    const QColor line = image.pixelColor(100, 25);
    QVERIFY(line.rgb() != image.pixelColor(100, 12).rgb());
    QVERIFY(test::contrast(line, accent) > 1.8);
}

} // namespace revisit

QTEST_MAIN(revisit::TestFocusEdge)
#include "tst_focus_edge.moc"
