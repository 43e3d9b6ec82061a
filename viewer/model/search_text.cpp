#include "viewer/model/search_text.h"

#include <algorithm>
#include <array>
#include <mutex>

namespace revisit {

namespace {

// No UTF-8 holds these bytes, so no word that somebody types does.
constexpr char kFieldMark = '\xFF'; ///< a byte for the field follows, then the value
constexpr char kPartMark = '\xFE'; ///< between words that do not belong together

constexpr std::size_t kBlockRows = 512; ///< under a millisecond of work

constexpr std::array<std::string_view, kSearchFieldCount> kNames{"action", "body", "duration", "error", "gesture",
    "header", "host", "id", "kind", "label", "level", "message", "method", "name", "path", "screen", "sent", "size",
    "stack", "status", "type", "url"};

bool isMark(char byte) { return byte == kFieldMark || byte == kPartMark; }

/// Above ASCII, below the marks, never the first byte of a character.
char codeOf(SearchField field) { return static_cast<char>(0x80 + static_cast<int>(field)); }

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// As QString::simplified() and toLower(), quickly where the text is plain.
void fold(std::string_view text, QByteArray& folded)
{
    if (!isAscii(text)) {
        const auto whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        folded = whole.simplified().toLower().toUtf8();
        return;
    }
    folded.resize(static_cast<qsizetype>(text.size()));
    char* const first = folded.data();
    char* out = first;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isBlank(text[i]))
            *out++ = lower(text[i]);
        else if (out != first && i + 1 < text.size() && !isBlank(text[i + 1]))
            *out++ = ' ';
    }
    folded.resize(out - first);
}

/// The text made ready; good until the next one is.
const QByteArray& folded(std::string_view text)
{
    thread_local QByteArray bytes; // kept, so that most texts take no memory
    fold(text, bytes);
    return bytes;
}

std::string_view viewOf(const QByteArray& bytes) { return {bytes.data(), static_cast<std::size_t>(bytes.size())}; }

} // namespace

QByteArrayView SearchTextView::value(SearchField field) const
{
    const QByteArrayView bytes = all();
    const std::array key{kFieldMark, codeOf(field)};
    const qsizetype at = bytes.indexOf(QByteArrayView(key.data(), 2));
    if (at < 0) return {};
    const char* first = bytes.data() + at + 2;
    return {first, std::find_if(first, bytes.data() + bytes.size(), isMark)};
}

QList<QByteArrayView> SearchTextView::values() const
{
    QList<QByteArrayView> values;
    const QByteArrayView bytes = all().sliced(m_words);
    const char* end = bytes.data() + bytes.size();
    for (const char* at = std::find(bytes.data(), end, kFieldMark); at < end;) {
        const char* next = std::find(at + 1, end, kFieldMark);
        values << QByteArrayView(at + 2, next);
        at = next;
    }
    return values;
}

QString SearchTextView::wordText() const
{
    QByteArray plain;
    const QByteArrayView bytes = words();
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (!isMark(bytes[i])) {
            plain += bytes[i];
            continue;
        }
        if (!plain.isEmpty()) plain += ' ';
        if (bytes[i] == kFieldMark) ++i; // and its code
    }
    return QString::fromUtf8(plain);
}

void SearchText::insertWords(QByteArrayView bytes)
{
    m_bytes.insert(m_words, bytes);
    m_words += bytes.size();
}

void SearchText::addWords(std::string_view words)
{
    const QByteArray& bytes = folded(words);
    if (bytes.isEmpty() || view().words().contains(bytes)) return;
    if (m_words > 0) insertWords(QByteArrayView(&kPartMark, 1));
    insertWords(bytes);
}

void SearchText::addWords(QStringView words)
{
    const QByteArray bytes = words.toUtf8();
    addWords(viewOf(bytes));
}

void SearchText::addNamedWords(SearchField field, std::string_view value)
{
    const QByteArray& bytes = folded(value);
    if (bytes.isEmpty()) return;
    const std::array key{kFieldMark, codeOf(field)};
    insertWords(QByteArrayView(key.data(), 2));
    insertWords(bytes);
}

void SearchText::addField(SearchField field, std::string_view value)
{
    const QByteArray& bytes = folded(value);
    if (bytes.isEmpty()) return;
    m_bytes += kFieldMark;
    m_bytes += codeOf(field);
    m_bytes += bytes;
}

void SearchText::addField(SearchField field, QStringView value)
{
    const QByteArray bytes = value.toUtf8();
    addField(field, viewOf(bytes));
}

void SearchText::addNumber(SearchField field, double value) { addField(field, QString::number(value, 'f', 0)); }

void SearchText::clear()
{
    m_bytes.resize(0);
    m_words = 0;
}

SearchTextView SearchText::view() const
{
    return {
        m_bytes.constData(), static_cast<std::uint32_t>(m_words), static_cast<std::uint32_t>(m_bytes.size() - m_words)};
}

const std::vector<std::string_view>& SearchText::fieldNames()
{
    static const std::vector<std::string_view> names(kNames.begin(), kNames.end());
    return names;
}

struct SearchTexts::Block {
    struct Place {
        std::uint32_t start = 0; ///< in bytes
        std::uint32_t words = 0;
    };
    std::once_flag isMade;
    std::vector<Place> places; ///< of its rows, and where the last one ends
    std::unique_ptr<char[]> bytes;
};

SearchTexts::SearchTexts(std::size_t rows, Make make)
    : m_rows(rows)
    , m_make(std::move(make))
    , m_blocks(std::make_unique<Block[]>((rows + kBlockRows - 1) / kBlockRows))
{
}

SearchTexts::~SearchTexts() = default;

void SearchTexts::fill(Block& block, std::size_t first) const
{
    const std::size_t past = std::min(m_rows, first + kBlockRows);
    std::vector<Block::Place> places;
    places.reserve(past - first + 1);
    QByteArray bytes;
    SearchText text; // one for all rows, so that its memory is asked for once
    for (std::size_t row = first; row < past; ++row) {
        text.clear();
        m_make(row, text);
        const SearchTextView view = text.view();
        places.push_back({static_cast<std::uint32_t>(bytes.size()), static_cast<std::uint32_t>(view.words().size())});
        bytes.append(view.all());
    }
    places.push_back({static_cast<std::uint32_t>(bytes.size()), 0});
    const auto size = static_cast<std::size_t>(bytes.size());
    block.bytes = std::make_unique_for_overwrite<char[]>(size);
    std::copy_n(bytes.constData(), size, block.bytes.get());
    block.places = std::move(places);
    m_made += past - first;
}

const SearchTexts::Block& SearchTexts::block(std::size_t index) const
{
    Block& block = m_blocks[index];
    std::call_once(block.isMade, [&] { fill(block, index * kBlockRows); });
    return block;
}

SearchTextView SearchTexts::of(std::size_t row) const
{
    if (row >= m_rows) return {};
    const Block& from = block(row / kBlockRows);
    const auto& [start, words] = from.places[row % kBlockRows];
    return {from.bytes.get() + start, words, from.places[row % kBlockRows + 1].start - start - words};
}

void SearchTexts::makeAll(const std::function<bool()>& isStale) const
{
    for (std::size_t row = 0; row < m_rows; row += kBlockRows) {
        if (isStale && isStale()) return;
        (void)block(row / kBlockRows);
    }
}

} // namespace revisit
