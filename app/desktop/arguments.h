#pragma once

#include "app/desktop/window_step.h"
#include "base/result.h"
#include "viewer/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace revisit {

/// `--when`: what the window shows when its picture is taken.
enum class PictureWhen {
    Painted, ///< the recording, its frame painted
    Opening, ///< that the recording is being opened
    Failed, ///< that it could not be opened
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
    PictureWhen when = PictureWhen::Painted;
    std::vector<WindowStep> steps; ///< before the picture, in the order given
    bool wantsTimings = false; ///< tell on standard error when the window and its first frame were painted
    bool wantsVersion = false;
    bool wantsHelp = false;
};

/// Errors: InvalidInput (unknown option, more than one recording, a number or size that is none).
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& arguments);
/// What `--help` prints.
[[nodiscard]] QString helpText();

} // namespace revisit
