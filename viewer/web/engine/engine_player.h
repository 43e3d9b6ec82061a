#pragma once

#include "base/units.h"
#include "viewer/latest_only.h"
#include "viewer/web/page_player.h"

#include <QTimer>
#include <QVariantMap>

#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QWebEngineProfile;
class QWebEngineView;
QT_END_NAMESPACE

namespace revisit {

class EnginePage;
class PageFiles;
class PageGuard;

/// The page player in Qt WebEngine: rrweb's public player, which rebuilds the page in a sandboxed frame that runs no
/// script, under a profile that reaches no network.
///
/// Revisit's clock leads: while it plays forwards at a steady pace the player runs at the same speed and is set right
/// where it drifts; otherwise it is put where the playhead stands, as often as it can follow. Where the player was
/// paused, started, moved or sped up on its own, Revisit's playback does the same. UI thread.
class EnginePlayer final : public PagePlayer {
    Q_OBJECT
public:
    EnginePlayer(const ViewContext& context, CurrentWeb& web, QWidget* parent);
    ~EnginePlayer() override;

    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] QString problem() const override { return m_problem; }
    /// The recording's time that the player shows; nullopt before it shows anything.
    [[nodiscard]] std::optional<WallTime> shownTime() const { return m_shown; }
    [[nodiscard]] const PageGuard& guard() const { return *m_guard; }
    [[nodiscard]] EnginePage& page() { return *m_page; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeInput();
    void restart();
    void load(const QByteArray& events);
    void fail(const QString& problem);
    void lead();
    void take(const QVariantMap& state);
    [[nodiscard]] bool runsSteadily() const;

    ViewContext m_context;
    CurrentWeb& m_web;
    QWebEngineProfile* m_profile;
    PageGuard* m_guard;
    PageFiles* m_files;
    EnginePage* m_page;
    QWebEngineView* m_view;
    QTimer m_timer;
    QString m_problem;
    std::optional<WallTime> m_shown;
    std::optional<WallTime> m_asked; ///< of the call under way, or of the last one
    bool m_isCalling = false;
    bool m_isLoaded = false;
    LatestOnly m_reading;
};

} // namespace revisit
