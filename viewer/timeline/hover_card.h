#pragma once

#include <QImage>
#include <QWidget>

namespace revisit {

/// The small card beside the mouse: a picture of the moment, its time, what lies under the cursor. Never takes the
/// mouse or the focus. A child of the window, so that it works wherever tool windows cannot be placed.
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
    /// Above the point of the owner's viewport where there is room, else below; inside the window.
    void showAt(const QPoint& globalPoint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refit();
    [[nodiscard]] QSizeF pictureSize() const;
    [[nodiscard]] QRectF textRect(double maxWidth) const;

    QString m_title;
    QString m_text;
    QImage m_picture;
    int m_pictureHeight = kPictureHeight;
};

} // namespace revisit
