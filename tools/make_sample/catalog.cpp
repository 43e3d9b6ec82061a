#include "tools/make_sample/catalog.h"

namespace revisit::sample {

namespace {

constexpr QColor kSandGrey{226, 217, 205};
constexpr QColor kBlush{243, 221, 209};
constexpr QColor kMist{214, 223, 224};
constexpr QColor kMoss{219, 225, 208};
constexpr QColor kButter{245, 231, 200};

Product ceramic(const char* id, const char* name, const char* maker, int cents, Art art, QColor body, QColor backdrop)
{
    Product product;
    product.id = id;
    product.name = QString::fromUtf8(name);
    product.maker = QString::fromUtf8(maker);
    product.cents = cents;
    product.art = art;
    product.body = body;
    product.backdrop = backdrop;
    product.reviews = 24 + cents / 50;
    product.rating = 4.5 + static_cast<double>(cents % 700) / 1500;
    return product;
}

Product other(Category category, Product product)
{
    product.category = category;
    return product;
}

std::vector<Product> makeCatalog()
{
    std::vector<Product> products{
        ceramic("ridge-vase", "Ridge Vase", "Studio Alma", 6400, Art::Vase, {196, 108, 76}, kButter),
        other(
            Category::Lighting, ceramic("arc-lamp", "Arc Table Lamp", "Lumo", 12900, Art::Lamp, {214, 168, 92}, kMist)),
        ceramic("tide-mug", "Tide Mug", "Kiln & Co.", 2200, Art::Mug, {84, 122, 136}, kSandGrey),
        other(Category::Living,
            ceramic("elm-chair", "Elm Lounge Chair", "Form Nord", 34900, Art::Chair, {150, 104, 66}, kMoss)),
        ceramic("dune-bowl", "Dune Serving Bowl", "Studio Alma", 4800, Art::Bowl, {222, 176, 128}, kBlush),
        ceramic("speckled-vase", "Speckled Vase", "Kiln & Co.", 5400, Art::Vase, {236, 226, 210}, kMoss),
        other(Category::Textiles,
            ceramic("loom-cushion", "Loom Cushion", "Weft", 3900, Art::Cushion, {110, 134, 104}, kButter)),
        ceramic("stone-teapot", "Stone Teapot", "Kiln & Co.", 7200, Art::Teapot, {98, 102, 98}, kBlush),
        ceramic("fern-planter", "Fern Planter", "Studio Alma", 3600, Art::Planter, {206, 132, 96}, kMist),
        other(Category::Living,
            ceramic("ember-candle", "Ember Candle", "Lumo", 2800, Art::Candle, {232, 206, 176}, kSandGrey)),
        ceramic("coast-plates", "Coast Plates, set of 4", "Form Nord", 5600, Art::Plates, {122, 150, 158}, kButter),
        ceramic("slate-carafe", "Slate Carafe", "Kiln & Co.", 4400, Art::Carafe, {70, 80, 92}, kMoss),
        ceramic("blush-mug", "Blush Mug", "Studio Alma", 2200, Art::Mug, {222, 156, 140}, kMist),
        other(Category::Living,
            ceramic("north-clock", "North Wall Clock", "Form Nord", 8900, Art::Clock, {58, 70, 66}, kBlush)),
        ceramic("cloud-bowl", "Cloud Bowl", "Kiln & Co.", 3200, Art::Bowl, {238, 236, 232}, kMist),
        ceramic("olive-vase", "Olive Vase", "Studio Alma", 5800, Art::Vase, {132, 136, 86}, kSandGrey),
    };
    for (const std::size_t index : {0U, 4U, 7U}) products[index].isNew = true;
    return products;
}

} // namespace

const std::vector<Product>& catalog()
{
    static const std::vector<Product> products = makeCatalog();
    return products;
}

std::vector<std::size_t> productsOf(const Category* category)
{
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < catalog().size(); ++i)
        if (category == nullptr || catalog()[i].category == *category) indices.push_back(i);
    return indices;
}

QString priceText(int cents)
{
    return QStringLiteral("€ %1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

} // namespace revisit::sample
