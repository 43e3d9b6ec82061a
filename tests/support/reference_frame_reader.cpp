#include "tests/support/reference_frame_reader.h"

#include <zlib.h>

#include <algorithm>
#include <regex>
#include <string>

namespace revisit::test {

namespace {

constexpr std::size_t kMostJpegBytes = 10'485'760;
constexpr double kAbsolute = 1e12;

unsigned byteAt(std::span<const std::byte> bytes, std::size_t at) { return std::to_integer<unsigned>(bytes[at]); }

double wordAt(std::span<const std::byte> bytes, std::size_t at)
{
    double value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value * 256 + byteAt(bytes, at + i);
    return value;
}

bool looksBinary(std::span<const std::byte> bytes)
{
    if (bytes.size() < 16) return false;
    if (byteAt(bytes, 12) != 0xFF || byteAt(bytes, 13) != 0xD8 || byteAt(bytes, 14) != 0xFF) return false;
    const double size = wordAt(bytes, 8);
    return size > 0 && size < static_cast<double>(bytes.size());
}

std::vector<ReferenceFrame> binaryFrames(std::span<const std::byte> bytes, double start)
{
    std::vector<ReferenceFrame> frames;
    for (std::size_t at = 0; bytes.size() - at >= 12;) {
        const auto size = static_cast<std::size_t>(wordAt(bytes, at + 8));
        if (size == 0 || size > kMostJpegBytes || size > bytes.size() - at - 12 || size < 2) break;
        if (byteAt(bytes, at + 12) != 0xFF || byteAt(bytes, at + 13) != 0xD8) break;
        frames.push_back({start + wordAt(bytes, at) * 4294967296.0 + wordAt(bytes, at + 4), at + 12, size});
        at += 12 + size;
    }
    return frames;
}

struct File {
    std::string name;
    std::size_t at = 0;
    std::size_t size = 0;
};

std::string textOf(std::span<const std::byte> bytes)
{
    std::string text;
    for (const std::byte b : bytes) {
        if (b == std::byte{0}) break;
        text += static_cast<char>(b);
    }
    return text;
}

std::vector<File> tarFiles(std::span<const std::byte> bytes)
{
    std::vector<File> files;
    for (std::size_t at = 0; bytes.size() > at + 512;) {
        const auto header = bytes.subspan(at, 512);
        if (std::ranges::all_of(header, [](std::byte b) { return b == std::byte{0}; })) break;
        std::size_t size = 0;
        for (const char c : textOf(header.subspan(124, 12))) {
            if (c < '0' || c > '7') break;
            size = size * 8 + static_cast<std::size_t>(c - '0');
        }
        at += 512;
        const bool isFile = header[156] == std::byte{0} || header[156] == std::byte{'0'};
        if (isFile && size > 0) files.push_back({textOf(header.first(100)), at, std::min(size, bytes.size() - at)});
        at += std::min((size + 511) / 512 * 512, bytes.size() - at);
    }
    return files;
}

std::optional<double> timeOfName(const std::string& name, double start)
{
    static const std::regex kTriple{R"((\d+)_(\d+)_(\d+)\.jpe?g$)", std::regex::icase};
    static const std::regex kDigits{R"((\d{13,})\.jpe?g$)", std::regex::icase};
    std::smatch match;
    if (std::regex_search(name, match, kTriple)) {
        const double epoch = std::stod(match[1]);
        const double last = std::stod(match[3]);
        const double own = start > kAbsolute ? start : 0;
        if (epoch > kAbsolute && last < epoch && last <= kAbsolute) return (own > 0 ? own : epoch) + last;
        const bool isOtherClock = epoch > kAbsolute && last > kAbsolute && own > 0 && epoch != own;
        if (isOtherClock && last >= epoch && last - epoch < 86'400'000) return own + (last - epoch);
        return last;
    }
    if (std::regex_search(name, match, kDigits)) return std::stod(match[1]);
    return std::nullopt;
}

std::vector<ReferenceFrame> tarFrames(const std::vector<File>& files, double start)
{
    std::vector<ReferenceFrame> frames;
    for (const File& file : files) {
        if (!file.name.ends_with(".jpg") && !file.name.ends_with(".jpeg")) continue;
        if (const auto time = timeOfName(file.name, start)) frames.push_back({*time, file.at, file.size});
    }
    return frames;
}

} // namespace

std::vector<std::byte> inflatedPrefix(std::span<const std::byte> stored)
{
    std::vector<std::byte> out;
    z_stream stream{};
    if (inflateInit2(&stream, 31) != Z_OK) return out;
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data())); // zlib only reads
    stream.avail_in = static_cast<uInt>(stored.size());
    std::byte next{};
    do {
        stream.next_out = reinterpret_cast<Bytef*>(&next);
        stream.avail_out = 1;
        const int answer = inflate(&stream, Z_NO_FLUSH);
        if (stream.avail_out == 0) out.push_back(next);
        if (answer != Z_OK) break;
    } while (stream.avail_out == 0);
    inflateEnd(&stream);
    return out;
}

std::optional<std::vector<std::byte>> strictlyInflated(std::span<const std::byte> stored)
{
    if (stored.size() < 2 || byteAt(stored, 0) != 0x1F || byteAt(stored, 1) != 0x8B)
        return std::vector<std::byte>{stored.begin(), stored.end()};
    std::vector<std::byte> out;
    std::vector<std::byte> piece(1U << 16U);
    while (!stored.empty()) {
        z_stream stream{};
        if (inflateInit2(&stream, 31) != Z_OK) return std::nullopt;
        stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(stored.data())); // zlib only reads
        stream.avail_in = static_cast<uInt>(stored.size());
        int answer = Z_OK;
        while (answer == Z_OK) {
            stream.next_out = reinterpret_cast<Bytef*>(piece.data());
            stream.avail_out = static_cast<uInt>(piece.size());
            answer = inflate(&stream, Z_NO_FLUSH);
            out.insert(out.end(), piece.begin(), piece.end() - static_cast<std::ptrdiff_t>(stream.avail_out));
        }
        const std::size_t rest = stream.avail_in;
        inflateEnd(&stream);
        if (answer != Z_STREAM_END) return std::nullopt;
        stored = stored.last(rest);
    }
    return out;
}

std::vector<ReferenceFrame> referenceFrames(std::span<const std::byte> stored, std::int64_t startMs)
{
    const auto inflated = strictlyInflated(stored);
    if (!inflated) return {};
    const auto start = static_cast<double>(startMs);
    std::vector<ReferenceFrame> frames;
    if (looksBinary(*inflated)) {
        frames = binaryFrames(*inflated, start);
    } else {
        const std::vector<File> files = tarFiles(*inflated);
        frames = files.empty() && inflated->size() > 12 ? binaryFrames(*inflated, start) : tarFrames(files, start);
    }
    std::ranges::stable_sort(frames, {}, &ReferenceFrame::timeMs);
    return frames;
}

} // namespace revisit::test
