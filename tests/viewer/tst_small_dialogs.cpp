#include "decoder/limit_settings.h"
#include "tests/viewer/view_fixture.h"
#include "viewer/about_box.h"
#include "viewer/actions.h"
#include "viewer/file_question.h"
#include "viewer/limit_labels.h"
#include "viewer/settings_dialog.h"
#include "viewer/shortcut_sheet.h"
#include "viewer/text_question.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeWidget>
#include <QtTest>

using namespace revisit;

class TestSmallDialogs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Mode::Light); }
    void limitsAreGroupedAndReadBack();
    void theDialogShowsLimitsGrouped();
    void notesStandByTheirFields();
    void questionsHaveRoomForAnAddress();
    void filesAreSavedWhereTheLastOneWas();
    void theSheetBeginsWithPlayback();
    void theSheetHasTwoColumnsWhereItIsWide();
    void theSheetSearchesBothColumns();
    void aboutTellsLicencesAndParts();
};

void TestSmallDialogs::limitsAreGroupedAndReadBack()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    for (const auto language : {QLocale::English, QLocale::German, QLocale::Arabic, QLocale::French}) {
        QLocale::setDefault(QLocale(language));
        for (const LimitSetting& limit : limitSettings()) {
            for (const auto value : {limit.standard(), limit.minimum, limit.maximum}) {
                const QString shown = shownLimit(limit, value);
                const auto read = parseLimit(limit, typedLimit(shown).toStdString());
                QVERIFY2(read, qPrintable(shown));
                QCOMPARE(*read, value);
            }
        }
    }
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const LimitSetting& pixels = *findLimit("frame-pixels");
    QCOMPARE(shownLimit(pixels, 67'108'864), QStringLiteral("67,108,864 pixels"));
    QCOMPARE(typedLimit(QStringLiteral(" 64 MiB ")), QStringLiteral("64 MiB"));
    QCOMPARE(typedLimit(QStringLiteral("lots")), QStringLiteral("lots"));
    QVERIFY(!parseLimit(pixels, typedLimit(QStringLiteral("-5 pixels")).toStdString()));
}

void TestSmallDialogs::theDialogShowsLimitsGrouped()
{
    QWidget window;
    Actions actions(&window);
    ViewSettings settings{QString()};
    SettingsDialog dialog(settings, actions, {}, nullptr, &window);
    auto* field = dialog.findChild<QLineEdit*>(QStringLiteral("limit.frame-pixels"));
    QVERIFY(field != nullptr);
    QVERIFY2(field->text().contains(QLatin1Char(',')), qPrintable(field->text()));
    field->setText(QStringLiteral("1,000,000 pixels"));
    Q_EMIT field->editingFinished();
    QCOMPARE(limitValue(settings.decoderLimits(), *findLimit("frame-pixels")), std::uint64_t{1'000'000});
    QCOMPARE(field->text(), QStringLiteral("1,000,000 pixels"));
}

void TestSmallDialogs::notesStandByTheirFields()
{
    QWidget window;
    Actions actions(&window);
    ViewSettings settings{QString()};
    SettingsDialog dialog(settings, actions, {}, nullptr, &window);
    dialog.show();
    QTest::qWait(0);
    const auto placeOf = [&](const QWidget& widget) { return QRect(widget.mapTo(&dialog, QPoint()), widget.size()); };
    const QRect language = placeOf(*dialog.findChild<QComboBox*>(QStringLiteral("languageBox")));
    const QLabel* note = nullptr;
    for (const auto* label : dialog.findChildren<QLabel*>())
        if (label->text() == SettingsDialog::tr("Revisit speaks it from the next start on.")) note = label;
    QVERIFY(note != nullptr);
    const int toField = placeOf(*note).top() - language.bottom();
    const int toNext
        = placeOf(*dialog.findChild<QWidget*>(QStringLiteral("dataFolder"))).top() - placeOf(*note).bottom();
    QVERIFY2(toField >= 0 && 2 * toField < toNext, qPrintable(QStringLiteral("%1, %2").arg(toField).arg(toNext)));
}

