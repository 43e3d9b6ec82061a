#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <vector>

namespace revisit {

/// What somebody typed into a search field, ready to match rows.
///
/// Words must all occur, in any order and case; "a phrase" in quotes counts as one word; -word must not occur;
/// /pattern/ is a regular expression. A lone dash or an unfinished quote is taken as it stands. Threads: any.
class EventQuery {
public:
    EventQuery() = default;
    explicit EventQuery(const QString& text);

    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty() && m_excluded.isEmpty() && m_patterns.empty(); }
    /// Why a pattern cannot be used, in the words of the regular expression engine; empty where all is well. A broken
    /// pattern matches nothing.
    [[nodiscard]] const QString& error() const { return m_error; }
    /// `folded` is the row's text in lower case.
    [[nodiscard]] bool matches(const QString& folded) const;
    /// Where the words and patterns occur in a text: what to highlight. Sorted, without overlaps.
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    [[nodiscard]] std::vector<Span> spans(const QString& text) const;

private:
    void addToken(const QString& token, bool isQuoted);

    QStringList m_terms;
    QStringList m_excluded;
    std::vector<QRegularExpression> m_patterns;
    QString m_error;
};

} // namespace revisit
