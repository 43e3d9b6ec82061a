#pragma once

#include "base/units.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>

QT_BEGIN_NAMESPACE
class QKeySequence;
QT_END_NAMESPACE

namespace revisit {

/// "00:03.2", "1:02:03.4": player positions, to a tenth of a second.
[[nodiscard]] QString clockText(SessionTime time);
/// "00:03.250", "1:02:03.004": player positions, to the millisecond; parseClock() reads it back.
[[nodiscard]] QString exactClockText(SessionTime time);
/// "00:37", "1:02:03": lengths.
[[nodiscard]] QString lengthText(Milliseconds length);
/// "just now", "5 min ago", "yesterday 14:02", "3 Mar 14:02": for lists; local time.
[[nodiscard]] QString relativeText(WallTime time, WallTime now);
/// Date and time to the second in local time, for details and tooltips.
[[nodiscard]] QString dateTimeText(WallTime time);
/// "2026-03-17 19:43:40.120 UTC", the same everywhere: for details and reports.
[[nodiscard]] QString utcText(WallTime time);
/// "838 KB" in the user's locale, or in another one.
[[nodiscard]] QString byteText(std::uint64_t bytes, const QLocale& locale = {});
/// The keys as the platform names them: "Ctrl+,".
[[nodiscard]] QString keyText(const QKeySequence& keys);
/// For what reads from left to right in every language: kept in order where the window is mirrored.
[[nodiscard]] QString leftToRight(const QString& text);
/// What a person types as a time: "12", "12.5", "1:02", "0:01:02.250", "1500ms". Nullopt where it is none.
[[nodiscard]] std::optional<SessionTime> parseClock(const QString& text);
/// The locale of the same language whose digits are 0 to 9, with as many of the same month names as there is one for;
/// the C locale where there is none, and the locale itself where it writes them already.
[[nodiscard]] QLocale withPlainDigits(const QLocale& locale);
/// What a person types as a frame, counted from 1 as the header does: "#20", "# 1,234". Nullopt where it is none.
[[nodiscard]] std::optional<std::size_t> parseFrameNumber(const QString& text);

} // namespace revisit
