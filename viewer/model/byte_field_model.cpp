#include "viewer/model/byte_field_model.h"

#include "viewer/plain_tool_tip.h"

#include <QLocale>
#include <QString>

namespace revisit {

void ByteFieldModel::setContent(std::shared_ptr<const ArtifactContent> content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

const ByteField* ByteFieldModel::field(const QModelIndex& index) const
{
    if (!index.isValid() || !m_content) return nullptr;
    return &m_content->outline.fields[static_cast<std::size_t>(index.internalId())];
}

QModelIndex ByteFieldModel::indexOf(std::size_t field) const
{
    if (!m_content || field >= m_content->rowInParent.size()) return {};
    return createIndex(static_cast<int>(m_content->rowInParent[field]), 0, static_cast<quintptr>(field));
}

QModelIndex ByteFieldModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) return {};
    const auto around = parent.isValid() ? static_cast<std::int64_t>(parent.internalId()) : -1;
    return createIndex(
        row, column, static_cast<quintptr>(m_content->childrenOf(around)[static_cast<std::size_t>(row)]));
}

QModelIndex ByteFieldModel::parent(const QModelIndex& index) const
{
    const ByteField* own = field(index);
    return own == nullptr || own->parent < 0 ? QModelIndex() : indexOf(static_cast<std::size_t>(own->parent));
}

int ByteFieldModel::rowCount(const QModelIndex& parent) const
{
    if (!m_content || parent.column() > 0) return 0;
    const auto around = parent.isValid() ? static_cast<std::int64_t>(parent.internalId()) : -1;
    return static_cast<int>(m_content->childrenOf(around).size());
}

int ByteFieldModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ByteFieldModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ByteField& own = *field(index);
    if (role == Qt::TextAlignmentRole && index.column() >= OffsetColumn)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() <= ValueColumn)
        return plainToolTip(QString::fromStdString(index.column() == NameColumn ? own.name : own.value));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case NameColumn:
        return QString::fromStdString(own.name);
    case ValueColumn:
        return QString::fromStdString(own.value);
    case OffsetColumn:
        return QStringLiteral("0x%1").arg(own.offset, 0, 16);
    default:
        return QLocale().toString(static_cast<qulonglong>(own.length));
    }
}

QVariant ByteFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= OffsetColumn ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Field");
    case ValueColumn:
        return tr("Value");
    case OffsetColumn:
        return tr("Offset");
    default:
        return tr("Bytes");
    }
}

} // namespace revisit
