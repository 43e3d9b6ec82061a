#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

class QPainter;

namespace revisit::sample {

enum class Art { Vase, Mug, Bowl, Teapot, Planter, Lamp, Chair, Cushion, Candle, Clock, Plates, Carafe };
enum class Category { Ceramics, Lighting, Textiles, Living };

struct Product {
    std::string id; ///< "speckled-vase"
    QString name;
    QString maker;
    int cents = 0;
    Art art = Art::Vase;
    Category category = Category::Ceramics;
    QColor body;
    QColor backdrop;
    double rating = 4.7;
    int reviews = 0;
    bool isNew = false;
};

/// Everything the shop sells, in the order in which it is shown.
[[nodiscard]] const std::vector<Product>& catalog();
/// Indices into catalog(): all of them, or those of one category.
[[nodiscard]] std::vector<std::size_t> productsOf(const Category* category);
/// "€ 48.00"
[[nodiscard]] QString priceText(int cents);

/// How a product's picture differs from the plain one.
struct PictureLook {
    int turn = 0; ///< 0 … 2: as it is, mirrored, near
    double centre = 0.5; ///< where the object stands, as a part of the width
};
/// The product's picture: a backdrop and the object, drawn in `body`.
void paintProduct(
    QPainter& painter, const QRectF& where, const Product& product, const QColor& body, const PictureLook& look = {});

} // namespace revisit::sample
