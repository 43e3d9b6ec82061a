#pragma once

#include "tests/viewer/network_samples.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/list_frame.h"
#include "viewer/panels/network_delegate.h"
#include "viewer/panels/network_panel.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStringList>
#include <QtTest>

namespace revisit::test {

inline const QStringList kNetworkPathsByTime{QStringLiteral("/v1/items?page=2"), QStringLiteral("/v1/pay"),
    QStringLiteral("/v1/slow"), QStringLiteral("/img.png"), QStringLiteral("/v1/items/7"), QStringLiteral("/v1/lost")};

/// The network panel with its sample recording: six requests of the app, two of the SDK.
struct ShownNetwork {
    ViewFixture fixture;
    NetworkPanel panel{fixture.context};
    QAbstractItemModelTester tester{
        panel.findChild<NetworkModel*>(), QAbstractItemModelTester::FailureReportingMode::QtTest};
    QSignalSpy filtered{&panel, &NetworkPanel::filtered};

    ShownNetwork()
    {
        panel.resize(1000, 700);
        panel.show();
        isOpen = fixture.open(networkRecording()) && QTest::qWaitFor([this] { return rows() == 6; });
    }
    [[nodiscard]] int rows() const { return panel.model().rowCount(); }
    [[nodiscard]] ListTable& list() { return panel.frame().list(); }
    [[nodiscard]] QString cell(int row, NetworkColumn column) const
    {
        return NetworkDelegate::textOf(panel.model().index(row, static_cast<int>(column)));
    }
    [[nodiscard]] QStringList column(NetworkColumn column) const
    {
        QStringList cells;
        for (int row = 0; row < rows(); ++row) cells << cell(row, column);
        return cells;
    }
    [[nodiscard]] Chip* chip(const QString& text) const
    {
        for (auto* each : panel.findChildren<Chip*>())
            if (each->text() == text) return each;
        return nullptr;
    }
    void click(int row)
    {
        const QRect rect = list().visualRect(panel.model().index(row, static_cast<int>(NetworkColumn::Path)));
        QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, rect.center());
    }
    void clickHeader(NetworkColumn column)
    {
        QHeaderView* header = list().horizontalHeader();
        const int x = header->sectionViewportPosition(static_cast<int>(column)) + 12;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    }
    [[nodiscard]] bool waitForRows(int count)
    {
        return QTest::qWaitFor([this, count] { return rows() == count; });
    }
    void typeSearch(const QString& text)
    {
        panel.focusSearch();
        QTest::keyClicks(&panel.frame().search(), text);
    }
    bool isOpen = false;
};

} // namespace revisit::test
