#pragma once

#include "base/mutex.h"
#include "base/units.h"
#include "pipeline/http/request_state.h"

#include <memory>
#include <unordered_set>
#include <vector>

namespace revisit {

/// The requests that are not over yet, so that stop() can wait for them and answer what nobody answers.
/// Threads: any.
class OpenRequests {
public:
    void add(const std::shared_ptr<RequestState>& request);
    void remove(const std::shared_ptr<RequestState>& request);
    /// Waits until none is open; false when `patience` passed before.
    [[nodiscard]] bool waitUntilNone(Milliseconds patience);
    [[nodiscard]] std::vector<std::shared_ptr<RequestState>> all() const;

private:
    mutable Mutex m_mutex;
    Condition m_changed;
    std::unordered_set<std::shared_ptr<RequestState>> m_open GUARDED_BY(m_mutex);
};

} // namespace revisit
