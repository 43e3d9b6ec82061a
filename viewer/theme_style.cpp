#include "viewer/theme_style.h"

#include "viewer/field_start.h"
#include "viewer/focus_edge.h"
#include "viewer/icons.h"
#include "viewer/theme.h"
#include "viewer/theme_style_painting.h"

#include <QAbstractItemView>
#include <QCursor>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace revisit {

namespace {

/// The option of the kind that the element has; never null for what Qt's own widgets ask.
template <typename Option>
const Option* as(const QStyleOption* option)
{
    return qstyleoption_cast<const Option*>(option);
}

bool isEndless(const QStyleOptionProgressBar& bar) { return bar.minimum == 0 && bar.maximum == 0; }

void paintTip(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::ToolTipBase));
    painter.setPen(theme::color(theme::Surface::Border, option.palette));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintStatusBar(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, theme::color(theme::Surface::Panel, option.palette));
    painter.fillRect(QRect(option.rect.topLeft(), QSize(option.rect.width(), 1)),
        theme::color(theme::Surface::Border, option.palette));
}

void paintTabBase(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        theme::color(theme::Surface::Border, option.palette));
}

/// Lists, trees and texts that are read have no caret that would show the focus.
QAbstractScrollArea* needingFocusEdge(QWidget* widget)
{
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    const bool isRead = text != nullptr && text->isReadOnly();
    const bool needs = isRead || qobject_cast<const QAbstractItemView*>(widget) != nullptr;
    return needs ? qobject_cast<QAbstractScrollArea*>(widget) : nullptr;
}

/// The focus of these is painted with them.
bool paintsOwnFocus(const QWidget* widget)
{
    return qobject_cast<const QPushButton*>(widget) != nullptr
        || qobject_cast<const QAbstractItemView*>(widget) != nullptr;
}

QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part)
{
    const bool isHorizontal = bar.orientation == Qt::Horizontal;
    const int length = isHorizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    const qint64 wanted = range > 0 ? length * static_cast<qint64>(bar.pageStep) / (range + bar.pageStep) : length;
    const int handle = static_cast<int>(std::min<qint64>(length, std::max<qint64>(look::kLeastHandle, wanted)));
    const int at = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect
            = isHorizontal ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
        return QStyle::visualRect(bar.direction, bar.rect, rect.translated(bar.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return along(at, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, at);
    case QStyle::SC_ScrollBarAddPage:
        return along(at + handle, length - at - handle);
    case QStyle::SC_ScrollBarGroove:
        return bar.rect;
    default:
        return {}; // there are no buttons
    }
}

QRect comboBoxPart(const QStyleOptionComboBox& box, QStyle::SubControl part)
{
    const QRect& rect = box.rect;
    const int padding = box.frame ? look::kFieldPadding : 2;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(box.direction, rect, rect.adjusted(rect.width() - look::kDropDown, 0, 0, 0));
    case QStyle::SC_ComboBoxEditField:
        return QStyle::visualRect(box.direction, rect, rect.adjusted(padding, 1, -look::kDropDown, -1));
    default:
        return rect;
    }
}

QRect spinBoxPart(const QStyleOptionSpinBox& box, QStyle::SubControl part)
{
    const QRect& rect = box.rect;
    const int buttons = box.buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : look::kSpinButton;
    const QRect column(rect.right() + 1 - buttons, rect.top(), buttons, rect.height());
    const auto visual = [&](const QRect& logical) { return QStyle::visualRect(box.direction, rect, logical); };
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return buttons == 0 ? QRect() : visual(column.adjusted(0, 0, 0, -column.height() / 2));
    case QStyle::SC_SpinBoxDown:
        return buttons == 0 ? QRect() : visual(column.adjusted(0, column.height() / 2, 0, 0));
    case QStyle::SC_SpinBoxEditField:
        return visual(rect.adjusted(box.frame ? look::kFieldPadding - 2 : 0, 1, -buttons - 1, -1));
    default:
        return rect;
    }
}

void paintBarEnd(QPainter& painter, const QStyleOption& option, const QStyle& style, const QWidget* widget)
{
    QStyleOptionMenuItem nothing;
    nothing.rect = option.rect;
    nothing.palette = option.palette;
    look::paintMenuBarItem(painter, nothing, style, widget);
    paintTabBase(painter, option); // the same line below
}

