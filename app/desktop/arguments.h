#pragma once

#include "base/result.h"
#include "viewer/actions.h"
#include "viewer/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace revisit {

/// One of `--do`.
struct Command {
    ActionId action = ActionId::PlayPause;
    int row = 0; ///< of the panel that it shows, from 1 on, which is chosen then; 0: none
    friend bool operator==(const Command&, const Command&) = default;
};

/// What `revisit` was asked for (spec cli, last section).
struct Arguments {
    QString what; ///< file, folder, session id or URL; empty opens nothing
    qint64 atMs = -1; ///< from the session's start; -1: not given
    QString screenshot; ///< where to write the window as PNG; empty: run for a person
    std::optional<QSize> size;
    QString dataDir;
    std::optional<theme::Mode> theme;
    std::optional<QString> language; ///< "en", "de", …
    std::vector<Command> commands; ///< to trigger once the recording is open
    bool wantsTimings = false; ///< tell on standard error when the window and its first frame were painted
    bool wantsVersion = false;
    bool wantsHelp = false;
};

/// Errors: InvalidInput (unknown option, more than one recording, a number or size that is none).
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& arguments);
/// What `--help` prints.
[[nodiscard]] QString helpText();

} // namespace revisit
