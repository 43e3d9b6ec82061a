#include "base/digest.h"

#include "base/encoding.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <cstdlib>

namespace revisit {

struct Sha256::Context {
    EVP_MD_CTX* md = EVP_MD_CTX_new();
    Context() { EVP_DigestInit_ex(md, EVP_sha256(), nullptr); }
    ~Context() { EVP_MD_CTX_free(md); }
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
};

Sha256::Sha256()
    : m_context(std::make_unique<Context>())
{
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::span<const std::byte> bytes) { EVP_DigestUpdate(m_context->md, bytes.data(), bytes.size()); }

Sha256Digest Sha256::finish()
{
    Sha256Digest digest{};
    EVP_DigestFinal_ex(m_context->md, reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

Sha256Digest sha256(std::span<const std::byte> bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

std::string sha256Hex(std::span<const std::byte> bytes) { return toHex(sha256(bytes)); }

std::string sha1Hex(std::span<const std::byte> bytes)
{
    std::array<std::byte, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(bytes.data(), bytes.size(), reinterpret_cast<unsigned char*>(digest.data()), &size, EVP_sha1(), nullptr);
    return toHex(std::span{digest}.first(size));
}

std::string hmacSha256Hex(std::string_view key, std::string_view message)
{
    std::array<std::byte, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(message.data()),
        message.size(), reinterpret_cast<unsigned char*>(digest.data()), &size);
    return toHex(std::span{digest}.first(size));
}

bool isEqualInConstantTime(std::string_view a, std::string_view b) noexcept
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::vector<std::byte> randomBytes(std::size_t count)
{
    std::vector<std::byte> bytes(count);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1) std::abort();
    return bytes;
}

std::string randomHex(std::size_t byteCount) { return toHex(randomBytes(byteCount)); }

std::string randomUuid()
{
    std::vector<std::byte> bytes = randomBytes(16);
    bytes[6] = (bytes[6] & std::byte{0x0f}) | std::byte{0x40};
    bytes[8] = (bytes[8] & std::byte{0x3f}) | std::byte{0x80};
    std::string text = toHex(bytes);
    for (const std::size_t dash : {20U, 16U, 12U, 8U}) text.insert(dash, 1, '-');
    return text;
}

} // namespace revisit
