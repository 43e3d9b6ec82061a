#include "viewer/panels/metadata_panel.h"

#include "analysis/session_counters.h"
#include "analysis/session_tags.h"
#include "decoder/recording.h"
#include "viewer/counted.h"
#include "viewer/decode_pool.h"
#include "viewer/file_question.h"
#include "viewer/file_writer.h"
#include "viewer/format.h"
#include "viewer/latest_only.h"
#include "viewer/model/opening_text.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/panel_focus.h"
#include "viewer/panels/empty_page.h"
#include "viewer/panels/follow_button.h"
#include "viewer/panels/panel_status.h"
#include "viewer/panels/property_view.h"
#include "viewer/player/playback.h"
#include "viewer/search_keys.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace revisit {

namespace {

QString sizeText(const LogicalSize& size, double scale)
{
    if (size.isEmpty()) return {};
    const QString text = QStringLiteral("%1 \u00d7 %2").arg(size.width).arg(size.height);
    return scale > 0 ? text + QStringLiteral(" @%1x").arg(scale) : text;
}

/// Collects rows under headings and leaves out what is unknown.
class Rows {
public:
    void heading(const QString& name) { m_heading = name; }
    void add(const QString& name, const QString& value, const QString& hint = {})
    {
        if (value.isEmpty()) return;
        if (!m_heading.isEmpty()) m_rows.push_back({std::exchange(m_heading, {}), {}, true});
        m_rows.push_back({name, value, false, hint});
    }
    void add(const QString& name, const std::string& value) { add(name, QString::fromStdString(value)); }
    std::vector<Property> take() { return std::move(m_rows); }

private:
    QString m_heading;
    std::vector<Property> m_rows;
};

void addSession(Rows& rows, const Recording& recording)
{
    const SessionClock& clock = recording.clock();
    rows.heading(MetadataPanel::tr("Session"));
    rows.add(MetadataPanel::tr("Session ID"), recording.info().sessionId);
    rows.add(MetadataPanel::tr("Started"), utcText(clock.start()));
    rows.add(MetadataPanel::tr("Ended"), utcText(clock.end()));
    rows.add(MetadataPanel::tr("Duration"), formatSpan(clock.end() - clock.start()));
    rows.add(MetadataPanel::tr("Played in"), formatSpan(clock.playable()));
    Milliseconds away;
    for (const BackgroundGap& gap : clock.gaps()) away = away + (gap.end - gap.start);
    if (away.ms > 0) rows.add(MetadataPanel::tr("In background"), formatSpan(away));
    rows.add(MetadataPanel::tr("Shape"),
        recording.info().shape == RecordingShape::Raw ? MetadataPanel::tr("raw, as uploaded")
                                                      : MetadataPanel::tr("served, as read"));
}

void addDevice(Rows& rows, const DeviceInfo& device, const LogicalSize& canvas)
{
    rows.heading(MetadataPanel::tr("App"));
    rows.add(MetadataPanel::tr("App version"), device.appVersion);
    rows.add(MetadataPanel::tr("App ID"), device.appId);
    rows.add(MetadataPanel::tr("SDK version"), device.sdkVersion);
    rows.heading(MetadataPanel::tr("Device"));
    rows.add(MetadataPanel::tr("Platform"), device.platform);
    rows.add(MetadataPanel::tr("Model"), device.model);
    rows.add(MetadataPanel::tr("System"), QString::fromStdString(device.systemName + " " + device.osVersion).trimmed());
    rows.add(MetadataPanel::tr("Screen"), sizeText(device.screen, device.screenScale));
    rows.add(MetadataPanel::tr("Canvas"), sizeText(canvas, 0));
    rows.add(MetadataPanel::tr("Network"), device.networkType);
}

/// What the rows of "Recorded" count, with their names.
std::map<QString, std::vector<std::int64_t>> countedMoments(const Recording& recording, SdkTraffic sdkTraffic)
{
    std::map<QString, std::vector<std::int64_t>> moments;
    for (const FrameRef& frame : recording.frames())
        moments[laneTitle(Lane::Frame)].push_back(recording.clock().toPlayable(frame.time).ms);
    for (const TimelineItem& item : recording.timeline()) {
        if (item.isSdkTraffic && sdkTraffic == SdkTraffic::Hidden) continue;
        const std::int64_t playMs = recording.clock().toPlayable(item.time).ms;
        moments[laneTitle(item.lane)].push_back(playMs);
        if (item.isFailure) moments[MetadataPanel::tr("Failures")].push_back(playMs);
    }
    return moments;
}

QString countText(const std::vector<std::int64_t>& moments, const std::optional<PlayRange>& range)
{
    const QString all = QLocale().toString(static_cast<qulonglong>(moments.size()));
    if (!range) return all;
    const auto first = std::ranges::lower_bound(moments, range->start.ms);
    const auto past = std::ranges::upper_bound(moments, range->end.ms);
    return MetadataPanel::tr("%1 of %2").arg(QLocale().toString(static_cast<qlonglong>(past - first)), all);
}

/// Of `known.moments`.
void addCounts(Rows& rows, const Recording& recording, Metadata& known, const std::optional<PlayRange>& range)
{
    rows.heading(MetadataPanel::tr("Recorded"));
    for (std::size_t lane = 0; lane < kLaneCount; ++lane) {
        const QString name = laneTitle(static_cast<Lane>(lane));
        rows.add(name, countText(known.moments[name], range));
    }
    rows.add(MetadataPanel::tr("Failures"), countText(known.moments[MetadataPanel::tr("Failures")], range));
    rows.add(MetadataPanel::tr("Artifacts"), QLocale().toString(static_cast<qulonglong>(recording.artifacts().size())));
    known.moments[MetadataPanel::tr("Started")] = {0};
    known.moments[MetadataPanel::tr("Ended")] = {recording.clock().playable().ms};
}

/// As the reference counts it (spec formats 8.3), with the numbers that went into it.
void addScore(Rows& rows, const Recording& recording, Metadata& known)
{
    CounterOptions options;
    options.platform = recording.info().device.platform;
    const SessionCounters counted = countSession(recording.events(), recording.faults(), options);
    const auto text = [](std::uint64_t number) { return QLocale().toString(static_cast<qulonglong>(number)); };
    const QString hint = MetadataPanel::tr(
        "100 less 15 for each rage tap (%1; at most 45), 8 for each dead tap (%2; at most 24), 10 for each error "
        "(%3; at most 30) and 5 for each failed request (%4; at most 20), and 1 more for each touch and scroll (%5; "
        "at most 10); never below 0 or above 100.")
                             .arg(text(counted.rageTapCount), text(counted.deadTapCount), text(counted.errorCount),
                                 text(counted.apiErrorCount), text(counted.touchCount + counted.scrollCount));
    rows.add(MetadataPanel::tr("Experience score"),
        MetadataPanel::tr("%1 of 100").arg(text(static_cast<std::uint64_t>(counted.uxScore))), hint);
    if (!counted.appStartupTimeMs) return;
    const QString name = MetadataPanel::tr("App start took");
    rows.add(name, MetadataPanel::tr("%1 ms").arg(QLocale().toString(*counted.appStartupTimeMs, 'f', 0)),
        MetadataPanel::tr("As the app measured it, from the launch until it could be used."));
    for (const Event& event : recording.events())
        if (event.type == "app_startup") known.moments[name].push_back(recording.clock().toPlayable(event.time).ms);
}

void addAll(Rows& rows, const QString& heading, const std::vector<NamedText>& values)
{
    rows.heading(heading);
    for (const auto& [name, value] : values) rows.add(QString::fromStdString(name), value);
}

QJsonObject toJson(const std::vector<Property>& rows)
{
    QJsonObject groups;
    QString heading;
    for (const Property& row : rows) {
        if (row.isHeading) {
            heading = row.name;
            continue;
        }
        QJsonObject group = groups.value(heading).toObject();
        QString name = row.name;
        for (int again = 2; group.contains(name); ++again)
            name = QStringLiteral("%1 (%2)").arg(row.name, QString::number(again));
        group.insert(name, row.value);
        groups.insert(heading, group);
    }
    return groups;
}

} // namespace

