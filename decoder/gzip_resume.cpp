#include "decoder/gzip_resume.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>

namespace revisit {

namespace {

constexpr int kGzipWindow = MAX_WBITS + 16; // zlib checks header, checksum and length itself
constexpr std::uint64_t kAttemptCost = 1024; // so that many short attempts end as well
constexpr std::size_t kStepBytes = 256 * 1024; // read or inflated between two looks at the stop token

} // namespace

/// Whether one gzip member at the start of some bytes inflates to its end and fits its trailer.
class GzipMemberFinder::Trial {
public:
    Trial()
        : m_scratch(kStepBytes)
    {
        if (inflateInit2(&m_stream, kGzipWindow) != Z_OK) throw std::bad_alloc{};
    }
    ~Trial() { inflateEnd(&m_stream); }
    Trial(const Trial&) = delete;
    Trial& operator=(const Trial&) = delete;

    bool isWhole(std::span<const std::byte> bytes, std::uint64_t& budget, const StopToken& stop)
    {
        inflateReset(&m_stream);
        m_stream.avail_in = 0;
        spend(budget, kAttemptCost);
        int answer = Z_OK;
        while (answer == Z_OK && budget > 0 && !stop.isStopRequested()) {
            if (m_stream.avail_in == 0) feed(bytes);
            const std::size_t unread = m_stream.avail_in;
            m_stream.next_out = m_scratch.data();
            m_stream.avail_out = static_cast<uInt>(m_scratch.size());
            answer = inflate(&m_stream, Z_NO_FLUSH); // no input left: Z_BUF_ERROR
            spend(budget, unread - m_stream.avail_in + m_scratch.size() - m_stream.avail_out);
        }
        return answer == Z_STREAM_END;
    }

private:
    void feed(std::span<const std::byte>& bytes)
    {
        const auto step = bytes.first(std::min(bytes.size(), kStepBytes));
        bytes = bytes.subspan(step.size());
        m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(step.data())); // zlib only reads there
        m_stream.avail_in = static_cast<uInt>(step.size());
    }
    static void spend(std::uint64_t& budget, std::uint64_t cost) noexcept { budget -= std::min(budget, cost); }

    std::vector<Bytef> m_scratch;
    z_stream m_stream{};
};

GzipMemberFinder::GzipMemberFinder(std::span<const std::byte> stored, std::uint64_t mostInflated, const StopToken& stop)
    : m_stored(stored)
    , m_budget(mostInflated + 2 * stored.size()) // all is read in vain once, and once more by attempts
    , m_stop(stop)
{
}
GzipMemberFinder::~GzipMemberFinder() = default;

std::optional<std::size_t> GzipMemberFinder::next(std::size_t from, std::size_t readTo)
{
    if (m_nextKnown < m_known.size() && m_known[m_nextKnown].from == from) return m_known[m_nextKnown++].place;
    m_budget -= std::min<std::uint64_t>(m_budget, readTo - std::min(from, readTo));
    const auto place = search(from);
    m_known.resize(m_nextKnown); // longer only where an earlier walk went another way
    m_known.push_back({from, place});
    ++m_nextKnown;
    return place;
}

std::optional<std::size_t> GzipMemberFinder::search(std::size_t from)
{
    constexpr std::array kMagic{std::byte{0x1F}, std::byte{0x8B}, std::byte{Z_DEFLATED}};
    for (std::size_t at = std::min(from, m_stored.size()); m_budget > 0 && !m_stop.isStopRequested(); ++at) {
        const auto rest = m_stored.subspan(at);
        // Clang 14 cannot compile std::ranges::search
        const auto hit = std::search(rest.begin(), rest.end(), kMagic.begin(), kMagic.end());
        if (hit == rest.end()) return std::nullopt;
        at += static_cast<std::size_t>(hit - rest.begin());
        if (!m_trial) m_trial = std::make_unique<Trial>();
        if (m_trial->isWhole(m_stored.subspan(at), m_budget, m_stop)) return at;
    }
    return std::nullopt;
}

} // namespace revisit
