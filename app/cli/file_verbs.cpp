#include "app/cli/output.h"
#include "app/cli/problem_output.h"
#include "app/cli/verbs.h"

#include "base/file_system.h"
#include "library/library.h"
#include "library/recording_verifier.h"

#include <nlohmann/json.hpp>

namespace revisit::cli {

namespace {

using Json = nlohmann::ordered_json;

Json findingsJson(const VerifyReport& verified)
{
    Json list = Json::array();
    for (const VerifyReport::Finding& finding : verified.findings) {
        Json row{{"path", finding.path}};
        row.update(problemJson(finding.problem));
        list.push_back(std::move(row));
    }
    return list;
}

/// What the user named: a file or folder that exists, else the id of a session in the library.
Result<VerifyReport> verifyNamed(const Context& context, const std::string& path)
{
    const StopToken stop = stopAtInterrupt();
    std::error_code ignored;
    if (std::filesystem::exists(toPath(path), ignored)) return verifyRecording(toPath(path), stop, context.limits);
    REVISIT_TRY(source, context.openSource(path));
    return verifySource(source, stop, context.limits);
}

bool isAboutInput(Errc code)
{
    return code == Errc::NotFound || code == Errc::Corrupt || code == Errc::InvalidInput || code == Errc::Unsupported
        || code == Errc::TooLarge || code == Errc::Truncated;
}

std::string problemsOf(const SessionRow& row)
{
    return row.problemCount == 0 ? std::string{} : ", " + counted(row.problemCount, "problem");
}

} // namespace

int exportSession(const Context& context, const std::string& path, const std::string& outFile)
{
    const auto source = context.openSource(path);
    if (!source) return report(source.error(), kUnreadable);
    const auto written = exportRecording(*source, toPath(outFile), stopAtInterrupt());
    if (!written) return report(written.error(), written.error().code == Errc::NotFound ? kUnreadable : kFailed);
    const auto bytes = FileSystem::real().size(toPath(outFile));
    if (!bytes) return report(bytes.error());
    if (context.isJson)
        printJson({{"file", outFile}, {"bytes", *bytes}, {"artifacts", written->artifactCount},
            {"missing", written->missingCount}});
    else
        printLine(outFile + ": " + counted(written->artifactCount - written->missingCount, "artifact") + ", "
            + humanBytes(*bytes));
    if (written->missingCount > 0)
        tell(std::to_string(written->missingCount) + " of " + counted(written->artifactCount, "artifact")
            + (written->missingCount == 1 ? " was" : " were") + " missing already and could not be exported");
    return kDone;
}

int verify(const Context& context, const std::string& path)
{
    const auto verified = verifyNamed(context, path);
    if (!verified) return report(verified.error(), kUnreadable);
    if (context.isJson) {
        printJson({{"sessionId", verified->sessionId.empty() ? Json(nullptr) : Json(verified->sessionId)},
            {"artifacts", verified->artifactCount}, {"frames", verified->frameCount}, {"clean", verified->isClean()},
            {"findings", findingsJson(*verified)}});
    } else {
        for (const VerifyReport::Finding& finding : verified->findings)
            printLine(problemLine(finding.path, finding.problem));
        printLine(path + ": " + counted(verified->artifactCount, "artifact") + ", "
            + counted(verified->frameCount, "frame") + ", " + (verified->isClean() ? "clean" : "problems found"));
    }
    if (!verified->isRecording) return report({Errc::Corrupt, "no artifact could be read", path}, kUnreadable);
    return verified->isClean() ? kDone : kFoundProblems;
}

int import(const Context& context, const std::string& path)
{
    const auto library = context.openLibrary();
    if (!library) return report(library.error());
    ProgressBar bar("importing");
    const auto row = (*library)->import(
        toPath(path), [&bar](std::size_t done, std::size_t total) { bar.show(done, total); }, stopAtInterrupt());
    if (!row) return report(row.error(), isAboutInput(row.error().code) ? kUnreadable : kFailed);
    if (context.isJson)
        printJson({{"sessionId", row->id}, {"frames", row->frameCount}, {"events", row->eventCount},
            {"problems", row->problemCount}, {"storedBytes", row->storedBytes}});
    else
        printLine(row->id + ": " + counted(row->frameCount, "frame") + ", " + counted(row->eventCount, "event") + ", "
            + humanBytes(row->storedBytes) + problemsOf(*row));
    return kDone;
}

} // namespace revisit::cli
