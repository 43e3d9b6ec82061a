#include "viewer/key_hint.h"

#include "viewer/format.h"
#include "viewer/view_settings.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace revisit {

namespace {

QString withKey(const QString& what, const QString& key)
{
    return key.isEmpty() ? what : QStringLiteral("%1  (%2)").arg(what, key);
}

/// Shows the key to `show`, and each that takes its place while `owner` lives.
template <typename Show>
void follow(QObject& owner, ActionId id, const ViewSettings* settings, Show show)
{
    show(presentKey(id, settings));
    if (settings == nullptr) return;
    QObject::connect(
        settings, &ViewSettings::shortcutsChanged, &owner, [id, settings, show] { show(presentKey(id, settings)); });
}

} // namespace

QString presentKey(ActionId id, const ViewSettings* settings)
{
    const auto changed = settings != nullptr ? settings->shortcuts(Actions::nameOf(id)) : std::nullopt;
    if (changed)
        return changed->isEmpty() ? QString() : keyText(QKeySequence(changed->front(), QKeySequence::PortableText));
    const auto keys = Actions::standardShortcuts(id);
    return keys.isEmpty() ? QString() : keyText(keys.front());
}

void tellKey(QWidget& button, const QString& what, ActionId id, const ViewSettings* settings)
{
    follow(button, id, settings, [&button, what](const QString& key) { button.setToolTip(withKey(what, key)); });
}

void tellKey(QAction& action, const QString& what, ActionId id, const ViewSettings* settings)
{
    follow(action, id, settings, [&action, what](const QString& key) { action.setToolTip(withKey(what, key)); });
}

void tellKeyInMenu(QAction& row, const QString& text, ActionId id, const ViewSettings* settings)
{
    follow(row, id, settings, [&row, text](const QString& key) {
        row.setText(key.isEmpty() ? text : QStringLiteral("%1\t%2").arg(text, key));
    });
}

} // namespace revisit
