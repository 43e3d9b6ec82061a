#include "viewer/web/web_tree_panel.h"

#include "viewer/counted.h"
#include "viewer/error_text.h"
#include "viewer/model/current_web.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/web_page_model.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/property_view.h"
#include "viewer/panels/snapshot_row.h"
#include "viewer/panels/tree_search_row.h"
#include "viewer/panels/tree_top.h"
#include "viewer/player/playback.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

#include <algorithm>

namespace revisit {

namespace {

/// All that was recorded of a node.
std::vector<Property> propertiesOf(const WebDocument& document, int index)
{
    const WebNode& node = document.nodes[static_cast<std::size_t>(index)];
    std::vector<Property> list;
    const auto add = [&list](const QString& name, const QString& value) { list.push_back({name, value, false}); };
    add(WebTreePanel::tr("Path"), webNodePath(document, index));
    add(WebTreePanel::tr("Kind"), QString::fromUtf8(name(node.type).data(), qsizetype(name(node.type).size())));
    add(WebTreePanel::tr("rrweb id"), QString::number(node.id));
    if (node.blockedSize) add(WebTreePanel::tr("Blocked box"), viewportText(*node.blockedSize));
    if (node.isMasked) add(WebTreePanel::tr("Masked"), WebTreePanel::tr("yes: asterisks stand for what was there"));
    if (node.isShadow) add(WebTreePanel::tr("Shadow tree"), WebTreePanel::tr("yes"));
    if (!node.text.empty()) add(WebTreePanel::tr("Text"), QString::fromStdString(node.text));
    if (node.attributes.empty()) return list;
    list.push_back({WebTreePanel::tr("Attributes"), {}, true});
    for (const auto& [name, value] : node.attributes) add(QString::fromStdString(name), QString::fromStdString(value));
    return list;
}

} // namespace

WebTreePanel::WebTreePanel(const ViewContext& context, CurrentWeb& web, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_web(web)
    , m_model(new WebTreeModel(this))
{
    setAccessibleName(tr("Page tree"));
    build();
    connect(&web, &CurrentWeb::documentChanged, this, &WebTreePanel::followDocument);
    connect(&web, &CurrentWeb::trackChanged, this, &WebTreePanel::followDocument);
    connect(&web, &CurrentWeb::selectedNodeChanged, this, &WebTreePanel::showSelected);
    connect(&context.session, &ReplaySession::changed, this, &WebTreePanel::updateStatus);
    connect(&context.playback, &Playback::positionChanged, this, &WebTreePanel::updateStatus);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
        if (current.isValid()) m_web.selectNode(WebTreeModel::nodeOf(current));
    });
    followDocument();
}

void WebTreePanel::followDocument()
{
    if (m_model->document() != m_web.document()) {
        m_searching.drop();
        m_model->setDocument(m_web.document());
        expandSome();
        m_top->setCounts([this](int flag) { return countOf(flag); });
        runSearch();
        showSelected(m_web.selectedNode());
    }
    updateStatus();
}

std::uint32_t WebTreePanel::countOf(int flag) const
{
    const auto& document = m_model->document();
    if (!document) return 0;
    const auto hasFlag = [flag](const WebNode& node) { return (webNodeFlags(node) & flag) != 0; };
    return static_cast<std::uint32_t>(std::ranges::count_if(document->nodes, hasFlag));
}

/// Small pages are open; of large ones what a person can still overlook.
void WebTreePanel::expandSome()
{
    constexpr std::size_t kMaxOpenNodes = 400;
    const auto& document = m_model->document();
    if (!document) return;
    if (document->nodes.size() <= kMaxOpenNodes)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(3);
}

void WebTreePanel::focusSearch() { m_top->search().focusSearch(); }

void WebTreePanel::setQuery(const WebQuery& query)
{
    m_query = query;
    m_top->search().setText(query.text);
    m_top->setFlags(query.flags);
    runSearch();
}

void WebTreePanel::runSearch()
{
    const auto document = m_model->document();
    if (!document || m_query.isEmpty()) {
        m_searching.drop();
        return apply({});
    }
    m_searching.run(
        [document, query = m_query](const auto& isStale) { return findWebNodes(*document, query, isStale); },
        [this](const std::vector<int>& matches) { apply(matches); });
}

void WebTreePanel::apply(std::vector<int> matches)
{
    m_model->setMatches(std::move(matches), !m_query.isEmpty());
    m_tree->viewport()->update();
    updateMatchText();
    if (!m_model->matches().empty()) m_tree->scrollTo(m_model->indexOfNode(m_model->matches().front()));
    Q_EMIT searched();
}

