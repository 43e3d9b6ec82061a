#include "decoder/json_mender.h"

#include "decoder/json_repair.h"
#include "decoder/json_scanner.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>

namespace revisit {

namespace {

using Token = JsonScanner::Token;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostLevels = 4'096; // more than the reader can be set to; deeper ones are only counted
constexpr std::size_t kMostStretches = 10'000;

bool isOpening(Token token) noexcept { return token == Token::OpenObject || token == Token::OpenArray; }
bool isQuoted(Token token) noexcept { return token == Token::Key || token == Token::Text; }

/// Whether a key, text, number or word is JSON, or becomes it by a repair.
bool isSound(std::string_view written)
{
    if (nlohmann::json::accept(written)) return true;
    const auto repair = repairJson(written);
    return repair && nlohmann::json::accept(repair->text);
}

class Mender {
public:
    Mender(std::string_view text, JsonSalvage mode)
        : m_text(text)
        , m_mode(mode)
        , m_scanner(text)
    {
    }

    MendedJson run()
    {
        MendedJson mended{std::string{m_text}, {}, m_text.size()};
        const Token first = m_scanner.next();
        if (!isOpening(first)) return mended;
        open(first);
        while (!m_levels.empty() && m_stretches.size() < kMostStretches && step()) { }
        if (m_levels.empty())
            mended.end = tokenEnd();
        else
            breakOff();
        for (const auto& [begin, end, flaw] : m_stretches) mended.text.replace(begin, end - begin, end - begin, ' ');
        mended.leftOut = std::move(m_stretches);
        return mended;
    }

private:
    enum class Expected { ItemOrClose, Item, Colon, Value, CommaOrClose };

    /// An open container and its current item: an element, or a key with its value.
    struct Level {
        bool isList = false;
        Expected expected = Expected::ItemOrClose;
        bool hasItems = false; // whole ones, before the current
        std::size_t itemBegin = 0; // with the comma before it

        [[nodiscard]] bool expectsItem() const
        {
            return expected == Expected::ItemOrClose || expected == Expected::Item;
        }
        [[nodiscard]] bool expectsValue() const { return isList ? expectsItem() : expected == Expected::Value; }
    };

    bool step();
    void breakOff();
    [[nodiscard]] bool isCut(Token token) const;
    [[nodiscard]] bool isDeeper(Token token);
    [[nodiscard]] bool fits(Token token) const;
    [[nodiscard]] bool isFollowedWell() const;
    [[nodiscard]] bool closesTop() const { return (m_scanner.written() == "]") == m_levels.back().isList; }
    void take(Token token);
    void open(Token token);
    void leave();
    void close();
    void nextItem(std::size_t comma);
    void beginDamage(Token token);
    void endDamage(std::size_t end);
    void takeDamaged(Token token);
    void closeDamaged();
    void openDamaged(Token token);
    bool fallBackToList();
    [[nodiscard]] std::size_t flawOf(Token token) const;
    [[nodiscard]] std::size_t top() const { return m_levels.size() - 1; }
    [[nodiscard]] std::size_t tokenEnd() const { return m_scanner.start() + m_scanner.written().size(); }

