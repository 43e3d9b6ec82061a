#include "viewer/accessible/accessible_canvas.h"

#include "viewer/accessible/screen_reader.h"

#include <QWidget>

#include <algorithm>
#include <bit>

namespace revisit {

namespace {

/// One part. Knows nothing but its name; its canvas outlives it and answers for it.
class AccessiblePart final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessiblePart(const AccessibleCanvas& canvas, PartId id)
        : m_canvas(const_cast<AccessibleCanvas&>(canvas)) // Qt asks through constant interfaces what it then presses
        , m_id(id)
    {
    }
    [[nodiscard]] PartId id() const { return m_id; }
    [[nodiscard]] const AccessibleCanvas& canvas() const { return m_canvas; }

    [[nodiscard]] bool isValid() const override { return facts().has_value(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_canvas.window(); }
    [[nodiscard]] QAccessibleInterface* parent() const override;
    [[nodiscard]] int childCount() const override { return static_cast<int>(m_canvas.listOf(m_id)->size()); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text, const QString&) override { } // nothing that is painted can be renamed
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::Role role() const override;
    [[nodiscard]] QAccessible::State state() const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    [[nodiscard]] QStringList actionNames() const override;
    [[nodiscard]] QString localizedActionName(const QString& name) const override;
    void doAction(const QString& name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] std::optional<PartFacts> facts() const { return m_canvas.factsOf(m_id); }

    AccessibleCanvas& m_canvas;
    PartId m_id;
};

const AccessiblePart* asPart(const QAccessibleInterface* interface)
{
    return dynamic_cast<const AccessiblePart*>(interface);
}

int indexIn(const std::vector<PartId>& parts, PartId part)
{
    const auto found = std::find(parts.begin(), parts.end(), part);
    return found == parts.end() ? -1 : static_cast<int>(found - parts.begin());
}

QRect clippedRect(const QWidget& widget, const QRectF& rect)
{
    const QRect shown = rect.toAlignedRect() & widget.rect();
    return rect.isEmpty() || shown.isEmpty() ? QRect() : shown;
}

/// On the screen.
QRect rectOf(const AccessibleCanvas& canvas, PartId part)
{
    const auto known = canvas.factsOf(part);
    const auto* widget = qobject_cast<const QWidget*>(canvas.object());
    if (!known || widget == nullptr) return {};
    const QRect shown = clippedRect(*widget, known->rect);
    return shown.isNull() ? shown : QRect(widget->mapToGlobal(shown.topLeft()), shown.size());
}

/// The last one there, as later ones lie above. Makes no object for the others.
QAccessibleInterface* partAt(const AccessibleCanvas& canvas, PartId outer, const QPoint& position)
{
    const auto parts = canvas.listOf(outer);
    const auto part = std::find_if(
        parts->rbegin(), parts->rend(), [&](PartId each) { return rectOf(canvas, each).contains(position); });
    return part != parts->rend() ? canvas.interfaceOf(*part) : nullptr;
}

QAccessibleInterface* AccessiblePart::parent() const
{
    const PartId outer = m_canvas.outerOf(m_id);
    return outer == AccessibleCanvas::kWhole ? &m_canvas : m_canvas.interfaceOf(outer);
}

QAccessibleInterface* AccessiblePart::child(int index) const
{
    const auto parts = m_canvas.listOf(m_id);
    const bool isThere = index >= 0 && index < static_cast<int>(parts->size());
    return isThere ? m_canvas.interfaceOf((*parts)[static_cast<std::size_t>(index)]) : nullptr;
}

int AccessiblePart::indexOfChild(const QAccessibleInterface* child) const
{
    const AccessiblePart* part = asPart(child);
    return part != nullptr && &part->canvas() == &m_canvas ? indexIn(*m_canvas.listOf(m_id), part->id()) : -1;
}

QAccessibleInterface* AccessiblePart::childAt(int x, int y) const { return partAt(m_canvas, m_id, {x, y}); }

QString AccessiblePart::text(QAccessible::Text which) const
{
    const auto known = facts();
    if (!known) return {};
    if (which == QAccessible::Name) return known->name;
    if (which == QAccessible::Description) return known->description;
    return which == QAccessible::Value ? known->value : QString();
}

QRect AccessiblePart::rect() const { return rectOf(m_canvas, m_id); }

QAccessible::Role AccessiblePart::role() const
{
    const auto known = facts();
    return known ? known->role : QAccessible::NoRole;
}

QAccessible::State AccessiblePart::state() const
{
    const auto known = facts();
    const auto* widget = qobject_cast<const QWidget*>(m_canvas.object());
    QAccessible::State state;
    if (!known || widget == nullptr) {
        state.invalid = true;
        return state;
    }
    state = known->state;
    state.focusable = true;
    state.focused = widget->hasFocus() && m_canvas.currentPart() == m_id;
    state.disabled = !widget->isEnabled();
    state.invisible = !widget->isVisible();
    state.offscreen = clippedRect(*widget, known->rect).isNull();
    return state;
}

void* AccessiblePart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
}

QStringList AccessiblePart::actionNames() const
{
    QStringList names;
    const auto known = facts();
    if (known && !known->press.isEmpty()) names << pressAction();
    if (known && !known->toggle.isEmpty()) names << toggleAction();
    return names;
}

QString AccessiblePart::localizedActionName(const QString& name) const
{
    const auto known = facts();
    if (known && name == pressAction()) return known->press;
    if (known && name == toggleAction()) return known->toggle;
    return QAccessibleActionInterface::localizedActionName(name);
}

void AccessiblePart::doAction(const QString& name)
{
    if (!actionNames().contains(name)) return;
    if (name == pressAction())
        m_canvas.press(m_id);
    else
        m_canvas.toggle(m_id);
}

} // namespace

