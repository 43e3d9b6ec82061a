#include "sync/reconcile.h"

namespace revisit {

namespace {

bool isPresent(const RemoteItem& item, const LocalState& local, bool isSameVersion)
{
    if (!item.sha256.empty()) return local.identical.contains(item.path);
    return local.paths.contains(item.path) && (!item.isBody || isSameVersion);
}

} // namespace

SyncPlan reconcile(const RemoteState& remote, const LocalState& local)
{
    const bool isFirstVersion = !local.paths.contains(remote.versionPath);
    const bool isSameVersion = local.identical.contains(remote.versionPath);
    SyncPlan plan;
    for (const RemoteItem& item : remote.items) {
        plan.keptPaths.push_back(item.path);
        if (isPresent(item, local, isSameVersion))
            ++plan.presentCount;
        else
            plan.downloads.push_back(item);
    }
    for (const RemoteDocument& document : remote.documents) {
        plan.keptPaths.push_back(document.path);
        if (local.identical.contains(document.path)) continue;
        const bool isChangedVersion = document.path == remote.versionPath && !isFirstVersion;
        (isChangedVersion ? plan.storedLast : plan.storedFirst).push_back(document);
    }
    return plan;
}

} // namespace revisit
