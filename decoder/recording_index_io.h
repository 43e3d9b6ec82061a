#pragma once

#include "base/encoding.h"
#include "decoder/boxed.h"
#include "decoder/index_bytes.h"
#include "decoder/recording_index_fields.h"
#include "decoder/recording_index_ranges.h"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Writes and reads the fields of an index, value by value. Private to recording_index.cpp.
namespace revisit::index {

/// Writes fields.
class Saving {
public:
    explicit Saving(IndexWriter& out)
        : m_out(out)
    {
    }
    template <typename... Fields>
    void operator()(const Fields&... values)
    {
        (save(values), ...);
    }

private:
    template <typename Value>
    void save(const Value& value)
    {
        if constexpr (std::is_enum_v<Value>)
            m_out.number(static_cast<std::uint64_t>(value));
        else if constexpr (std::same_as<Value, double>)
            m_out.real(value);
        else if constexpr (std::unsigned_integral<Value>) // bool too
            m_out.number(value);
        else if constexpr (std::integral<Value>)
            m_out.signedNumber(value);
        else
            fields(*this, value);
    }
    void save(const std::string& value) { m_out.text(value); }
    void save(const ArtifactDigest& digest) { m_out.text(asText(digest.bytes())); }
    template <typename Value>
    void save(const std::optional<Value>& value)
    {
        save(value.has_value());
        if (value) save(*value);
    }
    template <typename Value>
    void save(const Boxed<Value>& value)
    {
        save(value.has_value());
        if (value) save(*value);
    }
    template <typename Value>
    void save(const std::vector<Value>& values)
    {
        m_out.number(values.size());
        for (const Value& value : values) save(value);
    }
    void save(const BundleFrames& frames)
    {
        m_out.number(frames.size());
        for (const BundleFrame& frame : frames) save(frame);
    }

    IndexWriter& m_out;
};

/// Reads fields; a value out of its range makes the reader fail.
class Restoring {
public:
    explicit Restoring(IndexReader& in)
        : m_in(in)
    {
    }
    template <typename... Fields>
    void operator()(Fields&... values)
    {
        (restore(values), ...);
    }
    /// A list that cannot have more items than `most`.
    template <typename Value>
    void atMost(std::size_t most, std::vector<Value>& values)
    {
        restoreItems(m_in.count(kLeastBytes<Value>), most, values);
    }

private:
    template <typename Value>
    void restore(Value& value)
    {
        if constexpr (std::is_enum_v<Value>)
            value = static_cast<Value>(within(m_in.number(), static_cast<std::uint64_t>(kLast<Value>)));
        else if constexpr (std::same_as<Value, double>)
            value = m_in.real();
        else if constexpr (std::same_as<Value, bool>)
            value = within(m_in.number(), 1) == 1;
        else if constexpr (std::unsigned_integral<Value>)
            value = static_cast<Value>(within(m_in.number(), std::numeric_limits<Value>::max()));
        else if constexpr (std::integral<Value>)
            value = signedValue<Value>(m_in.signedNumber());
        else
            fields(*this, value);
    }
    void restore(std::string& value) { value = m_in.text(); }
    void restore(ArtifactDigest& digest)
    {
        const auto read = ArtifactDigest::fromBytes(asBytes(m_in.text()));
        if (!read) m_in.fail();
        digest = read.value_or(ArtifactDigest{});
    }
    template <typename Value>
    void restore(std::optional<Value>& value)
    {
        bool isThere = false;
        restore(isThere);
        if (isThere) restore(value.emplace());
    }
    template <typename Value>
    void restore(Boxed<Value>& value)
    {
        bool isThere = false;
        restore(isThere);
        if (isThere) restore(value.emplace());
    }
    template <typename Value>
    void restore(std::vector<Value>& values)
    {
        static_assert(sizeof(Value) <= kMostGrowth * kLeastBytes<Value>);
        const std::size_t count = m_in.count(kLeastBytes<Value>);
        restoreItems(count, count, values);
    }
    /// Takes no more memory at once than a few times what is left to read; a list that is longer grows as it is read.
    template <typename Value>
    void restoreItems(std::size_t count, std::size_t most, std::vector<Value>& values)
    {
        constexpr std::size_t kBelieved = 4; // times the bytes that are left
        if (count > most) m_in.fail();
        values.reserve(std::min(count, kBelieved * m_in.bytesLeft() / sizeof(Value)));
        for (std::size_t i = 0; i < count && !m_in.hasFailed(); ++i) restore(values.emplace_back());
        values.shrink_to_fit();
    }
    void restore(BundleFrames& frames)
    {
        std::vector<BundleFrame> list;
        restore(list);
        frames = list;
    }

    std::uint64_t within(std::uint64_t value, std::uint64_t most)
    {
        if (value <= most) return value;
        m_in.fail();
        return 0;
    }
    template <typename Value>
    Value signedValue(std::int64_t value)
    {
        if (std::in_range<Value>(value)) return static_cast<Value>(value);
        m_in.fail();
        return 0;
    }

    IndexReader& m_in;
};

} // namespace revisit::index
