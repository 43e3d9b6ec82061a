#pragma once

#include <QToolButton>

namespace revisit {

class ViewSettings;

/// The switch of lists that keep what happens at the playhead in sight; the command FollowPlayhead takes it up again.
/// On at first. UI thread.
class FollowButton final : public QToolButton {
    Q_OBJECT
public:
    /// `toolTip` says what is kept, "list at the playhead" where it is empty; the present key stands behind it.
    FollowButton(const ViewSettings* settings, QWidget* parent, const QString& toolTip = {});
    [[nodiscard]] bool isFollowing() const { return isChecked(); }
    void setFollowing(bool isFollowing);

Q_SIGNALS:
    void followingChanged(bool isFollowing);
};

} // namespace revisit
