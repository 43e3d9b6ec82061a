#pragma once

#include "viewer/timeline/timeline_scene.h"
#include "viewer/view_context.h"

#include <QObject>

#include <memory>

QT_BEGIN_NAMESPACE
class QAction;
class QMenu;
QT_END_NAMESPACE

namespace revisit {

class Actions;
class TimelineView;

/// The timeline's context menu: what can be done at a moment, with one of the user's marks and with a track. Opens at
/// the mouse, and by the menu key at the playhead and the track that the keyboard acts on. A child of the view, which
/// says where a menu is wanted. UI thread.
class TimelineMenu final : public QObject {
    Q_OBJECT
public:
    TimelineMenu(const ViewContext& context, Actions& actions, TimelineView& view);

    /// The menu of that place.
    [[nodiscard]] std::unique_ptr<QMenu> make(const TimelinePlace& place);

private:
    void addMoment(QMenu& menu, SessionTime time);
    void addRange(QMenu& menu, SessionTime time);
    void addMarks(QMenu& menu, SessionTime time, const std::vector<std::int64_t>& ids);
    QList<QAction*> addMark(QMenu& menu, std::int64_t id);
    QList<QAction*> addMarkMenu(QMenu& menu, const TimelineNote& note);
    void addCopying(QMenu& menu, SessionTime time);
    void addTrack(QMenu& menu, Track track);
    template <typename Function>
    QAction* add(QMenu& menu, const char* name, const QString& text, Function function);

    ViewContext m_context;
    Actions& m_actions;
    TimelineView& m_view;
};

} // namespace revisit
