#pragma once

#include <QLayout>
#include <QMainWindow>

namespace revisit {

/// While it lives, docks of a window are moved, opened and closed without everything in the window being laid out after
/// each of them; when it goes, that happens once. UI thread.
class LayoutPause {
public:
    explicit LayoutPause(QMainWindow& window)
        : m_layout(*window.layout())
        , m_isOutermost(m_layout.isEnabled())
    {
        m_layout.setEnabled(false);
    }
    ~LayoutPause()
    {
        if (!m_isOutermost) return;
        m_layout.setEnabled(true);
        m_layout.activate();
    }
    LayoutPause(const LayoutPause&) = delete;
    LayoutPause& operator=(const LayoutPause&) = delete;

private:
    QLayout& m_layout;
    bool m_isOutermost;
};

} // namespace revisit
