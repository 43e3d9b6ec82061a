#include "viewer/panels/follow_button.h"

#include "viewer/key_hint.h"

namespace revisit {

FollowButton::FollowButton(const ViewSettings* settings, QWidget* parent, const QString& toolTip)
    : QToolButton(parent)
{
    setText(tr("Follow"));
    setCheckable(true);
    setChecked(true);
    tellKey(
        *this, toolTip.isEmpty() ? tr("Keep the list at the playhead") : toolTip, ActionId::FollowPlayhead, settings);
    setAccessibleName(tr("Follow the playhead"));
    connect(this, &QToolButton::clicked, this, &FollowButton::followingChanged);
}

void FollowButton::setFollowing(bool isFollowing)
{
    setChecked(isFollowing);
    Q_EMIT followingChanged(isFollowing);
}

} // namespace revisit
