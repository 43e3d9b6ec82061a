#include "viewer/session_list_panel.h"

#include "library/library.h"
#include "viewer/error_text.h"
#include "viewer/message_page.h"
#include "viewer/model/session_list_model.h"
#include "viewer/search_keys.h"
#include "viewer/session_delegate.h"
#include "viewer/theme.h"
#include "viewer/ui_thread_guard.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr int kQueryDelayMs = 80;
constexpr int kServerDelayMs = 400;
constexpr int kLiveEveryMs = 2'500; ///< how often what is being recorded is asked about

} // namespace

SessionListPanel::SessionListPanel(const Services& services, DecodePool& pool, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new SessionListModel(this))
    , m_delegate(new SessionDelegate(this))
{
    if (services.library != nullptr) m_thumbnails = new SessionThumbnails(*services.library, pool, this);
    build();
    connectList();
    for (QTimer* timer : {&m_querySoon, &m_serverSoon, &m_liveSoon}) timer->setSingleShot(true);
    m_querySoon.setInterval(kQueryDelayMs);
    m_serverSoon.setInterval(kServerDelayMs);
    m_liveSoon.setInterval(kLiveEveryMs);
    connect(&m_liveSoon, &QTimer::timeout, this, &SessionListPanel::askServer);
    connect(&m_querySoon, &QTimer::timeout, this, &SessionListPanel::query);
    connect(&m_serverSoon, &QTimer::timeout, this, &SessionListPanel::askServer);
    refresh();
}

SessionListPanel::~SessionListPanel() = default;

void SessionListPanel::build()
{
    setObjectName(QStringLiteral("sessionList"));
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAccessibleName(tr("Number of sessions"));
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search id, user, device, version"));
    m_search->setAccessibleName(tr("Search sessions"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Sessions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->installEventFilter(this);
    m_empty = new MessagePage(m_services.libraryFailure ? Icon::Failure : Icon::Sessions, {}, {}, this);
    m_showAll = new QAction(tr("Show All Sessions"), this);
    m_empty->addAction(m_showAll);
    m_settings = new QAction(tr("Settings…"), this);
    m_settings->setVisible(m_services.libraryFailure.has_value());
    m_empty->addAction(m_settings);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::kSpace3, theme::kSpace1, theme::kSpace3, theme::kSpace2);
    top->setSpacing(theme::kSpace2);
    top->addWidget(m_search, 1);
    top->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
}

void SessionListPanel::connectList()
{
    connect(m_search, &QLineEdit::textChanged, &m_querySoon, qOverload<>(&QTimer::start));
    new SearchKeys(*m_search, *m_list, SearchKeys::Return::IsTaken);
    connect(m_search, &QLineEdit::returnPressed, this, &SessionListPanel::askForFound);
    connect(m_showAll, &QAction::triggered, m_search, &QLineEdit::clear);
    connect(m_settings, &QAction::triggered, this, &SessionListPanel::settingsAsked);
    connect(m_list, &QListView::activated, this, &SessionListPanel::activate);
    connect(m_list, &QListView::clicked, this, &SessionListPanel::clicked);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SessionListPanel::showContextMenu);
    connect(m_delegate, &SessionDelegate::fetchClicked, this, &SessionListPanel::toggleFetch);
    if (m_thumbnails == nullptr) return;
    connect(m_delegate, &SessionDelegate::thumbnailWanted, this, [this](const QModelIndex& index) {
        const auto& row = m_model->entry(index.row()).row;
        m_thumbnails->request(QString::fromStdString(row.id), QString::number(row.frameCount));
    });
    connect(m_thumbnails, &SessionThumbnails::ready, m_model, &SessionListModel::setThumbnail);
}

void SessionListPanel::refresh()
{
    m_querySoon.start();
    m_serverSoon.start();
}

void SessionListPanel::query()
{
    m_querySoon.stop();
    if (m_services.library == nullptr) return showPage();
    m_isQuerying = true;
    SessionQuery wanted;
    wanted.text = m_search->text().trimmed().toStdString();
    m_queries.run(
        [library = m_services.library, wanted](const auto&) {
            requireWorkerThread("querying the library");
            auto rows = library->sessions(wanted);
            return rows ? *rows : std::vector<SessionRow>{};
        },
        [this](std::vector<SessionRow> rows) { show(std::move(rows)); });
}

void SessionListPanel::askServer()
{
    if (m_services.sync == nullptr) return;
    m_services.sync->listSessions("local", [self = QPointer(this)](Result<std::vector<RemoteSessionItem>> sessions) {
        if (self.isNull()) return;
        self->m_remote = sessions ? std::move(*sessions) : std::vector<RemoteSessionItem>{};
        self->m_querySoon.start();
    });
}

void SessionListPanel::show(std::vector<SessionRow> rows)
{
    const QString at = currentId();
    auto entries = mergeSessions(rows, m_remote, m_search->text().trimmed().toStdString());
    if (std::ranges::any_of(entries, &SessionEntry::isLive)) m_liveSoon.start();
    m_model->setEntries(std::move(entries));
    goTo(at.isEmpty() ? m_current : at); // who walks the list while sessions come in stays where they are
    showPage();
    m_isQuerying = false;
    openFound();
}

void SessionListPanel::showPage()
{
    const int count = m_model->rowCount();
    m_count->setText(count > 0 ? QString::number(count) : QString());
    m_pages->setCurrentIndex(count > 0 ? 0 : 1);
    const bool isSearching = !m_search->text().trimmed().isEmpty();
    m_showAll->setVisible(isSearching && !m_services.libraryFailure);
    if (m_services.libraryFailure)
        m_empty->setTexts(tr("The library cannot be opened"),
            tr("%1\n\nFiles and folders can be opened all the same. For the library, mend this or choose another data "
               "folder, then start Revisit again.")
                .arg(errorText(*m_services.libraryFailure)));
    else if (!isSearching)
        m_empty->setTexts(tr("No sessions yet"),
            tr("Record with your app against the local server, or import a folder or an .rjsession file."));
    else
        m_empty->setTexts(tr("Nothing found"), tr("No session matches “%1”.").arg(m_search->text().trimmed()));
}

