#include "viewer/panels/artifacts_panel.h"

#include "viewer/counted.h"
#include "viewer/decode_pool.h"
#include "viewer/format.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/problem_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panel_focus.h"
#include "viewer/panels/artifact_view.h"
#include "viewer/panels/bytes_chart.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/column_menu.h"
#include "viewer/panels/detail_closer.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/list_header.h"
#include "viewer/panels/list_panel.h"
#include "viewer/panels/panel_status.h"
#include "viewer/player/playback.h"
#include "viewer/search_keys.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

using theme::Surface;

constexpr int kMeasuredRows = 40; ///< beside those in sight, for the widths of the columns
constexpr int kRoomForAllPx = 760; ///< the height from which on the chart stays beside an artifact that is open

/// Marks problems, and artifacts that have some, with a form and a colour.
class ArtifactDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int severity = index.data(ArtifactModel::SeverityRole).toInt();
        const bool isProblem = index.data(ArtifactModel::IsProblemRole).toBool();
        option->font.setBold(index.data(ArtifactModel::IsNowRole).toBool());
        if (isProblem || index.column() > ArtifactModel::NameColumn)
            option->palette.setColor(QPalette::Text, theme::color(Surface::MutedText, option->palette));
        if (index.column() != ArtifactModel::NameColumn) return;
        if (isProblem) {
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::WindowText));
            option->text
                += QStringLiteral("  \u00b7  ") + index.siblingAtColumn(ArtifactModel::HoldsColumn).data().toString();
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(theme::kIcon, theme::kIcon);
        option->icon = icon(severity, option->palette);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), theme::kRowHeight};
    }

private:
    static QIcon icon(int severity, const QPalette& palette)
    {
        if (severity == static_cast<int>(Severity::Error)) return markIcon(MarkKind::Crash, palette);
        if (severity == static_cast<int>(Severity::Warning)) return markIcon(MarkKind::LogWarning, palette);
        return markIcon(severity < 0 ? MarkKind::Network : MarkKind::Input, palette);
    }
};

QString momentText(const std::optional<WallTime>& time) { return time ? utcText(*time) : QString(); }

/// What the facts of an artifact say; a problem's own come first.
std::vector<Property> factsOf(const ArtifactReport& artifact)
{
    std::vector<Property> rows;
    rows.push_back({ArtifactsPanel::tr("Path"), QString::fromStdString(artifact.path)});
    rows.push_back({ArtifactsPanel::tr("Holds"), holdsText(artifact)});
    rows.push_back(
        {ArtifactsPanel::tr("Stored bytes"), QLocale().toString(static_cast<qulonglong>(artifact.storedBytes))});
    rows.push_back(
        {ArtifactsPanel::tr("Inflated bytes"), QLocale().toString(static_cast<qulonglong>(artifact.inflatedBytes))});
    rows.push_back({ArtifactsPanel::tr("First"), momentText(artifact.firstTime)});
    rows.push_back({ArtifactsPanel::tr("Last"), momentText(artifact.lastTime)});
    rows.push_back({ArtifactsPanel::tr("SHA-256"), QString::fromStdString(artifact.sha256.text())});
    for (const Problem& problem : artifact.problems) {
        rows.push_back({ArtifactsPanel::tr("Problem"), {}, true});
        const QString meaning = problemMeaning(problem);
        const QString exact = QString::fromStdString(problem.message);
        rows.push_back({ArtifactsPanel::tr("What"), meaning.isEmpty() ? exact : meaning});
        if (!meaning.isEmpty()) rows.push_back({ArtifactsPanel::tr("Exactly"), exact});
        rows.push_back({ArtifactsPanel::tr("Code"), QString::fromStdString(problem.code)});
        rows.push_back({ArtifactsPanel::tr("Where"), offsetText(problem)});
    }
    return rows;
}

} // namespace

