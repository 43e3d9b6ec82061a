#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace revisit {

/// What name:value may ask for. In the order of SearchText::fieldNames().
enum class SearchField : std::uint8_t {
    Action,
    Body,
    Duration,
    Error,
    Gesture,
    Header,
    Host,
    Id,
    Kind,
    Label,
    Level,
    Message,
    Method,
    Name,
    Path,
    Screen,
    Sent,
    Size,
    Stack,
    Status,
    Type,
    Url,
};
inline constexpr int kSearchFieldCount = 22;

/// What a search looks at of one row, as it lies in memory: words in lower case with some named fields among them, then
/// the fields that are found by name only. UTF-8 but for the marks of fields, which no UTF-8 holds. A view.
class SearchTextView {
public:
    SearchTextView() = default;
    /// Two stretches, the second right behind the first.
    SearchTextView(const char* start, std::uint32_t words, std::uint32_t fields)
        : m_start(start)
        , m_words(words)
        , m_fields(fields)
    {
    }

    /// Where words are looked for.
    [[nodiscard]] QByteArrayView words() const { return {m_start, static_cast<qsizetype>(m_words)}; }
    /// Where fields are: all of it.
    [[nodiscard]] QByteArrayView all() const { return {m_start, static_cast<qsizetype>(m_words) + m_fields}; }
    /// The value of a field; null where there is none.
    [[nodiscard]] QByteArrayView value(SearchField field) const;
    /// Of the fields that are found by name only, without their names.
    [[nodiscard]] QList<QByteArrayView> values() const;
    /// The words as text, without marks.
    [[nodiscard]] QString wordText() const;
    [[nodiscard]] bool isEmpty() const { return m_words == 0 && m_fields == 0; }

private:
    const char* m_start = nullptr;
    std::uint32_t m_words = 0;
    std::uint32_t m_fields = 0;
};

/// Makes what a search looks at of one row, and may keep it. Texts are UTF-8 or QStrings; they are put into lower case
/// here, with one blank between words. What lies in words and in a field alike is held once.
class SearchText {
public:
    /// Apart from other words. What the words hold already is not added again.
    void addWords(std::string_view words);
    void addWords(QStringView words);
    /// Found as words and by name.
    void addNamedWords(SearchField field, std::string_view value);
    /// Found by name only. Empty values are left out.
    void addField(SearchField field, std::string_view value);
    void addField(SearchField field, QStringView value);
    /// A field that `>` and `<` compare.
    void addNumber(SearchField field, double value);
    /// Forgets the text, not its memory: for the next row.
    void clear();

    [[nodiscard]] SearchTextView view() const;
    operator SearchTextView() const { return view(); } // NOLINT(google-explicit-constructor): that is what it is for
    [[nodiscard]] QByteArrayView words() const { return view().words(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }

    /// Lower case, in the order of SearchField.
    [[nodiscard]] static const std::vector<std::string_view>& fieldNames();

private:
    void insertWords(QByteArrayView bytes);

    QByteArray m_bytes; ///< words, then fields
    qsizetype m_words = 0; ///< bytes of m_bytes
};

/// The texts of many rows, made when they are first looked at, some hundred rows at once, and kept close together.
/// Opening a recording makes none of them. Threads: any, at once; the first that needs a block makes it for all.
class SearchTexts {
public:
    /// Adds what a search finds of a row to an empty text. Runs on any thread, for several rows at once.
    using Make = std::function<void(std::size_t row, SearchText& text)>;

    SearchTexts(std::size_t rows, Make make);
    ~SearchTexts();
    /// Good as long as this lives. Rows from rows() on have an empty text.
    [[nodiscard]] SearchTextView of(std::size_t row) const;
    /// Makes all that are missing, so that the next search need not. Polls `isStale` and returns early.
    void makeAll(const std::function<bool()>& isStale = {}) const;
    /// How many are made: those of the blocks that somebody looked at.
    [[nodiscard]] std::size_t madeRows() const { return m_made; }

private:
    struct Block;
    [[nodiscard]] const Block& block(std::size_t index) const;
    void fill(Block& block, std::size_t first) const;

    std::size_t m_rows;
    Make m_make;
    std::unique_ptr<Block[]> m_blocks;
    mutable std::atomic<std::size_t> m_made = 0;
};

} // namespace revisit
