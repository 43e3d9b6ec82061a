#pragma once

#include <QToolButton>

namespace revisit {

/// The switch of lists that keep what happens at the playhead in sight; Shift+F in `scope` takes it up again. On at
/// first. UI thread.
class FollowButton final : public QToolButton {
    Q_OBJECT
public:
    /// `scope`: the panel.
    FollowButton(QWidget* scope, QWidget* parent);
    [[nodiscard]] bool isFollowing() const { return isChecked(); }
    void setFollowing(bool isFollowing);

Q_SIGNALS:
    void followingChanged(bool isFollowing);
};

} // namespace revisit
