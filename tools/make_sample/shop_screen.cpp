#include "tools/make_sample/controls.h"
#include "tools/make_sample/screens.h"

#include <array>

namespace revisit::sample {

namespace {

constexpr double kListTop = 212;
constexpr double kListHeight = kScreenHeight - kTabBarHeight - kListTop;
constexpr double kCardWidth = (kScreenWidth - 2 * kMargin - 13) / 2;
constexpr double kPictureHeight = 176;
constexpr double kRowHeight = kPictureHeight + 78;
constexpr double kCarouselHeight = 150;

struct Chip {
    const char* testId;
    const char* title;
    std::optional<Category> category;
};

const std::array<Chip, 5>& chips()
{
    static const std::array<Chip, 5> all{{{"chip.all", "All", std::nullopt},
        {"chip.ceramics", "Ceramics", Category::Ceramics}, {"chip.lighting", "Lighting", Category::Lighting},
        {"chip.textiles", "Textiles", Category::Textiles}, {"chip.living", "Living room", Category::Living}}};
    return all;
}

View chip(const Chip& content, double x, double width, bool isActive)
{
    const QColor ground = isActive ? colour::kInk : colour::kCard;
    View pill = tappable(QRectF{x, 4, width, 34}, content.testId, content.title);
    pill.paint = [ground, isActive](QPainter& painter, const QRectF& bounds) {
        fill(painter, bounds, ground, 17);
        if (!isActive) outline(painter, bounds, colour::kLine, 1.2, 17);
    };
    pill.node.background = ground.name(QColor::HexRgb).toUpper().toStdString();
    pill.add(label(QRectF{0, 0, width, 34}, QString::fromUtf8(content.title),
        {14, Weight::Medium, isActive ? QColor{Qt::white} : colour::kInk, Qt::AlignCenter}));
    return pill;
}

View chipRow(const ShopState& state)
{
    double width = kMargin;
    View row = scrollView("shop.categories", QRectF{0, 164, kScreenWidth, 42}, {}, {state.chipsOffset, 0});
    for (const Chip& content : chips()) {
        const double chipWidth = textWidth(QString::fromUtf8(content.title), {14, Weight::Medium}) + 34;
        row.add(chip(content, width, chipWidth, content.category == state.category));
        width += chipWidth + 9;
    }
    row.node.contentSize = LogicalSize{width + kMargin - 9, 42};
    return row;
}

View searchPill()
{
    View pill = tappable(QRectF{kMargin, 112, kScreenWidth - 2 * kMargin, 42}, "shop.search", "Search the shop");
    pill.paint = [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kSand, 14); };
    pill.add(iconView(QRectF{13, 11, 20, 20}, Icon::Search, colour::kSoft));
    pill.add(label(
        QRectF{42, 0, 250, 42}, QStringLiteral("Vases, lamps, cushions …"), {15, Weight::Regular, colour::kSoft}));
    return pill;
}

View header()
{
    View bar = view("RCTViewComponentView", QRectF{0, 0, kScreenWidth, kListTop},
        [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kPaper); });
    bar.add(label(QRectF{kMargin, 62, 260, 42}, QStringLiteral("Fern & Clay"),
        {30, Weight::Bold, colour::kInk, Qt::AlignVCenter, -0.6}));
    bar.add(iconButton(QRectF{kScreenWidth - 102, 64, 38, 38}, "shop.favourites", "Favourites", Icon::Heart,
        colour::kInk, colour::kSand));
    bar.add(iconButton(QRectF{kScreenWidth - 58, 64, 38, 38}, "shop.notifications", "Notifications", Icon::Bell,
        colour::kInk, colour::kSand));
    bar.add(searchPill());
    return bar;
}

View newTag()
{
    View tag = box(QRectF{10, 10, 44, 22}, colour::kClay, 11);
    tag.add(label(QRectF{0, 0, 44, 22}, QStringLiteral("New"), {12, Weight::SemiBold, Qt::white, Qt::AlignCenter}));
    return tag;
}

View productCard(const Product& product, QPointF at, bool isPressed)
{
    View card = tappable(
        QRectF{at, QSizeF{kCardWidth, kRowHeight - 12}}, "product." + product.id, product.name.toStdString());
    card.node.alpha = isPressed ? 0.72 : 1;
    View image = picture(
        QRectF{0, 0, kCardWidth, kPictureHeight},
        [&product](QPainter& painter, const QRectF& bounds) { paintProduct(painter, bounds, product, product.body); },
        product.name.toStdString(), 18);
    if (product.isNew) image.add(newTag());
    card.add(std::move(image));
    card.add(iconButton(QRectF{kCardWidth - 42, kPictureHeight - 42, 32, 32}, "favourite." + product.id,
        "Add to favourites", Icon::Heart, colour::kInk, QColor{255, 255, 255, 224}));
    card.add(label(QRectF{2, kPictureHeight + 8, kCardWidth - 4, 20}, product.name, {15, Weight::SemiBold}));
    card.add(
        label(QRectF{2, kPictureHeight + 28, kCardWidth - 4, 18}, product.maker, {13, Weight::Regular, colour::kSoft}));
    card.add(label(
        QRectF{2, kPictureHeight + 46, 100, 20}, priceText(product.cents), {15, Weight::SemiBold, colour::kClayDark}));
    card.add(iconView(QRectF{kCardWidth - 44, kPictureHeight + 49, 13, 13}, Icon::Star, QColor{224, 164, 60}));
    card.add(label(QRectF{kCardWidth - 28, kPictureHeight + 46, 28, 20}, QString::number(product.rating, 'f', 1),
        {13, Weight::Medium, colour::kSoft}));
    return card;
}

