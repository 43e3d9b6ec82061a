#include "store/library_schema.h"

#include <array>

namespace revisit {

namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE servers(
    key  INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE sessions(
    key                INTEGER PRIMARY KEY,
    id                 TEXT    NOT NULL UNIQUE,
    server             INTEGER REFERENCES servers(key),
    platform           TEXT    NOT NULL DEFAULT '',
    deviceModel        TEXT    NOT NULL DEFAULT '',
    osVersion          TEXT    NOT NULL DEFAULT '',
    appVersion         TEXT    NOT NULL DEFAULT '',
    userId             TEXT    NOT NULL DEFAULT '',
    startedAtMs        INTEGER NOT NULL,
    endedAtMs          INTEGER,
    playableMs         INTEGER NOT NULL DEFAULT 0,
    frameCount         INTEGER NOT NULL DEFAULT 0,
    eventCount         INTEGER NOT NULL DEFAULT 0,
    touchCount         INTEGER NOT NULL DEFAULT 0,
    screenCount        INTEGER NOT NULL DEFAULT 0,
    requestCount       INTEGER NOT NULL DEFAULT 0,
    failedRequestCount INTEGER NOT NULL DEFAULT 0,
    errorCount         INTEGER NOT NULL DEFAULT 0,
    crashCount         INTEGER NOT NULL DEFAULT 0,
    anrCount           INTEGER NOT NULL DEFAULT 0,
    rageTapCount       INTEGER NOT NULL DEFAULT 0,
    deadTapCount       INTEGER NOT NULL DEFAULT 0,
    storedBytes        INTEGER NOT NULL DEFAULT 0,
    problemCount       INTEGER NOT NULL DEFAULT 0,
    addedAtMs          INTEGER NOT NULL,
    isComplete         INTEGER NOT NULL DEFAULT 0 CHECK (isComplete IN (0, 1)),
    searchText         TEXT    NOT NULL
);
CREATE INDEX sessionsByStart ON sessions(startedAtMs DESC, id);
CREATE TABLE blobs(
    key    INTEGER PRIMARY KEY,
    sha256 TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
    bytes  INTEGER NOT NULL
);
CREATE TABLE artifacts(
    session INTEGER NOT NULL REFERENCES sessions(key) ON DELETE CASCADE,
    path    TEXT    NOT NULL,
    blob    INTEGER NOT NULL REFERENCES blobs(key),
    PRIMARY KEY(session, path)
) WITHOUT ROWID;
CREATE INDEX artifactsByBlob ON artifacts(blob);
CREATE TABLE notes(
    key         INTEGER PRIMARY KEY AUTOINCREMENT,
    session     INTEGER NOT NULL REFERENCES sessions(key) ON DELETE CASCADE,
    atMs        INTEGER NOT NULL,
    text        TEXT    NOT NULL,
    createdAtMs INTEGER NOT NULL
);
CREATE INDEX notesBySession ON notes(session, atMs);
CREATE TABLE marks(
    name TEXT PRIMARY KEY
) WITHOUT ROWID;
)sql";

/// What is wrong with artifacts as they came: another digest than the one named for them, or no bytes at all.
constexpr const char* kVersion2 = R"sql(
ALTER TABLE artifacts ADD COLUMN expectedSha256 TEXT NOT NULL DEFAULT '';
CREATE TABLE missingArtifacts(
    session        INTEGER NOT NULL REFERENCES sessions(key) ON DELETE CASCADE,
    path           TEXT    NOT NULL,
    bytes          INTEGER NOT NULL,
    expectedSha256 TEXT    NOT NULL,
    PRIMARY KEY(session, path)
) WITHOUT ROWID;
)sql";

/// Notes over a stretch, bookmarks, colours.
constexpr const char* kVersion3 = R"sql(
ALTER TABLE notes ADD COLUMN endMs INTEGER;
ALTER TABLE notes ADD COLUMN kind INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notes ADD COLUMN style INTEGER NOT NULL DEFAULT 0;
)sql";

/// What the user keeps, what was opened when, and what went to keep the budget.
constexpr const char* kVersion4 = R"sql(
ALTER TABLE sessions ADD COLUMN openedAtMs INTEGER;
ALTER TABLE sessions ADD COLUMN isPinned INTEGER NOT NULL DEFAULT 0 CHECK (isPinned IN (0, 1));
CREATE TABLE dropped(
    id TEXT PRIMARY KEY
) WITHOUT ROWID;
)sql";

/// By which rules a session's counts were made.
constexpr const char* kVersion5 = R"sql(
ALTER TABLE sessions ADD COLUMN countsVersion INTEGER NOT NULL DEFAULT 0;
)sql";

} // namespace

std::span<const Migration> libraryMigrations()
{
    static const std::array<Migration, 5> steps{
        {{1, kVersion1}, {2, kVersion2}, {3, kVersion3}, {4, kVersion4}, {5, kVersion5}}};
    return steps;
}

} // namespace revisit