PartsStamp& PartsStamp::with(const std::shared_ptr<const void>& content)
{
    m_contents.emplace_back(content, content.get());
    return *this;
}

PartsStamp& PartsStamp::with(qint64 number)
{
    m_numbers.push_back(number);
    return *this;
}

PartsStamp& PartsStamp::with(double number) { return with(std::bit_cast<qint64>(number)); }

/// An address alone could be another content's by now, its owner cannot: the stamp holds on to the owner's own count.
bool operator==(const PartsStamp& a, const PartsStamp& b)
{
    const auto isSame = [](const auto& one, const auto& other) {
        return one.second == other.second && !one.first.owner_before(other.first)
            && !other.first.owner_before(one.first);
    };
    return a.m_numbers == b.m_numbers && std::ranges::equal(a.m_contents, b.m_contents, isSame);
}

AccessibleCanvas::AccessibleCanvas(QWidget& widget, QAccessible::Role role)
    : QAccessibleWidget(&widget, role)
{
}

AccessibleCanvas::~AccessibleCanvas() { letGo(); }

void AccessibleCanvas::letGo()
{
    m_lists.clear();
    const auto kept = std::exchange(m_kept, {});
    for (const QAccessible::Id id : kept) QAccessible::deleteAccessibleInterface(id);
}

std::shared_ptr<const std::vector<PartId>> AccessibleCanvas::listOf(PartId outer) const
{
    auto stamp = stampOf(outer);
    const auto known = m_lists.find(outer);
    if (stamp && known != m_lists.end() && known->second.stamp == *stamp) return known->second.parts;
    auto made = std::make_shared<const std::vector<PartId>>(partsOf(outer));
    ++m_listsMade;
    if (m_lists.size() >= kMostLists) m_lists.clear();
    if (stamp) m_lists.insert_or_assign(outer, KeptList{std::move(*stamp), made});
    return made;
}

std::optional<PartsStamp> AccessibleCanvas::stampOf(PartId) const { return std::nullopt; }
PartId AccessibleCanvas::outerOf(PartId) const { return kWhole; }
void AccessibleCanvas::press(PartId) { }
void AccessibleCanvas::toggle(PartId) { }

QAccessibleInterface* AccessibleCanvas::interfaceOf(PartId part) const
{
    const auto kept = m_kept.constFind(part);
    if (kept != m_kept.cend()) return QAccessible::accessibleInterface(*kept);
    auto* made = new AccessiblePart(*this, part); // Qt's until letGo()
    m_kept.insert(part, QAccessible::registerAccessibleInterface(made));
    if (m_kept.size() == kMostKept) tellContent(*static_cast<QWidget*>(object())); // later: who asks holds some of them
    return made;
}

