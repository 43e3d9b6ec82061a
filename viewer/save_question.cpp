#include "viewer/save_question.h"

#include "viewer/view_settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace revisit {

namespace {

const QString kFolder = QStringLiteral("saveFolder");

} // namespace

QString saveFolder(const ViewSettings* settings)
{
    const QString known = settings != nullptr ? settings->preference(kFolder).toString() : QString();
    return known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : known;
}

QString askWhereToSave(QWidget* parent, ViewSettings* settings, const SaveQuestion& question)
{
    const QString file = QFileDialog::getSaveFileName(
        parent, question.title, QDir(saveFolder(settings)).filePath(question.name), question.filter);
    if (!file.isEmpty() && settings != nullptr) settings->setPreference(kFolder, QFileInfo(file).absolutePath());
    return file;
}

} // namespace revisit
