#pragma once

#include <QString>

namespace revisit {

class ReplayWorkspace;

enum class OpenIn { Current, NewTab };

/// The window as those see it that open recordings. UI thread.
class WorkspaceHost {
public:
    virtual ~WorkspaceHost() = default;
    [[nodiscard]] virtual ReplayWorkspace& currentWorkspace() = 0;
    /// The tab that shows the recording of that key, brought to the front, in whatever window; null where none does.
    [[nodiscard]] virtual ReplayWorkspace* activateWorkspace(const QString& key) = 0;
    /// The tab to open a recording into, brought to the front: an empty or failed current one, else as asked.
    [[nodiscard]] virtual ReplayWorkspace& workspaceToOpenIn(OpenIn where) = 0;
};

} // namespace revisit
