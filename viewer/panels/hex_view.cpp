#include "viewer/panels/hex_view.h"

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_factory.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kOffsetDigits = 8;
constexpr int kWide = 16;
constexpr int kNarrow = 8;
constexpr std::uint64_t kMaxCopied = 4 * 1024 * 1024;

/// Characters that a row of so many bytes takes: offset, gap, "xx " each, gap, text.
int columnsOf(int perRow) { return kOffsetDigits + 2 + perRow * 3 + 1 + perRow; }

QChar shownChar(std::byte byte)
{
    const auto code = std::to_integer<unsigned char>(byte);
    return code >= 0x20 && code < 0x7F ? QChar(QLatin1Char(static_cast<char>(code))) : QChar(0x00B7);
}

bool isCopyOfText(const QKeyEvent& event)
{
    return event.key() == Qt::Key_C && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

QString hexPair(std::byte byte)
{
    return QStringLiteral("%1").arg(std::to_integer<uint>(byte), 2, 16, QLatin1Char('0'));
}

} // namespace

HexView::HexView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    installAccessibleFactory();
    setFrameShape(NoFrame);
    setFont(theme::monospacedFont(theme::smallFont(font())));
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Bytes"));
    viewport()->setCursor(Qt::IBeamCursor);
    layOut();
}

void HexView::setBytes(std::shared_ptr<const void> owner, std::span<const std::byte> bytes)
{
    m_owner = std::move(owner);
    m_bytes = bytes;
    m_problems.clear();
    m_current.reset();
    m_markStart = m_markLength = m_anchor = 0;
    verticalScrollBar()->setValue(0);
    layOut();
    AccessibleCanvas::tellContent(*this);
}

void HexView::setProblems(std::vector<std::uint64_t> offsets)
{
    std::sort(offsets.begin(), offsets.end());
    m_problems = std::move(offsets);
    viewport()->update();
}

void HexView::mark(std::uint64_t offset, std::uint64_t length)
{
    m_markStart = std::min<std::uint64_t>(offset, m_bytes.size());
    m_markLength = std::min<std::uint64_t>(length, m_bytes.size() - m_markStart);
    m_anchor = m_markStart;
    m_current = m_markStart < m_bytes.size() ? std::optional(m_markStart) : std::nullopt;
    if (m_current) reveal(m_markStart);
    viewport()->update();
}

HexView::Metrics HexView::metrics() const
{
    const QFontMetrics font = fontMetrics();
    const int digit = font.horizontalAdvance(QLatin1Char('0'));
    const int hexLeft = theme::kSpace2 + (kOffsetDigits + 2) * digit;
    return {digit, font.height() + 2, hexLeft, hexLeft + (m_perRow * 3 + 1) * digit};
}

std::uint64_t HexView::rowCount() const
{
    const auto perRow = static_cast<std::uint64_t>(m_perRow);
    return (m_bytes.size() + perRow - 1) / perRow;
}

