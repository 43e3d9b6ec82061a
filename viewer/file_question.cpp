#include "viewer/file_question.h"

#include "viewer/view_settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>

namespace revisit {

namespace {

const QString kFolder = QStringLiteral("saveFolder");

void open(QFileDialog* dialog, const PathChosen& chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, chosen);
    dialog->open();
}

} // namespace

QString saveFolder(const ViewSettings* settings)
{
    const QString known = settings != nullptr ? settings->preference(kFolder).toString() : QString();
    return known.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : known;
}

void askWhereToSave(QWidget* parent, ViewSettings* settings, const SaveQuestion& question, const PathChosen& chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, saveFolder(settings), question.filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(question.name);
    open(dialog, [settings = QPointer(settings), chosen](const QString& file) {
        if (!settings.isNull()) settings->setPreference(kFolder, QFileInfo(file).absolutePath());
        chosen(file);
    });
}

void askForFile(QWidget* parent, const OpenQuestion& question, const PathChosen& chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    open(dialog, chosen);
}

void askForFolder(QWidget* parent, const OpenQuestion& question, const PathChosen& chosen)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    open(dialog, chosen);
}

} // namespace revisit
