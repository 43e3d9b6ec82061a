#pragma once

#include "library/library.h"

#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>

namespace revisit {

class DecodePool;

/// Small pictures of library sessions: the first frame at an eighth of its size, read and decoded off the UI thread.
/// Each session is asked for once; the ones without a picture stay without.
class SessionThumbnails final : public QObject {
    Q_OBJECT
public:
    SessionThumbnails(Library& library, DecodePool& pool, QObject* parent = nullptr);
    /// Stops what is being read.
    ~SessionThumbnails() override;
    /// Answers through ready(), unless it was asked before. `version` changes when the session does.
    void request(const QString& sessionId, const QString& version);

Q_SIGNALS:
    void ready(const QString& sessionId, const QImage& picture);

private:
    Library& m_library;
    DecodePool& m_pool;
    QSet<QString> m_asked;
    StopSource m_stop;
};

/// The first frame of a recording, found from the names alone (decoder/recording_preview.h), at the smallest eighth not
/// below `shown` (empty: full size); a null image where there is none, or nobody waits for it any more. Worker threads
/// only.
[[nodiscard]] QImage firstFrame(
    const RecordingSource& source, PixelSize shown, const DecoderLimits& limits, const StopToken& stop);

} // namespace revisit
