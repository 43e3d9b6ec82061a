#include "viewer/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QCursor>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QStyleOption>
#include <QToolBar>
#include <QToolButton>
#include <QtTest>

#include <array>
#include <cmath>
#include <initializer_list>
#include <map>
#include <set>

namespace revisit {

namespace {

using theme::Surface;

/// Red, green and blue without the display's curve, 0 … 1.
struct Linear {
    double r = 0;
    double g = 0;
    double b = 0;
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Linear linear(const QColor& color) { return {linear(color.redF()), linear(color.greenF()), linear(color.blueF())}; }

/// WCAG 2.1, relative luminance and contrast ratio.
double luminance(const Linear& c) { return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b; }

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(linear(a)) + 0.05;
    const double second = luminance(linear(b)) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

enum class Sight { Normal, Protanopia, Deuteranopia };

/// Viénot, Brettel and Mollon 1999, on linear light.
Linear seen(const Linear& c, Sight sight)
{
    switch (sight) {
    case Sight::Normal:
        return c;
    case Sight::Protanopia:
        return {0.11238 * c.r + 0.88762 * c.g, 0.11238 * c.r + 0.88762 * c.g, 0.00401 * c.r - 0.00401 * c.g + c.b};
    case Sight::Deuteranopia:
        return {0.29275 * c.r + 0.70725 * c.g, 0.29275 * c.r + 0.70725 * c.g, -0.02234 * c.r + 0.02234 * c.g + c.b};
    }
    return c;
}

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

/// CIE L*a*b* under D65.
Lab lab(const Linear& c)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116.0; };
    const double x = f((0.4124 * c.r + 0.3576 * c.g + 0.1805 * c.b) / 0.95047);
    const double y = f(0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b);
    const double z = f((0.0193 * c.r + 0.1192 * c.g + 0.9505 * c.b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const QColor& first, const QColor& second, Sight sight)
{
    const Lab p = lab(seen(linear(first), sight));
    const Lab q = lab(seen(linear(second), sight));
    return std::sqrt((p.l - q.l) * (p.l - q.l) + (p.a - q.a) * (p.a - q.a) + (p.b - q.b) * (p.b - q.b));
}

QPalette paletteOf(bool isDark) { return isDark ? theme::darkPalette() : theme::lightPalette(); }

QString told(const char* what, double value) { return QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(value); }

/// Counts what it sees on its way to widgets.
class EventCounter final : public QObject {
public:
    std::map<QEvent::Type, int> counts;

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        ++counts[event->type()];
        return false;
    }
};

void addThemes()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buttonsWithIconsReadRightToLeft();
    void measuresAsWcagDoes();
    void textHasContrast_data() { addThemes(); }
    void textHasContrast();
    void marksHaveContrast_data() { addThemes(); }
    void marksHaveContrast();
    void graphicsHaveContrast_data() { addThemes(); }
    void graphicsHaveContrast();
    void marksDifferForEveryEye_data();
    void marksDifferForEveryEye();
    void shapesDiffer();
    void focusIsVisible_data() { addThemes(); }
    void focusIsVisible();
    void followsTheMode();
    void aSwitchPolishesNothing();
    void widgetsTakeTheirColours_data() { addThemes(); }
    void widgetsTakeTheirColours();
    void menusTakeTheirColours_data() { addThemes(); }
    void menusTakeTheirColours();
    void scrollBarsHaveAHandleOnly_data();
    void scrollBarsHaveAHandleOnly();
    void fieldsAreRoomyAndMirrored();
    void pointedAtIsNotSwitchedOn_data() { addThemes(); }
    void pointedAtIsNotSwitchedOn();
    void aButtonForgetsThePointerWithItsMenu();
    void theRestOfAToolBarIsEasyToSee_data() { addThemes(); }
    void theRestOfAToolBarIsEasyToSee();
    void slidersShowHowFar_data() { addThemes(); }
    void slidersShowHowFar();
};

void TestTheme::measuresAsWcagDoes()
{
    QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 100), 2'100);
    QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454); // the classic limit
    QVERIFY(distance(QColor(200, 60, 40), QColor(110, 110, 40), Sight::Deuteranopia)
        < distance(QColor(200, 60, 40), QColor(110, 110, 40), Sight::Normal) / 2);
}

