#pragma once

#include "app/desktop/arguments.h"
#include "app/desktop/window_hand.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <vector>

QT_BEGIN_NAMESPACE
class QPixmap;
QT_END_NAMESPACE

namespace revisit {

class MainWindow;

/// `--screenshot`: waits until the session is open and its frame is painted, does what was asked for step by step, lets
/// the panels settle after each, writes the window with what it shows over itself as PNG and ends the program with 0, 1
/// (could not be written or done, nothing settled in time, or the state of `--when` did not come) or 2 (unreadable
/// input, of which `--when failed` writes a picture too).
/// Without a picture to take, for a person: the window stays once the steps are done, and says where one cannot be.
/// Must not outlive the window.
class ScreenshotRun final : public QObject {
    Q_OBJECT
public:
    ScreenshotRun(MainWindow& window, const Arguments& arguments, QObject* parent = nullptr);
    /// Begins to wait; call after the window was shown and asked to open something.
    void start();

private:
    void look();
    void lookWhileOpening();
    void proceed();
    void grab();
    [[nodiscard]] QPixmap picture() const;
    [[nodiscard]] bool isSettled() const;
    void end(int status, const QString& why = {});

    MainWindow& m_window;
    QString m_file;
    PictureWhen m_when;
    std::vector<WindowStep> m_steps; ///< still to do
    WindowHand m_hand;
    QTimer m_poll;
    QTimer m_giveUp;
    int m_settledLooks = 0;
};

} // namespace revisit
