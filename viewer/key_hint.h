#pragma once

#include "viewer/actions.h"

#include <QString>

QT_BEGIN_NAMESPACE
class QAction;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class ViewSettings;

/// The first of a command's present keys, as people read it; empty where it has none. Without settings: of its standard
/// keys.
[[nodiscard]] QString presentKey(ActionId id, const ViewSettings* settings);

/// Gives the button or action the tooltip "what it does  (key)", now and whenever the user changes the keys. Once per
/// object: a second call with settings would tell two things in turn.
void tellKey(QWidget& button, const QString& what, ActionId id, const ViewSettings* settings);
void tellKey(QAction& action, const QString& what, ActionId id, const ViewSettings* settings);
/// Names the command's key in a context menu's row: beside its text, as menus do with keys of their own.
void tellKeyInMenu(QAction& row, const QString& text, ActionId id, const ViewSettings* settings);

} // namespace revisit