ArtifactsPanel::ArtifactsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_settings(context.settings)
    , m_model(new ArtifactModel(this))
    , m_tree(new QTreeView(this))
    , m_onlyProblems(new Chip(tr("With problems"), this))
    , m_showBytes(new Chip(tr("Bytes by kind"), this))
    , m_search(new QLineEdit(this))
    , m_follow(new FollowButton(m_settings, this))
    , m_line(new PanelStatus(m_settings, this))
    , m_empty(new EmptyPage(this))
    , m_chart(new BytesChart(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_view(new ArtifactView(context.pool.writing(), m_settings, this))
{
    setAccessibleName(tr("Artifacts"));
    new PanelFocus(*this, *m_tree);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(m_line);
    layout->addWidget(m_chart);
    layout->addWidget(m_splitter, 1);
    connect(m_onlyProblems, &Chip::toggled, this, &ArtifactsPanel::applyFilter);
    connect(m_showBytes, &Chip::toggled, m_chart, &QWidget::setVisible);
    connect(m_showBytes, &Chip::clicked, this, [this] { m_hasMadeRoom = false; });
    connect(m_search, &QLineEdit::textChanged, this, &ArtifactsPanel::applyFilter);
    connect(m_chart, &BytesChart::kindChosen, this, &ArtifactsPanel::applyFilter);
    // Not what is current: that comes with the focus alone, and a click makes it so before it selects.
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ArtifactsPanel::showChosen);
    connect(new DetailCloser(*this, *m_view, *m_tree), &DetailCloser::closed, this, &ArtifactsPanel::giveRoomBack);
    connectContext();
    reload();
}

void ArtifactsPanel::connectContext()
{
    connect(&m_session, &ReplaySession::changed, this, &ArtifactsPanel::reload);
    connect(&m_selection, &Selection::rangeChanged, this, &ArtifactsPanel::applyFilter);
    connect(&m_playback, &Playback::positionChanged, this, &ArtifactsPanel::followPlayhead);
    connect(m_follow, &FollowButton::followingChanged, this, &ArtifactsPanel::followPlayhead);
    connect(m_line, &PanelStatus::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_line, &PanelStatus::filterCleared, this, &ArtifactsPanel::clearFilter);
    connect(m_tree, &QTreeView::clicked, this, &ArtifactsPanel::choose);
    connect(m_tree, &QTreeView::activated, this, &ArtifactsPanel::choose);
    connect(m_tree->verticalScrollBar(), &QAbstractSlider::actionTriggered, this,
        [this] { m_follow->setFollowing(false); });
}

QWidget* ArtifactsPanel::makeTop()
{
    auto* bar = new QWidget(this);
    m_search->setPlaceholderText(tr("Search artifacts"));
    m_search->setToolTip(tr("Part of a path, of a kind or of a problem"));
    m_search->setClearButtonEnabled(true);
    m_search->setAccessibleName(tr("Search artifacts"));
    new SearchKeys(*m_search, *m_tree);
    m_showBytes->setChecked(true);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(theme::kSpace1);
    tools->addWidget(m_search, 1);
    tools->addWidget(m_follow);
    auto* chips = new QHBoxLayout;
    chips->setSpacing(theme::kSpace1);
    chips->addWidget(m_showBytes);
    chips->addWidget(m_onlyProblems);
    chips->addWidget(makeColumnButton());
    chips->addStretch();
    auto* column = new QVBoxLayout(bar);
    column->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    column->setSpacing(theme::kSpace2);
    column->addLayout(tools);
    column->addLayout(chips);
    return bar;
}

QToolButton* ArtifactsPanel::makeColumnButton()
{
    auto* button = new QToolButton(this);
    button->setText(tr("Columns \u25be"));
    button->setFont(theme::smallFont(font()));
    button->setToolTip(tr("Choose columns"));
    button->setAccessibleName(tr("Choose columns"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFixedHeight(m_onlyProblems->sizeHint().height());
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    m_columns = new ColumnMenu(
        {*m_tree->header(), ArtifactModel::NameColumn, QStringLiteral("columns/artifacts"), [this] { fitColumns(); }},
        m_settings, this);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_columns->fill(*menu); });
    return button;
}

QWidget* ArtifactsPanel::makeList()
{
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ArtifactDelegate(m_tree));
    new HeaderEnd(*m_tree, *m_tree->header());
    m_tree->setAccessibleName(tr("List of artifacts and their problems"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(16);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->viewport()->installEventFilter(this);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setResizeContentsPrecision(kMeasuredRows);
    m_tree->header()->setSectionResizeMode(ArtifactModel::NameColumn, QHeaderView::Stretch);
    m_empty->hide();
    m_showAll = m_empty->addButton(tr("Show all artifacts"));
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        m_selection.setRange(std::nullopt);
        clearFilter();
    });
    auto* list = new QWidget(this);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tree, 1);
    column->addWidget(m_empty, 1);
    return list;
}

