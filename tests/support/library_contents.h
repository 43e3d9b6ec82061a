#pragma once

#include "base/encoding.h"
#include "library/library.h"

#include <map>
#include <string>

namespace revisit::test {

/// Every entry of a library session by path; empty where the session cannot be opened. Header only, so that tests that
/// do not link the library are not made to.
[[nodiscard]] inline std::map<std::string, std::string> contentsOf(Library& library, const std::string& id)
{
    std::map<std::string, std::string> contents;
    const auto source = library.openSource(id);
    if (!source) return contents;
    for (std::size_t i = 0; i < (*source)->entries().size(); ++i) {
        const auto bytes = (*source)->read(i);
        contents[(*source)->entries()[i].path] = bytes ? std::string(asText(*bytes)) : "unreadable";
    }
    return contents;
}

} // namespace revisit::test
