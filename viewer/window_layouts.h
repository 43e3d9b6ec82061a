#pragma once

#include <QObject>
#include <QPointer>

#include <span>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMainWindow;
class QMenu;
QT_END_NAMESPACE

namespace revisit {

class FullScreen;
class PanelDocks;
class ViewSettings;

/// Counts up when docks are renamed, so that older states are not restored into the wrong ones.
inline constexpr int kLayoutVersion = 2;

/// An arrangement that comes with the program.
struct BuiltInLayout {
    const char* name; ///< English; translated where it is shown
    std::span<const char* const> panels; ///< ids of what stands open on the right, first one raised; others are closed
    bool hasSessions;
    int rightPercent; ///< of the window's width
    int bottomPercent; ///< of its height
};
[[nodiscard]] std::span<const BuiltInLayout> builtInLayouts();

/// The arrangements of a window's docks: those that come with the program and those that the user saved under a name.
/// All tabs of a window share its layout. Choosing one ends full screen; what is saved there is the arrangement of
/// before. UI thread.
class WindowLayouts final : public QObject {
    Q_OBJECT
public:
    WindowLayouts(
        QMainWindow& window, FullScreen& fullScreen, QDockWidget& sessions, PanelDocks& panels, ViewSettings& settings);

    void apply(const BuiltInLayout& layout);
    /// False where there is none of that name, or it is from a version that named its docks otherwise.
    bool apply(const QString& name);
    /// Asks for a name and saves the present arrangement under it.
    void askToSave();
    /// Layouts to choose from, to save and to delete.
    void fill(QMenu& menu);

private:
    void putSessionsInPlace();
    void resizeShares(const BuiltInLayout& layout);

    QMainWindow& m_window;
    FullScreen& m_fullScreen;
    QDockWidget& m_sessions;
    PanelDocks& m_panels;
    ViewSettings& m_settings;
};

} // namespace revisit
