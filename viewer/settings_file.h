#pragma once

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QVariantMap>

namespace revisit {

/// The values of an INI file, in memory: read when this is made, before there is a window, and written by a thread of
/// its own soon after something changed. Only what changed is written, so that other programs' values stay. A file that
/// cannot be written is logged; the values are kept for this run. Lives in the UI thread.
class SettingsFile final : public QObject {
    Q_OBJECT
public:
    /// A file that is missing or cannot be read has no values.
    explicit SettingsFile(const QString& file);
    /// Waits until everything is written.
    ~SettingsFile() override;

    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback) const;
    void setValue(const QString& key, const QVariant& value);
    void remove(const QString& key);

private:
    void change(const QString& key, const QVariant& value);
    void write();

    QString m_file;
    QVariantMap m_values;
    QVariantMap m_changes; ///< not written yet; an invalid value stands for a key that is gone
    bool m_isWriting = false;
    QThreadPool m_pool;
};

} // namespace revisit
