#include "tests/bench/bare_decoder.h"

#include "tests/bench/frame_session.h"
#include "tests/bench/side_by_side.h"

#include <turbojpeg.h>
#include <zlib.h>

#include <cstdio>

namespace revisit::bench {

namespace {

constexpr std::size_t kHeaderBytes = 12;

} // namespace

BareDecoder::BareDecoder(std::size_t largestBundle)
    : m_inflated(largestBundle)
    , m_pixels(static_cast<std::size_t>(kFrame.widthPx) * static_cast<std::size_t>(kFrame.heightPx) * 4)
    , m_handle(tjInitDecompress())
{
}

BareDecoder::~BareDecoder() { tjDestroy(m_handle); }

void BareDecoder::inflate(std::span<const std::byte> stored)
{
    z_stream stream{};
    require(inflateInit2(&stream, MAX_WBITS + 16) == Z_OK);
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data()));
    stream.avail_in = static_cast<uInt>(stored.size());
    stream.next_out = m_inflated.data();
    stream.avail_out = static_cast<uInt>(m_inflated.size());
    require(::inflate(&stream, Z_FINISH) == Z_STREAM_END);
    m_size = stream.total_out;
    inflateEnd(&stream);
}

std::size_t BareDecoder::sizeAt(std::size_t at) const
{
    const unsigned char* size = m_inflated.data() + at + 8;
    return static_cast<std::size_t>(size[0]) << 24U | static_cast<std::size_t>(size[1]) << 16U
        | static_cast<std::size_t>(size[2]) << 8U | size[3];
}

void BareDecoder::decode(std::size_t at, std::size_t size, int eighths)
{
    const tjscalingfactor factor{eighths, 8};
    require(tjDecompress2(m_handle, m_inflated.data() + at + kHeaderBytes, static_cast<unsigned long>(size),
                m_pixels.data(), TJSCALED(kFrame.widthPx, factor), 0, TJSCALED(kFrame.heightPx, factor), TJPF_BGRX, 0)
        == 0);
}

void BareDecoder::decodeAll()
{
    for (std::size_t at = 0; at < m_size; at += kHeaderBytes + sizeAt(at)) decode(at, sizeAt(at), 8);
}

void BareDecoder::decodeOne(std::size_t wanted, int eighths)
{
    std::size_t at = 0;
    for (; wanted > 0; --wanted) at += kHeaderBytes + sizeAt(at);
    decode(at, sizeAt(at), eighths);
}

void readFileBare(const char* path, std::vector<std::byte>& bytes)
{
    std::FILE* file = std::fopen(path, "rb");
    require(file != nullptr);
    std::fseek(file, 0, SEEK_END);
    bytes.resize(static_cast<std::size_t>(std::ftell(file)));
    std::rewind(file);
    require(std::fread(bytes.data(), 1, bytes.size(), file) == bytes.size());
    std::fclose(file);
}

} // namespace revisit::bench
