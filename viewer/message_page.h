#pragma once

#include "viewer/icons.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QAction;
class QLabel;
class QProgressBar;
class QVBoxLayout;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;

/// A page that says what there is to know where a panel has nothing else to show: an icon, a sentence, what to do
/// next. Loading pages carry a progress bar. Texts are plain. UI thread.
class MessagePage final : public QWidget {
    Q_OBJECT
public:
    MessagePage(Icon icon, const QString& title, const QString& text, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& text);
    /// A button that triggers the action and is there while that is visible; the first one is the primary one.
    /// `text` in place of the action's own.
    void addAction(QAction* action, const QString& text = {});
    /// Shows a bar; 0 of 0 means "busy".
    void setProgress(qulonglong done, qulonglong total);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void paintIcon();

    Icon m_icon;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QProgressBar* m_progress;
    QVBoxLayout* m_buttons;
};

} // namespace revisit
