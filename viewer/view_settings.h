#pragma once

#include "base/units.h"
#include "decoder/limits.h"
#include "viewer/theme.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QVariantMap>

#include <memory>
#include <optional>

namespace revisit {

class SettingsFile;

/// What the user has set and what the program remembers for them: overlays, theme, layout, recent files.
///
/// Written soon after it changed, off the UI thread (SettingsFile); holds no secrets. UI thread only.
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

    /// Whether playback runs through stretches where nothing happens, and how long such a stretch is at least.
    [[nodiscard]] bool skipsInactivity() const;
    void setSkipsInactivity(bool isSkipping);
    [[nodiscard]] Milliseconds inactivityThreshold() const;
    void setInactivityThreshold(Milliseconds threshold);

    /// "en", "de", "ar"; empty: the system's. Takes effect at the next start.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    /// Where the next start keeps library and local server; empty: the platform's place.
    [[nodiscard]] QString dataFolder() const;
    void setDataFolder(const QString& folder);
    /// With what recordings are opened. Not remembered here but by the data folder (library/limits_file.h), for both
    /// programs: who made the settings says what they are and keeps what they become.
    [[nodiscard]] const DecoderLimits& decoderLimits() const noexcept { return m_limits; }
    void setDecoderLimits(const DecoderLimits& limits);

    /// How much the library may take; nullopt: no limit. Kept as the limits are (library/budget_file.h).
    [[nodiscard]] std::optional<Bytes> libraryBudget() const noexcept { return m_libraryBudget; }
    void setLibraryBudget(std::optional<Bytes> budget);

    /// The keys the user gave a command (Actions::nameOf()), as portable texts; nullopt: those it came with.
    [[nodiscard]] std::optional<QStringList> shortcuts(const QString& command) const;
    void setShortcuts(const QString& command, const std::optional<QStringList>& keys);
    void resetShortcuts();

    /// Window layouts that the user named, kMaxLayouts at most: saving one more forgets the oldest.
    static constexpr int kMaxLayouts = 32;
    [[nodiscard]] QStringList layoutNames() const;
    [[nodiscard]] QByteArray layout(const QString& name) const;
    void saveLayout(const QString& name, const QByteArray& state);
    void removeLayout(const QString& name);

    /// What is remembered of one recording (position, speed, panel: small values under names of their owners), by
    /// ReplayWorkspace::key(). kMaxRecordings at most: the ones not used for longest are forgotten.
    static constexpr int kMaxRecordings = 200;
    [[nodiscard]] QVariantMap recordingState(const QString& key) const;
    /// Adds to or replaces what is remembered.
    void rememberRecording(const QString& key, const QVariantMap& values);

    /// Small choices of parts of the window that no dialog shows, under names of their owners ("timeline/tracks").
    [[nodiscard]] QVariant preference(const QString& name, const QVariant& fallback = {}) const;
    void setPreference(const QString& name, const QVariant& choice);

    [[nodiscard]] QStringList recentPaths() const;
    void addRecentPath(const QString& path);
    void clearRecentPaths();

    /// Of a list panel ("events"), as SavedFilters writes them.
    [[nodiscard]] QByteArray savedFilters(const QString& panel) const;
    void setSavedFilters(const QString& panel, const QByteArray& json);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void saveWindow(const QByteArray& geometry, const QByteArray& state);

Q_SIGNALS:
    void optionChanged(revisit::ViewSettings::Option option, bool isOn);
    void themeModeChanged();
    void recentPathsChanged();
    void shortcutsChanged();
    void layoutsChanged();
    /// Skip length, inactivity.
    void playbackPreferencesChanged();
    void preferenceChanged(const QString& name);
    void savedFiltersChanged(const QString& panel);
    void decoderLimitsChanged();
    void libraryBudgetChanged();

private:
    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback) const;
    void setValue(const QString& key, const QVariant& value);
    void removeValue(const QString& key);
    [[nodiscard]] QVariantMap map(const QString& key) const;

    std::unique_ptr<SettingsFile> m_file; ///< null: memory only
    QVariantMap m_memory;
    DecoderLimits m_limits;
    std::optional<Bytes> m_libraryBudget;
};

} // namespace revisit
