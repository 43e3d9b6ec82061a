// From a fault to its issue in a tracker: the text, the address of the page, linking and opening.

#include "tests/viewer/view_fixture.h"
#include "viewer/actions.h"
#include "viewer/model/fault_table.h"
#include "viewer/model/issue_text.h"
#include "viewer/model/marks.h"
#include "viewer/panels/fault_issue.h"
#include "viewer/panels/faults_panel.h"
#include "viewer/settings_dialog.h"
#include "viewer/view_settings.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QUrlQuery>
#include <QWidget>
#include <QtTest>

using namespace revisit;

/// Stands in for the browser.
class FakeBrowser : public QObject {
    Q_OBJECT
public:
    FakeBrowser()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "open");
        QDesktopServices::setUrlHandler(QStringLiteral("http"), this, "open");
    }
    ~FakeBrowser() override
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("http"));
    }
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl& url) { opened << url; }
};

class TestFaultIssue : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyAddressesOfTheWebAreTrackers_data();
    void onlyAddressesOfTheWebAreTrackers();
    void theAddressCarriesTitleAndReport();
    void longReportsAreCutBetweenLines();
    void linksAreFoundInTexts_data();
    void linksAreFoundInTexts();
    void aNewIssueIsOpenedFilledIn();
    void withoutATrackerTheIssueIsCopied();
    void aLinkedIssueIsANoteAndIsOpened();
    void whatIsNoAddressIsNotLinked();
    void theSettingsTakeAddressesOnly();
};

namespace {

const QString kTracker = QStringLiteral("https://tracker.example/new?title={title}&body={body}");

std::shared_ptr<const RecordingSource> errorRecording()
{
    const auto at = [](std::int64_t ms) { return std::to_string(test::kStartMs + ms); };
    const std::string events = "{\"events\":[{\"type\":\"error\",\"name\":\"TypeError\",\"message\":\"x & y = 1\","
                               "\"stack\":\"TypeError: x\\n    at pay (app.js:12:3)\",\"timestamp\":"
        + at(4000) + "},{\"type\":\"error\",\"name\":\"RangeError\",\"message\":\"other\",\"timestamp\":" + at(5000)
        + "},{\"type\":\"log\",\"level\":\"info\",\"message\":\"bye\",\"timestamp\":" + at(20'000) + "}]}";
    auto source = std::make_shared<MemorySource>("errors", "session_" + std::to_string(test::kStartMs) + "_errors");
    source->add("events/events_0_" + at(20'000) + ".json", test::bytesOf(events));
    return source;
}

struct Shown {
    test::ViewFixture fixture;
    ViewSettings settings{QString()};
    Marks marks{fixture.session, nullptr};
    ViewContext context = complete();
    FaultsPanel panel{context};
    QSignalSpy told{&panel.issue(), &FaultIssue::messaged};
    FakeBrowser browser;

    ViewContext complete()
    {
        ViewContext made = fixture.context;
        made.marks = &marks;
        made.settings = &settings;
        return made;
    }
    /// Shows the fault of that row in full.
    [[nodiscard]] bool choose(int row)
    {
        panel.resize(700, 700);
        panel.show();
        const bool isOpen = fixture.session.recording() != nullptr || fixture.open(errorRecording());
        if (!isOpen || !QTest::qWaitFor([this] { return panel.model().rowCount() == 2; })) return false;
        QSignalSpy detailed(&panel, &FaultsPanel::detailed);
        fixture.selection.selectItem(panel.model().row(row).item);
        return QTest::qWaitFor([&detailed] { return !detailed.isEmpty(); });
    }
    void link(const QString& address)
    {
        panel.issue().askForLink();
        auto* dialog = panel.findChild<QInputDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->setTextValue(address);
        dialog->accept();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] bool hasButton(const QString& text) const
    {
        for (const QAction* action : panel.findChildren<QAction*>())
            if (action->text() == text) return true;
        return false;
    }
};

} // namespace

void TestFaultIssue::onlyAddressesOfTheWebAreTrackers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("with places") << kTracker << true;
    QTest::newRow("without places") << "https://tracker.example/new" << true;
    QTest::newRow("http") << " http://intranet/new?t={title} " << true;
    QTest::newRow("empty") << "" << false;
    QTest::newRow("file") << "file:///etc/passwd?{title}" << false;
    QTest::newRow("script") << "javascript:alert(1)" << false;
    QTest::newRow("no host") << "https:///new" << false;
    QTest::newRow("words") << "our tracker" << false;
}

void TestFaultIssue::onlyAddressesOfTheWebAreTrackers()
{
    QFETCH(const QString, address);
    QFETCH(const bool, isOne);
    QCOMPARE(isTrackerAddress(address), isOne);
    QCOMPARE(newIssueUrl(address, {QStringLiteral("t"), QStringLiteral("b")}).isValid(), isOne);
}

void TestFaultIssue::theAddressCarriesTitleAndReport()
{
    const QString title = QStringLiteral("a & b = c? #1 {body}");
    const QString body = QStringLiteral("line 1\nline 2 + 50 %\n");
    const QUrlQuery query(newIssueUrl(kTracker, {title, body}));
    QCOMPARE(query.queryItemValue(QStringLiteral("title"), QUrl::FullyDecoded), title);
    QCOMPARE(query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded), body);
}

void TestFaultIssue::longReportsAreCutBetweenLines()
{
    QString body = QStringLiteral("```\n");
    for (int i = 0; i < 5'000; ++i) body += QStringLiteral("frame %1 äöü\n").arg(i);
    const QUrl url = newIssueUrl(kTracker, {QStringLiteral("t"), body + QStringLiteral("```\n")});
    QVERIFY(url.isValid());
    QVERIFY2(url.toEncoded().size() <= 7'000, qPrintable(QString::number(url.toEncoded().size())));
    QVERIFY(url.toEncoded().size() > 6'500);
    const QString sent = QUrlQuery(url).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
    QVERIFY(sent.endsWith(QStringLiteral("äöü\n```\n"))); // a whole line, and the fence is closed
}

void TestFaultIssue::linksAreFoundInTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("link");
    QTest::newRow("alone") << "https://t.example/1"
                           << "https://t.example/1";
    QTest::newRow("among words") << "see http://t.example/1?a=2 there"
                                 << "http://t.example/1?a=2";
    QTest::newRow("none") << "t.example/1"
                          << "";
    QTest::newRow("another scheme") << "file://t.example/1"
                                    << "";
}

void TestFaultIssue::linksAreFoundInTexts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, link);
    QCOMPARE(webLinkIn(text), link.isEmpty() ? QUrl() : QUrl(link));
}

void TestFaultIssue::aNewIssueIsOpenedFilledIn()
{
    Shown shown;
    shown.settings.setPreference(QLatin1String(FaultIssue::kAddress), kTracker);
    QVERIFY(shown.choose(0));
    QVERIFY(shown.hasButton(FaultIssue::tr("New Issue")));
    QVERIFY(shown.browser.opened.isEmpty());
    shown.panel.perform(ActionId::OpenIssue);
    QCOMPARE(shown.browser.opened.size(), 1);
    const QUrlQuery query(shown.browser.opened.back());
    QCOMPARE(query.queryItemValue(QStringLiteral("title"), QUrl::FullyDecoded), QStringLiteral("TypeError: x & y = 1"));
    const QString body = query.queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
    QVERIFY2(body.startsWith(QStringLiteral("revisit://session/session_%1_errors?at=4000\n").arg(test::kStartMs)),
        qPrintable(body));
    QVERIFY2(body.contains(QStringLiteral("at pay (app.js:12:3)")), qPrintable(body));
    QVERIFY(body.contains(QStringLiteral("\n```\n")));
}

void TestFaultIssue::withoutATrackerTheIssueIsCopied()
{
    Shown shown;
    shown.panel.issue().open(); // nothing is chosen
    QCOMPARE(shown.told.size(), 1);
    QVERIFY(shown.choose(1));
    shown.panel.issue().open();
    QVERIFY(shown.browser.opened.isEmpty());
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("RangeError: other\n\nrevisit://session/")));
    QCOMPARE(shown.told.size(), 2);
    QVERIFY(shown.told.back().front().toString().contains(QStringLiteral("settings")));
}

