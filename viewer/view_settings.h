#pragma once

#include "base/units.h"
#include "viewer/theme.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <memory>

QT_BEGIN_NAMESPACE
class QSettings;
QT_END_NAMESPACE

namespace revisit {

/// What the user has set and what the program remembers for them: overlays, theme, layout, recent files.
///
/// Written at once where it changes; holds no secrets. UI thread only.
class ViewSettings final : public QObject {
    Q_OBJECT
public:
    /// The overlays and decorations of the frame view.
    enum class Option { Touches, Bezel, Masked, Inspect, TouchHistory, LargeMarks, Grid, States };
    Q_ENUM(Option)

    /// `file`: an INI file; empty keeps everything in memory for this run (screenshots, tests).
    explicit ViewSettings(const QString& file, QObject* parent = nullptr);
    ~ViewSettings() override;

    [[nodiscard]] bool isOn(Option option) const;
    void setOn(Option option, bool isOn);

    [[nodiscard]] theme::Mode themeMode() const;
    void setThemeMode(theme::Mode mode);

    [[nodiscard]] Milliseconds skipLength() const;
    void setSkipLength(Milliseconds length);

    [[nodiscard]] QStringList recentPaths() const;
    void addRecentPath(const QString& path);
    void clearRecentPaths();

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void saveWindow(const QByteArray& geometry, const QByteArray& state);

Q_SIGNALS:
    void optionChanged(revisit::ViewSettings::Option option, bool isOn);
    void themeModeChanged();
    void recentPathsChanged();

private:
    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback) const;
    void setValue(const QString& key, const QVariant& value);

    std::unique_ptr<QSettings> m_file; ///< null: memory only
    QVariantMap m_memory;
};

} // namespace revisit
