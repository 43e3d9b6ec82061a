#pragma once

#include <QDialog>

#include <filesystem>

QT_BEGIN_NAMESPACE
class QFormLayout;
class QLabel;
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class LibraryControl;
class ViewSettings;
struct LimitSetting;

/// What can be set, in tabs: general, playback, limits, keys. Changes count at once, but for language and data folder,
/// which the next start takes. UI thread.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    /// `library` may be null: what it takes is not shown then.
    SettingsDialog(ViewSettings& settings, const Actions& actions, std::filesystem::path dataFolder,
        LibraryControl* library, QWidget* parent);

private:
    [[nodiscard]] QWidget* makeGeneral();
    [[nodiscard]] QWidget* makePlayback();
    [[nodiscard]] QWidget* makeLimits();
    void addTheme(QFormLayout& form);
    void addLanguage(QFormLayout& form);
    void addDataFolder(QFormLayout& form);
    void addBudget(QFormLayout& form);
    void addTracker(QFormLayout& form);
    void addLimit(QFormLayout& form, const LimitSetting& limit);
    void changeLimit(const LimitSetting& limit, const QString& text);
    void chooseDataFolder();
    void showDataFolder();

    ViewSettings& m_settings;
    LibraryControl* m_library;
    std::filesystem::path m_dataFolder;
    QLabel* m_folder = nullptr;
    QLabel* m_limitMessage = nullptr;
};

/// The languages the program speaks: "", "en", "de", "ar".
[[nodiscard]] const QStringList& languageCodes();
/// Its name in itself ("Deutsch"); of the empty one "As the system", translated.
[[nodiscard]] QString languageName(const QString& code);

} // namespace revisit
