#pragma once

#include "app/desktop/arguments.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QPixmap;
QT_END_NAMESPACE

namespace revisit {

class MainWindow;

/// `--screenshot`: waits until the session is open and its frame is painted, runs the commands, lets the panels settle
/// after each, writes the window with what it shows over itself as PNG and ends the program with 0, 1 (could not be
/// written, or nothing settled in time) or 2 (unreadable input).
class ScreenshotRun final : public QObject {
    Q_OBJECT
public:
    ScreenshotRun(MainWindow& window, const QString& file, std::vector<Command> commands, QObject* parent = nullptr);
    /// Begins to wait; call after the window was shown and asked to open something.
    void start();

private:
    void look();
    void runCommand();
    void chooseRow(const Command& command);
    void grab();
    [[nodiscard]] QPixmap picture() const;
    [[nodiscard]] bool isSettled() const;
    void end(int status, const QString& why = {});

    MainWindow& m_window;
    QString m_file;
    std::vector<Command> m_commands; ///< still to run
    std::optional<Command> m_choosing; ///< its panel is shown; the row is still to be chosen
    QTimer m_poll;
    QTimer m_giveUp;
    int m_settledLooks = 0;
};

} // namespace revisit
