#pragma once

#include "viewer/timeline/timeline_detail.h"

#include <QWidget>

#include <array>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class Chip;

/// The legend of the timeline and its filter: a chip with form, name and count for each kind of mark that the recording
/// has. A click hides or shows the kind, a double click shows it alone. Crashes, ANRs and errors are always shown and
/// have no chip. UI thread.
class KindBar final : public QWidget {
    Q_OBJECT
public:
    explicit KindBar(QWidget* parent = nullptr);
    /// Null: no chips.
    void setIndex(const TimelineIndex* index);
    [[nodiscard]] const KindSet& hidden() const { return m_hidden; }
    void setHidden(const KindSet& hidden);
    /// Whether the recording has marks of a hidden kind.
    [[nodiscard]] bool hidesMarks() const;
    [[nodiscard]] Chip* chip(MarkKind kind) const { return m_chips[static_cast<std::size_t>(kind)]; }

Q_SIGNALS:
    void hiddenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showIcons();
    void showOnly(MarkKind kind);

    KindSet m_hidden;
    std::array<Chip*, kMarkKindCount> m_chips{};
    QToolButton* m_all;
};

} // namespace revisit
