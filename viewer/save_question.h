#pragma once

#include <QString>
#include <QtGlobal>

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

/// The folder of the file that was saved last, else that of the user's documents.
[[nodiscard]] QString saveFolder(const ViewSettings* settings);
/// Asks where to save, beginning in saveFolder(), which it then remembers. Empty where the user thinks better of it.
/// `settings`: null begins anew each time. UI thread.
[[nodiscard]] QString askWhereToSave(QWidget* parent, ViewSettings* settings, const SaveQuestion& question);

} // namespace revisit
