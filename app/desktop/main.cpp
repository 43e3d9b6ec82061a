#include "app/desktop/arguments.h"
#include "app/desktop/file_open_events.h"
#include "app/desktop/profiled_application.h"
#include "app/desktop/runtime.h"
#include "app/desktop/screenshot_run.h"
#include "app/desktop/start_timings.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "base/log.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/log_ring.h"
#include "viewer/main_window.h"
#include "viewer/open_commands.h"
#include "viewer/serial_painting.h"
#include "viewer/theme.h"
#include "viewer/ui_thread_guard.h"
#include "viewer/web/page_player.h"
#include "viewer/window_set.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QTranslator>

#include <algorithm>
#include <cstdio>

namespace revisit {

namespace {

constexpr int kWrongUsage = 64;

void print(std::FILE* to, const QString& text) { std::fprintf(to, "%s\n", qUtf8Printable(text)); }

/// Pictures for documentation and tests look the same on every machine: nothing remembered, nothing stored.
QString settingsFile(const Arguments& arguments)
{
    if (!arguments.screenshot.isEmpty()) return {};
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath(QStringLiteral("revisit.ini"));
}

/// The texts of the language: that of --lang, else of the settings, else the system's. English needs none.
void loadLanguage(QApplication& application, const QString& language)
{
    QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    if (locale.language() == QLocale::C) locale = QLocale(QLocale::English); // it has plurals too
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder)) application.installTranslator(translator);
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("revisit"), QStringLiteral(":/i18n"));
    const Qt::LayoutDirection direction = locale.textDirection();
    // Times, codes and sizes of recordings are written with 0 to 9 everywhere: one script of digits in a window.
    const bool isOtherDigits = locale.zeroDigit() != QLatin1String("0");
    if (isOtherDigits) locale = withPlainDigits(locale);
    if (isOtherDigits || !language.isEmpty()) QLocale::setDefault(locale);
    QGuiApplication::setLayoutDirection(direction);
}

/// The option and REVISIT_DATA_DIR go before the settings.
std::filesystem::path dataFolderFor(const Arguments& arguments, const ViewSettings& settings)
{
    const bool isGiven = !arguments.dataDir.isEmpty() || qEnvironmentVariableIsSet("REVISIT_DATA_DIR");
    const QString wanted = isGiven ? arguments.dataDir : settings.dataFolder();
    return dataFolder(wanted.toStdString());
}

void showWindow(MainWindow& window, const Arguments& arguments)
{
    if (arguments.size) window.resize(*arguments.size);
    window.show();
    if (!arguments.what.isEmpty()) window.open().openAnything(arguments.what, arguments.atMs);
}

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Start)
};

/// The sessions came back from their files; whoever misses one should know why.
void tellOfDamage(MainWindow& window, const Runtime& runtime)
{
    const std::filesystem::path aside = runtime.damagedDatabase();
    if (aside.empty()) return;
    window.tell(Texts::tr("The library was damaged"),
        Texts::tr("Its database could not be read any more. Sessions that were complete were listed anew from their "
                  "files, with bookmarks and notes. What was being fetched is fetched again.\n\nThe damaged file was "
                  "kept: %1")
            .arg(QString::fromStdString(toText(aside))));
}

int run(QApplication& application, const Arguments& arguments)
{
    FileOpenEvents asked(application);
    ViewSettings settings(settingsFile(arguments));
    loadLanguage(application, arguments.language.value_or(settings.language()));
    theme::apply(application, arguments.theme.value_or(settings.themeMode()));
    Runtime runtime(dataFolderFor(arguments, settings));
    std::unique_ptr<WindowSet> windows; // goes before the services that it uses
    std::unique_ptr<ScreenshotRun> screenshot;
    runtime.open([&](const Result<>& opened) {
        settings.setDecoderLimits(runtime.limits());
        QObject::connect(&settings, &ViewSettings::decoderLimitsChanged, &application,
            [&] { runtime.saveLimits(settings.decoderLimits()); });
        settings.setLibraryBudget(runtime.libraryBudget());
        QObject::connect(&settings, &ViewSettings::libraryBudgetChanged, &application,
            [&] { runtime.saveLibraryBudget(settings.libraryBudget()); });
        windows = std::make_unique<WindowSet>(runtime.services(), settings);
        MainWindow& window = windows->add();
        runtime.serve(windows.get());
        if (arguments.wantsTimings) new StartTimings(window);
        if (arguments.screenshot.isEmpty()) runtime.expectPipeline();
        showWindow(window, arguments);
        asked.setListener([&windows](const QString& what) {
            if (MainWindow* newest = windows->newest()) newest->open().openAnything(what);
        });
        if (!opened) logError("library", "it cannot be opened: " + opened.error().text());
        if (arguments.screenshot.isEmpty()) tellOfDamage(window, runtime);
        if (arguments.screenshot.isEmpty() && !arguments.steps.empty())
            (new ScreenshotRun(window, arguments, &window))->start();
        if (arguments.screenshot.isEmpty()) return runtime.startPipeline();
        screenshot = std::make_unique<ScreenshotRun>(window, arguments);
        screenshot->start();
    });
    const int status = QApplication::exec();
    disarmUiThreadGuard(); // there is no user interface any more: what is left may be waited for
    asked.setListener({});
    runtime.serve(nullptr);
    return status;
}

/// Pictures and texts need no display: without one Qt would give up before the command line is read.
void drawOffscreenWithoutDisplay(const QStringList& words)
{
#if defined(Q_OS_LINUX)
    const bool hasDisplay = !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
    const auto needsNone = [](const QString& word) {
        static const QStringList kWords{QStringLiteral("--screenshot"), QStringLiteral("--help"),
            QStringLiteral("--version"), QStringLiteral("-h"), QStringLiteral("-v")};
        return kWords.contains(word) || word.startsWith(QLatin1String("--screenshot="));
    };
    if (std::ranges::any_of(words, needsNone) && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
#else
    Q_UNUSED(words)
#endif
}

} // namespace

} // namespace revisit

int main(int argc, char** argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("revisit"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REVISIT_VERSION));
    QStringList words;
    for (int i = 0; i < argc; ++i) words << QString::fromLocal8Bit(argv[i]);
    revisit::drawOffscreenWithoutDisplay(words);
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    revisit::LogRing::instance().install();
    revisit::paintOnOneThread();
    revisit::preparePagePlayer();
    revisit::ProfiledApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Revisit"));
    QGuiApplication::setDesktopFileName(QStringLiteral("revisit"));
    QGuiApplication::setWindowIcon(revisit::applicationIcon());
#ifdef QT_DEBUG
    revisit::armUiThreadGuard(); // stops at a breach
#endif
    const auto arguments = revisit::parseArguments(words);
    if (!arguments) {
        revisit::print(stderr, QString::fromStdString("revisit: " + arguments.error().message));
        return revisit::kWrongUsage;
    }
    if (arguments->wantsHelp) {
        revisit::print(stdout, revisit::helpText().trimmed());
        return 0;
    }
    if (arguments->wantsVersion) {
        revisit::print(stdout, QStringLiteral("revisit " REVISIT_VERSION));
        return 0;
    }
    return revisit::run(application, *arguments);
}
