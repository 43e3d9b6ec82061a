#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QSize>

#include <vector>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QMainWindow;
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// What full screen takes out of a window, and gives back: menu bar, status bar, tool bars and docks in the window. The
/// commands keep their keys, as these belong to the actions. Floating docks stay. UI thread.
class FullScreen final : public QObject {
    Q_OBJECT
public:
    explicit FullScreen(QMainWindow& window);

    [[nodiscard]] bool isOn() const { return m_isOn; }
    /// Remembers docks, tabs, sizes and the focus, and clears the window but for what is in its middle.
    void enter();
    /// All of that comes back; sizes, which tab is on top and the focus a turn of the event loop later, when the docks
    /// and their panels are in their places. To be called when the window is no longer as large as the screen, as far
    /// as it can tell.
    void leave();
    /// Ends full screen for another layout, which follows: docks come back where they were, but the sizes, the tabs on
    /// top and the focus of before do not follow any more.
    void leaveForLayout();

    /// What to remember of the window: as it is, or as it was before full screen.
    [[nodiscard]] QByteArray stateWithout() const;
    [[nodiscard]] QByteArray geometryWithout() const;

private:
    struct Place {
        QPointer<QDockWidget> dock;
        QSize size;
        bool isOnTop;
    };
    void putBack();

    QMainWindow& m_window;
    bool m_isOn = false;
    QByteArray m_state; ///< of before
    std::vector<Place> m_docks;
    std::vector<QPointer<QWidget>> m_bars;
    QPointer<QWidget> m_focus;
};

} // namespace revisit
