#include "library/library.h"

#include "base/blocking_work.h"
#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "base/log.h"
#include "library/session_file.h"
#include "library/zip_error.h"

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace revisit {

namespace {

constexpr zip_uint16_t kNoTime
    = 0; ///< every entry is dated 1980-01-01 00:00, so that equal recordings give equal files
constexpr zip_uint16_t kFirstDate = (1U << 5U) | 1U;
constexpr zip_uint32_t kOrdinaryFile = 0100644U << 16U;

/// Feeds one artifact to libzip when its turn has come, so that one artifact at a time is in memory.
struct Feed {
    const RecordingSource* source = nullptr;
    std::size_t entry = 0;
    StoredArtifact artifact; ///< as it is
    Result<>* outcome = nullptr; ///< the first error of any feed, in our words
    std::vector<std::byte> bytes;
    std::size_t done = 0;
};

/// Reads the artifact and makes sure that it is still the one that was read for the manifest.
Result<> load(Feed& feed)
{
    REVISIT_TRY(bytes, feed.source->read(feed.entry));
    if (sha256Hex(bytes) != feed.artifact.sha256)
        return fail(Errc::Io, "the artifact changed while it was exported", feed.artifact.path);
    feed.bytes = std::move(bytes);
    feed.done = 0;
    return {};
}

zip_int64_t openFeed(Feed& feed)
{
    if (auto loaded = load(feed); !loaded) {
        if (*feed.outcome) *feed.outcome = std::move(loaded);
        return -1;
    }
    return 0;
}

zip_int64_t readFeed(Feed& feed, void* data, zip_uint64_t size)
{
    const std::size_t count = std::min<std::size_t>(static_cast<std::size_t>(size), feed.bytes.size() - feed.done);
    if (count > 0) std::memcpy(data, feed.bytes.data() + feed.done, count);
    feed.done += count;
    return static_cast<zip_int64_t>(count);
}

zip_int64_t statFeed(const Feed& feed, void* data)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    stat.size = feed.artifact.bytes;
    stat.valid = ZIP_STAT_SIZE;
    std::memcpy(data, &stat, sizeof(stat));
    return sizeof(stat);
}

zip_int64_t feedError(void* data)
{
    zip_error_t error;
    zip_error_init_with_code(&error, ZIP_ER_READ);
    const zip_int64_t size = zip_error_to_data(&error, data, sizeof(int) * 2);
    zip_error_fini(&error);
    return size;
}

zip_int64_t feedCallback(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command)
{
    Feed& feed = *static_cast<Feed*>(state);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return openFeed(feed);
    case ZIP_SOURCE_READ:
        return readFeed(feed, data, size);
    case ZIP_SOURCE_CLOSE:
        feed.bytes = {};
        return 0;
    case ZIP_SOURCE_STAT:
        return statFeed(feed, data);
    case ZIP_SOURCE_ERROR:
        return feedError(data);
    case ZIP_SOURCE_FREE:
        delete &feed; // NOLINT(cppcoreguidelines-owning-memory): libzip owns it since zip_source_function_create()
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_READABLE;
    default:
        return -1;
    }
}

