#include "viewer/file_writer.h"

#include "viewer/ui_thread_guard.h"

#include <QSaveFile>

namespace revisit {

Result<qint64> writtenFile(const QString& name, std::string_view bytes, qint64 count)
{
    requireWorkerThread("writing a file");
    QSaveFile file(name);
    const auto size = static_cast<qint64>(bytes.size());
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes.data(), size) == size && file.commit();
    if (!isWritten) return fail(Errc::Io, file.errorString().toStdString(), name.toStdString());
    return count;
}

bool writeFile(const QString& name, std::string_view bytes) { return writtenFile(name, bytes).has_value(); }

bool writeFile(const QString& name, std::span<const std::byte> bytes)
{
    return writeFile(name, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

} // namespace revisit
