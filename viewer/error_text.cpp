#include "viewer/error_text.h"

#include <QCoreApplication>

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

QString errorText(const Error& error)
{
    return kindText(error.code) + QLatin1Char('\n') + QString::fromStdString(error.text());
}

} // namespace revisit
