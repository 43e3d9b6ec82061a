#include "app/cli/context.h"
#include "app/cli/limit_options.h"
#include "app/cli/verbs.h"

#include "base/log.h"
#include "library/limits_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>

namespace {

using namespace revisit;
using namespace revisit::cli;

/// Everything the command line can fill in, in one place that outlives parsing.
struct Arguments {
    Context context;
    LimitOptions limits;
    std::string path;
    std::string out;
    InspectOptions inspect;
    ServeOptions serve;
    SendOptions send;
    SessionsOptions sessions;
    SyncVerbOptions sync;
    std::function<int()> run;
};

/// `inspect`, `frames` and the other verbs that read one recording.
void addReadingVerbs(CLI::App& app, Arguments& arguments)
{
    CLI::App* inspectVerb
        = app.add_subcommand("inspect", "Say what the artifacts of a recording hold and what is wrong with them");
    inspectVerb
        ->add_option("PATH", arguments.inspect.path, "An artifact, a session folder, a .rjsession file or a session id")
        ->required();
    inspectVerb->add_option(
        "--session-start", arguments.inspect.sessionStartMs, "Epoch milliseconds that bundle offsets count from");
    addLimitOptions(*inspectVerb, arguments.limits);
    inspectVerb->callback([&] { arguments.run = [&] { return inspect(arguments.context, arguments.inspect); }; });

    CLI::App* framesVerb = app.add_subcommand("frames", "Write every frame's JPEG, byte for byte");
    framesVerb->add_option("PATH", arguments.path, "An artifact, a session folder, a .rjsession file or a session id")
        ->required();
    framesVerb->add_option("--out", arguments.out, "The folder to write to")->required();
    addLimitOptions(*framesVerb, arguments.limits);
    framesVerb->callback(
        [&] { arguments.run = [&] { return frames(arguments.context, arguments.path, arguments.out); }; });

    CLI::App* timelineVerb = app.add_subcommand("timeline", "List everything that happened, merged on one clock");
    timelineVerb->add_option("PATH", arguments.path, "An artifact, a session folder, a .rjsession file or a session id")
        ->required();
    addLimitOptions(*timelineVerb, arguments.limits);
    timelineVerb->callback([&] { arguments.run = [&] { return timeline(arguments.context, arguments.path); }; });
}

void addPipelineVerbs(CLI::App& app, Arguments& arguments)
{
    CLI::App* serveVerb
        = app.add_subcommand("serve", "Run the ingest pipeline and its read API until SIGINT or SIGTERM");
    serveVerb->add_option("--listen", arguments.serve.listen, "ADDRESS:PORT; port 0 lets the system choose")
        ->capture_default_str();
    serveVerb->add_flag("--lan", arguments.serve.isLan, "Listen on every address and show the one to put into an app");
    serveVerb->add_option("--project-key", arguments.serve.projectKey, "The public key that SDKs send (rj_…)");
    serveVerb->add_flag("--accept-any-key", arguments.serve.acceptsAnyKey, "Make a project for each unknown key");
    serveVerb->add_option("--allow-host", arguments.serve.allowedHosts, "Answer to this Host name too")
        ->allow_extra_args(false);
    serveVerb->callback([&] { arguments.run = [&] { return serve(arguments.context, arguments.serve); }; });

    CLI::App* sendVerb = app.add_subcommand("send", "Upload a folder of raw artifacts over the SDK protocol");
    sendVerb->add_option("PATH", arguments.send.path, "A session folder, a .rjsession file or a session id")
        ->required();
    sendVerb->add_option(
        "--api-url", arguments.send.apiUrl, "Where to; the local pipeline of the data folder when left out");
    sendVerb->add_option("--key", arguments.send.key, "The project's public key; the local one when left out");
    sendVerb
        ->add_option(
            "--session-id", arguments.send.sessionId, "new: a new id and times that end now; keep: as recorded")
        ->check(CLI::IsMember({"new", "keep"}))
        ->capture_default_str();
    sendVerb->add_option("--pace", arguments.send.pace, "real: as fast as it was recorded; none: at once")
        ->check(CLI::IsMember({"real", "none"}))
        ->capture_default_str();
    sendVerb->callback([&] { arguments.run = [&] { return send(arguments.context, arguments.send); }; });
}

void addServerVerbs(CLI::App& app, Arguments& arguments)
{
    CLI::App* sessionsVerb
        = app.add_subcommand("sessions", "List the sessions in the library and on the local pipeline");
    sessionsVerb->add_option("--server", arguments.sessions.server, "Only this server's: local or a base URL");
    sessionsVerb->add_option("--query", arguments.sessions.query, "Part of an id, user, device or app version");
    sessionsVerb->add_option("--limit", arguments.sessions.limit, "At most this many")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    sessionsVerb->callback([&] { arguments.run = [&] { return sessions(arguments.context, arguments.sessions); }; });

    CLI::App* syncVerb = app.add_subcommand("sync", "Fetch sessions into the library");
    syncVerb->add_option("SESSION_ID", arguments.sync.sessionIds, "Which sessions");
    syncVerb->add_option("--server", arguments.sync.server, "local or a base URL")->capture_default_str();
    syncVerb->add_flag("--all", arguments.sync.isAll, "Every session of the server");
    syncVerb->add_option(
        "--since", arguments.sync.since, "With --all: those that started after YYYY-MM-DD, or within 24h, 7d, …");
    syncVerb->callback([&] { arguments.run = [&] { return sync(arguments.context, arguments.sync); }; });
}

void addFileVerbs(CLI::App& app, Arguments& arguments)
{
    CLI::App* exportVerb = app.add_subcommand("export", "Write one self-contained .rjsession file");
    exportVerb->add_option("SESSION", arguments.path, "A session id, a session folder or a .rjsession file")
        ->required();
    exportVerb->add_option("--out", arguments.out, "The file to write")->required();
    exportVerb->callback(
        [&] { arguments.run = [&] { return exportSession(arguments.context, arguments.path, arguments.out); }; });

    CLI::App* verifyVerb = app.add_subcommand(
        "verify", "Check every digest and decode every artifact; status 3 when something is wrong");
    verifyVerb->add_option("FILE", arguments.path, "A .rjsession file, a session folder or a session id")->required();
    addLimitOptions(*verifyVerb, arguments.limits);
    verifyVerb->callback([&] { arguments.run = [&] { return verify(arguments.context, arguments.path); }; });

    CLI::App* importVerb = app.add_subcommand("import", "Put a file or folder into the library");
    importVerb->add_option("PATH", arguments.path, "An artifact, a session folder or a .rjsession file")->required();
    importVerb->callback([&] { arguments.run = [&] { return import(arguments.context, arguments.path); }; });
}

/// The limits of the verb that runs, where it is one that decodes.
int setLimits(const CLI::App& app, Arguments& arguments)
{
    const auto verbs = app.get_subcommands();
    const bool decodes = std::ranges::any_of(
        verbs, [](const CLI::App* verb) { return verb->get_option_no_throw("--limits") != nullptr; });
    if (!decodes) return kDone;
    const bool needsFile = arguments.limits.file.empty();
    const auto base = needsFile ? readLimitsFile(arguments.context.dataFolder()) : DecoderLimits{};
    if (!base) return report(base.error());
    const auto limits = limitsOf(arguments.limits, *base);
    if (!limits) return report(limits.error(), kWrongUsage);
    arguments.context.limits = *limits;
    arguments.context.hasOwnLimits = !arguments.limits.isEmpty();
    return kDone;
}

int runCommandLine(int argc, char** argv)
{
    Arguments arguments;
    CLI::App app{"Revisit's command line: recordings of mobile sessions, and the pipeline that takes them in.\n"
                 "Exit status: 0 done, 1 failed, 2 input unreadable, 3 problems found, 64 wrong usage.",
        "revisit-cli"};
    app.set_version_flag("--version", std::string("revisit-cli ") + REVISIT_VERSION);
    app.add_option("--data-dir", arguments.context.dataDirOption, "Where the library and the pipeline live");
    app.add_flag("--verbose", arguments.context.isVerbose, "Say more on standard error");
    app.add_flag("--json", arguments.context.isJson, "One JSON document on standard output");
    app.fallthrough();
    app.require_subcommand(1);
    addReadingVerbs(app, arguments);
    addPipelineVerbs(app, arguments);
    addServerVerbs(app, arguments);
    addFileVerbs(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    if (arguments.context.isVerbose) setLogLevel(LogLevel::Debug);
    if (const int status = setLimits(app, arguments); status != kDone) return status;
    return arguments.run();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return runCommandLine(argc, argv);
    } catch (const std::exception& error) { // out of memory, or a bug: say so instead of aborting
        return revisit::cli::report({revisit::Errc::Io, error.what(), ""});
    }
}
