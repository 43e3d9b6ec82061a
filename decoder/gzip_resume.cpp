#include "decoder/gzip_resume.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

namespace revisit {

namespace {

constexpr int kGzipWindow = MAX_WBITS + 16; // zlib checks header, checksum and length itself
constexpr std::uint64_t kAttemptCost = 1024; // so that many short attempts end as well

/// Whether one gzip member at the start of `bytes` inflates to its end and fits its trailer.
class MemberTrial {
public:
    MemberTrial()
        : m_scratch(std::size_t{256} * 1024)
    {
        if (inflateInit2(&m_stream, kGzipWindow) != Z_OK) throw std::bad_alloc{};
    }
    ~MemberTrial() { inflateEnd(&m_stream); }
    MemberTrial(const MemberTrial&) = delete;
    MemberTrial& operator=(const MemberTrial&) = delete;

    bool isWhole(std::span<const std::byte> bytes, std::uint64_t& budget)
    {
        inflateReset(&m_stream);
        // zlib only reads from there
        m_stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
        m_stream.avail_in = static_cast<uInt>(bytes.size()); // inflateArtifact() takes no more than that
        int answer = Z_OK;
        while (answer == Z_OK && spend(budget, kAttemptCost)) {
            m_stream.next_out = m_scratch.data();
            m_stream.avail_out = static_cast<uInt>(m_scratch.size());
            answer = inflate(&m_stream, Z_NO_FLUSH);
            (void)spend(budget, m_scratch.size() - m_stream.avail_out);
        }
        return answer == Z_STREAM_END;
    }

private:
    static bool spend(std::uint64_t& budget, std::uint64_t cost) noexcept
    {
        const bool isEnough = budget >= cost;
        budget -= std::min(budget, cost);
        return isEnough;
    }

    std::vector<Bytef> m_scratch;
    z_stream m_stream{};
};

} // namespace

std::optional<std::size_t> findWholeGzipMember(
    std::span<const std::byte> stored, std::size_t from, std::uint64_t& budget)
{
    constexpr std::array kMagic{std::byte{0x1F}, std::byte{0x8B}, std::byte{Z_DEFLATED}};
    MemberTrial trial;
    for (std::size_t at = std::min(from, stored.size()); budget > 0; ++at) {
        const auto rest = stored.subspan(at);
        // Clang 14 cannot compile std::ranges::search
        const auto hit = std::search(rest.begin(), rest.end(), kMagic.begin(), kMagic.end());
        if (hit == rest.end()) return std::nullopt;
        at += static_cast<std::size_t>(hit - rest.begin());
        if (trial.isWhole(stored.subspan(at), budget)) return at;
    }
    return std::nullopt;
}

} // namespace revisit
