#pragma once

#include "base/result.h"
#include "base/units.h"

#include <QByteArray>
#include <QImage>

#include <vector>

namespace revisit {

/// Makes an animated PNG, which browsers and issue trackers play: a PNG whose further pictures stand in chunks of its
/// own (APNG 1.0: acTL, fcTL, fdAT). Programs that know only still pictures show the first one. It plays without end.
///
/// Each picture is stored as the rectangle in which it differs from the one before, without loss. Threads: any, one at
/// a time.
class AnimatedPng {
public:
    /// Adds a picture that shows for so long, from 1 ms on; the first one decides the size. One that equals the one
    /// before only makes that one show longer. Errors: InvalidInput (another size), Io (the PNG writer of Qt failed).
    [[nodiscard]] Result<> add(const QImage& picture, Milliseconds shown);
    [[nodiscard]] std::size_t pictureCount() const { return m_pictures.size(); }
    /// The whole file; empty without a picture.
    [[nodiscard]] QByteArray finish() const;

private:
    struct Picture {
        QRect place;
        Milliseconds shown;
        QByteArray pixels; ///< the data of its IDAT chunks, in one
    };
    QByteArray m_header; ///< the data of IHDR
    QImage m_last;
    std::vector<Picture> m_pictures;
};

} // namespace revisit
