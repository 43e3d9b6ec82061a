#include "tests/app/expected_timeline.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace revisit::test {

namespace {

constexpr std::int64_t kAfterLastFrameMs = 500;
constexpr std::int64_t kKeptGapMs = 2000;
constexpr std::int64_t kOneTransferMs = 200;
constexpr qsizetype kLongestLabel = 120;

const std::map<std::string, std::string> kLanes{{"touch", "touch"}, {"gesture", "touch"}, {"input", "touch"},
    {"navigation", "navigation"}, {"log", "log"}, {"error", "fault"}, {"anr", "fault"}, {"app_startup", "lifecycle"},
    {"app_background", "lifecycle"}, {"app_foreground", "lifecycle"}, {"custom", "custom"},
    {"user_identity_changed", "custom"}, {"session_start", "lifecycle"}, {"tap", "touch"},
    {"$user_property", "custom"}};

bool isIn(const PlainFile& file, const char* folder) { return file.path.starts_with(std::string(folder) + '/'); }

std::vector<Json> eventsOf(const std::vector<PlainFile>& files)
{
    std::vector<Json> events;
    for (const PlainFile& file : files) {
        if (!isIn(file, "events")) continue;
        const Json batch = parsed(inflated(file.stored));
        for (const Json& event : batch.at("events")) events.push_back(event);
    }
    std::ranges::stable_sort(events, {}, [](const Json& event) { return event.at("timestamp").get<std::int64_t>(); });
    return events;
}

std::int64_t lastOf(const Json& webEvents)
{
    std::int64_t last = 0;
    for (const Json& event : webEvents) last = std::max(last, event.at("timestamp").get<std::int64_t>());
    return last;
}

struct NamedFrame {
    std::string artifact;
    PlainFrame frame;
};

std::vector<NamedFrame> allFrames(const std::vector<PlainFile>& files, std::int64_t sessionStartMs)
{
    std::vector<NamedFrame> frames;
    for (const PlainFile& file : files)
        if (isIn(file, "screenshots"))
            for (const PlainFrame& frame : framesOf(inflated(file.stored), sessionStartMs))
                frames.push_back({file.path, frame});
    std::ranges::stable_sort(frames, {}, [](const NamedFrame& named) { return named.frame.timestampMs; });
    return frames;
}

Json item(std::int64_t timestampMs, const char* lane, const std::string& type, const std::string& label, Json detail)
{
    return {
        {"timestampMs", timestampMs}, {"lane", lane}, {"type", type}, {"label", label}, {"detail", std::move(detail)}};
}

std::string words(std::string name)
{
    std::ranges::replace(name, '_', ' ');
    return name;
}

std::string text(const Json& object, const char* key) { return object.value(key, std::string()); }

/// One line of at most 120 characters.
std::string cut(const std::string& label)
{
    const QString line = QString::fromStdString(label).simplified();
    const QList<uint> characters = line.toUcs4();
    if (characters.size() <= kLongestLabel) return line.toStdString();
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), kLongestLabel).toStdString() + "…";
}

std::string gestureLabel(const Json& event)
{
    const std::string gesture = text(event, "gestureType");
    return words(gesture) + (gesture == "swipe" ? ' ' + text(event, "direction") : "") + ' ' + text(event, "label");
}

std::string customLabel(const Json& event)
{
    if (text(event, "name") != "attribute") return text(event, "name");
    const Json payload = Json::parse(text(event, "payload"));
    return text(payload, "key") + ' ' + text(payload, "value");
}

std::string labelOf(const Json& event)
{
    const std::string type = event.at("type");
    if (type == "touch" || type == "gesture") return gestureLabel(event);
    if (type == "input") return "input " + text(event, "label");
    if (type == "navigation") return (event.value("entering", true) ? "" : "left ") + text(event, "screen");
    if (type == "log")
        return (text(event, "level") == "log" ? "" : text(event, "level") + ": ") + text(event, "message");
    if (type == "error") return text(event, "name") + ": " + text(event, "message");
    if (type == "anr") return "ANR " + event.at("durationMs").dump() + " ms";
    if (type == "app_startup") return "start-up in " + event.at("durationMs").dump() + " ms";
    if (type == "app_background") return "background";
    if (type == "app_foreground")
        return "foreground after " + std::to_string(event.at("totalBackgroundTime").get<int>() / 1000) + " s";
    if (type == "session_start") return "session start";
    if (type == "tap") return "tap";
    if (type == "user_identity_changed") return "user " + text(event, "userId");
    return customLabel(event);
}

