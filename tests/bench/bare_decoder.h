#pragma once

#include "base/units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace revisit::bench {

/// The least that has to be done: one inflate into a buffer that is large enough, one decompress per frame into one
/// buffer that is used again, nothing checked. What every figure of the decoder is compared with.
/// Threads: one decoder, one thread.
class BareDecoder {
public:
    explicit BareDecoder(std::size_t largestBundle);
    ~BareDecoder();
    BareDecoder(const BareDecoder&) = delete;
    BareDecoder& operator=(const BareDecoder&) = delete;

    void inflate(std::span<const std::byte> stored);
    /// Decodes the records of the inflated bundle, all of them.
    void decodeAll();
    /// Only one of them, at full size or at an eighth.
    void decodeOne(std::size_t wanted, int eighths = 8);

private:
    void decode(std::size_t at, std::size_t size, int eighths);
    [[nodiscard]] std::size_t sizeAt(std::size_t at) const;

    std::vector<unsigned char> m_inflated;
    std::size_t m_size = 0;
    std::vector<unsigned char> m_pixels;
    void* m_handle;
};

/// A whole file by one open, fstat, read and close.
void readFileBare(const char* path, std::vector<std::byte>& bytes);

} // namespace revisit::bench
