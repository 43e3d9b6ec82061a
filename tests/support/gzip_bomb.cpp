#include "tests/support/gzip_bomb.h"

#include <zlib.h>

#include <algorithm>
#include <new>

namespace revisit::test {

std::vector<std::byte> gzipBomb(Bytes inflated)
{
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc{};
    std::vector<std::byte> bomb(static_cast<std::size_t>(inflated.count / 900 + 1024));
    std::vector<Bytef> zeros(1024 * 1024);
    stream.next_out = reinterpret_cast<Bytef*>(bomb.data());
    stream.avail_out = static_cast<uInt>(bomb.size());
    for (std::uint64_t left = inflated.count; left > 0; left -= std::min<std::uint64_t>(left, zeros.size())) {
        stream.next_in = zeros.data();
        stream.avail_in = static_cast<uInt>(std::min<std::uint64_t>(left, zeros.size()));
        deflate(&stream, Z_NO_FLUSH);
    }
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    bomb.resize(isWhole ? stream.total_out : 0);
    deflateEnd(&stream);
    return bomb;
}

} // namespace revisit::test