std::string faultLabel(const Json& fault)
{
    if (fault.at("category") == "anr") return "ANR " + text(fault.at("context"), "durationMs") + " ms";
    return text(fault, "identifier") + ": " + text(fault, "detail");
}

int nodesBelow(const Json& node)
{
    int count = 1;
    for (const Json& child : node.value("children", Json::array())) count += nodesBelow(child);
    return count;
}

void addFrames(Json& items, const std::vector<PlainFile>& files, std::int64_t sessionStartMs)
{
    const auto frames = allFrames(files, sessionStartMs);
    for (std::size_t i = 0; i < frames.size(); ++i) {
        const auto& [artifact, frame] = frames[i];
        const QSize size = sizeOf(frame.jpeg);
        items.push_back(item(frame.timestampMs, "frame", "frame", "frame " + std::to_string(i + 1),
            {{"index", i}, {"timestampMs", frame.timestampMs}, {"artifact", artifact}, {"bytes", frame.jpeg.size()},
                {"width", size.width()}, {"height", size.height()}}));
    }
}

/// Snapshots are named by their time, so that the order of their files is their order in time.
void addSnapshots(Json& items, const std::vector<PlainFile>& files)
{
    int index = 0;
    for (const PlainFile& file : files) {
        if (!isIn(file, "hierarchy")) continue;
        const Json snapshot = parsed(inflated(file.stored));
        const int nodes = nodesBelow(snapshot.at("root"));
        items.push_back(item(snapshot.at("timestamp"), "hierarchy", "snapshot", std::to_string(nodes) + " views",
            {{"index", index++}, {"timestampMs", snapshot.at("timestamp")}, {"artifact", file.path},
                {"nodeCount", nodes}}));
    }
}

/// The incidents that faults report.
std::set<std::string> addFaults(Json& items, const std::vector<PlainFile>& files)
{
    std::set<std::string> incidents;
    for (const PlainFile& file : files) {
        if (!isIn(file, "faults")) continue;
        const Json fault = parsed(file.stored);
        incidents.insert(text(fault, "incidentId"));
        items.push_back(item(fault.at("timestampMs"), "fault", fault.at("category") == "anr" ? "anr" : "crash",
            cut(faultLabel(fault)), fault));
    }
    return incidents;
}

std::int64_t startOf(const Json& row)
{
    if (row.contains("startTimestamp")) return row.at("startTimestamp");
    return std::llround(row.value("endTimestamp", row.at("timestamp").get<double>()) - row.value("duration", 0.0));
}

std::string requestLabel(const Json& row)
{
    const std::string path = text(row, "urlPath");
    std::string label = text(row, "method") + ' ' + path.substr(0, path.find('?'));
    const int status = row.value("statusCode", 0);
    label += status > 0 ? ' ' + std::to_string(status) : " failed";
    const auto duration = std::llround(row.value("duration", 0.0));
    return duration > 0 ? label + " · " + std::to_string(duration) + " ms" : label;
}

bool areOneTransfer(const Json& kept, const Json& other)
{
    const std::string a = text(kept, "url");
    const std::string b = text(other, "url");
    return kept.at("method") == other.at("method") && (a.starts_with(b) || b.starts_with(a))
        && std::abs(startOf(kept) - startOf(other)) <= kOneTransferMs;
}

bool isNative(const Json& row) { return text(row, "requestId").starts_with("n_"); }

