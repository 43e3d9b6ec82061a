#include "analysis/outline_builder.h"

namespace revisit {

namespace {

constexpr std::size_t kMaxExcerpt = 120;

} // namespace

void OutlineBuilder::add(std::string name, std::string value, std::uint64_t offset, std::uint64_t length)
{
    ByteField& field = m_outline.fields.emplace_back();
    field.name = std::move(name);
    field.value = std::move(value);
    field.offset = offset;
    field.length = length;
    field.space = m_space;
    field.parent = m_open.empty() ? -1 : m_open.back();
    field.subtreeEnd = static_cast<std::uint32_t>(m_outline.fields.size());
}

bool OutlineBuilder::open(std::string name, std::string value, std::uint64_t offset, std::uint64_t length)
{
    if (isFull()) {
        m_outline.isComplete = false;
        return false;
    }
    add(std::move(name), std::move(value), offset, length);
    m_open.push_back(static_cast<std::int32_t>(m_outline.fields.size()) - 1);
    return true;
}

void OutlineBuilder::close(std::optional<std::uint64_t> end)
{
    ByteField& field = m_outline.fields[static_cast<std::size_t>(m_open.back())];
    field.subtreeEnd = static_cast<std::uint32_t>(m_outline.fields.size());
    if (end) field.length = *end - field.offset;
    m_open.pop_back();
}

void OutlineBuilder::setValue(std::string value)
{
    m_outline.fields[static_cast<std::size_t>(m_open.back())].value = std::move(value);
}

void OutlineBuilder::leaf(std::string name, std::string value, std::uint64_t offset, std::uint64_t length)
{
    if (isFull())
        m_outline.isComplete = false;
    else
        add(std::move(name), std::move(value), offset, length);
}

ArtifactOutline OutlineBuilder::take() { return std::move(m_outline); }

std::string excerpt(std::string_view text)
{
    std::string shown;
    for (const char c : text.substr(0, kMaxExcerpt)) shown += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    if (text.size() <= kMaxExcerpt) return shown;
    while (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0xC0) == 0x80) shown.pop_back();
    if (!shown.empty() && (static_cast<unsigned char>(shown.back()) & 0x80) != 0) shown.pop_back(); // a cut character
    return shown + "\u2026";
}

std::string byteCountText(std::uint64_t bytes) { return std::to_string(bytes) + (bytes == 1 ? " byte" : " bytes"); }

} // namespace revisit
