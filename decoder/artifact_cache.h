#pragma once

#include "base/mutex.h"
#include "base/result.h"
#include "base/thread.h"
#include "base/units.h"
#include "decoder/byte_cache.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace revisit {

/// The last few values by artifact, bounded by their weight; the newest one is kept whatever it weighs. Who asks for a
/// value that another thread is making waits for it. Thread-safe; nothing is made under the lock.
template <typename Value>
class ArtifactCache {
public:
    using Pointer = std::shared_ptr<const Value>;

    explicit ArtifactCache(Bytes limit)
        : m_values(limit)
    {
    }

    /// The value of the artifact; `make` gives a missing one, `weigh` its weight. Errors: those of `make`, Cancelled.
    template <typename Make, typename Weigh>
    Result<Pointer> get(std::uint32_t artifact, const StopToken& stop, Make make, Weigh weigh) EXCLUDES(m_mutex)
    {
        Found found = findOrClaim(artifact, stop);
        if (found.value) return std::move(found.value);
        if (!found.isClaimed) return fail(Errc::Cancelled, "reading an artifact was cancelled");
        const Claim claim{*this, artifact};
        Result<Pointer> made = make();
        if (made) insert(artifact, *made, weigh(**made));
        return made;
    }

private:
    static constexpr std::chrono::milliseconds kLookAtStop{5};

    /// Whatever ends the making, waiting threads go on.
    class Claim {
    public:
        Claim(ArtifactCache& cache, std::uint32_t artifact)
            : m_cache(cache)
            , m_artifact(artifact)
        {
        }
        ~Claim() { m_cache.release(m_artifact); }
        Claim(const Claim&) = delete;
        Claim& operator=(const Claim&) = delete;

    private:
        ArtifactCache& m_cache;
        std::uint32_t m_artifact;
    };

    struct Found {
        Pointer value;
        bool isClaimed = false; ///< the caller is to make the value
    };

    /// Neither where the caller is to stop.
    Found findOrClaim(std::uint32_t artifact, const StopToken& stop) EXCLUDES(m_mutex)
    {
        MutexLock lock{m_mutex};
        while (!stop.isStopRequested()) {
            if (m_newest && m_newest->first == artifact) return {m_newest->second, false};
            if (const Pointer* value = m_values.find(artifact)) return {*value, false};
            if (m_claimed.insert(artifact).second) return {nullptr, true};
            m_released.waitFor(lock, kLookAtStop);
        }
        return {nullptr, false};
    }
    void insert(std::uint32_t artifact, const Pointer& value, std::size_t weight) EXCLUDES(m_mutex)
    {
        const MutexLock lock{m_mutex};
        m_newest.emplace(artifact, value);
        m_values.insert(artifact, value, weight);
    }
    void release(std::uint32_t artifact) EXCLUDES(m_mutex)
    {
        const MutexLock lock{m_mutex};
        m_claimed.erase(artifact);
        m_released.notifyAll();
    }

    Mutex m_mutex;
    Condition m_released;
    ByteCache<std::uint32_t, Pointer> m_values GUARDED_BY(m_mutex);
    std::optional<std::pair<std::uint32_t, Pointer>> m_newest GUARDED_BY(m_mutex);
    std::set<std::uint32_t> m_claimed GUARDED_BY(m_mutex);
};

} // namespace revisit
