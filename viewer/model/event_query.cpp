#include "viewer/model/event_query.h"

#include <algorithm>

namespace revisit {

EventQuery::EventQuery(const QString& text)
{
    static const QRegularExpression tokens(QStringLiteral(R"re((-?)"([^"]*)"|(/[^/]+/)|(\S+))re"));
    for (auto match = tokens.globalMatch(text); match.hasNext();) {
        const auto token = match.next();
        if (token.hasCaptured(2))
            addToken(token.captured(1) + token.captured(2), true);
        else
            addToken(token.captured(0), false);
    }
}

void EventQuery::addToken(const QString& token, bool isQuoted)
{
    const bool isPattern = !isQuoted && token.size() > 2 && token.startsWith(u'/') && token.endsWith(u'/');
    if (isPattern) {
        QRegularExpression pattern(token.mid(1, token.size() - 2), QRegularExpression::CaseInsensitiveOption);
        if (!pattern.isValid()) m_error = pattern.errorString();
        m_patterns.push_back(std::move(pattern));
        return;
    }
    const QString folded = token.toLower();
    if (folded.size() > 1 && folded.startsWith(u'-'))
        m_excluded << folded.mid(1);
    else if (!folded.isEmpty())
        m_terms << folded;
}

bool EventQuery::matches(const QString& folded) const
{
    const auto occurs = [&folded](const QString& term) { return folded.contains(term); };
    return m_error.isEmpty() && std::all_of(m_terms.begin(), m_terms.end(), occurs)
        && std::none_of(m_excluded.begin(), m_excluded.end(), occurs)
        && std::all_of(m_patterns.begin(), m_patterns.end(),
            [&folded](const QRegularExpression& pattern) { return pattern.match(folded).hasMatch(); });
}

std::vector<EventQuery::Span> EventQuery::spans(const QString& text) const
{
    std::vector<Span> found;
    for (const QString& term : m_terms)
        for (qsizetype at = text.indexOf(term, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(term, at + term.size(), Qt::CaseInsensitive))
            found.push_back({at, term.size()});
    if (m_error.isEmpty())
        for (const QRegularExpression& pattern : m_patterns)
            for (auto match = pattern.globalMatch(text); match.hasNext();) {
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
