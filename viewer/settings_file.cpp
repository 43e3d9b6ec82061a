#include "viewer/settings_file.h"

#include "base/log.h"
#include "viewer/ui_thread_guard.h"

#include <QMetaObject>
#include <QSettings>

#include <utility>

namespace revisit {

namespace {

QVariantMap readAll(const QString& file)
{
    const QSettings settings(file, QSettings::IniFormat);
    QVariantMap values;
    for (const QString& key : settings.allKeys()) values.insert(key, settings.value(key));
    return values;
}

void writeChanges(const QString& file, const QVariantMap& changes)
{
    requireWorkerThread("writing the settings");
    QSettings settings(file, QSettings::IniFormat);
    for (auto it = changes.begin(); it != changes.end(); ++it)
        if (it->isValid())
            settings.setValue(it.key(), *it);
        else
            settings.remove(it.key());
    settings.sync();
    if (settings.status() != QSettings::NoError)
        logError("viewer", "the settings were not written: " + file.toStdString());
}

} // namespace

SettingsFile::SettingsFile(const QString& file)
    : m_file(file)
    , m_values(readAll(file))
{
    m_pool.setMaxThreadCount(1);
}

SettingsFile::~SettingsFile()
{
    m_pool.start([file = m_file, changes = std::exchange(m_changes, {})] { writeChanges(file, changes); });
    m_pool.waitForDone();
}

QVariant SettingsFile::value(const QString& key, const QVariant& fallback) const
{
    return m_values.value(key, fallback);
}

void SettingsFile::setValue(const QString& key, const QVariant& value)
{
    m_values.insert(key, value);
    change(key, value);
}

void SettingsFile::remove(const QString& key)
{
    m_values.remove(key);
    change(key, {});
}

/// Those of one turn of the event loop go into the file together.
void SettingsFile::change(const QString& key, const QVariant& value)
{
    const bool isFirst = m_changes.isEmpty();
    m_changes.insert(key, value);
    if (isFirst && !m_isWriting) QMetaObject::invokeMethod(this, &SettingsFile::write, Qt::QueuedConnection);
}

void SettingsFile::write()
{
    m_isWriting = true;
    m_pool.start([this, file = m_file, changes = std::exchange(m_changes, {})] {
        writeChanges(file, changes);
        const auto goOn = [this] {
            m_isWriting = false;
            if (!m_changes.isEmpty()) write();
        };
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    });
}

} // namespace revisit