QString wrongItem(const Json& item, const Json& kept, const Json& others)
{
    const QString name = QString::fromStdString(kept.dump());
    if (item.at("type") != kept.at("type") || item.at("label") != cut(requestLabel(kept)))
        return name + QStringLiteral(" is labelled ") + QString::fromStdString(item.at("label"));
    if (item.at("timestampMs") != startOf(kept)) return name + QStringLiteral(" does not stand at its start");
    for (const Json& other : others)
        if (isNative(other) || !areOneTransfer(kept, other))
            return name + QStringLiteral(" is no transfer with ") + QString::fromStdString(other.dump());
    return {};
}

} // namespace

Json expectedItems(const std::vector<PlainFile>& files, std::int64_t sessionStartMs)
{
    Json items = Json::array();
    addFrames(items, files, sessionStartMs);
    addSnapshots(items, files);
    const std::set<std::string> incidents = addFaults(items, files);
    for (const Json& event : eventsOf(files)) {
        const std::string type = event.at("type");
        if (type == "network_request" || incidents.contains(text(event, "incidentId"))) continue;
        items.push_back(item(event.at("timestamp"), kLanes.at(type).c_str(), type, cut(labelOf(event)), event));
    }
    return items;
}

Json expectedHead(const std::string& sessionId, const std::vector<PlainFile>& files, std::int64_t endMs)
{
    const std::int64_t start = startInName(sessionId);
    std::int64_t last = endMs;
    std::int64_t background = 0;
    Json gaps = Json::array();
    for (const NamedFrame& named : allFrames(files, start))
        last = std::max(last, named.frame.timestampMs + kAfterLastFrameMs);
    if (endMs == 0)
        for (const PlainFile& file : files)
            if (isIn(file, "rrweb")) last = std::max(last, lastOf(parsed(inflated(file.stored)).at("events")));
    for (const Json& event : eventsOf(files)) {
        const std::int64_t time = event.at("timestamp");
        if (endMs == 0) last = std::max(last, time);
        if (event.at("type") == "app_background" && background == 0) background = time;
        if (event.at("type") != "app_foreground" || background == 0) continue;
        gaps.push_back({{"startMs", background}, {"endMs", time}, {"kind", "background"}});
        background = 0;
    }
    std::int64_t playable = last - start;
    for (const Json& gap : gaps) {
        const std::int64_t length = gap.at("endMs").get<std::int64_t>() - gap.at("startMs").get<std::int64_t>();
        playable -= std::max<std::int64_t>(length - kKeptGapMs, 0);
    }
    return {{"sessionId", sessionId}, {"startMs", start}, {"endMs", last}, {"durationMs", last - start},
        {"playableMs", playable}, {"gaps", gaps}};
}

std::vector<Json> networkRows(const std::vector<PlainFile>& files)
{
    std::vector<Json> rows = eventsOf(files);
    std::erase_if(rows, [](const Json& event) { return event.at("type") != "network_request"; });
    return rows;
}

QString wrongTransfer(const Json& networkItems, const std::vector<Json>& rows)
{
    std::multiset<std::string> left;
    for (const Json& row : rows) left.insert(row.dump());
    for (const Json& item : networkItems) {
        Json kept = item.at("detail");
        const Json others = kept.value("otherReports", Json::array());
        kept.erase("otherReports");
        if (QString wrong = wrongItem(item, kept, others); !wrong.isEmpty()) return wrong;
        std::vector<Json> reports{kept};
        reports.insert(reports.end(), others.begin(), others.end());
        for (const Json& report : reports) {
            const auto found = left.find(report.dump());
            if (found == left.end()) return QStringLiteral("not recorded: ") + QString::fromStdString(report.dump());
            left.erase(found);
        }
    }
    return left.empty() ? QString() : QStringLiteral("missing: ") + QString::fromStdString(*left.begin());
}

Json sortedItems(Json items)
{
    const auto key = [](const Json& item) {
        return std::pair{item.at("timestampMs").get<std::int64_t>(), item.dump()};
    };
    std::sort(items.begin(), items.end(), [&](const Json& a, const Json& b) { return key(a) < key(b); });
    return items;
}

} // namespace revisit::test
