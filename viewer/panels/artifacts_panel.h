#pragma once

#include "viewer/actions.h"
#include "viewer/model/artifact_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <string>

QT_BEGIN_NAMESPACE
class QLineEdit;
class QSplitter;
class QToolButton;
class QPushButton;
class QTreeView;
QT_END_NAMESPACE

namespace revisit {

class ArtifactView;
class BytesChart;
class Chip;
class ColumnMenu;
class EmptyPage;
class FollowButton;
class PanelStatus;

/// What the recording is made of: what each kind weighs; every artifact with kind, sizes and contents, and below it
/// what is wrong with it: how bad, where, why. The selected artifact in full: fields and bytes, linked both ways; a
/// problem leads to its bytes. The one that holds the picture at the playhead is marked and followed; a click jumps to
/// the first moment of an artifact; while a range is marked only what holds some of it is listed. Where room is scarce
/// the chart goes when an artifact is opened, and comes back when that is closed, unless the user decided meanwhile.
class ArtifactsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ArtifactsPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~ArtifactsPanel() override;

    void setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts);
    [[nodiscard]] const ArtifactModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] ArtifactView& view() { return *m_view; }
    [[nodiscard]] BytesChart& chart() { return *m_chart; }

    /// FollowPlayhead, SaveArtifact and SaveInflatedArtifact.
    void perform(ActionId command);

public Q_SLOTS:
    void setOnlyProblems(bool isOnly);
    void focusSearch();
    void clearFilter();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeTop();
    [[nodiscard]] QWidget* makeList();
    [[nodiscard]] QToolButton* makeColumnButton();
    void fitColumns();
    void reload();
    void grow();
    void listArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts);
    void applyFilter();
    void connectContext();
    void updateStatus(int shown);
    void followPlayhead();
    void choose(const QModelIndex& index);
    [[nodiscard]] bool isInRange(const ArtifactReport& artifact) const;
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] QStringList causes() const;
    [[nodiscard]] bool isShown(const ArtifactReport& artifact) const;
    void showChosen();
    void makeRoom();
    void giveRoomBack();

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    ViewSettings* m_settings; ///< null: nothing is kept
    ColumnMenu* m_columns = nullptr;
    ArtifactModel* m_model;
    QTreeView* m_tree;
    Chip* m_onlyProblems;
    Chip* m_showBytes;
    QLineEdit* m_search;
    FollowButton* m_follow;
    PanelStatus* m_line;
    EmptyPage* m_empty;
    QPushButton* m_showAll = nullptr; ///< of it
    BytesChart* m_chart;
    QSplitter* m_splitter;
    ArtifactView* m_view;
    std::string m_shownPath; ///< of the artifact in m_view
    bool m_keepsPlace = false; ///< what becomes current is what was
    bool m_hasMadeRoom = false; ///< the chart was put away for what is open, not by the user
};

} // namespace revisit
