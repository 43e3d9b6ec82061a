#pragma once

#include "viewer/player/playback.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace revisit {

class ReplaySession;
class ViewSettings;

/// Remembers where a recording was left and how fast it played, so that opening it again goes on from there. Lives in
/// the UI thread.
class PlaybackMemory final : public QObject {
    Q_OBJECT
public:
    PlaybackMemory(ReplaySession& session, Playback& playback, ViewSettings& settings, QObject* parent = nullptr);
    /// Keeps what was not kept yet.
    ~PlaybackMemory() override;

    /// The recording that is shown from now on (ReplayWorkspace::key()); empty: none, nothing is remembered.
    void setKey(const QString& key);
    /// Goes to where the recording was left. A recording left at its very end starts over.
    void restore();

private:
    void keep();

    ReplaySession& m_session;
    Playback& m_playback;
    ViewSettings& m_settings;
    QString m_key;
    QTimer m_soon;
};

} // namespace revisit
