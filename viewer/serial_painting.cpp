#include "viewer/serial_painting.h"

#include <QThreadPool>

namespace revisit {

/// Newer versions of Qt ask the environment; older ones have no such switch, see below.
void paintOnOneThread() { qputenv("QT_NO_GUI_THREADPOOL", "1"); }

} // namespace revisit

#if defined(Q_OF_ELF) && !defined(QT_STATIC)
QT_BEGIN_NAMESPACE

/// Before it shares work out, Qt's painting asks the global pool whether it runs on one of the pool's own threads,
/// where waiting for others could block for ever, and then paints by itself. This answer takes the place of the
/// library's, as a program's symbols do on ELF systems; nothing else in Qt asks.
bool QThreadPool::contains(const QThread*) const { return true; }

QT_END_NAMESPACE
#endif
