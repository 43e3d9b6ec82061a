#pragma once

#include <QObject>

namespace revisit {

class MainWindow;

/// Tells on standard error when the first window and the first frame of its recording were painted, counted from the
/// program's start: `revisit --timings`. UI thread.
class StartTimings final : public QObject {
    Q_OBJECT
public:
    /// Before the window is shown; it outlives this.
    explicit StartTimings(MainWindow& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static void tell(const char* what);

    bool m_hasTold = false;
};

} // namespace revisit
