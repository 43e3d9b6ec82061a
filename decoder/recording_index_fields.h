#pragma once

#include "decoder/recording_loader.h"

#include <concepts>
#include <type_traits>

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
    auto& [path, sha256, kind, format, isGzip, eventCount, nodeCount, snapshotCount, faultCount, storedBytes,
        inflatedBytes, firstTime, lastTime, frames, frameDigests, problems]
        = report;
    io(path, sha256, kind, format, isGzip, eventCount, nodeCount, snapshotCount, faultCount, storedBytes, inflatedBytes,
        firstTime, lastTime, frames, frameDigests, problems);
}
/// Its other fields stand in the artifact's report.
template <typename Io, Is<FrameRef> T>
void fields(Io& io, T& ref)
{
    auto& [time, artifact, indexInArtifact, byteCount, size] = ref;
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
    auto& [time, kind, isLeaving, indexInBatch, type, gestureType, frustration, name, label, screen, message, level,
        appState, stack, incidentId, touches, network, durationMs, json]
        = event;
    io(time, kind, isLeaving, indexInBatch, type, gestureType, frustration, name, label, screen, message, level,
        appState, stack, incidentId, touches, network, durationMs, json);
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
    io(time, end, index, lane, source, isFailure, isSdkTraffic, type, label);
}
template <typename Io, Is<Transfer> T>
void fields(Io& io, T& transfer)
{
    auto& [events, kept, isSdkTraffic] = transfer;
    io(events, kept, isSdkTraffic);
}

} // namespace revisit::index
