#pragma once

#include "analysis/sdk_traffic.h"
#include "viewer/actions.h"
#include "viewer/model/playhead_facts.h"
#include "viewer/model/property_model.h"
#include "viewer/player/playback.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QPushButton;
class QStackedWidget;
QT_END_NAMESPACE

namespace revisit {

class EmptyPage;
class FollowButton;
class ViewSettings;
class LatestOnly;
class PanelStatus;
class PropertyView;
class Recording;
class WriteQueue;

/// What is known about a recording, ready to show.
struct Metadata {
    std::vector<Property> rows;
    /// Player times of what a row counts, sorted, by the row's name: what its click leads through.
    std::map<QString, std::vector<std::int64_t>> moments;
    PlayheadFacts facts; ///< what changes in time
};

/// What is known about the moment at the playhead, as long as the panel follows it, and about the session as a whole:
/// session, user, tags, app, device, what was recorded, counted, and everything a server said about it. While a range
/// is marked the counts are its own, of all. A click on a count jumps to the next of its kind, on a time to it.
/// Searchable; copies all of it and saves it as JSON. Read on a worker.
class MetadataPanel final : public QWidget {
    Q_OBJECT
public:
    explicit MetadataPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~MetadataPanel() override;

    [[nodiscard]] PropertyView& properties() { return *m_view; }
    /// Off: the rows of the moment stay those of the moment when it was switched off.
    [[nodiscard]] FollowButton& follow() { return *m_follow; }
    /// What is shown as "name: value" lines under their headings.
    [[nodiscard]] QString text() const;
    /// Writes the groups as a JSON object of objects, on a worker.
    void saveJson(const QString& file);

    /// FollowPlayhead.
    void perform(ActionId command);

public Q_SLOTS:
    void focusSearch();
    void copyAll();

Q_SIGNALS:
    /// The rows of the recording are there.
    void loaded();
    void saved(bool isWritten);

private:
    [[nodiscard]] QWidget* makeTop();
    void reload();
    void applyFilter();
    void followPlayhead();
    [[nodiscard]] std::vector<Property> allRows() const;
    void askForFile();
    void choose(const QModelIndex& index);
    void updateStatus();

    ReplaySession& m_session;
    ViewSettings* m_settings; ///< null: nothing is kept
    Playback& m_playback;
    Selection& m_selection;
    QLineEdit* m_search;
    PropertyView* m_view;
    QStackedWidget* m_pages; ///< the properties, or why there are none
    EmptyPage* m_empty;
    QPushButton* m_showAll;
    FollowButton* m_follow = nullptr;
    PanelStatus* m_line;
    Metadata m_known;
    std::vector<Property> m_momentRows; ///< at the playhead, or where following ended
    std::unique_ptr<LatestOnly> m_reading;
    WriteQueue& m_saving;
};

/// The rows of the panel for a recording; unknown ones are left out. Parses JSON, so off the UI thread.
[[nodiscard]] Metadata recordingMetadata(
    const Recording& recording, const std::optional<PlayRange>& range = {}, SdkTraffic sdkTraffic = SdkTraffic::Hidden);
/// Those whose name or value holds the text, under their headings; all for an empty text.
[[nodiscard]] std::vector<Property> matchingProperties(const std::vector<Property>& rows, const QString& text);

} // namespace revisit
