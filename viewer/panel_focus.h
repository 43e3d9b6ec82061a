#pragma once

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

/// Gives the focus that comes to a panel to the part of it that works with keys. While that is hidden, because it is
/// still being made or has nothing to show, the panel keeps the focus and passes it on when the part shows: single keys
/// are commands all the while, where a search field would take them as text.
///
/// Not a focus proxy: Tab goes to the proxies of every widget on its way, where it skips what comes before them, and
/// ends before one that is hidden. Owned by the panel. UI thread.
class PanelFocus final : public QObject {
public:
    PanelFocus(QWidget& panel, QWidget& part);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_panel;
    QWidget& m_part;
};

} // namespace revisit
