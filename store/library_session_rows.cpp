// The list of sessions: reading and writing whole rows. The other functions are in library_repository.cpp.
#include "store/library_repository.h"

#include <algorithm>
#include <array>

namespace revisit {

namespace {

constexpr std::size_t kMaxSearchWords = 8;

constexpr const char* kColumns
    = "SELECT id, servers.name, platform, deviceModel, osVersion, appVersion, userId, startedAtMs, endedAtMs,"
      " playableMs, frameCount, eventCount, touchCount, screenCount, requestCount, failedRequestCount, errorCount,"
      " crashCount, anrCount, rageTapCount, deadTapCount, storedBytes, problemCount, addedAtMs, isComplete,"
      " openedAtMs, isPinned, countsVersion"
      " FROM sessions LEFT JOIN servers ON servers.key = sessions.server";

char toLowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// The columns of kColumns, one after the other.
class RowReader {
public:
    explicit RowReader(const Statement& statement)
        : m_statement(statement)
    {
    }
    std::string text() { return m_statement.text(m_column++); }
    std::int64_t integer() { return m_statement.integer(m_column++); }
    std::optional<std::int64_t> optionalInteger() { return m_statement.optionalInteger(m_column++); }
    std::uint32_t count() { return static_cast<std::uint32_t>(std::clamp<std::int64_t>(integer(), 0, UINT32_MAX)); }

private:
    const Statement& m_statement;
    int m_column = 0;
};

SessionRow readRow(const Statement& statement)
{
    RowReader reader{statement};
    SessionRow row;
    for (std::string* text :
        {&row.id, &row.server, &row.platform, &row.deviceModel, &row.osVersion, &row.appVersion, &row.userId})
        *text = reader.text();
    row.startedAt = {reader.integer()};
    if (const auto ended = reader.optionalInteger()) row.endedAt = WallTime{*ended};
    row.playable = {reader.integer()};
    for (std::uint32_t* count : {&row.frameCount, &row.eventCount, &row.touchCount, &row.screenCount, &row.requestCount,
             &row.failedRequestCount, &row.errorCount, &row.crashCount, &row.anrCount, &row.rageTapCount,
             &row.deadTapCount})
        *count = reader.count();
    row.storedBytes = static_cast<std::uint64_t>(reader.integer());
    row.problemCount = reader.count();
    row.addedAt = {reader.integer()};
    row.isComplete = reader.integer() != 0;
    if (const auto opened = reader.optionalInteger()) row.openedAt = WallTime{*opened};
    row.isPinned = reader.integer() != 0;
    row.countsVersion = reader.count();
    return row;
}

std::array<std::string, kMaxSearchWords> searchWords(std::string_view text)
{
    std::array<std::string, kMaxSearchWords> words;
    std::size_t used = 0;
    constexpr std::string_view kBlanks = " \t\r\n";
    while (used < words.size()) {
        const auto begin = text.find_first_not_of(kBlanks);
        if (begin == std::string_view::npos) break;
        const auto end = std::min(text.find_first_of(kBlanks, begin), text.size());
        words[used] = text.substr(begin, end - begin);
        std::ranges::transform(words[used], words[used].begin(), toLowerAscii);
        ++used;
        text.remove_prefix(end);
    }
    return words;
}

} // namespace

std::string searchTextOf(const SessionRow& row)
{
    std::string text;
    for (const std::string* part :
        {&row.id, &row.userId, &row.platform, &row.deviceModel, &row.osVersion, &row.appVersion}) {
        if (!text.empty()) text += '\n'; // no word of a search spans two of them
        text += *part;
    }
    std::ranges::transform(text, text.begin(), toLowerAscii);
    return text;
}

Result<std::vector<SessionRow>> LibraryRepository::sessions(const SessionQuery& query)
{
    static const std::string sql = [] {
        std::string text = std::string{kColumns} + " WHERE (?1 = '' OR servers.name = ?1)";
        for (std::size_t word = 0; word < kMaxSearchWords; ++word)
            text += " AND instr(searchText, ?" + std::to_string(word + 4) + ") > 0"; // an empty word is found at 1
        return text + " ORDER BY startedAtMs DESC, id LIMIT ?2 OFFSET ?3";
    }();
    REVISIT_TRY(find, m_database.prepare(sql));
    find.bind(1, query.server).bind(2, query.limit).bind(3, query.offset);
    int parameter = 4;
    for (const std::string& word : searchWords(query.text)) find.bind(parameter++, word);
    std::vector<SessionRow> rows;
    for (;;) {
        REVISIT_TRY(hasRow, find.step());
        if (!hasRow) return rows;
        rows.push_back(readRow(find));
    }
}

Result<SessionRow> LibraryRepository::session(std::string_view id)
{
    REVISIT_TRY(find, m_database.prepare(std::string{kColumns} + " WHERE id = ?"));
    REVISIT_TRY(hasRow, find.bind(1, id).step());
    if (!hasRow) return fail(Errc::NotFound, "no such session in the library", std::string{id});
    return readRow(find);
}

Result<> LibraryRepository::updateSession(const SessionRow& row)
{
    REVISIT_TRY(server, serverKey(row.server));
    REVISIT_TRY(update,
        m_database.prepare("UPDATE sessions SET server = coalesce(?, server), platform = ?, deviceModel = ?,"
                           " osVersion = ?, appVersion = ?, userId = ?, startedAtMs = ?, endedAtMs = ?, playableMs = ?,"
                           " frameCount = ?, eventCount = ?, touchCount = ?, screenCount = ?, requestCount = ?,"
                           " failedRequestCount = ?, errorCount = ?, crashCount = ?, anrCount = ?, rageTapCount = ?,"
                           " deadTapCount = ?, storedBytes = ?, problemCount = ?, isComplete = ?, searchText = ?,"
                           " countsVersion = ? WHERE id = ?"));
    int parameter = 1;
    update.bind(parameter++, server);
    for (const std::string* text : {&row.platform, &row.deviceModel, &row.osVersion, &row.appVersion, &row.userId})
        update.bind(parameter++, *text);
    update.bind(parameter++, row.startedAt.ms);
    update.bind(parameter++, row.endedAt ? std::optional{row.endedAt->ms} : std::nullopt);
    update.bind(parameter++, row.playable.ms);
    for (const std::uint32_t count : {row.frameCount, row.eventCount, row.touchCount, row.screenCount, row.requestCount,
             row.failedRequestCount, row.errorCount, row.crashCount, row.anrCount, row.rageTapCount, row.deadTapCount})
        update.bind(parameter++, count);
    update.bind(parameter++, row.storedBytes);
    update.bind(parameter++, row.problemCount);
    update.bind(parameter++, row.isComplete);
    update.bind(parameter++, searchTextOf(row));
    update.bind(parameter++, row.countsVersion);
    REVISIT_CHECK(update.bind(parameter, row.id).run());
    if (m_database.changedRows() == 0) return fail(Errc::NotFound, "no such session in the library", row.id);
    return {};
}

} // namespace revisit