    std::string_view m_text;
    JsonSalvage m_mode;
    JsonScanner m_scanner;
    std::vector<Level> m_levels;
    std::size_t m_deeper = 0; // containers open beyond kMostLevels
    std::size_t m_list = kNone; // the outermost open list
    std::size_t m_damaged = kNone; // the level whose current item is broken
    std::size_t m_flaw = 0; // where it is
    std::optional<std::size_t> m_comma; // where the last token is one
    std::vector<MendedJson::Stretch> m_stretches;
};

/// Takes one token. False at the end of the text.
bool Mender::step()
{
    const Token token = m_scanner.next();
    if (token == Token::End || (m_damaged == kNone && isCut(token))) return false;
    if (isDeeper(token)) return true;
    if (m_damaged == kNone && !fits(token)) beginDamage(token);
    if (m_damaged == kNone)
        take(token);
    else
        takeDamaged(token);
    m_comma = token == Token::Comma ? std::optional{m_scanner.start()} : std::nullopt;
    return true;
}

/// At the end of the text, or where too much of it is broken.
void Mender::breakOff()
{
    if (m_stretches.size() >= kMostStretches) beginDamage(Token::End);
    if (m_damaged != kNone) endDamage(m_text.size());
}

/// A text that the document's end may have cut is for the reader to judge.
bool Mender::isCut(Token token) const
{
    return (isQuoted(token) || token == Token::Scalar) && tokenEnd() == m_text.size();
}

bool Mender::isDeeper(Token token)
{
    if (isOpening(token) && m_levels.size() == kMostLevels) ++m_deeper;
    if (m_deeper == 0) return false;
    if (token == Token::Close) --m_deeper;
    return true;
}

bool Mender::fits(Token token) const
{
    const Level& level = m_levels.back();
    switch (token) {
    case Token::Key:
        return !level.isList && level.expectsItem() && isSound(m_scanner.written());
    case Token::Colon:
        return level.expected == Expected::Colon;
    case Token::Text:
        return level.expectsValue() && isFollowedWell() && isSound(m_scanner.written());
    case Token::Scalar:
        return level.expectsValue() && isSound(m_scanner.written());
    case Token::OpenObject:
    case Token::OpenArray:
        return level.expectsValue();
    case Token::Close:
        return closesTop() && (level.expected == Expected::ItemOrClose || level.expected == Expected::CommaOrClose);
    case Token::Comma:
        return level.expected == Expected::CommaOrClose;
    case Token::End:
        break;
    }
    return true;
}

/// Whether the text can end with this quote. One that cannot has lost a quote, or holds one that is not escaped.
bool Mender::isFollowedWell() const
{
    const auto after = m_text.find_first_not_of(" \t\r\n", tokenEnd());
    return after == std::string_view::npos || std::string_view{",]}"}.find(m_text[after]) != std::string_view::npos;
}

void Mender::take(Token token)
{
    switch (token) {
    case Token::Key:
        m_levels.back().expected = Expected::Colon;
        return;
    case Token::Colon:
        m_levels.back().expected = Expected::Value;
        return;
    case Token::OpenObject:
    case Token::OpenArray:
        return open(token);
    case Token::Close:
        return close();
    case Token::Comma:
        return nextItem(m_scanner.start());
    default:
        m_levels.back().expected = Expected::CommaOrClose;
        m_levels.back().hasItems = true;
    }
}

void Mender::open(Token token)
{
    const bool isList = token == Token::OpenArray;
    if (isList && m_list == kNone) m_list = m_levels.size();
    m_levels.push_back({isList, Expected::ItemOrClose, false, tokenEnd()});
}

void Mender::leave()
{
    m_levels.pop_back();
    if (m_list == m_levels.size()) m_list = kNone;
}

/// The container is its parent's item, and a whole one.
void Mender::close()
{
    leave();
    if (m_levels.empty()) return;
    m_levels.back().expected = Expected::CommaOrClose;
    m_levels.back().hasItems = true;
}

/// A comma with nothing whole before it would be one too many.
void Mender::nextItem(std::size_t comma)
{
    Level& level = m_levels.back();
    level.expected = Expected::Item;
    level.itemBegin = level.hasItems ? comma : comma + 1;
    if (!level.hasItems) m_stretches.back().end = comma + 1; // a stretch reaches up to it
}

void Mender::beginDamage(Token token)
{
    const bool dropsInnermost = m_mode == JsonSalvage::OpenElements || m_list == kNone;
    m_damaged = dropsInnermost ? top() : m_list;
    m_flaw = flawOf(token);
    Level& level = m_levels.back();
    // what does not belong behind a whole item leaves that alone
    if (m_damaged == top() && level.expected == Expected::CommaOrClose) level.itemBegin = m_scanner.start();
}

void Mender::endDamage(std::size_t end)
{
    MendedJson::Stretch stretch{m_levels[m_damaged].itemBegin, end, m_flaw};
    while (!m_stretches.empty() && m_stretches.back().end >= stretch.begin) {
        stretch.begin = std::min(stretch.begin, m_stretches.back().begin);
        stretch.flaw = m_stretches.back().flaw;
        m_stretches.pop_back();
    }
    m_stretches.push_back(stretch);
    m_damaged = kNone;
}

void Mender::takeDamaged(Token token)
{
    switch (token) {
    case Token::Text:
        // a quote that ends no text is none
        if (!isFollowedWell() || tokenEnd() == m_text.size()) m_scanner.seek(m_scanner.start() + 1);
        return;
    case Token::OpenObject:
    case Token::OpenArray:
        return openDamaged(token);
    case Token::Close:
        return closeDamaged();
    case Token::Comma:
        if (top() != m_damaged) return;
        endDamage(m_scanner.start());
        return nextItem(m_scanner.start());
    default:
        return;
    }
}

/// What opens behind a comma, without a key, is an element: where that cannot be, closing brackets were lost.
void Mender::openDamaged(Token token)
{
    if (!m_comma || m_levels.back().isList || !fallBackToList()) return open(token);
    if (top() != m_damaged) return open(token);
    endDamage(*m_comma);
    nextItem(*m_comma);
    open(token);
}

/// Inside the broken item any bracket closes what is open: either may be the wrong one. At its own level none does that
/// does not fit.
void Mender::closeDamaged()
{
    if (top() != m_damaged) return leave();
    if (!closesTop() && (m_levels.back().isList || !fallBackToList())) return;
    endDamage(m_scanner.start());
    close();
}

/// Leaves what is open in the innermost list, which then holds the broken item. False where no list is open.
bool Mender::fallBackToList()
{
    if (m_list == kNone) return false;
    while (!m_levels.back().isList) leave();
    m_damaged = std::min(m_damaged, top());
    return true;
}

std::size_t Mender::flawOf(Token token) const
{
    const std::string_view written = m_scanner.written();
    if (!isQuoted(token)) return m_scanner.start();
    const Expected expected = m_levels.back().expected;
    const bool fitsSoFar = expected != Expected::Colon && expected != Expected::CommaOrClose;
    if (token == Token::Text && fitsSoFar && isSound(written))
        return std::min(m_text.find_first_not_of(" \t\r\n", tokenEnd()), m_text.size());
    const auto control = std::ranges::find_if(written, [](char c) { return c >= 0 && c < ' '; });
    return m_scanner.start() + (control == written.end() ? 0U : static_cast<std::size_t>(control - written.begin()));
}

} // namespace

MendedJson mendJson(std::string_view text, JsonSalvage mode) { return Mender{text, mode}.run(); }

} // namespace revisit
