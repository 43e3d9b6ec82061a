#include "viewer/model/artifact_model.h"

#include "viewer/counted.h"
#include "viewer/format.h"
#include "viewer/model/problem_text.h"
#include "viewer/plain_tool_tip.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace revisit {

namespace {

constexpr quintptr kTopLevel = ~quintptr{0};

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

int worstSeverity(const Problems& problems)
{
    int worst = -1;
    for (const Problem& problem : problems) worst = std::max(worst, static_cast<int>(problem.severity));
    return worst;
}

} // namespace

QString holdsText(const ArtifactReport& artifact)
{
    QStringList parts;
    const auto add = [&parts](std::uint64_t count, const char* one, const char* more) {
        if (count > 0) parts << counted(static_cast<qint64>(count), ArtifactModel::tr(one), ArtifactModel::tr(more));
    };
    add(artifact.frames.size(), QT_TRANSLATE_NOOP("revisit::ArtifactModel", "1 frame"),
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "%1 frames"));
    add(artifact.eventCount, QT_TRANSLATE_NOOP("revisit::ArtifactModel", "1 event"),
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "%1 events"));
    add(artifact.snapshotCount > 1 ? artifact.snapshotCount : 0,
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "1 snapshot"),
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "%1 snapshots"));
    add(artifact.nodeCount, QT_TRANSLATE_NOOP("revisit::ArtifactModel", "1 view"),
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "%1 views"));
    add(artifact.faultCount, QT_TRANSLATE_NOOP("revisit::ArtifactModel", "1 fault"),
        QT_TRANSLATE_NOOP("revisit::ArtifactModel", "%1 faults"));
    return parts.join(QStringLiteral(", "));
}

QString offsetText(const Problem& problem)
{
    const QString at = QLocale().toString(static_cast<qulonglong>(problem.offset));
    return problem.space == OffsetSpace::Stored
        ? QCoreApplication::translate("revisit::ArtifactModel", "at byte %1 as stored").arg(at)
        : QCoreApplication::translate("revisit::ArtifactModel", "at byte %1 inflated").arg(at);
}

void ArtifactModel::setArtifacts(std::shared_ptr<const Artifacts> artifacts)
{
    beginResetModel();
    m_artifacts = std::move(artifacts);
    m_nowRow = -1;
    endResetModel();
}

void ArtifactModel::setNow(int row)
{
    const int before = std::exchange(m_nowRow, row);
    if (row == before) return;
    for (const int each : {before, row})
        if (each >= 0 && each < rowCount())
            Q_EMIT dataChanged(index(each, 0), index(each, ColumnCount - 1), {IsNowRole});
}

const ArtifactReport* ArtifactModel::artifact(const QModelIndex& index) const
{
    if (!index.isValid() || !m_artifacts) return nullptr;
    const bool isTop = index.internalId() == kTopLevel;
    const auto row = isTop ? static_cast<std::size_t>(index.row()) : static_cast<std::size_t>(index.internalId());
    return row < m_artifacts->size() ? &(*m_artifacts)[row] : nullptr;
}

const Problem* ArtifactModel::problem(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kTopLevel) return nullptr;
    return &artifact(index)->problems[static_cast<std::size_t>(index.row())];
}

QModelIndex ArtifactModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= ColumnCount) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kTopLevel);
}

QModelIndex ArtifactModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kTopLevel) return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kTopLevel);
}

int ArtifactModel::rowCount(const QModelIndex& parent) const
{
    if (!m_artifacts || parent.column() > 0) return 0;
    if (!parent.isValid()) return static_cast<int>(m_artifacts->size());
    return parent.internalId() == kTopLevel ? static_cast<int>(artifact(parent)->problems.size()) : 0;
}

int ArtifactModel::columnCount(const QModelIndex&) const { return ColumnCount; }

QVariant ArtifactModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::ToolTipRole) return plainToolTip(data(index, Qt::DisplayRole).toString());
    const Problem* ill = problem(index);
    if (role == IsNowRole) return !ill && index.row() == m_nowRow;
    return ill ? problemData(*ill, index.column(), role) : artifactData(*artifact(index), index.column(), role);
}

QVariant ArtifactModel::artifactData(const ArtifactReport& artifact, int column, int role) const
{
    switch (role) {
    case SeverityRole:
        return worstSeverity(artifact.problems);
    case ProblemCountRole:
        return static_cast<int>(artifact.problems.size());
    case IsProblemRole:
        return false;
    case Qt::TextAlignmentRole:
        return column >= StoredColumn ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case NameColumn:
        return QString::fromStdString(artifact.path);
    case KindColumn:
        return QStringLiteral("%1, %2%3")
            .arg(text(name(artifact.kind)), text(name(artifact.format)),
                artifact.isGzip ? QStringLiteral(" gzip") : QString());
    case HoldsColumn:
        return holdsText(artifact);
    case StoredColumn:
        return byteText(artifact.storedBytes);
    default:
        return byteText(artifact.inflatedBytes);
    }
}

QVariant ArtifactModel::problemData(const Problem& problem, int column, int role) const
{
    switch (role) {
    case SeverityRole:
        return static_cast<int>(problem.severity);
    case ProblemCountRole:
        return 0;
    case IsProblemRole:
        return true;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case NameColumn:
        return problemText(problem);
    case KindColumn:
        return severityText(problem.severity);
    case HoldsColumn:
        return QStringLiteral("%1, %2").arg(QString::fromStdString(problem.code), offsetText(problem));
    default:
        return {};
    }
}

QVariant ArtifactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int((section >= StoredColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn:
        return tr("Artifact");
    case KindColumn:
        return tr("Kind");
    case HoldsColumn:
        return tr("Holds");
    case StoredColumn:
        return tr("Stored");
    default:
        return tr("Inflated");
    }
}

} // namespace revisit
