#include "decoder/artifact_report.h"

namespace revisit {

std::string_view name(ArtifactFormat format) noexcept
{
    switch (format) {
    case ArtifactFormat::Unread:
        return "";
    case ArtifactFormat::Bundle:
        return "bundle";
    case ArtifactFormat::Tar:
        return "tar";
    case ArtifactFormat::Jpeg:
        return "jpeg";
    case ArtifactFormat::Json:
        return "json";
    case ArtifactFormat::Unknown:
        break;
    }
    return "unknown";
}

ArtifactFormat artifactFormat(BundleFormat format) noexcept
{
    switch (format) {
    case BundleFormat::Bundle:
        return ArtifactFormat::Bundle;
    case BundleFormat::Tar:
        return ArtifactFormat::Tar;
    case BundleFormat::Jpeg:
        return ArtifactFormat::Jpeg;
    case BundleFormat::Unknown:
        break;
    }
    return ArtifactFormat::Unknown;
}

bool holdsWebEvents(const ArtifactReport& report) noexcept
{
    return report.kind == ArtifactKind::Rrweb || (report.kind == ArtifactKind::Metadata && report.eventCount > 0);
}

} // namespace revisit
