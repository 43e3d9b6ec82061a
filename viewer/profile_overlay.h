#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>

namespace revisit {

/// Timings of the program itself, over the window's top: paints, events, stalls, what waits for decoding. Takes no
/// mouse. UI thread.
class ProfileOverlay final : public QWidget {
    Q_OBJECT
public:
    /// `queued` tells how many decoding jobs wait.
    ProfileOverlay(std::function<int()> queued, QWidget* parent);
    void setShown(bool isShown);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    std::function<int()> m_queued;
    QTimer m_refresh;
};

} // namespace revisit
