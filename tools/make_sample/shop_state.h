#pragma once

#include "tools/make_sample/catalog.h"

#include <QPointF>
#include <QString>
#include <QtGlobal>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace revisit::sample {

enum class Screen { Shop, Product, Cart, Checkout };

struct CartLine {
    std::size_t product = 0;
    int count = 1;
};

struct Toast {
    QString title;
    QString detail;
    bool isError = false;
};

/// Everything that decides what the app looks like at one moment.
struct ShopState {
    qint64 epochMs = 0; ///< device time, for the clock in the status bar
    Screen screen = Screen::Shop;
    std::string pressed; ///< identifier of the button under the finger

    bool isLoading = true;
    std::optional<Category> category;
    double listOffset = 0;
    double carouselOffset = 0;
    double chipsOffset = 0;

    std::size_t product = 0;
    int galleryPage = 0;
    int swatch = 0;
    bool isFavourite = false;
    bool isZoomed = false;

    std::vector<CartLine> cart;
    double cartOffset = 0;

    double formOffset = 0;
    std::array<int, 5> fieldLengths{}; ///< characters typed into each field; the fields are masked
    int focusedField = -1;
    bool isPaying = false;

    std::optional<Toast> toast;

    [[nodiscard]] int cartCount() const
    {
        int count = 0;
        for (const CartLine& line : cart) count += line.count;
        return count;
    }
    [[nodiscard]] int cartCents() const
    {
        int cents = 0;
        for (const CartLine& line : cart) cents += line.count * catalog()[line.product].cents;
        return cents;
    }
};

} // namespace revisit::sample
