#pragma once

#include "library/library.h"

#include <QDialog>

#include <functional>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QDialogButtonBox;
class QLineEdit;
class QPlainTextEdit;
QT_END_NAMESPACE

namespace revisit {

/// Asks for the text and the look of a mark. Control + Return accepts. Deletes itself when closed. UI thread.
class NoteEditor final : public QDialog {
    Q_OBJECT
public:
    /// The moment that it is for, for people: its time, and the screen where one is known.
    struct Moment {
        QString time;
        QString screen;
    };
    /// `save` gets the mark as the user wants it.
    NoteEditor(
        const SessionNote& mark, const Moment& moment, std::function<void(const SessionNote&)> save, QWidget* parent);

    /// Beside what is written about where the room has space for both, in global coordinates; before it is shown.
    void standBeside(const QRect& subject, const QRect& room);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addStyles();
    void checkText();
    void accept() override;

    SessionNote m_mark;
    std::function<void(const SessionNote&)> m_save;
    QPlainTextEdit* m_text;
    QButtonGroup* m_styles;
    QDialogButtonBox* m_buttons;
};

} // namespace revisit
