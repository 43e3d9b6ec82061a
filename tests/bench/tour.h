#pragma once

#include "tests/bench/real_window.h"
#include "viewer/actions.h"

#include <QObject>
#include <QPoint>
#include <QString>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QWidget;
QT_END_NAMESPACE

namespace revisit::bench {

class WatchedApplication;

/// A scripted tour through the program's window. Everything that a person would do is an event of its own, so that each
/// is measured alone; between two of them there is the time that a person would take, at least. UI thread.
class Tour {
public:
    /// `session`: the large recording's id in the library of the data folder. `folder`: another recording.
    Tour(WatchedApplication& application, const std::filesystem::path& dataFolder, QString session, QString folder);
    ~Tour();

    /// All steps, and playing on until the time is over, then closing.
    void makeAll(int leastMs);
    /// Opening and one step. False where no step has that name.
    bool makeOne(const QString& name);

private:
    struct Step {
        const char* name;
        void (Tour::*make)();
    };
    [[nodiscard]] static const std::vector<Step>& steps();
    void make(const Step& step);

    void open();
    void play();
    void scrub();
    void seek();
    void filterPanels();
    void markRange();
    void zoomTimeline();
    void lookAtHierarchy();
    void searchEverywhere();
    void switchThemes();
    void switchLayouts();
    void openDialogs();
    void switchTabs();
    void close();

    /// As one delivery: what a person does in one instant.
    void act(const std::function<void()>& input);
    void rest(int ms);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, int restMs = 60);
    /// By its key where it has one.
    void command(ActionId id, int restMs = 250);
    void type(const char* text);
    /// Presses, moves in steps and releases over the lanes of the timeline; parts of its width.
    void dragTimeline(double from, double to, int moves, Qt::KeyboardModifiers modifiers);
    void wheelTimeline(double at, int notches, Qt::KeyboardModifiers modifiers);
    void clickFrame(double x, double y);
    [[nodiscard]] QPoint pointOfLanes(double part);
    void focusFrame();
    void waitUntilUsable();

    WatchedApplication& m_application;
    QString m_session;
    QString m_folder;
    QObject m_hand; ///< receives what act() posts
    std::unique_ptr<RealWindow> m_window;
};

} // namespace revisit::bench
