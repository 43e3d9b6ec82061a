#include "viewer/accessible/accessible_web.h"

#include "viewer/web/web_painter.h"
#include "viewer/web/web_view.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr PartId kPointer = PartId{1} << 62;
constexpr double kPointerSize = 24;

QRectF around(QPointF center, double radius)
{
    return {center.x() - radius, center.y() - radius, 2 * radius, 2 * radius};
}

} // namespace

AccessibleWeb::AccessibleWeb(WebView& view)
    : AccessibleCanvasOf(view, QAccessible::Canvas)
{
}

std::vector<PartId> AccessibleWeb::partsOf(PartId outer) const
{
    std::vector<PartId> parts;
    if (shown() == nullptr || outer != kWhole) return parts;
    for (const WebPress& press : shown()->moment().presses) parts.push_back(press.sample + 1);
    if (shown()->pointerPosition()) parts.push_back(kPointer);
    return parts;
}

std::optional<std::size_t> AccessibleWeb::pressOf(PartId part) const
{
    if (shown() == nullptr || part == kWhole) return std::nullopt;
    const auto& presses = shown()->moment().presses;
    const auto found = std::ranges::find(presses, static_cast<std::size_t>(part - 1), &WebPress::sample);
    return found == presses.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - presses.begin()));
}

std::optional<PartFacts> AccessibleWeb::factsOf(PartId part) const
{
    const WebView* view = shown();
    if (view == nullptr) return std::nullopt;
    PartFacts facts;
    facts.role = QAccessible::Graphic;
    if (part == kPointer) {
        const auto tip = view->pointerPosition();
        if (!tip) return std::nullopt;
        facts.name = view->pointerText();
        facts.rect = {*tip, QSizeF(kPointerSize, kPointerSize)};
        return facts;
    }
    const auto index = pressOf(part);
    if (!index) return std::nullopt;
    const WebPress& press = view->moment().presses[*index];
    facts.name = view->pressTitle(*index).replace(u'\n', QStringLiteral(", "));
    facts.rect = around(view->geometryOfPage().toWidget(press.x, press.y), web::kPressRadius);
    facts.press = WebView::tr("Go there");
    return facts;
}

void AccessibleWeb::press(PartId part)
{
    if (const auto index = pressOf(part)) shown()->goToPress(*index);
}

QString AccessibleWeb::text(QAccessible::Text which) const
{
    if (shown() != nullptr && which == QAccessible::Name) return shown()->spokenName();
    if (shown() != nullptr && which == QAccessible::Description) return shown()->spokenText();
    return AccessibleCanvas::text(which);
}

} // namespace revisit
