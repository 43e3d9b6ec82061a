#include "viewer/data_exports.h"

#include "decoder/recording.h"
#include "viewer/actions.h"
#include "viewer/counted.h"
#include "viewer/decode_pool.h"
#include "viewer/file_writer.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/request_details.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"

#include <QPointer>
#include <QWidget>

#include <limits>

namespace revisit {

struct DataExports::Stretch {
    std::optional<PlayRange> range;
    WallTime from;
    WallTime to;
    SdkTraffic sdkTraffic = SdkTraffic::Hidden;
};

DataExports::DataExports(const ViewContext& context, Actions& actions, QWidget* window)
    : QObject(window)
    , m_session(context.session)
    , m_playback(context.playback)
    , m_selection(context.selection)
    , m_settings(context.settings)
    , m_window(window)
    , m_writing(context.pool.writing())
{
    using Format = EventExportFormat;
    actions.on(ActionId::ExportHar, this, [this] { askForHar(); });
    actions.on(ActionId::ExportEventsCsv, this, [this] { askForEvents(Format::Csv); });
    actions.on(ActionId::ExportEventsJson, this, [this] { askForEvents(Format::Json); });
    actions.on(ActionId::ExportEventsLines, this, [this] { askForEvents(Format::JsonLines); });
}

DataExports::~DataExports() = default;

DataExports::Stretch DataExports::stretch() const
{
    Stretch stretch;
    stretch.range = m_selection.range();
    stretch.sdkTraffic = m_selection.sdkTraffic();
    const SessionClock& clock = m_playback.clock();
    constexpr WallTime kEver{std::numeric_limits<std::int64_t>::max()};
    stretch.from
        = stretch.range ? clock.toWall(stretch.range->start) : WallTime{std::numeric_limits<std::int64_t>::min()};
    stretch.to = stretch.range ? clock.toWall(stretch.range->end) : kEver;
    return stretch;
}

void DataExports::askForFile(const QString& ending, const QString& kind, const PathChosen& chosen)
{
    const QString filter = QStringLiteral("%1 (*.%2)").arg(kind, ending); // the form is Qt's
    const auto stillHere = [self = QPointer(this), chosen](const QString& file) {
        if (!self.isNull()) chosen(file);
    };
    askWhereToSave(m_window, m_settings, {tr("Export"), m_session.title() + u'.' + ending, filter}, stillHere);
}

void DataExports::askForEvents(EventExportFormat format)
{
    if (!m_session.recording()) return;
    const bool isCsv = format == EventExportFormat::Csv;
    const QString ending = isCsv            ? QStringLiteral("csv")
        : format == EventExportFormat::Json ? QStringLiteral("json")
                                            : QStringLiteral("jsonl");
    askForFile(
        ending, isCsv ? tr("Tables") : tr("JSON"), [this, format](const QString& file) { exportEvents(format, file); });
}

void DataExports::askForHar()
{
    if (!m_session.recording()) return;
    askForFile(QStringLiteral("har"), tr("HTTP archives"), [this](const QString& file) { exportHar(file); });
}

void DataExports::exportEvents(EventExportFormat format, const QString& file)
{
    const auto recording = m_session.recording();
    if (!recording) return;
    m_writing.write(
        this, file,
        [recording, format, file, part = stretch()] {
            const auto items = exportableItems(*recording, part.from, part.to, part.sdkTraffic);
            const std::string text = revisit::exportEvents(*recording, items, format);
            return writtenFile(file, text, static_cast<qint64>(items.size()));
        },
        [this, file](const Result<qint64>& written) {
            say(written, tr("Wrote 1 event to %2"), tr("Wrote %1 events to %2"), file);
        });
}

void DataExports::exportHar(const QString& file)
{
    const auto recording = m_session.recording();
    if (!recording) return;
    m_writing.write(
        this, file,
        [recording, file, part = stretch()] {
            const auto table = NetworkTable::build(recording);
            NetworkFilter filter;
            filter.range = part.range;
            filter.showsSdkTraffic = part.sdkTraffic == SdkTraffic::Shown;
            const auto rows = filterRequests(*table, filter).rows;
            return writtenFile(file, harOf(*table, rows), static_cast<qint64>(rows.size()));
        },
        [this, file](const Result<qint64>& written) {
            say(written, tr("Wrote 1 request to %2"), tr("Wrote %1 requests to %2"), file);
        });
}

void DataExports::say(const Result<qint64>& written, const QString& one, const QString& more, const QString& file)
{
    Q_EMIT messaged(written ? counted(*written, one, more).arg(file) : tr("%1 cannot be written").arg(file));
    Q_EMIT finished(written.has_value());
}

} // namespace revisit