void TestTheme::textHasContrast()
{
    QFETCH(bool, isDark);
    const QPalette palette = paletteOf(isDark);
    const auto check = [](const char* what, const QColor& text, const QColor& ground) {
        const double ratio = contrast(text, ground);
        QVERIFY2(ratio >= 4.5, qPrintable(told(what, ratio)));
    };
    const std::array grounds{palette.color(QPalette::Window), palette.color(QPalette::Base),
        palette.color(QPalette::AlternateBase), palette.color(QPalette::Button), theme::color(Surface::Panel, palette),
        theme::color(Surface::PanelRaised, palette), theme::color(Surface::Lane, palette)};
    for (const QColor& ground : grounds) {
        check("text", palette.color(QPalette::Text), ground);
        check("muted text", theme::color(Surface::MutedText, palette), ground);
        check("placeholder", palette.color(QPalette::PlaceholderText), ground);
        check("link", palette.color(QPalette::Link), ground);
    }
    check("highlighted text", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
    check("text on highlight", palette.color(QPalette::Text), palette.color(QPalette::Highlight));
    check("accent text", theme::color(Surface::AccentText, palette), theme::color(Surface::Accent, palette));
    check("tooltip", palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
    check(
        "text on the letterbox", theme::color(Surface::MutedText, palette), theme::color(Surface::Letterbox, palette));
}

void TestTheme::marksHaveContrast()
{
    QFETCH(bool, isDark);
    const QPalette palette = paletteOf(isDark);
    for (int i = 0; i < kMarkKindCount; ++i) {
        const auto kind = static_cast<MarkKind>(i);
        for (const QColor& ground : {palette.color(QPalette::Base), theme::color(Surface::Panel, palette),
                 theme::color(Surface::Lane, palette)}) {
            const double ratio = contrast(theme::color(kind, palette), ground);
            QVERIFY2(ratio >= 3, qPrintable(displayName(kind) + told("", ratio)));
        }
    }
}

void TestTheme::graphicsHaveContrast()
{
    QFETCH(bool, isDark);
    const QPalette palette = paletteOf(isDark);
    for (const auto surface : {Surface::Accent, Surface::Success, Surface::Warning, Surface::Danger})
        for (const QColor& ground : {palette.color(QPalette::Base), theme::color(Surface::Panel, palette)}) {
            const double ratio = contrast(theme::color(surface, palette), ground);
            QVERIFY2(ratio >= 3, qPrintable(told("surface", ratio)));
        }
}

void TestTheme::marksDifferForEveryEye_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("sight");
    for (const bool isDark : {false, true})
        for (const auto& [name, sight] : {std::pair("normal sight", Sight::Normal),
                 std::pair("protanopia", Sight::Protanopia), std::pair("deuteranopia", Sight::Deuteranopia)})
            QTest::newRow(
                qPrintable(QStringLiteral("%1, %2").arg(QLatin1String(isDark ? "dark" : "light"), QLatin1String(name))))
                << isDark << static_cast<int>(sight);
}

/// Kinds that lie in one lane must be told apart: by a colour that is clearly another for that eye, or by shape.
void TestTheme::marksDifferForEveryEye()
{
    QFETCH(bool, isDark);
    QFETCH(int, sight);
    constexpr double kClearlyAnother = 12; // CIE76; 2.3 is just noticeable
    const QPalette palette = paletteOf(isDark);
    const std::vector<std::vector<MarkKind>> lanes{
        {MarkKind::Tap, MarkKind::Gesture, MarkKind::RageTap, MarkKind::DeadTap, MarkKind::Input},
        {MarkKind::Network, MarkKind::NetworkFailed}, {MarkKind::Log, MarkKind::LogWarning, MarkKind::LogError},
        {MarkKind::Error, MarkKind::Anr, MarkKind::Crash}};
    for (const auto& lane : lanes)
        for (std::size_t i = 0; i < lane.size(); ++i)
            for (std::size_t j = i + 1; j < lane.size(); ++j) {
                const double apart = distance(
                    theme::color(lane[i], palette), theme::color(lane[j], palette), static_cast<Sight>(sight));
                const bool hasOtherShape = theme::shape(lane[i]) != theme::shape(lane[j]);
                QVERIFY2(apart >= kClearlyAnother || hasOtherShape,
                    qPrintable(displayName(lane[i]) + QStringLiteral(", ") + displayName(lane[j]) + told("", apart)));
            }
}

/// Not by colour alone: whatever is bad news has a shape that nothing harmless beside it has.
void TestTheme::shapesDiffer()
{
    const auto differ = [](MarkKind bad, MarkKind good) {
        QVERIFY2(theme::shape(bad) != theme::shape(good), qPrintable(displayName(bad)));
    };
    differ(MarkKind::NetworkFailed, MarkKind::Network);
    differ(MarkKind::RageTap, MarkKind::Tap);
    differ(MarkKind::DeadTap, MarkKind::Tap);
    differ(MarkKind::LogWarning, MarkKind::Log);
    differ(MarkKind::LogError, MarkKind::Log);
    differ(MarkKind::Crash, MarkKind::Error);
    differ(MarkKind::Anr, MarkKind::Crash);
    std::set<QByteArray> pictures; // and shapes are not shapes in name only
    for (int i = 0; i <= static_cast<int>(theme::Shape::Bar); ++i) {
        QImage picture(24, 24, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        theme::paintShape(painter, static_cast<theme::Shape>(i), QRectF(2, 2, 20, 20), Qt::black);
        painter.end();
        pictures.insert(QByteArray(reinterpret_cast<const char*>(picture.constBits()), picture.sizeInBytes()));
    }
    QCOMPARE(pictures.size(), static_cast<std::size_t>(theme::Shape::Bar) + 1);
}

void TestTheme::focusIsVisible()
{
    QFETCH(bool, isDark);
    const QPalette palette = paletteOf(isDark);
    const QColor ring = theme::color(Surface::Accent, palette);
    for (const auto role : {QPalette::Base, QPalette::Window, QPalette::Button}) {
        const double ratio = contrast(ring, palette.color(role));
        QVERIFY2(ratio >= 3, qPrintable(told("focus ring", ratio)));
    }
}

void TestTheme::followsTheMode()
{
    theme::apply(*qApp, theme::Mode::Dark);
    QVERIFY(theme::isDark(QApplication::palette()));
    theme::apply(*qApp, theme::Mode::Light);
    QVERIFY(!theme::isDark(QApplication::palette()));
    for (const auto mode : {theme::Mode::System, theme::Mode::Light, theme::Mode::Dark})
        QCOMPARE(theme::modeOf(theme::nameOf(mode)), mode);
    QCOMPARE(theme::modeOf(QStringLiteral("pink")), theme::Mode::System);
}

/// Polishing every widget is what made a switch of the theme stall.
void TestTheme::aSwitchPolishesNothing()
{
    theme::apply(*qApp, theme::Mode::Light);
    QVERIFY(qApp->styleSheet().isEmpty());
    QWidget window;
    auto* field = new QLineEdit(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    EventCounter counter;
    for (QWidget* widget : {&window, static_cast<QWidget*>(field)}) widget->installEventFilter(&counter);
    theme::apply(*qApp, theme::Mode::Dark);
    QTRY_COMPARE(counter.counts[QEvent::PaletteChange], 2);
    QCOMPARE(counter.counts[QEvent::StyleChange], 0);
    QCOMPARE(counter.counts[QEvent::Polish], 0);
    theme::apply(*qApp, theme::Mode::Light);
}

/// In both themes, after a switch: what is painted is of the palette, not of the theme before.
void TestTheme::widgetsTakeTheirColours()
{
    QFETCH(bool, isDark);
    theme::apply(*qApp, isDark ? theme::Mode::Light : theme::Mode::Dark);
    QWidget window;
    window.resize(400, 300);
    QLineEdit field(&window);
    QPushButton primary(QStringLiteral("Go"), &window);
    primary.setProperty("primary", true);
    QPushButton plain(&window);
    QToolButton checked(&window);
    checked.setCheckable(true);
    checked.setChecked(true);
    QProgressBar progress(&window);
    progress.setValue(100);
    QScrollBar scroll(Qt::Vertical, &window);
    scroll.setRange(0, 1);
    scroll.setPageStep(1'000'000); // nearly all handle
    QComboBox combo(&window);
    QSpinBox spin(&window);
    int top = 4;
    for (QWidget* widget :
        std::initializer_list<QWidget*>{&field, &primary, &plain, &checked, &progress, &combo, &spin}) {
        widget->setFocusPolicy(Qt::NoFocus);
        widget->setGeometry(4, top, 120, widget->sizeHint().height());
        top += 38;
    }
    scroll.setGeometry(200, 4, 10, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
    const QPalette palette = paletteOf(isDark);
    QTRY_COMPARE(field.palette().color(QPalette::Base), palette.color(QPalette::Base)); // widgets are told later
    const QImage picture = window.grab().toImage();
    const auto inside = [&](const QWidget& widget) {
        return picture.pixelColor(widget.geometry().topLeft() + QPoint(6, widget.height() / 2));
    };
    const auto edge
        = [&](const QWidget& widget) { return picture.pixelColor(widget.geometry().topLeft() + QPoint(60, 0)); };
    QCOMPARE(inside(field), palette.color(QPalette::Base));
    QCOMPARE(edge(field), theme::color(Surface::Border, palette));
    QCOMPARE(inside(primary), theme::color(Surface::Accent, palette));
    QCOMPARE(inside(plain), theme::color(Surface::PanelRaised, palette));
    QCOMPARE(edge(plain), theme::color(Surface::Border, palette));
    QCOMPARE(inside(checked), palette.color(QPalette::Highlight));
    QCOMPARE(inside(progress), theme::color(Surface::Accent, palette));
    QCOMPARE(inside(combo), palette.color(QPalette::Base));
    QCOMPARE(inside(spin), palette.color(QPalette::Base));
    QCOMPARE(picture.pixelColor(205, 100), theme::color(Surface::Border, palette));
    QCOMPARE(picture.pixelColor(390, 290), palette.color(QPalette::Window));
    theme::apply(*qApp, theme::Mode::Light);
}

void TestTheme::menusTakeTheirColours()
{
    QFETCH(bool, isDark);
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
    const QPalette palette = paletteOf(isDark);
    QMenu menu;
    QAction* plain = menu.addAction(QStringLiteral("Open"));
    QAction* separator = menu.addSeparator();
    QAction* chosen = menu.addAction(QStringLiteral("A rather long command"));
    menu.addMenu(QStringLiteral("More"))->addAction(QStringLiteral("Inside"));
    menu.popup(QPoint(0, 0));
    menu.setActiveAction(chosen);
    const QImage picture = menu.grab().toImage();
    const auto atEnd = [&](QAction* action) {
        const QRect rect = menu.actionGeometry(action);
        return picture.pixelColor(rect.right() - 8, rect.center().y());
    };
    QCOMPARE(picture.pixelColor(0, picture.height() / 2), theme::color(Surface::Border, palette));
    QCOMPARE(atEnd(plain), theme::color(Surface::PanelRaised, palette));
    QCOMPARE(atEnd(separator), theme::color(Surface::Border, palette));
    QCOMPARE(atEnd(chosen), palette.color(QPalette::Highlight));
    QVERIFY(menu.actionGeometry(plain).height() >= menu.fontMetrics().height() + 8);
    theme::apply(*qApp, theme::Mode::Light);
}

void TestTheme::scrollBarsHaveAHandleOnly_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("value");
    QTest::addColumn<int>("left"); // of the handle
    QTest::newRow("at the start") << Qt::LeftToRight << 0 << 0;
    QTest::newRow("at the end") << Qt::LeftToRight << 1'000 << 200 - 28;
    QTest::newRow("in the middle") << Qt::LeftToRight << 500 << (200 - 28) / 2;
    QTest::newRow("mirrored start") << Qt::RightToLeft << 0 << 200 - 28;
    QTest::newRow("mirrored end") << Qt::RightToLeft << 1'000 << 0;
}

void TestTheme::scrollBarsHaveAHandleOnly()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, value);
    QFETCH(int, left);
    theme::apply(*qApp, theme::Mode::Light);
    QScrollBar bar(Qt::Horizontal);
    bar.setLayoutDirection(direction);
    bar.resize(200, bar.sizeHint().height());
    bar.setRange(0, 1'000);
    bar.setPageStep(1); // a handle as small as it gets
    bar.setValue(value);
    QCOMPARE(bar.sizeHint().height(), 10);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Horizontal;
    option.minimum = bar.minimum();
    option.maximum = bar.maximum();
    option.pageStep = bar.pageStep();
    option.sliderPosition = option.sliderValue = value;
    const auto part = [&](QStyle::SubControl which) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, which, &bar);
    };
    QCOMPARE(part(QStyle::SC_ScrollBarSlider), QRect(left, 0, 28, 10));
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty() && part(QStyle::SC_ScrollBarSubLine).isEmpty());
    const auto pages = part(QStyle::SC_ScrollBarAddPage).width() + part(QStyle::SC_ScrollBarSubPage).width();
    QCOMPARE(pages, 200 - 28);
}

