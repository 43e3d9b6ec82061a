#pragma once

#include <QLocale>
#include <QString>

namespace revisit {

/// "1 view", "12 views": the sentence for one, or the one for more with the number in place of %1. For English without
/// translation files; both sentences go through tr() at the caller.
[[nodiscard]] inline QString counted(qint64 count, const QString& one, const QString& more)
{
    return count == 1 ? one : more.arg(QLocale().toString(count));
}

} // namespace revisit
