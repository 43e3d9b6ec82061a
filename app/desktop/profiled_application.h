#pragma once

#include "viewer/ui_profile.h"

#include <QApplication>

namespace revisit {

/// The application, which measures how long each event takes the UI thread.
class ProfiledApplication final : public QApplication {
    Q_OBJECT
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const UiEventTimer timer(event->type());
        return QApplication::notify(receiver, event);
    }
};

} // namespace revisit