void SessionListPanel::setCurrent(const QString& sessionId)
{
    if (std::exchange(m_current, sessionId) != sessionId || currentId().isEmpty()) goTo(sessionId);
}

void SessionListPanel::goTo(const QString& sessionId)
{
    const int row = m_model->rowOf(sessionId);
    m_list->setCurrentIndex(row >= 0 ? m_model->index(row) : QModelIndex());
}

QString SessionListPanel::currentId() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? QString::fromStdString(m_model->entry(index.row()).id()) : QString();
}

void SessionListPanel::openNeighbour(int step)
{
    const int count = m_model->rowCount();
    if (count == 0) return;
    const int current = m_model->rowOf(m_current);
    // One that is not here yet is no neighbour: opening it would mean to fetch it first.
    const int direction = current < 0 ? 1 : step;
    int row = current < 0 ? 0 : current + direction;
    while (row >= 0 && row < count && m_model->entry(row).isRemote) row += direction;
    if (row >= 0 && row < count) activate(m_model->index(row));
}

void SessionListPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SessionListPanel::focusList()
{
    if (m_pages->currentWidget() != m_list) return focusSearch();
    if (!m_list->currentIndex().isValid()) m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void SessionListPanel::showFetch(const FetchStatus& fetch)
{
    m_model->setFetch(fetch);
    if (fetch.isDone) refresh();
}

void SessionListPanel::activate(const QModelIndex& index)
{
    if (!index.isValid()) return;
    const auto& entry = m_model->entry(index.row());
    const auto id = QString::fromStdString(entry.id());
    if (!entry.opensAtOnce()) return startFetch(entry);
    if (id != m_current) Q_EMIT sessionActivated(id);
}

/// Return in the search field: the first session found for what stands there by now.
void SessionListPanel::askForFound()
{
    m_opensFound = true;
    if (m_querySoon.isActive()) return query(); // its answer opens
    if (!m_isQuerying) openFound();
}

void SessionListPanel::openFound()
{
    if (!std::exchange(m_opensFound, false) || m_model->rowCount() == 0) return;
    if (m_model->entry(0).opensAtOnce()) m_search->clearFocus(); // the keys are for what opens
    activate(m_model->index(0));
}

/// The button of a remote session has its own say, told by fetchClicked.
void SessionListPanel::clicked(const QModelIndex& index)
{
    const bool isOnButton = m_model->entry(index.row()).isRemote
        && SessionDelegate::buttonRect(m_list->visualRect(index), m_list->layoutDirection()).contains(m_releasedAt);
    if (!isOnButton) activate(index);
}

/// What is being fetched goes on: only its button and the menu cancel it.
void SessionListPanel::startFetch(const SessionEntry& entry)
{
    const bool isUnderWay = entry.fetch && !entry.fetch->isDone;
    if (m_services.sync == nullptr || isUnderWay) return;
    const std::string server = entry.row.server; // the list changes while it is told of the fetch
    const std::string id = entry.id();
    m_services.sync->fetch(server, id);
}

void SessionListPanel::toggleFetch(const QModelIndex& index)
{
    if (!index.isValid()) return; // gone while a menu was open
    const auto& entry = m_model->entry(index.row());
    if (m_services.sync == nullptr || !entry.isRemote) return;
    if (entry.fetch && !entry.fetch->isDone) return m_services.sync->cancelFetch(entry.id());
    startFetch(entry);
}

bool SessionListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list->viewport() || event->type() != QEvent::MouseButtonRelease) return false;
    const auto* mouse = static_cast<QMouseEvent*>(event);
    m_releasedAt = mouse->position().toPoint();
    const QModelIndex index = m_list->indexAt(mouse->position().toPoint());
    if (mouse->button() != Qt::MiddleButton || !index.isValid()) return false;
    const auto& entry = m_model->entry(index.row());
    if (entry.opensAtOnce()) Q_EMIT newTabAsked(QString::fromStdString(entry.id()));
    return true;
}

void SessionListPanel::showContextMenu(const QPoint& position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid()) return;
    const auto entry = m_model->entry(index.row());
    const auto id = QString::fromStdString(entry.id());
    auto* opened = new QMenu(this);
    QMenu& menu = *opened;
    menu.setAttribute(Qt::WA_DeleteOnClose);
    const bool isFetching = entry.fetch && !entry.fetch->isDone;
    if (entry.isRemote)
        menu.addAction(isFetching ? tr("&Cancel the Fetch") : tr("&Fetch"), this,
            [this, index = QPersistentModelIndex(index)] { toggleFetch(index); });
    if (entry.opensAtOnce()) menu.addAction(tr("&Open"), this, [this, id] { Q_EMIT sessionActivated(id); });
    if (entry.opensAtOnce()) menu.addAction(tr("Open in a New &Tab"), this, [this, id] { Q_EMIT newTabAsked(id); });
    menu.addAction(tr("&Copy Session Id"), this, [id] { QApplication::clipboard()->setText(id); });
    if (!entry.isRemote) {
        QAction* pin = menu.addAction(tr("&Pinned"), this, [this, id] { Q_EMIT pinAsked(id); });
        pin->setCheckable(true);
        pin->setChecked(entry.row.isPinned);
        menu.addSeparator();
        menu.addAction(tr("&Remove from Library…"), this, [this, id] { Q_EMIT removalAsked(id); });
    }
    menu.popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace revisit
