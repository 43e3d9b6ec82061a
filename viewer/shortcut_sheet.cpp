#include "viewer/shortcut_sheet.h"

#include "viewer/actions.h"
#include "viewer/column_walk.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/panel_list.h"
#include "viewer/theme.h"

#include <QHBoxLayout>
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

QTreeWidgetItem* newGroup(const QString& title, const QFont& font)
{
    auto* group = new QTreeWidgetItem({title});
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    return group;
}

/// What the timeline takes for itself while it has the focus.
QTreeWidgetItem* timelineGroup(const QFont& font)
{
    const auto keys = [](Qt::KeyboardModifier modifier, Qt::Key one, Qt::Key other) {
        const auto text = [](const QKeySequence& key) { return key.toString(QKeySequence::NativeText); };
        return text(QKeySequence(modifier | one)) + QStringLiteral("   ") + text(QKeySequence(modifier | other));
    };
    auto* group = newGroup(ShortcutSheet::tr("While the timeline has the focus"), font);
    const auto add = [group](const QString& what, const QString& with) { new QTreeWidgetItem(group, {what, with}); };
    add(ShortcutSheet::tr("Choose a track"), keys(Qt::ControlModifier, Qt::Key_Up, Qt::Key_Down));
    add(ShortcutSheet::tr("Go from item to item of the track"), keys(Qt::ControlModifier, Qt::Key_Left, Qt::Key_Right));
    add(ShortcutSheet::tr("Move the track"), keys(Qt::AltModifier, Qt::Key_Up, Qt::Key_Down));
    add(ShortcutSheet::tr("Fold the track"), QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText));
    return group;
}

/// What the mouse does there, which no button tells.
QTreeWidgetItem* gesturesGroup(const QFont& font)
{
    const auto with = [](Qt::KeyboardModifier modifier, const QString& gesture) {
        const QString key = QKeySequence(modifier | Qt::Key_A).toString(QKeySequence::NativeText);
        return key.chopped(1) + gesture; // "Ctrl+" and the gesture
    };
    const QString click = ShortcutSheet::tr("Click");
    const QString drag = ShortcutSheet::tr("Drag");
    const QString wheel = ShortcutSheet::tr("Wheel");
    auto* group = newGroup(ShortcutSheet::tr("With the mouse on the timeline"), font);
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
    return group;
}

void addCommand(QTreeWidgetItem& group, const QAction& action)
{
    new QTreeWidgetItem(&group, {action.whatsThis(), keysOf(action)});
}

/// What lists take for themselves while they have the focus.
void addListKeys(QTreeWidgetItem& group)
{
    const auto add = [&group](const QString& what, const QKeySequence& key) {
        new QTreeWidgetItem(&group, {what, keyText(key)});
    };
    add(ShortcutSheet::tr("Jump to the moment of the row"), Qt::Key_Return);
    add(ShortcutSheet::tr("Copy the chosen rows"), QKeySequence(QKeySequence::Copy));
    add(ShortcutSheet::tr("Close the details"), Qt::Key_Escape);
}

/// The window's; those of panels have groups of their own.
QTreeWidgetItem* menuGroup(const Actions& actions, ActionMenu menu, const QFont& font)
{
    auto* group = newGroup(menuTitle(menu).remove(QLatin1Char('&')), font);
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const auto id = static_cast<ActionId>(i);
        if (actions.menuOf(id) == menu && !Actions::panelOf(id)) addCommand(*group, *actions[id]);
    }
    if (menu == ActionMenu::Panel) addListKeys(*group);
    if (menu == ActionMenu::Playback)
        new QTreeWidgetItem(group,
            {ShortcutSheet::tr("One frame back, forward"),
                leftToRight(QStringLiteral("K+J")) + QStringLiteral("   ") + leftToRight(QStringLiteral("K+L"))});
    return group;
}

