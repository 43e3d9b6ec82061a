#pragma once

#include "tests/bench/stack_samples.h"
#include "tests/bench/thread_time.h"

#include <QApplication>
#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace revisit::bench {

/// An application that measures how long each event takes the UI thread, with whatever is delivered inside of it, and
/// remembers those that take longer than they may. Between the deliveries the thread waits for events.
class WatchedApplication final : public QApplication {
    Q_OBJECT
public:
    static constexpr double kStallMs = 50;

    struct Stall {
        QString step; ///< what the script was doing
        QString event; ///< "Paint of QWidget main"
        QString inside; ///< the dearest events that were delivered inside of it
        ThreadTime cost;
        std::string stacks; ///< as StackSamples tells; empty unless they are taken
    };

    WatchedApplication(int& argc, char** argv);
    bool notify(QObject* receiver, QEvent* event) override;

    /// From now on stalls tell where the time went, for a little of it.
    void takeStacks() { m_samples.emplace(); }
    /// What the deliveries from now on belong to.
    void setStep(const QString& step) { m_step = step; }
    /// Every delivery longer than kStallMs, elapsed.
    [[nodiscard]] const std::vector<Stall>& stalls() const { return m_stalls; }
    /// ThreadTime::own() of each delivery.
    [[nodiscard]] const std::vector<double>& ownTimes() const { return m_own; }

private:
    bool deliverInside(QObject* receiver, QEvent* event);

    QString m_step;
    QString m_inside;
    int m_depth = 0;
    std::optional<StackSamples> m_samples;
    std::vector<Stall> m_stalls;
    std::vector<double> m_own;
};

} // namespace revisit::bench
