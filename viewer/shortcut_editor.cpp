#include "viewer/shortcut_editor.h"

#include "viewer/error_text.h"
#include "viewer/file_question.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace revisit {

namespace {

constexpr int kIdRole = Qt::UserRole;

QString nativeText(const ShortcutMap::Keys& keys)
{
    QStringList texts;
    for (const auto& key : keys) texts << keyText(key);
    return texts.join(QStringLiteral("   "));
}

} // namespace

ShortcutEditor::ShortcutEditor(ViewSettings& settings, const Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_actions(actions)
    , m_map(settings)
{
    build();
    fill();
    showChosen();
}

void ShortcutEditor::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("shortcutSearch"));
    m_search->setPlaceholderText(tr("Search commands and keys"));
    m_search->setAccessibleName(tr("Search commands and keys"));
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_tree = new QTreeWidget(this);
    m_tree->setObjectName(QStringLiteral("shortcutTree"));
    m_tree->setAccessibleName(tr("Commands"));
    m_tree->setHeaderLabels({tr("Command"), tr("Keys")});
    m_tree->setRootIsDecorated(false);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme::kSpace2);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(makeKeyRow());
    column->addWidget(makeFileRow());
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showChosen);
}

QWidget* ShortcutEditor::makeKeyRow()
{
    auto* box = new QWidget(this);
    m_key = new QKeySequenceEdit(box);
    m_key->setObjectName(QStringLiteral("shortcutKey"));
    m_key->setAccessibleName(tr("New key for the chosen command"));
    m_assign = new QPushButton(tr("&Add Key"), box);
    m_assign->setObjectName(QStringLiteral("shortcutAssign"));
    m_clear = new QPushButton(tr("Re&move Keys"), box);
    m_clear->setObjectName(QStringLiteral("shortcutClear"));
    m_reset = new QPushButton(tr("&Reset"), box);
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    m_message = new QLabel(box);
    m_message->setObjectName(QStringLiteral("shortcutMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_key, 1);
    row->addWidget(m_assign);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_message);
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::showConflict);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_clear, &QPushButton::clicked, this, &ShortcutEditor::clearKeys);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (const auto id = chosen()) m_map.reset(*id);
        apply(m_map);
    });
    return box;
}

QWidget* ShortcutEditor::makeFileRow()
{
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](const QString& text, const char* name, auto function) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, function);
    };
    add(tr("&Import…"), "shortcutImport", [this] { askForImport(); });
    add(tr("&Export…"), "shortcutExport", [this] { askForExport(); });
    row->addStretch(1);
    add(tr("Reset A&ll"), "shortcutResetAll", [this] { askToResetAll(); });
    return box;
}

void ShortcutEditor::fill()
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    for (const auto menu : kActionMenus) {
        auto* group = new QTreeWidgetItem(m_tree, {menuTitle(menu).remove(QLatin1Char('&'))});
        group->setFont(0, bold);
        group->setFlags(Qt::ItemIsEnabled);
        for (std::size_t i = 0; i < kActionCount; ++i) {
            const auto id = static_cast<ActionId>(i);
            if (m_actions.menuOf(id) != menu) continue;
            auto* item = new QTreeWidgetItem(group, {textOf(id)});
            item->setData(0, kIdRole, static_cast<int>(id));
        }
    }
    m_tree->expandAll();
    showMap();
}

/// Changed commands are bold, with a mark that does not need the weight to be seen.
void ShortcutEditor::showMap()
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* item = group->child(j);
            const auto id = static_cast<ActionId>(item->data(0, kIdRole).toInt());
            const bool isChanged = m_map.isChanged(id);
            QFont font = m_tree->font();
            font.setBold(isChanged);
            item->setFont(1, font);
            const QString keys = nativeText(m_map.keys(id));
            const QString shown = keys.isEmpty() ? tr("no key (changed)") : tr("%1 (changed)").arg(keys);
            item->setText(1, isChanged ? shown : keys);
        }
    }
    filter(m_search->text());
}