/// One for each panel that has commands.
std::vector<QTreeWidgetItem*> panelGroups(const Actions& actions, const QFont& font)
{
    std::vector<QTreeWidgetItem*> groups;
    for (const PanelSpec& spec : panelList()) {
        QTreeWidgetItem* group = nullptr;
        for (std::size_t i = 0; i < kActionCount; ++i) {
            const auto id = static_cast<ActionId>(i);
            if (Actions::panelOf(id) != spec.action) continue;
            if (group == nullptr)
                groups.push_back(
                    group = newGroup(ShortcutSheet::tr("While “%1” has the focus").arg(spec.shownTitle()), font));
            addCommand(*group, *actions[id]);
        }
    }
    return groups;
}

/// What is looked up most stands first, not what stands first in the menu bar.
constexpr std::array kOtherMenus{ActionMenu::Go, ActionMenu::View, ActionMenu::Panel};
constexpr std::array kLastMenus{ActionMenu::Window, ActionMenu::File, ActionMenu::Help};

int rowsOf(const std::vector<QTreeWidgetItem*>& groups)
{
    int rows = 0;
    for (const auto* group : groups) rows += group->childCount() + 1;
    return rows;
}

void showMatching(QTreeWidgetItem& group, const QString& text)
{
    int shown = 0;
    for (int j = 0; j < group.childCount(); ++j) {
        QTreeWidgetItem* item = group.child(j);
        const bool isMatch
            = item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
        item->setHidden(!isMatch);
        if (isMatch) ++shown;
    }
    group.setHidden(shown == 0);
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_columns{makeTree(), makeTree()}
{
    constexpr QSize kRoomy{960, 680};
    setWindowTitle(tr("Keyboard Shortcuts"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    new ColumnWalk(*m_search, {m_columns.begin(), m_columns.end()});
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    m_groups = {menuGroup(actions, ActionMenu::Playback, font()), timelineGroup(font()), gesturesGroup(font())};
    for (const auto menu : kOtherMenus) m_groups.push_back(menuGroup(actions, menu, font()));
    for (QTreeWidgetItem* group : panelGroups(actions, font())) m_groups.push_back(group);
    for (const auto menu : kLastMenus) m_groups.push_back(menuGroup(actions, menu, font()));
    m_columns[0]->addTopLevelItems({m_groups.begin(), m_groups.end()});
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace3);
    for (QTreeWidget* tree : m_columns) row->addWidget(tree, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace3, theme::kSpace3, theme::kSpace3, theme::kSpace3);
    column->addWidget(m_search);
    column->addLayout(row, 1);
    m_columns[0]->expandAll();
    m_columns[1]->hide();
    resize(parent == nullptr ? kRoomy : kRoomy.boundedTo(parent->window()->size()));
    arrange();
}

ShortcutSheet::~ShortcutSheet() = default;

QTreeWidget* ShortcutSheet::makeTree()
{
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Shortcuts"));
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setRootIsDecorated(false);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return tree;
}

/// The first column ends where it is at least as long as the second.
void ShortcutSheet::arrange()
{
    constexpr int kRoomForTwo = 820;
    const bool areTwo = width() >= kRoomForTwo;
    if (areTwo == !m_columns[1]->isHidden()) return;
    for (QTreeWidget* tree : m_columns)
        while (tree->topLevelItemCount() > 0) tree->takeTopLevelItem(0);
    const int half = areTwo ? (rowsOf(m_groups) + 1) / 2 : rowsOf(m_groups);
    int rows = 0;
    for (QTreeWidgetItem* group : m_groups) {
        m_columns[rows < half ? 0 : 1]->addTopLevelItem(group);
        rows += group->childCount() + 1;
    }
    m_columns[1]->setVisible(areTwo);
    for (QTreeWidget* tree : m_columns) tree->expandAll();
    filter();
}

void ShortcutSheet::filter()
{
    for (QTreeWidgetItem* group : m_groups) showMatching(*group, m_search->text());
}

QStringList ShortcutSheet::groupTitles() const
{
    QStringList titles;
    for (const QTreeWidget* tree : m_columns)
        for (int i = 0; i < tree->topLevelItemCount(); ++i) titles << tree->topLevelItem(i)->text(0);
    return titles;
}

int ShortcutSheet::columnCount() const { return m_columns[1]->isHidden() ? 1 : 2; }

void ShortcutSheet::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    arrange();
}

} // namespace revisit