void TestSmallDialogs::questionsHaveRoomForAnAddress()
{
    QInputDialog text;
    text.setLabelText(QStringLiteral("Name:"));
    openWide(text);
    QTRY_VERIFY(text.width() >= 360);
    QInputDialog list;
    list.setComboBoxItems({QStringLiteral("a")});
    list.setComboBoxEditable(true);
    openWide(list);
    QTRY_VERIFY(list.width() >= 360);
}

void TestSmallDialogs::filesAreSavedWhereTheLastOneWas()
{
    QTemporaryDir folder;
    ViewSettings settings{QString()};
    QWidget window;
    window.show();
    QVERIFY(saveFolder(&settings) != folder.path());
    const auto answer = [](const QString& file) {
        QTimer::singleShot(0, qApp, [file] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr) return;
            if (!file.isEmpty()) dialog->selectFile(file);
            if (file.isEmpty()) return dialog->reject();
            static_cast<QDialog*>(dialog)->accept();
        });
    };
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    const QString wanted = folder.filePath(QStringLiteral("one.txt"));
    QString chosen;
    const SaveQuestion question{QStringLiteral("Save"), QStringLiteral("x.txt"), {}};
    const auto ask = [&] { askWhereToSave(&window, &settings, question, [&](const QString& file) { chosen = file; }); };
    ask();
    answer(wanted);
    QTRY_COMPARE(chosen, wanted);
    QCOMPARE(saveFolder(&settings), folder.path());
    chosen.clear();
    ask();
    answer({});
    QTRY_VERIFY(window.findChild<QFileDialog*>() == nullptr);
    QCOMPARE(chosen, QString());
    QCOMPARE(saveFolder(&settings), folder.path()); // thought better of it
}

void TestSmallDialogs::theSheetBeginsWithPlayback()
{
    QWidget window;
    window.resize(1200, 900);
    const Actions actions(&window);
    const ShortcutSheet sheet(actions, &window);
    const QStringList titles = sheet.groupTitles();
    constexpr int kPanelsWithCommands = 4;
    QCOMPARE(titles.size(), static_cast<qsizetype>(kActionMenus.size()) + 2 + kPanelsWithCommands);
    QCOMPARE(titles[0], menuTitle(ActionMenu::Playback).remove(QLatin1Char('&')));
    QCOMPARE(titles[1], ShortcutSheet::tr("While the timeline has the focus"));
}

void TestSmallDialogs::theSheetHasTwoColumnsWhereItIsWide()
{
    QWidget window;
    window.resize(1200, 900);
    const Actions actions(&window);
    ShortcutSheet sheet(actions, &window);
    sheet.show();
    QCOMPARE(sheet.columnCount(), 2);
    const QStringList titles = sheet.groupTitles();
    sheet.resize(500, 700);
    QTRY_COMPARE(sheet.columnCount(), 1);
    QCOMPARE(sheet.groupTitles(), titles);
    sheet.resize(1000, 700);
    QTRY_COMPARE(sheet.columnCount(), 2);
    QCOMPARE(sheet.groupTitles(), titles);
}

void TestSmallDialogs::theSheetSearchesBothColumns()
{
    QWidget window;
    window.resize(1200, 900);
    const Actions actions(&window);
    ShortcutSheet sheet(actions, &window);
    sheet.show();
    sheet.findChild<QLineEdit*>()->setText(QStringLiteral("About"));
    int shown = 0;
    for (const auto* tree : sheet.findChildren<QTreeWidget*>())
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
                if (!tree->topLevelItem(i)->isHidden() && !tree->topLevelItem(i)->child(j)->isHidden()) ++shown;
    QCOMPARE(shown, 1);
}

void TestSmallDialogs::aboutTellsLicencesAndParts()
{
    const auto box = makeAboutBox(nullptr);
    QVERIFY(box->informativeText().contains(QLatin1String(qVersion())));
    QVERIFY(box->informativeText().contains(QStringLiteral("Apache License 2.0")));
    for (const char* part : {"Qt", "libjpeg-turbo", "SQLite", "libmicrohttpd", "OpenSSL"})
        QVERIFY2(box->detailedText().contains(QLatin1String(part)), part);
}

QTEST_MAIN(TestSmallDialogs)
#include "tst_small_dialogs.moc"
