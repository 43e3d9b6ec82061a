// Linked into every test of the viewer: they paint on one thread, as the program does. Qt's painting threads hand over
// in ways that the thread sanitizer cannot see, and on a busy machine tests that paint wait for them.
#include "viewer/serial_painting.h"

#include <QCoreApplication>

namespace {

void paintAsTheProgram() { revisit::paintOnOneThread(); }

} // namespace

Q_COREAPP_STARTUP_FUNCTION(paintAsTheProgram)
