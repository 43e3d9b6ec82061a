#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace revisit {

namespace {

constexpr std::int64_t kSecond = 1000;
constexpr std::int64_t kMinute = 60 * kSecond;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::array<std::int64_t, 27> kSteps{1, 2, 5, 10, 20, 50, 100, 200, 500, kSecond, 2 * kSecond, 5 * kSecond,
    10 * kSecond, 15 * kSecond, 30 * kSecond, kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute,
    30 * kMinute, kHour, 2 * kHour, 6 * kHour, 12 * kHour, 24 * kHour, 7 * 24 * kHour};
constexpr std::int64_t kMinorPerMajor = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TimeRuler)
};

} // namespace

Milliseconds niceTickStep(double msPerPx, double minPx)
{
    const double wanted = msPerPx * minPx;
    const auto step = std::find_if(
        kSteps.begin(), kSteps.end(), [wanted](std::int64_t ms) { return static_cast<double>(ms) >= wanted; });
    return {step == kSteps.end() ? kSteps.back() : *step};
}

std::vector<RulerTick> rulerTicks(const TimelineScale& scale, double minMajorPx)
{
    const std::int64_t major = niceTickStep(scale.msPerPx, minMajorPx).ms;
    const std::int64_t minor = major % kMinorPerMajor == 0 ? major / kMinorPerMajor : major;
    const auto last = static_cast<std::int64_t>(std::min(scale.lengthMs, scale.msAt(scale.widthPx)));
    std::vector<RulerTick> ticks;
    for (auto ms = static_cast<std::int64_t>(scale.originMs) / major * major; ms <= last; ms += minor)
        ticks.push_back({{ms}, ms % major == 0});
    return ticks;
}

std::vector<RulerLabel> rulerLabels(const TimelineScale& scale, double minMajorPx, double leftEdge,
    const std::function<double(const QString&)>& widthOf)
{
    constexpr double kApart = 6;
    constexpr double kFromEdge = 4;
    const Milliseconds step = niceTickStep(scale.msPerPx, minMajorPx);
    std::vector<RulerLabel> labels;
    bool isLastMoved = false;
    for (const RulerTick& tick : rulerTicks(scale, minMajorPx)) {
        const double x = std::round(scale.xOf(tick.time));
        if (!tick.isMajor || x < leftEdge) continue;
        const QString text = formatPlayTime(tick.time, step);
        const double width = widthOf(text);
        const double left = std::max(leftEdge + kFromEdge, x - width / 2);
        const bool isClose = !labels.empty() && left < labels.back().x + labels.back().width + kApart;
        if (isClose && !isLastMoved) continue;
        if (isClose) labels.pop_back();
        labels.push_back({text, left, width});
        isLastMoved = left > x - width / 2;
    }
    return labels;
}

QString formatPlayTime(SessionTime time, Milliseconds precision)
{
    const QString sign = time.ms < 0 ? QStringLiteral("-") : QString();
    const std::int64_t ms = std::abs(time.ms);
    const QLatin1Char zero('0');
    QString text = QStringLiteral("%1").arg(ms % kMinute / kSecond, 2, 10, zero);
    text.prepend(ms >= kHour ? QStringLiteral("%1:").arg(ms % kHour / kMinute, 2, 10, zero)
                             : QStringLiteral("%1:").arg(ms / kMinute));
    if (ms >= kHour) text.prepend(QStringLiteral("%1:").arg(ms / kHour));
    if (precision.ms < 10) return sign + text + QStringLiteral(".%1").arg(ms % kSecond, 3, 10, zero);
    if (precision.ms < 100) return sign + text + QStringLiteral(".%1").arg(ms % kSecond / 10, 2, 10, zero);
    if (precision.ms < kSecond) return sign + text + QStringLiteral(".%1").arg(ms % kSecond / 100);
    return sign + text;
}

QString formatSpan(Milliseconds span)
{
    const std::int64_t ms = std::max<std::int64_t>(0, span.ms);
    if (ms < kSecond) return Texts::tr("%1 ms").arg(ms);
    if (ms < 10 * kSecond) return Texts::tr("%1 s").arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
    if (ms < kMinute) return Texts::tr("%1 s").arg(ms / kSecond);
    if (ms < kHour) return Texts::tr("%1 min %2 s").arg(ms / kMinute).arg(ms % kMinute / kSecond);
    return Texts::tr("%1 h %2 min").arg(ms / kHour).arg(ms % kHour / kMinute);
}

QString exactSpan(Milliseconds span)
{
    const bool isShort = span.ms >= kSecond && span.ms < kMinute;
    return isShort ? Texts::tr("%1 s").arg(QLocale().toString(static_cast<double>(span.ms) / 1000, 'f', 3))
                   : formatSpan(span);
}

QString formatMoment(const PlayerMoment& moment)
{
    const QString shown = formatPlayTime(moment.playable, {1});
    const std::int64_t beyond = moment.beyond.ms;
    if (beyond == 0) return shown;
    const QChar sign = beyond < 0 ? QChar(0x2212) : QChar(u'+');
    return QStringLiteral("%1 %2 %3").arg(shown, sign, exactSpan({std::abs(beyond)}));
}

} // namespace revisit
