#pragma once

#include "decoder/index_bytes.h"
#include "decoder/recording_loader.h"

#include <algorithm>
#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

/// Which fields of which types an index holds, in which order: written once, for writing and for reading.
///
/// Every type is taken apart by a structured binding over all of its fields: whoever adds a field is told so by the
/// compiler, adds it to the list below and raises kRecordingIndexVersion. Private to recording_index.cpp.
namespace revisit::index {

template <typename Value, typename Type>
concept Is = std::same_as<std::remove_const_t<Value>, Type>;

// Plain fields come one after the other; io(…) takes any number of them.

template <typename Io, Is<WallTime> T>
void fields(Io& io, T& time)
{
    io(time.ms);
}
template <typename Io, Is<PixelSize> T>
void fields(Io& io, T& size)
{
    auto& [width, height] = size;
    io(width, height);
}
template <typename Io, Is<LogicalSize> T>
void fields(Io& io, T& size)
{
    auto& [width, height] = size;
    io(width, height);
}
template <typename Io, Is<BackgroundGap> T>
void fields(Io& io, T& gap)
{
    auto& [start, end] = gap;
    io(start, end);
}
template <typename Io, Is<Problem> T>
void fields(Io& io, T& problem)
{
    auto& [code, severity, offset, space, message] = problem;
    io(code, severity, offset, space, message);
}
template <typename Io, Is<BundleFrame> T>
void fields(Io& io, T& frame)
{
    auto& [time, storedOffsetMs, byteOffset, byteCount, size] = frame;
    io(time, storedOffsetMs, byteOffset, byteCount, size);
}
template <typename Io, Is<ArtifactReport> T>
void fields(Io& io, T& report)
{
    auto& [path, kind, isGzip, format, storedBytes, inflatedBytes, sha256, frames, frameDigests, eventCount, nodeCount,
        snapshotCount, faultCount, firstTime, lastTime, problems]
        = report;
    io(path, kind, isGzip, format, storedBytes, inflatedBytes, sha256, frames, frameDigests, eventCount, nodeCount,
        snapshotCount, faultCount, firstTime, lastTime, problems);
}
/// Its other fields stand in the artifact's report.
template <typename Io, Is<FrameRef> T>
void fields(Io& io, T& ref)
{
    auto& [time, artifact, indexInArtifact, byteOffset, byteCount, size] = ref;
    io(artifact, indexInArtifact);
}
template <typename Io, Is<HierarchyRef> T>
void fields(Io& io, T& ref)
{
    auto& [time, artifact, indexInArtifact, nodeCount] = ref;
    io(time, artifact, indexInArtifact, nodeCount);
}
template <typename Io, Is<DeviceInfo> T>
void fields(Io& io, T& device)
{
    auto& [platform, model, osVersion, systemName, appVersion, appId, sdkVersion, networkType, screen, screenScale,
        coordinateSpace, json]
        = device;
    io(platform, model, osVersion, systemName, appVersion, appId, sdkVersion, networkType, screen, screenScale,
        coordinateSpace, json);
}
template <typename Io, Is<RecordingInfo> T>
void fields(Io& io, T& info)
{
    auto& [sessionId, shape, userId, anonymousName, device, canvas, sessionJson] = info;
    io(sessionId, shape, userId, anonymousName, device, canvas, sessionJson);
}
template <typename Io, Is<TouchPoint> T>
void fields(Io& io, T& touch)
{
    auto& [x, y, time] = touch;
    io(x, y, time);
}
template <typename Io, Is<NetworkFields> T>
void fields(Io& io, T& request)
{
    auto& [requestId, method, url, host, path, statusCode, isSuccess, hasOutcome, start, durationMs, requestBytes,
        responseBytes, requestContentType, responseContentType, errorMessage, isCached]
        = request;
    io(requestId, method, url, host, path, statusCode, isSuccess, hasOutcome, start, durationMs, requestBytes,
        responseBytes, requestContentType, responseContentType, errorMessage, isCached);
}
template <typename Io, Is<Event> T>
void fields(Io& io, T& event)
{
    auto& [time, kind, type, gestureType, frustration, name, label, screen, message, level, appState, stack, incidentId,
        touches, network, durationMs, isLeaving, json, indexInBatch]
        = event;
    io(time, kind, type, gestureType, frustration, name, label, screen, message, level, appState, stack, incidentId,
        touches, network, durationMs, isLeaving, json, indexInBatch);
}
template <typename Io, Is<Fault> T>
void fields(Io& io, T& fault)
{
    auto& [category, time, incidentId, sessionId, identifier, detail, frames, durationMs, json] = fault;
    io(category, time, incidentId, sessionId, identifier, detail, frames, durationMs, json);
}
template <typename Io, Is<TimelineItem> T>
void fields(Io& io, T& item)
{
    auto& [time, end, index, lane, source, isFailure, isSdkTraffic, type, label] = item;
    io(source, index);
    if (item.source == TimelineItem::Source::Frame) return; // all that follows is the frame's, or always the same
    io(time, end, lane, isFailure, isSdkTraffic, type, label);
}
template <typename Io, Is<Transfer> T>
void fields(Io& io, T& transfer)
{
    auto& [events, kept, isSdkTraffic] = transfer;
    io(events, kept, isSdkTraffic);
}

/// The last enumerator of each enumeration that an index holds: a number above it is damage.
template <typename Enum>
inline constexpr Enum kLast = Enum::None; // every enumeration names its own
template <>
inline constexpr ArtifactKind kLast<ArtifactKind> = ArtifactKind::Unknown;
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
inline constexpr std::size_t kLeastBytes<TimelineItem> = 2;
template <>
inline constexpr std::size_t kLeastBytes<FrameRef> = 2;
template <>
inline constexpr std::size_t kLeastBytes<BundleFrame> = 6;
template <>
inline constexpr std::size_t kLeastBytes<HierarchyRef> = 4;
template <>
inline constexpr std::size_t kLeastBytes<TouchPoint> = 17;

/// An item in memory takes at most so many times what it takes in an index (timeline items apart: their number is
/// limited by that of what they stand for).
inline constexpr std::size_t kMostGrowth = 40;

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
    template <typename Value>
    void save(const std::optional<Value>& value)
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
    template <typename Value>
    void restore(std::optional<Value>& value)
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
