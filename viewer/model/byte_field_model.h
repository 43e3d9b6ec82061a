#pragma once

#include "viewer/model/artifact_content.h"

#include <QAbstractItemModel>

namespace revisit {

/// The fields of an artifact as a tree. Lives in the UI thread.
class ByteFieldModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ValueColumn, OffsetColumn, LengthColumn, ColumnCount };
    using QAbstractItemModel::QAbstractItemModel;

    /// Null shows nothing.
    void setContent(std::shared_ptr<const ArtifactContent> content);
    [[nodiscard]] const std::shared_ptr<const ArtifactContent>& content() const { return m_content; }
    /// The field of a row; nullptr for an invalid index.
    [[nodiscard]] const ByteField* field(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(std::size_t field) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const ArtifactContent> m_content;
};

} // namespace revisit
