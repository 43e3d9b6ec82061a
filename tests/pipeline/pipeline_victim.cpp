// A pipeline in a process of its own that kills itself, without any clean-up, at its n-th step
// or at the first one of that name. Arguments: data folder, n (0: never) or the step's name. Says "ready URL" and runs
// until its standard input ends.
#include "pipeline/pipeline_hooks.h"

#include "base/file_system.h"

#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#if defined(_WIN32)
#include <windows.h>
#endif

namespace {

[[noreturn]] void dieAtOnce()
{
#if defined(_WIN32)
    TerminateProcess(GetCurrentProcess(), 9);
#else
    std::raise(SIGKILL);
#endif
    std::abort();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) return 64;
    const int fatalStep = std::atoi(argv[2]);
    const std::string_view fatalName = argv[2];
    std::atomic<int> steps = 0;
    revisit::PipelineSettings settings;
    settings.dataFolder = revisit::toPath(argv[1]);
    settings.projectKey = "rj_test";
    settings.sweepInterval = {200};
    settings.flushWorkers = 1;
    settings.replayWorkers = 1;
    revisit::PipelineHooks hooks;
    hooks.atStep = [&](std::string_view step) {
        if (++steps == fatalStep || step == fatalName) dieAtOnce();
    };
    const auto pipeline = revisit::startPipeline(settings, {}, revisit::SystemClock::instance(), hooks);
    if (!pipeline) {
        std::fprintf(stderr, "%s\n", pipeline.error().text().c_str());
        return 1;
    }
    std::printf("ready %s\n", (*pipeline)->apiUrl().c_str());
    std::fflush(stdout);
    while (std::getchar() != EOF) { }
    (*pipeline)->stop();
    return 0;
}
