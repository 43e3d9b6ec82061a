#include "tests/bench/stall_watch.h"

#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace revisit::bench {

namespace {

constexpr double kDearInsideMs = 15;

QString nameOf(const QObject& receiver, const QEvent& event)
{
    const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
    QString name = type != nullptr ? QString::fromLatin1(type) : QString::number(event.type());
    name += QStringLiteral(" of ") + QString::fromLatin1(receiver.metaObject()->className());
    if (!receiver.objectName().isEmpty()) name += QLatin1Char(' ') + receiver.objectName();
    return name;
}

} // namespace

WatchedApplication::WatchedApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
    m_own.reserve(1'000'000);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread()) return QApplication::notify(receiver, event); // a worker's own event
    if (m_depth > 0) return deliverInside(receiver, event);
    const QString name = nameOf(*receiver, *event); // the receiver may be gone afterwards
    m_inside.clear();
    const ThreadTime begin = threadTime();
    if (m_samples) m_samples->begin();
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    if (m_samples) m_samples->end();
    const ThreadTime cost = threadTime() - begin;
    m_own.push_back(cost.own());
    if (cost.wall > kStallMs)
        m_stalls.push_back({m_step, name, m_inside, cost, m_samples ? m_samples->text() : std::string()});
    return isTaken;
}

/// Parts of the outermost one; the dear ones are named.
bool WatchedApplication::deliverInside(QObject* receiver, QEvent* event)
{
    const ThreadTime begin = threadTime();
    const QString name = nameOf(*receiver, *event);
    ++m_depth;
    const bool isTaken = QApplication::notify(receiver, event);
    --m_depth;
    const double cpu = (threadTime() - begin).cpu;
    if (cpu > kDearInsideMs)
        m_inside += QStringLiteral("%1 > %2: %3 ms")
                        .arg(m_inside.isEmpty() ? QString() : QStringLiteral(","))
                        .arg(name)
                        .arg(cpu, 0, 'f', 1);
    return isTaken;
}

} // namespace revisit::bench
