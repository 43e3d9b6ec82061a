#pragma once

#include <QObject>

namespace revisit {

/// Gives the focus that comes to a panel to the part of it that works with keys, or, while that is hidden, to another.
///
/// Not a focus proxy: Tab goes to the proxies of every widget on its way, where it skips what comes before them, and
/// ends before one that is hidden. Owned by the panel. UI thread.
class PanelFocus final : public QObject {
public:
    PanelFocus(QWidget& panel, QWidget& part, QWidget& otherwise);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_part;
    QWidget& m_otherwise;
};

} // namespace revisit
