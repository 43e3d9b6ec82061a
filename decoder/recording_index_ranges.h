#pragma once

#include "decoder/recording_loader.h"

#include <cstddef>

/// What the values in an index may be, for reading what cannot be trusted. Private to recording_index.cpp.
namespace revisit::index {

/// The last enumerator of each enumeration that an index holds: a number above it is damage.
template <typename Enum>
inline constexpr Enum kLast = Enum::None; // every enumeration names its own
template <>
inline constexpr ArtifactKind kLast<ArtifactKind> = ArtifactKind::Unknown;
template <>
inline constexpr ArtifactFormat kLast<ArtifactFormat> = ArtifactFormat::Unknown;
template <>
inline constexpr Severity kLast<Severity> = Severity::Error;
template <>
inline constexpr OffsetSpace kLast<OffsetSpace> = OffsetSpace::Inflated;
template <>
inline constexpr RecordingShape kLast<RecordingShape> = RecordingShape::Served;
template <>
inline constexpr EventKind kLast<EventKind> = EventKind::Other;
template <>
inline constexpr Fault::Category kLast<Fault::Category> = Fault::Category::Anr;
template <>
inline constexpr Lane kLast<Lane> = Lane::Hierarchy;
template <>
inline constexpr TimelineItem::Source kLast<TimelineItem::Source> = TimelineItem::Source::Hierarchy;

/// The least that an item can take, to see early that a list cannot be as long as it claims.
template <typename Item>
inline constexpr std::size_t kLeastBytes = 1;
template <>
inline constexpr std::size_t kLeastBytes<Problem> = 5;
template <>
inline constexpr std::size_t kLeastBytes<Transfer> = 3;
template <>
inline constexpr std::size_t kLeastBytes<BackgroundGap> = 2;
template <>
inline constexpr std::size_t kLeastBytes<Event> = 25;
template <>
inline constexpr std::size_t kLeastBytes<Fault> = 16;
template <>
inline constexpr std::size_t kLeastBytes<ArtifactReport> = 16;
template <>
inline constexpr std::size_t kLeastBytes<TimelineItem> = 9;
template <>
inline constexpr std::size_t kLeastBytes<FrameRef> = 2;
template <>
inline constexpr std::size_t kLeastBytes<BundleFrame> = 6;
template <>
inline constexpr std::size_t kLeastBytes<HierarchyRef> = 4;
template <>
inline constexpr std::size_t kLeastBytes<TouchPoint> = 17;

/// An item in memory takes at most so many times what it takes in an index.
inline constexpr std::size_t kMostGrowth = 40;

} // namespace revisit::index
