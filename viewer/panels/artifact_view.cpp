#include "viewer/panels/artifact_view.h"

#include "viewer/decode_pool.h"
#include "viewer/elided_label.h"
#include "viewer/error_text.h"
#include "viewer/file_question.h"
#include "viewer/file_writer.h"
#include "viewer/format.h"
#include "viewer/model/byte_field_model.h"
#include "viewer/panels/chip.h"
#include "viewer/panels/detail_header.h"
#include "viewer/panels/hex_view.h"
#include "viewer/panels/property_view.h"
#include "viewer/theme.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeView>

#include <algorithm>

namespace revisit {

namespace {

constexpr int kWideEnoughPx = 760; ///< from here on fields and bytes stand side by side
constexpr int kHighEnoughPx = 320; ///< from here on they stand one above the other; below, each has a tab
constexpr int kRoomForLengthsPx = 400; ///< narrower fields do without: the line above the bytes says it too
constexpr int kLowestPx = 190; ///< header, tabs and some lines

std::optional<std::size_t> entryOf(const RecordingSource& source, const std::string& path)
{
    const auto& entries = source.entries();
    const auto found
        = std::find_if(entries.begin(), entries.end(), [&](const SourceEntry& entry) { return entry.path == path; });
    return found == entries.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - entries.begin()));
}

} // namespace

ArtifactView::ArtifactView(WriteQueue& saving, ViewSettings* settings, QWidget* parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_facts(new PropertyView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_fields(new QTreeView(this))
    , m_model(new ByteFieldModel(this))
    , m_saving(saving)
    , m_settings(settings)
{
    setAccessibleName(tr("Artifact in full"));
    m_fields->setModel(m_model);
    m_fields->setUniformRowHeights(true);
    m_fields->setAllColumnsShowFocus(true);
    m_fields->setIndentation(14);
    m_fields->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_fields->setAccessibleName(tr("Fields of the artifact"));
    m_fields->header()->setStretchLastSection(false);
    m_fields->header()->setSectionResizeMode(ByteFieldModel::ValueColumn, QHeaderView::Stretch);
    m_fields->header()->resizeSection(ByteFieldModel::NameColumn, 170);
    m_fields->header()->resizeSection(ByteFieldModel::OffsetColumn, 76);
    m_fields->header()->resizeSection(ByteFieldModel::LengthColumn, 72);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArtifactView::fieldChosen);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_fields);
    m_bytes = makeBytes();
    m_splitter->addWidget(m_bytes);
    m_splitter->setSizes({1, 1});
    m_tabs->setAccessibleName(tr("Fields or facts of the artifact"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_splitter, tr("Fields and bytes"));
    m_tabs->addTab(m_facts, tr("Facts"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_tabs, 1);
}

ArtifactView::~ArtifactView() { m_stop.requestStop(); }

QWidget* ArtifactView::makeHeader()
{
    m_header = new DetailHeader(this);
    const auto add = [this](const QString& text, const QString& toolTip, ActionId id, OffsetSpace space) {
        QAction* action = m_header->addCommand(text, toolTip, id, m_settings);
        connect(action, &QAction::triggered, this, [this, space] { askForFile(space); });
    };
    add(tr("Save\u2026"), tr("Save the artifact as it is stored"), ActionId::SaveArtifact, OffsetSpace::Stored);
    add(tr("Save inflated\u2026"), tr("Save the artifact inflated"), ActionId::SaveInflatedArtifact,
        OffsetSpace::Inflated);
    return m_header;
}

QWidget* ArtifactView::makeBytes()
{
    auto* pane = new QWidget(this);
    m_stored = new Chip(tr("Stored"), pane);
    m_inflated = new Chip(tr("Inflated"), pane);
    m_place = new ElidedLabel(Qt::ElideRight, pane);
    m_place->setFont(theme::smallFont(font()));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    connect(m_stored, &Chip::clicked, this, [this] { setSpace(OffsetSpace::Stored); });
    connect(m_inflated, &Chip::clicked, this, [this] { setSpace(OffsetSpace::Inflated); });
    m_hex = new HexView(pane);
    m_hex->setFieldNames([this](std::uint64_t offset) { return fieldName(offset); });
    connect(m_hex, &HexView::byteChosen, this, &ArtifactView::byteChosen);
    m_reason = new QLabel(pane);
    m_reason->setWordWrap(true);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setMargin(theme::kSpace4);
    m_pages = new QStackedWidget(pane);
    m_pages->addWidget(m_hex);
    m_pages->addWidget(m_reason);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme::kSpace2, theme::kSpace1, theme::kSpace2, theme::kSpace1);
    line->addWidget(m_stored);
    line->addWidget(m_inflated);
    line->addWidget(m_place, 1);
    auto* layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_pages, 1);
    return pane;
}

