#pragma once

#include "library/library.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace revisit {

/// Asks for the text and the look of a mark. Control + Return accepts. Stays, with the reason, until the mark is
/// written: what was typed is never lost to a full disk. Deletes itself when closed. UI thread.
class NoteEditor final : public QDialog {
    Q_OBJECT
public:
    /// The moment that it is for, for people: its time, and the screen where one is known.
    struct Moment {
        QString time;
        QString screen;
    };
    using Saved = std::function<void(const Result<>& written)>;
    /// Gets the mark as the user wants it, and says by `saved` whether it is written.
    using Save = std::function<void(const SessionNote& mark, const Saved& saved)>;
    NoteEditor(const SessionNote& mark, const Moment& moment, Save save, QWidget* parent);

    /// Beside what is written about where the room has space for both, in global coordinates; before it is shown.
    void standBeside(const QRect& subject, const QRect& room);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addStyles();
    void checkText();
    void accept() override;
    void finish(const Result<>& written);

    SessionNote m_mark;
    Save m_save;
    QPlainTextEdit* m_text;
    QButtonGroup* m_styles;
    QDialogButtonBox* m_buttons;
    QLabel* m_failure; ///< hidden while there is none
    bool m_isSaving = false;
};

} // namespace revisit
