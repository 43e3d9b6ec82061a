#pragma once

#include "viewer/model/console_model.h"
#include "viewer/panels/table_panel.h"

namespace revisit {

class Chip;
class CodeView;
class ConsoleDelegate;
class DetailTabs;
class StackView;

/// What ConsolePanel lists.
struct ConsoleList {
    static constexpr const char* kName = "console";
    using Table = ConsoleTable;
    using Model = ConsoleModel;
    using Filter = ConsoleFilter;
    using Matches = ConsoleMatches;
    static constexpr auto* build = &ConsoleTable::build;
    static constexpr auto* filter = &filterConsole;
    static Filter cleared(const Filter&) { return {}; }
    static bool isFiltered(const Filter& filter) { return filter.levels.any(); }
    static auto& kinds(Filter& filter) { return filter.levels; }
    static const auto& counts(const Matches& matches) { return matches.levelCounts; }
};

/// What the app logged, with crashes, ANRs and errors where they happened: chips for levels, messages on one line or on
/// all of theirs, what lies after the playhead pale or not, the chosen message with its objects laid out, its stack and
/// its JSON. No cap on rows.
class ConsolePanel final : public TablePanel<ConsoleList> {
    Q_OBJECT
public:
    explicit ConsolePanel(const ViewContext& context, QWidget* parent = nullptr);
    ~ConsolePanel() override;

    [[nodiscard]] const StackView& stack() const { return *m_stack; }
    /// The message on screen below the list, objects laid out.
    [[nodiscard]] QString shownMessage() const;
    /// Writes the rows shown as text on a worker, then says so.
    void saveText(const QString& file);

public Q_SLOTS:
    void copyAll();
    void setDimming(bool isDimming);
    void setMultiLine(bool isMultiLine);

protected:
    void showRow(int row) override;
    [[nodiscard]] Copied copied(const std::vector<std::uint32_t>& sources) const override;

private:
    struct Detail;
    void makeList();
    void makeChips();
    void makeTools();
    void makeDetail();
    void askForTextFile();

    ConsoleDelegate* m_painter; ///< the list's delegate
    Chip* m_dimChip = nullptr;
    Chip* m_linesChip = nullptr;
    DetailTabs* m_detail;
    CodeView* m_message = nullptr;
    StackView* m_stack = nullptr;
    CodeView* m_json = nullptr;
};

/// "0:06.600 warn  message", one line per row and indented lines for those that follow. Threads: any.
[[nodiscard]] QString consoleText(const ConsoleTable& table, const std::vector<std::uint32_t>& rows);

} // namespace revisit
