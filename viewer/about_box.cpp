#include "viewer/about_box.h"

#include "viewer/icons.h"

#include <QApplication>
#include <QMessageBox>

#include <array>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AboutBox)
};

/// Linked into the program or loaded by it; docs/adr/0001-libraries.md says what for.
struct Part {
    const char* name;
    const char* licence;
};

constexpr std::array kParts{
    Part{"Qt", "LGPL 3"},
    Part{"libjpeg-turbo", "IJG, BSD 3-Clause, zlib"},
    Part{"zlib", "zlib"},
    Part{"libzip", "BSD 3-Clause"},
    Part{"SQLite", "public domain"},
    Part{"nlohmann_json", "MIT"},
    Part{"tl::expected", "CC0 1.0"},
    Part{"OpenSSL libcrypto", "Apache 2.0"},
    Part{"libcurl", "curl (MIT style)"},
    Part{"libmicrohttpd", "LGPL 2.1 or later"},
    Part{"QtKeychain", "BSD 2-Clause"},
};

QString partsText()
{
    QStringList lines{Texts::tr("Revisit is built on these libraries of the system. Their licences come with them; "
                                "docs/third-party.md tells of what else builds may contain."),
        QString()};
    for (const Part& part : kParts)
        lines << QStringLiteral("%1: %2").arg(QLatin1String(part.name), QLatin1String(part.licence));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

std::unique_ptr<QMessageBox> makeAboutBox(QWidget* parent)
{
    auto box = std::make_unique<QMessageBox>(parent);
    box->setTextFormat(Qt::PlainText);
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setWindowTitle(Texts::tr("About Revisit"));
    box->setText(Texts::tr("Revisit %1").arg(QApplication::applicationVersion()));
    box->setInformativeText(
        Texts::tr("A desktop replay viewer and local analysis app for mobile session replay.\n\nNothing leaves this "
                  "computer but what you ask for.\n\nRuns on Qt %1. Licensed under the Apache License 2.0.")
            .arg(QLatin1String(qVersion())));
    box->setDetailedText(partsText());
    return box;
}

} // namespace revisit
