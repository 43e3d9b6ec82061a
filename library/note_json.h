#pragma once

#include "store/session_row.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace revisit {

/// Only a recording's file of marks keeps ids: elsewhere the database gives them.
enum class NoteIds { Omitted, Written };

/// The user's marks as every file of ours writes them (docs/formats/rjsession.md, "notes").
[[nodiscard]] nlohmann::ordered_json noteListJson(
    const std::vector<SessionNote>& notes, NoteIds ids = NoteIds::Omitted);
/// The member "notes" of a document, which may not be there. Hostile: what makes no sense is left out, texts are cut at
/// 64 KiB, and of more than Library::kMaxMarks the first are taken. Ids are 0 where none is written.
[[nodiscard]] std::vector<SessionNote> readNoteList(const nlohmann::json& document);

/// The longest text of a mark, in bytes.
inline constexpr std::size_t kLongestNote = 64 * 1024;

} // namespace revisit
