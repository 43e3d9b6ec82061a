#pragma once

#include <QIcon>
#include <QObject>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace revisit {

class Chip;
class ListFrame;

/// The chips of a list that stand for kinds of rows, with their counts: "All", and one per kind. None chosen means all.
/// UI thread.
class KindChips final : public QObject {
    Q_OBJECT
public:
    explicit KindChips(ListFrame& frame);

    /// "All" comes with the first.
    void add(std::size_t kind, const QString& title);
    /// `counts`: by kind. `chosen`: whether the kind's chip is pressed.
    void show(std::span<const std::uint32_t> counts, const std::function<bool(std::size_t)>& isChosen);
    /// Asked again when colours change.
    void setIcons(std::function<QIcon(std::size_t kind)> iconOf);
    void refreshIcons();
    [[nodiscard]] Chip* all() const { return m_all; }
    /// Null where there is none.
    [[nodiscard]] Chip* chip(std::size_t kind) const;
    [[nodiscard]] QStringList chosenTitles() const;

Q_SIGNALS:
    void allChosen();
    void toggled(std::size_t kind);

private:
    ListFrame& m_frame;
    Chip* m_all = nullptr;
    std::vector<std::pair<std::size_t, Chip*>> m_chips;
    std::function<QIcon(std::size_t)> m_iconOf;
};

} // namespace revisit
