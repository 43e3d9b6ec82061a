// What every panel of the window owes its user, read off the table of panels: one that is new and lacks it fails here.

#include "tests/viewer/window_bench.h"
#include "viewer/elided_label.h"
#include "viewer/model/find_model.h"
#include "viewer/model/marks.h"
#include "viewer/panel_docks.h"
#include "viewer/panel_list.h"
#include "viewer/panels/find_panel.h"
#include "viewer/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QWheelEvent>
#include <QtTest>

#include <algorithm>

namespace revisit {

struct PanelBench;

class TestPanelContract final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void aRangeIsToldAndClearedInEveryPanel_data() { listPanels(); }
    void aRangeIsToldAndClearedInEveryPanel();
    void countsTellTheWholeBesideTheRange_data() { listPanels(); }
    void countsTellTheWholeBesideTheRange();
    void aClickLeadsToTheMoment_data() { listPanels(); }
    void aClickLeadsToTheMoment();
    void followingIsSwitchedOffByScrollingAndOnByKey_data() { listPanels(); }
    void followingIsSwitchedOffByScrollingAndOnByKey();
    void whatIsOpenInFullIsClosedByEscapeAndButton_data() { listPanels(); }
    void whatIsOpenInFullIsClosedByEscapeAndButton();
    void everyPanelSearches_data() { listPanels(); }
    void everyPanelSearches();
    void aListFilteredToNothingOffersAll_data() { listPanels(); }
    void aListFilteredToNothingOffersAll();
    void everyPanelFitsASmallWindow_data() { listPanels(); }
    void everyPanelFitsASmallWindow();
    void lettersAreCommandsInEveryPanel_data() { listPanels(); }
    void lettersAreCommandsInEveryPanel();

private:
    static void listPanels();
    static const PanelSpec& fetchPanel();
    static void countsAreInRows(const QWidget& panel);
    static void addMarks(PanelBench& bench);
};

