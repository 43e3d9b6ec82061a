#include "viewer/error_text.h"

#include <QCoreApplication>
#include <QGuiApplication>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Error)
};

QString kindText(Errc code)
{
    switch (code) {
    case Errc::InvalidInput:
        return Texts::tr("This is not something Revisit can use.");
    case Errc::Truncated:
        return Texts::tr("The data ends too early.");
    case Errc::Corrupt:
        return Texts::tr("The data is damaged.");
    case Errc::Unsupported:
        return Texts::tr("This needs a newer version of Revisit.");
    case Errc::TooLarge:
        return Texts::tr("This is larger than Revisit accepts.");
    case Errc::NotFound:
        return Texts::tr("There is nothing at this place.");
    case Errc::Io:
        return Texts::tr("The file cannot be read or written.");
    case Errc::Busy:
        return Texts::tr("Something else is using it; try again.");
    case Errc::Network:
        return Texts::tr("The server cannot be reached.");
    case Errc::Cancelled:
        return Texts::tr("Cancelled.");
    }
    return {};
}

} // namespace

/// The words of a part are English, with paths: they keep their order among words that run from right to left.
QString errorText(const Error& error)
{
    const QString details = QString::fromStdString(error.text());
    const bool isMixed = QGuiApplication::isRightToLeft();
    return kindText(error.code) + u'\n' + (isMixed ? QChar(0x2066) + details + QChar(0x2069) : details);
}

QString errorAdvice(const Error& error)
{
    switch (error.code) {
    case Errc::InvalidInput:
    case Errc::Unsupported:
        return Texts::tr("Session folders, .rjsession files, single artifacts, sessions by their id and revisit:// "
                         "links can be opened.");
    case Errc::Truncated:
    case Errc::Corrupt:
        return Texts::tr("Get it once more from where it came from. “revisit-cli inspect” tells what is left of it.");
    case Errc::TooLarge:
        return Texts::tr("The limits can be raised in the settings.");
    case Errc::NotFound:
        return Texts::tr("Check the path or the session's id; it may have been moved or removed.");
    case Errc::Io:
        return Texts::tr("Check that the disk is there and that you may read from it.");
    case Errc::Busy:
    case Errc::Network:
    case Errc::Cancelled:
        return Texts::tr("Try again in a moment.");
    }
    return {};
}

QString errorDetails(const Error& error)
{
    return QString::fromLatin1(name(error.code)) + QStringLiteral(": ") + QString::fromStdString(error.text());
}

} // namespace revisit
