#pragma once

#include "tools/make_sample/shop_state.h"
#include "tools/make_sample/view.h"

namespace revisit::sample {

/// The phone's screen in points.
inline constexpr double kScreenWidth = 393;
inline constexpr double kScreenHeight = 852;
inline constexpr double kStatusBarHeight = 54;
inline constexpr double kTabBarHeight = 83;
inline constexpr double kMargin = 20;

/// The whole window as the app shows it in that state.
[[nodiscard]] View window(const ShopState& state);
/// "Shop", "ProductDetail", "Cart", "Checkout": what the app reports as its screen.
[[nodiscard]] std::string screenName(Screen screen);

// The parts, one source each.
[[nodiscard]] View shopScreen(const ShopState& state);
[[nodiscard]] View productScreen(const ShopState& state);
[[nodiscard]] View cartScreen(const ShopState& state);
[[nodiscard]] View checkoutScreen(const ShopState& state);
[[nodiscard]] View statusBar(const ShopState& state);
[[nodiscard]] View tabBar(const ShopState& state);
[[nodiscard]] View toast(const Toast& content);

} // namespace revisit::sample
