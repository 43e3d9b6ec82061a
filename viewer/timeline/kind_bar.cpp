#include "viewer/timeline/kind_bar.h"

#include "viewer/panels/chip.h"
#include "viewer/panels/flow_layout.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QEvent>
#include <QToolButton>

#include <algorithm>

namespace revisit {

namespace {

constexpr std::array kFilterable{MarkKind::Tap, MarkKind::Gesture, MarkKind::RageTap, MarkKind::DeadTap,
    MarkKind::Input, MarkKind::Navigation, MarkKind::Network, MarkKind::NetworkFailed, MarkKind::Log,
    MarkKind::LogWarning, MarkKind::LogError, MarkKind::Lifecycle, MarkKind::Identity, MarkKind::Custom};

} // namespace

KindBar::KindBar(QWidget* parent)
    : QWidget(parent)
    , m_all(new QToolButton(this))
{
    setObjectName(QStringLiteral("kindBar"));
    setAccessibleName(tr("Kinds of marks that are shown"));
    auto* flow = new FlowLayout(this, theme::kSpace1);
    flow->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace1);
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Show every kind of mark"));
    m_all->setAccessibleName(m_all->toolTip());
    m_all->setFocusPolicy(Qt::TabFocus);
    m_all->setEnabled(false);
    connect(m_all, &QToolButton::clicked, this, [this] { setHidden({}); });
    flow->addWidget(m_all);
    for (const MarkKind kind : kFilterable) {
        auto* chip = new Chip(displayName(kind), this);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setToolTip(tr("%1: click to hide or show, double click to show alone").arg(displayName(kind)));
        chip->hide();
        chip->installEventFilter(this);
        connect(chip, &Chip::clicked, this, [this, kind](bool isShown) {
            KindSet hidden = m_hidden;
            hidden.set(static_cast<std::size_t>(kind), !isShown);
            setHidden(hidden);
        });
        m_chips[static_cast<std::size_t>(kind)] = chip;
        flow->addWidget(chip);
    }
    showIcons();
}

void KindBar::setIndex(const TimelineIndex* index)
{
    for (const MarkKind kind : kFilterable) {
        const std::uint32_t count = index != nullptr ? index->kindCount(kind) : 0;
        chip(kind)->setCount(count);
        chip(kind)->setVisible(count > 0);
    }
    updateGeometry();
}

void KindBar::setHidden(const KindSet& hidden)
{
    if (hidden == m_hidden) return;
    m_hidden = hidden;
    for (const MarkKind kind : kFilterable) chip(kind)->setChecked(!hidden.test(static_cast<std::size_t>(kind)));
    m_all->setEnabled(hidden.any());
    Q_EMIT hiddenChanged();
}

bool KindBar::hidesMarks() const
{
    return std::ranges::any_of(kFilterable, [this](MarkKind kind) {
        return m_hidden.test(static_cast<std::size_t>(kind)) && chip(kind)->chipCount().value_or(0) > 0;
    });
}

void KindBar::showOnly(MarkKind kind)
{
    KindSet hidden;
    for (const MarkKind each : kFilterable) hidden.set(static_cast<std::size_t>(each), each != kind);
    setHidden(hidden);
}

bool KindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonDblClick) return QWidget::eventFilter(watched, event);
    for (const MarkKind kind : kFilterable)
        if (watched == chip(kind)) showOnly(kind);
    return true;
}

void KindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showIcons();
}

void KindBar::showIcons()
{
    for (const MarkKind kind : kFilterable)
        if (chip(kind)) chip(kind)->setIcon(markIcon(kind, palette()));
}

} // namespace revisit
