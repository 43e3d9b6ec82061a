#include "library/marks_file.h"

#include "base/digest.h"
#include "base/encoding.h"
#include "decoder/json_reader.h"
#include "library/digested_source.h"
#include "library/entry_path.h"
#include "library/library.h"
#include "library/note_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace revisit {

namespace {

constexpr std::string_view kFormatName = "revisit-notes";
constexpr int kVersion = 1;
constexpr Bytes kFileLimit = 64_MiB;
constexpr std::int64_t kHighestId = std::int64_t{1} << 52;

/// Equal but for the id that each store gives.
bool isSameMark(const SessionNote& a, SessionNote b)
{
    b.id = a.id;
    return a == b;
}

} // namespace

void numberMarks(std::vector<SessionNote>& marks)
{
    std::stable_sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    std::set<std::int64_t> taken;
    std::int64_t next = 1;
    for (const SessionNote& mark : marks) next = std::max(next, std::min(mark.id, kHighestId) + 1);
    for (SessionNote& mark : marks)
        if (mark.id <= 0 || mark.id > kHighestId || !taken.insert(mark.id).second) mark.id = next++;
}

std::string marksKey(const RecordingSource& source)
{
    constexpr std::size_t kDigits = 32;
    const std::string id = source.sessionId();
    if (isSafeSessionId(id)) return id;
    const std::string path = toText(std::filesystem::absolute(toPath(source.name())).lexically_normal());
    return "path_" + sha256Hex(asBytes(path)).substr(0, kDigits);
}

Result<std::optional<std::vector<SessionNote>>> readMarksFile(LibraryCore& core, const std::string& key)
{
    const auto path = core.marksPath(key);
    const auto bytes = core.files().read(path, kFileLimit);
    if (!bytes && bytes.error().code == Errc::NotFound) return std::optional<std::vector<SessionNote>>{};
    if (!bytes) return fail(bytes.error());
    auto document = parseJson(*bytes);
    if (!document) return fail(about(std::move(document).error(), toText(path)));
    const auto version = jsonInteger(*document, "schemaVersion");
    if (jsonText(*document, "format") != kFormatName || !version)
        return fail(Errc::Corrupt, "is no file of marks", toText(path));
    if (*version > kVersion) return fail(Errc::Unsupported, "the marks are newer than this program", toText(path));
    auto marks = readNoteList(*document);
    numberMarks(marks);
    return std::optional(std::move(marks));
}

Result<> writeMarksFile(LibraryCore& core, const std::string& key, const std::vector<SessionNote>& marks)
{
    const nlohmann::ordered_json document{
        {"format", kFormatName}, {"schemaVersion", kVersion}, {"notes", noteListJson(marks, NoteIds::Written)}};
    const std::string text = document.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
    return writeFile(core.files(), core.marksPath(key), asBytes(text));
}

Result<FileLock> lockMarksFile(LibraryCore& core, const std::string& key)
{
    const auto path = core.lockPath(key + ".notes");
    REVISIT_CHECK(makePrivateFolder(path.parent_path()));
    return FileLock::acquire(path);
}

Result<> adoptMarks(LibraryCore& core, const std::string& id)
{
    REVISIT_TRY(found, readMarksFile(core, id));
    if (!found) return {};
    const auto add = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_TRY(there, repository.notes(id));
        for (const SessionNote& mark : *found) {
            const bool isNew = std::none_of(
                there.begin(), there.end(), [&](const SessionNote& each) { return isSameMark(each, mark); });
            if (isNew) REVISIT_CHECK(repository.addNote(id, mark));
        }
        return {};
    };
    REVISIT_CHECK(core.write(add));
    return core.files().remove(core.marksPath(id)); // last: killed before, the next call finds them all there
}

Result<> addNewMarks(LibraryCore& core, const std::string& id, const std::vector<SessionNote>& marks)
{
    if (marks.empty()) return {};
    const auto add = [&](LibraryRepository& repository) -> Result<> {
        REVISIT_TRY(there, repository.notes(id));
        for (const SessionNote& mark : marks) {
            const bool isNew = std::none_of(
                there.begin(), there.end(), [&](const SessionNote& each) { return isSameMark(each, mark); });
            if (isNew && there.size() < Library::kMaxMarks) REVISIT_CHECK(repository.addNote(id, mark));
        }
        return {};
    };
    REVISIT_CHECK(core.write(add));
    return core.saveManifest(id);
}

std::vector<SessionNote> marksOf(const RecordingSource& source)
{
    const auto* digested = dynamic_cast<const DigestedSource*>(&source);
    return digested != nullptr ? digested->notes() : std::vector<SessionNote>{};
}

Result<SessionNote> checkedMark(SessionNote mark, const std::string& key)
{
    const bool needsText = mark.kind == SessionNote::Kind::Note;
    if ((needsText && mark.text.empty()) || mark.text.size() > kLongestNote)
        return fail(Errc::InvalidInput, "a note has between 1 and 65536 bytes", key);
    if (mark.end && *mark.end < mark.at) return fail(Errc::InvalidInput, "a note ends before it begins", key);
    if (mark.end == mark.at) mark.end.reset();
    mark.text = toValidUtf8(mark.text);
    return mark;
}

} // namespace revisit
