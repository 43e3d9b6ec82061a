#include "viewer/shortcut_sheet.h"

#include "viewer/actions.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/theme.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace revisit {

namespace {

QString keysOf(const QAction& action)
{
    QStringList keys;
    for (const auto& key : action.shortcuts()) keys << keyText(key);
    return keys.join(QStringLiteral("   "));
}

QTreeWidgetItem* addGroup(QTreeWidget& tree, const QString& title)
{
    auto* group = new QTreeWidgetItem(&tree, {title});
    QFont bold = tree.font();
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

/// What the timeline takes for itself while it has the focus.
void fillTimeline(QTreeWidget& tree)
{
    const auto keys = [](Qt::KeyboardModifier modifier, Qt::Key one, Qt::Key other) {
        const auto text = [](const QKeySequence& key) { return key.toString(QKeySequence::NativeText); };
        return text(QKeySequence(modifier | one)) + QStringLiteral("   ") + text(QKeySequence(modifier | other));
    };
    auto* group = addGroup(tree, ShortcutSheet::tr("While the timeline has the focus"));
    const auto add = [group](const QString& what, const QString& with) { new QTreeWidgetItem(group, {what, with}); };
    add(ShortcutSheet::tr("Choose a track"), keys(Qt::ControlModifier, Qt::Key_Up, Qt::Key_Down));
    add(ShortcutSheet::tr("Go from item to item of the track"), keys(Qt::ControlModifier, Qt::Key_Left, Qt::Key_Right));
    add(ShortcutSheet::tr("Move the track"), keys(Qt::AltModifier, Qt::Key_Up, Qt::Key_Down));
    add(ShortcutSheet::tr("Fold the track"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
}

/// What the mouse does there, which no button tells.
void fillTimelineGestures(QTreeWidget& tree)
{
    const auto with = [](Qt::KeyboardModifier modifier, const QString& gesture) {
        const QString key = QKeySequence(modifier | Qt::Key_A).toString(QKeySequence::NativeText);
        return key.chopped(1) + gesture; // "Ctrl+" and the gesture
    };
    const QString click = ShortcutSheet::tr("Click");
    const QString drag = ShortcutSheet::tr("Drag");
    const QString wheel = ShortcutSheet::tr("Wheel");
    auto* group = addGroup(tree, ShortcutSheet::tr("With the mouse on the timeline"));
    const auto add = [group](const QString& what, const QString& how) { new QTreeWidgetItem(group, {what, how}); };
    add(ShortcutSheet::tr("Jump to a moment, follow the mouse"), click + QStringLiteral("   ") + drag);
    add(ShortcutSheet::tr("Mark a range"), with(Qt::ShiftModifier, drag));
    add(ShortcutSheet::tr("Change the range"), ShortcutSheet::tr("Drag its edge"));
    add(ShortcutSheet::tr("Clear the range"), with(Qt::ShiftModifier, click));
    add(ShortcutSheet::tr("Measure"), with(Qt::ControlModifier, drag));
    add(ShortcutSheet::tr("Pan"), wheel + QStringLiteral("   ") + ShortcutSheet::tr("Drag with the middle button"));
    add(ShortcutSheet::tr("Zoom"), with(Qt::ControlModifier, wheel));
    add(ShortcutSheet::tr("Zoom to an item"), ShortcutSheet::tr("Double click"));
    add(ShortcutSheet::tr("Show the whole session"), ShortcutSheet::tr("Middle click"));
    add(ShortcutSheet::tr("Scroll the tracks"), with(Qt::ShiftModifier, wheel));
    add(ShortcutSheet::tr("Fold the track"), ShortcutSheet::tr("Click on its name"));
    add(ShortcutSheet::tr("Move the track"), ShortcutSheet::tr("Drag its name"));
    add(ShortcutSheet::tr("All that can be done at a moment"), ShortcutSheet::tr("Right click, or the menu key"));
}

void fill(QTreeWidget& tree, const Actions& actions)
{
    for (const auto menu : kActionMenus) {
        auto* group = addGroup(tree, menuTitle(menu).remove(QLatin1Char('&')));
        for (const QAction* action : actions.ofMenu(menu))
            new QTreeWidgetItem(group, {action->whatsThis(), keysOf(*action)});
    }
    auto* shuttle = new QTreeWidgetItem(tree.topLevelItem(2),
        {ShortcutSheet::tr("One frame back, forward"),
            leftToRight(QStringLiteral("K+J")) + QStringLiteral("   ") + leftToRight(QStringLiteral("K+L"))});
    shuttle->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    fillTimeline(tree);
    fillTimelineGestures(tree);
}

void filter(QTreeWidget& tree, const QString& text)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = tree.topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const bool isMatch = item->text(0).contains(text, Qt::CaseInsensitive)
                || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!isMatch);
            if (isMatch) ++shown;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    resize(520, 640);
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Search commands and keys"));
    search->setAccessibleName(tr("Search commands and keys"));
    search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    search->setClearButtonEnabled(true);
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    fill(*tree, actions);
    tree->expandAll();
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString& text) { filter(*tree, text); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->addWidget(search);
    column->addWidget(tree, 1);
}

} // namespace revisit
