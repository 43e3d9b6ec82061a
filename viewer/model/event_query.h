#pragma once

#include "viewer/model/search_text.h"

#include <QByteArray>
#include <QByteArrayMatcher>
#include <QByteArrayView>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace revisit {

/// What somebody typed into a search field, ready to match rows.
///
/// Words must all occur, in any order and case; "a phrase" in quotes counts as one word; /pattern/ is a regular
/// expression; name:value asks a field (`method:POST`, `status:5` for 500 to 599, `duration:>500`), anything else with
/// a colon is a word; a dash before any of them excludes. A lone dash or an unfinished quote is taken as it stands.
/// Threads: any.
class EventQuery {
public:
    EventQuery() = default;
    explicit EventQuery(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_words.empty() && m_patterns.empty() && m_fields.empty(); }
    /// Why a pattern cannot be used, in the words of the regular expression engine; empty where all is well. A broken
    /// pattern matches nothing.
    [[nodiscard]] const QString& error() const { return m_error; }
    [[nodiscard]] bool matches(const SearchTextView& text) const;
    /// Words and patterns may occur in any field of `contents` too, and its fields are asked by name.
    [[nodiscard]] bool matches(const SearchTextView& text, const SearchTextView& contents) const;
    /// For rows without fields: `folded` is the row's text in lower case.
    [[nodiscard]] bool matches(const QString& folded) const;
    /// Where the words and patterns occur in a text: what to highlight. Sorted, without overlaps.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    [[nodiscard]] std::vector<Span> spans(const QString& text) const;

    /// The names that name:value may ask for, sorted; anything else before a colon is a word ("https://…", "12:30").
    [[nodiscard]] static const QStringList& fieldNames();

private:
    struct Word {
        QString folded;
        QByteArrayMatcher matcher;
        bool isExcluded = false;
    };
    struct Pattern {
        QRegularExpression expression;
        bool isExcluded = false;
    };
    /// Prefix: the value begins so (numbers, methods, kinds); else it occurs in it.
    enum class Compare { Contains, Prefix, Above, AtLeast, Below, AtMost };
    struct Field {
        SearchField key = SearchField::Type;
        QByteArray value;
        double number = 0;
        Compare compare = Compare::Contains;
        bool isExcluded = false;
    };
    void addToken(QString token, bool isQuoted, bool isExcluded);
    void addPattern(const QString& text, bool isExcluded);
    [[nodiscard]] bool addField(const QString& token, bool isExcluded);
    [[nodiscard]] static bool fieldMatches(const Field& field, const SearchTextView& text);
    [[nodiscard]] bool wordsMatch(const SearchTextView& text, const QList<QByteArrayView>& more) const;
    [[nodiscard]] bool patternsMatch(const SearchTextView& text, const QList<QByteArrayView>& more) const;

    std::vector<Word> m_words;
    std::vector<Pattern> m_patterns;
    std::vector<Field> m_fields;
    QString m_error;
};

} // namespace revisit
