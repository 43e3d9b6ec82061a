#include "decoder/gzip_prefix.h"

#include "decoder/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>
#include <memory>

namespace revisit {

namespace {

constexpr int kGzipWindow = MAX_WBITS + 16;
constexpr std::uint64_t kHighestRatio = 1100; // deflate's is 1032

} // namespace

Result<std::vector<std::byte>> inflateBeginning(std::span<const std::byte> stored, std::size_t wanted)
{
    constexpr std::size_t kMost = std::numeric_limits<uInt>::max();
    stored = stored.first(std::min(stored.size(), kMost));
    if (!isGzip(stored)) stored = stored.first(std::min(stored.size(), wanted));
    if (!isGzip(stored)) return std::vector<std::byte>{stored.begin(), stored.end()};
    z_stream stream{};
    if (inflateInit2(&stream, kGzipWindow) != Z_OK) return fail(Errc::TooLarge, "no memory for an inflater");
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner{&stream, &inflateEnd};
    const std::uint64_t possible = stored.size() * kHighestRatio;
    std::vector<std::byte> bytes(static_cast<std::size_t>(std::min<std::uint64_t>({wanted, possible, kMost})));
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(stored.size());
    stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_out = static_cast<uInt>(bytes.size());
    ::inflate(&stream, Z_SYNC_FLUSH);
    bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(stream.total_out), bytes.end());
    return bytes;
}

} // namespace revisit
