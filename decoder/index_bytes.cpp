#include "decoder/index_bytes.h"

#include "base/encoding.h"

#include <bit>

namespace revisit {

namespace {

constexpr unsigned kBitsPerByte = 7;
constexpr std::uint64_t kLowBits = 0x7F;
constexpr std::uint64_t kMore = 0x80;
constexpr unsigned kBits = 64;

} // namespace

void IndexWriter::number(std::uint64_t value)
{
    for (; value > kLowBits; value >>= kBitsPerByte)
        m_bytes.push_back(static_cast<std::byte>((value & kLowBits) | kMore));
    m_bytes.push_back(static_cast<std::byte>(value));
}

void IndexWriter::signedNumber(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    number((bits << 1U) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

void IndexWriter::real(double value)
{
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof bits; ++i, bits >>= 8U) m_bytes.push_back(static_cast<std::byte>(bits & 0xFFU));
}

void IndexWriter::text(std::string_view value)
{
    number(value.size());
    const auto bytes = asBytes(value);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
}

std::uint64_t IndexReader::number() noexcept
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < kBits; shift += kBitsPerByte) {
        if (m_rest.empty()) break;
        const auto byte = std::to_integer<std::uint64_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
        value |= (byte & kLowBits) << shift;
        if ((byte & kMore) == 0) return value;
    }
    fail();
    return 0;
}

std::int64_t IndexReader::signedNumber() noexcept
{
    const std::uint64_t value = number();
    return static_cast<std::int64_t>((value >> 1U) ^ ((value & 1U) != 0 ? ~std::uint64_t{0} : 0));
}

double IndexReader::real() noexcept
{
    std::uint64_t bits = 0;
    if (m_rest.size() < sizeof bits) {
        fail();
        return 0;
    }
    for (std::size_t i = sizeof bits; i-- > 0;) bits = (bits << 8U) | std::to_integer<std::uint64_t>(m_rest[i]);
    m_rest = m_rest.subspan(sizeof bits);
    return std::bit_cast<double>(bits);
}

std::string_view IndexReader::text() noexcept
{
    const std::size_t size = count(1);
    const auto bytes = m_rest.first(size);
    m_rest = m_rest.subspan(size);
    return asText(bytes);
}

std::size_t IndexReader::count(std::size_t leastBytes) noexcept
{
    const std::uint64_t wanted = number();
    if (wanted <= m_rest.size() / leastBytes) return static_cast<std::size_t>(wanted);
    fail();
    return 0;
}

} // namespace revisit
