#include "viewer/panels/metadata_panel.h"

#include "decoder/recording.h"
#include "viewer/model/replay_session.h"
#include "viewer/panels/property_view.h"
#include "viewer/timeline/lane_style.h"
#include "viewer/timeline/time_ruler.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QVBoxLayout>

#include <array>

namespace revisit {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("revisit::MetadataPanel", text); }

QString sizeText(const LogicalSize& size, double scale)
{
    if (size.isEmpty()) return {};
    const QString text = QStringLiteral("%1 \u00d7 %2").arg(size.width).arg(size.height);
    return scale > 0 ? text + QStringLiteral(" @%1x").arg(scale) : text;
}

QString utcText(WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
}

/// Collects rows under headings and leaves out what is unknown.
class Rows {
public:
    void heading(const QString& name) { m_heading = name; }
    void add(const QString& name, const QString& value)
    {
        if (value.isEmpty()) return;
        if (!m_heading.isEmpty()) m_rows.push_back({std::exchange(m_heading, {}), {}, true});
        m_rows.push_back({name, value});
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
    rows.heading(tr("Session"));
    rows.add(tr("Session ID"), recording.info().sessionId);
    rows.add(tr("Started"), utcText(clock.start()));
    rows.add(tr("Ended"), utcText(clock.end()));
    rows.add(tr("Duration"), formatSpan(clock.end() - clock.start()));
    rows.add(tr("Played in"), formatSpan(clock.playable()));
    Milliseconds away;
    for (const BackgroundGap& gap : clock.gaps()) away = away + (gap.end - gap.start);
    if (away.ms > 0) rows.add(tr("In background"), formatSpan(away));
    rows.add(
        tr("Shape"), recording.info().shape == RecordingShape::Raw ? tr("raw, as uploaded") : tr("served, as read"));
}

void addDevice(Rows& rows, const DeviceInfo& device, const LogicalSize& canvas)
{
    rows.heading(tr("App"));
    rows.add(tr("App version"), device.appVersion);
    rows.add(tr("App ID"), device.appId);
    rows.add(tr("SDK version"), device.sdkVersion);
    rows.heading(tr("Device"));
    rows.add(tr("Platform"), device.platform);
    rows.add(tr("Model"), device.model);
    rows.add(tr("System"), QString::fromStdString(device.systemName + " " + device.osVersion).trimmed());
    rows.add(tr("Screen"), sizeText(device.screen, device.screenScale));
    rows.add(tr("Canvas"), sizeText(canvas, 0));
    rows.add(tr("Network"), device.networkType);
}

void addCounts(Rows& rows, const Recording& recording)
{
    std::array<int, kLaneCount> counts{};
    int failures = 0;
    for (const TimelineItem& item : recording.timeline()) {
        ++counts[static_cast<std::size_t>(item.lane)];
        failures += item.isFailure ? 1 : 0;
    }
    rows.heading(tr("Recorded"));
    for (std::size_t lane = 0; lane < counts.size(); ++lane)
        rows.add(laneTitle(static_cast<Lane>(lane)), QLocale().toString(counts[lane]));
    rows.add(tr("Failures"), QLocale().toString(failures));
    rows.add(tr("Artifacts"), QLocale().toString(static_cast<qulonglong>(recording.artifacts().size())));
}

} // namespace

std::vector<Property> recordingProperties(const Recording& recording)
{
    const RecordingInfo& info = recording.info();
    Rows rows;
    addSession(rows, recording);
    rows.heading(tr("User"));
    rows.add(tr("User ID"), info.userId);
    rows.add(tr("Anonymous name"), info.anonymousName);
    addDevice(rows, info.device, info.canvas);
    addCounts(rows, recording);
    return rows.take();
}

MetadataPanel::MetadataPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_view(new PropertyView(this))
{
    setAccessibleName(tr("Metadata"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&m_session, &ReplaySession::changed, this, &MetadataPanel::reload);
    reload();
}

MetadataPanel::~MetadataPanel() = default;

void MetadataPanel::reload()
{
    const auto recording = m_session.recording();
    m_view->setProperties(recording ? recordingProperties(*recording) : std::vector<Property>{});
}

} // namespace revisit
