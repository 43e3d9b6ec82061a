#include "tools/make_sample/controls.h"
#include "tools/make_sample/screens.h"

#include <QDateTime>

namespace revisit::sample {

namespace {

void paintSignal(QPainter& painter, const QRectF& bounds)
{
    for (int i = 0; i < 4; ++i)
        fill(painter, QRectF{bounds.right() - 101 + i * 5.2, 33.0 - i * 2.4, 3.4, 4.6 + i * 2.4}, colour::kInk, 1);
    painter.setPen(QPen{colour::kInk, 2.1, Qt::SolidLine, Qt::RoundCap});
    painter.setBrush(Qt::NoBrush);
    const QPointF wifi{bounds.right() - 64, 37};
    for (const double radius : {3.2, 7.0, 10.8})
        painter.drawArc(QRectF{wifi - QPointF{radius, radius}, QSizeF{radius * 2, radius * 2}}, 48 * 16, 84 * 16);
    outline(painter, QRectF{bounds.right() - 48, 26, 23, 11.6}, QColor{38, 33, 30, 110}, 1.1, 3.4);
    fill(painter, QRectF{bounds.right() - 46.2, 27.8, 15.6, 8}, colour::kInk, 1.8);
    fill(painter, QRectF{bounds.right() - 24, 29.8, 1.6, 4}, QColor{38, 33, 30, 110}, 0.8);
}

struct Tab {
    const char* testId;
    const char* title;
    Icon symbol;
};
constexpr Tab kTabs[] = {{"tab.shop", "Shop", Icon::Home}, {"tab.search", "Search", Icon::Search},
    {"tab.cart", "Cart", Icon::Bag}, {"tab.profile", "Profile", Icon::Person}};

View tab(const Tab& content, QRectF frame, bool isActive, int badge)
{
    const QColor ink = isActive ? colour::kClay : QColor{140, 130, 121};
    View item = tappable(frame, content.testId, std::string{content.title} + ", tab");
    item.add(iconView(QRectF{frame.width() / 2 - 13, 8, 26, 26}, content.symbol, ink));
    item.add(label(QRectF{0, 34, frame.width(), 14}, QString::fromUtf8(content.title),
        {10, isActive ? Weight::SemiBold : Weight::Medium, ink, Qt::AlignCenter}));
    if (badge == 0) return item;
    View bubble = box(QRectF{frame.width() / 2 + 4, 4, 18, 18}, colour::kClay, 9);
    bubble.add(label(
        QRectF{0, 0, 18, 18}, QString::number(badge), {11, Weight::Bold, QColor{255, 255, 255}, Qt::AlignCenter}));
    item.add(std::move(bubble));
    return item;
}

bool isCurrent(std::string_view testId, Screen screen)
{
    return testId == (screen == Screen::Cart ? "tab.cart" : "tab.shop");
}

} // namespace

View statusBar(const ShopState& state)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(state.epochMs, Qt::UTC).toString(QStringLiteral("HH:mm"));
    View bar = view(
        "UIStatusBarView", QRectF{0, 0, kScreenWidth, kStatusBarHeight}, [](QPainter& painter, const QRectF& bounds) {
            paintSignal(painter, bounds);
            fill(painter, QRectF{bounds.center().x() - 62, 12, 124, 36}, Qt::black, 18);
        });
    bar.add(label(QRectF{36, 21, 60, 22}, time, {16, Weight::SemiBold, colour::kInk, Qt::AlignCenter}));
    return bar;
}

View tabBar(const ShopState& state)
{
    View bar = view("UITabBar", QRectF{0, kScreenHeight - kTabBarHeight, kScreenWidth, kTabBarHeight},
        [](QPainter& painter, const QRectF& bounds) {
            fill(painter, bounds, QColor{255, 253, 250});
            fill(painter, QRectF{0, 0, bounds.width(), 0.8}, colour::kLine);
            fill(painter, QRectF{bounds.center().x() - 67, bounds.bottom() - 13, 134, 5}, colour::kInk, 2.5);
        });
    const double width = kScreenWidth / 4;
    for (int i = 0; i < 4; ++i) {
        const bool isCart = std::string_view{kTabs[i].testId} == "tab.cart";
        bar.add(tab(kTabs[i], QRectF{i * width, 0, width, 50}, isCurrent(kTabs[i].testId, state.screen),
            isCart ? state.cartCount() : 0));
    }
    return bar;
}

View toast(const Toast& content)
{
    const QColor ground = content.isError ? colour::kRed : QColor{52, 64, 50};
    View card = view("RCTViewComponentView", QRectF{14, 58, kScreenWidth - 28, 66},
        [ground](QPainter& painter, const QRectF& bounds) {
            shadow(painter, bounds, 18);
            fill(painter, bounds, ground, 18);
        });
    card.node.testId = "toast";
    card.node.background = ground.name(QColor::HexRgb).toUpper().toStdString();
    card.add(iconView(QRectF{16, 19, 28, 28}, content.isError ? Icon::Alert : Icon::Check, Qt::white));
    card.add(label(QRectF{56, 12, 295, 22}, content.title, {15, Weight::SemiBold, Qt::white}));
    card.add(label(QRectF{56, 33, 295, 20}, content.detail, {13, Weight::Regular, QColor{255, 255, 255, 224}}));
    return card;
}

std::string screenName(Screen screen)
{
    switch (screen) {
    case Screen::Shop:
        return "Shop";
    case Screen::Product:
        return "ProductDetail";
    case Screen::Cart:
        return "Cart";
    case Screen::Checkout:
        return "Checkout";
    }
    return {};
}

View window(const ShopState& state)
{
    View root = view("UIWindow", QRectF{0, 0, kScreenWidth, kScreenHeight},
        [](QPainter& painter, const QRectF& bounds) { fill(painter, bounds, colour::kPaper); });
    root.node.background = colour::kPaper.name(QColor::HexRgb).toUpper().toStdString();
    View host = view("RCTRootComponentView", QRectF{0, 0, kScreenWidth, kScreenHeight});
    View (*const screens[])(const ShopState&) = {shopScreen, productScreen, cartScreen, checkoutScreen};
    host.add(screens[static_cast<std::size_t>(state.screen)](state));
    if (state.screen == Screen::Shop || state.screen == Screen::Cart) host.add(tabBar(state));
    if (state.toast) host.add(toast(*state.toast));
    root.add(std::move(host));
    root.add(statusBar(state));
    return root;
}

} // namespace revisit::sample
