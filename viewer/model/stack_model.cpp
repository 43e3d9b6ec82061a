#include "viewer/model/stack_model.h"

#include "viewer/plain_tool_tip.h"

#include <algorithm>

namespace revisit {

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString hexText(std::uint64_t value) { return QStringLiteral("0x") + QString::number(value, 16); }

} // namespace

void StackModel::setStack(StackTrace stack)
{
    beginResetModel();
    m_stack = std::move(stack);
    listLines();
    endResetModel();
}

void StackModel::setOnlyApp(bool isOnlyApp)
{
    if (isOnlyApp == m_isOnlyApp) return;
    beginResetModel();
    m_isOnlyApp = isOnlyApp;
    listLines();
    endResetModel();
}

void StackModel::listLines()
{
    m_lines.clear();
    for (std::size_t i = 0; i < m_stack.lines.size(); ++i) {
        const StackLine& line = m_stack.lines[i];
        if (!m_isOnlyApp || line.isInApp || line.kind == StackLine::Kind::Header) m_lines.push_back(i);
    }
}

int StackModel::appFrames() const
{
    return static_cast<int>(
        std::count_if(m_stack.lines.begin(), m_stack.lines.end(), [](const StackLine& line) { return line.isInApp; }));
}

QString StackModel::placeOf(const StackLine& line) const
{
    QString place;
    if (!line.file.empty()) {
        place = text(line.file);
        if (line.line > 0) place += u':' + QString::number(line.line);
        if (line.line > 0 && line.column > 0) place += u':' + QString::number(line.column);
        return place;
    }
    place = text(line.module);
    if (line.address) place += (place.isEmpty() ? QString() : QStringLiteral(" ")) + hexText(*line.address);
    if (line.offset) place += QStringLiteral(" + %1").arg(*line.offset);
    return place;
}

int StackModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int StackModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant StackModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const StackLine& line = m_stack.lines[m_lines[static_cast<std::size_t>(index.row())]];
    const bool isFrame = line.kind == StackLine::Kind::Frame;
    switch (role) {
    case Qt::DisplayRole:
        if (!isFrame) return index.column() == FunctionColumn ? text(line.raw) : QString();
        if (index.column() == PlaceColumn) return placeOf(line);
        return line.function.empty() ? tr("(anonymous)") : text(line.function);
    case Qt::ToolTipRole:
        return plainToolTip(text(line.raw).left(1000));
    case Qt::AccessibleTextRole:
    case RawRole:
        return text(line.raw);
    case IsInAppRole:
        return line.isInApp;
    case KindRole:
        return static_cast<int>(line.kind);
    default:
        return {};
    }
}

QVariant StackModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    return section == FunctionColumn ? tr("Function") : tr("Place");
}

} // namespace revisit