std::vector<Property> matchingProperties(const std::vector<Property>& rows, const QString& text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty()) return rows;
    std::vector<Property> found;
    const Property* heading = nullptr;
    for (const Property& row : rows) {
        if (row.isHeading) {
            heading = &row;
            continue;
        }
        if (!row.name.contains(wanted, Qt::CaseInsensitive) && !row.value.contains(wanted, Qt::CaseInsensitive))
            continue;
        if (heading != nullptr) found.push_back(*std::exchange(heading, nullptr));
        found.push_back(row);
    }
    return found;
}

Metadata recordingMetadata(const Recording& recording, const std::optional<PlayRange>& range, SdkTraffic sdkTraffic)
{
    Metadata known;
    known.moments = countedMoments(recording, sdkTraffic);
    const RecordingInfo& info = recording.info();
    Rows rows;
    addSession(rows, recording);
    rows.heading(MetadataPanel::tr("User"));
    rows.add(MetadataPanel::tr("User ID"), info.userId);
    rows.add(MetadataPanel::tr("Anonymous name"), info.anonymousName);
    addAll(rows, MetadataPanel::tr("Tags and attributes"), sessionTags(recording.events()));
    addDevice(rows, info.device, info.canvas);
    addCounts(rows, recording, known, range);
    addScore(rows, recording, known);
    addAll(rows, MetadataPanel::tr("Device, as recorded"), flattenedJson(info.device.json));
    addAll(rows, MetadataPanel::tr("Session, as received"), flattenedJson(info.sessionJson));
    known.rows = rows.take();
    known.facts = PlayheadFacts(recording, sdkTraffic);
    for (const PlayheadFacts::Track& track : known.facts.tracks())
        for (const auto& change : track.changes) known.moments[track.name].push_back(change.playMs);
    return known;
}

