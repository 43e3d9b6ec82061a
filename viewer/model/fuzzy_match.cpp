#include "viewer/model/fuzzy_match.h"

#include <algorithm>

namespace revisit {

namespace {

constexpr int kHit = 10;
constexpr int kWordStart = 14;
constexpr int kRun = 12;
constexpr int kFirst = 8;
constexpr int kMaxGap = 10;
constexpr qsizetype kMaxTyped = 64;
constexpr qsizetype kMaxText = 512; ///< of long texts, only the beginning is looked at

bool isWordStart(const QString& text, qsizetype at)
{
    if (at == 0) return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

constexpr int kImpossible = -1'000'000;

bool isSubsequence(const QString& typed, const QString& text)
{
    qsizetype from = 0;
    for (const QChar c : typed) {
        const qsizetype at = text.indexOf(c, from, Qt::CaseInsensitive);
        if (at < 0) return false;
        from = at + 1;
    }
    return true;
}

/// The best way to match up to each character of the text, by dynamic programming over typed × text.
class Alignment {
public:
    Alignment(const QString& typed, const QString& text)
        : m_typed(typed.toCaseFolded())
        , m_text(text)
        , m_folded(text.toCaseFolded())
        , m_width(static_cast<std::size_t>(text.size()))
        , m_scores(static_cast<std::size_t>(m_typed.size()) * m_width, kImpossible)
        , m_before(m_scores.size(), -1)
    {
        for (std::size_t row = 0; row < static_cast<std::size_t>(m_typed.size()); ++row) fillRow(row);
    }

    [[nodiscard]] FuzzyMatch best() const
    {
        const std::size_t last = static_cast<std::size_t>(m_typed.size()) - 1;
        const auto begin = m_scores.begin() + static_cast<std::ptrdiff_t>(last * m_width);
        const auto end = std::max_element(begin, m_scores.end());
        FuzzyMatch match{*end, std::vector<int>(last + 1)};
        int at = static_cast<int>(end - begin);
        for (std::size_t row = last + 1; row-- > 0; at = m_before[row * m_width + static_cast<std::size_t>(at)])
            match.positions[row] = at;
        return match;
    }

private:
    void fillRow(std::size_t row)
    {
        int carried = kImpossible; ///< the best way that ends further left, less for the gap up to here
        int carrier = -1;
        int highest = kImpossible; ///< whatever the gap, it costs at most kMaxGap
        int highestAt = -1;
        for (std::size_t at = 0; at < m_width; ++at) {
            const int direct = row == 0 || at == 0 ? kImpossible : score(row - 1, at - 1);
            if (m_folded[static_cast<qsizetype>(at)] == m_typed[static_cast<qsizetype>(row)]) {
                const bool isFromFar = highest - kMaxGap > carried;
                const int gapped = isFromFar ? highest - kMaxGap : carried;
                const bool isRun = direct + kRun >= gapped;
                const int before = row == 0 ? 0 : isRun ? direct + kRun : gapped;
                const int from = row == 0 ? -1 : isRun ? static_cast<int>(at) - 1 : isFromFar ? highestAt : carrier;
                if (before > kImpossible / 2) {
                    m_scores[row * m_width + at] = before + ownScore(static_cast<qsizetype>(at));
                    m_before[row * m_width + at] = from;
                }
            }
            carried -= 1;
            if (direct - 1 > carried) {
                carried = direct - 1;
                carrier = static_cast<int>(at) - 1;
            }
            if (direct > highest) {
                highest = direct;
                highestAt = static_cast<int>(at) - 1;
            }
        }
    }
    [[nodiscard]] int score(std::size_t row, std::size_t at) const { return m_scores[row * m_width + at]; }
    [[nodiscard]] int ownScore(qsizetype at) const
    {
        return kHit + (isWordStart(m_text, at) ? kWordStart : 0) + (at == 0 ? kFirst : 0);
    }

    QString m_typed;
    const QString& m_text;
    QString m_folded;
    std::size_t m_width;
    std::vector<int> m_scores;
    std::vector<int> m_before; ///< where the character before matched
};

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& typed, const QString& text)
{
    QString wanted = typed.left(kMaxTyped);
    wanted.remove(QLatin1Char(' '));
    if (wanted.isEmpty()) return FuzzyMatch{};
    const QString looked = text.left(kMaxText);
    if (!isSubsequence(wanted, looked)) return std::nullopt;
    if (looked.toCaseFolded().size() != looked.size() || wanted.toCaseFolded().size() != wanted.size())
        return FuzzyMatch{}; // letters that fold into several: a match, but without places
    FuzzyMatch match = Alignment(wanted, looked).best();
    match.score -= static_cast<int>(std::min<qsizetype>(looked.size() / 8, 12));
    return match;
}

} // namespace revisit
