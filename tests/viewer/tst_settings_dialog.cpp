// What the settings dialog sets: each field by the keys, and what it shows of what was set elsewhere.
#include "viewer/actions.h"
#include "viewer/elided_label.h"
#include "viewer/panels/fault_issue.h"
#include "viewer/player/player_preferences.h"
#include "viewer/settings_dialog.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace revisit;

namespace {

/// The dialog as the program shows it.
struct Shown {
    QWidget window;
    Actions actions{&window};
    ViewSettings settings{QString()};
    std::unique_ptr<SettingsDialog> dialog;

    explicit Shown(const std::filesystem::path& dataFolder = {}) { open(dataFolder); }
    /// Again, as after somebody closed it.
    void open(const std::filesystem::path& dataFolder = {})
    {
        dialog = std::make_unique<SettingsDialog>(settings, actions, dataFolder, nullptr, &window);
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    template <typename Field>
    Field& field(const char* name)
    {
        auto* found = dialog->findChild<Field*>(QLatin1String(name));
        if (found == nullptr) qFatal("no field %s", name);
        for (QWidget* each = found; each != nullptr; each = each->parentWidget())
            if (auto* tabs = qobject_cast<QTabWidget*>(each)) // its page comes to the front
                for (int page = 0; page < tabs->count(); ++page)
                    if (tabs->widget(page)->isAncestorOf(found)) tabs->setCurrentIndex(page);
        found->setFocus();
        return *found;
    }
    QPushButton& button(const QString& text)
    {
        for (auto* each : dialog->findChildren<QPushButton*>())
            if (each->text() == text) return *each;
        qFatal("no button %s", qPrintable(text));
    }
};

bool isDark() { return qApp->palette().color(QPalette::Window).lightness() < 128; }

/// Answers the next question for a folder; an empty one stands for Cancel.
void answerFolder(const QString& folder)
{
    QTimer::singleShot(0, qApp, [folder] {
        auto* asked = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (asked == nullptr) return;
        if (folder.isEmpty()) return asked->reject();
        asked->findChild<QLineEdit*>()->setText(folder);
        static_cast<QDialog*>(asked)->accept();
    });
}

} // namespace

class TestSettingsDialog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        theme::apply(*qApp, theme::Mode::Light);
    }
    void cleanup() { theme::apply(*qApp, theme::Mode::Light); }
    void theThemeChangesAtOnce();
    void theLanguageIsKept();
    void theDataFolderIsChosenForTheNextStart();
    void thinkingBetterOfAFolderKeepsIt();
    void theBudgetIsTyped();
    void playbackIsSet();
    void theTrackerTakesAddressesOnly();
    void everyTabIsReachedByItsLetter();
};

void TestSettingsDialog::theThemeChangesAtOnce()
{
    Shown shown;
    shown.settings.setThemeMode(theme::Mode::Light);
    shown.open();
    auto& box = shown.field<QComboBox>("themeBox");
    QCOMPARE(box.currentText(), SettingsDialog::tr("Light"));
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(shown.settings.themeMode(), theme::Mode::Dark);
    QVERIFY(isDark());
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(shown.settings.themeMode(), theme::Mode::Light);
    QVERIFY(!isDark());
    QTest::keyClick(&box, Qt::Key_Home);
    QCOMPARE(shown.settings.themeMode(), theme::Mode::System);
}

void TestSettingsDialog::theLanguageIsKept()
{
    Shown shown;
    auto& box = shown.field<QComboBox>("languageBox");
    QCOMPARE(box.currentIndex(), 0); // as the system
    for (qsizetype i = 1; i < languageCodes().size(); ++i) {
        QTest::keyClick(&box, Qt::Key_Down);
        QCOMPARE(shown.settings.language(), languageCodes()[i]);
        QCOMPARE(box.currentText(), languageName(languageCodes()[i]));
    }
    shown.open();
    QCOMPARE(shown.field<QComboBox>("languageBox").currentText(), languageName(languageCodes().back()));
}

