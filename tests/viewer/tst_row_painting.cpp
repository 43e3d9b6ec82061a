#include "decoder/hierarchy.h"
#include "tests/viewer/contrast.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/panels/hierarchy_delegate.h"
#include "viewer/panels/row_painting.h"
#include "viewer/theme.h"

#include <QApplication>
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QtTest>

#include <algorithm>
#include <memory>

namespace revisit {

class TestRowPainting final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasFoundIsSeen_data();
    void whatWasFoundIsSeen();
    void nothingIsCutWhereThereIsRoom();
    void whatWasFoundIsMarkedThere();
    void viewsCanBeReadWhetherFoundOrNot_data();
    void viewsCanBeReadWhetherFoundOrNot();
};

namespace {

const QString kLong
    = QStringLiteral("https://api.example.com/v1/catalogue/items/by-category/summer/needle?page=2&size=50");

/// A window with a button, a label, and one that is hidden; the last one is found.
std::shared_ptr<const HierarchySnapshot> fourViews()
{
    auto snapshot = std::make_shared<HierarchySnapshot>();
    snapshot->nodes.resize(4);
    for (std::size_t i = 1; i < 4; ++i) {
        snapshot->nodes[i].parent = 0;
        snapshot->nodes[i].subtreeEnd = static_cast<std::uint32_t>(i) + 1;
        snapshot->nodes[i].type = "HHHH";
    }
    snapshot->nodes[0].subtreeEnd = 4;
    snapshot->nodes[1].isInteractive = true;
    snapshot->nodes[2].text = "HHHH";
    snapshot->nodes[2].isHidden = true;
    snapshot->nodes[3].text = "HHHH";
    return snapshot;
}

/// The strongest contrast with the ground between two places of the row: that of the ink in the middle of its strokes.
double contrastWithin(const QImage& row, int from, int to)
{
    const QColor ground = row.pixelColor(row.width() - 1, row.height() / 2);
    double most = 1;
    for (int y = 0; y < row.height(); ++y)
        for (int x = from; x < to; ++x) most = std::max(most, test::contrast(row.pixelColor(x, y), ground));
    return most;
}

/// The button's row while nothing is searched.
QImage paintedUnsearched(const QStyleOptionViewItem& option)
{
    HierarchyTreeModel model;
    model.setSnapshot(fourViews());
    QImage row(option.rect.size(), QImage::Format_RGB32);
    QPainter painter(&row);
    HierarchyDelegate().paint(&painter, option, model.indexOfNode(1));
    return row;
}

} // namespace

void TestRowPainting::whatWasFoundIsSeen_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<bool>("isUsual");
    const int right = Qt::ElideRight;
    QTest::newRow("in sight") << QStringLiteral("api") << right << QStringLiteral("api") << true;
    QTest::newRow("beyond the end") << QStringLiteral("needle") << right << QStringLiteral("needle") << false;
    QTest::newRow("at the very end") << QStringLiteral("size=50") << right << QStringLiteral("size=50") << false;
    QTest::newRow("in the middle") << QStringLiteral("catalogue") << int(Qt::ElideMiddle) << QStringLiteral("catalogue")
                                   << false;
    QTest::newRow("nothing") << QStringLiteral("absent") << right << QStringLiteral("https") << true;
    QTest::newRow("no search") << QString() << right << QStringLiteral("https") << true;
}

void TestRowPainting::whatWasFoundIsSeen()
{
    QFETCH(const QString, query);
    QFETCH(const int, mode);
    QFETCH(const QString, seen);
    QFETCH(const bool, isUsual);
    const QFontMetrics metrics(QApplication::font());
    const int width = metrics.horizontalAdvance(kLong) / 3;
    const auto elideMode = static_cast<Qt::TextElideMode>(mode);
    const QString shown = rows::elided(kLong, metrics, width, elideMode, EventQuery(query));
    QVERIFY2(shown.contains(seen), qPrintable(shown));
    QVERIFY(metrics.horizontalAdvance(shown) <= width);
    QCOMPARE(shown == metrics.elidedText(kLong, elideMode, width), isUsual);
    QCOMPARE(shown.startsWith(QChar(0x2026)), !isUsual);
}

void TestRowPainting::nothingIsCutWhereThereIsRoom()
{
    const QFontMetrics metrics(QApplication::font());
    QCOMPARE(rows::elided(kLong, metrics, metrics.horizontalAdvance(kLong) + 1, Qt::ElideRight,
                 EventQuery(QStringLiteral("needle"))),
        kLong);
    const QString found = rows::elided(kLong, metrics, 10, Qt::ElideRight, EventQuery(QStringLiteral("needle")));
    QVERIFY(found.size() <= 3); // no room for it at all
}

void TestRowPainting::whatWasFoundIsMarkedThere()
{
    const auto pictureOf = [](const QString& query) {
        QImage image(200, 26, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.rect = image.rect();
        rows::paintText(painter, image.rect(), kLong, QApplication::font(), EventQuery(query), option);
        painter.end();
        bool isMarked = false;
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, 6);
            isMarked = isMarked || color.saturation() > 60;
        }
        return isMarked;
    };
    QVERIFY(pictureOf(QStringLiteral("needle")));
    QVERIFY(!pictureOf(QStringLiteral("absent")));
}

void TestRowPainting::viewsCanBeReadWhetherFoundOrNot_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<QStyle::State>("state");
    for (const bool isDark : {false, true}) {
        const char* name = isDark ? "dark" : "light";
        QTest::addRow("%s", name) << isDark << QStyle::State();
        QTest::addRow("%s, pointed at", name) << isDark << QStyle::State(QStyle::State_MouseOver);
        QTest::addRow("%s, selected", name) << isDark << QStyle::State(QStyle::State_Selected);
    }
}

void TestRowPainting::viewsCanBeReadWhetherFoundOrNot()
{
    QFETCH(const bool, isDark);
    QFETCH(const QStyle::State, state);
    HierarchyTreeModel model;
    model.setSnapshot(fourViews());
    model.setMatches({3}, true);
    const HierarchyDelegate delegate;
    QStyleOptionViewItem option;
    option.palette = isDark ? theme::darkPalette() : theme::lightPalette();
    option.state = QStyle::State_Enabled | state;
    option.font.setPixelSize(28); // strokes that are wider than a pixel
    option.fontMetrics = QFontMetrics(option.font);
    QFont medium = option.font;
    medium.setWeight(QFont::Medium);
    const int typeEnd = QFontMetrics(medium).horizontalAdvance(QStringLiteral("HHHH")) + 6;
    for (int node = 1; node < 4; ++node) {
        QImage row(700, 44, QImage::Format_RGB32);
        option.rect = row.rect();
        QPainter painter(&row);
        delegate.paint(&painter, option, model.indexOfNode(node));
        painter.end();
        const double type = contrastWithin(row, 0, typeEnd);
        const double rest = contrastWithin(row, typeEnd, row.width());
        QVERIFY2(type >= 4.5, qPrintable(QStringLiteral("type of %1: %2").arg(node).arg(type)));
        const double wanted = node == 1 ? 3 : 4.5; // that one has a badge and no name
        QVERIFY2(rest >= wanted, qPrintable(QStringLiteral("rest of %1: %2").arg(node).arg(rest)));
        const bool isPlain = !state.testFlag(QStyle::State_Selected);
        if (isPlain && node == 1) QVERIFY(type < contrastWithin(paintedUnsearched(option), 0, typeEnd)); // yet quieter
    }
}

} // namespace revisit

QTEST_MAIN(revisit::TestRowPainting)
#include "tst_row_painting.moc"
