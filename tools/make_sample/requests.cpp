#include "tools/make_sample/catalog.h"
#include "tools/make_sample/event_log.h"

#include <initializer_list>
#include <span>

namespace revisit::sample {

namespace {

enum class Via { Native, Fetch };

struct Request {
    qint64 startMs;
    int durationMs;
    const char* method;
    const char* host;
    const char* path; ///< with query
    int status; ///< 0: no answer
    int requestBytes;
    int responseBytes;
    Via via = Via::Native;
    const char* error = nullptr;
};

constexpr const char* kApi = "api.fernandclay.example";
constexpr const char* kPay = "pay.paywell.example";
constexpr const char* kMetrics = "collect.metrics.example";
constexpr const char* kImages = "images.fernandclay.example";
constexpr const char* kSdk = "api.rejourney.co";
constexpr const char* kTimedOut = "The request timed out.";
constexpr const char* kLost = "The network connection was lost.";

constexpr Request kStartUp[] = {
    {90, 221, "POST", kSdk, "/api/ingest/auth/device", 200, 214, 340},
    {120, 208, "GET", kApi, "/v1/config?platform=ios", 200, 0, 2914},
    {140, 382, "POST", kApi, "/v1/auth/refresh", 200, 412, 986, Via::Fetch},
    {180, 96, "GET", kApi, "/v1/feature-flags", 304, 0, 0},
    {420, 764, "GET", kApi, "/v1/products?sort=popular&limit=16", 200, 0, 38'412, Via::Fetch},
    {430, 311, "GET", kApi, "/v1/stories", 200, 0, 5120, Via::Fetch},
    {520, 142, "POST", kMetrics, "/v2/batch", 204, 1840, 0},
    {600, 4210, "GET", kApi, "/v1/recommendations?user=user_48213", 200, 0, 9240, Via::Fetch},
    {900, 263, "GET", kApi, "/v1/me", 200, 0, 1204, Via::Fetch},
    {910, 302, "GET", kApi, "/v1/cart", 200, 0, 96, Via::Fetch},
    {1310, 38, "GET", "pixel.adsnoop.example", "/i.gif?app=fernandclay", 0, 0, 0, Via::Native, kLost},
};

constexpr Request kBrowsing[] = {
    {5780, 1862, "GET", kApi, "/v1/products?category=ceramics&limit=24", 200, 0, 24'180, Via::Fetch},
    {9400, 121, "POST", kMetrics, "/v2/batch", 204, 2210, 0},
    {15'640, 241, "GET", kApi, "/v1/products/speckled-vase", 200, 0, 3312, Via::Fetch},
    {15'660, 3104, "GET", kApi, "/v1/products/speckled-vase/reviews?page=1", 200, 0, 14'902, Via::Fetch},
    {15'720, 183, "GET", kApi, "/v1/products/speckled-vase/stock", 404, 0, 52, Via::Fetch},
    {20'150, 164, "GET", kApi, "/v1/products/speckled-vase/stock?glaze=sage", 404, 0, 52, Via::Fetch},
    {22'900, 133, "POST", kMetrics, "/v2/batch", 204, 3012, 0},
    {25'060, 318, "POST", kApi, "/v1/cart/items", 201, 64, 310, Via::Fetch},
    {26'730, 296, "PUT", kApi, "/v1/me/recently-viewed", 204, 88, 0, Via::Fetch},
    {29'610, 228, "GET", kApi, "/v1/products/stone-teapot", 200, 0, 3188, Via::Fetch},
    {29'630, 419, "GET", kApi, "/v1/products/stone-teapot/reviews?page=1", 429, 0, 74, Via::Fetch},
    {33'180, 342, "POST", kApi, "/v1/cart/items", 201, 64, 512, Via::Fetch},
    {33'560, 297, "GET", kApi, "/v1/cart", 200, 0, 612, Via::Fetch},
};

constexpr Request kCheckout[] = {
    {36'590, 281, "GET", kApi, "/v1/cart", 200, 0, 612, Via::Fetch},
    {36'610, 543, "GET", kApi, "/v1/recommendations?cart=1", 200, 0, 4410, Via::Fetch},
    {38'060, 262, "PATCH", kApi, "/v1/cart/items/stone-teapot", 409, 24, 118, Via::Fetch},
    {38'340, 244, "PATCH", kApi, "/v1/cart/items/stone-teapot", 200, 24, 640, Via::Fetch},
    {40'500, 118, "POST", kMetrics, "/v2/batch", 204, 1630, 0},
    {42'560, 384, "POST", kApi, "/v1/checkout", 201, 120, 1480, Via::Fetch},
    {42'960, 212, "GET", kApi, "/v1/checkout/addresses", 200, 0, 730, Via::Fetch},
    {43'010, 192, "GET", kPay, "/v2/methods", 200, 0, 1920},
    {43'400, 2630, "POST", kPay, "/v2/intents", 201, 210, 880, Via::Fetch},
    {46'700, 290, "POST", kMetrics, "/v2/batch", 0, 2200, 0, Via::Native, "cancelled"},
    {87'160, 244, "POST", kApi, "/v1/auth/refresh", 401, 412, 64, Via::Fetch},
    {87'430, 512, "POST", kApi, "/v1/auth/silent", 200, 180, 990, Via::Fetch},
    {87'980, 233, "GET", kApi, "/v1/checkout", 200, 0, 1480, Via::Fetch},
    {88'000, 305, "GET", kApi, "/v1/cart", 200, 0, 640, Via::Fetch},
    {92'300, 402, "POST", kPay, "/v2/cards/validate", 422, 96, 132, Via::Fetch},
    {95'200, 388, "POST", kPay, "/v2/cards/validate", 200, 96, 180, Via::Fetch},
};

constexpr Request kPaying[] = {
    {99'180, 1912, "POST", kApi, "/v1/payments", 502, 240, 166, Via::Fetch},
    {101'420, 260, "GET", kApi, "/v1/payments/status", 503, 0, 48, Via::Fetch},
    {102'700, 2140, "POST", kApi, "/v1/payments", 502, 240, 166, Via::Fetch},
    {104'980, 6004, "POST", kApi, "/v1/payments", 0, 240, 0, Via::Fetch, kTimedOut},
    {111'900, 640, "POST", kApi, "/v1/payments", 500, 240, 210, Via::Fetch},
    {112'600, 131, "POST", kMetrics, "/v2/batch", 204, 4120, 0},
    {114'480, 720, "POST", kApi, "/v1/payments", 200, 240, 92, Via::Fetch},
};

class RequestLog {
public:
    explicit RequestLog(EventLog& log)
        : m_log(log)
    {
    }

    void add(const Request& request)
    {
        // The native interceptor sees every transfer; JavaScript reports a fetch once more, and the XHR under it.
        addRow(request, QStringLiteral("n_%1").arg(uuid()), true, 0);
        if (request.via == Via::Native) return;
        const auto started = m_log.wall(request.startMs) - 2;
        addRow(request, QStringLiteral("x%1").arg(started), false, 4);
        addRow(request, QStringLiteral("f%1").arg(started), false, 9);
    }

private:
    /// A fixed sequence of UUIDs.
    QString uuid()
    {
        ++m_count;
        const quint64 mixed = m_count * 0x9E3779B97F4A7C15ULL;
        return QStringLiteral("%1-%2-4%3-8%4-%5")
            .arg(mixed >> 32U, 8, 16, QLatin1Char('0'))
            .arg(mixed >> 16U & 0xFFFFU, 4, 16, QLatin1Char('0'))
            .arg(mixed & 0xFFFU, 3, 16, QLatin1Char('0'))
            .arg(m_count & 0xFFFU, 3, 16, QLatin1Char('0'))
            .arg(mixed >> 8U & 0xFFFFFFFFFFFFULL, 12, 16, QLatin1Char('0'))
            .toUpper();
    }

    void addRow(const Request& request, const QString& id, bool isNative, int extraMs)
    {
        const qint64 end = request.startMs + request.durationMs + extraMs;
        const QString path = QString::fromUtf8(request.path);
        QJsonObject row{{QStringLiteral("requestId"), id},
            {QStringLiteral("method"), QString::fromUtf8(request.method)},
            {QStringLiteral("url"), QStringLiteral("https://%1%2").arg(QString::fromUtf8(request.host), path)},
            {QStringLiteral("urlHost"), QString::fromUtf8(request.host)},
            {QStringLiteral("urlPath"), isNative ? path.section(QLatin1Char('?'), 0, 0) : path},
            {QStringLiteral("statusCode"), request.status}, {QStringLiteral("duration"), request.durationMs + extraMs},
            {QStringLiteral("endTimestamp"), m_log.wall(end)},
            {QStringLiteral("success"), request.status > 0 && request.status < 400}};
        if (isNative) row.insert(QStringLiteral("startTimestamp"), m_log.wall(request.startMs));
        addBodies(request, isNative, row);
        if (request.error != nullptr) row.insert(QStringLiteral("errorMessage"), QString::fromUtf8(request.error));
        m_log.add(isNative ? end : end + 31, QStringLiteral("network_request"), row);
    }

    static void addBodies(const Request& request, bool isNative, QJsonObject& row)
    {
        if (request.requestBytes > 0 || !isNative) row.insert(QStringLiteral("requestBodySize"), request.requestBytes);
        if (request.responseBytes > 0 || !isNative)
            row.insert(QStringLiteral("responseBodySize"), request.responseBytes);
        if (!isNative) return;
        if (request.requestBytes > 0)
            row.insert(QStringLiteral("requestContentType"), QStringLiteral("application/json"));
        const bool isImage = request.host == kImages;
        if (request.responseBytes > 0)
            row.insert(QStringLiteral("responseContentType"),
                isImage ? QStringLiteral("image/webp") : QStringLiteral("application/json; charset=utf-8"));
    }

    EventLog& m_log;
    quint64 m_count = 0;
};

/// Pictures, a few at a time, as a connection pool fetches them.
void addPictures(RequestLog& requests, qint64 startMs, std::initializer_list<std::size_t> products)
{
    qint64 index = 0;
    for (const std::size_t product : products) {
        const std::string path = "/products/" + catalog()[product].id + "@2x.webp";
        requests.add({startMs + index / 4 * 140 + index % 4 * 9, static_cast<int>(92 + index * 37 % 170), "GET",
            kImages, path.c_str(), 200, 0, static_cast<int>(18'400 + product * 1731)});
        ++index;
    }
}

} // namespace

void addRequests(EventLog& log)
{
    RequestLog requests{log};
    for (const auto& part : {std::span<const Request>{kStartUp}, std::span<const Request>{kBrowsing},
             std::span<const Request>{kCheckout}, std::span<const Request>{kPaying}})
        for (const Request& request : part) requests.add(request);
    addPictures(requests, 1200, {0, 1, 2, 3, 4, 5});
    addPictures(requests, 7660, {8, 10, 11, 12});
    addPictures(requests, 15'700, {5});
    addPictures(requests, 29'660, {7});
    addPictures(requests, 37'180, {6, 9});
}

} // namespace revisit::sample
