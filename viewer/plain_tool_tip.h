#pragma once

#include <QString>

namespace revisit {

/// Text for a tooltip that is shown letter by letter, whatever it holds.
///
/// Qt guesses whether a tooltip is rich text. Text from recordings must not be asked: `<img src="file:///…">` would be
/// loaded, and text that is only escaped shows its entities. Every tooltip with a word from outside goes through here;
/// lines stay lines, long ones are broken. Empty text stays empty, so that no tooltip is shown. Threads: any.
[[nodiscard]] QString plainToolTip(const QString& text);

} // namespace revisit
