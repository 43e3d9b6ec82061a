#include "decoder/artifact_kind.h"

#include <array>
#include <utility>

namespace revisit {

namespace {

constexpr std::array<std::pair<ArtifactKind, std::string_view>, 9> kNames{{
    {ArtifactKind::Screenshots, "screenshots"},
    {ArtifactKind::Hierarchy, "hierarchy"},
    {ArtifactKind::Events, "events"},
    {ArtifactKind::Rrweb, "rrweb"},
    {ArtifactKind::Crashes, "crashes"},
    {ArtifactKind::Anrs, "anrs"},
    {ArtifactKind::Faults, "faults"},
    {ArtifactKind::Metadata, "metadata"},
    {ArtifactKind::Unknown, "unknown"},
}};

ArtifactKind kindOfServedBody(std::string_view file) noexcept
{
    if (file == "timeline.json") return ArtifactKind::Events;
    if (file == "hierarchy.json") return ArtifactKind::Hierarchy;
    return file.ends_with(".json") ? ArtifactKind::Metadata : ArtifactKind::Unknown;
}

} // namespace

std::string_view name(ArtifactKind kind) noexcept
{
    for (const auto& [candidate, text] : kNames)
        if (candidate == kind) return text;
    return "unknown";
}

ArtifactKind artifactKind(std::string_view name) noexcept
{
    for (const auto& [kind, text] : kNames)
        if (text == name) return kind;
    return ArtifactKind::Unknown;
}

ArtifactKind artifactKindOfPath(std::string_view path) noexcept
{
    const auto slash = path.rfind('/');
    const std::string_view file = slash == std::string_view::npos ? path : path.substr(slash + 1);
    std::string_view folder = slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
    if (const auto last = folder.rfind('/'); last != std::string_view::npos) folder.remove_prefix(last + 1);
    if (file == "events.jsonl") return ArtifactKind::Events; // crash-safe journal (spec formats 3.1)
    if (file == "buffer_meta.json") return ArtifactKind::Metadata;
    if (folder.empty()) return file == "session.json" ? ArtifactKind::Metadata : ArtifactKind::Unknown;
    if (folder == "frames") return ArtifactKind::Screenshots;
    if (folder == "api") return kindOfServedBody(file);
    return artifactKind(folder);
}

} // namespace revisit