void HexView::layOut()
{
    const Metrics sizes = metrics();
    const int room = (viewport()->width() - 2 * theme::kSpace2) / std::max(1, sizes.digit);
    m_perRow = room >= columnsOf(kWide) ? kWide : kNarrow;
    const int visible = std::max(1, viewport()->height() / sizes.row);
    const auto last = static_cast<std::int64_t>(rowCount()) - visible;
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<std::int64_t>(0, last)));
    verticalScrollBar()->setPageStep(visible);
    const int needed = columnsOf(m_perRow) * sizes.digit + 2 * theme::kSpace2;
    horizontalScrollBar()->setRange(0, std::max(0, needed - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QRect HexView::rectOf(std::uint64_t offset) const
{
    const Metrics sizes = metrics();
    const auto perRow = static_cast<std::uint64_t>(m_perRow);
    const auto row = static_cast<int>(offset / perRow) - verticalScrollBar()->value();
    const int left
        = sizes.hexLeft + static_cast<int>(offset % perRow) * 3 * sizes.digit - horizontalScrollBar()->value();
    return {left, row * sizes.row, 2 * sizes.digit, sizes.row};
}

std::pair<std::uint64_t, std::uint64_t> HexView::visibleBytes() const
{
    const auto perRow = static_cast<std::uint64_t>(m_perRow);
    const auto first = static_cast<std::uint64_t>(verticalScrollBar()->value()) * perRow;
    const auto rows = static_cast<std::uint64_t>(viewport()->height() / metrics().row + 1);
    const std::uint64_t count = m_bytes.size();
    return {std::min(first, count), std::min(first + rows * perRow, count)};
}

QString HexView::byteText(std::uint64_t offset) const
{
    if (offset >= m_bytes.size()) return {};
    const std::byte byte = m_bytes[offset];
    const QChar shown = shownChar(byte);
    QStringList parts{hexPair(byte)};
    if (shown.unicode() < 0x7F) parts << QStringLiteral("\u201c%1\u201d").arg(shown);
    parts << tr("byte %1 of %2")
                 .arg(QLocale().toString(static_cast<qulonglong>(offset)),
                     QLocale().toString(static_cast<qulonglong>(m_bytes.size())));
    const QString field = m_fieldName ? m_fieldName(offset) : QString();
    if (!field.isEmpty()) parts << tr("in %1").arg(field);
    if (std::binary_search(m_problems.begin(), m_problems.end(), offset)) parts << tr("with a problem");
    return parts.join(QStringLiteral(", "));
}

void HexView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(
        Qt::LeftToRight); // bytes are read from the left everywhere, and brackets stay as they are
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(font());
    painter.translate(-horizontalScrollBar()->value(), 0);
    const Metrics sizes = metrics();
    auto row = static_cast<std::uint64_t>(verticalScrollBar()->value());
    for (int top = 0; top < viewport()->height() && row < rowCount(); top += sizes.row, ++row)
        paintRow(painter, sizes, row, top);
}

void HexView::paintRow(QPainter& painter, const Metrics& sizes, std::uint64_t row, int top) const
{
    const std::uint64_t start = row * static_cast<std::uint64_t>(m_perRow);
    painter.setPen(theme::color(Surface::MutedText, palette()));
    const QRect place(theme::kSpace2, top, kOffsetDigits * sizes.digit, sizes.row);
    painter.drawText(
        place, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("%1").arg(start, kOffsetDigits, 16, QLatin1Char('0')));
    for (int column = 0; column < m_perRow && start + static_cast<std::uint64_t>(column) < m_bytes.size(); ++column)
        paintByte(painter, sizes, start + static_cast<std::uint64_t>(column), column, top);
}

void HexView::paintByte(QPainter& painter, const Metrics& sizes, std::uint64_t offset, int column, int top) const
{
    const std::byte byte = m_bytes[offset];
    const bool isMarked = offset >= m_markStart && offset - m_markStart < m_markLength;
    const bool isLast = offset + 1 == m_markStart + m_markLength || column + 1 == m_perRow;
    const QRect hex(
        sizes.hexLeft + column * 3 * sizes.digit, top, (isMarked && !isLast ? 3 : 2) * sizes.digit, sizes.row);
    const QRect text(sizes.textLeft + column * sizes.digit, top, sizes.digit, sizes.row);
    if (isMarked) {
        painter.fillRect(hex, palette().color(QPalette::Highlight));
        painter.fillRect(text, palette().color(QPalette::Highlight));
    }
    const bool isProblem = std::binary_search(m_problems.begin(), m_problems.end(), offset);
    const QColor danger = theme::color(Surface::Danger, palette());
    const bool isQuiet = byte == std::byte{0} && !isMarked;
    painter.setPen(isProblem ? danger : palette().color(isMarked ? QPalette::HighlightedText : QPalette::Text));
    if (isQuiet && !isProblem) painter.setPen(theme::color(Surface::MutedText, palette()));
    painter.drawText(hex.adjusted(0, 0, sizes.digit, 0), Qt::AlignVCenter | Qt::AlignLeft, hexPair(byte));
    painter.drawText(text, Qt::AlignCenter, shownChar(byte));
    if (isProblem) painter.fillRect(QRect(hex.left(), hex.bottom() - 1, 2 * sizes.digit, 2), danger);
    if (m_current != offset || !hasFocus()) return;
    painter.setPen(theme::color(Surface::Accent, palette()));
    painter.drawRect(QRect(hex.left() - 1, top, 2 * sizes.digit + 1, sizes.row - 1));
}

void HexView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void HexView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    if (!m_current && !m_bytes.empty()) m_current = 0;
    AccessibleCanvas::tellCurrentSoon(*this);
    viewport()->update();
}

void HexView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) viewport()->update();
}

