#pragma once

#include <QtGlobal>

#include <memory>

QT_BEGIN_NAMESPACE
class QMessageBox;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Tells which version this is, on which Qt it runs, under which licence it stands, and, unfolded, which libraries it
/// is built on and under which licences those are. UI thread.
[[nodiscard]] std::unique_ptr<QMessageBox> makeAboutBox(QWidget* parent);

} // namespace revisit
