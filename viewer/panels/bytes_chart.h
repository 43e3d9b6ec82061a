#pragma once

#include "analysis/byte_accounting.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace revisit {

/// What the artifacts of each kind weigh: one bar per kind by stored bytes, with its share, and what it inflates to.
/// A click on a kind chooses it, as do the arrow keys; another click takes that back. What it is to a screen reader:
/// AccessibleBytesChart. UI thread.
class BytesChart final : public QWidget {
    Q_OBJECT
public:
    explicit BytesChart(QWidget* parent = nullptr);

    void setKinds(std::vector<KindBytes> kinds);
    [[nodiscard]] const std::vector<KindBytes>& kinds() const { return m_kinds; }
    [[nodiscard]] std::optional<ArtifactKind> chosen() const { return m_chosen; }
    void choose(std::optional<ArtifactKind> kind);
    /// As a click on its row does.
    void pick(std::size_t row);
    [[nodiscard]] QRect rowRect(std::size_t row) const;
    /// "screenshots, 3 artifacts, 838 kB of 900 kB stored (93 %)": what a row says aloud.
    [[nodiscard]] QString rowText(std::size_t row) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void kindChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void paintRow(QPainter& painter, std::size_t row, const QRect& rect) const;
    [[nodiscard]] std::optional<std::size_t> rowAt(int y) const;
    [[nodiscard]] double shareOf(std::size_t row) const;

    std::vector<KindBytes> m_kinds;
    std::optional<ArtifactKind> m_chosen;
    std::uint64_t m_total = 0;
};

} // namespace revisit
