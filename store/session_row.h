#pragma once

#include "base/units.h"

#include <cstdint>
#include <optional>
#include <string>

namespace revisit {

/// One session in the library's list: what a row of the table `sessions` holds (docs/formats/library-database.md).
/// Texts are empty and numbers 0 where unknown, and until the session was indexed.
struct SessionRow {
    std::string id;
    std::string server; ///< "local", a base URL, or empty for imported ones
    std::string platform;
    std::string deviceModel;
    std::string osVersion;
    std::string appVersion;
    std::string userId;
    WallTime startedAt;
    std::optional<WallTime> endedAt;
    Milliseconds playable;
    std::uint32_t frameCount = 0;
    std::uint32_t eventCount = 0;
    std::uint32_t touchCount = 0;
    std::uint32_t screenCount = 0;
    std::uint32_t requestCount = 0;
    std::uint32_t failedRequestCount = 0;
    std::uint32_t errorCount = 0;
    std::uint32_t crashCount = 0;
    std::uint32_t anrCount = 0;
    std::uint32_t rageTapCount = 0;
    std::uint32_t deadTapCount = 0;
    std::uint64_t storedBytes = 0;
    std::uint32_t problemCount = 0; ///< errors and warnings found at import
    WallTime addedAt;
    bool isComplete = false; ///< false while a fetch is under way or was cut
    std::optional<WallTime> openedAt{}; ///< when the user last opened it; nullopt: never
    /// The rules by which the counts above were made; lower than kCountsVersion: by an older program, to be made anew.
    std::uint32_t countsVersion = 0;
    static constexpr std::uint32_t kCountsVersion = 1; ///< 1: one per transfer, without the recorder's own requests
    bool isPinned = false; ///< the user keeps it, whatever the library's budget says

    friend bool operator==(const SessionRow&, const SessionRow&) = default;
};

/// Which sessions a list shows.
struct SessionQuery {
    /// Words that must all appear in id, user, platform, device, system or app version; upper and lower case of ASCII
    /// letters are the same. At most 8 words count. Empty shows all.
    std::string text;
    std::string server; ///< empty shows all
    std::uint32_t limit = 500;
    std::uint32_t offset = 0;
};

/// A mark of the user at one moment, or over a stretch, of a session.
struct SessionNote {
    enum class Kind : std::uint8_t { Note = 0, Bookmark = 1 };
    std::int64_t id = 0; ///< unique in the library; 0 before it is stored
    WallTime at; ///< the moment in the recording
    std::string text; ///< may be empty for a bookmark
    WallTime createdAt;
    std::optional<WallTime> end{}; ///< of a stretch; never before `at`
    Kind kind{};
    std::uint32_t style{}; ///< colour and form; what the numbers mean is the viewer's business

    friend bool operator==(const SessionNote&, const SessionNote&) = default;
};

/// One artifact of a session: its path inside the recording and the blob that holds its bytes.
struct StoredArtifact {
    std::string path;
    std::uint64_t bytes = 0;
    std::string sha256; ///< 64 lower-case hexadecimal digits; empty: known, but not to be had (`missing-artifact`)
    /// What the bytes should have had, where they came with another digest (`wrong-digest`) or not at all; else empty.
    std::string expectedSha256{};

    [[nodiscard]] bool isMissing() const noexcept { return sha256.empty(); }
    [[nodiscard]] const std::string& wantedSha256() const noexcept
    {
        return expectedSha256.empty() ? sha256 : expectedSha256;
    }

    friend bool operator==(const StoredArtifact&, const StoredArtifact&) = default;
};

} // namespace revisit
