#include "tools/make_sample/controls.h"
#include "tools/make_sample/screens.h"

#include <array>

namespace revisit::sample {

namespace {

constexpr double kListTop = 116;

struct Field {
    const char* testId;
    const char* caption;
    double x;
    double y;
    double width;
};

/// In the order of ShopState::fieldLengths.
constexpr std::array<Field, 5> kFields{{{"checkout.name", "Full name", 16, 44, 321},
    {"checkout.address", "Street and number", 16, 116, 321}, {"checkout.card", "Card number", 16, 44, 321},
    {"checkout.expiry", "Expiry", 16, 116, 154}, {"checkout.cvc", "CVC", 183, 116, 154}}};

/// A text field: the SDK blacks it out, whatever stands in it.
View field(const Field& content, int length, bool isFocused)
{
    View group = view("RCTViewComponentView", QRectF{content.x, content.y, content.width, 66});
    group.add(label(
        QRectF{2, 0, content.width, 20}, QString::fromUtf8(content.caption), {13, Weight::Medium, colour::kSoft}));
    View frame = view(
        "RCTViewComponentView", QRectF{0, 22, content.width, 44}, [isFocused](QPainter& painter, const QRectF& bounds) {
            fill(painter, bounds, colour::kPaper, 12);
            outline(painter, bounds, isFocused ? colour::kClay : colour::kLine, isFocused ? 2 : 1.2, 12);
        });
    View input = view("RCTUITextField", QRectF{6, 5, content.width - 12, 34});
    input.node.testId = content.testId;
    input.node.placeholder = content.caption;
    input.node.text = std::string(static_cast<std::size_t>(length), '*');
    input.node.isMasked = input.node.isInteractive = true;
    input.node.isEnabled = true;
    frame.add(std::move(input));
    group.add(std::move(frame));
    return group;
}

View section(QRectF frame, const QString& title, Icon symbol)
{
    View card = view("RCTViewComponentView", frame, [](QPainter& painter, const QRectF& bounds) {
        shadow(painter, bounds, 20);
        fill(painter, bounds, colour::kCard, 20);
    });
    card.node.background = "#FFFFFF";
    card.add(iconView(QRectF{16, 12, 22, 22}, symbol, colour::kClay));
    card.add(label(QRectF{46, 10, 240, 26}, title, {16, Weight::SemiBold}));
    return card;
}

View orderLines(const ShopState& state, double y)
{
    const double height = 58 + static_cast<double>(state.cart.size()) * 58 + 46;
    View card
        = section(QRectF{kMargin, y, kScreenWidth - 2 * kMargin, height}, QStringLiteral("Your order"), Icon::Bag);
    double lineY = 48;
    for (const CartLine& line : state.cart) {
        const Product& product = catalog()[line.product];
        View row = view("RCTViewComponentView", QRectF{16, lineY, 321, 50});
        row.add(picture(
            QRectF{0, 0, 50, 50},
            [&product](
                QPainter& painter, const QRectF& bounds) { paintProduct(painter, bounds, product, product.body); },
            product.name.toStdString(), 10));
        row.add(label(QRectF{62, 4, 180, 22}, product.name, {14, Weight::Medium}));
        row.add(label(
            QRectF{62, 25, 180, 20}, QStringLiteral("%1 ×").arg(line.count), {13, Weight::Regular, colour::kSoft}));
        row.add(label(QRectF{221, 0, 100, 50}, priceText(product.cents * line.count),
            {14, Weight::SemiBold, colour::kInk, Qt::AlignRight | Qt::AlignVCenter}));
        card.add(std::move(row));
        lineY += 58;
    }
    View total = view("RCTViewComponentView", QRectF{16, lineY + 2, 321, 40});
    total.node.testId = "checkout.total";
    total.add(label(QRectF{0, 0, 150, 40}, QStringLiteral("Total"), {17, Weight::Bold}));
    total.add(label(QRectF{171, 0, 150, 40}, priceText(state.cartCents()),
        {17, Weight::Bold, colour::kClayDark, Qt::AlignRight | Qt::AlignVCenter}));
    card.add(std::move(total));
    return card;
}

View form(const ShopState& state)
{
    View scroll = scrollView(
        "checkout.form", QRectF{0, kListTop, kScreenWidth, kScreenHeight - kListTop}, {}, {0, state.formOffset});
    const double width = kScreenWidth - 2 * kMargin;
    View address = section(QRectF{kMargin, 10, width, 200}, QStringLiteral("Delivery address"), Icon::Pin);
    View payment = section(QRectF{kMargin, 226, width, 200}, QStringLiteral("Payment"), Icon::Card);
    for (std::size_t i = 0; i < kFields.size(); ++i)
        (i < 2 ? address : payment)
            .add(field(kFields[i], state.fieldLengths[i], state.focusedField == static_cast<int>(i)));
    scroll.add(std::move(address));
    scroll.add(std::move(payment));
    View order = orderLines(state, 442);
    const double payTop = 442 + order.node.frame.height + 22;
    scroll.add(std::move(order));
    ButtonLook look;
    look.isPressed = state.pressed == "checkout.pay";
    look.isBusy = state.isPaying;
    scroll.add(button(QRectF{kMargin, payTop, width, 56}, "checkout.pay",
        QStringLiteral("Pay %1").arg(priceText(state.cartCents())), look));
    View note = label(QRectF{kMargin, payTop + 64, width, 22}, QStringLiteral("Encrypted and processed by PayWell"),
        {13, Weight::Regular, colour::kSoft, Qt::AlignCenter});
    note.node.testId = "checkout.note";
    scroll.add(std::move(note));
    scroll.node.contentSize = LogicalSize{kScreenWidth, payTop + 206};
    return scroll;
}

} // namespace

View checkoutScreen(const ShopState& state)
{
    View screen = view("RNSScreenView", QRectF{0, 0, kScreenWidth, kScreenHeight});
    screen.add(form(state));
    View header = view("RCTViewComponentView", QRectF{0, 0, kScreenWidth, kListTop},
        [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kPaper); });
    header.add(iconButton(QRectF{16, 64, 40, 40}, "nav.back", "Back", Icon::Back, colour::kInk, colour::kSand));
    header.add(
        label(QRectF{70, 64, 253, 40}, QStringLiteral("Checkout"), {19, Weight::Bold, colour::kInk, Qt::AlignCenter}));
    header.add(iconView(QRectF{kScreenWidth - 48, 72, 24, 24}, Icon::Lock, colour::kSage));
    screen.add(std::move(header));
    return screen;
}

} // namespace revisit::sample
