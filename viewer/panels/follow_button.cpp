#include "viewer/panels/follow_button.h"

#include <QAction>

namespace revisit {

FollowButton::FollowButton(QWidget* scope, QWidget* parent)
    : QToolButton(parent)
{
    setText(tr("Follow"));
    setCheckable(true);
    setChecked(true);
    setToolTip(tr("Keep the list at the playhead  (Shift+F)"));
    setAccessibleName(tr("Follow the playhead"));
    connect(this, &QToolButton::clicked, this, &FollowButton::followingChanged);
    auto* follow = new QAction(tr("Follow the Playhead"), scope);
    follow->setShortcut(QKeySequence(Qt::SHIFT | Qt::Key_F));
    follow->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(follow, &QAction::triggered, this, [this] { setFollowing(true); });
    scope->addAction(follow);
}

void FollowButton::setFollowing(bool isFollowing)
{
    setChecked(isFollowing);
    Q_EMIT followingChanged(isFollowing);
}

} // namespace revisit
