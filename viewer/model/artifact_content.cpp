#include "viewer/model/artifact_content.h"

#include "decoder/gzip.h"
#include "viewer/ui_thread_guard.h"

namespace revisit {

Result<std::shared_ptr<const ArtifactContent>> ArtifactContent::read(
    const RecordingSource& source, std::size_t entry, const DecoderLimits& limits, const StopToken& stop)
{
    requireWorkerThread("reading an artifact");
    auto content = std::make_shared<ArtifactContent>();
    REVISIT_TRY(stored, source.read(entry));
    content->stored = std::move(stored);
    content->isGzip = revisit::isGzip(content->stored);
    if (content->isGzip) {
        REVISIT_TRY(inflated, inflateArtifact(content->stored, limits.inflatedBundle, limits, stop));
        content->inflated = std::move(inflated.bytes);
    }
    content->outline = outlineArtifact(content->stored, content->bytes(OffsetSpace::Inflated));
    content->indexFields();
    return content;
}

void ArtifactContent::indexFields()
{
    const auto& fields = outline.fields;
    childStart.assign(fields.size() + 2, 0);
    rowInParent.assign(fields.size(), 0);
    children.assign(fields.size(), 0);
    for (const ByteField& field : fields) ++childStart[static_cast<std::size_t>(field.parent + 2)];
    for (std::size_t i = 1; i < childStart.size(); ++i) childStart[i] += childStart[i - 1];
    std::vector<std::uint32_t> next(childStart.begin(), childStart.end());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto group = static_cast<std::size_t>(fields[i].parent + 1);
        rowInParent[i] = next[group] - childStart[group];
        children[next[group]++] = static_cast<std::uint32_t>(i);
    }
}

std::span<const std::uint32_t> ArtifactContent::childrenOf(std::int64_t field) const
{
    const auto group = static_cast<std::size_t>(field + 1);
    if (group + 1 >= childStart.size()) return {};
    return std::span(children).subspan(childStart[group], childStart[group + 1] - childStart[group]);
}

} // namespace revisit
