#include "viewer/model/hierarchy_document.h"

#include "decoder/gzip.h"
#include "viewer/ui_thread_guard.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <vector>

namespace revisit {

namespace {

/// A node's own properties without the closing brace, or "{" where they are no object.
QByteArray openObject(const HierarchyNode& node)
{
    QByteArray json = QByteArray::fromStdString(node.json).trimmed();
    if (!json.startsWith('{') || !json.endsWith('}')) return "{";
    json.chop(1);
    return json;
}

QByteArray headerOf(const HierarchySnapshot& snapshot)
{
    QJsonObject header;
    header.insert(QStringLiteral("platform"),
        snapshot.geometry == HierarchyGeometry::WindowAbsolute ? QStringLiteral("android") : QStringLiteral("ios"));
    if (snapshot.time.ms != 0) header.insert(QStringLiteral("timestamp"), static_cast<qint64>(snapshot.time.ms));
    if (!snapshot.screenName.empty())
        header.insert(QStringLiteral("screenName"), QString::fromStdString(snapshot.screenName));
    if (!snapshot.screen.isEmpty())
        header.insert(QStringLiteral("screen"),
            QJsonObject{{QStringLiteral("width"), snapshot.screen.width},
                {QStringLiteral("height"), snapshot.screen.height}, {QStringLiteral("scale"), snapshot.screenScale}});
    QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
    json.chop(1);
    return json;
}

/// The nodes are in depth-first order, so one pass writes them, closing what has ended before each.
void writeNodes(const std::vector<HierarchyNode>& nodes, QByteArray& out)
{
    struct Open {
        std::uint32_t end;
        bool hasChildren;
    };
    std::vector<Open> open;
    const auto close = [&] {
        out += open.back().hasChildren ? "]}" : "}";
        open.pop_back();
    };
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        while (!open.empty() && open.back().end <= i) close();
        QByteArray json = openObject(nodes[i]);
        if (!open.empty()) {
            out += open.back().hasChildren ? "," : ",\"children\":[";
            open.back().hasChildren = true;
        }
        if (json == "{" && nodes[i].subtreeEnd > i + 1) json += "\"type\":\"\""; // children need something before them
        out += json;
        open.push_back({nodes[i].subtreeEnd, false});
    }
    while (!open.empty()) close();
}

Result<std::vector<std::byte>> bytesOf(const QString& path, const DecoderLimits& limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fail(Errc::Io, file.errorString().toStdString(), path.toStdString());
    if (static_cast<std::uint64_t>(file.size()) > limits.storedArtifact.count)
        return fail(Errc::TooLarge, "the file is too large for a snapshot", path.toStdString());
    const QByteArray read = file.readAll();
    const auto* first = reinterpret_cast<const std::byte*>(read.constData());
    return std::vector<std::byte>(first, first + read.size());
}

/// What our own documents say; others are guessed.
std::string platformOf(const std::vector<std::byte>& json)
{
    const QByteArray text
        = QByteArray::fromRawData(reinterpret_cast<const char*>(json.data()), static_cast<int>(json.size()));
    return QJsonDocument::fromJson(text).object().value(QLatin1String("platform")).toString().toStdString();
}

} // namespace

QByteArray snapshotDocument(const HierarchySnapshot& snapshot)
{
    QByteArray out = headerOf(snapshot);
    out += ",\"root\":";
    if (snapshot.nodes.empty()) out += "{}";
    writeNodes(snapshot.nodes, out);
    return out + "}";
}

Result<> saveSnapshot(const HierarchySnapshot& snapshot, const QString& path)
{
    requireWorkerThread("writing a snapshot");
    QSaveFile file(path);
    const bool isWritten
        = file.open(QIODevice::WriteOnly) && file.write(snapshotDocument(snapshot)) >= 0 && file.commit();
    if (!isWritten) return fail(Errc::Io, file.errorString().toStdString(), path.toStdString());
    return {};
}

Result<std::shared_ptr<const HierarchySnapshot>> openSnapshot(
    const QString& path, const DecoderLimits& limits, const StopToken& stop)
{
    requireWorkerThread("reading a snapshot");
    REVISIT_TRY(stored, bytesOf(path, limits));
    REVISIT_TRY(inflated, inflateArtifact(stored, limits.inflatedJson, limits, stop));
    HierarchyFile file = readHierarchy(inflated.bytes, {platformOf(inflated.bytes), std::nullopt}, limits);
    if (file.snapshots.empty()) return fail(Errc::Corrupt, "the file holds no hierarchy snapshot", path.toStdString());
    return std::make_shared<const HierarchySnapshot>(std::move(file.snapshots.front()));
}

} // namespace revisit
