#include "decoder/gzip.h"

#include "base/blocking_work.h"
#include "decoder/byte_order.h"
#include "decoder/gzip_resume.h"
#include "decoder/problem_list.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <new>
#include <optional>

namespace revisit {

namespace {

constexpr std::size_t kFixedHeaderBytes = 10; // RFC 1952 section 2.3
constexpr std::size_t kTrailerBytes = 8;
constexpr std::size_t kStepBytes = 256 * 1024; // read or inflated between two looks at the stop token
constexpr std::size_t kSmallBytes = 16 * 1024 * 1024; // a buffer that may grow by doubling; what is kept of any bomb
constexpr std::uint64_t kOrdinaryRatio = 32; // inflated to stored; above that the claim is not believed
constexpr std::uint64_t kMaxDeflateInput = 2ULL * 1024 * 1024 * 1024;

/// zlib's interface of bytes.
Bytef* zlibBytes(std::byte* bytes) noexcept { return reinterpret_cast<Bytef*>(bytes); }
const Bytef* zlibBytes(const std::byte* bytes) noexcept { return reinterpret_cast<const Bytef*>(bytes); }

/// Position after the NUL-ended text at `at`, or nullopt when the input ends inside it.
std::optional<std::size_t> afterText(std::span<const std::byte> bytes, std::size_t at) noexcept
{
    const auto rest = bytes.subspan(std::min(at, bytes.size()));
    const auto end = std::ranges::find(rest, std::byte{0});
    if (end == rest.end()) return std::nullopt;
    return at + static_cast<std::size_t>(end - rest.begin()) + 1;
}

/// Length of the member header at the start of `bytes`, or nullopt when the input ends inside it.
std::optional<std::size_t> headerLength(std::span<const std::byte> bytes) noexcept
{
    if (bytes.size() < kFixedHeaderBytes) return std::nullopt;
    const auto flags = std::to_integer<unsigned>(bytes[3]);
    std::size_t at = kFixedHeaderBytes;
    if ((flags & 4U) != 0) { // FEXTRA
        if (bytes.size() - at < 2) return std::nullopt;
        at += 2 + std::size_t{loadLittleEndian<std::uint16_t>(bytes, at)};
    }
    for (const unsigned textFlag : {8U, 16U}) { // FNAME, FCOMMENT
        if ((flags & textFlag) == 0) continue;
        const auto next = afterText(bytes, at);
        if (!next) return std::nullopt;
        at = *next;
    }
    if ((flags & 2U) != 0) at += 2; // FHCRC
    return at <= bytes.size() ? std::optional{at} : std::nullopt;
}

/// A raw inflate stream that frees itself.
class InflateStream {
public:
    InflateStream()
    {
        if (inflateInit2(&m_stream, -MAX_WBITS) != Z_OK) throw std::bad_alloc{};
    }
    ~InflateStream() { inflateEnd(&m_stream); }
    InflateStream(const InflateStream&) = delete;
    InflateStream& operator=(const InflateStream&) = delete;

    void start(std::span<const std::byte> input)
    {
        noteBlockingWork(BlockingWork::Inflate);
        inflateReset(&m_stream);
        m_stream.avail_in = 0;
        m_rest = input;
    }
    /// zlib's answer; `produced` is what it wrote into `room`. A step reads kStepBytes at most: deflate has blocks that
    /// hold nothing.
    int step(std::span<std::byte> room, std::size_t& produced)
    {
        if (m_stream.avail_in == 0) feed();
        m_stream.next_out = zlibBytes(room.data());
        m_stream.avail_out = static_cast<uInt>(room.size());
        const int answer = ::inflate(&m_stream, Z_NO_FLUSH);
        produced = room.size() - m_stream.avail_out;
        return answer;
    }
    [[nodiscard]] std::size_t unreadBytes() const noexcept { return m_stream.avail_in + m_rest.size(); }

private:
    void feed()
    {
        const auto input = m_rest.first(std::min(m_rest.size(), kStepBytes));
        m_rest = m_rest.subspan(input.size());
        m_stream.next_in = const_cast<Bytef*>(zlibBytes(input.data())); // zlib does not write there
        m_stream.avail_in = static_cast<uInt>(input.size());
    }

    z_stream m_stream{};
    std::span<const std::byte> m_rest;
};

/// Inflates the members of one artifact into one buffer that is allocated once.
///
/// Its size is the one that the last member claims where that is plausible. Where it is not, or does not hold, a first
/// walk through the stream only counts. So the peak is the buffer itself, and a bomb never gets one of the limit's
/// size.
class MemberInflater {
public:
    MemberInflater(std::span<const std::byte> stored, Bytes limit, const DecoderLimits& limits, const StopToken& stop)
        : m_stored(stored)
        , m_limit(limit.count)
        , m_stop(stop)
        , m_listedProblems(limits.problemsPerArtifact)
        , m_problems(limits.problemsPerArtifact, OffsetSpace::Stored)
        , m_finder(stored, limit.count, stop)
    {
    }

