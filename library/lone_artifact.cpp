#include "library/lone_artifact.h"

#include "base/encoding.h"
#include "base/file_system.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "library/entry_path.h"

#include <array>
#include <utility>

namespace revisit {

namespace {

constexpr std::size_t kBytesToLookAt = 256 * 1024;

using Sign = std::pair<std::string_view, ArtifactKind>;

constexpr std::array<Sign, 4> kBeginnings{{
    {"events_", ArtifactKind::Events},
    {"crashes_", ArtifactKind::Crashes},
    {"anrs_", ArtifactKind::Anrs},
    {"incident", ArtifactKind::Faults},
}};

constexpr std::array<Sign, 6> kEndings{{
    {".rrweb.json.gz", ArtifactKind::Rrweb},
    {".rrweb.json", ArtifactKind::Rrweb},
    {".tar.gz", ArtifactKind::Screenshots},
    {".tar", ArtifactKind::Screenshots},
    {".jpg", ArtifactKind::Screenshots},
    {".jpeg", ArtifactKind::Screenshots},
}};

/// Members that only one kind of document has, the surest first. Key order in documents is random.
constexpr std::array<Sign, 8> kMembers{{
    {"\"rrweb\"", ArtifactKind::Rrweb},
    {"\"incidentId\"", ArtifactKind::Faults},
    {"\"crashes\"", ArtifactKind::Crashes},
    {"\"anrs\"", ArtifactKind::Anrs},
    {"\"events\"", ArtifactKind::Events},
    {"\"root\"", ArtifactKind::Hierarchy},
    {"\"rootElement\"", ArtifactKind::Hierarchy},
    {"\"type\"", ArtifactKind::Events},
}};

bool looksLikeTar(std::string_view bytes)
{
    constexpr std::size_t kMagicAt = 257;
    constexpr std::size_t kModeAt = 100;
    if (bytes.size() < 512) return false;
    // Old SDKs write no magic; their octal mode "0000644" stands at a fixed place.
    return bytes.substr(kMagicAt, 5) == "ustar" || bytes.substr(kModeAt, 7) == std::string_view{"0000644"};
}

bool looksLikeBundle(std::span<const std::byte> bytes)
{
    constexpr std::size_t kRecordHeader = 12;
    return bytes.size() > kRecordHeader && startsLikeJpeg(bytes.subspan(kRecordHeader));
}

ArtifactKind kindOfJson(std::string_view text)
{
    const auto start = text.find_first_not_of(" \t\r\n\xef\xbb\xbf");
    if (start == std::string_view::npos || (text[start] != '{' && text[start] != '[')) return ArtifactKind::Unknown;
    for (const auto& [member, kind] : kMembers)
        if (text.find(member) != std::string_view::npos) return kind;
    return ArtifactKind::Unknown;
}

std::string inFolderOf(ArtifactKind kind, const std::string& name, std::span<const std::byte> beginning)
{
    if (kind == ArtifactKind::Unknown) return name;
    const bool isPicture = kind == ArtifactKind::Screenshots && startsLikeJpeg(beginning);
    return (isPicture ? std::string{"frames"} : std::string{revisit::name(kind)}) + '/' + name;
}

} // namespace

ArtifactKind artifactKindOfFileName(std::string_view fileName) noexcept
{
    for (const auto& [ending, kind] : kEndings)
        if (fileName.ends_with(ending)) return kind;
    for (const auto& [beginning, kind] : kBeginnings)
        if (fileName.starts_with(beginning)) return kind;
    return ArtifactKind::Unknown;
}

ArtifactKind artifactKindOfBytes(std::span<const std::byte> beginning)
{
    const auto inflated = inflateArtifact(beginning, Bytes{kBytesToLookAt});
    if (!inflated) return ArtifactKind::Unknown;
    const std::span<const std::byte> bytes = inflated->bytes;
    if (startsLikeJpeg(bytes) || looksLikeBundle(bytes) || looksLikeTar(asText(bytes)))
        return ArtifactKind::Screenshots;
    return kindOfJson(asText(bytes));
}

Result<std::string> pathOfLoneArtifact(const std::filesystem::path& file)
{
    std::string name = toText(file.filename());
    if (!isSafeEntryPath(name)) name = "artifact";
    std::string inItsFolder = toText(file.parent_path().filename()) + '/' + name;
    if (artifactKindOfPath(inItsFolder) != ArtifactKind::Unknown && isSafeEntryPath(inItsFolder)) return inItsFolder;
    REVISIT_TRY(beginning, FileSystem::real().readRange(file, 0, kBytesToLookAt));
    ArtifactKind kind = artifactKindOfFileName(name);
    if (kind == ArtifactKind::Unknown) kind = artifactKindOfBytes(beginning);
    return inFolderOf(kind, name, beginning);
}

} // namespace revisit
