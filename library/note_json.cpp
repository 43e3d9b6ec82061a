#include "library/note_json.h"

#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "library/library.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace revisit {

namespace {

constexpr const char* kBookmark = "bookmark";

std::optional<SessionNote> readNote(const nlohmann::json& json)
{
    const auto at = jsonInteger(json, "atMs");
    if (!at) return std::nullopt;
    SessionNote note{0, {*at}, jsonText(json, "text"), {jsonInteger(json, "createdAtMs").value_or(0)}};
    if (note.text.size() > kLongestNote) note.text = toValidUtf8(note.text.substr(0, kLongestNote));
    note.id = std::max<std::int64_t>(0, jsonInteger(json, "id").value_or(0));
    if (jsonText(json, "kind") == kBookmark) note.kind = SessionNote::Kind::Bookmark;
    const auto end = jsonInteger(json, "endMs");
    if (end && *end > *at) note.end = WallTime{*end};
    note.style = static_cast<std::uint32_t>(std::clamp<std::int64_t>(jsonInteger(json, "style").value_or(0), 0, 255));
    const bool isEmpty = note.text.empty() && note.kind == SessionNote::Kind::Note;
    return isEmpty ? std::nullopt : std::optional(std::move(note));
}

} // namespace

nlohmann::ordered_json noteListJson(const std::vector<SessionNote>& notes, NoteIds ids)
{
    auto list = nlohmann::ordered_json::array();
    for (const SessionNote& note : notes) {
        nlohmann::ordered_json json{{"atMs", note.at.ms}, {"text", note.text}, {"createdAtMs", note.createdAt.ms}};
        if (note.end) json["endMs"] = note.end->ms;
        if (note.kind == SessionNote::Kind::Bookmark) json["kind"] = kBookmark;
        if (note.style != 0) json["style"] = note.style;
        if (ids == NoteIds::Written) json["id"] = note.id;
        list.push_back(std::move(json));
    }
    return list;
}

std::vector<SessionNote> readNoteList(const nlohmann::json& document)
{
    std::vector<SessionNote> notes;
    const nlohmann::json* list = jsonMember(document, "notes");
    if (list == nullptr || !list->is_array()) return notes;
    for (const nlohmann::json& json : *list) {
        if (notes.size() == Library::kMaxMarks) break;
        if (auto note = readNote(json)) notes.push_back(std::move(*note));
    }
    return notes;
}

} // namespace revisit