void TestTheme::fieldsAreRoomyAndMirrored()
{
    theme::apply(*qApp, theme::Mode::Light);
    QLineEdit field;
    QComboBox combo;
    QSpinBox spin;
    for (const QWidget* widget : std::initializer_list<QWidget*>{&field, &combo, &spin})
        QVERIFY2(widget->sizeHint().height() >= 28, widget->metaObject()->className());
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    option.rect = QRect(0, 0, 100, 28);
    const auto arrow = [&](Qt::LayoutDirection direction) {
        option.direction = direction;
        return combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, &combo);
    };
    QCOMPARE(arrow(Qt::LeftToRight), QRect(76, 0, 24, 28));
    QCOMPARE(arrow(Qt::RightToLeft), QRect(0, 0, 24, 28));
}

void TestTheme::pointedAtIsNotSwitchedOn()
{
    QFETCH(bool, isDark);
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
    QToolButton button;
    button.setAutoRaise(true);
    const auto fill = [&](QStyle::State more) {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(theme::color(Surface::Panel, button.palette()));
        QPainter painter(&image);
        QStyleOptionToolButton option;
        option.initFrom(&button);
        option.rect = image.rect();
        option.state = QStyle::State_Enabled | QStyle::State_AutoRaise | more;
        option.subControls = QStyle::SC_ToolButton;
        button.style()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, &button);
        return image.pixelColor(8, 15);
    };
    const auto apart = [](const QColor& a, const QColor& b) {
        return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) + std::abs(a.blue() - b.blue());
    };
    const QColor hovered = fill(QStyle::State_MouseOver);
    const QColor on = fill(QStyle::State_On);
    QVERIFY2(apart(hovered, on) >= 24, qPrintable(hovered.name() + QLatin1Char(' ') + on.name()));
    QVERIFY(apart(hovered, fill({})) >= 12); // pointing at it shows
    QCOMPARE(fill(QStyle::State_On | QStyle::State_MouseOver), on); // and does not switch it off
}

