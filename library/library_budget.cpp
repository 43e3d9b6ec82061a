#include "library/library_budget.h"

#include "base/log.h"
#include "library/budget_file.h"

namespace revisit {

namespace {

Result<Bytes> usedBytes(LibraryCore& core)
{
    return core.read([](LibraryRepository& repository) { return repository.blobBytes(); });
}

/// Whether it went. What the user did with it meanwhile counts.
Result<bool> drop(LibraryCore& core, const std::string& id, WallTime openedBefore)
{
    const auto lock = core.lockSession(id);
    if (!lock && lock.error().code == Errc::Busy) return false;
    if (!lock) return fail(lock.error());
    bool isGone = false;
    const auto dropRows = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_TRY(isStillDroppable, repository.isDroppable(id, openedBefore));
        if (!isStillDroppable || core.isInUse(id)) return {};
        REVISIT_CHECK(core.files().remove(core.manifestPath(id))); // first: as Library::remove()
        REVISIT_CHECK(repository.dropSession(id));
        isGone = true;
        return {};
    };
    REVISIT_CHECK(core.write(dropRows));
    if (!isGone) return false;
    if (const auto removed = core.indexFile(id).remove(); !removed)
        logWarning("library", "the index stays: " + removed.error().text());
    REVISIT_CHECK(core.removeUnusedBlobs());
    logInfo("library", id + " was removed to keep the budget");
    return true;
}

} // namespace

Result<std::vector<std::string>> keepBudget(LibraryCore& core, const std::string& spared, const StopToken& stop)
{
    std::vector<std::string> gone;
    const auto budget = core.budget();
    if (!budget) return gone;
    const WallTime openedBefore = core.clock().now() - kOpenedLately;
    REVISIT_TRY(used, usedBytes(core));
    if (used <= *budget) return gone;
    REVISIT_TRY(ids, core.read([openedBefore](LibraryRepository& repository) {
        return repository.droppableSessions(openedBefore);
    }));
    for (const std::string& id : ids) {
        if (used <= *budget) break;
        if (stop.isStopRequested()) return fail(Errc::Cancelled, "the budget is not kept yet");
        if (id == spared || core.isInUse(id)) continue;
        REVISIT_TRY(isGone, drop(core, id, openedBefore));
        if (!isGone) continue;
        gone.push_back(id);
        REVISIT_TRY(left, usedBytes(core));
        used = left;
    }
    if (!gone.empty()) core.notify();
    return gone;
}

} // namespace revisit