void ArtifactsPanel::perform(ActionId command)
{
    if (command == ActionId::FollowPlayhead) return m_follow->setFollowing(true);
    const bool isSaving = command == ActionId::SaveArtifact || command == ActionId::SaveInflatedArtifact;
    if (!isSaving) return;
    if (!m_view->content())
        return m_line->say(
            m_shownPath.empty() ? tr("Choose an artifact first") : tr("The bytes of this artifact are not at hand"));
    m_view->askForFile(command == ActionId::SaveArtifact ? OffsetSpace::Stored : OffsetSpace::Inflated);
}

void ArtifactsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ArtifactsPanel::clearFilter()
{
    m_search->clear();
    m_onlyProblems->setChecked(false);
    m_chart->choose(std::nullopt);
}

ArtifactsPanel::~ArtifactsPanel() = default;

/// The path comes first (its folder names the kind); what the width leaves goes to sizes and kind.
void ArtifactsPanel::fitColumns()
{
    constexpr int kRoomForInflatedPx = 480;
    constexpr int kRoomForKindPx = 640;
    m_tree->setColumnHidden(ArtifactModel::InflatedColumn, width() < kRoomForInflatedPx);
    m_tree->setColumnHidden(ArtifactModel::KindColumn, width() < kRoomForKindPx);
}

void ArtifactsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_columns->arrange();
}

/// A chosen row that is in sight stays so when what is opened takes room from the list.
bool ArtifactsPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree->viewport() && event->type() == QEvent::Resize && m_tree->selectionModel()->hasSelection()) {
        const QRect row = m_tree->visualRect(m_tree->currentIndex());
        const int heightBefore = static_cast<const QResizeEvent*>(event)->oldSize().height();
        const auto show = [this] { m_tree->scrollTo(m_tree->currentIndex()); };
        // Once the tree has taken the size in.
        if (row.top() >= 0 && row.bottom() < heightBefore) QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void ArtifactsPanel::reload()
{
    const auto recording = m_session.recording();
    if (!recording) return setArtifacts(nullptr);
    if (m_session.isGrown()) return grow();
    setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts>(recording, &recording->artifacts()));
}

void ArtifactsPanel::setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts)
{
    m_view->clear();
    m_view->hide();
    m_shownPath.clear();
    giveRoomBack();
    listArtifacts(std::move(artifacts));
}

/// The artifact that is open stays, with the place in its bytes, where these are what they were.
void ArtifactsPanel::grow()
{
    const QModelIndex current = m_tree->currentIndex();
    const ArtifactReport* open = m_view->isHidden() ? nullptr : m_model->artifact(current);
    const ArtifactReport before = open != nullptr ? *open : ArtifactReport{};
    const int problem = current.parent().isValid() ? current.row() : -1;
    const int scrolled = m_tree->verticalScrollBar()->value();
    const auto recording = m_session.recording();
    listArtifacts(std::shared_ptr<const ArtifactModel::Artifacts>(recording, &recording->artifacts()));
    const auto again = open != nullptr ? std::ranges::find(recording->artifacts(), before.path, &ArtifactReport::path)
                                       : recording->artifacts().end();
    if (again == recording->artifacts().end()) {
        m_view->hide();
        m_shownPath.clear();
        giveRoomBack();
    } else {
        if (again->sha256 != before.sha256 || again->storedBytes != before.storedBytes) m_shownPath.clear();
        const QModelIndex row = m_model->index(static_cast<int>(again - recording->artifacts().begin()), 0);
        const QModelIndex ill = problem >= 0 ? m_model->index(problem, 0, row) : QModelIndex();
        m_keepsPlace = again->path == m_shownPath;
        m_tree->setCurrentIndex(ill.isValid() ? ill : row);
        m_keepsPlace = false;
    }
    m_tree->verticalScrollBar()->setValue(scrolled);
}