void WebTreePanel::stepMatch(int step)
{
    const auto& found = m_model->matches();
    if (found.empty()) return;
    m_web.selectNode(steppedMatch(found, m_web.selectedNode(), step));
}

void WebTreePanel::updateMatchText()
{
    m_top->search().showMatches(!m_query.isEmpty(), m_model->matches(), m_web.selectedNode());
}

QString WebTreePanel::statusText() const
{
    const auto& timeline = m_web.timeline();
    if (m_web.error()) return tr("The web segments cannot be read: %1").arg(errorText(*m_web.error()));
    if (m_web.documentError()) return tr("The page cannot be read: %1").arg(errorText(*m_web.documentError()));
    if (const auto& document = m_model->document(); document && timeline && m_web.snapshot()) {
        QStringList parts{
            tr("snapshot %1 s old").arg(QLocale().toString(static_cast<double>(m_web.age().ms) / 1000, 'f', 1)),
            tr("%1 of %2").arg(*m_web.snapshot() + 1).arg(timeline->track().snapshots.size()),
            counted(static_cast<qint64>(document->nodes.size()), tr("1 node"), tr("%1 nodes"))};
        if (!document->problems.empty()) parts << tr("cut off");
        return parts.join(QStringLiteral(" \u00b7 "));
    }
    if (const QString why = openingText(m_context.session); !why.isEmpty()) return why;
    if (m_web.isReading() || !timeline) return tr("Reading the web segments\u2026");
    if (timeline->track().snapshots.empty())
        return tr(
            "No segment holds a full snapshot of the page, so there is no tree. Its first chunk was lost or never "
            "sent; the pointer and the list of pages are shown all the same.");
    if (m_web.isLoading()) return tr("Reading the page\u2026");
    return tr("There is no snapshot of the page yet at %1").arg(formatPlayTime(m_context.playback.position()));
}

void WebTreePanel::updateStatus()
{
    const QString text = statusText();
    m_top->status().setText(text);
    const auto& timeline = m_web.timeline();
    const auto shown = m_web.snapshot();
    const std::size_t count = timeline ? timeline->track().snapshots.size() : 0;
    m_top->status().setSteps(shown && *shown > 0, shown && *shown + 1 < count);
    const bool isEmpty = !m_model->document();
    m_pages->setCurrentIndex(isEmpty ? 1 : 0);
    m_empty->setText(isEmpty ? text : QString());
    m_seekFirst->setVisible(isEmpty && count > 0 && !m_web.isLoading());
}

void WebTreePanel::stepSnapshot(int step)
{
    const auto& timeline = m_web.timeline();
    if (!timeline || timeline->track().snapshots.empty()) return;
    const auto& snapshots = timeline->track().snapshots;
    const auto from = static_cast<std::ptrdiff_t>(m_web.snapshot().value_or(0));
    const auto to = std::clamp<std::ptrdiff_t>(from + step, 0, std::ssize(snapshots) - 1);
    m_context.playback.seekWall(snapshots[static_cast<std::size_t>(to)].time);
}

void WebTreePanel::showSelected(int node)
{
    const auto& document = m_model->document();
    const QModelIndex index = document == m_web.document() ? m_model->indexOfNode(node) : QModelIndex();
    if (index != m_tree->currentIndex()) m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
    else
        m_tree->clearSelection();
    m_details->setCurrentIndex(index.isValid() ? 0 : 1);
    m_properties->setProperties(index.isValid() ? propertiesOf(*document, node) : std::vector<Property>{});
    updateMatchText();
}

void WebTreePanel::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const auto& document = m_model->document();
    if (!index.isValid() || !document) return;
    m_tree->setCurrentIndex(index);
    const int node = WebTreeModel::nodeOf(index);
    const WebNode& shown = document->nodes[static_cast<std::size_t>(node)];
    auto* opened = new QMenu(this);
    QMenu& menu = *opened;
    menu.setAttribute(Qt::WA_DeleteOnClose);
    const auto copies = [&menu](const QString& text, const QString& what) {
        QObject::connect(
            menu.addAction(text), &QAction::triggered, &menu, [what] { QGuiApplication::clipboard()->setText(what); });
    };
    copies(tr("Copy Selector"), webNodePath(*document, node));
    if (!shown.text.empty()) copies(tr("Copy Text"), QString::fromStdString(shown.text));
    connect(menu.addAction(tr("Expand All Below")), &QAction::triggered, m_tree,
        [this, index] { m_tree->expandRecursively(index); });
    menu.popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace revisit
