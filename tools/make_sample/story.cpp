#include "tools/make_sample/script.h"

namespace revisit::sample {

namespace {

constexpr std::size_t kVase = 5; // in catalog()
constexpr std::size_t kTeapot = 7;

void hideToast(Script& script, qint64 ms)
{
    script.at(ms, [](ShopState& state) { state.toast.reset(); });
}

void tellToast(Script& script, qint64 ms, const char* title, const char* detail, bool isError)
{
    script.at(ms, [title, detail, isError](ShopState& state) {
        state.toast = Toast{QString::fromUtf8(title), QString::fromUtf8(detail), isError};
    });
}

void startUp(Script& script, EventLog& log)
{
    log.custom(-130, "screen_view", {{QStringLiteral("screen"), QStringLiteral("Shop")}});
    log.add(40, QStringLiteral("app_startup"),
        {{QStringLiteral("durationMs"), 812}, {QStringLiteral("platform"), QStringLiteral("ios")}});
    log.navigation(120, "Shop", true);
    log.log(160, "info", QStringLiteral("[app] Fern & Clay 3.8.1 (412) on iOS 18.4"));
    log.custom(210, "device_info",
        {{QStringLiteral("os"), QStringLiteral("ios")}, {QStringLiteral("model"), QStringLiteral("iPhone16,1")},
            {QStringLiteral("locale"), QStringLiteral("en-IE")}, {QStringLiteral("pixelRatio"), 3}});
    log.add(940, QStringLiteral("user_identity_changed"), {{QStringLiteral("userId"), QStringLiteral("user_48213")}});
    log.custom(
        960, "$user_property", {{QStringLiteral("plan"), QStringLiteral("club")}, {QStringLiteral("orders"), 7}});
    log.custom(980, "attribute",
        {{QStringLiteral("key"), QStringLiteral("experiment")},
            {QStringLiteral("value"), QStringLiteral("checkout_b")}});
    log.custom(1000, "session_tag", {{QStringLiteral("tag"), QStringLiteral("returning-customer")}});
    log.log(1210, "debug", QStringLiteral("[catalog] 16 products in 764 ms"));
    log.log(1350, "warn", QStringLiteral("[ads] pixel.adsnoop.example unreachable, skipped"));
    script.at(1230, [](ShopState& state) { state.isLoading = false; });
    log.log(4820, "warn", QStringLiteral("[recommendations] took 4210 ms, budget is 1500 ms"));
}

void browse(Script& script, EventLog& log)
{
    script.swipeLeft(3100, "shop.stories", [](ShopState& state) { state.carouselOffset = 266; });
    script.tap(5600, "chip.ceramics", [](ShopState& state) {
        state.category = Category::Ceramics;
        state.chipsOffset = 46;
        state.isLoading = true;
    });
    log.log(5705, "log", QStringLiteral("category ceramics"));
    log.custom(5710, "category_selected", {{QStringLiteral("category"), QStringLiteral("ceramics")}});
    script.at(7650, [](ShopState& state) { state.isLoading = false; });
    log.log(7668, "debug", QStringLiteral("[catalog] ceramics: 11 products in 1862 ms"));
    script.scroll(8900, "shop.list", &ShopState::listOffset, 0, 160);
    script.scroll(11'000, "shop.list", &ShopState::listOffset, 160, 372);
    script.tap(15'500, "product.speckled-vase");
    script.show(15'690, Screen::Product, [](ShopState& state) { state.product = kVase; });
}

void lookAtVase(Script& script, EventLog& log)
{
    log.custom(15'900, "product_viewed",
        {{QStringLiteral("id"), QStringLiteral("speckled-vase")}, {QStringLiteral("price"), 54}});
    log.log(15'930, "warn", QStringLiteral("[stock] 404 for speckled-vase, showing \"in stock\""));
    script.swipeLeft(18'000, "product.gallery", [](ShopState& state) { state.galleryPage = 1; });
    script.tap(20'000, "swatch.1", [](ShopState& state) { state.swatch = 1; });
    script.longPress(22'100, "product.gallery", [](ShopState& state) { state.isZoomed = true; });
    script.at(23'000, [](ShopState& state) { state.isZoomed = false; });
    script.deadTap(23'900, "product.returns");
    script.tap(25'000, "product.addToCart", [](ShopState& state) { state.cart = {{kVase, 1}}; });
    tellToast(script, 25'190, "Added to cart", "Speckled Vase · € 54.00", false);
    log.custom(25'400, "added_to_cart",
        {{QStringLiteral("id"), QStringLiteral("speckled-vase")}, {QStringLiteral("quantity"), 1}});
    hideToast(script, 26'200);
    script.tap(26'520, "nav.back", [](ShopState& state) { state.swatch = state.galleryPage = 0; });
    log.navigation(26'690, "ProductDetail", false);
    script.show(26'710, Screen::Shop);
    script.scroll(27'700, "shop.list", &ShopState::listOffset, 372, 420);
}

void buyTeapot(Script& script, EventLog& log)
{
    script.tap(29'400, "product.stone-teapot");
    script.show(29'590, Screen::Product, [](ShopState& state) { state.product = kTeapot; });
    log.custom(29'800, "product_viewed",
        {{QStringLiteral("id"), QStringLiteral("stone-teapot")}, {QStringLiteral("price"), 72}});
    log.log(30'070, "error", QStringLiteral("[reviews] HTTP 429, giving up until tomorrow"));
    script.tap(31'400, "product.favourite", [](ShopState& state) { state.isFavourite = true; });
    script.tap(33'150, "product.addToCart", [](ShopState& state) { state.cart.push_back({kTeapot, 1}); });
    tellToast(script, 33'360, "Added to cart", "Stone Teapot · € 72.00", false);
    log.custom(33'540, "added_to_cart",
        {{QStringLiteral("id"), QStringLiteral("stone-teapot")}, {QStringLiteral("quantity"), 1}});
    hideToast(script, 34'900);
    script.tap(35'350, "nav.back");
    log.navigation(35'520, "ProductDetail", false);
    script.show(35'540, Screen::Shop);
    script.tap(36'400, "tab.cart");
    script.show(36'580, Screen::Cart);
}

void goToCheckout(Script& script, EventLog& log)
{
    script.tap(38'000, "cart.more.stone-teapot", [](ShopState& state) { state.cart[1].count = 2; });
    log.log(38'330, "warn", QStringLiteral("[cart] 409 version conflict, retrying once"));
    script.scroll(39'300, "cart.list", &ShopState::cartOffset, 0, 90);
    script.deadTap(41'200, "cart.freeShipping");
    script.tap(42'500, "cart.checkout");
    script.show(42'700, Screen::Checkout);
    log.custom(42'760, "oauth_started", {{QStringLiteral("provider"), QStringLiteral("apple")}});
    log.custom(43'310, "oauth_completed",
        {{QStringLiteral("provider"), QStringLiteral("apple")}, {QStringLiteral("success"), true}});
    script.at(43'320, [](ShopState& state) { state.fieldLengths = {13, 18, 0, 0, 0}; });
    log.log(46'060, "info", QStringLiteral("[payment] intent created for EUR 198.00"));
    script.tap(45'200, "checkout.card", [](ShopState& state) { state.focusedField = 2; });
    log.custom(kBackgroundMs - 190, "external_url_opened", {{QStringLiteral("scheme"), QStringLiteral("walletbank")}});
    log.add(kBackgroundMs, QStringLiteral("app_background"));
    log.add(kForegroundMs, QStringLiteral("app_foreground"),
        {{QStringLiteral("totalBackgroundTime"), kForegroundMs - kBackgroundMs}});
}

void fillForm(Script& script, EventLog& log)
{
    log.navigation(kForegroundMs + 30, "Checkout", true);
    log.log(87'440, "info", QStringLiteral("[auth] token expired while away, signing in again"));
    script.tap(88'500, "checkout.card");
    script.type(88'800, 2, "Card number", 16);
    script.tap(91'300, "checkout.expiry", [](ShopState& state) { state.focusedField = 3; });
    script.type(91'500, 3, "Expiry", 5);
    log.log(92'730, "warn", QStringLiteral("[payment] card validation: 422 expiry_incomplete"));
    script.tap(93'300, "checkout.cvc", [](ShopState& state) { state.focusedField = 4; });
    script.type(93'600, 4, "CVC", 3);
    script.at(95'000, [](ShopState& state) { state.focusedField = -1; });
    script.scroll(95'800, "checkout.form", &ShopState::formOffset, 0, 151);
    script.deadTap(97'900, "checkout.note");
}

void failToPay(Script& script, EventLog& log)
{
    script.tap(99'050, "checkout.pay", [](ShopState& state) { state.isPaying = true; });
    log.custom(
        99'150, "checkout_step", {{QStringLiteral("step"), QStringLiteral("pay")}, {QStringLiteral("attempt"), 1}});
    script.at(101'110, [](ShopState& state) { state.isPaying = false; });
    tellToast(script, 101'120, "Payment failed", "Our bank did not answer. Please try again.", true);
    log.log(101'130, "error", QStringLiteral("[payment] POST /v1/payments failed with 502 after 1912 ms"));
    script.rageTap(102'500, "checkout.pay");
    hideToast(script, 104'400);
    script.rageTap(104'450, "checkout.pay");
    script.at(104'900, [](ShopState& state) { state.isPaying = true; });
    log.add(110'420, QStringLiteral("anr"),
        {{QStringLiteral("durationMs"), 5170}, {QStringLiteral("threadState"), QStringLiteral("blocked")},
            {QStringLiteral("incidentId"), QStringLiteral("3F0C7A52-91D4-4B6E-8E21-60C5B1A7D911")}});
    script.at(111'000, [](ShopState& state) { state.isPaying = false; });
    tellToast(script, 111'010, "Payment failed", "The request timed out.", true);
    log.log(111'020, "error", QStringLiteral("[payment] POST /v1/payments timed out after 6004 ms"));
    log.custom(111'600, "session_metrics", {{QStringLiteral("slowFrames"), 38}, {QStringLiteral("memoryMb"), 214}});
}

void crash(Script& script, EventLog& log)
{
    script.tap(111'800, "checkout.pay", [](ShopState& state) { state.isPaying = true; });
    script.at(112'560, [](ShopState& state) { state.isPaying = false; });
    log.custom(113'100, "feedback",
        {{QStringLiteral("rating"), 2}, {QStringLiteral("message"), QStringLiteral("Paying keeps failing")}});
    hideToast(script, 113'400);
    script.tap(114'350, "checkout.pay", [](ShopState& state) { state.isPaying = true; });
    log.add(115'230, QStringLiteral("error"),
        {{QStringLiteral("name"), QStringLiteral("TypeError")},
            {QStringLiteral("message"),
                QStringLiteral("undefined is not an object (evaluating 'intent.clientSecret')")},
            {QStringLiteral("stack"),
                QStringLiteral("TypeError: undefined is not an object (evaluating 'intent.clientSecret')\n"
                               "    at confirmPayment (src/checkout/confirmPayment.ts:48:27)\n"
                               "    at onPayPressed (src/checkout/CheckoutScreen.tsx:131:19)\n"
                               "    at performTransitionSideEffects (src/state/machine.ts:210:11)\n"
                               "    at tryCallOne (address at InternalBytecode.js:1:1180)\n"
                               "    at anonymous (address at InternalBytecode.js:1:1874)")},
            {QStringLiteral("handled"), false}, {QStringLiteral("source"), QStringLiteral("ErrorUtils")},
            {QStringLiteral("exceptionCategory"), QStringLiteral("javascript")}});
    log.log(115'240, "error", QStringLiteral("Unhandled TypeError in confirmPayment, rethrown as fatal"));
}

/// The first frame at once, then one each second, a little late now and then; none while the app is away or frozen.
void captureEverySecond(Script& script)
{
    script.capture(212);
    for (qint64 second = 1; second * 1000 < kCrashMs; ++second) {
        const qint64 ms = second * 1000 + 230 + second * 37 % 23;
        const bool isAway = ms > kBackgroundMs && ms < kForegroundMs;
        const bool isFrozen = ms > kFreezeStartMs && ms < kFreezeEndMs;
        if (!isAway && !isFrozen && ms < kCrashMs) script.capture(ms);
    }
}

} // namespace

void writeStory(Script& script, EventLog& log)
{
    startUp(script, log);
    browse(script, log);
    lookAtVase(script, log);
    buyTeapot(script, log);
    goToCheckout(script, log);
    fillForm(script, log);
    failToPay(script, log);
    crash(script, log);
    addRequests(log);
    captureEverySecond(script);
}

} // namespace revisit::sample
