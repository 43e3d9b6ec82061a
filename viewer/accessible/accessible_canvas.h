#pragma once

#include <QAccessibleWidget>
#include <QHash>
#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace revisit {

/// Names one thing that a widget paints, for as long as the widget shows the same content.
using PartId = quint64;

/// What a screen reader may ask of one thing that a widget paints. Plain data, made anew for every question.
struct PartFacts {
    QAccessible::Role role = QAccessible::ListItem;
    QString name;
    QString description;
    QString value;
    QRectF rect; ///< on the widget; clipped to it by who asks. Empty: off the screen
    QAccessible::State state; ///< what is special about it; focus and visibility are added
    QString press; ///< what pressing it does, for people; empty where it cannot be pressed
    QString toggle; ///< as press, for folding and the like
};

/// What a list of parts was made of, to be compared with what it would be made of now. Two are equal only where the
/// lists would be, too; it keeps nothing alive.
class PartsStamp {
public:
    /// Content that does not change while it lives. At most a few.
    PartsStamp& with(const std::shared_ptr<const void>& content);
    PartsStamp& with(qint64 number);
    PartsStamp& with(double number);
    friend bool operator==(const PartsStamp& a, const PartsStamp& b);

private:
    std::vector<std::pair<std::weak_ptr<const void>, const void*>> m_contents;
    std::vector<qint64> m_numbers;
};

/// A widget that paints its content itself, as screen readers see it: the widget, below it a tree of what it paints,
/// below that its child widgets. Derived classes say which parts there are and what they are.
///
/// Cost: nothing is made until somebody asks; then an object of a few words for each part that was asked for, which go
/// when content changes or the widget does. All questions are answered from what the widget shows at that moment. Who
/// walks over thousands of parts asks for each by its number: the list of them is made once for as long as stampOf()
/// stays the same. Lives in the UI thread; Qt makes and deletes it (viewer/accessible/accessible_factory.h).
///
/// Qt still asks while a widget's destructor runs: derived classes reach theirs through shown(), which is null then.
class AccessibleCanvas : public QAccessibleWidget {
public:
    static constexpr PartId kWhole = 0; ///< the widget itself; no part
    static constexpr int kMostKept = 2000; ///< parts; more than that are let go, to be made again when asked for

    static constexpr std::size_t kMostLists = 256; ///< of parts, kept at a time

    AccessibleCanvas(QWidget& widget, QAccessible::Role role);
    ~AccessibleCanvas() override;
    Q_DISABLE_COPY(AccessibleCanvas)

    /// The parts directly inside one, in reading order; a later one may lie above an earlier one.
    [[nodiscard]] virtual std::vector<PartId> partsOf(PartId outer) const = 0;
    /// All that partsOf() the same part depends on; nullopt where that is not kept: short lists, made anew each time.
    [[nodiscard]] virtual std::optional<PartsStamp> stampOf(PartId outer) const;
    /// The part around one; kWhole for those directly in the widget.
    [[nodiscard]] virtual PartId outerOf(PartId part) const;
    /// Nullopt for what is no longer there.
    [[nodiscard]] virtual std::optional<PartFacts> factsOf(PartId part) const = 0;
    /// Which part the keyboard is at; kWhole: none.
    [[nodiscard]] virtual PartId currentPart() const { return kWhole; }
    virtual void press(PartId part);
    virtual void toggle(PartId part);

    [[nodiscard]] QAccessibleInterface* interfaceOf(PartId part) const;
    /// How many parts have an object now.
    [[nodiscard]] qsizetype keptCount() const { return m_kept.size(); }
    /// As partsOf(), without making it again while its stamp is the same.
    [[nodiscard]] std::shared_ptr<const std::vector<PartId>> listOf(PartId outer) const;
    /// How often a list of parts was made to answer a question.
    [[nodiscard]] int listsMade() const { return m_listsMade; }
    void letGo();

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    /// Of a widget; nullptr for others, and while nothing reads the screen: then nobody is to be told anything.
    [[nodiscard]] static AccessibleCanvas* of(QWidget& widget);
    /// The keyboard came to another part: tells the one it is at, if the widget has the focus.
    static void tellCurrent(QWidget& widget);
    /// The same once the widget's own focus has been told; for focus events.
    static void tellCurrentSoon(QWidget& widget);
    /// Other content: parts of before mean nothing any more.
    static void tellContent(QWidget& widget);
    /// The widget has another name; told while it has the focus.
    static void tellName(QWidget& widget);
    /// The widget's value moved; told while it has the focus.
    static void tellValue(QWidget& widget);

private:
    struct KeptList {
        PartsStamp stamp;
        std::shared_ptr<const std::vector<PartId>> parts;
    };

    mutable QHash<PartId, QAccessible::Id> m_kept;
    mutable std::map<PartId, KeptList> m_lists;
    mutable int m_listsMade = 0;
};

/// The same for one type of widget.
template <typename Widget>
class AccessibleCanvasOf : public AccessibleCanvas {
protected:
    AccessibleCanvasOf(Widget& widget, QAccessible::Role role)
        : AccessibleCanvas(widget, role)
    {
    }
    /// Null once its destructor has run.
    [[nodiscard]] Widget* shown() const { return qobject_cast<Widget*>(object()); }
};

} // namespace revisit
