#pragma once

#include <QAbstractScrollArea>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace revisit {

/// Bytes in hexadecimal and as text, with an offset per row. One byte is current; a stretch is marked. Rows of 16
/// bytes, or 8 where 16 do not fit. Paints what is visible only, so size does not matter.
///
/// Keys: arrows, Page Up and Down, Home and End (of the row; with Ctrl of the bytes), Shift extends the marked stretch,
/// Ctrl+C copies it in hexadecimal, Ctrl+Shift+C as text. Always from left to right. What it is to a screen reader:
/// AccessibleHex. UI thread.
class HexView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit HexView(QWidget* parent = nullptr);

    /// `owner` keeps the bytes alive.
    void setBytes(std::shared_ptr<const void> owner, std::span<const std::byte> bytes);
    /// Offsets with something wrong; marked by colour and a line.
    void setProblems(std::vector<std::uint64_t> offsets);
    /// What a byte is part of, in words; asked when the byte is spoken. Empty: of nothing known.
    void setFieldNames(std::function<QString(std::uint64_t offset)> nameOf) { m_fieldName = std::move(nameOf); }
    /// Marks a stretch and brings it into view, without a signal.
    void mark(std::uint64_t offset, std::uint64_t length);

    [[nodiscard]] std::uint64_t byteCount() const { return m_bytes.size(); }
    [[nodiscard]] std::optional<std::uint64_t> current() const { return m_current; }
    [[nodiscard]] std::uint64_t markedOffset() const { return m_markStart; }
    [[nodiscard]] std::uint64_t markedLength() const { return m_markLength; }
    [[nodiscard]] int bytesPerRow() const { return m_perRow; }
    /// Where a byte's digits are on the viewport; for tests and hit tests of the accessible kind.
    [[nodiscard]] QRect rectOf(std::uint64_t offset) const;
    /// The first that shows, and one past the last.
    [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> visibleBytes() const;
    /// "41, “A”, byte 26 of 1,024, in magic, with a problem".
    [[nodiscard]] QString byteText(std::uint64_t offset) const;
    /// As a click on it does.
    void goTo(std::uint64_t offset) { goTo(offset, false); }
    void copyHex() const;
    void copyText() const;

Q_SIGNALS:
    /// The user went to a byte.
    void byteChosen(qulonglong offset);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Metrics {
        int digit; ///< width of one character
        int row; ///< height
        int hexLeft;
        int textLeft;
    };
    [[nodiscard]] Metrics metrics() const;
    void layOut();
    void paintRow(QPainter& painter, const Metrics& metrics, std::uint64_t row, int top) const;
    void paintByte(QPainter& painter, const Metrics& metrics, std::uint64_t offset, int column, int top) const;
    void goTo(std::uint64_t offset, bool extends);
    void reveal(std::uint64_t offset);
    [[nodiscard]] std::optional<std::uint64_t> byteAt(const QPoint& position) const;
    [[nodiscard]] std::uint64_t rowCount() const;
    [[nodiscard]] std::span<const std::byte> marked() const;
    [[nodiscard]] std::optional<std::uint64_t> targetOf(const QKeyEvent& event) const;
    [[nodiscard]] bool wantsKey(const QKeyEvent& event) const;

    std::shared_ptr<const void> m_owner;
    std::span<const std::byte> m_bytes;
    std::vector<std::uint64_t> m_problems;
    std::function<QString(std::uint64_t)> m_fieldName;
    std::optional<std::uint64_t> m_current;
    std::uint64_t m_anchor = 0;
    std::uint64_t m_markStart = 0;
    std::uint64_t m_markLength = 0;
    int m_perRow = 16;
};

} // namespace revisit
