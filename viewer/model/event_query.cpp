#include "viewer/model/event_query.h"

#include <algorithm>

namespace revisit {

namespace {

/// Status 5 means 5xx and method PO means POST; texts are found anywhere in the value.
bool isPrefixField(SearchField field)
{
    using enum SearchField;
    return field == Gesture || field == Kind || field == Level || field == Method || field == Status;
}

} // namespace

const QStringList& EventQuery::fieldNames()
{
    static const QStringList names = [] {
        QStringList list;
        for (const std::string_view name : SearchText::fieldNames())
            list << QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
        return list;
    }();
    return names;
}

EventQuery::EventQuery(const QString& text)
{
    static const QRegularExpression tokens(
        QStringLiteral(R"re((-?)(?:"([^"]*)"|(/(?:\\.|[^/\\])+/)(?=\s|$)|(\w+:"[^"]*")|(\S+)))re"));
    for (auto match = tokens.globalMatch(text); match.hasNext();) {
        const auto token = match.next();
        const bool isQuoted = token.hasCaptured(2);
        const QString body = isQuoted ? token.captured(2) : token.captured(0).mid(token.capturedLength(1));
        const bool isExcluded = token.capturedLength(1) > 0;
        addToken(body, isQuoted, isExcluded);
    }
}

void EventQuery::addToken(QString token, bool isQuoted, bool isExcluded)
{
    const bool isPattern = !isQuoted && token.size() > 2 && token.startsWith(u'/') && token.endsWith(u'/');
    if (isPattern) return addPattern(token.mid(1, token.size() - 2), isExcluded);
    if (!isQuoted && token == QLatin1String("-")) return; // the beginning of an exclusion: it says nothing yet
    if (!isQuoted && addField(token, isExcluded)) return;
    token = token.toLower();
    if (!token.isEmpty()) m_words.push_back({token, QByteArrayMatcher(token.toUtf8()), isExcluded});
}

void EventQuery::addPattern(const QString& text, bool isExcluded)
{
    QRegularExpression pattern(text, QRegularExpression::CaseInsensitiveOption);
    if (!pattern.isValid()) m_error = pattern.errorString();
    pattern.optimize();
    m_patterns.push_back({std::move(pattern), isExcluded});
}

bool EventQuery::addField(const QString& token, bool isExcluded)
{
    const qsizetype colon = token.indexOf(u':');
    const QString name = token.left(colon).toLower();
    const qsizetype index = fieldNames().indexOf(name);
    if (colon <= 0 || index < 0) return false;
    QString value = token.mid(colon + 1).toLower();
    if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"')) value = value.mid(1, value.size() - 2);
    Field field;
    field.key = static_cast<SearchField>(index);
    field.isExcluded = isExcluded;
    const bool isAbove = value.startsWith(u'>');
    const bool hasEqual = value.size() > 1 && value[1] == u'=';
    bool isNumber = false;
    field.number = value.mid(hasEqual ? 2 : 1).toDouble(&isNumber);
    if (isNumber && isAbove)
        field.compare = hasEqual ? Compare::AtLeast : Compare::Above;
    else if (isNumber && value.startsWith(u'<'))
        field.compare = hasEqual ? Compare::AtMost : Compare::Below;
    else
        field.compare = isPrefixField(field.key) ? Compare::Prefix : Compare::Contains;
    field.value = value.toUtf8();
    m_fields.push_back(std::move(field));
    return true;
}

bool EventQuery::fieldMatches(const Field& field, const SearchTextView& text)
{
    const QByteArrayView value = text.value(field.key);
    if (value.isEmpty()) return false;
    switch (field.compare) {
    case Compare::Contains:
        return value.contains(field.value);
    case Compare::Prefix:
        return value.startsWith(field.value);
    case Compare::Above:
        return value.toDouble() > field.number;
    case Compare::AtLeast:
        return value.toDouble() >= field.number;
    case Compare::Below:
        return value.toDouble() < field.number;
    case Compare::AtMost:
        return value.toDouble() <= field.number;
    }
    return false;
}

bool EventQuery::wordsMatch(const SearchTextView& text, const QList<QByteArrayView>& more) const
{
    return std::ranges::all_of(m_words, [&](const Word& word) {
        const auto holds
            = [&word](QByteArrayView value) { return word.matcher.indexIn(value.data(), value.size()) >= 0; };
        return (holds(text.words()) || std::ranges::any_of(more, holds)) != word.isExcluded;
    });
}

bool EventQuery::patternsMatch(const SearchTextView& text, const QList<QByteArrayView>& more) const
{
    if (m_patterns.empty()) return true;
    QStringList texts{text.wordText()};
    for (const QByteArrayView value : more) texts << QString::fromUtf8(value);
    return std::ranges::all_of(m_patterns, [&](const Pattern& pattern) {
        const auto holds = [&pattern](const QString& each) { return pattern.expression.match(each).hasMatch(); };
        return std::ranges::any_of(texts, holds) != pattern.isExcluded;
    });
}

bool EventQuery::matches(const SearchTextView& text) const { return matches(text, SearchTextView()); }

bool EventQuery::matches(const SearchTextView& text, const SearchTextView& contents) const
{
    if (!m_error.isEmpty()) return false;
    const QList<QByteArrayView> more = contents.values();
    if (!wordsMatch(text, more)) return false;
    for (const Field& field : m_fields)
        if ((fieldMatches(field, text) || fieldMatches(field, contents)) == field.isExcluded) return false;
    return patternsMatch(text, more);
}

bool EventQuery::matches(const QString& folded) const
{
    SearchText text;
    text.addWords(folded);
    return matches(text.view());
}

std::vector<EventQuery::Span> EventQuery::spans(const QString& text) const
{
    std::vector<Span> found;
    for (const Word& word : m_words)
        for (qsizetype at = text.indexOf(word.folded, 0, Qt::CaseInsensitive); at >= 0 && !word.isExcluded;
             at = text.indexOf(word.folded, at + word.folded.size(), Qt::CaseInsensitive))
            found.push_back({at, word.folded.size()});
    for (const Pattern& pattern : m_patterns)
        for (auto match = pattern.expression.globalMatch(text);
             m_error.isEmpty() && !pattern.isExcluded && match.hasNext();) {
            const auto hit = match.next();
            if (hit.capturedLength() > 0) found.push_back({hit.capturedStart(), hit.capturedLength()});
        }
    std::sort(found.begin(), found.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
    std::vector<Span> merged;
    for (const Span& span : found) {
        if (!merged.empty() && span.start <= merged.back().start + merged.back().length)
            merged.back().length = std::max(merged.back().length, span.start + span.length - merged.back().start);
        else
            merged.push_back(span);
    }
    return merged;
}

} // namespace revisit