MetadataPanel::MetadataPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_settings(context.settings)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_search(new QLineEdit(this))
    , m_view(new PropertyView(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyPage(m_pages))
    , m_showAll(m_empty->addButton(tr("Show all entries")))
    , m_line(new PanelStatus(context.settings, this))
    , m_reading(std::make_unique<LatestOnly>())
    , m_saving(context.pool.writing())
{
    setAccessibleName(tr("Metadata"));
    new PanelFocus(*this, *m_view);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop());
    layout->addWidget(m_line);
    layout->addWidget(m_pages, 1);
    connect(m_search, &QLineEdit::textChanged, this, &MetadataPanel::applyFilter);
    connect(m_follow, &FollowButton::followingChanged, this, &MetadataPanel::followPlayhead);
    connect(&m_playback, &Playback::positionChanged, this, &MetadataPanel::followPlayhead);
    connect(&m_session, &ReplaySession::changed, this, &MetadataPanel::reload);
    connect(&m_selection, &Selection::rangeChanged, this, &MetadataPanel::reload);
    connect(&m_selection, &Selection::sdkTrafficChanged, this, &MetadataPanel::reload);
    connect(m_view, &PropertyView::chosen, this, &MetadataPanel::choose);
    connect(m_line, &PanelStatus::rangeCleared, this, [this] { m_selection.setRange(std::nullopt); });
    connect(m_line, &PanelStatus::filterCleared, m_search, &QLineEdit::clear);
    connect(m_showAll, &QPushButton::clicked, m_search, &QLineEdit::clear);
    new SearchKeys(*m_search, *m_view);
    reload();
}

MetadataPanel::~MetadataPanel() = default;

QWidget* MetadataPanel::makeTop()
{
    auto* bar = new QWidget(this);
    m_search->setPlaceholderText(tr("Search metadata"));
    m_search->setAccessibleName(tr("Search metadata"));
    m_search->setClearButtonEnabled(true);
    m_follow = new FollowButton(m_settings, bar, tr("Keep what is told of the moment at the playhead"));
    auto* copy = new QToolButton(bar);
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy what is shown"));
    copy->setAccessibleName(tr("Copy what is shown"));
    auto* save = new QToolButton(bar);
    save->setText(tr("Save\u2026"));
    save->setToolTip(tr("Save all of it as JSON"));
    save->setAccessibleName(tr("Save all of it as JSON"));
    connect(copy, &QToolButton::clicked, this, &MetadataPanel::copyAll);
    connect(save, &QToolButton::clicked, this, &MetadataPanel::askForFile);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::kSpace2, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    layout->setSpacing(theme::kSpace1);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_follow);
    layout->addWidget(copy);
    layout->addWidget(save);
    return bar;
}

void MetadataPanel::perform(ActionId command)
{
    if (command == ActionId::FollowPlayhead) m_follow->setFollowing(true);
}

void MetadataPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void MetadataPanel::reload()
{
    const auto recording = m_session.recording();
    if (!recording) {
        m_reading->drop();
        m_known = {};
        m_momentRows.clear();
        return applyFilter();
    }
    m_reading->run([recording, range = m_selection.range(), sdk = m_selection.sdkTraffic()](
                       const auto&) { return recordingMetadata(*recording, range, sdk); },
        [this](Metadata known) {
            m_known = std::move(known);
            m_momentRows = m_known.facts.at(m_playback.position(), m_playback.wallPosition());
            applyFilter();
            Q_EMIT loaded();
        });
}

/// On to the next of what the row counts, from the last one to the first; within the marked range.
void MetadataPanel::choose(const QModelIndex& index)
{
    const auto& properties = m_view->properties().properties();
    if (!index.isValid()) return;
    const Property& property = properties[static_cast<std::size_t>(index.row())];
    const auto found = m_known.moments.find(property.name);
    if (property.isHeading || found == m_known.moments.end()) return;
    const auto& moments = found->second;
    const auto range = m_selection.range();
    const auto first = range ? std::ranges::lower_bound(moments, range->start.ms) : moments.begin();
    const auto past = range ? std::ranges::upper_bound(moments, range->end.ms) : moments.end();
    if (first == past) return;
    const auto next = std::upper_bound(first, past, m_playback.position().ms);
    m_playback.seek({next == past ? *first : *next});
}

void MetadataPanel::followPlayhead()
{
    if (!m_follow->isFollowing() || m_known.rows.empty()) return;
    m_momentRows = m_known.facts.at(m_playback.position(), m_playback.wallPosition());
    applyFilter();
}

std::vector<Property> MetadataPanel::allRows() const
{
    std::vector<Property> rows;
    if (!m_momentRows.empty()) rows.push_back({tr("At the playhead"), {}, true});
    rows.insert(rows.end(), m_momentRows.begin(), m_momentRows.end());
    rows.insert(rows.end(), m_known.rows.begin(), m_known.rows.end());
    return rows;
}

void MetadataPanel::updateStatus()
{
    const auto count
        = [](const std::vector<Property>& rows) { return std::ranges::count(rows, false, &Property::isHeading); };
    const qint64 total = count(allRows());
    const qint64 shown = count(m_view->properties().properties());
    m_line->setSummary(shown == total
            ? counted(total, tr("1 entry"), tr("%1 entries"))
            : tr("%1 of %2 entries").arg(QLocale().toString(shown), QLocale().toString(total)));
    m_line->setRange(m_selection.range());
    m_line->setFiltered(!m_search->text().trimmed().isEmpty());
}

void MetadataPanel::applyFilter()
{
    auto rows = matchingProperties(allRows(), m_search->text());
    m_pages->setCurrentIndex(rows.empty() ? 1 : 0);
    m_showAll->setVisible(!m_known.rows.empty());
    const QString why = openingText(m_session);
    m_empty->setText(why.isEmpty() ? tr("Nothing here holds \u201c%1\u201d.").arg(m_search->text().trimmed()) : why);
    m_view->setProperties(std::move(rows));
    updateStatus();
}

QString MetadataPanel::text() const
{
    QStringList lines;
    for (const Property& row : m_view->properties().properties())
        lines << (row.isHeading ? row.name : QStringLiteral("  %1: %2").arg(row.name, row.value));
    return lines.join(u'\n');
}

void MetadataPanel::copyAll()
{
    const qint64 count = std::ranges::count(m_view->properties().properties(), false, &Property::isHeading);
    if (count == 0) return m_line->say(tr("There is nothing to copy"));
    QGuiApplication::clipboard()->setText(text());
    m_line->say(counted(count, tr("Copied 1 entry"), tr("Copied %1 entries")));
}

void MetadataPanel::askForFile()
{
    if (m_known.rows.empty()) return m_line->say(tr("There is nothing to save"));
    askWhereToSave(this, m_settings,
        {tr("Save Metadata"), m_session.title() + QStringLiteral(".json"), tr("JSON (*.json)")},
        [this](const QString& file) { saveJson(file); });
}

void MetadataPanel::saveJson(const QString& file)
{
    const auto job = [rows = allRows(), file] {
        const QByteArray json = QJsonDocument(toJson(rows)).toJson();
        return writtenFile(file, {json.constData(), static_cast<std::size_t>(json.size())});
    };
    m_saving.write(this, file, job, [this, file](const Result<qint64>& written) {
        m_line->say(written ? tr("Wrote %1").arg(file) : tr("%1 cannot be written").arg(file));
        Q_EMIT saved(written.has_value());
    });
}

} // namespace revisit
