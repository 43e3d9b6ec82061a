#pragma once

#include "base/result.h"
#include "base/units.h"

#include <functional>
#include <string>

namespace revisit {

/// Writes the user's notes on a recording's timeline into the library. Threads: called on the UI thread; nothing waits;
/// `done` is called there once the note is durable.
class NotesWriter {
public:
    virtual ~NotesWriter() = default;
    virtual void addNote(
        const std::string& sessionId, WallTime at, const std::string& text, std::function<void(Result<>)> done)
        = 0;
};

} // namespace revisit
