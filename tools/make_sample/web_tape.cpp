#include "tools/make_sample/web_tape.h"

#include "base/clock.h"
#include "base/encoding.h"
#include "decoder/web_segment_writer.h"

#include <QJsonDocument>

#include <algorithm>
#include <optional>

namespace revisit::sample {

namespace {

constexpr qint64 kSegmentMs = 5000;
constexpr qint64 kSampleMs = 50;
constexpr qint64 kBatchMs = 500;
constexpr int kDocument = 1; // rrweb's id

// Event types and incremental sources (spec formats 5.4).
constexpr int kLoad = 1;
constexpr int kFullSnapshot = 2;
constexpr int kIncremental = 3;
constexpr int kMeta = 4;
constexpr int kCustom = 5;
constexpr int kPlugin = 6;
constexpr int kMutation = 0;
constexpr int kMouseMove = 1;
constexpr int kMouseInteraction = 2;
constexpr int kScroll = 3;
constexpr int kViewportResize = 4;
constexpr int kInput = 5;

std::string compact(const QJsonObject& json)
{
    return QJsonDocument{json}.toJson(QJsonDocument::Compact).toStdString();
}

QString quoted(const QString& text)
{
    const QByteArray list = QJsonDocument{QJsonArray{text}}.toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

void WebTape::add(qint64 ms, int type, const QJsonObject& data)
{
    QJsonObject event{
        {QStringLiteral("type"), type}, {QStringLiteral("data"), data}, {QStringLiteral("timestamp"), wall(ms)}};
    m_events.push_back({ms, std::move(event), m_page.url, m_page.title, m_page.viewport});
}

void WebTape::addIncrement(qint64 ms, int source, QJsonObject data)
{
    data.insert(QStringLiteral("source"), source);
    add(ms, kIncremental, data);
}

void WebTape::addMeta(qint64 ms)
{
    add(ms, kMeta,
        {{QStringLiteral("href"), m_page.url}, {QStringLiteral("width"), m_page.viewport.width()},
            {QStringLiteral("height"), m_page.viewport.height()}});
}

void WebTape::open(qint64 ms, const WebPageSource& page)
{
    m_page = page;
    m_scroll = 0;
    checkOut(ms, page.tree);
    add(ms + 40, kLoad, {});
}

void WebTape::checkOut(qint64 ms, const QJsonObject& tree)
{
    addMeta(ms);
    add(ms + 2, kFullSnapshot,
        {{QStringLiteral("node"), tree},
            {QStringLiteral("initialOffset"),
                QJsonObject{{QStringLiteral("left"), 0}, {QStringLiteral("top"), m_scroll}}}});
}

QPoint WebTape::middleOf(const QString& element) const
{
    return m_page.boxes.value(element).center() - QPoint(0, m_scroll);
}

void WebTape::moveTo(qint64 fromMs, qint64 toMs, const QString& element)
{
    moveTo(fromMs, toMs, middleOf(element), element);
}

void WebTape::moveTo(qint64 fromMs, qint64 toMs, QPoint place, const QString& over)
{
    const QPoint from = m_pointer;
    const qint64 length = std::max<qint64>(toMs - fromMs, 1);
    for (qint64 batch = fromMs; batch < toMs; batch += kBatchMs) {
        const qint64 end = std::min(batch + kBatchMs, toMs);
        QJsonArray positions;
        for (qint64 at = batch + kSampleMs; at <= end; at += kSampleMs) {
            const QPoint point = from + (place - from) * static_cast<double>(at - fromMs) / static_cast<double>(length);
            const bool isThere = at + kSampleMs > toMs;
            positions << QJsonObject{{QStringLiteral("x"), point.x()}, {QStringLiteral("y"), point.y()},
                {QStringLiteral("id"), isThere ? idOf(over) : idOf(QStringLiteral("main"))},
                {QStringLiteral("timeOffset"), at - end}};
        }
        addIncrement(end, kMouseMove, {{QStringLiteral("positions"), positions}});
    }
    m_pointer = place;
}

void WebTape::click(qint64 ms, const QString& element)
{
    const auto press = [&](qint64 at, int type) {
        addIncrement(at, kMouseInteraction,
            {{QStringLiteral("type"), type}, {QStringLiteral("id"), idOf(element)},
                {QStringLiteral("x"), m_pointer.x()}, {QStringLiteral("y"), m_pointer.y()},
                {QStringLiteral("pointerType"), 0}});
    };
    press(ms, 1); // down
    press(ms + 80, 0); // up
    press(ms + 82, 2); // click
}

void WebTape::scrollTo(qint64 fromMs, qint64 toMs, int y)
{
    constexpr qint64 kScrollMs = 150;
    const int from = m_scroll;
    for (qint64 at = fromMs; at <= toMs; at += kScrollMs) {
        m_scroll = from + static_cast<int>((y - from) * (at - fromMs) / std::max<qint64>(toMs - fromMs, 1));
        if (at + kScrollMs > toMs) m_scroll = y;
        addIncrement(at, kScroll,
            {{QStringLiteral("id"), kDocument}, {QStringLiteral("x"), 0}, {QStringLiteral("y"), m_scroll}});
    }
}

void WebTape::resize(qint64 ms, QSize viewport)
{
    m_page.viewport = viewport;
    addIncrement(ms, kViewportResize,
        {{QStringLiteral("width"), viewport.width()}, {QStringLiteral("height"), viewport.height()}});
}

void WebTape::input(qint64 ms, const QString& element, const QString& text)
{
    addIncrement(ms, kInput,
        {{QStringLiteral("id"), idOf(element)}, {QStringLiteral("text"), text}, {QStringLiteral("isChecked"), false},
            {QStringLiteral("userTriggered"), true}});
}

void WebTape::setText(qint64 ms, int node, const QString& text)
{
    const QJsonObject change{{QStringLiteral("id"), node}, {QStringLiteral("value"), text}};
    addIncrement(ms, kMutation,
        {{QStringLiteral("texts"), QJsonArray{change}}, {QStringLiteral("attributes"), QJsonArray{}},
            {QStringLiteral("removes"), QJsonArray{}}, {QStringLiteral("adds"), QJsonArray{}}});
}

void WebTape::setAttribute(qint64 ms, const QString& element, const QString& name, const QString& value)
{
    const QJsonObject change{
        {QStringLiteral("id"), idOf(element)}, {QStringLiteral("attributes"), QJsonObject{{name, value}}}};
    addIncrement(ms, kMutation,
        {{QStringLiteral("texts"), QJsonArray{}}, {QStringLiteral("attributes"), QJsonArray{change}},
            {QStringLiteral("removes"), QJsonArray{}}, {QStringLiteral("adds"), QJsonArray{}}});
}

void WebTape::log(qint64 ms, const QString& level, const QString& message)
{
    add(ms, kPlugin,
        {{QStringLiteral("plugin"), QStringLiteral("rrweb/console@1")},
            {QStringLiteral("payload"),
                QJsonObject{{QStringLiteral("level"), level},
                    {QStringLiteral("trace"), QJsonArray{QStringLiteral("https://shop.example/assets/app.js:41:17")}},
                    {QStringLiteral("payload"), QJsonArray{quoted(message)}}}}});
}

void WebTape::request(qint64 ms, const QJsonObject& request)
{
    add(ms, kPlugin,
        {{QStringLiteral("plugin"), QStringLiteral("rrweb/network@1")},
            {QStringLiteral("payload"), QJsonObject{{QStringLiteral("requests"), QJsonArray{request}}}}});
}

void WebTape::custom(qint64 ms, const QString& tag, const QJsonObject& payload)
{
    add(ms, kCustom, {{QStringLiteral("tag"), tag}, {QStringLiteral("payload"), payload}});
}

void WebTape::dropSnapshots()
{
    std::erase_if(
        m_events, [](const Taped& event) { return event.json.value(QStringLiteral("type")).toInt() == kFullSnapshot; });
}

Result<Files> WebTape::segments(const std::string& sessionId) const
{
    auto events = m_events;
    std::ranges::stable_sort(events, {}, &Taped::ms);
    Files files;
    std::int64_t sequence = 0;
    QString page;
    for (auto first = events.begin(); first != events.end();) {
        const qint64 chunk = first->ms / kSegmentMs * kSegmentMs;
        const auto end
            = std::find_if(first, events.end(), [&](const Taped& event) { return event.ms >= chunk + kSegmentMs; });
        const Taped& last = *std::prev(end);
        sequence = last.url == page ? sequence + 1 : 0; // starts anew with every page load
        page = last.url;
        WebEnvelope envelope;
        envelope.sessionId = sessionId;
        envelope.pageUrl = last.url.toStdString();
        envelope.pageTitle = last.title.toStdString();
        envelope.viewport = {static_cast<double>(last.viewport.width()), static_cast<double>(last.viewport.height())};
        envelope.pixelRatio = 2;
        envelope.sessionStart = m_start;
        envelope.chunkStart = {wall(chunk)};
        envelope.chunkEnd = {wall(chunk + kSegmentMs)};
        envelope.sequence = sequence;
        WebSegmentWriter writer{std::move(envelope)};
        for (; first != end; ++first) REVISIT_CHECK(writer.add(compact(first->json)));
        REVISIT_TRY(stored, writer.finish());
        files["rrweb/" + std::to_string(wall(chunk)) + ".rrweb.json.gz"] = stored;
    }
    return files;
}

} // namespace revisit::sample