int AccessibleCanvas::childCount() const
{
    return static_cast<int>(listOf(kWhole)->size()) + QAccessibleWidget::childCount();
}

QAccessibleInterface* AccessibleCanvas::child(int index) const
{
    const auto parts = listOf(kWhole);
    const auto count = static_cast<int>(parts->size());
    if (index >= count) return QAccessibleWidget::child(index - count);
    return index < 0 ? nullptr : interfaceOf((*parts)[static_cast<std::size_t>(index)]);
}

int AccessibleCanvas::indexOfChild(const QAccessibleInterface* child) const
{
    const auto parts = listOf(kWhole);
    const AccessiblePart* part = asPart(child);
    if (part != nullptr) return &part->canvas() == this ? indexIn(*parts, part->id()) : -1;
    const int index = QAccessibleWidget::indexOfChild(child);
    return index < 0 ? -1 : index + static_cast<int>(parts->size());
}

QAccessibleInterface* AccessibleCanvas::childAt(int x, int y) const
{
    if (!rect().contains(x, y)) return nullptr;
    QAccessibleInterface* part = partAt(*this, kWhole, {x, y});
    if (part != nullptr) return part;
    for (int i = 0; i < QAccessibleWidget::childCount(); ++i) {
        QAccessibleInterface* each = QAccessibleWidget::child(i);
        if (each != nullptr && each->isValid() && each->rect().contains(x, y)) return each;
    }
    return nullptr;
}

QAccessibleInterface* AccessibleCanvas::focusChild() const
{
    const auto* own = qobject_cast<const QWidget*>(object());
    const PartId part = own != nullptr && own->hasFocus() ? currentPart() : kWhole;
    return part != kWhole ? interfaceOf(part) : QAccessibleWidget::focusChild();
}

AccessibleCanvas* AccessibleCanvas::of(QWidget& widget)
{
    if (!isScreenRead()) return nullptr;
    return dynamic_cast<AccessibleCanvas*>(QAccessible::queryAccessibleInterface(&widget));
}

void AccessibleCanvas::tellCurrent(QWidget& widget)
{
    const AccessibleCanvas* canvas = widget.hasFocus() ? of(widget) : nullptr;
    const PartId part = canvas != nullptr ? canvas->currentPart() : kWhole;
    const auto facts = part != kWhole ? canvas->factsOf(part) : std::nullopt;
    if (!facts) return;
    QAccessibleInterface* interface = canvas->interfaceOf(part);
    QAccessibleEvent focused(interface, QAccessible::Focus);
    tellScreenReader(focused);
    if (!facts->state.selected) return;
    QAccessibleEvent selected(interface, QAccessible::Selection);
    tellScreenReader(selected);
}

void AccessibleCanvas::tellCurrentSoon(QWidget& widget)
{
    if (!isScreenRead()) return;
    QMetaObject::invokeMethod(
        &widget, [&widget] { tellCurrent(widget); }, Qt::QueuedConnection);
}

/// Later, as one of the parts may be the one that was pressed.
void AccessibleCanvas::tellContent(QWidget& widget)
{
    const AccessibleCanvas* canvas = of(widget);
    if (canvas == nullptr || canvas->keptCount() == 0) return;
    const auto tell = [&widget] {
        if (AccessibleCanvas* told = of(widget)) told->letGo();
        QAccessibleEvent changed(&widget, QAccessible::ObjectReorder);
        tellScreenReader(changed);
        tellCurrent(widget);
    };
    QMetaObject::invokeMethod(&widget, tell, Qt::QueuedConnection);
}

void AccessibleCanvas::tellName(QWidget& widget)
{
    if (!widget.hasFocus() || !isScreenRead()) return;
    QAccessibleEvent changed(&widget, QAccessible::NameChanged);
    tellScreenReader(changed);
}

void AccessibleCanvas::tellValue(QWidget& widget)
{
    AccessibleCanvas* canvas = widget.hasFocus() ? of(widget) : nullptr;
    if (canvas == nullptr || canvas->valueInterface() == nullptr) return;
    QAccessibleValueChangeEvent changed(&widget, canvas->valueInterface()->currentValue());
    tellScreenReader(changed);
}

} // namespace revisit
