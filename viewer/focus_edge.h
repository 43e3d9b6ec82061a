#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAbstractScrollArea;
QT_END_NAMESPACE

namespace revisit {

/// A frame around a list, a tree or a text while it has the focus. Keys of panels mean "go there" first and "close it"
/// the second time, so one must see where one is. Lists in popups have none. Owned by the area. UI thread.
class FocusEdge final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kWidth = 2;

    /// Once is enough; again does nothing.
    static void keep(QAbstractScrollArea& area);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    explicit FocusEdge(QAbstractScrollArea& area);
    void follow();
    void showFor(bool hasFocus);
};

} // namespace revisit