void ArtifactView::show(std::shared_ptr<const RecordingSource> source, const ArtifactReport& artifact,
    std::vector<Property> facts, const DecoderLimits& limits)
{
    clear();
    m_path = QString::fromStdString(artifact.path);
    m_problems = artifact.problems;
    m_header->setTexts(
        m_path, tr("%1 stored, %2 inflated").arg(byteText(artifact.storedBytes), byteText(artifact.inflatedBytes)));
    m_facts->setProperties(std::move(facts));
    const auto entry = source ? entryOf(*source, artifact.path) : std::nullopt;
    if (!entry) return apply(fail(Errc::NotFound, "the bytes are not at hand", artifact.path));
    m_reason->setText(tr("The bytes are being read\u2026"));
    m_pages->setCurrentIndex(1);
    m_reading.run([source = std::move(source), at = *entry, limits, stop = m_stop.token()](
                      const auto&) { return ArtifactContent::read(*source, at, limits, stop); },
        [this](const Result<std::shared_ptr<const ArtifactContent>>& content) { apply(content); });
}

void ArtifactView::clear()
{
    m_stop.requestStop();
    m_stop = StopSource();
    m_reading.drop();
    m_goal.reset();
    m_content.reset();
    m_model->setContent(nullptr);
    m_hex->setBytes(nullptr, {});
    m_place->setFullText({});
}

void ArtifactView::apply(const Result<std::shared_ptr<const ArtifactContent>>& content)
{
    m_content = content ? *content : nullptr;
    if (!content) m_reason->setText(errorText(content.error()));
    m_pages->setCurrentIndex(content ? 0 : 1);
    m_model->setContent(m_content);
    m_fields->expandToDepth(0);
    m_stored->setVisible(m_content && m_content->isGzip);
    m_inflated->setVisible(m_content && m_content->isGzip);
    m_space = OffsetSpace::Inflated;
    showBytes();
    if (m_goal && m_content) goTo(m_goal->space, m_goal->offset);
    Q_EMIT loaded();
}

void ArtifactView::showBytes()
{
    m_stored->setChecked(m_space == OffsetSpace::Stored);
    m_inflated->setChecked(m_space == OffsetSpace::Inflated);
    if (!m_content) return;
    m_hex->setBytes(m_content, m_content->bytes(m_space));
    std::vector<std::uint64_t> problems;
    for (const Problem& problem : m_problems)
        if (problem.space == m_space || !m_content->isGzip) problems.push_back(problem.offset);
    m_hex->setProblems(std::move(problems));
    m_place->setFullText(tr("%1 bytes").arg(QLocale().toString(static_cast<qulonglong>(m_hex->byteCount()))));
}

void ArtifactView::setSpace(OffsetSpace space)
{
    if (space != m_space) {
        m_space = space;
        return showBytes();
    }
    m_stored->setChecked(space == OffsetSpace::Stored); // a click on the chip that is on must not switch it off
    m_inflated->setChecked(space == OffsetSpace::Inflated);
}

void ArtifactView::goTo(OffsetSpace space, std::uint64_t offset)
{
    m_goal = Place{space, offset};
    if (!m_content) return;
    m_tabs->setCurrentWidget(hasBytesTab() ? m_bytes : m_splitter);
    setSpace(m_content->isGzip ? space : OffsetSpace::Inflated);
    const std::uint64_t last = m_hex->byteCount() > 0 ? m_hex->byteCount() - 1 : 0;
    byteChosen(std::min(offset, last));
    m_hex->mark(std::min(offset, last), 1);
}

