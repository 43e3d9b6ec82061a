#pragma once

#include "decoder/json_reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace revisit {

/// A JSON text in which blanks stand for what is broken, so that the rest can be read. As long as the original: what
/// is kept stands where it stood.
struct MendedJson {
    struct Stretch {
        std::size_t begin = 0;
        std::size_t end = 0; ///< one past its last byte
        std::size_t flaw = 0; ///< where in it the text was no JSON first
    };

    std::string text;
    std::vector<Stretch> leftOut; ///< in order; none touches another
    std::size_t end = 0; ///< one past the document; the length of the text where that breaks off
};

/// Leaves the items out in which a text that begins with an object or a list is no JSON: an element of the outermost
/// list (WholeElements, OpenEnd), or the innermost element or member (OpenElements, or outside of lists). Where an item
/// ends is told by brackets and quotes; those that the damage lost or added are guessed from what cannot follow each
/// other in JSON. A text that merely breaks off, or holds only what repairJson() repairs, stays as it is. Behind 10,000
/// stretches the rest is given up.
/// One pass in linear time whatever the bytes are. The result may still be no JSON: parse it. Private to the JSON
/// reader.
[[nodiscard]] MendedJson mendJson(std::string_view text, JsonSalvage mode);

} // namespace revisit