void ArtifactsPanel::listArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts)
{
    m_model->setArtifacts(std::move(artifacts));
    const auto& shown = m_model->artifacts();
    m_chart->setKinds(shown ? bytesPerKind(*shown) : std::vector<KindBytes>{});
    m_chart->setVisible(shown && m_showBytes->isChecked());
    std::uint32_t ill = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->rowCount(index) == 0) continue;
        ++ill;
        m_tree->expand(index);
        for (int problem = 0; problem < m_model->rowCount(index); ++problem)
            m_tree->setFirstColumnSpanned(problem, index, true);
    }
    m_onlyProblems->setCount(ill);
    m_onlyProblems->setEnabled(ill > 0);
    applyFilter();
    followPlayhead();
}

QString ArtifactsPanel::summary() const
{
    const auto& artifacts = m_model->artifacts();
    if (!artifacts) return {};
    std::uint64_t stored = 0;
    for (const ArtifactReport& artifact : *artifacts) stored += artifact.storedBytes;
    const auto [problems, hints] = countProblems(*artifacts);
    QString health = problems == 0 ? tr("no problems") : counted(problems, tr("1 problem"), tr("%1 problems"));
    if (hints > 0) health += QStringLiteral(" \u00b7 ") + counted(hints, tr("1 hint"), tr("%1 hints"));
    return counted(static_cast<qint64>(artifacts->size()), tr("1 artifact"), tr("%1 artifacts"))
        + QStringLiteral(" \u00b7 ") + byteText(stored) + QStringLiteral(" \u00b7 ") + health;
}

void ArtifactsPanel::setOnlyProblems(bool isOnly) { m_onlyProblems->setChecked(isOnly); }

bool ArtifactsPanel::isShown(const ArtifactReport& artifact) const
{
    if (m_onlyProblems->isChecked() && artifact.problems.empty()) return false;
    if (m_chart->chosen() && *m_chart->chosen() != artifact.kind) return false;
    if (!isInRange(artifact)) return false;
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty()) return true;
    const auto holds = [&wanted](std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
            .contains(wanted, Qt::CaseInsensitive);
    };
    return holds(artifact.path) || holds(name(artifact.kind)) || holds(name(artifact.format))
        || std::any_of(artifact.problems.begin(), artifact.problems.end(), [&](const Problem& problem) {
               return holds(problem.code) || problemText(problem).contains(wanted, Qt::CaseInsensitive);
           });
}

bool ArtifactsPanel::isInRange(const ArtifactReport& artifact) const
{
    const auto range = m_selection.range();
    if (!range) return true;
    if (!artifact.firstTime) return false;
    const SessionClock& clock = m_playback.clock();
    const SessionTime first = clock.toPlayable(*artifact.firstTime);
    const SessionTime last = clock.toPlayable(artifact.lastTime.value_or(*artifact.firstTime));
    return first <= range->end && last >= range->start;
}

bool ArtifactsPanel::isFiltered() const
{
    return m_onlyProblems->isChecked() || m_chart->chosen() || !m_search->text().trimmed().isEmpty();
}

/// What hides artifacts, as list panels say it.
QStringList ArtifactsPanel::causes() const
{
    QStringList causes;
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty()) causes << ListPanel::tr("the search for \u201c%1\u201d").arg(text);
    if (m_chart->chosen()) {
        const std::string_view kind = name(*m_chart->chosen());
        causes
            << ListPanel::tr("the choice of %1").arg(QLatin1String(kind.data(), static_cast<qsizetype>(kind.size())));
    }
    if (m_onlyProblems->isChecked()) causes << ListPanel::tr("the choice of %1").arg(m_onlyProblems->text());
    if (const auto range = m_selection.range())
        causes << ListPanel::tr("the range %1 to %2").arg(formatPlayTime(range->start), formatPlayTime(range->end));
    return causes;
}

