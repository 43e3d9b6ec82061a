#include "viewer/panels/bytes_chart.h"

#include "viewer/accessible/accessible_canvas.h"
#include "viewer/accessible/accessible_factory.h"
#include "viewer/accessible/screen_reader.h"
#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/plain_tool_tip.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kRow = 20;
constexpr int kNameWidth = 92;
constexpr int kTextWidth = 150;

MarkKind kindColor(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Screenshots:
        return MarkKind::Gesture;
    case ArtifactKind::Hierarchy:
        return MarkKind::Hierarchy;
    case ArtifactKind::Events:
        return MarkKind::Input;
    case ArtifactKind::Rrweb:
        return MarkKind::Navigation;
    case ArtifactKind::Crashes:
    case ArtifactKind::Anrs:
    case ArtifactKind::Faults:
        return MarkKind::Crash;
    default:
        return MarkKind::Lifecycle;
    }
}

bool isMoveKey(const QKeyEvent& event)
{
    const bool isVertical = event.key() == Qt::Key_Up || event.key() == Qt::Key_Down;
    return isVertical && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

QString nameOf(ArtifactKind kind)
{
    const std::string_view text = name(kind);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

BytesChart::BytesChart(QWidget* parent)
    : QWidget(parent)
{
    installAccessibleFactory();
    setFont(theme::smallFont(font()));
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Bytes by kind"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BytesChart::setKinds(std::vector<KindBytes> kinds)
{
    m_kinds = std::move(kinds);
    m_total = 0;
    QStringList rows;
    for (std::size_t row = 0; row < m_kinds.size(); ++row) m_total += m_kinds[row].storedBytes;
    for (std::size_t row = 0; row < m_kinds.size(); ++row) rows << rowText(row);
    tellDescription(*this, rows.join(QStringLiteral("; ")));
    m_chosen.reset();
    AccessibleCanvas::tellContent(*this);
    setVisible(!m_kinds.empty());
    updateGeometry();
    update();
}

void BytesChart::choose(std::optional<ArtifactKind> kind)
{
    if (kind == m_chosen) return;
    m_chosen = kind;
    AccessibleCanvas::tellCurrent(*this);
    update();
    Q_EMIT kindChosen();
}

double BytesChart::shareOf(std::size_t row) const
{
    return m_total == 0 ? 0 : static_cast<double>(m_kinds[row].storedBytes) / static_cast<double>(m_total);
}

QString BytesChart::rowText(std::size_t row) const
{
    const KindBytes& kind = m_kinds[row];
    return tr("%1: %2, %3 of %4 stored (%5 %), %6 inflated")
        .arg(nameOf(kind.kind), counted(kind.artifacts, tr("1 artifact"), tr("%1 artifacts")),
            byteText(kind.storedBytes), byteText(m_total), QLocale().toString(100 * shareOf(row), 'f', 1),
            byteText(kind.inflatedBytes));
}

QSize BytesChart::sizeHint() const { return {320, static_cast<int>(m_kinds.size()) * kRow + theme::kSpace2}; }

void BytesChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < m_kinds.size(); ++row)
        paintRow(painter, row, rowRect(row).adjusted(theme::kSpace3, 0, -theme::kSpace2, 0));
    if (!hasFocus()) return;
    painter.setPen(theme::color(theme::Surface::Accent, palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 0.5, -1.5, -1.5), 3, 3);
}

void BytesChart::paintRow(QPainter& painter, std::size_t row, const QRect& rect) const
{
    const KindBytes& kind = m_kinds[row];
    const auto place = [&](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect, logical); };
    const bool isChosen = m_chosen == kind.kind;
    const bool isPale = m_chosen && !isChosen;
    QFont words = font();
    words.setBold(isChosen);
    painter.setFont(words);
    painter.setPen(isPale ? theme::color(theme::Surface::MutedText, palette()) : palette().color(QPalette::WindowText));
    const auto leading
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    const auto trailing
        = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter));
    painter.drawText(place({rect.left(), rect.top(), kNameWidth, kRow}), leading, nameOf(kind.kind));
    const bool isTrace = kind.storedBytes > 0 && shareOf(row) < 0.005; // it is not nothing
    const QString share = isTrace ? QStringLiteral("<1") : QLocale().toString(100 * shareOf(row), 'f', 0);
    const QString text = QStringLiteral("%1  %2 %").arg(byteText(kind.storedBytes), share);
    painter.drawText(place({rect.right() - kTextWidth, rect.top(), kTextWidth, kRow}), trailing, text);
    const QRect track(rect.left() + kNameWidth, rect.top() + 6, std::max(0, rect.width() - kNameWidth - kTextWidth), 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::color(theme::Surface::Border, palette()));
    painter.drawRoundedRect(place(track), 3, 3);
    QColor color = theme::color(kindColor(kind.kind), palette());
    if (isPale) color.setAlpha(110);
    painter.setBrush(color);
    QRect bar = track;
    bar.setWidth(std::max(3, static_cast<int>(track.width() * shareOf(row))));
    if (track.width() > 3) painter.drawRoundedRect(place(bar), 3, 3);
}

QRect BytesChart::rowRect(std::size_t row) const { return {0, static_cast<int>(row) * kRow, width(), kRow}; }

std::optional<std::size_t> BytesChart::rowAt(int y) const
{
    const auto row = static_cast<std::size_t>(std::max(0, y) / kRow);
    return row < m_kinds.size() ? std::optional(row) : std::nullopt;
}

void BytesChart::mousePressEvent(QMouseEvent* event)
{
    if (const auto row = rowAt(event->position().toPoint().y())) pick(*row);
}

void BytesChart::pick(std::size_t row)
{
    const ArtifactKind kind = m_kinds[row].kind;
    choose(m_chosen == kind ? std::nullopt : std::optional(kind));
}

void BytesChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    AccessibleCanvas::tellCurrentSoon(*this);
}

void BytesChart::keyPressEvent(QKeyEvent* event)
{
    if (!isMoveKey(*event) || m_kinds.empty()) return QWidget::keyPressEvent(event);
    const auto found
        = std::find_if(m_kinds.begin(), m_kinds.end(), [this](const KindBytes& kind) { return m_chosen == kind.kind; });
    auto row = m_chosen ? static_cast<int>(found - m_kinds.begin()) : -1; // -1: all
    row += event->key() == Qt::Key_Down ? 1 : -1;
    if (row < -1) row = static_cast<int>(m_kinds.size()) - 1;
    const bool isAll = row < 0 || row >= static_cast<int>(m_kinds.size());
    choose(isAll ? std::nullopt : std::optional(m_kinds[static_cast<std::size_t>(row)].kind));
}

bool BytesChart::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isMoveKey(*static_cast<QKeyEvent*>(event))) {
        event->accept(); // the chart takes the key, not the window's shortcut
        return true;
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto row = rowAt(help->pos().y());
        QToolTip::showText(help->globalPos(), row ? plainToolTip(rowText(*row)) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace revisit
