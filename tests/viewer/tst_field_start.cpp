// Where the caret of an empty field stands, and the other small things of the look that a desktop would decide alone.
#include "viewer/field_start.h"

#include "viewer/panels/list_table.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStringListModel>
#include <QtTest>

namespace revisit {

class TestFieldStart final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void anEmptyLineBeginsWhereItsWindowIsRead_data();
    void anEmptyLineBeginsWhereItsWindowIsRead();
    void anEmptyTextBeginsWhereItsWindowIsRead();
    void aTextSaysItselfWhereItBegins();
    void buttonsOfDialogsHaveNoPictures();
    void aHeaderGoesOnAboveTheScrollBar();
};

namespace {

/// A field places its text when it is painted.
int caretX(QLineEdit& field)
{
    field.grab();
    return field.inputMethodQuery(Qt::ImCursorRectangle).toRectF().center().toPoint().x();
}

} // namespace

void TestFieldStart::anEmptyLineBeginsWhereItsWindowIsRead_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestFieldStart::anEmptyLineBeginsWhereItsWindowIsRead()
{
    QFETCH(Qt::LayoutDirection, direction);
    QLineEdit field;
    field.setLayoutDirection(direction);
    field.resize(200, 30);
    field.show(); // the style does it for every field
    QCOMPARE(caretX(field) > 100, direction == Qt::RightToLeft);
    field.setLayoutDirection(direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft);
    QCOMPARE(caretX(field) > 100, direction == Qt::LeftToRight);
}

void TestFieldStart::anEmptyTextBeginsWhereItsWindowIsRead()
{
    QPlainTextEdit text;
    text.setLayoutDirection(Qt::RightToLeft);
    text.resize(200, 80);
    FieldStart::keep(text);
    text.show();
    const auto direction = [&text] { return text.document()->defaultTextOption().textDirection(); };
    QCOMPARE(direction(), Qt::RightToLeft);
    text.setPlainText(QStringLiteral("left"));
    QCOMPARE(direction(), Qt::LayoutDirectionAuto); // the text says it
    text.clear();
    QCOMPARE(direction(), Qt::RightToLeft);
}

void TestFieldStart::aTextSaysItselfWhereItBegins()
{
    QLineEdit field;
    field.setLayoutDirection(Qt::RightToLeft);
    field.resize(200, 30);
    field.show();
    field.setText(QStringLiteral("left"));
    QVERIFY(caretX(field) < 100);
    field.setText(QString::fromUtf8("\u064a\u0645\u064a\u0646"));
    field.setCursorPosition(0);
    QVERIFY(caretX(field) > 100);
    field.clear();
    QVERIFY(caretX(field) > 100);
    QLineEdit centred;
    centred.setAlignment(Qt::AlignCenter);
    centred.show();
    QCOMPARE(centred.alignment(), Qt::AlignCenter);
}

void TestFieldStart::buttonsOfDialogsHaveNoPictures()
{
    const QDialogButtonBox box(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    QCOMPARE(box.style()->styleHint(QStyle::SH_DialogButtonBox_ButtonsHaveIcons), 0);
    for (const auto which : {QDialogButtonBox::Save, QDialogButtonBox::Cancel})
        QVERIFY(box.button(which)->icon().isNull());
}

void TestFieldStart::aHeaderGoesOnAboveTheScrollBar()
{
    QStringList many;
    for (int i = 0; i < 200; ++i) many << QString::number(i);
    QStringListModel model(many);
    ListTable table;
    table.setModel(&model);
    table.resize(300, 200);
    table.show();
    QTRY_VERIFY(table.verticalScrollBar()->isVisible());
    const auto* end = table.findChild<QWidget*>(QStringLiteral("headerEnd"));
    QVERIFY(end != nullptr && end->isVisible());
    const int headerBottom = table.horizontalHeader()->mapTo(&table, QPoint(0, table.horizontalHeader()->height())).y();
    QCOMPARE(end->mapTo(&table, QPoint(0, 0)).y(), 0);
    QCOMPARE(end->height(), headerBottom);
    QVERIFY(table.verticalScrollBar()->mapTo(&table, QPoint(0, 0)).y() >= headerBottom);
    const QImage picture = table.grab().toImage();
    const int y = headerBottom / 2;
    QCOMPARE(picture.pixelColor(table.width() - 3, y), theme::color(theme::Surface::Panel, table.palette()));
    table.horizontalHeader()->hide();
    QTRY_VERIFY(!end->isVisible());
}

} // namespace revisit

QTEST_MAIN(revisit::TestFieldStart)
#include "tst_field_start.moc"
