// LocalLibrary::import(): a folder, artifact or session file becomes a session of the library.
#include "base/digest.h"
#include "base/encoding.h"
#include "library/digested_source.h"
#include "library/entry_path.h"
#include "library/local_library.h"
#include "library/marks_file.h"
#include "library/recording_opener.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

/// Equal content gets an equal id, so that importing twice is importing once.
Result<std::string> idOfContent(const RecordingSource& source, const StopToken& stop)
{
    constexpr std::size_t kDigits = 32;
    Sha256 digest;
    for (std::size_t i = 0; i < source.entries().size(); ++i) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the import was cancelled", source.name());
        REVISIT_TRY(bytes, source.read(i));
        digest.add(asBytes(source.entries()[i].path + '\n' + sha256Hex(bytes) + '\n'));
    }
    return "imported_" + toHex(digest.finish()).substr(0, kDigits);
}

/// The source's own id, else what the artifacts say (session.json, api/core.json, faults), else one of the content.
Result<std::string> sessionIdOf(
    const std::shared_ptr<const RecordingSource>& source, const DecoderLimits& limits, const StopToken& stop)
{
    if (isSafeSessionId(source->sessionId())) return source->sessionId();
    RecordingOptions options;
    options.limits = limits;
    REVISIT_TRY(recording, Recording::open(source, options, stop));
    if (isSafeSessionId(recording->info().sessionId)) return recording->info().sessionId;
    return idOfContent(*source, stop);
}

/// The bytes as they are, with the digest that the source names for them where that is another one.
Result<> putChecked(SessionWriter& writer, const SourceEntry& entry, const std::vector<std::byte>& bytes)
{
    if (entry.sha256.empty() || sha256Hex(bytes) == entry.sha256) return writer.put(entry.path, bytes);
    return writer.putDamaged(entry.path, bytes, entry.sha256);
}

/// What the manifest names and the file does not hold. Adds the paths to `paths`, which are sorted.
Result<> putMissing(SessionWriter& writer, const RecordingSource& source, std::vector<std::string>& paths)
{
    const auto* digested = dynamic_cast<const DigestedSource*>(&source);
    if (digested == nullptr) return {};
    const std::size_t present = paths.size();
    for (const StoredArtifact& expected : digested->expected()) {
        const auto there = paths.begin() + static_cast<std::ptrdiff_t>(present);
        if (std::binary_search(paths.begin(), there, expected.path)) continue;
        REVISIT_CHECK(writer.putMissing(expected.path, expected.bytes, expected.sha256));
        paths.push_back(expected.path);
    }
    return {};
}

Result<SessionRow> copyInto(SessionWriter& writer, const RecordingSource& source,
    const std::function<void(std::size_t, std::size_t)>& progress, const StopToken& stop)
{
    const auto& entries = source.entries();
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the import was cancelled", source.name());
        REVISIT_TRY(bytes, source.read(i));
        REVISIT_CHECK(putChecked(writer, entries[i], bytes));
        paths.push_back(entries[i].path);
        if (progress) progress(i + 1, entries.size());
    }
    REVISIT_CHECK(putMissing(writer, source, paths));
    REVISIT_CHECK(writer.keepOnly(paths));
    return writer.finish(stop);
}

} // namespace

Result<SessionRow> LocalLibrary::import(const std::filesystem::path& path,
    const std::function<void(std::size_t done, std::size_t total)>& progress, const StopToken& stop)
{
    REVISIT_TRY(source, revisit::openSource(path));
    REVISIT_TRY(id, sessionIdOf(source, m_core->limits(), stop));
    const bool isNew = !session(id).has_value();
    Result<SessionRow> row;
    {
        REVISIT_TRY(writer, write(id, {}));
        row = copyInto(*writer, *source, progress, stop);
    }
    if (row) REVISIT_CHECK(addNewMarks(*m_core, id, marksOf(*source)));
    if (!row && isNew) std::ignore = remove(id); // leave nothing half behind; the first error is the one to tell
    return row;
}

} // namespace revisit
