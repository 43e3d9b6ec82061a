#include "pipeline/ingest/project_directory.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/log.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr std::size_t kLongestKey = 64;
constexpr std::size_t kMostReportedKeys = 100;
constexpr std::size_t kMostProjects = 1'000;
constexpr std::size_t kShownKeyDigits = 8;

bool isPossibleKey(std::string_view key)
{
    const auto isVisible = [](char c) { return c > ' ' && c < '\x7f'; };
    return !key.empty() && key.size() <= kLongestKey && std::all_of(key.begin(), key.end(), isVisible);
}

/// Whether the key may stand in a command that a user copies into a shell.
bool isHarmlessInShell(std::string_view key)
{
    const auto isPlain = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    };
    return !key.empty() && key.size() <= kLongestKey && key.front() != '-'
        && std::all_of(key.begin(), key.end(), isPlain);
}

/// What the log says of a key that nobody has. Only harmless keys are named: the others are a peer's text.
std::string refusalOf(const std::string& key, const std::string& serveCommand)
{
    if (!isPossibleKey(key)) return "refused a project key that is none: keys have 1 to 64 visible ASCII characters";
    // A public key is in every copy of the app: naming it gives nothing away, and the offer needs it.
    if (isHarmlessInShell(key))
        return "refused the unknown project key " + key + "; to accept it, start with: " + serveCommand
            + " --project-key " + key + " (or --accept-any-key)";
    return "refused an unknown project key with characters other than letters, digits, _ and -; to accept it, start"
           " with: "
        + serveCommand + " --accept-any-key";
}

ProjectRecord newProject(const std::string& teamId, const std::string& name, const std::string& key)
{
    ProjectRecord project;
    project.id = randomUuid();
    project.teamId = teamId;
    project.name = name;
    project.publicKey = key;
    return project;
}

/// Makes the default project on first use, with the wanted key, and a further one for a wanted key that is new: apps
/// that send the keys of earlier runs stay welcome.
Result<> ensureProject(PipelineTables& tables, const std::string& teamId, const std::string& wantedKey, WallTime now)
{
    REVISIT_TRY(projects, tables.projects.all());
    const std::string key = wantedKey.empty() ? "rj_" + randomHex(16) : wantedKey;
    if (projects.empty()) return tables.projects.insert(newProject(teamId, "Local project", key), now);
    const auto hasKey = [&](const ProjectRecord& project) { return project.publicKey == wantedKey; };
    if (wantedKey.empty() || std::any_of(projects.begin(), projects.end(), hasKey)) return {};
    return tables.projects.insert(newProject(teamId, "Project of " + key, key), now);
}

} // namespace

ProjectDirectory::ProjectDirectory(PipelineStore& store, const Clock& clock, Options options)
    : m_store(store)
    , m_clock(clock)
    , m_options(std::move(options))
{
}

Result<ProjectPointer> ProjectDirectory::open(const std::string& key)
{
    if (!key.empty() && !isPossibleKey(key))
        return fail(Errc::InvalidInput, "a project key has 1 to 64 visible characters", key);
    std::vector<ProjectRecord> projects;
    std::vector<ApiKeyRecord> apiKeys;
    std::string team;
    const Result<> loaded = m_store.run([&](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(teamId, tables.projects.ensureLocalTeam(m_clock.now()));
        team = teamId;
        REVISIT_CHECK(ensureProject(tables, team, key, m_clock.now()));
        REVISIT_TRY(all, tables.projects.all());
        REVISIT_TRY(keys, tables.projects.ingestKeys());
        projects = std::move(all);
        apiKeys = std::move(keys);
        return {};
    });
    if (!loaded) return fail(loaded.error());
    const std::string defaultKey = key.empty() ? projects.front().publicKey : key;
    for (ProjectRecord& project : projects) add(std::make_shared<const ProjectRecord>(std::move(project)));
    {
        const MutexLock lock(m_mutex);
        m_teamId = team;
        for (ApiKeyRecord& apiKey : apiKeys) m_projectOfApiKey[apiKey.hashedKey] = apiKey.projectId;
    }
    return byPublicKey(defaultKey);
}

ProjectPointer ProjectDirectory::byId(const std::string& id) const
{
    const MutexLock lock(m_mutex);
    const auto found = m_byId.find(id);
    return found == m_byId.end() ? nullptr : found->second;
}

ProjectPointer ProjectDirectory::byPublicKey(const std::string& key) const
{
    const MutexLock lock(m_mutex);
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? nullptr : found->second;
}

ProjectPointer ProjectDirectory::byApiKey(const std::string& key) const
{
    const std::string digest = sha256Hex(asBytes(key));
    std::string projectId;
    {
        const MutexLock lock(m_mutex);
        const auto found = m_projectOfApiKey.find(digest);
        if (found == m_projectOfApiKey.end()) return nullptr;
        projectId = found->second;
    }
    return byId(projectId);
}

void ProjectDirectory::resolve(const std::string& key, std::function<void(Result<ProjectPointer>)> then)
{
    ProjectPointer known = byPublicKey(key);
    if (known) {
        then(std::move(known));
    } else if (m_options.acceptsAnyKey && isPossibleKey(key)) {
        makeProject(key, std::move(then));
    } else {
        reportUnknown(key);
        then(ProjectPointer{});
    }
}

void ProjectDirectory::reportUnknown(const std::string& key)
{
    {
        const MutexLock lock(m_mutex);
        if (m_reported.size() >= kMostReportedKeys) return;
        if (!m_reported.insert(key.substr(0, kLongestKey + 1)).second) return;
    }
    logWarning("pipeline", refusalOf(key, m_options.serveCommand));
    if (!m_options.onEvent) return;
    PipelineEvent event;
    event.kind = PipelineEvent::Kind::UnknownKey;
    if (isHarmlessInShell(key)) event.detail = key.substr(0, kShownKeyDigits);
    m_options.onEvent(event);
}

void ProjectDirectory::makeProject(const std::string& key, std::function<void(Result<ProjectPointer>)> then)
{
    std::string team;
    std::size_t count = 0;
    {
        const MutexLock lock(m_mutex);
        team = m_teamId;
        count = m_byId.size();
    }
    if (count >= kMostProjects) return then(fail(Errc::Busy, "too many projects were made from unknown keys"));
    auto made = std::make_shared<ProjectPointer>();
    const auto shared = std::make_shared<std::function<void(Result<ProjectPointer>)>>(std::move(then));
    const auto job = [this, key, team, made](PipelineTables& tables) -> Result<> {
        REVISIT_TRY(projects, tables.projects.all());
        for (const ProjectRecord& project : projects) // another request may have been faster
            if (project.publicKey == key) *made = std::make_shared<const ProjectRecord>(project);
        if (*made) return {};
        auto project = std::make_shared<const ProjectRecord>(newProject(team, "Project of " + key, key));
        REVISIT_CHECK(tables.projects.insert(*project, m_clock.now()));
        *made = project;
        return {};
    };
    const auto done = [this, made, shared](const Result<>& committed) {
        if (!committed) return (*shared)(fail(committed.error()));
        add(*made);
        (*shared)(*made);
    };
    const Result<> submitted = m_store.submit(job, done);
    if (!submitted) (*shared)(fail(submitted.error()));
}

void ProjectDirectory::add(const ProjectPointer& project)
{
    const MutexLock lock(m_mutex);
    m_byId[project->id] = project;
    m_byKey[project->publicKey] = project;
}

} // namespace revisit
