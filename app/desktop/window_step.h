#pragma once

#include "base/result.h"
#include "viewer/actions.h"

#include <QString>

#include <Qt>
#include <variant>
#include <vector>

namespace revisit {

/// `--do ShowNetwork`: a command is run.
struct CommandStep {
    ActionId action = ActionId::PlayPause;
    friend bool operator==(const CommandStep&, const CommandStep&) = default;
};

/// The rest of `--do ShowNetwork:3`: a row of the panel that the command showed is chosen.
struct RowStep {
    ActionId action = ActionId::PlayPause;
    int row = 1; ///< from 1 on
    friend bool operator==(const RowStep&, const RowStep&) = default;
};

/// `--type TEXT`: goes where the focus is.
struct TypeStep {
    QString text;
    friend bool operator==(const TypeStep&, const TypeStep&) = default;
};

/// `--press KEY`: goes where the focus is.
struct PressStep {
    int key = 0; ///< Qt::Key with its modifiers
    friend bool operator==(const PressStep&, const PressStep&) = default;
};

/// `--range MS-MS` and `--measure MS-MS`: the mouse is dragged over the timeline. From the session's start, as `--at`.
struct DragStep {
    Qt::KeyboardModifier with = Qt::ShiftModifier; ///< Shift marks a range, Ctrl measures
    qint64 fromMs = 0;
    qint64 toMs = 0; ///< after fromMs
    friend bool operator==(const DragStep&, const DragStep&) = default;
};

/// `--hover MS`: the mouse rests over the timeline.
struct HoverStep {
    qint64 atMs = 0;
    friend bool operator==(const HoverStep&, const HoverStep&) = default;
};

/// What a person does with the window before its picture is taken.
using WindowStep = std::variant<CommandStep, RowStep, TypeStep, PressStep, DragStep, HoverStep>;

/// Adds what one option asks for, two steps where a row is given too; an option that asks for none adds none.
/// Errors: InvalidInput (a value that the option does not take).
[[nodiscard]] Result<> addWindowSteps(const QString& option, const QString& value, std::vector<WindowStep>& steps);

} // namespace revisit
