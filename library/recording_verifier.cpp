#include "library/recording_verifier.h"

#include "base/digest.h"
#include "decoder/gzip.h"
#include "decoder/jpeg_decoder.h"
#include "library/digested_source.h"
#include "library/recording_opener.h"

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

class Verifier {
public:
    Verifier(const std::shared_ptr<const RecordingSource>& source, const StopToken& stop, const DecoderLimits& limits)
        : m_source(source)
        , m_stop(stop)
        , m_limits(limits)
        , m_jpegs(limits)
    {
        m_report.sessionId = source->sessionId();
        m_report.artifactCount = static_cast<std::uint32_t>(source->entries().size());
    }

    Result<VerifyReport> run()
    {
        if (const auto* digested = dynamic_cast<const DigestedSource*>(m_source.get()))
            REVISIT_CHECK(compareWithManifest(*digested));
        REVISIT_CHECK(decode());
        std::ranges::stable_sort(m_report.findings, {}, &VerifyReport::Finding::path);
        return std::move(m_report);
    }

private:
    void find(std::string path, std::string code, Severity severity, std::string message, std::uint64_t offset = 0,
        OffsetSpace space = OffsetSpace::Stored)
    {
        m_report.findings.push_back({std::move(path), {std::move(code), severity, offset, space, std::move(message)}});
    }

    Result<> checkStop() const
    {
        if (m_stop.isStopRequested()) return fail(Errc::Cancelled, "the check was cancelled", m_source->name());
        return {};
    }

    Result<> compareWithManifest(const DigestedSource& source)
    {
        for (auto& [path, problem] : source.checkContainer()) m_report.findings.push_back({path, std::move(problem)});
        const auto& expected = source.expected();
        std::size_t next = 0; // both lists are sorted by path
        for (std::size_t i = 0; i < source.entries().size(); ++i) {
            REVISIT_CHECK(checkStop());
            const std::string& path = source.entries()[i].path;
            for (; next < expected.size() && expected[next].path < path; ++next) reportMissing(expected[next]);
            if (next < expected.size() && expected[next].path == path)
                compare(source, i, expected[next++]);
            else
                find(path, "extra-entry", Severity::Error, "the manifest does not name this entry");
        }
        for (; next < expected.size(); ++next) reportMissing(expected[next]);
        return {};
    }

    void reportMissing(const StoredArtifact& artifact)
    {
        find(artifact.path, "missing-entry", Severity::Error, "the manifest names an entry that is not there");
    }

    void compare(const RecordingSource& source, std::size_t entry, const StoredArtifact& expected)
    {
        const auto bytes = source.read(entry);
        if (!bytes && bytes.error().code == Errc::NotFound)
            reportMissing(expected);
        else if (!bytes)
            find(expected.path, "unreadable-entry", Severity::Error, bytes.error().text());
        else if (bytes->size() != expected.bytes)
            find(expected.path, "wrong-size", Severity::Error,
                "has " + std::to_string(bytes->size()) + " bytes instead of " + std::to_string(expected.bytes));
        else if (sha256Hex(*bytes) != source.entries()[entry].sha256)
            find(expected.path, "wrong-digest", Severity::Error, "the bytes are not those that were stored");
    }

    /// What has digests is a recording, if a damaged one.
    void reportUnreadable(std::string message)
    {
        m_report.isRecording = dynamic_cast<const DigestedSource*>(m_source.get()) != nullptr;
        find({}, "unreadable-recording", Severity::Error, std::move(message));
    }

    /// compareWithManifest() has said so already.
    static bool isCompared(const Problem& problem)
    {
        return problem.code == "wrong-digest" || problem.code == "missing-artifact";
    }

    Result<> decode()
    {
        RecordingOptions options;
        options.limits = m_limits;
        options.showsLeakedFrames = true;
        options.keepsUnreadable = true; // its artifacts' problems say why
        const auto recording = Recording::open(m_source, options, m_stop);
        if (!recording && recording.error().code == Errc::Cancelled) return fail(recording.error());
        if (!recording) {
            reportUnreadable(recording.error().text());
            return {};
        }
        if (!(*recording)->isReadable()) reportUnreadable("no artifact could be read");
        if (m_report.sessionId.empty()) m_report.sessionId = (*recording)->info().sessionId;
        for (std::size_t i = 0; i < (*recording)->artifacts().size(); ++i) {
            const ArtifactReport& artifact = (*recording)->artifacts()[i];
            for (const Problem& problem : artifact.problems)
                if (!isCompared(problem)) m_report.findings.push_back({artifact.path, problem});
            REVISIT_CHECK(decodeFrames(i, artifact));
        }
        return {};
    }

    /// Reports and entries are both sorted by path, one to one.
    Result<> decodeFrames(std::size_t entry, const ArtifactReport& artifact)
    {
        if (artifact.frames.empty()) return {};
        const auto stored = m_source->read(entry);
        if (!stored) return {}; // reported already
        REVISIT_TRY(inflated, inflateArtifact(*stored, m_limits.inflatedBundle, m_limits, m_stop));
        for (const BundleFrame& frame : artifact.frames) {
            REVISIT_CHECK(checkStop());
            ++m_report.frameCount;
            if (frame.byteOffset > inflated.bytes.size() || frame.byteCount > inflated.bytes.size() - frame.byteOffset)
                continue; // the bytes changed between two reads; the digest tells
            decodeFrame(artifact.path, frame,
                std::span{inflated.bytes}.subspan(static_cast<std::size_t>(frame.byteOffset), frame.byteCount));
        }
        return {};
    }

    void decodeFrame(const std::string& path, const BundleFrame& frame, std::span<const std::byte> jpeg)
    {
        const std::string when = "the frame at " + std::to_string(frame.time.ms);
        const auto image = m_jpegs.decode(jpeg);
        if (!image)
            find(path, "undecodable-frame", Severity::Error, when + ": " + image.error().message, frame.byteOffset,
                OffsetSpace::Inflated);
        else if (image->isDamaged)
            find(path, "damaged-frame", Severity::Warning, when + " is cut or broken; what is whole of it is shown",
                frame.byteOffset, OffsetSpace::Inflated);
    }

    std::shared_ptr<const RecordingSource> m_source;
    StopToken m_stop;
    DecoderLimits m_limits;
    JpegDecoder m_jpegs;
    VerifyReport m_report;
};

} // namespace

bool VerifyReport::isClean() const noexcept
{
    return std::ranges::all_of(
        findings, [](const Finding& finding) { return finding.problem.severity == Severity::Info; });
}

Result<VerifyReport> verifySource(
    const std::shared_ptr<const RecordingSource>& source, const StopToken& stop, const DecoderLimits& limits)
{
    return Verifier{source, stop, limits}.run();
}

Result<VerifyReport> verifyRecording(
    const std::filesystem::path& path, const StopToken& stop, const DecoderLimits& limits)
{
    REVISIT_TRY(source, openSource(path));
    return verifySource(source, stop, limits);
}

} // namespace revisit
