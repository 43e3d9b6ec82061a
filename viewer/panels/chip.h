#pragma once

#include <QAbstractButton>
#include <QIcon>

#include <cstdint>
#include <optional>

namespace revisit {

/// A rounded, checkable filter button with an icon, a word and a count. Its look says whether it is on by fill, border
/// and weight, not by colour alone. Arrow keys walk through the chips beside it.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    void setCount(std::optional<std::uint32_t> count);
    [[nodiscard]] std::optional<std::uint32_t> chipCount() const { return m_count; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString countText() const;

    std::optional<std::uint32_t> m_count;
};

} // namespace revisit
