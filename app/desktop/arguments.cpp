#include "app/desktop/arguments.h"

#include "viewer/open_commands.h"
#include "viewer/settings_dialog.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <memory>

namespace revisit {

namespace {

constexpr int kLargestSide = 16'384;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

/// What is done before the picture.
template <typename Add>
void addSteps(const Add& add)
{
    add("when",
        Texts::tr("When to take the picture: painted; opening, while the recording is read; failed, of the reason why "
                  "it cannot be opened, which ends with status 2 all the same."),
        "STATE");
    add("do",
        Texts::tr("A command to run once the recording is open, such as ShowHierarchy. ShowNetwork:3 chooses the third "
                  "row of "
                  "the panel that it shows. This and the next five may be repeated and are done in the order given."),
        "COMMAND[:ROW]");
    add("type", Texts::tr("Type this text where the focus is."), "TEXT");
    add("press", Texts::tr("Press this key where the focus is, such as Return or Ctrl+A."), "KEY");
    add("range", Texts::tr("Mark this stretch on the timeline; times as for --at."), "MS-MS");
    add("measure", Texts::tr("Measure this stretch on the timeline; times as for --at."), "MS-MS");
    add("hover", Texts::tr("Rest with the mouse at this time of the timeline, counted as for --at."), "MS");
}

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& text, const char* value = "") {
        parser.addOption({QLatin1String(name), text, QLatin1String(value)});
    };
    parser.setApplicationDescription(Texts::tr("Replays recorded sessions of mobile apps."));
    parser.addPositionalArgument(QStringLiteral("recording"),
        Texts::tr("A file, a session folder, a session of the library or a revisit:// link."),
        QStringLiteral("[FILE|FOLDER|SESSION|URL]"));
    add("at",
        Texts::tr("Start at this time from the session's start, in milliseconds; time that the app was away counts."),
        "MS");
    add("screenshot", Texts::tr("Write the window as PNG once the frame is painted, and quit."), "PNG");
    add("size", Texts::tr("The window's size, such as 1440x900."), "WxH");
    add("data-dir", Texts::tr("Where library and local server keep their data."), "DIR");
    add("theme", Texts::tr("light, dark or system."), "THEME");
    addSteps(add);
    add("lang", Texts::tr("The language: en, de, ar."), "LANGUAGE");
    parser.addOption({QStringLiteral("timings"),
        Texts::tr("Tell on standard error when the window and its first frame were painted.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, Texts::tr("Show the version.")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, Texts::tr("Show this text.")});
}

tl::unexpected<Error> wrong(const QString& message) { return fail(Errc::InvalidInput, message.toStdString()); }

Result<> readTime(const QString& text, Arguments& arguments)
{
    bool isNumber = false;
    arguments.atMs = text.toLongLong(&isNumber);
    if (!isNumber || arguments.atMs < 0) return wrong(Texts::tr("--at takes milliseconds from 0 on"));
    return {};
}

Result<> readSize(const QString& text, Arguments& arguments)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})[xX×](\\d{1,5})$"));
    const auto match = pattern.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool isUsable = match.hasMatch() && size.width() > 0 && size.height() > 0 && size.width() <= kLargestSide
        && size.height() <= kLargestSide;
    if (!isUsable) return wrong(Texts::tr("--size takes WIDTHxHEIGHT"));
    arguments.size = size;
    return {};
}

Result<> readTheme(const QString& text, Arguments& arguments)
{
    const auto mode = theme::modeOf(text);
    if (theme::nameOf(mode) != text) return wrong(Texts::tr("--theme takes light, dark or system"));
    arguments.theme = mode;
    return {};
}

Result<> readLanguage(const QString& text, Arguments& arguments)
{
    if (text.isEmpty() || !languageCodes().contains(text)) return wrong(Texts::tr("--lang takes en, de or ar"));
    arguments.language = text;
    return {};
}

Result<> readWhen(const QString& text, Arguments& arguments)
{
    static const QStringList kStates{
        QStringLiteral("painted"), QStringLiteral("opening"), QStringLiteral("failed")}; // as the enumerators
    const auto state = kStates.indexOf(text);
    if (state < 0) return wrong(Texts::tr("--when takes painted, opening or failed"));
    arguments.when = static_cast<PictureWhen>(state);
    return {};
}

/// In the order given, across options.
Result<> readSteps(const QCommandLineParser& parser, Arguments& arguments)
{
    QHash<QString, qsizetype> next;
    const QStringList options = parser.optionNames();
    for (const QString& option : options) {
        const QStringList values = parser.values(option);
        const qsizetype nth = next[option]++;
        if (nth < values.size()) REVISIT_CHECK(addWindowSteps(option, values[nth], arguments.steps));
    }
    return {};
}

Result<> readRecording(const QStringList& names, Arguments& arguments)
{
    if (names.size() > 1) return wrong(Texts::tr("one recording at a time"));
    if (names.isEmpty()) return {};
    arguments.what = names.front();
    qint64 at = -1;
    (void)sessionOfUrl(QUrl(arguments.what), at);
    if (arguments.atMs < 0) arguments.atMs = at;
    return {};
}

} // namespace

Result<Arguments> parseArguments(const QStringList& arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(arguments)) return wrong(parser.errorText());
    Arguments result;
    result.wantsTimings = parser.isSet(QStringLiteral("timings"));
    result.wantsVersion = parser.isSet(QStringLiteral("version"));
    result.wantsHelp = parser.isSet(QStringLiteral("help"));
    result.screenshot = parser.value(QStringLiteral("screenshot"));
    result.dataDir = parser.value(QStringLiteral("data-dir"));
    if (parser.isSet(QStringLiteral("screenshot")) && result.screenshot.isEmpty())
        return wrong(Texts::tr("--screenshot takes a file name"));
    if (parser.isSet(QStringLiteral("at"))) REVISIT_CHECK(readTime(parser.value(QStringLiteral("at")), result));
    if (parser.isSet(QStringLiteral("size"))) REVISIT_CHECK(readSize(parser.value(QStringLiteral("size")), result));
    if (parser.isSet(QStringLiteral("theme"))) REVISIT_CHECK(readTheme(parser.value(QStringLiteral("theme")), result));
    if (parser.isSet(QStringLiteral("lang"))) REVISIT_CHECK(readLanguage(parser.value(QStringLiteral("lang")), result));
    if (parser.isSet(QStringLiteral("when"))) REVISIT_CHECK(readWhen(parser.value(QStringLiteral("when")), result));
    REVISIT_CHECK(readSteps(parser, result));
    REVISIT_CHECK(readRecording(parser.positionalArguments(), result));
    return result;
}

QString helpText()
{
    QCommandLineParser parser;
    addOptions(parser);
    return parser.helpText();
}

} // namespace revisit
