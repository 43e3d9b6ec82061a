#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QDockWidget;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

/// The thin handle over a dock: its title, float and close. Docks that share their place as tabs have their title
/// there, so the handle has no height then; the tabs' context menu floats and closes them. UI thread.
class DockTitleBar final : public QWidget {
    Q_OBJECT
public:
    explicit DockTitleBar(QDockWidget& dock);

    /// Shows or hides the handle by whether the dock is one of several tabs.
    void follow();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QDockWidget& m_dock;
    bool m_isTab = false;
    bool m_isFloating = false;
    QWidget* m_row;
    QToolButton* m_float;
};

} // namespace revisit
