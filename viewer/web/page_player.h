#pragma once

#include "viewer/view_context.h"

#include <QString>
#include <QWidget>

namespace revisit {

class CurrentWeb;

/// The page itself, rebuilt from its events and drawn by a browser engine. Follows playhead, speed and pause by itself;
/// what it does on its own (stopping at its end, a click on the page) reaches the playback. UI thread.
class PagePlayer : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// The page of the playhead is on the screen, or it was said why not.
    [[nodiscard]] virtual bool isSettled() const = 0;
    /// Why there is no page; empty where there is one.
    [[nodiscard]] virtual QString problem() const = 0;

Q_SIGNALS:
    /// problem() changed, or the page came.
    void changed();
};

/// Whether this program was built with a browser engine (REVISIT_WEBENGINE).
[[nodiscard]] bool hasPagePlayer();
/// Null without one.
[[nodiscard]] PagePlayer* makePagePlayer(const ViewContext& context, CurrentWeb& web, QWidget* parent);
/// Call before the application is made: what a browser engine must be told before it starts. Does nothing without one.
void preparePagePlayer();

} // namespace revisit
