#pragma once

#include <QString>
#include <QWidget>

QT_BEGIN_NAMESPACE
class QToolButton;
QT_END_NAMESPACE

namespace revisit {

class ElidedLabel;

/// The line above a tree that says which snapshot it is of, with steps to the one before and the next. UI thread.
class SnapshotRow final : public QWidget {
    Q_OBJECT
public:
    explicit SnapshotRow(QWidget* parent);

    void setText(const QString& text);
    void setSteps(bool hasOlder, bool hasNewer);
    /// Behind the text.
    void addButton(QToolButton* button);

Q_SIGNALS:
    /// -1: to the snapshot before; 1: to the next.
    void stepped(int step);

private:
    ElidedLabel* m_text;
    QToolButton* m_older;
    QToolButton* m_newer;
};

} // namespace revisit
