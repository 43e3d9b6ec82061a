#pragma once

#include <filesystem>
#include <optional>

namespace revisit::test {

/// The project's source folder, for tests/data and for the fixtures beside the project.
[[nodiscard]] std::filesystem::path sourceFolder();

/// `../shared/fixtures` from the project's root, where it is present. A test that needs it skips loudly without it:
/// `const auto fixtures = test::fixturesFolder(); if (!fixtures) QSKIP("needs the fixtures beside the project");`
[[nodiscard]] std::optional<std::filesystem::path> fixturesFolder();

/// The folder of the real recording inside the fixtures.
[[nodiscard]] std::optional<std::filesystem::path> realRecordingFolder();

/// A file of tests/data.
[[nodiscard]] std::filesystem::path dataFile(const char* relativePath);

} // namespace revisit::test
