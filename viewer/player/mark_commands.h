#pragma once

#include "base/units.h"
#include "viewer/model/event_steps.h"
#include "viewer/view_context.h"

#include <QObject>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class Actions;
struct SessionNote;

/// Connects the commands of the user's marks: set a bookmark, write a note, go from mark to mark. UI thread.
class MarkCommands final : public QObject {
    Q_OBJECT
public:
    /// `window`: what the note editor stands over.
    MarkCommands(const ViewContext& context, Actions& actions, QWidget* window);

    /// Sets a bookmark at the playhead, or removes the one that is there.
    void toggleBookmark();
    /// Asks for a note at the playhead, or about the marked range.
    void writeNote();
    void step(StepDirection direction);
    void jumpTo(int bookmark);

private:
    void go(const SessionNote& mark);

    ViewContext m_context;
    QWidget* m_window;
};

/// The context has marks.
void setBookmark(const ViewContext& context, WallTime at);

} // namespace revisit