/// A zip that is being made. Nothing is written before finish(); without it nothing is left behind.
class ZipBuilder {
public:
    static Result<ZipBuilder> create(const std::filesystem::path& file)
    {
        noteBlockingWork(BlockingWork::File);
        int code = ZIP_ER_OK;
        zip_t* archive = zip_open(toText(file).c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
        if (archive != nullptr) return ZipBuilder{archive, toText(file)};
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        auto failure = zipFailure(&error, toText(file));
        zip_error_fini(&error);
        return failure;
    }
    ~ZipBuilder()
    {
        if (m_archive != nullptr) zip_discard(m_archive);
    }
    ZipBuilder(ZipBuilder&& other) noexcept
        : m_archive(std::exchange(other.m_archive, nullptr))
        , m_subject(std::move(other.m_subject))
    {
    }
    ZipBuilder& operator=(ZipBuilder&&) = delete;

    /// `content` must outlive finish().
    Result<> addText(std::string_view name, std::string_view content)
    {
        return add(name, zip_source_buffer(m_archive, content.data(), content.size(), 0));
    }
    Result<> addFeed(std::unique_ptr<Feed> feed)
    {
        const std::string name = std::string{kArtifactFolder} + feed->artifact.path;
        zip_source_t* source = zip_source_function(m_archive, &feedCallback, feed.get());
        if (source == nullptr) return zipFailure(m_archive, m_subject);
        std::ignore = feed.release(); // libzip's now
        return add(name, source);
    }
    Result<> finish(StopToken stop)
    {
        zip_register_cancel_callback_with_state(
            m_archive, [](zip_t*, void* token) { return static_cast<StopToken*>(token)->isStopRequested() ? 1 : 0; },
            nullptr, &stop);
        if (zip_close(m_archive) != 0) return zipFailure(m_archive, m_subject);
        m_archive = nullptr;
        return {};
    }

private:
    ZipBuilder(zip_t* archive, std::string subject)
        : m_archive(archive)
        , m_subject(std::move(subject))
    {
    }
    Result<> add(std::string_view name, zip_source_t* source)
    {
        if (source == nullptr) return zipFailure(m_archive, m_subject);
        const zip_int64_t added = zip_file_add(m_archive, std::string{name}.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (added < 0) {
            zip_source_free(source);
            return zipFailure(m_archive, m_subject);
        }
        const auto index = static_cast<zip_uint64_t>(added);
        const bool isSet = zip_set_file_compression(m_archive, index, ZIP_CM_STORE, 0) == 0
            && zip_file_set_dostime(m_archive, index, kNoTime, kFirstDate, 0) == 0
            && zip_file_set_external_attributes(m_archive, index, 0, ZIP_OPSYS_UNIX, kOrdinaryFile) == 0;
        if (!isSet) return zipFailure(m_archive, m_subject);
        return {};
    }

    zip_t* m_archive;
    std::string m_subject;
};

/// What goes into the file.
struct Plan {
    ExportReport report;
    SessionFileManifest manifest; ///< with the digests that the artifacts should have
    std::vector<std::pair<std::size_t, StoredArtifact>> written; ///< by entry, with the digests that they have
};

/// A damaged artifact keeps the digest that it should have, so that `verify` of the export finds it, too.
void planArtifact(Plan& plan, const SourceEntry& entry, std::size_t index, std::span<const std::byte> bytes)
{
    const StoredArtifact actual{entry.path, bytes.size(), sha256Hex(bytes)};
    StoredArtifact expected = actual;
    if (!entry.sha256.empty() && entry.sha256 != actual.sha256) {
        logWarning("library", entry.path + ": wrong-digest: exported as it is");
        expected.sha256 = entry.sha256;
    }
    ++plan.report.artifactCount;
    plan.manifest.artifacts.push_back(std::move(expected));
    plan.written.emplace_back(index, actual);
}

/// Stays in the manifest where its digest is known.
void planMissing(Plan& plan, const StoredArtifact& missing)
{
    ++plan.report.artifactCount;
    ++plan.report.missingCount;
    logWarning("library", missing.path + ": missing-artifact: the export does not have it");
    if (!missing.sha256.empty()) plan.manifest.artifacts.push_back(missing);
}

/// What a .rjsession file names and never held is no entry of its source.
void planUnlisted(Plan& plan, const DigestedSource& source)
{
    const auto& listed = source.entries();
    for (const StoredArtifact& expected : source.expected())
        if (!std::ranges::binary_search(listed, expected.path, {}, &SourceEntry::path)) planMissing(plan, expected);
    std::ranges::sort(plan.manifest.artifacts, {}, &StoredArtifact::path);
}

/// Of an artifact that cannot be read. Errors: its own, unless it was missing when the recording was opened.
Result<> planUnreadable(Plan& plan, const RecordingSource& source, std::size_t entry, Error error)
{
    const SourceEntry& lost = source.entries()[entry];
    const auto* digested = dynamic_cast<const DigestedSource*>(&source);
    const bool isGone = error.code == Errc::NotFound;
    if (!isGone) return fail(about(std::move(error), lost.path));
    if (digested == nullptr || !digested->wasMissing(entry))
        return fail(Errc::NotFound, "was there when the recording was opened, and is gone now", lost.path);
    planMissing(plan, {lost.path, lost.storedBytes, lost.sha256});
    return {};
}

/// Reads every artifact once for its digest.
Result<Plan> makePlan(const RecordingSource& source, const StopToken& stop)
{
    Plan plan;
    plan.manifest.sessionId = source.sessionId();
    for (std::size_t i = 0; i < source.entries().size(); ++i) {
        const SourceEntry& entry = source.entries()[i];
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the export was cancelled", source.name());
        const auto bytes = source.read(i);
        if (bytes)
            planArtifact(plan, entry, i, *bytes);
        else if (const auto planned = planUnreadable(plan, source, i, bytes.error()); !planned)
            return fail(planned.error());
    }
    if (const auto* digested = dynamic_cast<const DigestedSource*>(&source)) planUnlisted(plan, *digested);
    if (plan.written.empty()) return fail(Errc::NotFound, "none of its artifacts is there", source.name());
    return plan;
}

} // namespace

Result<ExportReport> exportRecording(const std::shared_ptr<const RecordingSource>& source,
    const std::filesystem::path& file, const StopToken& stop, const std::optional<std::vector<SessionNote>>& notes)
{
    REVISIT_TRY(plan, makePlan(*source, stop));
    const auto* digested = dynamic_cast<const DigestedSource*>(source.get());
    if (digested != nullptr) plan.manifest.notes = digested->notes();
    if (notes) plan.manifest.notes = *notes;
    const std::string manifestJson = toJson(plan.manifest);
    Result<> outcome;
    REVISIT_TRY(zip, ZipBuilder::create(file));
    REVISIT_CHECK(zip.addText(kMediaTypeEntry, kSessionFileMediaType));
    REVISIT_CHECK(zip.addText(kManifestEntry, manifestJson));
    for (const auto& [entry, artifact] : plan.written)
        REVISIT_CHECK(zip.addFeed(std::make_unique<Feed>(Feed{source.get(), entry, artifact, &outcome, {}, 0})));
    auto written = zip.finish(stop);
    if (!outcome) return fail(outcome.error());
    REVISIT_CHECK(written);
    return plan.report;
}

} // namespace revisit
