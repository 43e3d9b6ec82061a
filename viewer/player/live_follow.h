#pragma once

#include "viewer/player/playback.h"
#include "viewer/ports/sync_control.h"

#include <QObject>

#include <functional>

namespace revisit {

/// A recording that is still being made: notices that its library session grew, reopens it in place, and keeps the
/// playhead at the live end while the user follows it. Lives in the UI thread.
class LiveFollow final : public QObject {
    Q_OBJECT
public:
    /// Opens the session of the library again; on a worker.
    using Reopen = std::function<void(const std::string& sessionId)>;

    explicit LiveFollow(Playback& playback, QObject* parent = nullptr);

    /// The library session that is shown; empty for files, which do not grow.
    void setSession(const std::string& sessionId, Reopen reopen);
    /// What the service said of a fetch: when one of this session is done, there may be more of it.
    void fetchChanged(const FetchStatus& fetch);

    /// The recording was reopened and is longer now; the playback knows it already.
    void recordingGrown();

    /// The server still records or prepares the session.
    [[nodiscard]] bool isLive() const { return m_isLive; }
    /// The playhead goes along with the end. Whoever reaches the end of a live session, by a jump or by playing,
    /// follows; a jump to elsewhere and playing away from the end switch it off. So does the end of the session; the
    /// playhead still goes to that last end when it arrives, unless the user has left by then.
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool isFollowing);
    /// The jump that is just told of is none of the user's: the playhead goes along with what was recorded.
    [[nodiscard]] bool isGoingAlong() const { return m_isGoingAlong; }

Q_SIGNALS:
    void changed();

private:
    void toEnd();
    void soughtTo(SessionTime position);
    void playStateChanged();
    void endSession();

    Playback& m_playback;
    std::string m_sessionId;
    Reopen m_reopen;
    bool m_isLive = false;
    bool m_isFollowing = false;
    bool m_isMoving = false; ///< a jump of ours
    bool m_isGoingAlong = false; ///< that of a growth
    bool m_awaitsLastEnd = false; ///< followed when the session ended; what came with its end is not open yet
};

} // namespace revisit
