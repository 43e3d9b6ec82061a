#pragma once

#include "decoder/recording.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace revisit {

/// The artifacts of a recording, and below each its problems. Lives in the UI thread.
class ArtifactModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, KindColumn, HoldsColumn, StoredColumn, InflatedColumn, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole + 1, ///< int of Severity: a problem's own, an artifact's worst; -1 for none
        ProblemCountRole, ///< int, of artifacts
        IsProblemRole, ///< bool
        IsNowRole, ///< bool: holds the picture at the playhead
    };
    using Artifacts = std::vector<ArtifactReport>;
    using QAbstractItemModel::QAbstractItemModel;

    /// Null shows nothing.
    void setArtifacts(std::shared_ptr<const Artifacts> artifacts);
    [[nodiscard]] const std::shared_ptr<const Artifacts>& artifacts() const { return m_artifacts; }
    /// Which artifact holds what is shown at the playhead; -1: none.
    void setNow(int row);
    [[nodiscard]] int nowRow() const { return m_nowRow; }
    /// The artifact of a row or of the problem's parent row; nullptr for an invalid index.
    [[nodiscard]] const ArtifactReport* artifact(const QModelIndex& index) const;
    /// The problem of a row; nullptr for artifacts.
    [[nodiscard]] const Problem* problem(const QModelIndex& index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QVariant artifactData(const ArtifactReport& artifact, int column, int role) const;
    [[nodiscard]] QVariant problemData(const Problem& problem, int column, int role) const;

    std::shared_ptr<const Artifacts> m_artifacts;
    int m_nowRow = -1;
};

/// "41 frames", "470 events, 2 faults"; empty where nothing is inside.
[[nodiscard]] QString holdsText(const ArtifactReport& artifact);
/// "at byte 1,024 of the stored bytes".
[[nodiscard]] QString offsetText(const Problem& problem);

} // namespace revisit
