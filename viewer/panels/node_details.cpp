#include "viewer/panels/node_details.h"

#include "viewer/actions.h"
#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/icons.h"
#include "viewer/key_hint.h"
#include "viewer/model/hierarchy_tree_model.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"
#include "viewer/view_settings.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace revisit {

namespace {

/// "RNSScreenView ‹ RCTRootComponentView ‹ UIWindow": the nearest first, since the end is what gives way.
QString ancestorsText(const HierarchySnapshot& snapshot, int node)
{
    constexpr int kMost = 12;
    QStringList names;
    for (int up = snapshot.nodes[static_cast<std::size_t>(node)].parent; up >= 0 && names.size() < kMost;
         up = snapshot.nodes[static_cast<std::size_t>(up)].parent)
        names
            << QString::fromStdString(snapshot.nodes[static_cast<std::size_t>(up)].type).section(QLatin1Char('.'), -1);
    return names.join(QStringLiteral(" \u2039 "));
}

} // namespace

NodeDetails::NodeDetails(const ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_header(new DetailHeader(this))
    , m_table(new PropertyView(this))
    , m_hint(new QLabel(this))
{
    setAccessibleName(tr("Selected view"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setFont(theme::smallFont(font()));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace2, theme::kSpace2);
    m_hint->setMinimumWidth(40);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    m_table->setMinimumHeight(theme::kRowHeight); // the header keeps its height
    setMinimumSize(150, 72);
    setFocusProxy(m_table);
    if (m_settings != nullptr) connect(m_settings, &ViewSettings::shortcutsChanged, this, &NodeDetails::updateHint);
    updateHint();
    clear();
}

void NodeDetails::updateHint()
{
    m_hint->setText(tr("Click a view here or, with %1, on the picture. %2 and %3 go to parent and first child, %4 "
                       "searches.")
                        .arg(presentKey(ActionId::Inspect, m_settings), presentKey(ActionId::ParentView, m_settings),
                            presentKey(ActionId::ChildView, m_settings), presentKey(ActionId::Find, m_settings)));
}

void NodeDetails::showNode(const HierarchySnapshot& snapshot, int node, bool isPreview)
{
    const HierarchyNode& view = snapshot.nodes[static_cast<std::size_t>(node)];
    const QString ancestors = ancestorsText(snapshot, node);
    m_header->setMark(icon(Icon::Layers));
    m_header->setTexts(nodeTitle(view), ancestors.isEmpty() ? tr("The root of the tree") : tr("in %1").arg(ancestors));
    setHintWanted(isPreview);
    m_table->setProperties(nodeProperties(snapshot, node));
}

void NodeDetails::setGone(std::vector<Property> gone)
{
    m_gone = std::move(gone);
    m_overview.reset();
}

void NodeDetails::showSnapshot(const std::shared_ptr<const HierarchySnapshot>& snapshot)
{
    m_header->setMark(icon(Icon::Tree));
    const QString screen = QString::fromStdString(snapshot->screenName);
    m_header->setTexts(screen.isEmpty() ? tr("The whole snapshot") : screen, tr("No view is selected"));
    setHintWanted(true);
    if (!m_overview || m_told != snapshot) {
        std::vector<Property> rows = m_gone;
        std::ranges::move(snapshotProperties(*snapshot), std::back_inserter(rows));
        m_overview = std::make_shared<const std::vector<Property>>(std::move(rows));
        m_told = snapshot;
    }
    m_table->shareProperties(m_overview);
}

void NodeDetails::revealGone() { m_table->scrollToTop(); }

/// Beside the header and two rows of the table; words cut through their middle help nobody.
void NodeDetails::setHintWanted(bool isWanted)
{
    m_isHintWanted = isWanted;
    const int rest = m_header->sizeHint().height() + 2 * theme::kRowHeight;
    m_hint->setVisible(isWanted && m_hint->heightForWidth(width()) + rest <= height());
}

void NodeDetails::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setHintWanted(m_isHintWanted);
}

void NodeDetails::clear()
{
    m_header->setTexts({}, {});
    setHintWanted(false);
    m_told.reset();
    m_overview.reset();
    m_table->setProperties({});
}

QString NodeDetails::title() const { return m_header->title(); }

QString NodeDetails::subtitle() const { return m_header->subtitle(); }

QString NodeDetails::hint() const { return m_isHintWanted ? m_hint->text() : QString(); }

} // namespace revisit
