#pragma once

#include <QString>
#include <QtGlobal>

#include <functional>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit {

class ViewSettings;

/// What a dialog asks for that names a file to be written.
struct SaveQuestion {
    QString title;
    QString name; ///< of the file, without a folder
    QString filter; ///< as QFileDialog takes it; empty: any
};

/// What a dialog asks for that names a file or folder that is there.
struct OpenQuestion {
    QString title;
    QString folder; ///< where it begins; empty: the working folder
    QString filter; ///< as QFileDialog takes it; not for folders
};

/// Gets the path that was chosen. Not called where the user thinks better of it, nor once `parent` is gone.
using PathChosen = std::function<void(const QString& path)>;

// The dialogs are modal to the parent's window and do not block: each function returns at once, the answer comes later.
// `parent` owns the dialog. UI thread.

/// The folder of the file that was saved last, else that of the user's documents.
[[nodiscard]] QString saveFolder(const ViewSettings* settings);
/// Asks where to save, beginning in saveFolder(), which it then remembers, and before a file is written over.
/// `settings`: null begins anew each time.
void askWhereToSave(QWidget* parent, ViewSettings* settings, const SaveQuestion& question, const PathChosen& chosen);
void askForFile(QWidget* parent, const OpenQuestion& question, const PathChosen& chosen);
void askForFolder(QWidget* parent, const OpenQuestion& question, const PathChosen& chosen);

} // namespace revisit
