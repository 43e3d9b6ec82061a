#pragma once

#include <QDialog>
#include <QStringList>

QT_BEGIN_NAMESPACE
class QLabel;
class QProgressBar;
class QPushButton;
QT_END_NAMESPACE

namespace revisit {

struct Error;
class WriteQueue;

/// Stands before the end of the program while files are still being written: how many, and a button to stay. Accepted
/// once all of them are there. Where one fails it says which and why, and waits for a decision. UI thread.
class ClosingNotice final : public QDialog {
    Q_OBJECT
public:
    /// `writing` holds something.
    ClosingNotice(const WriteQueue& writing, QWidget* window);

private:
    void build();
    void refresh();
    void addFailure(const QString& file, const Error& error);

    const WriteQueue& m_writing;
    QLabel* m_text;
    QProgressBar* m_progress;
    QPushButton* m_close = nullptr; ///< shown when something failed
    QStringList m_failures;
};

} // namespace revisit
