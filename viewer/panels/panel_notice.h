#pragma once

#include "viewer/icons.h"

#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class FlowLayout;

/// Words in a panel that stay as long as they are true, with an icon that says of what sort they are and buttons below
/// them that end it. Hidden while there is nothing to say. UI thread.
class PanelNotice final : public QWidget {
    Q_OBJECT
public:
    PanelNotice(Icon picture, QWidget* parent);

    void setText(const QString& text);
    QToolButton* addButton(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPicture();

    Icon m_icon;
    QLabel* m_picture;
    QLabel* m_text;
    QWidget* m_buttons;
    FlowLayout* m_row;
};

} // namespace revisit