/// Whether the control was painted, or needs nothing.
bool paintBar(QStyle::ControlElement element, const QStyleOption& option, QPainter& painter, const QStyle& style,
    const QWidget* widget)
{
    switch (element) {
    case QStyle::CE_MenuBarEmptyArea:
        return paintBarEnd(painter, option, style, widget), true;
    case QStyle::CE_Splitter:
        return painter.fillRect(option.rect, theme::color(theme::Surface::Border, option.palette)), true;
    case QStyle::CE_HeaderSection:
    case QStyle::CE_HeaderEmptyArea:
        return look::paintHeaderSection(painter, option), true;
    case QStyle::CE_ProgressBarLabel:
        return true;
    default:
        return false;
    }
}

template <typename Option, typename Paint>
bool paintAs(const QStyleOption* option, Paint paint)
{
    const auto* own = as<Option>(option);
    if (own == nullptr) return false;
    paint(*own);
    return true;
}

/// What Fusion paints in our colours: the option with another text.
template <typename Option>
Option inked(const Option& option, const QColor& ink)
{
    Option copy = option;
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText, QPalette::Text})
        copy.palette.setColor(role, ink);
    return copy;
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) view->setFrameShape(QFrame::NoFrame);
    if (auto* bar = qobject_cast<QProgressBar*>(widget)) bar->setMaximumHeight(look::kProgressHeight);
    if (auto* field = qobject_cast<QLineEdit*>(widget)) FieldStart::keep(*field);
    if (QAbstractScrollArea* area = needingFocusEdge(widget)) FocusEdge::keep(*area);
    if (auto* menu = qobject_cast<QMenu*>(widget))
        connect(menu, &QMenu::aboutToHide, this, &ThemeStyle::menuHides, Qt::UniqueConnection);
}

/// Nobody tells a button that the pointer left it while its menu was open.
void ThemeStyle::menuHides()
{
    const auto* menu = qobject_cast<const QMenu*>(sender());
    if (menu == nullptr) return;
    for (QObject* owner : menu->menuAction()->associatedObjects()) {
        auto* button = qobject_cast<QToolButton*>(owner);
        if (button == nullptr) continue;
        const auto lookAgain = [button] {
            const QPoint pointer = button->mapFromGlobal(QCursor::pos());
            button->setAttribute(Qt::WA_UnderMouse, button->rect().contains(pointer));
            button->update();
        };
        QMetaObject::invokeMethod(button, lookAgain, Qt::QueuedConnection); // once the menu is gone
    }
}

void ThemeStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    using theme::Surface;
    switch (element) {
    case PE_PanelTipLabel:
        return paintTip(*painter, *option);
    case PE_PanelMenu:
        return look::paintBox(*painter, option->rect, theme::color(Surface::PanelRaised, option->palette),
            theme::color(Surface::Border, option->palette), 0);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    case PE_PanelStatusBar:
        return paintStatusBar(*painter, *option);
    case PE_FrameTabBarBase:
        return paintTabBase(*painter, *option);
    case PE_IndicatorDockWidgetResizeHandle:
        return painter->fillRect(option->rect,
            theme::color(option->state.testFlag(State_MouseOver) ? Surface::Accent : Surface::Border, option->palette));
    case PE_PanelLineEdit: {
        const auto* frame = as<QStyleOptionFrame>(option);
        return look::paintField(*painter, *option, frame != nullptr && frame->lineWidth > 0);
    }
    case PE_IndicatorTabClose:
        return look::paintTabClose(*painter, *option);
    case PE_FrameFocusRect:
        if (paintsOwnFocus(widget)) return;
        break;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameLineEdit:
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (paintBar(element, *option, *painter, *this, widget) || paintButton(element, option, *painter, widget)) return;
    if (const auto* tab = as<QStyleOptionTab>(option); tab != nullptr && element == CE_TabBarTabLabel) {
        QStyleOptionTab label = inked(*tab, look::tabText(*tab));
        if (const auto* bar = qobject_cast<const QTabBar*>(widget); bar != nullptr && look::says(bar, "fitsTabs")) {
            const bool isCurrent = tab->state.testFlag(State_Selected);
            if (look::showsTabIcon(tabLook(*bar), isCurrent, !tab->icon.isNull()))
                return look::paintTabIcon(*painter, *tab);
            label.icon = {};
        }
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (const auto* header = as<QStyleOptionHeader>(option); header != nullptr && element == CE_HeaderLabel) {
        const QStyleOptionHeader label = inked(*header, theme::color(theme::Surface::MutedText, header->palette));
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (const auto* item = as<QStyleOptionMenuItem>(option); item != nullptr && element == CE_MenuItem) {
        look::paintMenuItem(*painter, *item);
        QStyleOptionMenuItem label = *item;
        label.state.setFlag(State_Selected, false); // its ground is painted
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (const auto* bar = as<QStyleOptionProgressBar>(option); bar != nullptr && element == CE_ProgressBarContents) {
        QStyleOptionProgressBar moving = *bar;
        moving.palette.setColor(QPalette::Highlight, theme::color(theme::Surface::Accent, bar->palette));
        return QProxyStyle::drawControl(element, &moving, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

/// Whether it was one of those that are painted here from first to last.
bool ThemeStyle::paintButton(
    ControlElement element, const QStyleOption* option, QPainter& painter, const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        return paintAs<QStyleOptionButton>(
            option, [&](const auto& button) { look::paintPushButton(painter, button, widget); });
    case CE_PushButtonLabel:
        return paintAs<QStyleOptionButton>(
            option, [&](const auto& button) { paintPushLabel(painter, button, widget); });
    case CE_TabBarTabShape:
        return paintAs<QStyleOptionTab>(option, [&](const auto& tab) { look::paintTab(painter, tab); });
    case CE_MenuBarItem:
        return paintAs<QStyleOptionMenuItem>(
            option, [&](const auto& item) { look::paintMenuBarItem(painter, item, *this, widget); });
    case CE_MenuItem: {
        const auto* item = as<QStyleOptionMenuItem>(option);
        if (item == nullptr || item->menuItemType != QStyleOptionMenuItem::Separator || !item->text.isEmpty())
            return false;
        return look::paintMenuSeparator(painter, *item), true;
    }
    case CE_ProgressBarGroove:
        return paintAs<QStyleOptionProgressBar>(
            option, [&](const auto& bar) { look::paintProgressGroove(painter, bar); });
    case CE_ProgressBarContents: {
        const auto* bar = as<QStyleOptionProgressBar>(option);
        if (bar == nullptr || isEndless(*bar)) return false; // Fusion moves it
        return look::paintProgress(painter, *bar), true;
    }
    default:
        return false;
    }
}

void ThemeStyle::paintPushLabel(QPainter& painter, const QStyleOptionButton& button, const QWidget* widget) const
{
    const QStyleOptionButton label = inked(button, look::pushText(button, widget));
    if (look::says(widget, "link"))
        look::paintLink(painter, label, *this);
    else if (button.direction == Qt::RightToLeft && !button.icon.isNull() && !button.text.isEmpty())
        look::paintIconLabel(painter, label, *this);
    else
        QProxyStyle::drawControl(CE_PushButtonLabel, &label, &painter, widget);
}

void ThemeStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* button = as<QStyleOptionToolButton>(option); button != nullptr && control == CC_ToolButton)
        return look::paintToolButton(*painter, *button, *this, widget);
    if (const auto* box = as<QStyleOptionComboBox>(option); box != nullptr && control == CC_ComboBox)
        return look::paintComboBox(*painter, *box, *this, widget);
    if (const auto* box = as<QStyleOptionSpinBox>(option); box != nullptr && control == CC_SpinBox)
        return look::paintSpinBox(*painter, *box, *this, widget);
    if (const auto* bar = as<QStyleOptionSlider>(option); bar != nullptr && control == CC_ScrollBar)
        return look::paintScrollBar(*painter, *bar, *this, widget);
    if (const auto* slider = as<QStyleOptionSlider>(option); slider != nullptr && control == CC_Slider
        && slider->orientation == Qt::Horizontal && slider->tickPosition == QSlider::NoTicks)
        return look::paintSlider(*painter, *slider, *this, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ThemeStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& contents, const QWidget* widget) const
{
    const auto atLeast = [](QSize size, int height) { return size.expandedTo(QSize(0, height)); };
    switch (type) {
    case CT_PushButton:
        if (look::says(widget, "link")) return atLeast(contents + QSize(10, 8), 26);
        return atLeast(contents + QSize(2 * look::kButtonPadding, 12), look::kFieldHeight + 2);
    case CT_ToolButton:
        return contents + (look::says(widget, "small") ? QSize(6, 6) : QSize(10, 10));
    case CT_LineEdit: {
        const auto* frame = as<QStyleOptionFrame>(option);
        if (frame == nullptr || frame->lineWidth == 0) return contents;
        return atLeast(contents + QSize(2 * look::kFieldPadding, 2), look::kFieldHeight);
    }
    case CT_ComboBox:
        return atLeast(contents + QSize(look::kFieldPadding + look::kDropDown + 4, 8), look::kFieldHeight);
    case CT_SpinBox:
        return atLeast(contents + QSize(look::kFieldPadding + look::kSpinButton + 6, 8), look::kFieldHeight);
    case CT_ProgressBar:
        return {contents.width(), look::kProgressHeight};
    case CT_MenuBarItem:
        return contents + QSize(18, 8);
    case CT_TabBarTab: {
        const auto* tab = as<QStyleOptionTab>(option);
        return tab == nullptr ? contents : look::tabSize(*tab, contents, widget);
    }
    case CT_HeaderSection:
        return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(4, 4);
    case CT_MenuItem: {
        const auto* item = as<QStyleOptionMenuItem>(option);
        const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        if (item == nullptr) return size;
        if (item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty())
            return {size.width(), look::kMenuSeparator};
        return atLeast(size, item->fontMetrics.height() + look::kMenuItemHeight);
    }
    default:
        return QProxyStyle::sizeFromContents(type, option, contents, widget);
    }
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect& rect = option->rect;
    if (element == SE_LineEditContents) {
        const auto* frame = as<QStyleOptionFrame>(option);
        if (frame == nullptr || frame->lineWidth == 0) return rect;
        return rect.adjusted(look::kFieldPadding, 1, -look::kFieldPadding, -1);
    }
    if (element == SE_HeaderArrow) return {rect.center().x() - 4, rect.top() + 1, 8, 5};
    if (element == SE_HeaderLabel) return rect.adjusted(6, 0, -6, -1);
    if (element == SE_ProgressBarGroove || element == SE_ProgressBarContents) return rect;
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect ThemeStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (const auto* bar = as<QStyleOptionSlider>(option); bar != nullptr && control == CC_ScrollBar)
        return scrollBarPart(*bar, part);
    if (const auto* box = as<QStyleOptionSpinBox>(option); box != nullptr && control == CC_SpinBox)
        return spinBoxPart(*box, part);
    const bool isPopup = part == SC_ComboBoxListBoxPopup;
    if (const auto* box = as<QStyleOptionComboBox>(option); box != nullptr && control == CC_ComboBox && !isPopup)
        return comboBoxPart(*box, part);
    return QProxyStyle::subControlRect(control, option, part, widget);
}

int ThemeStyle::styleHint(
    StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0; // those of the desktop's icon theme look like no other
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QIcon ThemeStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    if (which == SP_LineEditClearButton) return icon(Icon::Close);
    return QProxyStyle::standardIcon(which, option, widget);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
    case PM_MenuPanelWidth:
    case PM_MenuBarVMargin:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
    case PM_MenuBarHMargin:
    case PM_HeaderMargin:
        return 4;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        if (const auto* bar = qobject_cast<const QTabBar*>(widget)) return look::tabPadding(tabLook(*bar));
        return look::tabPadding(TabLook::Words);
    case PM_TabBarTabVSpace:
        return 15;
    case PM_MenuButtonIndicator:
        return qobject_cast<const QPushButton*>(widget) != nullptr ? QProxyStyle::pixelMetric(metric, option, widget)
                                                                   : look::kSlimMenu;
    case PM_ToolBarExtensionExtent:
        return look::kToolBarEnd;
    case PM_ScrollBarExtent:
        return look::kScrollBar;
    case PM_ScrollBarSliderMin:
        return look::kLeastHandle;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace revisit
