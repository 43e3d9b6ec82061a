#include "viewer/panels/find_panel.h"

#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/icons.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/current_web.h"
#include "viewer/model/find_model.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panels/find_delegate.h"
#include "viewer/panels/list_table.h"
#include "viewer/panels/panel_status.h"
#include "viewer/player/playback.h"
#include "viewer/search_keys.h"
#include "viewer/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace revisit {

namespace {

constexpr int kWaitMs = 150; ///< snapshots are read for every search, so a word is not searched letter by letter

ActionId panelFor(FindKind kind)
{
    switch (kind) {
    case FindKind::Event:
        return ActionId::ShowEvents;
    case FindKind::Request:
        return ActionId::ShowNetwork;
    case FindKind::Message:
        return ActionId::ShowConsole;
    case FindKind::Fault:
        return ActionId::ShowFaults;
    case FindKind::Action:
        return ActionId::ShowState;
    case FindKind::View:
    case FindKind::PageNode:
        break;
    }
    return ActionId::ShowHierarchy;
}

} // namespace

FindPanel::FindPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new FindModel(this))
    , m_delegate(new FindDelegate(this))
{
    setAccessibleName(tr("Find everywhere"));
    build();
    connectContext();
    m_wait.setSingleShot(true);
    m_wait.setInterval(kWaitMs);
    connect(&m_wait, &QTimer::timeout, this, &FindPanel::search);
    showResults();
}

FindPanel::~FindPanel() = default;

