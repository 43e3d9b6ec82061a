// The two pages of the web sample, laid out by absolute boxes so that the pointer finds their elements.

#include "tools/make_sample/web_tape.h"

#include <initializer_list>
#include <utility>

namespace revisit::sample {

namespace {

using Attributes = std::initializer_list<std::pair<QString, QString>>;
using Children = std::initializer_list<QJsonObject>;

QJsonObject text(const QString& content)
{
    return {{QStringLiteral("type"), 3}, {QStringLiteral("textContent"), content}};
}

QJsonObject element(const QString& tag, Attributes attributes, Children children)
{
    QJsonObject named;
    for (const auto& [name, value] : attributes) named.insert(name, value);
    QJsonArray list;
    for (const QJsonObject& child : children) list << child;
    return {{QStringLiteral("type"), 2}, {QStringLiteral("tagName"), tag}, {QStringLiteral("attributes"), named},
        {QStringLiteral("childNodes"), list}};
}

/// Puts elements in their places and remembers where they are.
class Page {
public:
    explicit Page(WebPageSource& source)
        : m_source(source)
    {
    }
    [[nodiscard]] QString style(const QString& id, QRect box)
    {
        m_source.boxes.insert(id, box);
        return QStringLiteral("left:%1px;top:%2px;width:%3px;height:%4px")
            .arg(box.x())
            .arg(box.y())
            .arg(box.width())
            .arg(box.height());
    }
    [[nodiscard]] QJsonObject box(
        const QString& tag, const QString& id, const QString& kind, QRect at, Children children)
    {
        return element(tag,
            {{QStringLiteral("id"), id}, {QStringLiteral("class"), kind}, {QStringLiteral("style"), style(id, at)}},
            children);
    }

private:
    WebPageSource& m_source;
};

/// rrweb numbers nodes depth first.
QJsonObject numbered(QJsonObject node, int& next, QHash<QString, int>& ids)
{
    node.insert(QStringLiteral("id"), next++);
    const QString name = node.value(QStringLiteral("attributes")).toObject().value(QStringLiteral("id")).toString();
    if (!name.isEmpty()) ids.insert(name, node.value(QStringLiteral("id")).toInt());
    QJsonArray children;
    const QJsonArray before = node.value(QStringLiteral("childNodes")).toArray();
    for (const auto child : before) children << numbered(child.toObject(), next, ids);
    if (node.contains(QStringLiteral("childNodes"))) node.insert(QStringLiteral("childNodes"), children);
    return node;
}

QString styleSheet()
{
    return QStringLiteral(
        "*{box-sizing:border-box}body{margin:0;font:15px/1.4 sans-serif;color:#26332d;background:#f6f3ec}"
        "#main{position:relative;width:1280px;height:1700px;margin:0}"
        ".b{position:absolute;display:block;border-radius:8px;padding:12px 16px}"
        ".bar{background:#24483e;color:#fff;border-radius:0;font-weight:600;font-size:18px}"
        ".nav{color:#dfeae4;font-size:15px;padding:6px 10px}"
        ".hero{background:#d9e4d3;font-size:34px;font-weight:600;padding:48px}"
        ".card{background:#fff;border:1px solid #e2ddd0}.price{color:#8a5a2b}"
        ".go{background:#b5532f;color:#fff;border:0;font-weight:600;font-size:15px;text-align:center}"
        ".field{background:#fff;border:1px solid #c9c3b4}"
        ".note{color:#9c2f1d;font-weight:600;padding:0}"
        ".blocked{background:#c8c4b8}");
}

QJsonObject document(const QString& title, const QString& language, const QJsonObject& body)
{
    const QJsonObject sheet{
        {QStringLiteral("type"), 3}, {QStringLiteral("textContent"), styleSheet()}, {QStringLiteral("isStyle"), true}};
    const QJsonObject head = element(QStringLiteral("head"), {},
        {element(QStringLiteral("meta"), {{QStringLiteral("charset"), QStringLiteral("utf-8")}}, {}),
            element(QStringLiteral("title"), {}, {text(title)}), element(QStringLiteral("style"), {}, {sheet})});
    const QJsonObject type{{QStringLiteral("type"), 1}, {QStringLiteral("name"), QStringLiteral("html")},
        {QStringLiteral("publicId"), QString()}, {QStringLiteral("systemId"), QString()}};
    const QJsonObject html = element(QStringLiteral("html"), {{QStringLiteral("lang"), language}}, {head, body});
    return {{QStringLiteral("type"), 0}, {QStringLiteral("childNodes"), QJsonArray{type, html}}};
}

WebPageSource finished(WebPageSource page, const QJsonObject& main)
{
    const QJsonObject body = element(QStringLiteral("body"), {{QStringLiteral("id"), QStringLiteral("body")}},
        {text(QStringLiteral("\n  ")), main, text(QStringLiteral("\n"))});
    int next = 1;
    page.tree = numbered(document(page.title, QStringLiteral("en"), body), next, page.ids);
    return page;
}

QJsonObject header(Page& page)
{
    return page.box(QStringLiteral("header"), QStringLiteral("header"), QStringLiteral("b bar"), {0, 0, 1280, 56},
        {text(QStringLiteral("Fern & Clay")),
            page.box(QStringLiteral("a"), QStringLiteral("nav-plants"), QStringLiteral("b nav"), {420, 12, 90, 32},
                {text(QStringLiteral("Plants"))}),
            page.box(QStringLiteral("a"), QStringLiteral("nav-pots"), QStringLiteral("b nav"), {520, 12, 90, 32},
                {text(QStringLiteral("Pots"))}),
            page.box(QStringLiteral("a"), QStringLiteral("cart"), QStringLiteral("b nav"), {1140, 12, 110, 32},
                {text(QStringLiteral("Cart (1)"))})});
}

QJsonObject productCard(Page& page, int number, const QString& name, const QString& price)
{
    const QString id = QStringLiteral("card-%1").arg(number);
    const QRect at(48 + (number % 3) * 400, 420 + (number / 3) * 400, 384, 380);
    const QString picture = QStringLiteral("picture-%1").arg(number);
    return page.box(QStringLiteral("article"), id, QStringLiteral("b card"), at,
        {element(QStringLiteral("img"),
             {{QStringLiteral("id"), picture}, {QStringLiteral("rr_width"), QStringLiteral("350px")},
                 {QStringLiteral("rr_height"), QStringLiteral("230px")},
                 {QStringLiteral("class"), QStringLiteral("blocked rj-media-mask")},
                 {QStringLiteral("alt"), QStringLiteral("***")}},
             {}),
            element(QStringLiteral("h2"), {}, {text(name)}),
            element(QStringLiteral("p"), {{QStringLiteral("class"), QStringLiteral("price")}}, {text(price)})});
}

} // namespace

WebPageSource shopPage()
{
    WebPageSource source{QStringLiteral("https://shop.example/?campaign=spring"), QStringLiteral("Fern & Clay"),
        {1280, 800}, {}, {}, {}};
    Page page{source};
    const QJsonObject main
        = page.box(QStringLiteral("main"), QStringLiteral("main"), QStringLiteral("page"), {0, 0, 1280, 1700},
            {header(page),
                page.box(QStringLiteral("section"), QStringLiteral("hero"), QStringLiteral("b hero"),
                    {48, 88, 1184, 300}, {text(QStringLiteral("Quiet things for green rooms"))}),
                productCard(page, 0, QStringLiteral("Monstera deliciosa"), QStringLiteral("€ 24")),
                productCard(page, 1, QStringLiteral("Terracotta planter"), QStringLiteral("€ 38")),
                productCard(page, 2, QStringLiteral("Watering can"), QStringLiteral("€ 29")),
                productCard(page, 3, QStringLiteral("Snake plant"), QStringLiteral("€ 18")),
                productCard(page, 4, QStringLiteral("Hanging basket"), QStringLiteral("€ 22")),
                productCard(page, 5, QStringLiteral("Peat-free soil"), QStringLiteral("€ 9"))});
    return finished(std::move(source), main);
}

WebPageSource checkoutPage()
{
    WebPageSource source{QStringLiteral("https://shop.example/checkout"), QStringLiteral("Checkout – Fern & Clay"),
        {1280, 800}, {}, {}, {}};
    Page page{source};
    const auto field = [&page](const QString& id, const QString& name, QRect at) {
        return element(QStringLiteral("input"),
            {{QStringLiteral("id"), id}, {QStringLiteral("class"), QStringLiteral("b field")},
                {QStringLiteral("type"), name}, {QStringLiteral("value"), QStringLiteral("***")},
                {QStringLiteral("aria-label"), name}, {QStringLiteral("style"), page.style(id, at)}},
            {});
    };
    const QJsonObject card = element(QStringLiteral("iframe"),
        {{QStringLiteral("id"), QStringLiteral("card")},
            {QStringLiteral("class"), QStringLiteral("b blocked rr-block")},
            {QStringLiteral("rr_width"), QStringLiteral("560px")},
            {QStringLiteral("rr_height"), QStringLiteral("48px")},
            {QStringLiteral("style"), page.style(QStringLiteral("card"), {80, 320, 560, 48})}},
        {});
    const QJsonObject main = page.box(QStringLiteral("main"), QStringLiteral("main"), QStringLiteral("page"),
        {0, 0, 1280, 900},
        {header(page),
            page.box(QStringLiteral("h1"), QStringLiteral("title"), QStringLiteral("b"), {80, 96, 560, 60},
                {text(QStringLiteral("Checkout"))}),
            field(QStringLiteral("email"), QStringLiteral("email"), {80, 180, 560, 48}),
            field(QStringLiteral("address"), QStringLiteral("text"), {80, 250, 560, 48}), card,
            page.box(QStringLiteral("button"), QStringLiteral("pay"), QStringLiteral("b go"), {80, 400, 240, 52},
                {text(QStringLiteral("Pay € 38"))}),
            page.box(QStringLiteral("p"), QStringLiteral("status"), QStringLiteral("b note"), {80, 470, 560, 40},
                {text(QStringLiteral(" "))}),
            page.box(QStringLiteral("aside"), QStringLiteral("summary"), QStringLiteral("b card"), {720, 96, 400, 280},
                {element(QStringLiteral("h2"), {}, {text(QStringLiteral("Your order"))}),
                    element(QStringLiteral("p"), {}, {text(QStringLiteral("Terracotta planter"))}),
                    element(QStringLiteral("p"), {{QStringLiteral("class"), QStringLiteral("price")}},
                        {text(QStringLiteral("€ 38"))}),
                    element(QStringLiteral("p"), {{QStringLiteral("class"), QStringLiteral("rr-mask")}},
                        {text(QStringLiteral("*** ******"))})})});
    return finished(std::move(source), main);
}

} // namespace revisit::sample
