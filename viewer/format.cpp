#include "viewer/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QKeySequence>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

QString twoDigits(std::int64_t value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); }

} // namespace

QString lengthText(Milliseconds length)
{
    const auto seconds = std::max<std::int64_t>(0, length.ms) / 1000;
    const auto minutes = twoDigits(seconds / 60 % 60) + QLatin1Char(':') + twoDigits(seconds % 60);
    return seconds < 3600 ? minutes : QString::number(seconds / 3600) + QLatin1Char(':') + minutes;
}

QString clockText(SessionTime time)
{
    const auto ms = std::max<std::int64_t>(0, time.ms);
    return lengthText({ms}) + QLatin1Char('.') + QString::number(ms % 1000 / 100);
}

QString exactClockText(SessionTime time)
{
    const auto ms = std::max<std::int64_t>(0, time.ms);
    return lengthText({ms}) + QStringLiteral(".%1").arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

QString relativeText(WallTime time, WallTime now)
{
    const auto seconds = (now - time).ms / 1000;
    if (seconds >= 0 && seconds < 60) return Texts::tr("just now");
    if (seconds >= 0 && seconds < 3600) return Texts::tr("%1 min ago").arg(seconds / 60);
    const auto then = QDateTime::fromMSecsSinceEpoch(time.ms);
    const auto today = QDateTime::fromMSecsSinceEpoch(now.ms).date();
    const QLocale locale;
    const auto clock = locale.toString(then.time(), QStringLiteral("HH:mm"));
    if (then.date() == today) return Texts::tr("today %1").arg(clock);
    if (then.date().addDays(1) == today) return Texts::tr("yesterday %1").arg(clock);
    if (then.date().year() == today.year()) return locale.toString(then, QStringLiteral("d MMM HH:mm"));
    return locale.toString(then, QStringLiteral("d MMM yyyy"));
}

QString dateTimeText(WallTime time)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(time.ms), QStringLiteral("d MMM yyyy HH:mm:ss t"));
}

QString utcText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
}

QString byteText(std::uint64_t bytes, const QLocale& locale)
{
    return locale.formattedDataSize(static_cast<qint64>(bytes), bytes < 1'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString keyText(const QKeySequence& keys) { return leftToRight(keys.toString(QKeySequence::NativeText)); }

QString leftToRight(const QString& text)
{
    const bool isMirrored = QGuiApplication::isRightToLeft() && !text.isEmpty();
    return isMirrored ? QChar(0x2066) + text + QChar(0x2069) : text;
}

std::optional<SessionTime> parseClock(const QString& text)
{
    const QString trimmed = text.trimmed();
    bool isNumber = false;
    if (trimmed.endsWith(QLatin1String("ms"))) {
        const auto ms = trimmed.chopped(2).trimmed().toLongLong(&isNumber);
        return isNumber && ms >= 0 ? std::optional(SessionTime{ms}) : std::nullopt;
    }
    const QStringList parts = trimmed.split(QLatin1Char(':'));
    if (parts.size() > 3) return std::nullopt;
    double seconds = 0;
    for (const auto& part : parts) {
        const double value = part.toDouble(&isNumber);
        if (!isNumber || value < 0 || !std::isfinite(value) || value > 1e9) return std::nullopt;
        seconds = seconds * 60 + value;
    }
    return SessionTime{static_cast<std::int64_t>(std::llround(seconds * 1000))};
}

QLocale withPlainDigits(const QLocale& locale)
{
    const auto isPlain = [](const QLocale& each) { return each.zeroDigit() == QLatin1String("0"); };
    if (isPlain(locale)) return locale;
    const auto sameMonths = [&locale](const QLocale& each) {
        int same = 0;
        for (int month = 1; month <= 12; ++month) same += each.monthName(month) == locale.monthName(month) ? 1 : 0;
        return same;
    };
    QLocale best = QLocale::c();
    int most = -1;
    for (const QLocale& each : QLocale::matchingLocales(locale.language(), locale.script(), QLocale::AnyTerritory)) {
        const int same = isPlain(each) ? sameMonths(each) : -1;
        if (same <= most) continue;
        best = each;
        most = same;
    }
    return best;
}

std::optional<std::size_t> parseFrameNumber(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (!trimmed.startsWith(QLatin1Char('#'))) return std::nullopt;
    bool isNumber = false;
    const auto number = trimmed.mid(1).remove(QLatin1Char(',')).trimmed().toULongLong(&isNumber);
    return isNumber && number > 0 ? std::optional(static_cast<std::size_t>(number)) : std::nullopt;
}

} // namespace revisit
