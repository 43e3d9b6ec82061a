#pragma once

#include "viewer/accessible/screen_reader.h"

#include <QAccessible>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace revisit::test {

/// A screen reader: is there while it lives, and keeps what it is told. One at a time.
class Heard {
public:
    struct Told {
        QAccessible::Event type;
        QObject* object; ///< null for painted parts
        QAccessible::Role role;
        QString name;
        QString description;
    };
    Heard()
    {
        told().clear();
        setScreenReaderListener(&note);
    }
    ~Heard() { setScreenReaderListener(nullptr); }
    Q_DISABLE_COPY(Heard)

    static void forget() { told().clear(); }
    [[nodiscard]] static const std::vector<Told>& all() { return told(); }
    [[nodiscard]] static std::ptrdiff_t count(QAccessible::Event type, const QObject* object)
    {
        return std::ranges::count_if(
            told(), [&](const Told& each) { return each.type == type && each.object == object; });
    }
    /// The name of the painted part that was told last as the one the keyboard is at; empty for none.
    [[nodiscard]] static QString lastPart()
    {
        QString name;
        for (const Told& each : told())
            if (each.type == QAccessible::Focus && each.object == nullptr) name = each.name;
        return name;
    }

private:
    static std::vector<Told>& told()
    {
        static std::vector<Told> all;
        return all;
    }
    static void note(QAccessibleEvent& event)
    {
        const QAccessibleInterface* interface = event.accessibleInterface();
        if (interface == nullptr) return;
        told().push_back({event.type(), interface->object(), interface->role(), interface->text(QAccessible::Name),
            interface->text(QAccessible::Description)});
    }
};

[[nodiscard]] inline QAccessibleInterface* interfaceOf(QWidget& widget)
{
    return QAccessible::queryAccessibleInterface(&widget);
}

/// The painted parts directly inside, without child widgets.
[[nodiscard]] inline std::vector<QAccessibleInterface*> partsIn(const QAccessibleInterface& outer)
{
    std::vector<QAccessibleInterface*> parts;
    for (int i = 0; i < outer.childCount(); ++i)
        if (QAccessibleInterface* each = outer.child(i); each != nullptr && each->object() == nullptr)
            parts.push_back(each);
    return parts;
}

/// The first part at any depth whose name holds the text; nullptr where there is none.
[[nodiscard]] inline QAccessibleInterface* partNamed(const QAccessibleInterface& outer, const QString& text)
{
    for (QAccessibleInterface* each : partsIn(outer)) {
        if (each->text(QAccessible::Name).contains(text)) return each;
        if (QAccessibleInterface* inner = partNamed(*each, text)) return inner;
    }
    return nullptr;
}

/// What is wrong with the tree of parts: names, roles, places, parents and indexes; empty where all is well.
[[nodiscard]] inline QString faultIn(const QAccessibleInterface& outer, const QWidget& widget)
{
    const QRect whole(widget.mapToGlobal(QPoint()), widget.size());
    for (QAccessibleInterface* each : partsIn(outer)) {
        const QString name = each->text(QAccessible::Name);
        if (name.isEmpty()) return outer.text(QAccessible::Name) + QStringLiteral(": a part without a name");
        if (!each->isValid() || each->state().invalid) return name + QStringLiteral(": not valid");
        if (each->role() == QAccessible::NoRole || each->role() == QAccessible::Client)
            return name + QStringLiteral(": no role");
        if (each->rect().isNull() != bool(each->state().offscreen)) return name + QStringLiteral(": off the screen");
        if (!each->rect().isNull() && !whole.contains(each->rect())) return name + QStringLiteral(": not inside");
        if (each->parent() != &outer) return name + QStringLiteral(": another parent");
        if (outer.child(outer.indexOfChild(each)) != each) return name + QStringLiteral(": another index");
        if (const QString inner = faultIn(*each, widget); !inner.isEmpty()) return inner;
    }
    return {};
}

/// Does what the part offers under that name; false where it offers no such thing, or has no word for it.
[[nodiscard]] inline bool act(QAccessibleInterface& part, const QString& action)
{
    QAccessibleActionInterface* actions = part.actionInterface();
    const bool isOffered = actions != nullptr && actions->actionNames().contains(action)
        && !actions->localizedActionName(action).isEmpty();
    if (isOffered) actions->doAction(action);
    return isOffered;
}

[[nodiscard]] inline bool press(QAccessibleInterface& part)
{
    return act(part, QAccessibleActionInterface::pressAction());
}

} // namespace revisit::test
