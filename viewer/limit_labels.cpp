#include "viewer/limit_labels.h"

#include "decoder/limit_settings.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <string_view>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(LimitLabels)
};

struct Label {
    std::string_view name;
    const char* text;
};

constexpr std::array kLabels{
    Label{"stored-artifact", QT_TRANSLATE_NOOP("LimitLabels", "One artifact as received")},
    Label{"inflated-bundle", QT_TRANSLATE_NOOP("LimitLabels", "One frame bundle, unpacked")},
    Label{"inflated-json", QT_TRANSLATE_NOOP("LimitLabels", "One JSON artifact, unpacked")},
    Label{"frame-jpeg", QT_TRANSLATE_NOOP("LimitLabels", "JPEG of one frame")},
    Label{"frames-per-bundle", QT_TRANSLATE_NOOP("LimitLabels", "Frames of one bundle")},
    Label{"frame-pixels", QT_TRANSLATE_NOOP("LimitLabels", "Pixels of one frame")},
    Label{"frame-side", QT_TRANSLATE_NOOP("LimitLabels", "Larger side of one frame")},
    Label{"tar-entries", QT_TRANSLATE_NOOP("LimitLabels", "Entries of one tar archive")},
    Label{"json-depth", QT_TRANSLATE_NOOP("LimitLabels", "Nesting of JSON")},
    Label{"json-values", QT_TRANSLATE_NOOP("LimitLabels", "Values of one JSON document")},
    Label{"json-string", QT_TRANSLATE_NOOP("LimitLabels", "One text in JSON")},
    Label{"events", QT_TRANSLATE_NOOP("LimitLabels", "Events of one artifact")},
    Label{"hierarchy-nodes", QT_TRANSLATE_NOOP("LimitLabels", "Views of one hierarchy snapshot")},
    Label{"problems", QT_TRANSLATE_NOOP("LimitLabels", "Problems listed of one artifact")},
};

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

} // namespace

QString limitLabel(const LimitSetting& limit)
{
    const auto label = std::ranges::find(kLabels, limit.name, &Label::name);
    return label == kLabels.end() ? text(limit.name) : QCoreApplication::translate("LimitLabels", label->text);
}

QString limitToolTip(const LimitSetting& limit)
{
    return Texts::tr("From %1 to %2. On the command line: %3")
        .arg(shownLimit(limit, limit.minimum), shownLimit(limit, limit.maximum), text(limit.name));
}

QString shownLimit(const LimitSetting& limit, std::uint64_t value)
{
    const QString plain = QString::fromStdString(limitText(limit, value));
    const auto digits = std::ranges::find_if_not(plain, [](QChar c) { return c.isDigit(); }) - plain.begin();
    const qulonglong number = plain.left(digits).toULongLong();
    return QLocale().toString(number) + plain.mid(digits);
}

QString typedLimit(const QString& typed)
{
    const QString text = typed.trimmed();
    const auto isOfNumber = [](QChar c) { return !c.isLetter(); };
    const auto end = std::ranges::find_if_not(text, isOfNumber) - text.begin();
    const QString rest = text.mid(end);
    const QString number = text.left(end).trimmed();
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool isNumber = false;
        const qulonglong value = locale.toULongLong(number, &isNumber);
        if (isNumber) return rest.isEmpty() ? QString::number(value) : QStringLiteral("%1 %2").arg(value).arg(rest);
    }
    return text;
}

} // namespace revisit
