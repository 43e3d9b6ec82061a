#include "tests/library/zip_bytes.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "base/file_system.h"
#include "library/session_file.h"
#include "tests/support/require.h"

#include <zlib.h>

namespace revisit::test {

namespace {

void put16(std::string& out, std::uint32_t value)
{
    out += static_cast<char>(value & 0xffU);
    out += static_cast<char>((value >> 8U) & 0xffU);
}

void put32(std::string& out, std::uint32_t value)
{
    put16(out, value & 0xffffU);
    put16(out, value >> 16U);
}

std::uint32_t crcOf(const std::string& content)
{
    const auto bytes = asBytes(content);
    return static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

/// What local and central headers share, from "version needed" to the name's length.
void putCommon(std::string& out, const ZipFile& file)
{
    const auto size = static_cast<std::uint32_t>(file.content.size());
    put16(out, 20);
    put16(out, file.flags);
    put16(out, file.method);
    put32(out, 0x00210000U); // 1980-01-01 00:00
    put32(out, crcOf(file.content));
    put32(out, file.claimedStoredSize.value_or(size));
    put32(out, file.claimedSize.value_or(size));
    put16(out, static_cast<std::uint32_t>(file.name.size()));
    put16(out, 0);
}

void putCentral(std::string& out, const ZipFile& file, std::uint32_t offset)
{
    out += "PK\x01\x02";
    put16(out, 20);
    putCommon(out, file);
    put16(out, 0); // comment
    put16(out, 0); // disk
    put16(out, 0);
    put32(out, 0);
    put32(out, file.claimedOffset.value_or(offset));
    out += file.name;
}

void put64(std::string& out, std::uint64_t value)
{
    put32(out, static_cast<std::uint32_t>(value));
    put32(out, static_cast<std::uint32_t>(value >> 32U));
}

/// The zip64 record and the locator that leads to it.
void putZip64(std::string& out, std::uint64_t count, std::uint64_t directoryBytes, std::uint64_t directoryStart)
{
    const std::uint64_t record = out.size();
    out += "PK\x06\x06";
    put64(out, 44); // the record's size from here on
    put16(out, 45); // made by
    put16(out, 45); // needs
    put64(out, 0); // disks
    put64(out, count);
    put64(out, count);
    put64(out, directoryBytes);
    put64(out, directoryStart);
    out += "PK\x06\x07";
    put32(out, 0);
    put64(out, record);
    put32(out, 1);
}

} // namespace

void writeZip(const std::filesystem::path& path, const std::vector<ZipFile>& files, const ZipLies& lies)
{
    std::string out;
    std::string directory;
    for (const ZipFile& file : files) {
        putCentral(directory, file, static_cast<std::uint32_t>(out.size()));
        out += "PK\x03\x04";
        putCommon(out, file);
        out += file.name + file.content;
    }
    const auto start = static_cast<std::uint32_t>(out.size());
    const std::uint32_t count = lies.claimedCount.value_or(static_cast<std::uint16_t>(files.size()));
    out += directory;
    if (lies.zip64Count) putZip64(out, *lies.zip64Count, directory.size(), start);
    out += "PK\x05\x06";
    put32(out, 0);
    put16(out, count);
    put16(out, count);
    put32(out, static_cast<std::uint32_t>(directory.size()));
    put32(out, start);
    put16(out, static_cast<std::uint32_t>(lies.comment.size()));
    out += lies.comment;
    require(writeFile(FileSystem::real(), path, asBytes(out)));
}

std::vector<ZipFile> sessionZip(const std::vector<std::pair<std::string, std::string>>& artifacts)
{
    SessionFileManifest manifest{"session_1767225600000_00112233445566778899aabbccddeeff", {}};
    std::vector<ZipFile> files;
    for (const auto& [name, content] : artifacts) {
        manifest.artifacts.push_back({name, content.size(), sha256Hex(asBytes(content))});
        files.push_back({std::string{kArtifactFolder} + name, content, 0, 0, {}, {}, {}});
    }
    files.insert(files.begin(), {std::string{kManifestEntry}, toJson(manifest), 0, 0, {}, {}, {}});
    files.insert(files.begin(), {std::string{kMediaTypeEntry}, std::string{kSessionFileMediaType}, 0, 0, {}, {}, {}});
    return files;
}

} // namespace revisit::test
