#include "viewer/model/row_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <numeric>

using namespace revisit;

namespace {

/// Shows the numbers of its rows.
class NumberModel final : public RowListModel {
public:
    using RowListModel::newestShownBefore;
    using RowListModel::RowListModel;
    void fill(std::size_t size)
    {
        beginResetModel();
        startOver(size);
        endResetModel();
    }
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(sourceRow(index.row())) : QVariant();
    }
};

std::vector<std::uint32_t> shownBy(const NumberModel& model)
{
    std::vector<std::uint32_t> rows;
    for (int row = 0; row < model.rowCount(); ++row) rows.push_back(model.index(row, 0).data().toUInt());
    return rows;
}

using Rows = std::vector<std::uint32_t>;

} // namespace

class TestRowListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyChangeEndsInTheWantedRows_data();
    void anyChangeEndsInTheWantedRows();
    void fewStretchesAreInsertsAndRemovals();
    void aNewOrderKeepsPersistentIndexes();
    void manyStretchesReset();
    void knowsWhereTableRowsAre();
};

void TestRowListModel::anyChangeEndsInTheWantedRows_data()
{
    QTest::addColumn<Rows>("from");
    QTest::addColumn<Rows>("to");
    const Rows all{0, 1, 2, 3, 4, 5, 6, 7};
    QTest::newRow("nothing to all") << Rows{} << all;
    QTest::newRow("all to nothing") << all << Rows{};
    QTest::newRow("the same") << Rows{1, 4} << Rows{1, 4};
    QTest::newRow("fewer") << all << Rows{0, 3, 4, 7};
    QTest::newRow("more") << Rows{0, 3, 4, 7} << all;
    QTest::newRow("others") << Rows{0, 2, 4} << Rows{1, 2, 5};
    QTest::newRow("another order") << Rows{0, 2, 4} << Rows{4, 0, 2};
    QTest::newRow("descending and fewer") << Rows{7, 5, 3, 1} << Rows{7, 3};
    QTest::newRow("descending and more") << Rows{7, 3} << Rows{7, 5, 3, 1};
    QTest::newRow("others in another order") << Rows{0, 1, 2} << Rows{2, 5, 1};
}

void TestRowListModel::anyChangeEndsInTheWantedRows()
{
    QFETCH(Rows, from);
    QFETCH(Rows, to);
    NumberModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.fill(8);
    model.setRows(from);
    QCOMPARE(shownBy(model), from);
    model.setRows(to);
    QCOMPARE(shownBy(model), to);
}

void TestRowListModel::fewStretchesAreInsertsAndRemovals()
{
    NumberModel model;
    model.fill(100);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    const QPersistentModelIndex kept = model.index(50, 0);
    model.setRows({10, 11, 12, 50, 90});
    QCOMPARE(removals.size(), 4);
    QCOMPARE(kept.row(), 3);
    model.setRows({10, 11, 12, 13, 14, 50, 90});
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(kept.row(), 5);
    QCOMPARE(resets.size(), 0);
}

void TestRowListModel::aNewOrderKeepsPersistentIndexes()
{
    NumberModel model;
    model.fill(4);
    const QPersistentModelIndex second = model.index(1, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows({3, 2, 1, 0});
    QCOMPARE(second.row(), 2);
    QCOMPARE(second.data().toUInt(), 1u);
    QCOMPARE(resets.size(), 0);
}

void TestRowListModel::manyStretchesReset()
{
    NumberModel model;
    model.fill(1000);
    Rows odd;
    for (std::uint32_t row = 1; row < 1000; row += 2) odd.push_back(row);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setRows(odd);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(shownBy(model), odd);
}

void TestRowListModel::knowsWhereTableRowsAre()
{
    NumberModel model;
    model.fill(10);
    model.setRows({8, 5, 2});
    QCOMPARE(model.rowOfSource(5), 1);
    QCOMPARE(model.rowOfSource(4), -1);
    QCOMPARE(model.rowOfSource(99), -1);
    QCOMPARE(model.newestShownBefore(8), 1); // 8 itself is not before 8; 5 is the newest
    QCOMPARE(model.newestShownBefore(2), -1);
    QCOMPARE(model.newestShownBefore(1000), 0);
}

QTEST_GUILESS_MAIN(TestRowListModel)
#include "tst_row_list_model.moc"
