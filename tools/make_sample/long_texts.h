#pragma once

#include "tools/make_sample/event_log.h"

namespace revisit::sample {

/// Makes what a person reads in the log far too long for its place: screens, labels, messages and addresses, some in
/// one word of 120 letters, some of many lines, some right to left. For pictures of how a window stands it.
void lengthenTexts(EventLog& log);

} // namespace revisit::sample
