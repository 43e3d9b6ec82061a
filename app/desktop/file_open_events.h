#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

QT_BEGIN_NAMESPACE
class QCoreApplication;
QT_END_NAMESPACE

namespace revisit {

/// What the system asks the running program to open. On macOS documents that were double-clicked and links come as
/// events and not as arguments, maybe before there is a window: they wait until somebody listens. UI thread.
class FileOpenEvents final : public QObject {
public:
    explicit FileOpenEvents(QCoreApplication& application);

    /// `listener` gets what has waited, then each at once: a file's path or a link.
    void setListener(std::function<void(const QString& what)> listener);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void(const QString&)> m_listener;
    QStringList m_waiting;
};

} // namespace revisit