void FindPanel::build()
{
    m_field = new QLineEdit(this);
    m_field->setPlaceholderText(tr("Find everywhere"));
    m_field->setAccessibleName(tr("Find everywhere"));
    m_field->setToolTip(tr("Words must all occur; -word excludes; \"a phrase\"; /pattern/; name:value asks one field, "
                           "such as method:POST, status:5 or duration:>500"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    setFocusProxy(m_field);
    m_list = new ListTable(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->horizontalHeader()->hide();
    m_list->stretchColumn(0);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Places found"));
    m_list->installEventFilter(this);
    new SearchKeys(*m_field, *m_list, SearchKeys::Return::IsTaken);
    m_field->installEventFilter(this); // asked first: Down goes to the first hit
    m_status = new PanelStatus(m_context.settings, this);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(makeEmptyPage());
    auto* top = new QVBoxLayout;
    top->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    top->addWidget(m_field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_status);
    column->addWidget(m_pages, 1);
    connect(m_field, &QLineEdit::textChanged, this, &FindPanel::searchSoon);
    connect(m_list, &ListTable::chosen, this, &FindPanel::choose);
}

QWidget* FindPanel::makeEmptyPage()
{
    auto* page = new QWidget(this);
    m_emptyText = new QLabel(page);
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kSpace4, theme::kSpace4, theme::kSpace4, theme::kSpace4);
    column->addWidget(m_emptyText);
    return page;
}

void FindPanel::connectContext()
{
    connect(&m_context.session, &ReplaySession::changed, this, &FindPanel::sessionChanged);
    connect(&m_context.selection, &Selection::rangeChanged, this, &FindPanel::search);
    connect(&m_context.selection, &Selection::sdkTrafficChanged, this, &FindPanel::search);
    connect(m_status, &PanelStatus::rangeCleared, this, [this] { m_context.selection.setRange(std::nullopt); });
    connect(m_status, &PanelStatus::filterCleared, m_field, &QLineEdit::clear);
    // Later, because who owns the selection selects the node of before once more after it told of the change.
    connect(&m_context.hierarchy, &CurrentHierarchy::changed, this, &FindPanel::selectNode, Qt::QueuedConnection);
    if (m_context.web != nullptr)
        connect(m_context.web, &CurrentWeb::documentChanged, this, &FindPanel::selectNode, Qt::QueuedConnection);
}

void FindPanel::focusSearch()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

/// What grew is searched again behind the results shown; those of another recording are gone.
void FindPanel::sessionChanged()
{
    m_tables.reset();
    if (!m_context.session.isGrown()) {
        m_wanted.reset();
        m_rows.clear();
        m_views.clear();
    }
    search();
}

void FindPanel::searchSoon()
{
    dropSearch();
    m_wait.start();
    showResults();
}

void FindPanel::dropSearch()
{
    m_rowSearch.drop();
    m_viewSearch.drop();
    m_isSearchingRows = m_isSearchingViews = false;
}

void FindPanel::search()
{
    m_wait.stop();
    dropSearch();
    m_query = {m_field->text(), m_context.selection.range(), m_context.selection.sdkTraffic()};
    const bool isAsking = m_context.session.recording() != nullptr && !m_query.isTooShort();
    if (isAsking && EventQuery(m_query.text).error().isEmpty()) {
        searchRows(m_query);
        searchViews(m_query);
        return showResults();
    }
    m_rows.clear();
    m_views.clear();
    m_goesToFirst = false;
    if (!isAsking) m_tables.reset();
    showResults();
}

void FindPanel::searchRows(const FindQuery& query)
{
    struct Answer {
        std::shared_ptr<const FindTables> tables;
        std::vector<FindGroup> groups;
    };
    m_isSearchingRows = true;
    m_rowSearch.run(
        [recording = m_context.session.recording(), tables = m_tables, query](const auto& isStale) mutable -> Answer {
            if (!tables) tables = FindTables::build(recording, isStale);
            if (!tables) return {};
            return {tables, findInTables(*tables, query, isStale)};
        },
        [this](Answer answer) {
            m_isSearchingRows = false;
            m_tables = std::move(answer.tables);
            m_rows = std::move(answer.groups);
            showResults();
        });
}

void FindPanel::searchViews(const FindQuery& query)
{
    m_isSearchingViews = true;
    m_viewSearch.run([recording = m_context.session.recording(), query](
                         const auto& isStale) { return findInSnapshots(*recording, query, isStale); },
        [this](std::vector<FindGroup> groups) {
            m_isSearchingViews = false;
            m_views = std::move(groups);
            showResults();
        });
}

void FindPanel::showResults()
{
    m_delegate->setQuery(EventQuery(m_query.text));
    std::vector<FindGroup> groups = m_rows;
    groups.insert(groups.end(), m_views.begin(), m_views.end());
    m_model->setGroups(std::move(groups));
    const QString empty = emptyText();
    m_emptyText->setText(empty);
    m_pages->setCurrentIndex(empty.isEmpty() ? 0 : 1);
    m_status->setRange(m_context.session.recording() ? m_context.selection.range() : std::nullopt);
    m_status->setSummary(summary());
    m_status->setFiltered(false);
    m_list->viewport()->update();
    if (isSearching() || m_wait.isActive()) return;
    if (std::exchange(m_goesToFirst, false)) choose(m_model->index(std::max(0, m_model->firstHit())));
    Q_EMIT searched();
}

QString FindPanel::emptyText() const
{
    const auto& session = m_context.session;
    const QString typed = m_field->text().trimmed();
    if (!session.recording()) return openingText(session);
    if (typed.isEmpty())
        return tr("Type what to look for. It is searched in events, requests with their headers and bodies, messages, "
                  "faults, actions of the state and the views of all snapshots.");
    if (typed.size() < kFindLeast) return tr("Type at least two characters.");
    if (m_model->count() > 0) return {};
    if (isSearching() || m_wait.isActive()) return tr("Searching\u2026");
    if (const QString error = EventQuery(typed).error(); !error.isEmpty())
        return tr("The pattern cannot be read: %1").arg(error);
    if (m_model->total() > 0)
        return counted(m_model->total(),
            tr("Nothing in the marked range fits \u201c%2\u201d; 1 place outside it does."),
            tr("Nothing in the marked range fits \u201c%2\u201d; %1 places outside it do."))
            .arg(typed);
    return tr("Nothing in this recording fits \u201c%1\u201d.").arg(typed);
}

QString FindPanel::summary() const
{
    if (m_field->text().trimmed().size() < kFindLeast || !m_context.session.recording()) return {};
    const qint64 count = m_model->count();
    QStringList parts;
    if (m_model->total() > 0)
        parts << (count == m_model->total()
                ? counted(count, tr("1 place"), tr("%1 places"))
                : tr("%1 of %2 places").arg(QLocale().toString(count), QLocale().toString(m_model->total())));
    if (m_isSearchingRows || m_wait.isActive())
        parts << tr("searching\u2026");
    else if (m_isSearchingViews)
        parts << tr("reading the snapshots\u2026");
    return parts.join(QStringLiteral(" \u00b7 "));
}

void FindPanel::choose(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const FindHit* hit = m_model->hit(index.row());
    if (hit == nullptr) return toggle(index.row());
    m_list->setCurrentIndex(index);
    goTo(FindHit(*hit));
}

void FindPanel::toggle(int row)
{
    m_model->setClosed(row, !m_model->data(m_model->index(row), FindModel::IsClosedRole).toBool());
}

void FindPanel::goTo(const FindHit& hit)
{
    m_wanted.reset();
    if (hit.item == FindHit::kNoItem) return goToNode(hit);
    m_context.playback.seek({hit.playMs});
    m_context.selection.selectItem(hit.item);
    Q_EMIT revealAsked(panelFor(hit.kind), hit.item);
}

/// The snapshot that holds the node is read first; then the node is selected.
void FindPanel::goToNode(const FindHit& hit)
{
    m_wanted = hit;
    Q_EMIT revealAsked(panelFor(hit.kind), std::nullopt);
    if (hit.kind == FindKind::View) m_context.hierarchy.leaveFile();
    m_context.playback.seek({hit.playMs});
    if (hit.kind == FindKind::View) m_context.hierarchy.holdHere();
    selectNode();
}

void FindPanel::selectNode()
{
    if (!m_wanted) return;
    const FindHit& wanted = *m_wanted;
    if (wanted.kind == FindKind::View) {
        if (m_context.hierarchy.index() != wanted.snapshot) return;
        m_context.selection.selectNode(wanted.node);
    } else {
        if (m_context.web == nullptr || m_context.web->snapshot() != wanted.snapshot) return;
        m_context.web->selectNode(wanted.node);
    }
    m_wanted.reset();
}

bool FindPanel::fieldKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        if (m_model->rowCount() == 0) return true;
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentIndex(m_model->index(std::max(0, m_model->firstHit())));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_goesToFirst = true;
        if (m_wait.isActive()) search();
        if (!isSearching()) showResults();
        return true;
    default:
        return false;
    }
}

