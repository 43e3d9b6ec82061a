#include "tools/make_sample/controls.h"
#include "tools/make_sample/screens.h"

#include <array>

namespace revisit::sample {

namespace {

constexpr double kGalleryHeight = 408;

/// The colours in which a product comes: its own, and two more.
std::array<QColor, 3> swatches(const Product& product)
{
    return {product.body, QColor{110, 134, 104}, QColor{76, 88, 104}};
}

View gallery(const ShopState& state, const Product& product)
{
    View pages = scrollView("product.gallery", QRectF{0, 0, kScreenWidth, kGalleryHeight},
        {3 * kScreenWidth, kGalleryHeight}, {state.galleryPage * kScreenWidth, 0});
    const QColor body = swatches(product)[static_cast<std::size_t>(state.swatch)];
    const bool isZoomed = state.isZoomed;
    for (int page = 0; page < 3; ++page)
        pages.add(picture(
            QRectF{page * kScreenWidth, 0, kScreenWidth, kGalleryHeight},
            [&product, body, page, isZoomed](QPainter& painter, const QRectF& bounds) {
                paintProduct(painter, bounds, product, body, {isZoomed ? 2 : page});
            },
            product.name.toStdString(), 0));
    return pages;
}

View pageDots(int active)
{
    return view("UIPageControl", QRectF{kScreenWidth / 2 - 28, kGalleryHeight - 50, 56, 14},
        [active](QPainter& painter, const QRectF& bounds) {
            for (int i = 0; i < 3; ++i) {
                const bool isActive = i == active;
                fill(painter, QRectF{bounds.x() + i * 17 + (i > active ? 8 : 0), 4, isActive ? 20.0 : 8.0, 8},
                    isActive ? colour::kInk : QColor{38, 33, 30, 70}, 4);
            }
        });
}

View swatchRow(const ShopState& state, const Product& product)
{
    static constexpr std::array<const char*, 3> kNames{"Original", "Sage", "Slate"};
    View row = view("RCTViewComponentView", QRectF{kMargin, 118, kScreenWidth - 2 * kMargin, 44});
    row.add(label(QRectF{0, 0, 90, 44}, QStringLiteral("Glaze"), {15, Weight::SemiBold}));
    for (int i = 0; i < 3; ++i) {
        const QColor body = swatches(product)[static_cast<std::size_t>(i)];
        View dot = tappable(
            QRectF{84.0 + i * 48, 4, 36, 36}, "swatch." + std::to_string(i), kNames[static_cast<std::size_t>(i)]);
        const bool isActive = i == state.swatch;
        dot.paint = [body, isActive](QPainter& painter, const QRectF& bounds) {
            if (isActive) outline(painter, bounds, colour::kInk, 2, 18);
            fill(painter, bounds.adjusted(5, 5, -5, -5), body, 13);
        };
        row.add(std::move(dot));
    }
    row.add(label(QRectF{242, 0, 111, 44}, QString::fromUtf8(kNames[static_cast<std::size_t>(state.swatch)]),
        {14, Weight::Regular, colour::kSoft, Qt::AlignRight | Qt::AlignVCenter}));
    return row;
}

View factRow(double y, Icon symbol, std::string testId, const QString& title, const QString& detail)
{
    View row = view("RCTViewComponentView", QRectF{kMargin, y, kScreenWidth - 2 * kMargin, 46},
        [](QPainter& painter, const QRectF& bounds) {
            fill(painter, QRectF{0, 0, bounds.width(), 1}, colour::kLine);
        });
    row.node.testId = std::move(testId);
    row.add(iconView(QRectF{0, 11, 24, 24}, symbol, colour::kSage));
    row.add(label(QRectF{36, 0, 200, 46}, title, {14, Weight::Medium}));
    row.add(label(
        QRectF{193, 0, 160, 46}, detail, {14, Weight::Regular, colour::kSoft, Qt::AlignRight | Qt::AlignVCenter}));
    return row;
}

View titleBlock(const Product& product)
{
    View block = view("RCTViewComponentView", QRectF{kMargin, 24, kScreenWidth - 2 * kMargin, 84});
    block.add(label(QRectF{0, 0, 250, 32}, product.name, {25, Weight::Bold, colour::kInk, Qt::AlignVCenter, -0.4}));
    block.add(label(QRectF{223, 0, 130, 32}, priceText(product.cents),
        {22, Weight::Bold, colour::kClayDark, Qt::AlignRight | Qt::AlignVCenter}));
    block.add(label(
        QRectF{0, 35, 200, 20}, QStringLiteral("by %1").arg(product.maker), {14, Weight::Regular, colour::kSoft}));
    for (int i = 0; i < 5; ++i)
        block.add(iconView(QRectF{0.0 + i * 18, 62, 15, 15}, Icon::Star, i < 4 ? QColor{224, 164, 60} : colour::kLine));
    block.add(label(QRectF{98, 58, 200, 22},
        QStringLiteral("%1 · %2 reviews").arg(product.rating, 0, 'f', 1).arg(product.reviews),
        {13, Weight::Regular, colour::kSoft}));
    return block;
}

View sheet(const ShopState& state, const Product& product)
{
    View card = view("RCTViewComponentView",
        QRectF{0, kGalleryHeight - 26, kScreenWidth, kScreenHeight - kGalleryHeight + 26},
        [](QPainter& painter, const QRectF& bounds) {
            fill(painter, bounds.adjusted(0, 0, 0, 40), colour::kPaper, 26);
        });
    card.node.testId = "product.sheet";
    card.add(titleBlock(product));
    card.add(swatchRow(state, product));
    View story = label(QRectF{kMargin, 170, kScreenWidth - 2 * kMargin, 64},
        QStringLiteral("Thrown by hand and glazed in small batches, so no two are alike. Dishwasher safe, and happy "
                       "with or without flowers."),
        {14, Weight::Regular, {86, 78, 71}, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap});
    card.add(std::move(story));
    card.add(
        factRow(240, Icon::Truck, "product.delivery", QStringLiteral("Free delivery"), QStringLiteral("2 – 4 days")));
    card.add(
        factRow(286, Icon::Check, "product.returns", QStringLiteral("Free returns"), QStringLiteral("within 30 days")));
    return card;
}

View buyBar(const ShopState& state)
{
    View bar = view("RCTViewComponentView", QRectF{0, kScreenHeight - 108, kScreenWidth, 108},
        [](QPainter& painter, const QRectF& bounds) {
            fill(painter, bounds, colour::kPaper);
            fill(painter, QRectF{0, 0, bounds.width(), 1}, colour::kLine);
            fill(painter, QRectF{bounds.center().x() - 67, bounds.bottom() - 13, 134, 5}, colour::kInk, 2.5);
        });
    bar.add(iconButton(QRectF{kMargin, 14, 54, 54}, "product.favourite", "Add to favourites",
        state.isFavourite ? Icon::HeartFull : Icon::Heart, colour::kClay, colour::kSand));
    ButtonLook look;
    look.isPressed = state.pressed == "product.addToCart";
    bar.add(button(QRectF{kMargin + 66, 14, kScreenWidth - 2 * kMargin - 66, 54}, "product.addToCart",
        QStringLiteral("Add to cart"), look));
    return bar;
}

} // namespace

View productScreen(const ShopState& state)
{
    const Product& product = catalog()[state.product];
    View screen = view("RNSScreenView", QRectF{0, 0, kScreenWidth, kScreenHeight});
    screen.add(gallery(state, product));
    screen.add(pageDots(state.galleryPage));
    screen.add(sheet(state, product));
    screen.add(
        iconButton(QRectF{16, 62, 42, 42}, "nav.back", "Back", Icon::Back, colour::kInk, QColor{255, 255, 255, 230}));
    screen.add(iconButton(QRectF{kScreenWidth - 58, 62, 42, 42}, "product.share", "Share", Icon::Share, colour::kInk,
        QColor{255, 255, 255, 230}));
    screen.add(buyBar(state));
    return screen;
}

} // namespace revisit::sample
