#pragma once

#include "viewer/services.h"
#include "viewer/view_context.h"

namespace revisit {

class Actions;
class ViewSettings;

/// Everything that the parts of one workspace are made with: the view state that they share and what the program hands
/// to its windows. All of it outlives the parts. UI thread only.
struct WorkspaceParts {
    ViewContext view;
    ViewSettings& settings;
    Actions& actions;
    Services services;
};

} // namespace revisit