namespace {

constexpr int kWaitMs = 10'000;

std::vector<std::byte> bytesOf(const std::string& text)
{
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

/// The sample, with something for every panel, some of it between 1 and 3.5 s.
std::shared_ptr<const RecordingSource> fullSample()
{
    auto source = std::static_pointer_cast<MemorySource>(test::makeSampleSession().source);
    const auto at = [](std::int64_t ms) { return std::to_string(test::kSampleStartMs + ms); };
    std::string events = R"({"events":[)";
    for (const std::int64_t ms : {2'000, 8'000}) {
        events += R"({"type":"network_request","requestId":"n_)" + at(ms)
            + R"(","method":"GET","url":"https://shop.example/)" + at(ms)
            + R"(","statusCode":200,"success":true,"duration":90,"timestamp":)" + at(ms) + "},";
        events += R"({"type":"custom","name":"$redux_action","payload":{"actionType":"cart/add","sequence":1,)"
                  R"("nextState":{"at":)"
            + at(ms) + R"(}},"timestamp":)" + at(ms) + "},";
        events += R"({"type":"error","name":"RangeError","message":"m","timestamp":)" + at(ms + 100) + "},";
        source->add("hierarchy/" + at(ms) + ".json",
            bytesOf(R"({"timestamp":)" + at(ms)
                + R"(,"screenName":"Pay","screen":{"width":200,"height":430,"scale":2},"root":)"
                  R"({"type":"UIWindow","frame":{"x":0,"y":0,"w":200,"h":430},"children":[]}})"));
    }
    events += R"({"type":"log","level":"info","message":"early","timestamp":)" + at(2'500)
        + R"(}],"deviceInfo":{"platform":"ios"}})";
    source->add("events/events_1_" + at(30'000) + ".json", bytesOf(events));
    return source;
}

} // namespace

struct PanelBench : test::WindowBench {
    [[nodiscard]] bool open() { return WindowBench::open(fullSample()); }
    [[nodiscard]] QWidget* show(const PanelSpec& spec)
    {
        window.panels().show(spec);
        QWidget* panel = window.current().existingPanel(spec);
        if (auto* find = qobject_cast<FindPanel*>(panel)) find->field().setText(QStringLiteral("cart")); // finds some
        const bool isShown = panel != nullptr && QTest::qWaitFor([panel] { return panel->isVisible(); }, kWaitMs);
        return isShown ? panel : nullptr;
    }
};

namespace {

template <typename Widget>
Widget* visible(const QWidget& panel, const QString& name)
{
    for (auto* each : panel.findChildren<Widget*>())
        if (each->isVisible() && each->accessibleName().contains(name)) return each;
    return nullptr;
}

QAbstractButton* clearButton(const QWidget& panel)
{
    return visible<QAbstractButton>(panel, QStringLiteral("Clear the range"));
}

/// What the panel says about how much it shows.
QString countsOf(const QWidget& panel)
{
    for (const auto* label : panel.findChildren<QLabel*>(QStringLiteral("panelCounts"))) {
        if (!label->isVisible()) continue;
        const auto* elided = qobject_cast<const ElidedLabel*>(label);
        return elided != nullptr ? elided->fullText() : label->text();
    }
    return {};
}

/// "3 of 12 …".
bool saysHowMuchOfHowMuch(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[\\d,]+ of [\\d,]+"));
    return pattern.match(text).hasMatch();
}

/// The list that a panel's clicks and following are about: the one that a person sees first.
QAbstractItemView* listOf(const QWidget& panel)
{
    for (auto* view : panel.findChildren<QAbstractItemView*>())
        if (view->isVisible() && view->model() != nullptr && view->model()->rowCount() > 0) return view;
    return nullptr;
}

} // namespace

void TestPanelContract::listPanels()
{
    QTest::addColumn<int>("panel");
    for (std::size_t i = 0; i < panelList().size(); ++i) QTest::newRow(panelList()[i].id) << static_cast<int>(i);
}

const PanelSpec& TestPanelContract::fetchPanel()
{
    const int panel = *static_cast<int*>(QTest::qData("panel", QMetaType::Int));
    return panelList()[static_cast<std::size_t>(panel)];
}

/// The recording has none by itself.
void TestPanelContract::addMarks(PanelBench& bench)
{
    for (const std::int64_t atMs : {2'000, 12'000}) {
        SessionNote note;
        note.at = bench.context().playback.clock().toWall(SessionTime{atMs});
        note.text = "note";
        bench.context().marks->put(note);
    }
}

void TestPanelContract::aRangeIsToldAndClearedInEveryPanel()
{
    const PanelSpec& spec = fetchPanel();
    PanelBench bench;
    QVERIFY(bench.open());
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    QVERIFY(clearButton(*panel) == nullptr);
    bench.context().selection.setRange(PlayRange{{1'000}, {3'500}});
    QTRY_VERIFY2(clearButton(*panel) != nullptr, "nothing tells that a range is marked, and clears it");
    QTest::mouseClick(clearButton(*panel), Qt::LeftButton);
    QVERIFY(!bench.context().selection.range());
    QTRY_VERIFY(clearButton(*panel) == nullptr);
}

void TestPanelContract::countsTellTheWholeBesideTheRange()
{
    const PanelSpec& spec = fetchPanel();
    if (QLatin1String(spec.id) == QLatin1String("timeline")) return; // shows all of it, the range as a band
    PanelBench bench;
    QVERIFY(bench.open());
    addMarks(bench);
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    bench.context().selection.setRange(PlayRange{{1'000}, {3'500}});
    if (QLatin1String(spec.id) == QLatin1String("metadata")) return countsAreInRows(*panel);
    QTRY_VERIFY2(saysHowMuchOfHowMuch(countsOf(*panel)), qPrintable(countsOf(*panel)));
    bench.context().selection.setRange(std::nullopt);
    QTRY_VERIFY2(!saysHowMuchOfHowMuch(countsOf(*panel)), qPrintable(countsOf(*panel)));
}

/// What is known of the whole stays, and counts of the range stand beside those of all.
void TestPanelContract::countsAreInRows(const QWidget& panel)
{
    const auto counted = [&panel] {
        const QAbstractItemView* list = listOf(panel);
        int rows = 0;
        for (int row = 0; list != nullptr && row < list->model()->rowCount(); ++row)
            rows += saysHowMuchOfHowMuch(list->model()->index(row, 1).data().toString()) ? 1 : 0;
        return rows;
    };
    QTRY_VERIFY(counted() > 5);
}

void TestPanelContract::aClickLeadsToTheMoment()
{
    const PanelSpec& spec = fetchPanel();
    // the timeline's own tests click on it; what a hierarchy lists is all of one moment
    for (const char* other : {"timeline", "hierarchy"})
        if (QLatin1String(spec.id) == QLatin1String(other)) return;
    PanelBench bench;
    QVERIFY(bench.open());
    addMarks(bench);
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(listOf(*panel) != nullptr, kWaitMs);
    QAbstractItemView& list = *listOf(*panel);
    const bool isFind = QLatin1String(spec.id) == QLatin1String("find");
    bench.context().playback.seek({7'777});
    bool hasMoved = false;
    for (int row = 0; row < list.model()->rowCount() && !hasMoved; ++row) {
        const QRect place = list.visualRect(list.model()->index(row, 0));
        if (!list.viewport()->rect().contains(place.center())) continue;
        const bool isHeading = isFind && list.model()->index(row, 0).data(FindModel::IsHeadingRole).toBool();
        if (isHeading) continue; // a click would close it
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, place.center());
        hasMoved = bench.positionMs() != 7'777;
    }
    QVERIFY(hasMoved);
}

void TestPanelContract::followingIsSwitchedOffByScrollingAndOnByKey()
{
    const PanelSpec& spec = fetchPanel();
    // these stand at the playhead by nature, or list what has no order in time
    for (const char* other : {"timeline", "hierarchy", "find"})
        if (QLatin1String(spec.id) == QLatin1String(other)) return;
    PanelBench bench;
    QVERIFY(bench.open());
    addMarks(bench);
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    const auto* follow = visible<QAbstractButton>(*panel, QStringLiteral("Follow the playhead"));
    QVERIFY(follow != nullptr && follow->isChecked());
    QTest::mouseClick(const_cast<QAbstractButton*>(follow), Qt::LeftButton);
    QVERIFY(!follow->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(listOf(*panel) != nullptr, kWaitMs);
    panel->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ShiftModifier);
    QVERIFY(follow->isChecked());
    if (QLatin1String(spec.id) == QLatin1String("metadata")) return; // follows by its words, not by its place
    QAbstractItemView* list = listOf(*panel);
    const QPointF where(20, 20);
    QWheelEvent wheel(
        where, list->viewport()->mapToGlobal(where), {}, {0, -120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(list->viewport(), &wheel);
    QVERIFY(!follow->isChecked());
}

void TestPanelContract::aListFilteredToNothingOffersAll()
{
    const PanelSpec& spec = fetchPanel();
    // trees pale what does not match; what is found everywhere is what was searched for
    for (const char* other : {"timeline", "hierarchy", "find"})
        if (QLatin1String(spec.id) == QLatin1String(other)) return;
    PanelBench bench;
    QVERIFY(bench.open());
    addMarks(bench);
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(listOf(*panel) != nullptr, kWaitMs);
    spec.focusSearch(*panel);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("of no such name"));
    const auto offer = [panel]() -> QPushButton* {
        for (auto* button : panel->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(QLatin1String("Show all"))) return button;
        return nullptr;
    };
    QTRY_VERIFY2(offer() != nullptr, "nothing offers to show all again");
    const auto labels = offer()->parentWidget()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text().contains(QLatin1String("of no such name")); }));
    QTest::mouseClick(offer(), Qt::LeftButton);
    QTRY_VERIFY(listOf(*panel) != nullptr);
}