std::optional<std::uint64_t> HexView::targetOf(const QKeyEvent& event) const
{
    const auto perRow = static_cast<std::int64_t>(m_perRow);
    const auto at = static_cast<std::int64_t>(m_current.value_or(0));
    const auto last = static_cast<std::int64_t>(m_bytes.size()) - 1;
    const bool isFar = event.modifiers().testFlag(Qt::ControlModifier);
    std::int64_t target = at;
    switch (event.key()) {
    case Qt::Key_Left:
        target = at - 1;
        break;
    case Qt::Key_Right:
        target = at + 1;
        break;
    case Qt::Key_Up:
        target = at - perRow;
        break;
    case Qt::Key_Down:
        target = at + perRow;
        break;
    case Qt::Key_PageUp:
        target = at - perRow * verticalScrollBar()->pageStep();
        break;
    case Qt::Key_PageDown:
        target = at + perRow * verticalScrollBar()->pageStep();
        break;
    case Qt::Key_Home:
        target = isFar ? 0 : at / perRow * perRow;
        break;
    case Qt::Key_End:
        target = isFar ? last : at / perRow * perRow + perRow - 1;
        break;
    default:
        return std::nullopt;
    }
    return static_cast<std::uint64_t>(std::clamp<std::int64_t>(target, 0, last));
}

bool HexView::wantsKey(const QKeyEvent& event) const
{
    if (event.matches(QKeySequence::Copy) || isCopyOfText(event)) return true;
    const auto modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    const bool isEnd = event.key() == Qt::Key_Home || event.key() == Qt::Key_End;
    const bool isMove = modifiers == Qt::NoModifier || (modifiers == Qt::ControlModifier && isEnd);
    return isMove && !m_bytes.empty() && targetOf(event);
}

bool HexView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && wantsKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // the bytes take the key, not the window's shortcut
        return true;
    }
    return QAbstractScrollArea::event(event);
}

void HexView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) return copyHex();
    if (isCopyOfText(*event)) return copyText();
    const auto target = m_bytes.empty() ? std::nullopt : targetOf(*event);
    if (!target) return QAbstractScrollArea::keyPressEvent(event);
    goTo(*target, event->modifiers().testFlag(Qt::ShiftModifier));
}

std::optional<std::uint64_t> HexView::byteAt(const QPoint& position) const
{
    const Metrics sizes = metrics();
    const int x = position.x() + horizontalScrollBar()->value();
    const bool isText = x >= sizes.textLeft;
    const int column = isText ? (x - sizes.textLeft) / sizes.digit : (x - sizes.hexLeft) / (3 * sizes.digit);
    if (x < sizes.hexLeft || column >= m_perRow || position.y() < 0) return std::nullopt;
    const auto row = static_cast<std::uint64_t>(verticalScrollBar()->value() + position.y() / sizes.row);
    const std::uint64_t offset = row * static_cast<std::uint64_t>(m_perRow) + static_cast<std::uint64_t>(column);
    return offset < m_bytes.size() ? std::optional(offset) : std::nullopt;
}

void HexView::mousePressEvent(QMouseEvent* event)
{
    const auto offset = event->button() == Qt::LeftButton ? byteAt(event->position().toPoint()) : std::nullopt;
    if (offset) goTo(*offset, event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mouseMoveEvent(QMouseEvent* event)
{
    const auto offset = event->buttons().testFlag(Qt::LeftButton) ? byteAt(event->position().toPoint()) : std::nullopt;
    if (offset && offset != m_current) goTo(*offset, true);
}

void HexView::goTo(std::uint64_t offset, bool extends)
{
    if (!extends) m_anchor = offset;
    m_current = offset;
    m_markStart = std::min(m_anchor, offset);
    m_markLength = std::max(m_anchor, offset) - m_markStart + 1;
    reveal(offset);
    viewport()->update();
    if (!extends) Q_EMIT byteChosen(offset);
    AccessibleCanvas::tellCurrent(*this);
    AccessibleCanvas::tellValue(*this);
}

void HexView::reveal(std::uint64_t offset)
{
    const auto row = static_cast<int>(offset / static_cast<std::uint64_t>(m_perRow));
    const int first = verticalScrollBar()->value();
    const int visible = verticalScrollBar()->pageStep();
    if (row < first) verticalScrollBar()->setValue(row);
    if (row >= first + visible) verticalScrollBar()->setValue(row - visible / 2);
}

std::span<const std::byte> HexView::marked() const
{
    return m_bytes.subspan(m_markStart, std::min(m_markLength, kMaxCopied));
}

void HexView::copyHex() const
{
    const auto bytes = marked();
    if (bytes.empty()) return;
    const auto* raw = reinterpret_cast<const char*>(bytes.data());
    QGuiApplication::clipboard()->setText(
        QString::fromLatin1(QByteArray::fromRawData(raw, static_cast<qsizetype>(bytes.size())).toHex(' ')));
}

void HexView::copyText() const
{
    const auto bytes = marked();
    if (bytes.empty()) return;
    const auto* raw = reinterpret_cast<const char*>(bytes.data());
    QGuiApplication::clipboard()->setText(QString::fromUtf8(raw, static_cast<qsizetype>(bytes.size())));
}

} // namespace revisit