void ArtifactView::fieldChosen(const QModelIndex& index)
{
    const ByteField* field = m_model->field(index);
    if (field == nullptr || m_isSyncing) return;
    setSpace(m_content->isGzip ? field->space : OffsetSpace::Inflated);
    m_hex->mark(field->offset, field->length);
    m_place->setFullText(
        tr("%1: %2 bytes at %3")
            .arg(QString::fromStdString(field->name), QLocale().toString(static_cast<qulonglong>(field->length)),
                QLocale().toString(static_cast<qulonglong>(field->offset))));
}

/// Plain artifacts have one kind of bytes, and their fields count them as inflated.
std::optional<std::size_t> ArtifactView::fieldAt(std::uint64_t offset) const
{
    if (!m_content) return std::nullopt;
    return m_content->outline.fieldAt(m_content->isGzip ? m_space : OffsetSpace::Inflated, offset);
}

QString ArtifactView::fieldName(std::uint64_t offset) const
{
    const auto field = fieldAt(offset);
    return field ? QString::fromStdString(m_content->outline.fields[*field].name) : QString();
}

void ArtifactView::byteChosen(std::uint64_t offset)
{
    if (!m_content) return;
    const auto field = fieldAt(offset);
    m_place->setFullText(tr("byte %1 of %2")
                             .arg(QLocale().toString(static_cast<qulonglong>(offset)),
                                 QLocale().toString(static_cast<qulonglong>(m_hex->byteCount()))));
    if (field) selectField(*field);
}

/// Without marking the whole field in the bytes: the user pointed at one of them.
void ArtifactView::selectField(std::size_t field)
{
    m_isSyncing = true;
    const QModelIndex index = m_model->indexOf(field);
    m_fields->setCurrentIndex(index);
    m_fields->scrollTo(index);
    m_isSyncing = false;
}

void ArtifactView::askForFile(OffsetSpace space)
{
    if (!m_content) return;
    QString name = QFileInfo(m_path).fileName();
    if (space == OffsetSpace::Inflated && name.endsWith(QLatin1String(".gz"))) name.chop(3);
    askWhereToSave(
        this, m_settings, {tr("Save Artifact"), name, {}}, [this, space](const QString& file) { save(space, file); });
}

void ArtifactView::save(OffsetSpace space, const QString& file)
{
    if (!m_content) return;
    const auto job = [content = m_content, space, file] {
        const auto bytes = content->bytes(space);
        return writtenFile(file, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    };
    m_saving.write(this, file, job, [this, file](const Result<qint64>& written) {
        m_place->setFullText(written ? tr("Wrote %1").arg(file) : tr("%1 cannot be written").arg(file));
        Q_EMIT saved(written.has_value());
    });
}

QSize ArtifactView::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), kLowestPx}; }

bool ArtifactView::hasBytesTab() const { return m_tabs->indexOf(m_bytes) >= 0; }

void ArtifactView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isWide = width() >= kWideEnoughPx;
    m_splitter->setOrientation(isWide ? Qt::Horizontal : Qt::Vertical);
    m_fields->setColumnHidden(ByteFieldModel::LengthColumn, width() < kRoomForLengthsPx);
    giveBytesATab(!isWide && height() < kHighEnoughPx);
}

void ArtifactView::giveBytesATab(bool isOwn)
{
    if (isOwn == hasBytesTab()) return;
    if (isOwn) {
        m_tabs->insertTab(1, m_bytes, tr("Bytes"));
        m_tabs->setTabText(0, tr("Fields"));
        return;
    }
    const bool wasShown = m_tabs->currentWidget() == m_bytes;
    m_splitter->addWidget(m_bytes); // which takes it out of the tabs
    m_bytes->show();
    m_tabs->setTabText(0, tr("Fields and bytes"));
    if (wasShown) m_tabs->setCurrentWidget(m_splitter);
}

} // namespace revisit
