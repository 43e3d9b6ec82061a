#include "viewer/web/web_panel.h"

#include "viewer/accessible/accessible_factory.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/icons.h"
#include "viewer/message_page.h"
#include "viewer/model/current_web.h"
#include "viewer/model/web_page_model.h"
#include "viewer/panels/list_table.h"
#include "viewer/player/playback.h"
#include "viewer/theme.h"
#include "viewer/timeline/time_ruler.h"
#include "viewer/view_settings.h"
#include "viewer/web/page_player.h"
#include "viewer/web/web_view.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace revisit {

namespace {

constexpr QLatin1String kExplains("web/explains");
constexpr QLatin1String kOutline("web/outline");

} // namespace

WebPanel::WebPanel(
    const ViewContext& context, CurrentWeb& web, ViewSettings& settings, Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_web(web)
    , m_settings(settings)
    , m_pageModel(new WebPageModel(this))
{
    installAccessibleFactory();
    setAccessibleName(tr("Web page and its tools"));
    setFocusPolicy(Qt::ClickFocus);
    build(actions);
    m_explain->setChecked(settings.preference(kExplains, true).toBool());
    m_outline->setChecked(settings.preference(kOutline, false).toBool());
    connect(m_explain, &QAction::toggled, this, [this](bool isOn) {
        m_settings.setPreference(kExplains, isOn);
        showNotice();
    });
    connect(m_outline, &QAction::toggled, this, [this](bool isOn) {
        m_settings.setPreference(kOutline, isOn);
        showNotice();
    });
    connect(m_previousPress, &QAction::triggered, this, [this] { stepPress(false); });
    connect(m_nextPress, &QAction::triggered, this, [this] { stepPress(true); });
    connect(&web, &CurrentWeb::trackChanged, this, &WebPanel::showTrack);
    connect(&context.playback, &Playback::positionChanged, this, &WebPanel::showMoment);
    connect(&context.playback, &Playback::clockChanged, this, &WebPanel::showTrack);
    connect(m_pages, &ListTable::chosen, this, [this](const QModelIndex& index) { showPage(index.row()); });
    showTrack();
}

bool WebPanel::canPlayPage() const
{
    const auto& timeline = m_web.timeline();
    return m_player != nullptr && timeline && !timeline->track().snapshots.empty() && m_player->problem().isEmpty();
}

void WebPanel::showTrack()
{
    const auto& timeline = m_web.timeline();
    const auto track = timeline ? std::shared_ptr<const WebTrack>(timeline, &timeline->track()) : nullptr;
    m_pageModel->setTrack(track, m_context.playback.clock());
    QWidget* shown = m_splitter;
    if (!timeline) shown = m_web.error() ? static_cast<QWidget*>(m_failed) : m_reading;
    if (m_web.error()) m_failed->setTexts(tr("The web segments cannot be read"), errorText(*m_web.error()));
    const bool isEmpty = timeline && timeline->track().eventCount == 0;
    if (isEmpty) {
        m_failed->setTexts(tr("No web events"),
            tr("The segments of this recording hold no event that could be read, or belong to another session. The "
               "artifacts panel has the reasons."));
        shown = m_failed;
    }
    m_stack->setCurrentWidget(shown);
    shareRoom();
    showMoment();
}

void WebPanel::showMoment()
{
    const auto& timeline = m_web.timeline();
    const WallTime now = m_context.playback.wallPosition();
    const auto page = timeline ? timeline->track().pageAt(now) : std::nullopt;
    const int before = m_pageModel->nowRow();
    m_pageModel->setNow(page, now);
    if (m_pageModel->nowRow() != before) m_pages->reveal(m_pageModel->nowRow(), QAbstractItemView::EnsureVisible);
    m_address->setFullText(page ? addressText(timeline->track().pages[*page].url) : tr("No page is open yet"));
    const std::size_t count = timeline ? timeline->track().pages.size() : 0;
    m_pageNumber->setText(page ? tr("Page %1 / %2").arg(*page + 1).arg(count) : QString());
    m_previousPress->setEnabled(timeline && timeline->pressBefore(now).has_value());
    m_nextPress->setEnabled(timeline && timeline->pressAfter(now).has_value());
    showNotice();
}

/// What must not be overlooked about this recording.
QString WebPanel::warning() const
{
    const auto& timeline = m_web.timeline();
    if (!timeline || timeline->track().eventCount == 0) return {};
    const WebTrack& track = timeline->track();
    if (track.snapshots.empty())
        return tr("No full snapshot: no segment holds the page itself, so nothing can rebuild it. What the pointer did "
                  "and the list of pages are complete.");
    if (!track.snapshotAt(m_context.playback.wallPosition()))
        return tr("The first full snapshot comes at %1: until then there is only the pointer.")
            .arg(formatPlayTime(m_context.playback.clock().toPlayable(track.snapshots.front().time), {100}));
    return {};
}

/// Why there is an outline in place of the page, and how to get the page.
QString WebPanel::explanation() const
{
    if (m_player != nullptr) return m_player->problem();
    return tr("The page itself is not drawn: this program was built without a browser engine. Pointer, pages and the "
              "page's tree are complete. To play the page, run scripts/setup --web (on Debian it installs "
              "qt6-webengine-dev) and build with -D REVISIT_WEBENGINE=ON.");
}

void WebPanel::showNotice()
{
    const bool isPlayed = canPlayPage() && !m_outline->isChecked();
    m_pictures->setCurrentWidget(isPlayed ? static_cast<QWidget*>(m_player) : m_view);
    m_outline->setVisible(m_player != nullptr);
    const QString why = explanation();
    m_explain->setVisible(!why.isEmpty());
    const QString urgent = warning();
    const QString text = urgent.isEmpty() ? why : urgent;
    const bool isShown
        = !text.isEmpty() && m_stack->currentWidget() == m_splitter && (!urgent.isEmpty() || m_explain->isChecked());
    if (text != m_noticeText->text()) {
        m_noticeText->setText(text);
        m_notice->setAccessibleName(text);
    }
    m_noticeIcon->setPixmap(icon(urgent.isEmpty() ? Icon::Info : Icon::Warning).pixmap(16, 16));
    const auto& timeline = m_web.timeline();
    m_seekFirst->setVisible(!urgent.isEmpty() && timeline && !timeline->track().snapshots.empty());
    m_notice->setVisible(isShown);
}

QString WebPanel::noticeText() const { return m_notice->isHidden() ? QString() : m_noticeText->text(); }

bool WebPanel::isSettled() const
{
    if (m_web.isReading() || m_web.isLoading()) return false;
    return m_pictures->currentWidget() != m_player || m_player == nullptr || m_player->isSettled();
}

void WebPanel::showPage(int row)
{
    if (row >= 0 && row < m_pageModel->rowCount()) m_context.playback.seekWall(m_pageModel->page(row).time);
}

void WebPanel::stepPress(bool isForward)
{
    const auto& timeline = m_web.timeline();
    if (!timeline) return;
    const WallTime now = m_context.playback.wallPosition();
    if (const auto press = isForward ? timeline->pressAfter(now) : timeline->pressBefore(now))
        m_context.playback.seekWall(*press);
}

/// The list gets as much as it needs, up to three tenths. It stands below the picture, or beside it where the panel is
/// much wider than high.
void WebPanel::shareRoom()
{
    const bool isWide = width() > 2.2 * height() && width() > 640;
    const auto orientation = isWide ? Qt::Horizontal : Qt::Vertical;
    if (m_isSharedByUser && m_splitter->orientation() == orientation) return;
    m_splitter->setOrientation(orientation);
    const int room = isWide ? m_splitter->width() : m_splitter->height();
    const int rows = m_pages->horizontalHeader()->height() + m_pageModel->rowCount() * theme::kRowHeight + 6;
    const int list = isWide ? room * 3 / 10 : std::min(rows, room * 3 / 10);
    m_splitter->setSizes({room - list, list});
}

void WebPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    shareRoom();
}

} // namespace revisit
