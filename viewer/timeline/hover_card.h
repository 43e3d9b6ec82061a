#pragma once

#include <QImage>
#include <QPointer>
#include <QWidget>

#include <optional>

namespace revisit {

/// The small card about what is under the mouse: a picture of the moment, its time, what lies there. Stands beside
/// what it tells about, never over it. Never takes the mouse or the focus. A child of the window wherever there is room
/// for it, so that it works where tool windows cannot be placed; else a window of its own.
class HoverCard final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kPictureHeight = 148;
    static constexpr int kLargePictureHeight = 280; ///< over the film track

    explicit HoverCard(QWidget* owner);

    /// First line in bold. An empty picture shows text alone.
    void setContent(const QString& title, const QString& text);
    void setPicture(const QImage& picture);
    /// How high pictures are shown; logical pixels.
    void setPictureHeight(int height);
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] const QString& title() const { return m_title; }
    /// Near the point, outside of `subject`: as placeOutside() says, in the window, else on the screen. Where there is
    /// room on neither, beside the point. Both in global coordinates.
    void showAt(const QPoint& globalPoint, const QRect& subject);
    /// Where a card of that size is wholly inside `room` and outside of `subject`: above it, else below, else beside
    /// it; there as near to the point as can be. Nullopt where there is no such place.
    [[nodiscard]] static std::optional<QPoint> placeOutside(
        const QSize& size, const QRect& subject, const QRect& room, const QPoint& point);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refit();
    void place();
    void become(QWidget* parent, Qt::WindowFlags flags);
    [[nodiscard]] QSizeF pictureSize() const;
    [[nodiscard]] QRectF textRect(double maxWidth) const;

    QPointer<QWidget> m_owner;
    QPoint m_point; ///< as showAt() was told last
    QRect m_subject;
    QString m_title;
    QString m_text;
    QImage m_picture;
    int m_pictureHeight = kPictureHeight;
};

} // namespace revisit
