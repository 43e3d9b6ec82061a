#include "tests/app/plain_recording.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <zlib.h>

#include <algorithm>

namespace revisit::test {

namespace {

constexpr int kGzipOrZlib = 15 + 32; // zlib looks at the header itself
constexpr int kGzip = 15 + 16;
constexpr qsizetype kRecordHeader = 12;
constexpr qsizetype kTarBlock = 512;
constexpr int kTarName = 100;
constexpr int kTarSizeAt = 124;
constexpr int kTarSizeDigits = 11;

Bytef* zlibData(QByteArray& bytes) { return reinterpret_cast<Bytef*>(bytes.data()); }

std::uint64_t bigEndian(const QByteArray& bytes, qsizetype at, int count)
{
    std::uint64_t value = 0;
    for (int i = 0; i < count; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::vector<PlainFrame> recordsOf(const QByteArray& content, std::int64_t sessionStartMs)
{
    std::vector<PlainFrame> frames;
    for (qsizetype at = 0; at + kRecordHeader <= content.size();) {
        const auto size = static_cast<qsizetype>(bigEndian(content, at + 8, 4));
        frames.push_back({sessionStartMs + static_cast<std::int64_t>(bigEndian(content, at, 8)),
            content.mid(at + kRecordHeader, size)});
        at += kRecordHeader + size;
    }
    return frames;
}

/// Names are "<session start>_1_<offset>.jpeg".
std::vector<PlainFrame> tarFilesOf(const QByteArray& content)
{
    std::vector<PlainFrame> frames;
    for (qsizetype at = 0; at + kTarBlock <= content.size() && content[at] != '\0';) {
        const QByteArray name = QByteArray(content.mid(at, kTarName).constData());
        const qsizetype size = content.mid(at + kTarSizeAt, kTarSizeDigits).toLongLong(nullptr, 8);
        const QList<QByteArray> parts = name.chopped(QByteArray(".jpeg").size()).split('_');
        frames.push_back({parts.first().toLongLong() + parts.last().toLongLong(), content.mid(at + kTarBlock, size)});
        at += kTarBlock + (size + kTarBlock - 1) / kTarBlock * kTarBlock;
    }
    return frames;
}

} // namespace

std::vector<PlainFile> filesOf(const QString& folder)
{
    std::vector<PlainFile> files;
    QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        files.push_back({QDir(folder).relativeFilePath(file.fileName()).toStdString(), file.readAll()});
    }
    std::ranges::sort(files, {}, &PlainFile::path);
    return files;
}

void writeFiles(const QString& folder, const std::vector<PlainFile>& files)
{
    for (const PlainFile& file : files) {
        QFile out(QDir(folder).filePath(QString::fromStdString(file.path)));
        QDir().mkpath(QFileInfo(out).path());
        if (out.open(QIODevice::WriteOnly)) out.write(file.stored);
    }
}

bool isGzipped(const QByteArray& bytes) { return bytes.startsWith("\x1f\x8b"); }

QByteArray inflated(const QByteArray& stored)
{
    if (!isGzipped(stored)) return stored;
    QByteArray input = stored;
    QByteArray content;
    QByteArray room(1 << 16, '\0');
    z_stream stream{};
    inflateInit2(&stream, kGzipOrZlib);
    stream.next_in = zlibData(input);
    stream.avail_in = static_cast<uInt>(input.size());
    int answer = Z_OK;
    while (answer == Z_OK) {
        stream.next_out = zlibData(room);
        stream.avail_out = static_cast<uInt>(room.size());
        answer = inflate(&stream, Z_NO_FLUSH);
        content += room.left(room.size() - static_cast<qsizetype>(stream.avail_out));
    }
    inflateEnd(&stream);
    return content;
}

QByteArray gzipped(const QByteArray& bytes)
{
    QByteArray input = bytes;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, 8, Z_DEFAULT_STRATEGY);
    QByteArray stored(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    stream.next_in = zlibData(input);
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = zlibData(stored);
    stream.avail_out = static_cast<uInt>(stored.size());
    deflate(&stream, Z_FINISH);
    stored.resize(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return stored;
}

std::string digestOf(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

bool isTar(const QByteArray& content) { return content.mid(kRecordHeader, 3) != QByteArray("\xff\xd8\xff"); }

std::vector<PlainFrame> framesOf(const QByteArray& content, std::int64_t sessionStartMs)
{
    return isTar(content) ? tarFilesOf(content) : recordsOf(content, sessionStartMs);
}

QSize sizeOf(const QByteArray& jpeg)
{
    for (qsizetype at = 2; at + 9 < jpeg.size();) {
        const auto marker = static_cast<unsigned char>(jpeg[at + 1]);
        if (marker >= 0xC0 && marker <= 0xC2)
            return {static_cast<int>(bigEndian(jpeg, at + 7, 2)), static_cast<int>(bigEndian(jpeg, at + 5, 2))};
        at += 2 + static_cast<qsizetype>(bigEndian(jpeg, at + 2, 2));
    }
    return {};
}

Json parsed(const QByteArray& json) { return Json::parse(json.begin(), json.end(), nullptr, false); }

std::int64_t startInName(const std::string& sessionId)
{
    return QString::fromStdString(sessionId).section(QLatin1Char('_'), 1, 1).toLongLong();
}

QString differenceOf(const Json& actual, const Json& expected)
{
    if (actual.is_array() && expected.is_array()) {
        const std::size_t common = std::min(actual.size(), expected.size());
        for (std::size_t i = 0; i < common; ++i)
            if (actual[i] != expected[i])
                return QString::number(i) + QStringLiteral(" is ") + QString::fromStdString(actual[i].dump())
                    + QStringLiteral(", must be ") + QString::fromStdString(expected[i].dump());
    }
    const Json patch = Json::diff(actual, expected);
    if (patch.empty()) return {};
    const Json& first = patch.front();
    const std::string path = first.at("path");
    std::string words = std::to_string(patch.size()) + " differences; " + path + " must ";
    words += first.at("op") == "remove" ? "not be there" : "be " + first.at("value").dump().substr(0, 300);
    const Json::json_pointer pointer{path};
    if (first.at("op") != "add" && actual.contains(pointer))
        words += ", is " + actual.at(pointer).dump().substr(0, 300);
    return QString::fromStdString(words);
}

PlainUpload uploadedIn(const QString& exchangeFile)
{
    PlainUpload upload;
    QFile file(exchangeFile);
    if (!file.open(QIODevice::ReadOnly)) return upload;
    Json presign;
    bool isWebSegment = false; // which has an endpoint of its own, and names no kind
    while (!file.atEnd()) {
        const Json exchange = parsed(file.readLine());
        const std::string path = exchange.at("path");
        if (exchange.at("method") == "POST" && path.ends_with("presign")) {
            presign = parsed(QByteArray::fromStdString(exchange.at("request_body").get<std::string>()));
            isWebSegment = path.ends_with("/rrweb/presign");
        }
        if (exchange.at("method") != "PUT") continue;
        upload.sessionId = presign.at("sessionId");
        const std::string kind = presign.value("kind", std::string(isWebSegment ? "rrweb" : "events"));
        const std::string suffix
            = kind == "screenshots" ? ".tar.gz" : (kind == "rrweb" ? ".rrweb.json.gz" : ".json.gz");
        const Json number = presign.contains("startTime") ? presign.at("startTime") : Json(upload.files.size());
        const std::string name = kind == "events" ? "events_" + number.dump() + "_1" : number.dump();
        upload.files.push_back({kind + '/' + name + suffix,
            QByteArray::fromBase64(QByteArray::fromStdString(exchange.at("request_body_base64").get<std::string>()))});
    }
    std::ranges::sort(upload.files, {}, &PlainFile::path);
    return upload;
}

} // namespace revisit::test
