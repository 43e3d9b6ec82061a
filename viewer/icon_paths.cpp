#include "viewer/icon_paths.h"

#include <QStringList>

#include <array>
#include <vector>

namespace revisit {

namespace {

struct Source {
    Icon icon;
    const char16_t* filled;
    const char16_t* stroked;
};

// clang-format off
constexpr std::array<Source, 51> kSources{{
    {Icon::Play, u"M 4.5 2.6 L 13.2 8 L 4.5 13.4 Z", u""},
    {Icon::Pause, u"R 3.8 2.8 3.2 10.4 0.8 R 9 2.8 3.2 10.4 0.8", u""},
    {Icon::FrameBack, u"M 10.8 3.4 L 4.4 8 L 10.8 12.6 Z R 12 3.4 1.6 9.2 0.5", u""},
    {Icon::FrameForward, u"M 5.2 3.4 L 11.6 8 L 5.2 12.6 Z R 2.4 3.4 1.6 9.2 0.5", u""},
    {Icon::SkipBack, u"M 8 3.6 L 2 8 L 8 12.4 Z M 14 3.6 L 8 8 L 14 12.4 Z", u""},
    {Icon::SkipForward, u"M 8 3.6 L 14 8 L 8 12.4 Z M 2 3.6 L 8 8 L 2 12.4 Z", u""},
    {Icon::EventBack, u"M 11.5 5.2 L 14.3 8 L 11.5 10.8 L 8.7 8 Z", u"M 6.2 3.8 L 2 8 L 6.2 12.2"},
    {Icon::EventForward, u"M 4.5 5.2 L 7.3 8 L 4.5 10.8 L 1.7 8 Z", u"M 9.8 3.8 L 14 8 L 9.8 12.2"},
    {Icon::ToStart, u"M 13 3.2 L 6 8 L 13 12.8 Z R 3 3.2 1.8 9.6 0.5", u""},
    {Icon::ToEnd, u"M 3 3.2 L 10 8 L 3 12.8 Z R 11.2 3.2 1.8 9.6 0.5", u""},
    {Icon::Loop, u"M 9.6 0.9 L 12.8 3.5 L 9.6 6.1 Z M 6.4 9.9 L 3.2 12.5 L 6.4 15.1 Z", u"M 2.4 8 L 2.4 6 C 2.4 4.4 3.4 3.5 5 3.5 L 10 3.5 M 13.6 8 L 13.6 10 C 13.6 11.6 12.6 12.5 11 12.5 L 6 12.5"},
    {Icon::Touch, u"O 8 8 2.6", u"O 8 8 5.8"},
    {Icon::Layers, u"", u"M 8 1.8 L 14.4 5.2 L 8 8.6 L 1.6 5.2 Z M 1.8 8.2 L 8 11.5 L 14.2 8.2 M 1.8 11 L 8 14.3 L 14.2 11"},
    {Icon::Device, u"R 6.4 2.8 3.2 1.1 0.5", u"R 3.8 1.2 8.4 13.6 2"},
    {Icon::Mask, u"", u"R 2 3 12 10 1.5 M 2.6 9 L 8.4 3.2 M 4 12.8 L 13.4 3.4 M 8.6 12.8 L 13.8 7.6"},
    {Icon::Camera, u"", u"R 1.6 4.2 12.8 9.2 1.6 O 8 8.8 2.6 M 5.4 4.2 L 6.4 2.4 L 9.6 2.4 L 10.6 4.2"},
    {Icon::Copy, u"", u"R 5.2 5.2 8.8 8.8 1.5 M 3.4 10.6 L 2 10.6 L 2 2 L 10.6 2 L 10.6 3.4"},
    {Icon::Search, u"", u"O 7 7 4.4 M 10.3 10.3 L 14 14"},
    {Icon::File, u"", u"M 3.4 1.8 L 9.4 1.8 L 12.8 5.2 L 12.8 14.2 L 3.4 14.2 Z M 9.2 2 L 9.2 5.4 L 12.6 5.4"},
    {Icon::Folder, u"", u"M 1.8 12.8 L 1.8 3.2 L 6 3.2 L 7.4 5 L 14.2 5 L 14.2 12.8 Z"},
    {Icon::Import, u"", u"M 8 2 L 8 9.8 M 4.8 6.8 L 8 10 L 11.2 6.8 M 2 10.4 L 2 13.6 L 14 13.6 L 14 10.4"},
    {Icon::Export, u"", u"M 8 10 L 8 2.2 M 4.8 5.2 L 8 2 L 11.2 5.2 M 2 10.4 L 2 13.6 L 14 13.6 L 14 10.4"},
    {Icon::Fetch, u"", u"M 8 6.6 L 8 13.8 M 5.4 11.2 L 8 13.8 L 10.6 11.2 M 4.2 10 C 0.6 9.6 0.8 5.2 4.2 5 C 5 1.4 10.4 1.2 11.4 4.8 C 15.4 4.8 15.6 9.8 11.8 10"},
    {Icon::Refresh, u"M 10.2 4.9 L 14.4 5.4 L 14 1.2 Z", u"A 2.4 2.4 11.2 11.2 40 290"},
    {Icon::Sessions, u"", u"R 1.8 2.4 4.4 4.4 0.8 M 8.6 3.4 L 14.2 3.4 M 8.6 5.8 L 12.4 5.8 R 1.8 9.2 4.4 4.4 0.8 M 8.6 10.2 L 14.2 10.2 M 8.6 12.6 L 12.4 12.6"},
    {Icon::Warning, u"O 8 11.4 0.95 R 7.25 5.8 1.5 4.2 0.7", u"M 8 1.8 L 14.8 13.8 L 1.2 13.8 Z"},
    {Icon::Failure, u"O 8 11 0.95 R 7.25 4.4 1.5 5 0.7", u"O 8 8 6.4"},
    {Icon::Info, u"O 8 5 0.95 R 7.25 7 1.5 4.6 0.7", u"O 8 8 6.4"},
    {Icon::Link, u"", u"M 6.6 9.4 L 9.4 6.6 M 7.4 4.8 L 9.2 3 C 11.4 0.8 15.2 4.6 13 6.8 L 11.2 8.6 M 8.6 11.2 L 6.8 13 C 4.6 15.2 0.8 11.4 3 9.2 L 4.8 7.4"},
    {Icon::Close, u"", u"M 3.8 3.8 L 12.2 12.2 M 12.2 3.8 L 3.8 12.2"},
    {Icon::Fullscreen, u"", u"M 2 5.6 L 2 2 L 5.6 2 M 10.4 2 L 14 2 L 14 5.6 M 14 10.4 L 14 14 L 10.4 14 M 5.6 14 L 2 14 L 2 10.4"},
    {Icon::Keyboard, u"O 4.4 6.6 0.8 O 8 6.6 0.8 O 11.6 6.6 0.8", u"R 1.2 3.4 13.6 9.2 1.6 M 4.6 10 L 11.4 10"},
    {Icon::Loupe, u"", u"O 6.8 6.8 5 M 10.5 10.5 L 14.4 14.4 M 4.4 6.8 L 9.2 6.8 M 6.8 4.4 L 6.8 9.2"},
    {Icon::Ruler, u"", u"M 10.8 1.6 L 14.4 5.2 L 5.2 14.4 L 1.6 10.8 Z M 8.6 3.8 L 10 5.2 M 6.2 6.2 L 8.4 8.4 M 3.9 8.5 L 5.3 9.9"},
    {Icon::Grid, u"", u"R 2 2 12 12 1 M 6 2 L 6 14 M 10 2 L 10 14 M 2 6 L 14 6 M 2 10 L 14 10"},
    {Icon::Rotate, u"M 9.4 1 L 13 3.8 L 9.4 6.6 Z", u"R 2 7.2 7.4 7.4 1 M 5 5.4 C 5 4.4 5.8 3.8 6.8 3.8 L 10 3.8"},
    {Icon::Tree, u"R 1.6 1.8 4 3.2 0.7 R 9 6.4 5.4 3.2 0.7 R 9 11 5.4 3.2 0.7", u"M 3.6 5.4 L 3.6 12.6 L 8.4 12.6 M 3.6 8 L 8.4 8"},
    {Icon::Wireframe, u"", u"R 3 1.4 10 13.2 1.2 R 5 3.6 6 2.4 0.4 R 5 7.6 2.4 2.4 0.4 R 8.8 7.6 2.2 2.4 0.4 M 5 12.2 L 11 12.2"},
    {Icon::Cube, u"", u"M 8 1.6 L 13.8 4.7 L 13.8 11.3 L 8 14.4 L 2.2 11.3 L 2.2 4.7 Z M 2.4 4.8 L 8 7.9 L 13.6 4.8 M 8 7.9 L 8 14.2"},
    {Icon::Diff, u"", u"M 4.6 2 L 4.6 7 M 2.1 4.5 L 7.1 4.5 M 8.9 11.5 L 13.9 11.5 M 13 2.4 L 3 13.6"},
    {Icon::Idle, u"R 1.4 7.2 1.6 1.6 0.4 R 4.4 7.2 1.6 1.6 0.4 M 8 3.6 L 14.4 8 L 8 12.4 Z", u""},
    {Icon::Bookmark, u"M 4 1.8 L 12 1.8 L 12 14.4 L 8 10.8 L 4 14.4 Z", u""},
    {Icon::Pin, u"M 5 1.6 L 11 1.6 L 10.4 6.6 L 12.8 9.2 L 3.2 9.2 L 5.6 6.6 Z", u"M 8 9.4 L 8 14.6"},
    {Icon::Filter, u"", u"M 2 2.8 L 14 2.8 L 9.4 8.4 L 9.4 13 L 6.6 14 L 6.6 8.4 Z"},
    {Icon::Note, u"", u"M 2 2.6 L 14 2.6 L 14 11 L 8.6 11 L 5.4 14 L 5.4 11 L 2 11 Z M 4.8 5.6 L 11.2 5.6 M 4.8 8.2 L 9 8.2"},
    {Icon::Float, u"", u"R 1.8 5.4 8.8 8.8 1.2 M 5.4 3.6 L 5.4 2 L 14 2 L 14 10.6 L 12.4 10.6"},
    {Icon::Settings, u"O 5.6 4.2 1.7 O 10.6 8 1.7 O 6.8 11.8 1.7", u"M 1.8 4.2 L 14.2 4.2 M 1.8 8 L 14.2 8 M 1.8 11.8 L 14.2 11.8"},
    {Icon::Clock, u"", u"O 8 8 6.2 M 8 4.4 L 8 8 L 10.6 9.8"},
    {Icon::More, u"O 3 8 1.4 O 8 8 1.4 O 13 8 1.4", u""},
    {Icon::List, u"O 3 3.8 1.1 O 3 8 1.1 O 3 12.2 1.1", u"M 6.4 3.8 L 14 3.8 M 6.4 8 L 14 8 M 6.4 12.2 L 14 12.2"},
    {Icon::Console, u"", u"M 2.4 4 L 6.4 8 L 2.4 12 M 8 12.4 L 13.6 12.4"},
}};
// clang-format on

/// The numbers that follow a letter, taken from the front.
class Numbers {
public:
    Numbers(const QList<QStringView>& words, qsizetype& next)
        : m_words(words)
        , m_next(next)
    {
    }
    double take() { return m_next < m_words.size() ? m_words[m_next++].toDouble() : 0; }
    QPointF point()
    {
        const double x = take();
        return {x, take()};
    }

private:
    const QList<QStringView>& m_words;
    qsizetype& m_next;
};

void addRoundedRect(QPainterPath& path, Numbers& numbers)
{
    const QPointF corner = numbers.point();
    const QPointF size = numbers.point();
    const double radius = numbers.take();
    path.addRoundedRect(QRectF(corner, QSizeF(size.x(), size.y())), radius, radius);
}

void addArc(QPainterPath& path, Numbers& numbers)
{
    const QPointF corner = numbers.point();
    const QPointF size = numbers.point();
    const QRectF box(corner, QSizeF(size.x(), size.y()));
    const double start = numbers.take();
    path.arcMoveTo(box, start);
    path.arcTo(box, start, numbers.take());
}

void addCurve(QPainterPath& path, Numbers& numbers)
{
    const QPointF first = numbers.point();
    const QPointF second = numbers.point();
    path.cubicTo(first, second, numbers.point());
}

void addCircle(QPainterPath& path, Numbers& numbers)
{
    const QPointF center = numbers.point();
    const double radius = numbers.take();
    path.addEllipse(center, radius, radius);
}

bool addStep(QPainterPath& path, char16_t letter, Numbers& numbers)
{
    switch (letter) {
    case u'M':
        path.moveTo(numbers.point());
        return true;
    case u'L':
        path.lineTo(numbers.point());
        return true;
    case u'C':
        addCurve(path, numbers);
        return true;
    case u'Z':
        path.closeSubpath();
        return true;
    case u'O':
        addCircle(path, numbers);
        return true;
    case u'R':
        addRoundedRect(path, numbers);
        return true;
    case u'A':
        addArc(path, numbers);
        return true;
    default:
        return false;
    }
}

} // namespace

QPainterPath parseIconPath(QStringView text)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    qsizetype next = 0;
    Numbers numbers(words, next);
    while (next < words.size()) {
        const QStringView letter = words[next++];
        if (letter.size() != 1 || !addStep(path, letter.front().unicode(), numbers)) break;
    }
    return path;
}

IconDrawing iconDrawing(Icon icon)
{
    for (const auto& source : kSources)
        if (source.icon == icon) return {parseIconPath(source.filled), parseIconPath(source.stroked)};
    return {};
}

} // namespace revisit
