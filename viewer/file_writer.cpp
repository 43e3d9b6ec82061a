#include "viewer/file_writer.h"

#include "viewer/ui_thread_guard.h"

#include <QSaveFile>

namespace revisit {

bool writeFile(const QString& name, std::string_view bytes)
{
    requireWorkerThread("writing a file");
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)) return false;
    const auto size = static_cast<qint64>(bytes.size());
    return file.write(bytes.data(), size) == size && file.commit();
}

bool writeFile(const QString& name, std::span<const std::byte> bytes)
{
    return writeFile(name, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

} // namespace revisit
