#include "tools/make_sample/controls.h"
#include "tools/make_sample/screens.h"

namespace revisit::sample {

namespace {

constexpr double kListTop = 118;
constexpr double kLineHeight = 124;
constexpr double kSummaryHeight = 196;

View stepper(const CartLine& line, const std::string& id, const std::string& pressed)
{
    View control = view("RCTViewComponentView", QRectF{236, 68, 106, 36},
        [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kSand, 18); });
    const auto tone = [&pressed](const std::string& testId) {
        return pressed == testId ? QColor{214, 200, 184} : QColor{255, 255, 255};
    };
    control.add(iconButton(
        QRectF{3, 3, 30, 30}, "cart.less." + id, "Remove one", Icon::Minus, colour::kInk, tone("cart.less." + id)));
    control.add(label(
        QRectF{36, 0, 34, 36}, QString::number(line.count), {15, Weight::SemiBold, colour::kInk, Qt::AlignCenter}));
    control.add(iconButton(
        QRectF{73, 3, 30, 30}, "cart.more." + id, "Add one", Icon::Plus, colour::kInk, tone("cart.more." + id)));
    return control;
}

View cartLine(const CartLine& line, double y, const std::string& pressed)
{
    const Product& product = catalog()[line.product];
    View card = view("RCTViewComponentView", QRectF{kMargin, y, kScreenWidth - 2 * kMargin, kLineHeight - 12},
        [](QPainter& painter, const QRectF& bounds) {
            shadow(painter, bounds, 18);
            fill(painter, bounds, colour::kCard, 18);
        });
    card.node.testId = "cart.line." + product.id;
    card.node.background = "#FFFFFF";
    card.add(picture(
        QRectF{10, 10, 92, 92},
        [&product](QPainter& painter, const QRectF& bounds) { paintProduct(painter, bounds, product, product.body); },
        product.name.toStdString(), 14));
    card.add(label(QRectF{116, 12, 226, 22}, product.name, {16, Weight::SemiBold}));
    card.add(label(QRectF{116, 34, 200, 18}, product.maker, {13, Weight::Regular, colour::kSoft}));
    card.add(label(
        QRectF{116, 74, 110, 24}, priceText(product.cents * line.count), {16, Weight::SemiBold, colour::kClayDark}));
    card.add(stepper(line, product.id, pressed));
    return card;
}

View voucher(double y)
{
    View row = view("RCTViewComponentView", QRectF{kMargin, y, kScreenWidth - 2 * kMargin, 54},
        [](QPainter& painter, const QRectF& bounds) {
            painter.setPen(QPen{colour::kLine, 1.6, Qt::DashLine});
            painter.setBrush(QColor{255, 255, 255, 120});
            painter.drawRoundedRect(bounds.adjusted(1, 1, -1, -1), 16, 16);
        });
    row.node.testId = "cart.freeShipping";
    row.add(iconView(QRectF{16, 15, 24, 24}, Icon::Truck, colour::kSage));
    row.add(label(QRectF{52, 0, 290, 54}, QStringLiteral("Your order ships free"),
        {14, Weight::Medium, colour::kSage.darker(120)}));
    return row;
}

View suggestion(std::size_t index, double x)
{
    const Product& product = catalog()[index];
    View card = tappable(QRectF{x, 34, 116, 150}, "suggestion." + product.id, product.name.toStdString());
    card.add(picture(
        QRectF{0, 0, 116, 104},
        [&product](QPainter& painter, const QRectF& bounds) { paintProduct(painter, bounds, product, product.body); },
        product.name.toStdString(), 14));
    card.add(label(QRectF{2, 108, 112, 18}, product.name, {13, Weight::Medium}));
    card.add(label(QRectF{2, 126, 112, 18}, priceText(product.cents), {13, Weight::SemiBold, colour::kClayDark}));
    return card;
}

View suggestions(double y)
{
    View block = view("RCTViewComponentView", QRectF{0, y, kScreenWidth, 190});
    block.add(label(QRectF{kMargin, 0, 260, 26}, QStringLiteral("Goes well with"), {17, Weight::Bold}));
    double x = kMargin;
    for (const std::size_t index : {6U, 9U, 14U}) {
        block.add(suggestion(index, x));
        x += 128;
    }
    return block;
}

View summaryRow(double y, const QString& name, const QString& value, bool isTotal)
{
    View row = view("RCTViewComponentView", QRectF{kMargin, y, kScreenWidth - 2 * kMargin, 26});
    const double size = isTotal ? 18 : 15;
    row.add(label(QRectF{0, 0, 180, 26}, name,
        {size, isTotal ? Weight::Bold : Weight::Regular, isTotal ? colour::kInk : colour::kSoft}));
    row.add(label(QRectF{173, 0, 180, 26}, value,
        {size, isTotal ? Weight::Bold : Weight::Medium, colour::kInk, Qt::AlignRight | Qt::AlignVCenter}));
    return row;
}

View summary(const ShopState& state)
{
    View panel = view("RCTViewComponentView",
        QRectF{0, kScreenHeight - kTabBarHeight - kSummaryHeight, kScreenWidth, kSummaryHeight},
        [](QPainter& painter, const QRectF& bounds) {
            shadow(painter, bounds, 24);
            fill(painter, bounds.adjusted(0, 0, 0, 30), colour::kCard, 24);
        });
    panel.node.testId = "cart.summary";
    panel.add(summaryRow(20, QStringLiteral("Subtotal"), priceText(state.cartCents()), false));
    panel.add(summaryRow(46, QStringLiteral("Delivery"), QStringLiteral("Free"), false));
    panel.add(summaryRow(78, QStringLiteral("Total"), priceText(state.cartCents()), true));
    ButtonLook look;
    look.isPressed = state.pressed == "cart.checkout";
    panel.add(button(
        QRectF{kMargin, 122, kScreenWidth - 2 * kMargin, 54}, "cart.checkout", QStringLiteral("Checkout"), look));
    return panel;
}

} // namespace

View cartScreen(const ShopState& state)
{
    View screen = view("RNSScreenView", QRectF{0, 0, kScreenWidth, kScreenHeight});
    const double lines = static_cast<double>(state.cart.size());
    View list = scrollView("cart.list",
        QRectF{0, kListTop, kScreenWidth, kScreenHeight - kTabBarHeight - kSummaryHeight - kListTop},
        {kScreenWidth, lines * kLineHeight + 300}, {0, state.cartOffset});
    double y = 10;
    for (const CartLine& line : state.cart) {
        list.add(cartLine(line, y, state.pressed));
        y += kLineHeight;
    }
    list.add(voucher(y + 2));
    list.add(suggestions(y + 80));
    screen.add(std::move(list));
    View header = view("RCTViewComponentView", QRectF{0, 0, kScreenWidth, kListTop},
        [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kPaper); });
    header.add(label(QRectF{kMargin, 66, 220, 42}, QStringLiteral("Cart"),
        {30, Weight::Bold, colour::kInk, Qt::AlignVCenter, -0.6}));
    header.add(label(QRectF{kScreenWidth - 140, 70, 120, 36}, QStringLiteral("%1 items").arg(state.cartCount()),
        {15, Weight::Regular, colour::kSoft, Qt::AlignRight | Qt::AlignVCenter}));
    screen.add(std::move(header));
    screen.add(summary(state));
    return screen;
}

} // namespace revisit::sample
