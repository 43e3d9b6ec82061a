#pragma once

#include "viewer/model/artifact_model.h"
#include "viewer/view_context.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLabel;
class QTreeView;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class PropertyView;

/// What the recording is made of: every artifact with kind, sizes and contents, and below it what is wrong with it:
/// how bad, where, why. The selected artifact in full underneath.
class ArtifactsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ArtifactsPanel(const ViewContext& context, QWidget* parent = nullptr);
    ~ArtifactsPanel() override;

    void setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts);
    [[nodiscard]] const ArtifactModel& model() const { return *m_model; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QString summary() const;

public Q_SLOTS:
    void setOnlyProblems(bool isOnly);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void reload();
    void hideWell();
    void showCurrent(const QModelIndex& index);

    ReplaySession& m_session;
    ArtifactModel* m_model;
    QTreeView* m_tree;
    QLabel* m_summary;
    Chip* m_onlyProblems;
    PropertyView* m_properties;
};

} // namespace revisit
