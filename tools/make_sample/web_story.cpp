// Somebody looks at planters, cannot pay, tries again and can.

#include "base/clock.h"
#include "base/encoding.h"
#include "tools/make_sample/web_tape.h"

#include <QJsonDocument>

namespace revisit::sample {

namespace {

QJsonObject get(const WebTape& tape, qint64 ms, const QString& url, int status, int duration, int bytes)
{
    return {{QStringLiteral("url"), url}, {QStringLiteral("method"), QStringLiteral("GET")},
        {QStringLiteral("status"), status}, {QStringLiteral("startTimestamp"), tape.wall(ms)},
        {QStringLiteral("duration"), duration}, {QStringLiteral("encodedBodySize"), bytes},
        {QStringLiteral("initiatorType"), QStringLiteral("fetch")}};
}

QJsonObject post(const WebTape& tape, qint64 ms, const QString& url, int status, int duration)
{
    QJsonObject request = get(tape, ms, url, status, duration, 214);
    request.insert(QStringLiteral("method"), QStringLiteral("POST"));
    return request;
}

void visitShop(WebTape& tape)
{
    tape.open(300, shopPage());
    tape.request(620, get(tape, 340, QStringLiteral("https://api.shop.example/v2/products?page=1"), 200, 262, 8412));
    tape.log(700, QStringLiteral("info"), QStringLiteral("catalogue ready: 6 products"));
    tape.moveTo(900, 2100, QPoint{900, 240}, QStringLiteral("hero"));
    tape.moveTo(2400, 3200, QStringLiteral("nav-pots"));
    tape.click(3300, QStringLiteral("nav-pots"));
    tape.moveTo(3800, 4600, QPoint{700, 560}, QStringLiteral("card-1"));
    tape.scrollTo(4800, 6300, 420);
    tape.moveTo(6600, 7600, QPoint{300, 420}, QStringLiteral("card-3"));
    tape.scrollTo(7900, 8800, 180);
    tape.moveTo(9000, 9900, QStringLiteral("card-1"));
    tape.click(10'000, QStringLiteral("card-1"));
    tape.custom(10'120, QStringLiteral("add_to_cart"),
        {{QStringLiteral("sku"), QStringLiteral("planter-24")}, {QStringLiteral("price"), 38}});
    tape.request(10'400, post(tape, 10'130, QStringLiteral("https://api.shop.example/v2/cart"), 201, 240));
    tape.moveTo(11'000, 12'300, QStringLiteral("cart"));
    tape.click(12'400, QStringLiteral("cart"));
}

void failToPay(WebTape& tape, const WebPageSource& checkout)
{
    tape.open(13'200, checkout);
    tape.request(13'600, get(tape, 13'240, QStringLiteral("https://api.shop.example/v2/cart"), 200, 180, 902));
    tape.moveTo(14'200, 15'000, QStringLiteral("email"));
    tape.click(15'100, QStringLiteral("email"));
    for (int i = 1; i <= 6; ++i)
        tape.input(15'300 + i * 180, QStringLiteral("email"), QString(i * 3, QLatin1Char('*')));
    tape.moveTo(16'800, 17'500, QStringLiteral("address"));
    tape.click(17'600, QStringLiteral("address"));
    tape.input(18'400, QStringLiteral("address"), QStringLiteral("************"));
    tape.moveTo(18'900, 19'800, QStringLiteral("pay"));
    tape.click(19'900, QStringLiteral("pay"));
    tape.request(20'900, post(tape, 19'990, QStringLiteral("https://api.shop.example/v2/payments"), 502, 880));
    tape.log(20'920, QStringLiteral("error"), QStringLiteral("payment failed: 502 Bad Gateway"));
    tape.setText(20'950, checkout.ids.value(QStringLiteral("status")) + 1,
        QStringLiteral("We could not reach your bank. Please try again."));
    tape.click(21'400, QStringLiteral("pay"));
    tape.click(21'650, QStringLiteral("pay"));
    tape.click(21'900, QStringLiteral("pay"));
    tape.log(22'000, QStringLiteral("warn"), QStringLiteral("pay pressed while a payment is under way"));
}

void payAtLast(WebTape& tape, const WebPageSource& checkout)
{
    tape.resize(24'000, {1024, 768});
    tape.checkOut(25'000, checkout.tree);
    tape.moveTo(26'000, 26'700, QPoint{600, 520}, QStringLiteral("main"));
    tape.moveTo(27'200, 28'000, QStringLiteral("pay"));
    tape.click(28'100, QStringLiteral("pay"));
    tape.setAttribute(28'200, QStringLiteral("pay"), QStringLiteral("disabled"), QString());
    tape.request(29'100, post(tape, 28'190, QStringLiteral("https://api.shop.example/v2/payments"), 200, 870));
    tape.log(29'130, QStringLiteral("info"), QStringLiteral("payment accepted"));
    tape.setText(
        29'150, checkout.ids.value(QStringLiteral("status")) + 1, QStringLiteral("Thank you. It is on its way."));
    tape.moveTo(30'000, 31'600, QPoint{880, 240}, QStringLiteral("summary"));
    tape.log(static_cast<qint64>(33'900), QStringLiteral("debug"), QStringLiteral("idle"));
}

QJsonObject device()
{
    return {{QStringLiteral("platform"), QStringLiteral("web")}, {QStringLiteral("model"), QStringLiteral("Chrome")},
        {QStringLiteral("osVersion"), QStringLiteral("Windows 11")},
        {QStringLiteral("appVersion"), QStringLiteral("3.8.1")}, {QStringLiteral("screenWidth"), 1280},
        {QStringLiteral("screenHeight"), 800}, {QStringLiteral("pixelRatio"), 2},
        {QStringLiteral("language"), QStringLiteral("en-GB")}};
}

} // namespace

void writeWebStory(WebTape& tape)
{
    const WebPageSource checkout = checkoutPage();
    visitShop(tape);
    failToPay(tape, checkout);
    payAtLast(tape, checkout);
}

Result<Files> webSampleFiles(WebSnapshots snapshots)
{
    WebTape tape{kWebSessionStart};
    writeWebStory(tape);
    if (snapshots == WebSnapshots::Lost) tape.dropSnapshots();
    REVISIT_TRY(files, tape.segments(kWebSessionId));
    const QJsonObject row{{QStringLiteral("id"), QString::fromUtf8(kWebSessionId)},
        {QStringLiteral("startedAt"), QString::fromStdString(toIsoString(kWebSessionStart))},
        {QStringLiteral("endedAt"), QString::fromStdString(toIsoString({kWebSessionStart.ms + kWebSessionMs}))},
        {QStringLiteral("deviceInfo"), device()}, {QStringLiteral("platform"), QStringLiteral("web")},
        {QStringLiteral("appVersion"), QStringLiteral("3.8.1")},
        {QStringLiteral("userId"), QStringLiteral("user_73150")}, {QStringLiteral("endReason"), QStringLiteral("stop")},
        {QStringLiteral("eventCount"), tape.eventCount()}};
    const QByteArray json = QJsonDocument{row}.toJson(QJsonDocument::Compact);
    const auto bytes = asBytes(std::string_view{json.constData(), static_cast<std::size_t>(json.size())});
    files["session.json"] = {bytes.begin(), bytes.end()};
    return std::move(files);
}

} // namespace revisit::sample
