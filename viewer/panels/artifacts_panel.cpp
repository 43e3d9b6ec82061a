#include "viewer/panels/artifacts_panel.h"

#include "viewer/counted.h"
#include "viewer/model/replay_session.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"
#include "viewer/timeline/lane_style.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

namespace revisit {

namespace {

using theme::Surface;

/// Marks problems, and artifacts that have some, with a form and a colour.
class ArtifactDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const int severity = index.data(ArtifactModel::SeverityRole).toInt();
        const bool isProblem = index.data(ArtifactModel::IsProblemRole).toBool();
        if (isProblem || index.column() > ArtifactModel::NameColumn)
            option->palette.setColor(QPalette::Text, theme::color(Surface::MutedText, option->palette));
        if (index.column() != ArtifactModel::NameColumn) return;
        if (isProblem) {
            option->palette.setColor(QPalette::Text, option->palette.color(QPalette::WindowText));
            option->text
                += QStringLiteral("  \u00b7  ") + index.siblingAtColumn(ArtifactModel::HoldsColumn).data().toString();
        }
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(theme::kIcon, theme::kIcon);
        option->icon = icon(severity, option->palette);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), theme::kRowHeight};
    }

private:
    static QIcon icon(int severity, const QPalette& palette)
    {
        if (severity == static_cast<int>(Severity::Error)) return markIcon(MarkKind::Crash, palette);
        if (severity == static_cast<int>(Severity::Warning)) return markIcon(MarkKind::LogWarning, palette);
        return markIcon(severity < 0 ? MarkKind::Network : MarkKind::Input, palette);
    }
};

QString utcText(const std::optional<WallTime>& time)
{
    if (!time) return {};
    return QDateTime::fromMSecsSinceEpoch(time->ms, Qt::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz 'UTC'"));
}

} // namespace

ArtifactsPanel::ArtifactsPanel(const ViewContext& context, QWidget* parent)
    : QWidget(parent)
    , m_session(context.session)
    , m_model(new ArtifactModel(this))
    , m_tree(new QTreeView(this))
    , m_summary(new QLabel(this))
    , m_onlyProblems(new Chip(tr("With problems"), this))
    , m_properties(new PropertyView(this))
{
    setAccessibleName(tr("Artifacts"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new ArtifactDelegate(m_tree));
    m_tree->setAccessibleName(tr("List of artifacts and their problems"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setIndentation(16);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(ArtifactModel::NameColumn, QHeaderView::Stretch);
    m_summary->setFont(theme::smallFont(font()));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::kSpace3, theme::kSpace2, theme::kSpace2, theme::kSpace2);
    top->addWidget(m_summary, 1);
    top->addWidget(m_onlyProblems);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_properties);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    connect(m_onlyProblems, &Chip::toggled, this, &ArtifactsPanel::hideWell);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArtifactsPanel::showCurrent);
    connect(&m_session, &ReplaySession::changed, this, &ArtifactsPanel::reload);
    reload();
}

ArtifactsPanel::~ArtifactsPanel() = default;

/// The path comes first (its folder names the kind); what the width leaves goes to sizes and kind.
void ArtifactsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    constexpr int kRoomForInflatedPx = 480;
    constexpr int kRoomForKindPx = 640;
    m_tree->setColumnHidden(ArtifactModel::InflatedColumn, width() < kRoomForInflatedPx);
    m_tree->setColumnHidden(ArtifactModel::KindColumn, width() < kRoomForKindPx);
}

void ArtifactsPanel::reload()
{
    const auto recording = m_session.recording();
    if (!recording) return setArtifacts(nullptr);
    setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts>(recording, &recording->artifacts()));
}

void ArtifactsPanel::setArtifacts(std::shared_ptr<const ArtifactModel::Artifacts> artifacts)
{
    m_model->setArtifacts(std::move(artifacts));
    m_properties->hide();
    std::uint32_t ill = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->rowCount(index) == 0) continue;
        ++ill;
        m_tree->expand(index);
        for (int problem = 0; problem < m_model->rowCount(index); ++problem)
            m_tree->setFirstColumnSpanned(problem, index, true);
    }
    m_onlyProblems->setCount(ill);
    m_onlyProblems->setEnabled(ill > 0);
    m_summary->setText(summary());
    hideWell();
}

QString ArtifactsPanel::summary() const
{
    const auto& artifacts = m_model->artifacts();
    if (!artifacts) return tr("No recording is open");
    std::uint64_t stored = 0;
    int problems = 0;
    for (const ArtifactReport& artifact : *artifacts) {
        stored += artifact.storedBytes;
        problems += static_cast<int>(artifact.problems.size());
    }
    const QString health = problems == 0 ? tr("no problems") : counted(problems, tr("1 problem"), tr("%1 problems"));
    return counted(static_cast<qint64>(artifacts->size()), tr("1 artifact"), tr("%1 artifacts"))
        + QStringLiteral(" \u00b7 ") + QLocale().formattedDataSize(static_cast<qint64>(stored), 1)
        + QStringLiteral(" \u00b7 ") + health;
}

void ArtifactsPanel::setOnlyProblems(bool isOnly) { m_onlyProblems->setChecked(isOnly); }

void ArtifactsPanel::hideWell()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool isWell = m_model->rowCount(m_model->index(row, 0)) == 0;
        m_tree->setRowHidden(row, {}, m_onlyProblems->isChecked() && isWell);
    }
}

void ArtifactsPanel::showCurrent(const QModelIndex& index)
{
    const ArtifactReport* artifact = m_model->artifact(index);
    m_properties->setVisible(artifact != nullptr);
    if (!artifact) return;
    std::vector<Property> rows;
    if (const Problem* problem = m_model->problem(index)) {
        rows.push_back({tr("Problem"), QString::fromStdString(problem->message)});
        rows.push_back({tr("Code"), QString::fromStdString(problem->code)});
        rows.push_back({tr("Where"), offsetText(*problem)});
    }
    rows.push_back({tr("Path"), QString::fromStdString(artifact->path)});
    rows.push_back({tr("Holds"), holdsText(*artifact)});
    rows.push_back({tr("Stored bytes"), QLocale().toString(static_cast<qulonglong>(artifact->storedBytes))});
    rows.push_back({tr("Inflated bytes"), QLocale().toString(static_cast<qulonglong>(artifact->inflatedBytes))});
    rows.push_back({tr("First"), utcText(artifact->firstTime)});
    rows.push_back({tr("Last"), utcText(artifact->lastTime)});
    rows.push_back({tr("SHA-256"), QString::fromStdString(artifact->sha256)});
    m_properties->setProperties(std::move(rows));
}

} // namespace revisit
