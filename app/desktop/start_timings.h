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
    /// `sentence` takes the elapsed milliseconds as %1 and those of processor time as %2.
    static void tell(const QString& sentence);

    bool m_hasTold = false;
};

} // namespace revisit
