#include "viewer/frame/animated_png.h"

#include "decoder/checksum.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <span>

namespace revisit {

namespace {

constexpr int kSignatureBytes = 8;
constexpr int kChunkFrame = 12; ///< length, name and checksum around a chunk's data
constexpr QImage::Format kFormat = QImage::Format_RGB888; // 24 bits without transparency in every picture

void append32(QByteArray& out, quint32 value)
{
    const quint32 big = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void append16(QByteArray& out, quint16 value)
{
    const quint16 big = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

void appendChunk(QByteArray& out, const char* name, const QByteArray& data)
{
    append32(out, static_cast<quint32>(data.size()));
    const QByteArray checked = QByteArray(name, 4) + data;
    out += checked;
    append32(out, crc32Of(std::as_bytes(std::span(checked.constData(), static_cast<std::size_t>(checked.size())))));
}

/// The data of all chunks of that name, in one.
QByteArray dataOf(const QByteArray& png, const char* name)
{
    QByteArray data;
    for (qsizetype at = kSignatureBytes; at + kChunkFrame <= png.size();) {
        const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(png.constData() + at));
        if (length > png.size() - at - kChunkFrame) break;
        if (std::memcmp(png.constData() + at + 4, name, 4) == 0) data += png.mid(at + 8, length);
        at += length + kChunkFrame;
    }
    return data;
}

bool isSameRow(const QImage& a, const QImage& b, int y)
{
    return std::memcmp(a.constScanLine(y), b.constScanLine(y), static_cast<std::size_t>(a.width()) * 3) == 0;
}

bool isSameColumn(const QImage& a, const QImage& b, int x, int top, int bottom)
{
    for (int y = top; y <= bottom; ++y)
        if (std::memcmp(a.constScanLine(y) + 3 * x, b.constScanLine(y) + 3 * x, 3) != 0) return false;
    return true;
}

/// Where they differ; empty where they do not.
QRect difference(const QImage& a, const QImage& b)
{
    int top = 0;
    int bottom = a.height() - 1;
    while (top <= bottom && isSameRow(a, b, top)) ++top;
    if (top > bottom) return {};
    while (isSameRow(a, b, bottom)) --bottom;
    int left = 0;
    int right = a.width() - 1;
    while (isSameColumn(a, b, left, top, bottom)) ++left;
    while (isSameColumn(a, b, right, top, bottom)) --right;
    return {QPoint(left, top), QPoint(right, bottom)};
}

/// fcTL: the picture takes the place of what was there.
QByteArray control(quint32 number, const QRect& place, Milliseconds shown)
{
    constexpr quint16 kPerSecond = 1000;
    QByteArray data;
    append32(data, number);
    for (const int value : {place.width(), place.height(), place.x(), place.y()})
        append32(data, static_cast<quint32>(value));
    append16(data, static_cast<quint16>(std::clamp<std::int64_t>(shown.ms, 1, 65'535)));
    append16(data, kPerSecond);
    return data + QByteArray(2, '\0'); // dispose: none; blend: source
}

} // namespace

Result<> AnimatedPng::add(const QImage& picture, Milliseconds shown)
{
    QImage pixels = picture.convertToFormat(kFormat);
    QRect place = pixels.rect();
    if (!m_pictures.empty()) {
        if (pixels.size() != m_last.size()) return fail(Errc::InvalidInput, "the pictures differ in size");
        place = difference(m_last, pixels);
        if (place.isEmpty()) {
            m_pictures.back().shown = m_pictures.back().shown + shown;
            return {};
        }
    }
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !pixels.copy(place).save(&buffer, "PNG"))
        return fail(Errc::Io, "a picture of the clip cannot be compressed");
    if (m_pictures.empty()) m_header = dataOf(png, "IHDR");
    m_pictures.push_back({place, shown, dataOf(png, "IDAT")});
    m_last = std::move(pixels);
    return {};
}

QByteArray AnimatedPng::finish() const
{
    if (m_pictures.empty()) return {};
    QByteArray out("\x89PNG\r\n\x1a\n", kSignatureBytes);
    appendChunk(out, "IHDR", m_header);
    QByteArray animation;
    append32(animation, static_cast<quint32>(m_pictures.size()));
    append32(animation, 0); // plays without end
    appendChunk(out, "acTL", animation);
    quint32 number = 0;
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const Picture& picture = m_pictures[i];
        appendChunk(out, "fcTL", control(number++, picture.place, picture.shown));
        if (i == 0) {
            appendChunk(out, "IDAT", picture.pixels);
            continue;
        }
        QByteArray data;
        append32(data, number++);
        appendChunk(out, "fdAT", data + picture.pixels);
    }
    appendChunk(out, "IEND", {});
    return out;
}

} // namespace revisit