void TestFaultIssue::aLinkedIssueIsANoteAndIsOpened()
{
    Shown shown;
    QVERIFY(shown.choose(0));
    shown.link(QStringLiteral("https://tracker.example/17"));
    QCOMPARE(shown.marks.list().size(), 1u);
    QCOMPARE(shown.marks.list().front().at.ms, test::kStartMs + 4'000);
    QCOMPARE(shown.panel.issue().linked(), QUrl(QStringLiteral("https://tracker.example/17")));
    QVERIFY(shown.hasButton(FaultIssue::tr("Open Issue")));
    shown.panel.issue().open();
    QCOMPARE(shown.browser.opened, QList<QUrl>{QUrl(QStringLiteral("https://tracker.example/17"))});
    shown.link(QStringLiteral("https://tracker.example/18")); // in place of it
    QCOMPARE(shown.marks.list().size(), 1u);
    QCOMPARE(shown.panel.issue().linked(), QUrl(QStringLiteral("https://tracker.example/18")));
    QVERIFY(shown.choose(1)); // another fault has none
    QVERIFY(!shown.panel.issue().linked().isValid());
    QVERIFY(shown.hasButton(FaultIssue::tr("New Issue")));
}

void TestFaultIssue::whatIsNoAddressIsNotLinked()
{
    Shown shown;
    QVERIFY(shown.choose(0));
    shown.link(QStringLiteral("file:///etc/passwd"));
    QVERIFY(shown.marks.list().empty());
    QVERIFY(shown.told.back().front().toString().contains(QStringLiteral("no address")));
}

void TestFaultIssue::theSettingsTakeAddressesOnly()
{
    ViewSettings settings{QString()};
    QWidget window;
    Actions actions(&window);
    SettingsDialog dialog(settings, actions, {}, nullptr, &window);
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("issueTracker"));
    QVERIFY(field != nullptr);
    const auto kept = [&settings] { return settings.preference(QLatin1String(FaultIssue::kAddress)).toString(); };
    const auto complains = [&dialog] {
        for (const auto* label : dialog.findChildren<QLabel*>())
            if (label->text() == SettingsDialog::tr("This is no address of the web.")) return true;
        return false;
    };
    field->setText(kTracker);
    QCOMPARE(kept(), kTracker);
    QVERIFY(!complains());
    field->setText(QStringLiteral("our tracker"));
    QCOMPARE(kept(), kTracker); // what worked stays
    QVERIFY(complains());
    field->clear();
    QCOMPARE(kept(), QString());
    QVERIFY(!complains());
}

QTEST_MAIN(TestFaultIssue)
#include "tst_fault_issue.moc"