/// Left and Right close and open, as in trees; on a hit Left goes to its heading. Up from the first row is the field.
bool FindPanel::listKey(int key)
{
    const int row = m_list->currentIndex().row();
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (key == Qt::Key_Up && row <= 0) {
        focusSearch();
        return true;
    }
    if (key != Qt::Key_Left && key != Qt::Key_Right) return false;
    const bool isClosing = (key == Qt::Key_Left) != isMirrored;
    if (m_model->hit(row) == nullptr)
        m_model->setClosed(row, isClosing);
    else if (isClosing)
        m_list->setCurrentIndex(m_model->index(m_model->headingOf(row)));
    return true;
}

bool FindPanel::eventFilter(QObject* watched, QEvent* event)
{
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    auto* pressed = static_cast<QKeyEvent*>(event);
    const bool isPlain = (pressed->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!isPlain) return false;
    if (isOverride) { // else these would skip in the player
        const bool isOurs = watched == m_list && (pressed->key() == Qt::Key_Left || pressed->key() == Qt::Key_Right);
        if (isOurs) pressed->accept();
        return isOurs;
    }
    return watched == m_field ? fieldKey(pressed->key()) : listKey(pressed->key());
}

/// The tables are large; the next search makes them again.
void FindPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tables.reset();
}

} // namespace revisit
