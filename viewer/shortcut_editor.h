#pragma once

#include "viewer/latest_only.h"
#include "viewer/shortcut_map.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
QT_END_NAMESPACE

namespace revisit {

/// The page where keys are rebound: commands by menu with a search field, and for the chosen one its keys, a field to
/// press a new one into, whom it would be taken from, and the way back. Changes count at once. UI thread.
class ShortcutEditor final : public QWidget {
    Q_OBJECT
public:
    ShortcutEditor(ViewSettings& settings, const Actions& actions, QWidget* parent);

private:
    void build();
    [[nodiscard]] QWidget* makeKeyRow();
    [[nodiscard]] QWidget* makeFileRow();
    void fill();
    void showMap();
    void filter(const QString& text);
    void showChosen();
    void showConflict();
    void assign();
    void clearKeys();
    void apply(const ShortcutMap& map);
    void askToResetAll();
    void askForImport();
    void askForExport();
    void readFrom(const QString& file);
    void writeTo(const QString& file);
    [[nodiscard]] std::optional<ActionId> chosen() const;
    [[nodiscard]] QString textOf(ActionId id) const;

    ViewSettings& m_settings;
    const Actions& m_actions;
    ShortcutMap m_map;
    QLineEdit* m_search = nullptr;
    QTreeWidget* m_tree = nullptr;
    QKeySequenceEdit* m_key = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_assign = nullptr;
    QPushButton* m_clear = nullptr;
    QPushButton* m_reset = nullptr;
    LatestOnly m_files;
};

} // namespace revisit
