#pragma once

#include "decoder/boxed.h"
#include "decoder/frame_bundle.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

namespace revisit {

/// The frames of one artifact in file order, 24 bytes each, so that the index of a day-long recording stays small.
///
/// Reads like a constant vector of BundleFrame whose elements are made when they are asked for: keep values, not
/// addresses. Loses nothing of a BundleFrame; sides beyond what a JPEG can have (65,535) are cut to that.
/// Threads: any while nobody assigns.
class BundleFrames {
public:
    BundleFrames() = default;
    /// Implicit, so that what readers return can be assigned.
    BundleFrames(const std::vector<BundleFrame>& frames); // NOLINT(google-explicit-constructor)

    [[nodiscard]] std::size_t size() const noexcept { return m_frames.size(); }
    [[nodiscard]] bool empty() const noexcept { return m_frames.empty(); }
    /// `index` below size().
    [[nodiscard]] BundleFrame operator[](std::size_t index) const noexcept;
    [[nodiscard]] BundleFrame front() const noexcept { return (*this)[0]; }
    [[nodiscard]] BundleFrame back() const noexcept { return (*this)[size() - 1]; }

    /// Walks over the frames; dereferencing makes one.
    class Iterator {
    public:
        using value_type = BundleFrame;
        using difference_type = std::ptrdiff_t;
        using reference = BundleFrame;
        using pointer = void;
        using iterator_category = std::input_iterator_tag;

        Iterator() = default;
        Iterator(const BundleFrames* frames, std::size_t index)
            : m_frames(frames)
            , m_index(index)
        {
        }
        [[nodiscard]] BundleFrame operator*() const noexcept { return (*m_frames)[m_index]; }
        Iterator& operator++() noexcept
        {
            ++m_index;
            return *this;
        }
        Iterator operator++(int) noexcept
        {
            const Iterator before = *this;
            ++m_index;
            return before;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const BundleFrames* m_frames = nullptr;
        std::size_t m_index = 0;
    };
    [[nodiscard]] Iterator begin() const noexcept { return {this, 0}; }
    [[nodiscard]] Iterator end() const noexcept { return {this, size()}; }

private:
    struct Packed {
        WallTime time;
        std::uint64_t byteOffset = 0;
        std::uint32_t byteCount = 0;
        std::uint16_t widthPx = 0;
        std::uint16_t heightPx = 0;
    };
    static_assert(sizeof(Packed) == 24);

    std::vector<Packed> m_frames;
    /// What is written in the records: one constant before the time in nearly every bundle, else one number each.
    std::uint64_t m_timeBase = 0;
    Boxed<std::vector<std::int64_t>> m_storedOffsets;
};

} // namespace revisit
