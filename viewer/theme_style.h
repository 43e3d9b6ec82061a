#pragma once

#include <QProxyStyle>

QT_BEGIN_NAMESPACE
class QStyleOptionButton;
QT_END_NAMESPACE

namespace revisit {

/// The program's look on top of Fusion: flat docks and tabs, slim scroll bars, rounded fields and buttons.
///
/// A style and not a style sheet, so that widgets are polished once and never again: every colour is taken from the
/// option's palette when something is painted, and a change of the theme is a change of the palette. Widgets say what
/// is special about them by dynamic properties: "primary" and "link" for push buttons, "small" for tool buttons. UI
/// thread only.
class ThemeStyle final : public QProxyStyle {
    Q_OBJECT
public:
    ThemeStyle();

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(
        SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
        const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr, const QWidget* widget = nullptr,
        QStyleHintReturn* returned = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(
        StandardPixmap which, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;
    [[nodiscard]] int pixelMetric(
        PixelMetric metric, const QStyleOption* option = nullptr, const QWidget* widget = nullptr) const override;

private:
    void menuHides();
    [[nodiscard]] bool paintButton(
        ControlElement element, const QStyleOption* option, QPainter& painter, const QWidget* widget) const;
    void paintPushLabel(QPainter& painter, const QStyleOptionButton& button, const QWidget* widget) const;
};

} // namespace revisit
