#pragma once

#include "base/units.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <map>
#include <utility>

namespace revisit {

/// The values that were used last, bounded by what they weigh together: inflated bundles, decoded frames.
///
/// Keys are ordered, so that the nearest value before a missing one can stand in for it. Every operation costs
/// O(log n). Threads: one at a time; who shares one locks it.
template <typename Key, typename Value>
class ByteCache {
public:
    explicit ByteCache(Bytes limit)
        : m_limit(limit.count)
    {
    }

    /// Counts as a use. Null where it is not there; valid until the next insert() or clear().
    [[nodiscard]] Value* find(const Key& key)
    {
        const auto found = m_entries.find(key);
        return found == m_entries.end() ? nullptr : &use(found);
    }
    [[nodiscard]] bool contains(const Key& key) const { return m_entries.count(key) > 0; }

    struct Nearest {
        Key key{};
        Value* value = nullptr; ///< null where nothing is there
    };
    /// The value of the largest key that is not above this one. Counts as a use.
    [[nodiscard]] Nearest atOrBefore(const Key& key)
    {
        const auto after = m_entries.upper_bound(key);
        if (after == m_entries.begin()) return {};
        const auto nearest = std::prev(after);
        return {nearest->first, &use(nearest)};
    }

    /// Replaces an older value of the key; the least recently used ones make room. A value that weighs more than the
    /// limit is not kept (and an older one of its key is gone).
    void insert(const Key& key, Value value, std::uint64_t weight)
    {
        erase(key);
        if (weight > m_limit) return;
        while (m_weight > m_limit - weight) erase(Key{m_order.back()});
        m_order.push_front(key);
        m_entries.emplace(key, Entry{std::move(value), weight, m_order.begin()});
        m_weight += weight;
    }
    void erase(const Key& key)
    {
        const auto found = m_entries.find(key);
        if (found == m_entries.end()) return;
        m_weight -= found->second.weight;
        m_order.erase(found->second.place);
        m_entries.erase(found);
    }
    void clear()
    {
        m_entries.clear();
        m_order.clear();
        m_weight = 0;
    }

    [[nodiscard]] Bytes byteCount() const noexcept { return {m_weight}; }
    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    struct Entry {
        Value value;
        std::uint64_t weight = 0;
        typename std::list<Key>::iterator place;
    };
    using Entries = std::map<Key, Entry>;

    Value& use(typename Entries::iterator entry)
    {
        m_order.splice(m_order.begin(), m_order, entry->second.place);
        return entry->second.value;
    }

    Entries m_entries;
    std::list<Key> m_order; ///< the last used one first
    std::uint64_t m_limit;
    std::uint64_t m_weight = 0;
};

} // namespace revisit
