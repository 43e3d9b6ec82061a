#pragma once

namespace revisit {

/// Makes Qt paint on the thread that paints. Left to itself, it shares every larger fill, scaled picture and smooth
/// shape out to its pool of threads and waits for them: dozens of times in one paint of the window, and on a busy
/// machine longer than painting itself takes. Call it before the application object is made; once is enough.
void paintOnOneThread();

} // namespace revisit
