#pragma once

#include "base/units.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace revisit {

/// What all buffered request bodies of a server may hold together. Threads: any.
class BodyBudget {
public:
    explicit BodyBudget(Bytes total)
        : m_total(total.count)
    {
    }
    /// Takes `count` bytes; false, and nothing taken, where they are not left.
    [[nodiscard]] bool take(std::uint64_t count) noexcept
    {
        std::uint64_t used = m_used;
        do {
            if (count > m_total - used) return false;
        } while (!m_used.compare_exchange_weak(used, used + count));
        return true;
    }
    void giveBack(std::uint64_t count) noexcept { m_used -= count; }

private:
    const std::uint64_t m_total;
    std::atomic<std::uint64_t> m_used = 0;
};

/// One body's part of the budget; gives it back when it is destroyed. It may outlive the server. Threads: one at a
/// time.
class BodyShare {
public:
    explicit BodyShare(std::shared_ptr<BodyBudget> budget = nullptr)
        : m_budget(std::move(budget))
    {
    }
    ~BodyShare() { giveBack(); }
    BodyShare(const BodyShare&) = delete;
    BodyShare& operator=(const BodyShare&) = delete;

    /// Makes the share at least `count` bytes; false where the budget does not have them.
    [[nodiscard]] bool growTo(std::uint64_t count) noexcept
    {
        if (count <= m_count) return true;
        if (m_budget != nullptr && !m_budget->take(count - m_count)) return false;
        m_count = count;
        return true;
    }
    void giveBack() noexcept
    {
        if (m_budget != nullptr) m_budget->giveBack(m_count);
        m_count = 0;
    }
    [[nodiscard]] std::uint64_t count() const noexcept { return m_count; }

private:
    std::shared_ptr<BodyBudget> m_budget;
    std::uint64_t m_count = 0;
};

} // namespace revisit
