#pragma once

#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QPushButton;
class QVBoxLayout;
QT_END_NAMESPACE

namespace revisit {

/// What stands in place of a list or tree that has nothing to show: why, and what can be done about it. Texts are
/// plain. UI thread.
class EmptyPage final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPage(QWidget* parent);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// Below the text, in the order of the calls.
    QPushButton* addButton(const QString& text);

private:
    QLabel* m_text;
    QVBoxLayout* m_buttons;
};

} // namespace revisit