void ShortcutEditor::filter(const QString& text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem* group = m_tree->topLevelItem(i);
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
    const QTreeWidgetItem* current = m_tree->currentItem(); // what is out of sight is not acted on
    if (current != nullptr && current->isHidden()) m_tree->setCurrentItem(nullptr);
}

std::optional<ActionId> ShortcutEditor::chosen() const
{
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (item == nullptr || item->parent() == nullptr) return std::nullopt;
    return static_cast<ActionId>(item->data(0, kIdRole).toInt());
}

QString ShortcutEditor::textOf(ActionId id) const { return m_actions[id]->whatsThis(); }

void ShortcutEditor::showChosen()
{
    const auto id = chosen();
    m_key->setEnabled(id.has_value());
    m_key->clear();
    m_clear->setEnabled(id && !m_map.keys(*id).isEmpty());
    m_reset->setEnabled(id && m_map.isChanged(*id));
    showConflict();
}

void ShortcutEditor::showConflict()
{
    const auto id = chosen();
    const QKeySequence key = m_key->keySequence();
    const auto user = id ? m_map.userOf(key, *id) : std::nullopt;
    m_assign->setEnabled(id && !key.isEmpty() && !m_map.keys(*id).contains(key));
    m_assign->setText(user ? tr("Take &Over") : tr("&Add Key"));
    if (!id)
        m_message->setText(tr("Choose a command, then press the new key."));
    else if (user)
        m_message->setText(tr("“%1” uses this key; it will lose it.").arg(textOf(*user)));
    else if (key.count() > 1)
        m_message->setText(tr("Press these keys one after the other."));
    else
        m_message->setText(tr("Press the new key for “%1” in the field.").arg(textOf(*id)));
}

void ShortcutEditor::assign()
{
    const auto id = chosen();
    const QKeySequence key = m_key->keySequence();
    if (!id || key.isEmpty()) return;
    m_map.assign(*id, key);
    apply(m_map);
    m_key->setFocus(); // the button is off now, and the focus would go on to the one that removes keys
}

void ShortcutEditor::clearKeys()
{
    if (const auto id = chosen()) m_map.setKeys(*id, {});
    apply(m_map);
    m_key->setFocus();
}

void ShortcutEditor::apply(const ShortcutMap& map)
{
    m_map = map;
    m_map.store(m_settings);
    showMap();
    showChosen();
}

void ShortcutEditor::askToResetAll()
{
    auto* box = new QMessageBox(QMessageBox::Question, tr("Reset All Keys"),
        tr("Give every command the keys that it came with? Keys of your own are lost."), QMessageBox::Cancel, this);
    const QPushButton* reset = box->addButton(tr("&Reset All"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(reset, &QPushButton::clicked, this, [this] { apply(ShortcutMap()); });
    box->open();
}

void ShortcutEditor::askForImport()
{
    askForFile(this, {tr("Import Keys"), {}, tr("Key maps (*.json)")}, [this](const QString& file) { readFrom(file); });
}

void ShortcutEditor::readFrom(const QString& file)
{
    m_files.run([file](const auto&) { return std::make_shared<Result<ShortcutMap>>(readShortcuts(file)); },
        [this](const std::shared_ptr<Result<ShortcutMap>>& map) {
            if (*map) apply(**map);
            m_message->setText(*map ? tr("Imported.") : errorText(map->error()));
        });
}

void ShortcutEditor::askForExport()
{
    askWhereToSave(this, &m_settings, {tr("Export Keys"), QStringLiteral("revisit-keys.json"), tr("Key maps (*.json)")},
        [this](const QString& file) { writeTo(file); });
}

void ShortcutEditor::writeTo(const QString& file)
{
    m_files.run([file, map = m_map](const auto&) { return writeShortcuts(map, file); },
        [this](const Result<>& done) { m_message->setText(done ? tr("Exported.") : errorText(done.error())); });
}

} // namespace revisit
