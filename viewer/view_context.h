#pragma once

namespace revisit {

class CurrentHierarchy;
class DecodePool;
class Playback;
class ReplaySession;
class Selection;

/// What every panel of one window shares. The window owns all of it and outlives its panels; every panel's constructor
/// takes it first: `EventListPanel(const ViewContext& context, QWidget* parent)`. UI thread only.
struct ViewContext {
    ReplaySession& session;
    Playback& playback;
    Selection& selection;
    CurrentHierarchy& hierarchy;
    DecodePool& pool;
};

} // namespace revisit