void ArtifactsPanel::applyFilter()
{
    int shown = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isVisible = isShown((*m_model->artifacts())[static_cast<std::size_t>(row)]);
        m_tree->setRowHidden(row, {}, !isVisible);
        shown += isVisible ? 1 : 0;
    }
    const bool hidesAll = m_model->rowCount() > 0 && shown == 0;
    const QString hidden
        = counted(m_model->rowCount(), tr("The only artifact is hidden by %2"), tr("All %1 artifacts are hidden by %2"))
              .arg(causes().join(ListPanel::tr(" and ")));
    const bool isNoneOpen = !m_model->artifacts();
    m_empty->setText(isNoneOpen ? openingText(m_session) : hidden);
    m_showAll->setVisible(hidesAll);
    m_empty->setVisible(hidesAll || isNoneOpen);
    m_tree->setVisible(!m_empty->isVisibleTo(this));
    updateStatus(shown);
}

void ArtifactsPanel::updateStatus(int shown)
{
    const int total = m_model->rowCount();
    const QString filtered = tr("%1 of %2 artifacts").arg(QLocale().toString(shown), QLocale().toString(total));
    m_line->setSummary(shown == total ? summary() : filtered);
    m_line->setRange(m_selection.range());
    m_line->setFiltered(isFiltered());
}

void ArtifactsPanel::followPlayhead()
{
    const auto recording = m_session.recording();
    const auto frame = recording ? recording->frameAt(m_playback.wallPosition()) : std::nullopt;
    m_model->setNow(frame ? static_cast<int>(recording->frames()[*frame].artifact) : -1);
    if (m_follow->isFollowing() && m_model->nowRow() < m_model->rowCount() && m_model->nowRow() >= 0)
        m_tree->scrollTo(m_model->index(m_model->nowRow(), 0));
}

void ArtifactsPanel::choose(const QModelIndex& index)
{
    if (!m_tree->selectionModel()->isSelected(index)) { // the first row has the cursor before anything is chosen
        m_tree->scrollTo(index);
        m_tree->setCurrentIndex(index);
    }
    if (m_view->isHidden()) showChosen(); // it was closed
    const ArtifactReport* artifact = m_model->artifact(index);
    if (artifact == nullptr || !artifact->firstTime) return;
    // The playhead is followed through pictures only: at another artifact's moment that row would leave the sight.
    if (artifact->frames.empty()) m_follow->setFollowing(false);
    m_playback.seekWall(*artifact->firstTime);
}

void ArtifactsPanel::showChosen()
{
    const QModelIndexList chosen = m_tree->selectionModel()->selectedIndexes();
    const QModelIndex index = chosen.isEmpty() ? QModelIndex() : chosen.first();
    const ArtifactReport* artifact = m_model->artifact(index);
    const bool wasOpen = !m_view->isHidden();
    m_view->setVisible(artifact != nullptr);
    if (artifact == nullptr) return giveRoomBack();
    if (!wasOpen && height() < kRoomForAllPx) makeRoom();
    if (artifact->path != m_shownPath) {
        m_shownPath = artifact->path;
        m_view->show(m_session.source(), *artifact, factsOf(*artifact), m_session.limits());
    }
    if (m_keepsPlace) return;
    if (const Problem* problem = m_model->problem(index)) m_view->goTo(problem->space, problem->offset);
}

void ArtifactsPanel::makeRoom()
{
    m_hasMadeRoom = m_showBytes->isChecked();
    m_showBytes->setChecked(false);
}

void ArtifactsPanel::giveRoomBack()
{
    if (std::exchange(m_hasMadeRoom, false)) m_showBytes->setChecked(true);
}

} // namespace revisit