void TestPanelContract::everyPanelFitsASmallWindow()
{
    const PanelSpec& spec = fetchPanel();
    PanelBench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.show(spec) != nullptr);
    QVERIFY2(bench.window.minimumSizeHint().height() <= 620,
        qPrintable(QString::number(bench.window.minimumSizeHint().height())));
}

/// Also in one that has nothing to show.
void TestPanelContract::lettersAreCommandsInEveryPanel()
{
    const PanelSpec& spec = fetchPanel();
    if (QLatin1String(spec.id) == QLatin1String("find")) return; // is a field
    PanelBench bench; // nothing is open
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(!QApplication::focusWidget()->inherits("QLineEdit"));
    QVERIFY(bench.open());
    addMarks(bench);
    bench.window.panels().show(spec);
    QTRY_VERIFY_WITH_TIMEOUT(QLatin1String(spec.id) == QLatin1String("timeline") || listOf(*panel) != nullptr
            || QLatin1String(spec.id) == QLatin1String("hierarchy"),
        kWaitMs);
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(!QApplication::focusWidget()->inherits("QLineEdit"));
}

/// Before Escape clears the range, and the same row opens it again.
void TestPanelContract::whatIsOpenInFullIsClosedByEscapeAndButton()
{
    const PanelSpec& spec = fetchPanel();
    const QStringList withDetail{QStringLiteral("events"), QStringLiteral("network"), QStringLiteral("console"),
        QStringLiteral("faults"), QStringLiteral("state"), QStringLiteral("artifacts")};
    if (!withDetail.contains(QLatin1String(spec.id))) return;
    PanelBench bench;
    QVERIFY(bench.open());
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(listOf(*panel) != nullptr, kWaitMs);
    QAbstractItemView& list = *listOf(*panel);
    const auto closeButton = [panel] { return visible<QAbstractButton>(*panel, QStringLiteral("Close the details")); };
    const auto click = [&list] {
        QRect cell;
        for (int column = 0; cell.isEmpty(); ++column) cell = list.visualRect(list.model()->index(0, column));
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, cell.center());
    };
    bench.context().selection.setRange(PlayRange{{0}, {30'000}});
    QVERIFY(closeButton() == nullptr);
    click();
    QTRY_VERIFY2(closeButton() != nullptr, "nothing closes what is open");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(closeButton() == nullptr);
    QVERIFY(bench.context().selection.range());
    QVERIFY(list.hasFocus());
    click(); // the same row
    QTRY_VERIFY(closeButton() != nullptr);
    closeButton()->setFocus();
    QTest::keyClick(closeButton(), Qt::Key_Escape); // from within
    QVERIFY(closeButton() == nullptr);
    click();
    QTRY_VERIFY(closeButton() != nullptr);
    QTest::mouseClick(closeButton(), Qt::LeftButton);
    QVERIFY(closeButton() == nullptr);
    QVERIFY(list.hasFocus());
    QTest::keyClick(&list, Qt::Key_Escape);
    QVERIFY(!bench.context().selection.range());
}

void TestPanelContract::everyPanelSearches()
{
    const PanelSpec& spec = fetchPanel();
    if (QLatin1String(spec.id) == QLatin1String("timeline")) return; // marks are found by their keys
    QVERIFY(spec.focusSearch != nullptr);
    PanelBench bench;
    QVERIFY(bench.open());
    QWidget* panel = bench.show(spec);
    QVERIFY(panel != nullptr);
    if (QLatin1String(spec.id) == QLatin1String("hierarchy")) // its first snapshot is later
        bench.context().playback.seek(SessionTime{29'000});
    if (QApplication::focusWidget() != nullptr) QApplication::focusWidget()->clearFocus(); // may be there already
    spec.focusSearch(*panel);
    QTRY_VERIFY(panel->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(QApplication::focusWidget()->inherits("QLineEdit"));
}

} // namespace revisit

QTEST_MAIN(revisit::TestPanelContract)
#include "tst_panel_contract.moc"
