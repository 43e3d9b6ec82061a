#pragma once

#include "base/result.h"
#include "store/database.h"

#include <filesystem>
#include <span>

/// The schema of `pipeline.db`: projects, sessions, artifacts, jobs, storage endpoints and what stands in for the
/// reference's Redis. Tables and columns keep the reference's names (spec ingest 8, Appendix B); times are integer
/// epoch milliseconds, booleans 0/1, JSON is text. Every table and column is described in
/// docs/formats/pipeline-database.md.
namespace revisit {

/// All forward steps, oldest first. Released steps never change.
[[nodiscard]] std::span<const Migration> pipelineMigrations();

/// Opens or creates `pipeline.db` for writing (Durability::Full) and brings it up to date.
/// Errors: Unsupported (a newer database), Corrupt, Io, Busy.
[[nodiscard]] Result<Database> openPipelineDatabase(const std::filesystem::path& path);

} // namespace revisit