    Result<Inflated> run()
    {
        if (isClaimPlausible())
            m_out.resize(static_cast<std::size_t>(claimedSize()));
        else
            measure();
        walk();
        if (m_isOutgrown) {
            measure();
            walk();
        }
        if (m_isCancelled) return fail(Errc::Cancelled, "inflating was cancelled");
        m_out.resize(m_size);
        return Inflated{std::move(m_out), true, m_problems.take()};
    }

private:
    /// How much the last member holds, as its last four bytes say.
    [[nodiscard]] std::uint64_t claimedSize() const noexcept
    {
        if (m_stored.size() < kFixedHeaderBytes + kTrailerBytes) return 0;
        return loadLittleEndian<std::uint32_t>(m_stored, m_stored.size() - 4);
    }
    [[nodiscard]] std::uint64_t ordinarySize() const noexcept { return m_stored.size() * kOrdinaryRatio; }
    [[nodiscard]] bool isClaimPlausible() const noexcept
    {
        return claimedSize() <= std::min(m_limit, std::max<std::uint64_t>(ordinarySize(), kStepBytes));
    }

    /// Counts what there is to inflate, and makes room for exactly that; of a bomb only a first part is kept.
    void measure()
    {
        m_out = {};
        m_isCounting = true;
        startOver();
        walk();
        m_isCounting = false;
        const std::uint64_t most = std::min(m_limit, std::max<std::uint64_t>(ordinarySize(), kSmallBytes));
        const std::uint64_t kept = m_size > m_limit ? most : m_size;
        startOver();
        m_isMeasured = true;
        if (!m_isCancelled) m_out.resize(static_cast<std::size_t>(kept));
    }
    void startOver()
    {
        m_problems = ProblemList{m_listedProblems, OffsetSpace::Stored};
        m_size = 0;
        m_at = 0;
        m_isOutgrown = false;
        m_finder.startOver();
    }
    void walk()
    {
        bool goesOn = !m_isCancelled;
        while (goesOn) {
            m_isCancelled = m_stop.isStopRequested();
            m_damagedFrom.reset();
            goesOn = !m_isCancelled && (inflateMember() ? startsNextMember() : resumesAfterDamage());
            m_isCancelled = m_isCancelled || m_stop.isStopRequested(); // the search for members ends early then
        }
    }
    /// Goes to the next whole member behind the damage, if there is one. It may begin before the place where zlib saw
    /// that something is wrong.
    bool resumesAfterDamage()
    {
        if (!m_damagedFrom) return false;
        const auto next = m_finder.next(*m_damagedFrom, m_at);
        return next && resumeAt(*next);
    }
    bool resumeAt(std::size_t next)
    {
        const std::size_t from = std::min(m_at, next);
        m_problems.add(Severity::Warning, "gzip-gap", from,
            std::to_string(next - from) + " bytes belong to no gzip member; reading goes on with the next one");
        m_at = next;
        return true;
    }

    bool problem(Severity severity, std::string_view code, std::string message)
    {
        m_problems.add(severity, code, m_at, std::move(message));
        return false;
    }

    /// Members behind the damage may begin anywhere in this one: its header may be the damage, or zlib may have gone
    /// on through what follows it.
    bool damaged(std::string_view code, std::string message)
    {
        m_damagedFrom = m_memberAt + 1;
        return problem(Severity::Error, code, std::move(message));
    }

    /// Room for the next step; empty where no more may come.
    std::span<std::byte> room()
    {
        if (m_isCounting) return m_size > m_limit ? std::span<std::byte>{} : std::span{scratch()};
        const bool mayGrow = !m_isMeasured && m_out.size() < std::min<std::uint64_t>(m_limit, kSmallBytes);
        if (m_size == m_out.size() && mayGrow) {
            const std::uint64_t wanted = std::max<std::uint64_t>(m_out.size() * 2ULL, kStepBytes);
            m_out.resize(static_cast<std::size_t>(std::min(wanted, m_limit)));
        }
        return std::span{m_out}.subspan(m_size, std::min(m_out.size() - m_size, kStepBytes));
    }
    std::vector<std::byte>& scratch()
    {
        m_scratch.resize(kStepBytes);
        return m_scratch;
    }

    /// False where nothing after this member can be read.
    bool inflateMember()
    {
        m_memberAt = m_at;
        const auto member = m_stored.subspan(m_at);
        const auto header = headerLength(member);
        if (!header) return damaged("truncated-gzip", "the gzip header is cut");
        if (member[2] != std::byte{Z_DEFLATED}) return damaged("corrupt-gzip", "the gzip member does not use deflate");
        m_memberStart = m_size;
        m_at += *header;
        m_stream.start(m_stored.subspan(m_at));
        return inflateBody() && checkTrailer();
    }

