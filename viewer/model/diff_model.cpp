#include "viewer/model/diff_model.h"

#include "viewer/plain_tool_tip.h"

#include <QString>

namespace revisit {

namespace {

constexpr std::size_t kMaxShown = 500; // characters of one value; the tabs beside the list show all

QString cut(const std::string& text)
{
    const QString shown = QString::fromStdString(text.substr(0, kMaxShown));
    return text.size() > kMaxShown ? shown + QChar(0x2026) : shown;
}

QString sign(JsonChange::Kind kind)
{
    if (kind == JsonChange::Kind::Added) return QStringLiteral("+");
    return kind == JsonChange::Kind::Removed ? QStringLiteral("\u2212") : QStringLiteral("~");
}

} // namespace

void DiffModel::setDiff(JsonDiff diff)
{
    if (!m_diff.changes.empty()) {
        beginRemoveRows({}, 0, rowCount() - 1);
        m_diff = {};
        endRemoveRows();
    }
    if (diff.changes.empty()) return;
    beginInsertRows({}, 0, static_cast<int>(diff.changes.size()) - 1);
    m_diff = std::move(diff);
    endInsertRows();
}

int DiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diff.changes.size());
}

int DiffModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DiffModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const JsonChange& change = m_diff.changes[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole && index.column() == KindColumn) return int(Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    QString text;
    if (index.column() == KindColumn)
        text = sign(change.kind);
    else if (index.column() == PathColumn)
        text = change.path.empty() ? tr("(the whole state)") : cut(change.path);
    else
        text = cut(index.column() == BeforeColumn ? change.before : change.after);
    return role == Qt::ToolTipRole ? plainToolTip(text) : text;
}

QVariant DiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return QString();
    }
}

} // namespace revisit
