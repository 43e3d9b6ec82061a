#pragma once

#include "base/thread.h"
#include "decoder/recording.h"
#include "viewer/latest_only.h"
#include "viewer/model/artifact_content.h"
#include "viewer/model/property_model.h"

#include <QWidget>

#include <memory>

QT_BEGIN_NAMESPACE
class QSplitter;
class QStackedWidget;
class QTabWidget;
class QTreeView;
class QLabel;
QT_END_NAMESPACE

namespace revisit {

class ByteFieldModel;
class Chip;
class DetailHeader;
class ElidedLabel;
class HexView;
class PropertyView;
class ViewSettings;
class WriteQueue;

/// One artifact in full: its fields as a tree and its bytes, linked both ways, stored and inflated; its facts. Fields
/// and bytes stand side by side, one above the other or, where there is no room for both, in tabs. Reads the bytes on a
/// worker; saves them. UI thread.
class ArtifactView final : public QWidget {
    Q_OBJECT
public:
    /// `settings`: where it is remembered in which folder artifacts were saved; null: nowhere.
    ArtifactView(WriteQueue& saving, ViewSettings* settings, QWidget* parent = nullptr);
    ~ArtifactView() override;

    /// Shows the artifact's facts at once and its bytes once they are read. `source` may be null: then there are none.
    /// `limits`: those that the recording was opened with.
    void show(std::shared_ptr<const RecordingSource> source, const ArtifactReport& artifact,
        std::vector<Property> facts, const DecoderLimits& limits);
    /// Goes to the place of a problem, now or once the bytes are there.
    void goTo(OffsetSpace space, std::uint64_t offset);
    void clear();

    [[nodiscard]] const std::shared_ptr<const ArtifactContent>& content() const { return m_content; }
    [[nodiscard]] HexView& hex() { return *m_hex; }
    [[nodiscard]] QTreeView& fields() { return *m_fields; }
    [[nodiscard]] const ByteFieldModel& model() const { return *m_model; }
    [[nodiscard]] OffsetSpace space() const { return m_space; }
    void setSpace(OffsetSpace space);
    /// Asks where to save the bytes of one kind, then does.
    void askForFile(OffsetSpace space);
    /// Writes the bytes of one kind on a worker.
    void save(OffsetSpace space, const QString& file);
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The bytes asked for last are on screen, or the reason why not.
    void loaded();
    void saved(bool isWritten);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Place {
        OffsetSpace space;
        std::uint64_t offset;
    };
    [[nodiscard]] QWidget* makeHeader();
    [[nodiscard]] QWidget* makeBytes();
    void apply(const Result<std::shared_ptr<const ArtifactContent>>& content);
    void showBytes();
    void fieldChosen(const QModelIndex& index);
    void byteChosen(std::uint64_t offset);
    [[nodiscard]] std::optional<std::size_t> fieldAt(std::uint64_t offset) const;
    [[nodiscard]] QString fieldName(std::uint64_t offset) const;
    void selectField(std::size_t field);
    [[nodiscard]] bool hasBytesTab() const;
    void giveBytesATab(bool isOwn);

    DetailHeader* m_header = nullptr;
    QTabWidget* m_tabs;
    PropertyView* m_facts;
    QSplitter* m_splitter;
    QTreeView* m_fields;
    QWidget* m_bytes = nullptr; ///< in m_splitter, or in m_tabs
    ByteFieldModel* m_model;
    QStackedWidget* m_pages = nullptr;
    QLabel* m_reason = nullptr;
    ElidedLabel* m_place = nullptr;
    Chip* m_stored = nullptr;
    Chip* m_inflated = nullptr;
    HexView* m_hex = nullptr;
    std::shared_ptr<const ArtifactContent> m_content;
    Problems m_problems;
    QString m_path;
    OffsetSpace m_space = OffsetSpace::Inflated;
    std::optional<Place> m_goal; ///< where to go once the bytes are there
    bool m_isSyncing = false;
    StopSource m_stop;
    LatestOnly m_reading;
    WriteQueue& m_saving;
    ViewSettings* m_settings; ///< null: nothing is kept
};

} // namespace revisit