    bool inflateBody()
    {
        const std::size_t bodyAt = m_at;
        const std::size_t bodySize = m_stored.size() - bodyAt;
        for (int answer = Z_OK; answer != Z_STREAM_END;) {
            m_isCancelled = m_stop.isStopRequested();
            if (m_isCancelled) return false;
            const auto space = room();
            std::size_t produced = 0;
            std::byte overflow{};
            answer = m_stream.step(space.empty() ? std::span{&overflow, 1} : space, produced);
            m_at = bodyAt + bodySize - m_stream.unreadBytes();
            if (space.empty() && produced > 0) return reportLimit();
            m_size += produced;
            const bool hasRead = produced > 0 || m_stream.unreadBytes() > 0;
            if ((answer == Z_OK || answer == Z_BUF_ERROR) && !hasRead)
                return damaged("truncated-gzip", "the gzip stream ends before it is complete");
            if (answer != Z_OK && answer != Z_BUF_ERROR && answer != Z_STREAM_END)
                return damaged("corrupt-gzip", "the gzip stream is damaged here");
        }
        return true;
    }

    bool reportLimit()
    {
        m_isOutgrown = !m_isMeasured && !m_isCounting && m_size < m_limit; // the claimed size was too small
        return problem(Severity::Error, "inflated-limit",
            "the content inflates to more than " + std::to_string(m_limit) + " bytes; the first "
                + std::to_string(m_size) + " are kept");
    }

    bool checkTrailer()
    {
        if (m_stored.size() - m_at < kTrailerBytes)
            return problem(Severity::Warning, "truncated-gzip", "the gzip trailer is cut; the content is whole");
        const std::size_t size = m_size - m_memberStart;
        if (m_isCounting) {
            m_at += kTrailerBytes;
            return true;
        }
        const auto crc = crc32_z(0, zlibBytes(m_out.data() + m_memberStart), size);
        if (crc != loadLittleEndian<std::uint32_t>(m_stored, m_at))
            problem(Severity::Warning, "gzip-checksum", "the gzip checksum does not fit the content");
        if ((size & 0xFFFFFFFFU) != loadLittleEndian<std::uint32_t>(m_stored, m_at + 4))
            problem(Severity::Warning, "gzip-length", "the gzip length does not fit the content");
        m_at += kTrailerBytes;
        return true;
    }

    bool startsNextMember()
    {
        const auto rest = m_stored.subspan(m_at);
        if (rest.empty()) return false;
        if (isGzip(rest)) return true;
        if (const auto next = m_finder.next(m_at, m_at)) return resumeAt(*next);
        return problem(
            Severity::Warning, "trailing-bytes", std::to_string(rest.size()) + " bytes follow the gzip stream");
    }

    std::span<const std::byte> m_stored;
    std::uint64_t m_limit;
    const StopToken& m_stop;
    std::uint32_t m_listedProblems;
    ProblemList m_problems;
    InflateStream m_stream;
    std::vector<std::byte> m_out; // larger than what it holds
    std::vector<std::byte> m_scratch; // of the walk that counts
    std::size_t m_size = 0; // what m_out holds
    std::size_t m_memberStart = 0; // in m_out
    std::size_t m_memberAt = 0; // in m_stored
    std::size_t m_at = 0; // in m_stored
    GzipMemberFinder m_finder;
    std::optional<std::size_t> m_damagedFrom; // where members behind the damage may begin
    bool m_isCounting = false; // bytes are inflated and forgotten
    bool m_isMeasured = false; // m_out has its final size
    bool m_isOutgrown = false; // more came than was claimed
    bool m_isCancelled = false;
};

Inflated passOn(std::span<const std::byte> stored, Bytes limit)
{
    const std::size_t size = static_cast<std::size_t>(std::min<std::uint64_t>(stored.size(), limit.count));
    Inflated inflated{{stored.begin(), stored.begin() + static_cast<std::ptrdiff_t>(size)}, false, {}};
    if (size < stored.size())
        inflated.problems.push_back({"inflated-limit", Severity::Error, size, OffsetSpace::Stored,
            "the content has more than " + std::to_string(limit.count) + " bytes; the rest is left out"});
    return inflated;
}

} // namespace

bool isGzip(std::span<const std::byte> bytes) noexcept
{
    return bytes.size() >= 2 && bytes[0] == std::byte{0x1F} && bytes[1] == std::byte{0x8B};
}

Result<Inflated> inflateArtifact(
    std::span<const std::byte> stored, Bytes limit, const DecoderLimits& limits, const StopToken& stop)
{
    const std::uint64_t most = std::min<std::uint64_t>(limits.storedArtifact.count, std::numeric_limits<uInt>::max());
    if (stored.size() > most)
        return fail(Errc::TooLarge,
            "the artifact has " + std::to_string(stored.size()) + " bytes; the limit is " + std::to_string(most));
    if (!isGzip(stored)) return passOn(stored, limit);
    return MemberInflater{stored, limit, limits, stop}.run();
}

Result<std::vector<std::byte>> gzipLikeSdk(std::span<const std::byte> bytes)
{
    if (bytes.size() > kMaxDeflateInput) return fail(Errc::TooLarge, "more than 2 GiB to compress");
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner{&stream, &deflateEnd};
    std::vector<std::byte> out(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = const_cast<Bytef*>(zlibBytes(bytes.data())); // zlib does not write there
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = zlibBytes(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END) return fail(Errc::TooLarge, "the compressed form does not fit");
    out.resize(out.size() - stream.avail_out);
    return out;
}

} // namespace revisit
