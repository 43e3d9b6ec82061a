#include "decoder/gzip_quick.h"

#include <zlib.h>

#include <limits>

namespace revisit {

namespace {

constexpr int kGzipWindow = 15 + 16;
constexpr int kMemoryLevel = 8;

} // namespace

Result<std::vector<std::byte>> gzipQuickly(std::span<const std::byte> bytes)
{
    if (bytes.size() > std::numeric_limits<int>::max()) return fail(Errc::TooLarge, "more than 2 GiB to compress");
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, kMemoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        return fail(Errc::Io, "zlib cannot start");
    std::vector<std::byte> packed(deflateBound(&stream, static_cast<uLong>(bytes.size())));
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data())); // zlib only reads it
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int result = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) return fail(Errc::Io, "zlib did not finish");
    return packed;
}

} // namespace revisit
