#pragma once

#include "base/result.h"
#include "base/thread.h"
#include "decoder/hierarchy.h"
#include "decoder/limits.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace revisit {

/// A snapshot as the JSON document an SDK writes (docs/formats/hierarchy.md), every property of every node as it was
/// received, so that readHierarchy() gives the same snapshot again. `platform` is added for the sake of the geometry.
/// Threads: any.
[[nodiscard]] QByteArray snapshotDocument(const HierarchySnapshot& snapshot);

/// Writes it; the file is whole or not there. Worker threads only. Errors: Io.
[[nodiscard]] Result<> saveSnapshot(const HierarchySnapshot& snapshot, const QString& path);

/// Reads the first snapshot of a file: JSON in any shape a recording may hold, gzipped or not. `limits`: those that the
/// recording beside it was opened with. Worker threads only. Errors: Io, TooLarge (over the limits), Corrupt (no
/// snapshot in it), Cancelled.
[[nodiscard]] Result<std::shared_ptr<const HierarchySnapshot>> openSnapshot(
    const QString& path, const DecoderLimits& limits, const StopToken& stop = {});

} // namespace revisit