void TestTheme::aButtonForgetsThePointerWithItsMenu()
{
    theme::apply(*qApp, theme::Mode::Light);
    QWidget window;
    auto* button = new QToolButton(&window);
    QMenu menu;
    menu.addAction(QStringLiteral("a"));
    button->setMenu(&menu);
    button->setGeometry(300, 300, 40, 30);
    window.resize(400, 400);
    window.show();
    QCursor::setPos(window.mapToGlobal(QPoint(10, 10)));
    menu.popup(window.mapToGlobal(QPoint(20, 20)));
    button->setAttribute(Qt::WA_UnderMouse); // it was, when the menu opened
    menu.hide();
    QTRY_VERIFY(!button->underMouse());
}

void TestTheme::theRestOfAToolBarIsEasyToSee()
{
    QFETCH(bool, isDark);
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
    QToolBar bar;
    for (int i = 0; i < 12; ++i) bar.addAction(QStringLiteral("Action"));
    bar.resize(160, 34);
    bar.show();
    auto* rest = bar.findChild<QToolButton*>(QStringLiteral("qt_toolbar_ext_button"));
    QTRY_VERIFY(rest != nullptr && rest->isVisible());
    QVERIFY(rest->width() >= 24);
    const QImage image = rest->grab().toImage();
    const QColor ground = image.pixelColor(2, 2);
    int ink = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) ink += contrast(image.pixelColor(x, y), ground) >= 4.5 ? 1 : 0;
    QVERIFY2(ink >= 15, qPrintable(QString::number(ink)));
}

