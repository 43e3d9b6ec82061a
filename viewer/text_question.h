#pragma once

#include <QtGlobal>

QT_BEGIN_NAMESPACE
class QInputDialog;
QT_END_NAMESPACE

namespace revisit {

/// Opens the dialog wide enough for addresses and names, which by itself is as narrow as its label. UI thread.
void openWide(QInputDialog& dialog);

} // namespace revisit