void TestSettingsDialog::theDataFolderIsChosenForTheNextStart()
{
    const QTemporaryDir present;
    const QTemporaryDir next;
    Shown shown(present.path().toStdString());
    const auto text = [&] { return shown.field<ElidedLabel>("dataFolder").fullText(); };
    QCOMPARE(text(), QDir::toNativeSeparators(present.path()));
    answerFolder(next.path());
    QTest::mouseClick(&shown.button(SettingsDialog::tr("&Change…")), Qt::LeftButton);
    QTRY_COMPARE(shown.settings.dataFolder(), QDir::toNativeSeparators(next.path()));
    QCOMPARE(text(), SettingsDialog::tr("%1, from the next start on").arg(QDir::toNativeSeparators(next.path())));
    auto& standard = shown.button(SettingsDialog::tr("Use the &Standard Place"));
    standard.setFocus();
    QTest::keyClick(&standard, Qt::Key_Space);
    QCOMPARE(shown.settings.dataFolder(), QString());
    QCOMPARE(text(), QDir::toNativeSeparators(present.path()));
}

void TestSettingsDialog::thinkingBetterOfAFolderKeepsIt()
{
    Shown shown;
    shown.settings.setDataFolder(QStringLiteral("/somewhere"));
    answerFolder({});
    QTest::mouseClick(&shown.button(SettingsDialog::tr("&Change…")), Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(shown.settings.dataFolder(), QStringLiteral("/somewhere"));
}

void TestSettingsDialog::theBudgetIsTyped()
{
    Shown shown;
    auto& box = shown.field<QSpinBox>("libraryBudget");
    QCOMPARE(box.text(), SettingsDialog::tr("No limit"));
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("20"));
    QVERIFY(!shown.settings.libraryBudget()); // the 2 on the way there did not count
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(shown.settings.libraryBudget(), std::optional(Bytes{20ULL << 30U}));
    QVERIFY(shown.dialog->isVisible());
    QTest::keyClick(&box, Qt::Key_Home);
    box.selectAll();
    QTest::keyClicks(&box, QStringLiteral("0"));
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(!shown.settings.libraryBudget());
}

void TestSettingsDialog::playbackIsSet()
{
    Shown shown;
    auto& length = shown.field<QSpinBox>("skipLength");
    QTest::keyClick(&length, Qt::Key_Up);
    QCOMPARE(shown.settings.skipLength().ms, 11'000);
    auto& threshold = shown.field<QSpinBox>("inactivityThreshold");
    QVERIFY(!threshold.isEnabled());
    QTest::keyClick(&shown.field<QCheckBox>("skipInactivity"), Qt::Key_Space);
    QVERIFY(shown.settings.skipsInactivity());
    QVERIFY(threshold.isEnabled());
    QTest::keyClick(&threshold, Qt::Key_Down);
    QCOMPARE(shown.settings.inactivityThreshold().ms, 4'000);
    QVERIFY(!PlayerPreferences(shown.settings).skipsFast());
    QTest::keyClick(&shown.field<QComboBox>("inactivityManner"), Qt::Key_Down);
    QVERIFY(PlayerPreferences(shown.settings).skipsFast());
}

void TestSettingsDialog::theTrackerTakesAddressesOnly()
{
    Shown shown;
    auto& field = shown.field<QLineEdit>("issueTracker");
    const auto kept = [&] { return shown.settings.preference(QLatin1String(FaultIssue::kAddress)).toString(); };
    QTest::keyClicks(&field, QStringLiteral("https://a.example/new?t={title}"));
    QCOMPARE(kept(), QStringLiteral("https://a.example/new?t={title}"));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("javascript:alert(1)"));
    QCOMPARE(kept(), QStringLiteral("https://a.example/new?t={title}"));
}

void TestSettingsDialog::everyTabIsReachedByItsLetter()
{
    Shown shown;
    auto* tabs = shown.dialog->findChild<QTabWidget*>();
    for (int page = tabs->count() - 1; page >= 0; --page) {
        const QString text = tabs->tabText(page);
        const qsizetype letter = text.indexOf(u'&') + 1;
        QVERIFY2(letter > 0, qPrintable(text));
        QTest::keyClick(shown.dialog.get(), text[letter].toLatin1(), Qt::AltModifier);
        QCOMPARE(tabs->currentIndex(), page);
    }
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
