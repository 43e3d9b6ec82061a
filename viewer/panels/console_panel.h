#pragma once

#include "viewer/model/console_model.h"
#include "viewer/view_context.h"

#include <QWidget>

#include <memory>
#include <vector>

QT_BEGIN_NAMESPACE
class QTabWidget;
QT_END_NAMESPACE

namespace revisit {

class Chip;
class CodeView;
class ConsoleDelegate;
class DetailHeader;
class LatestOnly;
class ListFrame;
class StackView;

/// What the app logged, with crashes, ANRs and errors where they happened: chips for levels with counts, a search,
/// messages on one line or on all of theirs, what lies after the playhead pale or not, the chosen message with its
/// objects laid out, its stack and its JSON. No cap on rows. Filters on a worker.
///
/// A click or Return jumps to the line; the arrow keys only show it. UI thread.
class ConsolePanel final : public QWidget {
    Q_OBJECT
public:
    explicit ConsolePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~ConsolePanel() override;

    /// For tests and for whoever has a table at hand.
    void setTable(std::shared_ptr<const ConsoleTable> table);
    void setFilter(const ConsoleFilter& filter);
    [[nodiscard]] const ConsoleFilter& filter() const { return m_filter; }
    [[nodiscard]] const ConsoleModel& model() const { return *m_model; }
    [[nodiscard]] ListFrame& frame() { return *m_frame; }
    [[nodiscard]] const StackView& stack() const { return *m_stack; }
    /// The message on screen below the list, objects laid out.
    [[nodiscard]] QString shownMessage() const;
    /// Writes the rows shown as text on a worker, then says so.
    void saveText(const QString& file);

public Q_SLOTS:
    void focusSearch();
    void clearFilter();
    void copyRows();
    void copyAll();
    void setDimming(bool isDimming);
    void setMultiLine(bool isMultiLine);

Q_SIGNALS:
    void filtered();
    /// The message chosen last is on screen.
    void detailed();
    void saved(bool isWritten);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Detail;
    void makeList();
    void makeChips();
    void makeTools();
    [[nodiscard]] QWidget* makeDetail();
    void styleChips();
    void connectContext();
    void reload();
    void runFilter();
    void apply(ConsoleMatches matches);
    void updateChips();
    void updateStatus();
    void updateHeights();
    void choose(const QModelIndex& index);
    void select(int row);
    void showSelected();
    void showRow(int row);
    void followPlayhead();
    void askForTextFile();
    [[nodiscard]] QString emptyReason() const;

    ReplaySession& m_session;
    Playback& m_playback;
    Selection& m_selection;
    ConsoleModel* m_model;
    ListFrame* m_frame;
    ConsoleDelegate* m_delegate;
    Chip* m_allChip = nullptr;
    std::vector<std::pair<ConsoleLevel, Chip*>> m_chips;
    Chip* m_dimChip = nullptr;
    Chip* m_linesChip = nullptr;
    DetailHeader* m_header = nullptr;
    QTabWidget* m_tabs = nullptr;
    CodeView* m_message = nullptr;
    StackView* m_stack = nullptr;
    CodeView* m_json = nullptr;
    ConsoleFilter m_filter;
    ConsoleMatches m_matches;
    std::unique_ptr<LatestOnly> m_building;
    std::unique_ptr<LatestOnly> m_filtering;
    std::unique_ptr<LatestOnly> m_detailing;
    std::unique_ptr<LatestOnly> m_saving;
};

/// "0:06.600 warn  message", one line per row and indented lines for those that follow. Threads: any.
[[nodiscard]] QString consoleText(const ConsoleTable& table, const std::vector<std::uint32_t>& rows);

} // namespace revisit
