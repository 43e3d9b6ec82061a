#pragma once

namespace revisit {

class CurrentHierarchy;
class CurrentWeb;
class DecodePool;
class LiveFollow;
class Marks;
class Playback;
class ReplaySession;
class Selection;
class ViewSettings;

/// What every panel of one window shares. The window owns all of it and outlives its panels; every panel's constructor
/// takes it first: `EventListPanel(const ViewContext& context, QWidget* parent)`. UI thread only.
struct ViewContext {
    ReplaySession& session;
    Playback& playback;
    Selection& selection;
    CurrentHierarchy& hierarchy;
    DecodePool& pool;
    Marks* marks = nullptr; ///< the user's; null only where no panel of them is made
    LiveFollow* live = nullptr; ///< null: nothing grows
    ViewSettings* settings = nullptr; ///< null: nothing is remembered
    CurrentWeb* web = nullptr; ///< null: web recordings are shown as others
};

} // namespace revisit
