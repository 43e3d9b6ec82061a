// Copying and saving what a FramePanel shows.

#include "viewer/decode_pool.h"
#include "viewer/error_text.h"
#include "viewer/file_question.h"
#include "viewer/format.h"
#include "viewer/frame/clip_export.h"
#include "viewer/frame/contact_sheet.h"
#include "viewer/frame/frame_panel.h"
#include "viewer/frame/frame_view.h"
#include "viewer/model/current_hierarchy.h"
#include "viewer/model/replay_session.h"
#include "viewer/model/selection.h"
#include "viewer/player/playback.h"
#include "viewer/view_settings.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>

namespace revisit {

std::optional<FrameExport> FramePanel::currentExport(PictureOverlays overlays) const
{
    using Option = ViewSettings::Option;
    const auto& recording = m_context.session.recording();
    const auto frame = m_view->feed().wantedFrame();
    if (!recording || !frame) return std::nullopt;
    FrameExport what{
        recording, *frame, m_context.playback.wallPosition(), m_view->quarterTurns(), {}, m_context.session.limits()};
    if (overlays == PictureOverlays::Without) return what;
    what.overlays.palette = palette();
    if (m_settings.isOn(Option::Touches)) what.overlays.touches = m_view->touches();
    what.overlays.touchStyle = m_view->touchStyle();
    const CurrentHierarchy& hierarchy = m_context.hierarchy;
    if (hierarchy.isLoading()) { // the one on show is older than the picture
        what.unreadSnapshot = hierarchy.wantedIndex();
    } else {
        what.overlays.masked = hierarchy.ofPlayhead();
        what.overlays.snapshot = hierarchy.onPicture();
    }
    const bool isOther = hierarchy.isHeld() || hierarchy.isFromFile(); // what is on show is not what will be read
    what.overlays.hasMasks = m_settings.isOn(Option::Masked);
    what.overlays.hasWireframe = m_settings.isOn(Option::Inspect) && !(what.unreadSnapshot && isOther);
    what.overlays.hasGrid = m_settings.isOn(Option::Grid);
    if (!what.unreadSnapshot) what.overlays.selectedNode = m_context.selection.selectedNode(); // an index in another
    return what;
}

QString FramePanel::whyNoPicture() const
{
    const auto& recording = m_context.session.recording();
    if (!recording) return tr("No recording is open");
    return recording->frames().empty() ? tr("This recording has no pictures")
                                       : tr("There is no picture at %1").arg(clockText(m_context.playback.position()));
}

void FramePanel::copyPicture(PictureOverlays overlays)
{
    const auto what = currentExport(overlays);
    if (!what) return Q_EMIT messaged(whyNoPicture());
    renderFrame(*what, m_context.pool, this, [this](const Result<QImage>& picture) {
        if (picture) QApplication::clipboard()->setImage(*picture);
        Q_EMIT messaged(picture ? tr("Picture copied") : errorText(picture.error()));
    });
}

void FramePanel::savePicture(PictureOverlays overlays, const QString& file)
{
    const auto what = currentExport(overlays);
    if (!what) return Q_EMIT messaged(whyNoPicture());
    const auto write = [this, what](const QString& path) {
        saveFrame(*what, path, m_context.pool, this, [this, path](const Result<>& saved) { tellSaved(path, saved); });
    };
    if (!file.isEmpty()) return write(file);
    const auto clock = clockText(m_context.playback.position()).replace(QLatin1Char(':'), QLatin1Char('-'));
    askWhereToSave(
        this, &m_settings, {tr("Save Picture"), tr("Frame at %1.png").arg(clock), tr("PNG pictures (*.png)")}, write);
}

void FramePanel::tellSaved(const QString& file, const Result<>& saved)
{
    Q_EMIT messaged(saved ? tr("Saved %1").arg(QDir::toNativeSeparators(file)) : errorText(saved.error()));
}

void FramePanel::writeFile(const QString& file, const std::function<Result<>(const QString&)>& make)
{
    const auto job = [make, file]() -> Result<qint64> {
        REVISIT_CHECK(make(file));
        return 1;
    };
    m_context.pool.writing().write(this, file, job,
        [this, file](const Result<qint64>& saved) { tellSaved(file, saved ? Result<>() : fail(saved.error())); });
}

/// Empty where there is at least one picture to put on it.
QString FramePanel::whyNoSheet() const
{
    const Recording& recording = *m_context.session.recording();
    if (recording.frames().empty()) return whyNoPicture();
    const auto range = m_context.selection.range();
    if (!range || !framesForSheet(recording, range, 1).empty()) return {};
    return tr("There are no pictures from %1 to %2").arg(clockText(range->start), clockText(range->end));
}

void FramePanel::saveContactSheet(const QString& file)
{
    const auto recording = m_context.session.recording();
    if (!recording) return;
    if (const QString why = whyNoSheet(); !why.isEmpty()) return Q_EMIT messaged(why);
    const auto range = m_context.selection.range();
    const ContactSheet sheet{recording, {}, range, m_context.session.title(), palette(), m_context.session.limits()};
    const auto write = [this, sheet](const QString& path) {
        Q_EMIT messaged(tr("Making the contact sheet…"));
        writeFile(path, [sheet](const QString& into) -> Result<> {
            ContactSheet whole = sheet;
            whole.frames = framesForSheet(*whole.recording, whole.range);
            REVISIT_TRY(page, renderSheet(whole));
            return writePng(page, into);
        });
    };
    if (!file.isEmpty()) return write(file);
    askWhereToSave(this, &m_settings,
        {tr("Save Contact Sheet"), range ? tr("Frames of a range.png") : tr("Frames of a session.png"),
            tr("PNG pictures (*.png)")},
        write);
}

/// What will be written, for whoever is about to say where to: clips play in real time, whatever the player's speed.
QString FramePanel::clipTitle(const Clip& clip)
{
    const QString start = exactClockText(clip.range.start);
    const QString end = exactClockText(clip.range.end);
    const QSize size = clipSize(clip);
    if (size.isEmpty()) return tr("Save Clip: %1 to %2, in real time").arg(start, end); // its first frame is damaged
    const QString pixels = QStringLiteral("%1 \u00d7 %2").arg(size.width()).arg(size.height());
    return tr("Save Clip: %1 to %2, %3 pixels, in real time").arg(start, end, pixels);
}

/// Empty where it can be made.
QString FramePanel::whyNoClip(const Clip& clip) const
{
    if (clip.recording->frames().empty()) return whyNoPicture();
    const bool isTooLong = clip.range.end.ms - clip.range.start.ms > Clip::kLongest.ms;
    return isTooLong ? tr("A clip may take %1 at most; mark a shorter range").arg(lengthText(Clip::kLongest))
                     : QString();
}

void FramePanel::saveClip(const QString& file)
{
    const auto recording = m_context.session.recording();
    if (!recording) return;
    const Playback& playback = m_context.playback;
    Clip clip{recording, clipRange(m_context.selection.range(), playback.position(), playback.duration()),
        m_view->quarterTurns(), {}, {}, m_context.session.limits()};
    if (const QString why = whyNoClip(clip); !why.isEmpty()) return Q_EMIT messaged(why);
    if (m_settings.isOn(ViewSettings::Option::Touches)) {
        clip.touches = m_view->touches();
        clip.touchStyle = m_view->touchStyle();
    }
    const auto write = [this, clip](const QString& path) {
        Q_EMIT messaged(tr("Making the clip…"));
        writeFile(path, [clip](const QString& into) { return writeClip(clip, into); });
    };
    if (!file.isEmpty()) return write(file);
    const auto start = clockText(clip.range.start).replace(QLatin1Char(':'), QLatin1Char('-'));
    askWhereToSave(this, &m_settings,
        {clipTitle(clip), tr("Clip from %1.png").arg(start), tr("Animated PNG pictures (*.png *.apng)")}, write);
}

} // namespace revisit