View skeletonCard(QPointF at)
{
    View card = view("RCTViewComponentView", QRectF{at, QSizeF{kCardWidth, kRowHeight - 12}});
    card.add(box(QRectF{0, 0, kCardWidth, kPictureHeight}, colour::kSand, 18));
    card.add(box(QRectF{2, kPictureHeight + 12, kCardWidth * 0.7, 13}, colour::kSand, 6));
    card.add(box(QRectF{2, kPictureHeight + 33, kCardWidth * 0.4, 11}, colour::kSand, 5));
    return card;
}

View storyCard(int index, double x)
{
    struct Story {
        const char* title;
        const char* detail;
        std::size_t product;
    };
    static constexpr std::array<Story, 4> kStories{
        {{"Made by hand", "Six potters, one kiln", 0}, {"Slow evenings", "Light that flatters", 1},
            {"Set the table", "Up to 20 % off bowls", 4}, {"Green corners", "Planters for small rooms", 8}}};
    const Story& story = kStories[static_cast<std::size_t>(index)];
    const Product& product = catalog()[story.product];
    View card = tappable(QRectF{x, 0, 262, kCarouselHeight - 14}, "story." + std::to_string(index), story.title);
    card.cornerRadius = 20;
    card.paint = [&product](QPainter& painter, const QRectF& bounds) {
        paintProduct(painter, bounds, product, product.body, {0, 0.79});
    };
    card.add(label(QRectF{18, 24, 150, 26}, QString::fromUtf8(story.title), {19, Weight::Bold}));
    card.add(label(QRectF{18, 50, 150, 20}, QString::fromUtf8(story.detail), {13, Weight::Regular, {86, 76, 68}}));
    View more = box(QRectF{18, 86, 76, 30}, colour::kInk, 15);
    more.add(
        label(QRectF{0, 0, 76, 30}, QStringLiteral("Explore"), {13, Weight::SemiBold, Qt::white, Qt::AlignCenter}));
    card.add(std::move(more));
    return card;
}

/// The nested list: scrolls sideways inside the list that scrolls down.
View carousel(const ShopState& state)
{
    View row = scrollView("shop.stories", QRectF{0, 8, kScreenWidth, kCarouselHeight},
        {4 * 274 + 2 * kMargin - 12, kCarouselHeight}, {state.carouselOffset, 0});
    for (int i = 0; i < 4; ++i) row.add(storyCard(i, kMargin + i * 274));
    return row;
}

View list(const ShopState& state)
{
    const Category* category = state.category ? &*state.category : nullptr;
    const auto products = productsOf(category);
    const double gridTop = kCarouselHeight + 52;
    const double rows = static_cast<double>((products.size() + 1) / 2);
    View scroll = scrollView("shop.list", QRectF{0, kListTop, kScreenWidth, kListHeight},
        {kScreenWidth, gridTop + rows * kRowHeight + 16}, {0, state.listOffset});
    scroll.add(carousel(state));
    scroll.add(label(QRectF{kMargin, kCarouselHeight + 14, 240, 30},
        category == nullptr ? QStringLiteral("Popular now") : QStringLiteral("Ceramics"), {20, Weight::Bold}));
    scroll.add(label(QRectF{kScreenWidth - 140, kCarouselHeight + 14, 120, 30},
        state.isLoading ? QStringLiteral("Loading …") : QStringLiteral("%1 pieces").arg(products.size()),
        {14, Weight::Regular, colour::kSoft, Qt::AlignRight | Qt::AlignVCenter}));
    for (std::size_t i = 0; i < products.size(); ++i) {
        const QPointF at{kMargin + static_cast<double>(i % 2) * (kCardWidth + 13),
            gridTop + static_cast<double>(i / 2) * kRowHeight};
        const Product& product = catalog()[products[i]];
        scroll.add(
            state.isLoading ? skeletonCard(at) : productCard(product, at, state.pressed == "product." + product.id));
    }
    return scroll;
}

} // namespace

View shopScreen(const ShopState& state)
{
    View screen = view("RNSScreenView", QRectF{0, 0, kScreenWidth, kScreenHeight});
    screen.add(list(state));
    screen.add(header());
    screen.add(chipRow(state));
    return screen;
}

} // namespace revisit::sample
