#pragma once

#include "base/clock.h"
#include "base/mutex.h"
#include "base/result.h"
#include "pipeline/pipeline.h"
#include "store/pipeline_store.h"

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

namespace revisit {

using ProjectPointer = std::shared_ptr<const ProjectRecord>;

/// Whose key is whose: every project in memory, so that no request waits for a lookup. Ingest is the only writer of
/// projects while it runs. Threads: any.
class ProjectDirectory {
public:
    struct Options {
        bool acceptsAnyKey = false;
        std::string serveCommand; ///< how a user would accept a key, for the log
        std::function<void(const PipelineEvent&)> onEvent;
    };
    ProjectDirectory(PipelineStore& store, const Clock& clock, Options options);

    /// Reads the projects, making the default one with `key` (or a new key) on first use. A key that is given later
    /// gets a project of its own, so that the keys of earlier runs stay valid. The project of `key`, or the default
    /// one. Errors: Io, Busy, InvalidInput (a key no SDK could send).
    [[nodiscard]] Result<ProjectPointer> open(const std::string& key);

    /// nullptr where nobody has it.
    [[nodiscard]] ProjectPointer byId(const std::string& id) const;
    [[nodiscard]] ProjectPointer byPublicKey(const std::string& key) const;
    /// By an API key that may ingest.
    [[nodiscard]] ProjectPointer byApiKey(const std::string& key) const;

    /// byPublicKey(); an unknown key is logged once with the command that accepts it (naming the key only where that
    /// is harmless in a shell) or, where any key is accepted, makes a project. `then` is called once, now or after the
    /// commit; its argument may be nullptr.
    void resolve(const std::string& key, std::function<void(Result<ProjectPointer>)> then);

private:
    void reportUnknown(const std::string& key);
    void makeProject(const std::string& key, std::function<void(Result<ProjectPointer>)> then);
    void add(const ProjectPointer& project) EXCLUDES(m_mutex);

    PipelineStore& m_store;
    const Clock& m_clock;
    const Options m_options;
    mutable Mutex m_mutex;
    std::unordered_map<std::string, ProjectPointer> m_byId GUARDED_BY(m_mutex);
    std::unordered_map<std::string, ProjectPointer> m_byKey GUARDED_BY(m_mutex);
    std::unordered_map<std::string, std::string> m_projectOfApiKey GUARDED_BY(m_mutex); // by digest
    std::set<std::string> m_reported GUARDED_BY(m_mutex);
    std::string m_teamId GUARDED_BY(m_mutex);
};

} // namespace revisit
