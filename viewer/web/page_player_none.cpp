// The program without a browser engine.

#include "viewer/web/page_player.h"

namespace revisit {

bool hasPagePlayer() { return false; }

PagePlayer* makePagePlayer(const ViewContext&, CurrentWeb&, QWidget*) { return nullptr; }

void preparePagePlayer() { }

} // namespace revisit
