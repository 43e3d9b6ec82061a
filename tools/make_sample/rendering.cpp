#include "tools/make_sample/rendering.h"

#include "tools/make_sample/ink.h"
#include "tools/make_sample/screens.h"

#include <QBuffer>
#include <QImageWriter>

namespace revisit::sample {

namespace {

constexpr QSize kFrame{315, 682};
constexpr double kPointsPerPixel = 1.25;
constexpr int kOversampling = 3; // drawn larger and scaled down, for small text
constexpr int kQuality = 58;

} // namespace

QImage picture(const View& window)
{
    QImage large{kFrame * kOversampling, QImage::Format_RGB32};
    large.fill(colour::kPaper);
    QPainter painter{&large};
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const double scale = kOversampling / kPointsPerPixel;
    painter.scale(scale, scale);
    paintTree(painter, window);
    painter.end();
    return large.scaled(kFrame, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

std::vector<std::byte> jpegOf(const View& window)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer{&buffer, "jpeg"};
    writer.setQuality(kQuality);
    writer.write(picture(window));
    const auto* first = reinterpret_cast<const std::byte*>(bytes.constData());
    return {first, first + bytes.size()};
}

} // namespace revisit::sample
