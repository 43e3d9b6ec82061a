#include "viewer/model/problem_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>

namespace revisit {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

struct Meaning {
    std::string_view code;
    const char* text;
};

/// As docs/formats/problems.md lists them; a test compares the two.
constexpr std::array kMeanings{
    Meaning{"truncated-gzip", QT_TRANSLATE_NOOP("Problem", "The gzip stream ends too early.")},
    Meaning{"corrupt-gzip", QT_TRANSLATE_NOOP("Problem", "The compressed data contradicts itself.")},
    Meaning{"gzip-checksum", QT_TRANSLATE_NOOP("Problem", "The checksum of the gzip stream does not fit.")},
    Meaning{"gzip-length", QT_TRANSLATE_NOOP("Problem", "The length of the gzip stream does not fit.")},
    Meaning{"gzip-gap", QT_TRANSLATE_NOOP("Problem", "Bytes between gzip members belong to none of them.")},
    Meaning{"trailing-bytes", QT_TRANSLATE_NOOP("Problem", "Bytes follow the end.")},
    Meaning{"inflated-limit", QT_TRANSLATE_NOOP("Problem", "The content is larger than the limit.")},
    Meaning{"more-problems", QT_TRANSLATE_NOOP("Problem", "There are more problems than are listed.")},
    Meaning{"empty-bundle", QT_TRANSLATE_NOOP("Problem", "The bundle is empty.")},
    Meaning{"no-frames", QT_TRANSLATE_NOOP("Problem", "No frame could be found.")},
    Meaning{"truncated-frame", QT_TRANSLATE_NOOP("Problem", "The bundle ends inside a frame.")},
    Meaning{"damaged-record", QT_TRANSLATE_NOOP("Problem", "Where a record must be there is none.")},
    Meaning{"repaired-frame-size",
        QT_TRANSLATE_NOOP("Problem", "The size that was written for a frame is wrong; its picture is whole.")},
    Meaning{"frame-limit", QT_TRANSLATE_NOOP("Problem", "There are more frames than the limit.")},
    Meaning{"frame-size-limit", QT_TRANSLATE_NOOP("Problem", "A picture is larger than the limit.")},
    Meaning{"frame-pixel-limit", QT_TRANSLATE_NOOP("Problem", "A picture claims more pixels than the limit.")},
    Meaning{"jpeg-header", QT_TRANSLATE_NOOP("Problem", "The size of a picture cannot be read.")},
    Meaning{"jpeg-without-end", QT_TRANSLATE_NOOP("Problem", "A picture lacks its end.")},
    Meaning{"absolute-time", QT_TRANSLATE_NOOP("Problem", "A record holds an absolute time.")},
    Meaning{"time-in-seconds", QT_TRANSLATE_NOOP("Problem", "A time is in seconds instead of milliseconds.")},
    Meaning{"negative-offset", QT_TRANSLATE_NOOP("Problem", "A frame precedes the session.")},
    Meaning{"implausible-time", QT_TRANSLATE_NOOP("Problem", "A frame's time makes no sense.")},
    Meaning{"frame-time-missing", QT_TRANSLATE_NOOP("Problem", "The file's name holds no time for its picture.")},
    Meaning{"no-session-start", QT_TRANSLATE_NOOP("Problem", "The session's id holds no time to count from.")},
    Meaning{"shifted-bundle", QT_TRANSLATE_NOOP("Problem", "The times counted from the bundle's first frame.")},
    Meaning{"bundle-name-time", QT_TRANSLATE_NOOP("Problem", "The bundle's name tells another time than its frames.")},
    Meaning{"tar-checksum", QT_TRANSLATE_NOOP("Problem", "The checksum of a tar header is wrong.")},
    Meaning{"tar-header", QT_TRANSLATE_NOOP("Problem", "Where a tar header must be there is none.")},
    Meaning{"tar-name", QT_TRANSLATE_NOOP("Problem", "A file in the archive has no name of a frame.")},
    Meaning{"tar-entry-limit", QT_TRANSLATE_NOOP("Problem", "The archive has more files than the limit.")},
    Meaning{"truncated-entry", QT_TRANSLATE_NOOP("Problem", "The archive ends inside a file.")},
    Meaning{"no-root", QT_TRANSLATE_NOOP("Problem", "A snapshot has no root.")},
    Meaning{"no-snapshots", QT_TRANSLATE_NOOP("Problem", "The list of snapshots is empty.")},
    Meaning{"no-time", QT_TRANSLATE_NOOP("Problem", "A snapshot has no time of its own.")},
    Meaning{"no-screen", QT_TRANSLATE_NOOP("Problem", "A snapshot does not tell the screen's size.")},
    Meaning{"bad-node", QT_TRANSLATE_NOOP("Problem", "Some nodes cannot be read.")},
    Meaning{"bad-frame", QT_TRANSLATE_NOOP("Problem", "Some rectangles make no sense.")},
    Meaning{"missing-subtree", QT_TRANSLATE_NOOP("Problem", "The app ran out of time and left views out.")},
    Meaning{"hierarchy-node-limit", QT_TRANSLATE_NOOP("Problem", "The hierarchy has more nodes than the limit.")},
    Meaning{"empty-document", QT_TRANSLATE_NOOP("Problem", "The document is empty.")},
    Meaning{"not-json", QT_TRANSLATE_NOOP("Problem", "This is no JSON.")},
    Meaning{"truncated-json", QT_TRANSLATE_NOOP("Problem", "The document ends too early.")},
    Meaning{"invalid-json", QT_TRANSLATE_NOOP("Problem", "A part of the document is no JSON.")},
    Meaning{"json-depth-limit", QT_TRANSLATE_NOOP("Problem", "The document is nested deeper than the limit.")},
    Meaning{"json-values-limit", QT_TRANSLATE_NOOP("Problem", "The document has more values than the limit.")},
    Meaning{"json-string-limit", QT_TRANSLATE_NOOP("Problem", "A text is longer than the limit.")},
    Meaning{"repaired-json", QT_TRANSLATE_NOOP("Problem", "A text or a number was mended.")},
    Meaning{"no-events", QT_TRANSLATE_NOOP("Problem", "There is no list of events.")},
    Meaning{"not-an-event-batch", QT_TRANSLATE_NOOP("Problem", "This is no batch of events.")},
    Meaning{"event-not-object", QT_TRANSLATE_NOOP("Problem", "Some events cannot be read.")},
    Meaning{"event-time-missing", QT_TRANSLATE_NOOP("Problem", "Some events have no time.")},
    Meaning{"payload-not-json", QT_TRANSLATE_NOOP("Problem", "Some payloads look like JSON but are none.")},
    Meaning{"event-limit", QT_TRANSLATE_NOOP("Problem", "There are more events than the limit.")},
    Meaning{"no-faults", QT_TRANSLATE_NOOP("Problem", "There is no fault report in the document.")},
    Meaning{"fault-not-object", QT_TRANSLATE_NOOP("Problem", "Some faults cannot be read.")},
    Meaning{"fault-time-missing", QT_TRANSLATE_NOOP("Problem", "Some faults have no time.")},
    Meaning{"no-web-events", QT_TRANSLATE_NOOP("Problem", "There are no web events in the segment.")},
    Meaning{"wrong-web-format", QT_TRANSLATE_NOOP("Problem", "The segment names another format than rrweb.")},
    Meaning{"web-event-not-object", QT_TRANSLATE_NOOP("Problem", "Some web events cannot be read.")},
    Meaning{"web-event-time-missing", QT_TRANSLATE_NOOP("Problem", "Some web events have no time.")},
    Meaning{"no-full-snapshot", QT_TRANSLATE_NOOP("Problem", "No segment holds the whole page.")},
    Meaning{"unplayable-web-events", QT_TRANSLATE_NOOP("Problem", "Changes precede the first whole page.")},
    Meaning{"unreadable", QT_TRANSLATE_NOOP("Problem", "The bytes could not be read.")},
    Meaning{
        "missing-artifact", QT_TRANSLATE_NOOP("Problem", "The recording names this artifact, but it is not there.")},
    Meaning{"wrong-digest", QT_TRANSLATE_NOOP("Problem", "The bytes are not those that were promised.")},
    Meaning{"artifact-size-limit", QT_TRANSLATE_NOOP("Problem", "The artifact is larger than the limit.")},
    Meaning{"duplicate-artifact", QT_TRANSLATE_NOOP("Problem", "Another artifact holds the same bytes.")},
    Meaning{"repeated-frames", QT_TRANSLATE_NOOP("Problem", "The same pictures are there once more.")},
    Meaning{"repeated-events", QT_TRANSLATE_NOOP("Problem", "The same events are there once more.")},
    Meaning{"frames-outside-session", QT_TRANSLATE_NOOP("Problem", "Frames lie outside the session.")},
    Meaning{"frames-missing", QT_TRANSLATE_NOOP("Problem", "Frames that the server lists are not here.")},
    Meaning{"other-session", QT_TRANSLATE_NOOP("Problem", "The artifact belongs to another session.")}};

} // namespace

QString problemMeaning(const Problem& problem)
{
    const auto* found = std::ranges::find(kMeanings, problem.code, &Meaning::code);
    if (found == kMeanings.end()) return {};
    const QString translated = Texts::tr(found->text);
    return translated == QLatin1String(found->text) ? QString() : translated;
}

QString problemText(const Problem& problem)
{
    const QString exact = QString::fromStdString(problem.message);
    const QString meaning = problemMeaning(problem);
    return meaning.isEmpty() ? exact : QStringLiteral("%1 (%2)").arg(meaning, exact);
}

ProblemCounts countProblems(const std::vector<ArtifactReport>& artifacts)
{
    ProblemCounts counts;
    for (const ArtifactReport& artifact : artifacts)
        for (const Problem& problem : artifact.problems)
            ++(problem.severity == Severity::Info ? counts.hints : counts.problems);
    return counts;
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Texts::tr("error");
    case Severity::Warning:
        return Texts::tr("warning");
    case Severity::Info:
        return Texts::tr("info");
    }
    return {};
}

} // namespace revisit
