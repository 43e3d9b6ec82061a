#pragma once

#include <QDialog>

namespace revisit {

class Actions;

/// Every shortcut of the window, by menu, with a search field.
class ShortcutSheet final : public QDialog {
    Q_OBJECT
public:
    ShortcutSheet(const Actions& actions, QWidget* parent);
};

} // namespace revisit