void TestTheme::slidersShowHowFar()
{
    QFETCH(bool, isDark);
    theme::apply(*qApp, isDark ? theme::Mode::Dark : theme::Mode::Light);
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QSlider slider(Qt::Horizontal);
        slider.setLayoutDirection(direction);
        slider.setRange(0, 100);
        slider.setValue(50);
        slider.resize(200, 20);
        const QImage image = slider.grab().toImage();
        const QColor accent = theme::color(Surface::Accent, slider.palette());
        const auto hasAccent = [&](int x) {
            for (int y = 6; y < 15; ++y)
                if (image.pixelColor(x, y) == accent) return true;
            return false;
        };
        QVERIFY(hasAccent(direction == Qt::LeftToRight ? 50 : 150));
        QVERIFY(!hasAccent(direction == Qt::LeftToRight ? 150 : 50));
        QVERIFY(hasAccent(100)); // the handle
    }
}

/// The icon first, at the right, the text close to its left, both together in the middle.
void TestTheme::buttonsWithIconsReadRightToLeft()
{
    theme::apply(*qApp, theme::Mode::Light);
    QPixmap black(16, 16);
    black.fill(Qt::black);
    QPushButton button(QIcon(black), QStringLiteral("Open"));
    button.setLayoutDirection(Qt::RightToLeft);
    button.resize(300, 34);
    const QImage image = button.grab().toImage();
    QRect ink;
    QRect icon;
    for (int y = 8; y < image.height() - 8; ++y) {
        for (int x = 8; x < image.width() - 8; ++x) {
            if (qGray(image.pixel(x, y)) > 120) continue;
            ink |= QRect(x, y, 1, 1);
            if (image.pixel(x, y) == qRgb(0, 0, 0)) icon |= QRect(x, y, 1, 1);
        }
    }
    QCOMPARE(icon.width(), 16);
    QCOMPARE(icon.right(), ink.right());
    QVERIFY2(ink.width() < 16 + 60, qPrintable(QString::number(ink.width()))); // no gap between them
    const int leftFree = ink.left();
    const int rightFree = image.width() - 1 - ink.right();
    QVERIFY2(std::abs(leftFree - rightFree) <= 6, qPrintable(QStringLiteral("%1, %2").arg(leftFree).arg(rightFree)));
}

} // namespace revisit

QTEST_MAIN(revisit::TestTheme)
#include "tst_theme.moc"
