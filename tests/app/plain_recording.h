#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// Readers of whole recordings that share no line with the decoder: what they say is what `inspect` and `timeline`
/// must say. zlib, nlohmann_json and a walk over the bytes; they believe everything and salvage nothing.
namespace revisit::test {

using Json = nlohmann::json;

/// One file of a recording's folder.
struct PlainFile {
    std::string path; ///< from the folder, with '/'
    QByteArray stored;
};

/// The files of a folder, by path in byte order.
[[nodiscard]] std::vector<PlainFile> filesOf(const QString& folder);
/// Writes the files below the folder.
void writeFiles(const QString& folder, const std::vector<PlainFile>& files);

[[nodiscard]] bool isGzipped(const QByteArray& bytes);
/// What zlib inflates until it stops or fails; bytes that are no gzip as they are.
[[nodiscard]] QByteArray inflated(const QByteArray& stored);
/// One gzip member.
[[nodiscard]] QByteArray gzipped(const QByteArray& bytes);
/// Lower-case hexadecimal SHA-256.
[[nodiscard]] std::string digestOf(const QByteArray& bytes);

/// One frame of a binary bundle or tar, in file order.
struct PlainFrame {
    std::int64_t timestampMs = 0;
    QByteArray jpeg;
};
[[nodiscard]] bool isTar(const QByteArray& content);
[[nodiscard]] std::vector<PlainFrame> framesOf(const QByteArray& content, std::int64_t sessionStartMs);
/// Width and height in the frame header of a JPEG.
[[nodiscard]] QSize sizeOf(const QByteArray& jpeg);

[[nodiscard]] Json parsed(const QByteArray& json);
/// The number in "session_<ms>_…"; 0 where there is none.
[[nodiscard]] std::int64_t startInName(const std::string& sessionId);

/// The first difference between what is and what should be, as a sentence; empty where there is none.
[[nodiscard]] QString differenceOf(const Json& actual, const Json& expected);

/// What an SDK of a recorded exchange uploaded: the bodies that it sent, under the names that a bucket gives them.
struct PlainUpload {
    std::string sessionId;
    std::vector<PlainFile> files;
};
[[nodiscard]] PlainUpload uploadedIn(const QString& exchangeFile);

} // namespace revisit::test
